import { expect, test } from 'vitest';
import { unshownText } from '../../../src/cli/texts/unshown-text.js';
import { loadSpeech } from '../../../src/cli/speech/speech.js';

const english = await loadSpeech('en');

test('where everything is shown, nothing is said', () => {
  expect(unshownText({ editions: {}, keys: [] }, english)).toBe('');
});

test('what editions withhold and keys that nothing shows, in one line', () => {
  expect(
    unshownText(
      { editions: { public: { name: 2, point: 1 }, partners: { name: 1 } }, keys: ['x_costs'] },
      english,
    ),
  ).toBe(
    'Not shown: 2 names, 1 point in the public edition; 1 name in the partners edition (--explain lists them); x_costs.\n',
  );
});

test('keys of the author alone', () => {
  expect(unshownText({ editions: {}, keys: ['x_a', 'x_b'] }, english)).toBe('Not shown: x_a, x_b.\n');
});
