import { expect, test } from 'vitest';
import { markWords } from '../../../../src/core/formats/html/table-words.js';

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
  expect(markWords(`<p>x</p><table class="t10"><td>${cell}</td></table>`)).toBe(
    `<p>x</p><table class="t10"><td>${marked}</td></table>`,
  );
});

test('outside tables ranges of numbers stay in one line, and nothing else is marked', () => {
  const days = '13\u202F–\u202F14 May 2031';
  const kept = '<span class="whole">13\u202F–\u202F14</span> May 2031';
  const drawing = `<svg><title>${days}</title><text>17–18</text></svg>`;
  const page = (words: string, hours: string, cell: string): string =>
    `<title>${days}</title><body title="1–2"><p>Day 1 – ${words}</p>${drawing}<td>1 – 2, 53,582, ${long}, 1,200,000–1,400,000, 1.200.000–1.400.000</td>` +
    `<li>${hours}</li><table><td>${cell}</td></table></body>`;
  expect(markWords(page(days, '13:30–20:30', '17.–18. Mai'))).toBe(
    page(kept, '<span class="whole">13:30–20:30</span>', '<span class="whole">17.–18</span>. Mai'),
  );
});
