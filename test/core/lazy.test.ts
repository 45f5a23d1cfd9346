import { expect, it } from 'vitest';
import { lazy } from '../../src/core/lazy.js';

it('makes something once, and not before it is asked for', () => {
  let count = 0;
  const made = lazy(() => ({ number: ++count }));
  expect(count).toBe(0);
  expect(made()).toBe(made());
  expect(count).toBe(1);
});

it('keeps what is undefined as well', () => {
  let count = 0;
  const made = lazy(() => void (count += 1));
  made();
  made();
  expect(count).toBe(1);
});

it('tries again after a failure', () => {
  let count = 0;
  const made = lazy(() => {
    count += 1;
    if (count === 1) throw new Error('not yet');
    return count;
  });
  expect(made).toThrow('not yet');
  expect(made()).toBe(2);
});
