import { expect, test } from 'vitest';
import { tallyUnshown } from '../../../src/engine/documents/unshown.js';
import type { Withheld } from '../../../src/core/privacy/leak/withheld.js';

const one = (kind: Withheld['kind'], words: string): Withheld => ({
  kind,
  words,
  rule: 'stated',
  consent: 'internal',
  places: [],
});
const key = (words: string, masked = words): { key: string; masked: string } => ({ key: words, masked });

test('an edition that withholds nothing is not among them', () => {
  const tally = tallyUnshown();
  expect(tally.counts()).toEqual({ editions: {}, keys: [] });
  tally.add({ editions: new Map([['public', []]]), keys: [] });
  expect(tally.counts()).toEqual({ editions: {}, keys: [] });
});

test('who stands in several documents counts once in each edition', () => {
  const tally = tallyUnshown();
  const [vask, rask] = [one('name', 'Petronel Vask'), one('name', 'Kaj Rask')];
  tally.add({ editions: new Map([['public', [vask, one('point', 'It leaks.')]]]), keys: [key('x_costs')] });
  tally.add({
    editions: new Map([
      ['public', [vask, rask]],
      ['partners', [vask]],
    ]),
    keys: [key('x_costs'), key('x_b')],
  });
  expect(tally.counts()).toEqual({
    editions: { public: { name: 2, point: 1 }, partners: { name: 1 } },
    keys: ['x_b', 'x_costs'],
  });
});

test('a name in a key is masked for a log, whichever document withholds it', () => {
  const tally = tallyUnshown();
  tally.add({ editions: new Map(), keys: [key('x_vask', 'x_****')] });
  tally.add({ editions: new Map(), keys: [key('x_vask'), key('x_costs')] });
  expect(tally.counts().keys).toEqual(['x_costs', 'x_vask']);
  expect(tally.counts(true).keys).toEqual(['x_****', 'x_costs']);
});
