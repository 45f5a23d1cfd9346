import { expect, test } from 'vitest';
import { abbreviated } from '../../../src/core/text/abbreviate.js';

test.each([
  ['A DCR is', 'A room (DCR) is'],
  ['DCRs are', 'DCRs are'],
  ['DCRs, and then a DCR', 'DCRs, and then a room (DCR)'],
  ['[Plan](https://x.org/DCR) DCR', '[Plan](https://x.org/DCR) room (DCR)'],
  ['https://x.org/DCR mailto:DCR@x.org <https://x.org/DCR> `DCR`', null],
  ['[@1, DCR p. 3] DCR *b*', '[@1, DCR p. 3] room (DCR) *b*'],
  ['- a\n- DCR', '- a\n- room (DCR)'],
  // An article that goes with the short form only.
  ['An DCR, and a DCR', 'An DCR, and a room (DCR)'],
  ['an *DCR*, **l’DCR**', 'an *room (DCR)*, **l’DCR**'],
  ['Japan DCR', 'Japan room (DCR)'],
  ["qu’DCR d'DCR", "qu’DCR d'DCR"],
])('only words are written out: %j', (text, written) => {
  const read = abbreviated(text);
  expect(read.uses('DCR')).toBe(written !== null);
  read.writeOut('DCR', 'room');
  expect(read.text()).toBe(written ?? text);
});
