import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { htmlWriter } from '../../../../src/core/text/markdown.js';
import { findOddities } from '../../../../src/core/text/markdown.js';
import { parseLine, parseText } from '../../../../src/core/text/parsed/parse.js';
import { inCell, writeBlocks, writeLine } from '../../../../src/core/text/parsed/write-markdown.js';
import { textOf } from '../../../cases.js';

const style = {
  cite: (text: string): string => text.replaceAll('@', ''),
  note: (label: string): string => label,
};
const block = (text: string): string => writeBlocks(parseText(text), style);
const line = (text: string): string => writeLine(parseLine(text), style);

test.each([
  ['Besucher*innen und Nachbar*innen', 'Besucher\\*innen und Nachbar\\*innen'],
  ['2*3*4', '2\\*3\\*4'],
  ['a * b', 'a \\* b'],
  ['*a* **b** _c_ a_b', '*a* **b** _c_ a_b'],
  ['> 80 %', '\\> 80 %'],
  ['- 5 °C', '\\- 5 °C'],
  ['+ 12', '\\+ 12'],
  ['12. Stock', '12\\. Stock'],
  ['###### 6', '\\###### 6'],
  ['`` `a b ``', '`` `a b ``'],
  ['[a](<https://a.example/(b>)', '[a](<https://a.example/(b>)'],
  ['[a](https://a.example/(b))', '[a](https://a.example/(b))'],
  ['A #', 'A \\#'],
  ['![a](https://a.example/)', '\\![a](https://a.example/)'],
  ['[@1, p. 3; @2] and `[@1]`', '[1, p. 3; 2] and `[@1]`'],
  ['a ` b', 'a \\` b'],
  ['1 < 2, <https://x.org> and <a@x.org>', '1 \\< 2, <https://x.org> and <a@x.org>'],
  ['a  \nb', 'a\\\nb'],
  ['One.\n\n[@1] Two.', 'One.\n\n[1] Two.'],
  ['[a][1]\n\n[1]: https://a.example/', '[a](https://a.example/)'],
  ['> 80 %\n> 90 %', '\\> 80 %\n\\> 90 %'],
  ['| A | B |\n| - | -: |\n| a\\|b | 2 |', '| A | B |\n| --- | --: |\n| a\\|b | 2 |'],
  ['- [ ] a\n- [x] b', '- [ ] a\n- [x] b'],
  ['x[^n]\n\n- a\n\n[^n]: Note\n\n- b\n- c', 'x[^n]\n\n- a\n\n* b\n* c'],
  ['1. a\n2. b\n   - c', '1. a\n2. b\n   - c'],
  ['- a\n\n  b\n- c', '- a\n\n  b\n\n- c'],
  ['- a\n  - b\n\n    c\n- d', '- a\n  - b\n\n    c\n- d'],
  ['~~a~~', '~~a~~'],
  ['a[^n]\n\n[^n]: Note', 'a[^n]'],
  ['a\n\n[^n]: Note', 'a\n\n\\[^n\\]: Note'],
])('a text is written so that it stands alone: %j', (text, written) => {
  expect(block(text)).toBe(written);
});

test('a line has no blocks and no breaks', () => {
  expect(line('- a  \n- b')).toBe('\\- a - b');
});

test.each([
  ['a\n\n[@1] b', '<p>a</p>\n<p><i></i> b</p>'],
  ['- [@1] a\n- [@1] b', '<ul>\n<li><i></i> a</li>\n<li><i></i> b</li>\n</ul>'],
  ['a [@1]', '<p>a\u00A0<i></i></p>'],
  ['2*3*4 ~~a~~', '<p>2*3*4 <s>a</s></p>'],
  ['- 5 °C', '<p>- 5 °C</p>'],
  [
    '| A | B | |\n| :-: | -: | - |\n| 1 | 2 | 3 |',
    '<div class="scroll" tabindex="0">\n<table>\n<thead>\n<tr>\n<th scope="col" class="center">A</th>\n<th scope="col" class="right">B</th>\n<td></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="center">1</td>\n<td class="right">2</td>\n<td>3</td>\n</tr>\n</tbody>\n</table>\n</div>',
  ],
  ['- [ ] a\n- [x] b', '<ul>\n<li class="task">☐ a</li>\n<li class="task">☑ b</li>\n</ul>'],
])('as HTML: %j', (text, html) => {
  expect(htmlWriter(() => '<i></i>').block(text)).toBe(html);
});

test('notes are numbered through all texts of a page and linked both ways', () => {
  const { block: html } = htmlWriter(() => '');
  const first = html('a[^n] b[^n]\n\n[^n]: Note');
  expect(first).toContain('<a id="fnref-1-2" href="#fn-1">1</a>');
  expect(first).toContain('<li id="fn-1"><p>Note\u00A0<span class="back"><a href="#fnref-1">');
  expect(html('a[^n]\n\n[^n]: Other')).toContain('<li id="fn-2"><p>Other');
});

const reader = new MarkdownIt({ html: true });
const piece = fc.constantFrom(
  ...'*_`[]()<>|~#-+=!&\\:\n', '**', '](javascript:x)', '](https://x)', '[@1]', 'a', 'Bé', ' ', '\n\n', '\n- ', '\n> ', '&amp;', '12. ', '~~',
); // prettier-ignore
const harmless = fc
  .array(piece, { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => findOddities(text).length === 0);
const wordsOf = (html: string): string => textOf(html).replace(/\s+/g, '');

test('another reader finds the same words in the Markdown as in the HTML', () => {
  const html = htmlWriter((cited) => `[${cited.map(({ number }) => number).join('; ')}]`);
  fc.assert(
    fc.property(harmless, (text) => {
      expect(wordsOf(reader.render(block(text)))).toBe(wordsOf(html.block(text)));
      expect(wordsOf(reader.render(`### ${line(text)}`))).toBe(wordsOf(html.inline(text)));
    }),
    { numRuns: 1500, seed: 13 },
  );
});

test('two texts that are harmless alone are so together', () => {
  const kinds = (text: string): string[] =>
    findOddities(text)
      .map(({ kind }) => kind)
      // Two citations side by side are written as such a link is.
      .filter((kind) => kind !== 'heading' && kind !== 'unknown-link');
  fc.assert(
    fc.property(harmless, harmless, (one, other) => {
      expect(kinds(`${line(one)}, ${line(other)}`)).toEqual([]);
    }),
    { numRuns: 1000, seed: 13 },
  );
});

test.each([
  ['a|b', 'a\\|b'],
  ['a\\|b', 'a\\|b'],
  // Two of them are one that is shown.
  ['a\\\\|b', 'a\\\\\\|b'],
])('a bar in a cell ends none: %s', (line, cell) => {
  expect(inCell(line)).toBe(cell);
  const table = new MarkdownIt().render(`| h |\n| --- |\n| ${cell} |\n`);
  expect(table).toContain(`<td>${line.replace(/\\(.)/g, '$1')}</td>`);
});
