import { expect, test } from 'vitest';
import { outliveScreens } from '../../src/cli/command-context.js';

type OnError = (error: NodeJS.ErrnoException) => void;

/** What is said and how it ends when standard output cannot be written. */
function fail(code: string): { said: string; codes: number[] } {
  let listener: OnError = () => undefined;
  let said = '';
  const codes: number[] = [];
  outliveScreens({
    stdout: { write: () => true, on: (_, one) => (listener = one) },
    stderr: { write: (text: string) => (said += text) },
    exit: (one) => codes.push(one) as never,
  });
  listener(Object.assign(new Error(code), { code }));
  return { said, codes };
}

test('a full disk ends the run in one sentence', () => {
  expect(fail('ENOSPC')).toEqual({
    said: 'solidify: Standard output cannot be written: there is no space left.\n',
    codes: [3],
  });
});

test('a reader that has gone does not', () => {
  expect(fail('EPIPE')).toEqual({ said: '', codes: [] });
});
