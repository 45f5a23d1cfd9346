import { expect, test } from 'vitest';
import { markTableWords } from '../../../../src/core/formats/html/table-words.js';

const long = 'a'.repeat(25);

test.each([
  ['53,582', '<span class="whole">53,582</span>'],
  ['53\u202F582,04 a day', '<span class="whole">53\u202F582,04</span> a day'],
  ['40–60', '<span class="whole">40–60</span>'],
  [
    'in 2031. Or 2032, at 9.',
    'in <span class="whole">2031</span>. Or <span class="whole">2032</span>, at 9.',
  ],
  ['a\u00A02\u00A0km', 'a\u00A02\u00A0km'],
  ['12 (34\u00A0%)', '<span class="whole">12</span> (<span class="whole">34\u00A0%</span>)'],
  ['(0%)', '(<span class="whole">0%</span>)'],
  ['2031-04', '<span class="whole">2031-04</span>'],
  ['7 &#x27;&amp;&#39;', '7 &#x27;&amp;&#39;'],
  [`x ${long}`, `x <span class="long">${long}</span>`],
  ['1'.repeat(25), `<span class="long">${'1'.repeat(25)}</span>`],
])('%s in a cell', (cell, marked) => {
  expect(markTableWords(`<p>${cell}</p><table class="t10"><td>${cell}</td></table>`)).toBe(
    `<p>${cell}</p><table class="t10"><td>${marked}</td></table>`,
  );
});
