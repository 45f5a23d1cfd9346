import { expect, test } from 'vitest';
import { inlinesOf, type FlowBlock } from '../../../../../src/core/formats/docx/flow/blocks.js';
import { flowOf } from '../../../../../src/core/formats/docx/flow/flow.js';
import { readTree } from '../../../../../src/core/formats/fragment/tree.js';

const flow = (body: string): FlowBlock[] =>
  flowOf(readTree(`<body>${body}</body>`), { colours: { accent: null, decoration: null } });

/** Each block on a line: its style, its sign in a list, and its words. */
const told = (blocks: readonly FlowBlock[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.is === 'table')
      return block.rows.map((row) => `| ${row.map((cell) => told(cell.blocks).join(' / ')).join(' | ')} |`);
    if (block.is === 'contents') return ['contents', ...told(block.entries)];
    const { item, style, inlines } = block;
    const sign = !item ? '' : !item.isFirst ? ' …' : ` ${item.kind} ${item.level} from ${item.start}`;
    const words = inlines.map((one) =>
      one.is === 'text'
        ? one.text
        : one.is === 'note'
          ? `{${told(one.blocks).join()}}`
          : one.is === 'anchor'
            ? `#${one.id} `
            : `<${one.is}>`,
    );
    return [`${style}${sign}: ${words.join('')}`];
  });

test.each<[string, string[]]>([
  ['<h1>A</h1><h2 id="b">B</h2><p class="subtitle">C</p>', ['Title: A', 'Heading1: #b B', 'Subtitle: C']],
  ['<p>One\n  two <b> three</b> </p>', ['Normal: One two three']],
  ['<x-new>kept <y>too</y></x-new>', ['Normal: kept too']],
  ['<x-new><p>a</p>b<p>c</p></x-new>', ['Normal: a', 'Normal: b', 'Normal: c']],
  ['<dl><dt>Term</dt><dd>What it is</dd></dl>', ['Normal: Term', 'Normal: What it is']],
  [
    '<ol start="3"><li>a<ul><li><p>b</p><p>c</p></li></ul></li><li>d</li></ol>',
    [
      'ListParagraph number 0 from 3: a',
      'ListParagraph bullet 1 from 1: b',
      'ListParagraph …: c',
      'ListParagraph number 0 from 3: d',
    ],
  ],
  [
    '<ol class="sources"><li value="2">a</li><li value="5">b</li></ol>',
    ['Sources number 0 from 2: a', 'Sources number 0 from 5: b'],
  ],
  ['<section class="day"><p>a</p><p class="day">b</p></section>', ['Normal: a', 'Label: b']],
  [
    '<figure class="quote"><blockquote><p>Q</p></blockquote><figcaption>Ann</figcaption></figure>',
    ['Quote: Q', 'QuoteSource: Ann'],
  ],
  [
    '<p>A<sup><a id="fnref-1" href="#fn-1">1</a></sup></p><ol class="notes" start="1"><li id="fn-1">N <span class="back">x</span></li></ol>',
    ['Normal: A#fnref-1 #fn-1 {FootnoteText: N}'],
  ],
  [
    '<article id="a"><table><thead><tr><th>H</th></tr></thead><tbody><tr id="r"><td><p>x</p>y</td></tr></tbody></table></article>',
    ['| TableText: #a H |', '| TableText: #r x / TableText: y |'],
  ],
  ['<pre><code>a  b\n c</code></pre>', ['Code: a\u00A0\u00A0b<break>\u00A0c']],
  ['<img src="x.webp" alt="A lamp">', ['Normal: A lamp']],
  ['<a class="skip" href="#c">Skip</a><p>A &amp; B<br>C</p>', ['Normal: A & B<break>C']],
  [
    '<nav class="contents"><h2>Contents</h2><ol><li><a href="#a">A</a></li></ol></nav>',
    ['ContentsHeading: Contents', 'contents', 'ListParagraph number 0 from 1: A'],
  ],
  [
    '<ul class="key-figures"><li><b>46</b> <span class="label">people, 14 before</span> <span class="by">2031</span></li></ul>',
    ['Facts plain 0 from 1: 46 people, 14 before<break>2031'],
  ],
])('%s', (body, expected) => {
  expect(told(flow(body))).toEqual(expected);
});

test('what stands in lines is found in paragraphs, lists, tables, contents and notes', () => {
  const blocks = flow(
    '<nav class="contents"><h2>Contents</h2><ul><li>a</li></ul></nav><p>b<sup><a href="#fn-1">1</a></sup></p>' +
      '<table><tr><td>c<ul><li>d</li></ul></td></tr></table><ol class="notes"><li id="fn-1">e</li></ol>',
  );
  const words = inlinesOf(blocks).flatMap((one) => (one.is === 'text' ? [one.text] : []));
  expect(words).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd', 'e']));
});

test('no page begins or ends with a single row of a table', () => {
  const keptIn = (body: number): boolean[] => {
    const row = '<tr><td>a</td></tr>';
    const [table] = flow(`<table><thead>${row}</thead><tbody>${row.repeat(body)}</tbody></table>`);
    if (table?.is !== 'table') throw new Error('no table');
    return table.rows.map((cells) =>
      cells.every(({ blocks }) => blocks.every((one) => one.is === 'paragraph' && one.isKept)),
    );
  };
  expect(keptIn(1)).toEqual([true, false]);
  expect(keptIn(3)).toEqual([true, true, true, false]);
  expect(keptIn(6)).toEqual([true, true, false, false, false, true, false]);
});
