import { expect, test } from 'vitest';
import { tallyUnshown } from '../../../src/cli/texts/unshown-text.js';
import type { Withheld } from '../../../src/core/privacy/leak/withheld.js';

const one = (kind: Withheld['kind'], words: string): Withheld => ({
  kind,
  words,
  rule: 'stated',
  consent: 'internal',
  places: [],
});

test('where everything is shown, nothing is said', () => {
  const tally = tallyUnshown();
  expect(tally.text()).toBe('');
  tally.add({ editions: new Map([['public', []]]), keys: [] });
  expect(tally.text()).toBe('');
});

test('who stands in several documents counts once in each edition, and is not named', () => {
  const tally = tallyUnshown();
  const [vask, rask] = [one('name', 'Petronel Vask'), one('name', 'Kaj Rask')];
  tally.add({ editions: new Map([['public', [vask, one('point', 'It leaks.')]]]), keys: ['x_costs'] });
  tally.add({
    editions: new Map([
      ['public', [vask, rask]],
      ['partners', [vask]],
    ]),
    keys: [],
  });
  expect(tally.text()).toBe(
    'Not shown: 2 names, 1 point in the public edition; 1 name in the partners edition (--explain lists them); x_costs.\n',
  );
});

test('keys of the author alone', () => {
  const tally = tallyUnshown();
  tally.add({ editions: new Map(), keys: ['x_b', 'x_a'] });
  expect(tally.text()).toBe('Not shown: x_a, x_b.\n');
});
