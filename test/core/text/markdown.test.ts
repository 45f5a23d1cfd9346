import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { findOddities, htmlWriter, isSafeHref } from '../../../src/core/text/markdown.js';
import { escapeMarkdown } from '../../../src/core/text/markdown-text.js';
import { compile } from '../../../src/index.js';
import { limits } from '../../../src/core/language/limits.js';
import { only, textOf } from '../../cases.js';

/** A reader as in a CMS: CommonMark, tables, strikethrough, and raw HTML taken as such. */
const reader = new MarkdownIt({ html: true, linkify: false, typographer: false });
const textIn = (markdown: string): string => textOf(reader.render(markdown)).trim();

/** Lines with much of what means something in Markdown. */
const nasty = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...'*_[]()<>|`\\#+-!&~=:;"\'.1^$@{}/') },
      {
        weight: 2,
        arbitrary: fc.constantFrom('a', 'Bé', ' ', '12. ', '- ', '# ', '> ', '```', '~~~', '---', '==='),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '&amp;',
          '&#35;',
          '<b>',
          '</p>',
          '[x](y)',
          '![x](y)',
          '[^1]',
          '<!--',
          'http://a.b',
          '    ',
          '1) ',
          '| - |',
        ),
      },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((line) => line !== '');

describe('a plain text', () => {
  const places: Readonly<Record<string, (text: string) => string>> = {
    'a paragraph': (text) => text,
    'an item': (text) => `- ${text}`,
    'an item after a label': (text) => `- **Where:** ${text}`,
    'a numbered item': (text) => `1. ${text}`,
    // At the very end, # would close the heading; no plain text of an author stands there.
    'a heading': (text) => `### ${text}.`,
    'a cell': (text) => `| A | B |\n| --- | --- |\n| ${text} | x |`,
    emphasis: (text) => `*${text}*`,
    brackets: (text) => `x (${text})`,
  };

  test.each(Object.keys(places))('comes out as it was written, in %s', (name) => {
    const place = places[name] ?? String;
    fc.assert(
      fc.property(nasty, (text) => {
        expect(textIn(place(escapeMarkdown(text)))).toBe(textIn(place('QQQ')).replace('QQQ', () => text));
      }),
      { numRuns: 2000, seed: 1706 },
    );
  });

  test('comes out as it was written in a whole report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 6, maxLength: 6 }), async (texts) => {
        const [city, name, native, address, value, author] = texts.map((text, index) => `${text} q${index}`);
        const document = {
          title: 'T [@S1]',
          city,
          country: 'LU',
          dates: '2031-05-06',
          hosts: [{ name: 'H', native_name: native }],
          contacts: [{ name, role: 'R' }],
          tours: [{ title: 'A', sites: [{ name: 'S', address, figures: [{ label: 'L', value }] }] }],
          sources: { S1: { title: 'Source', author } },
        };
        const { markdown, html } = only(
          await compile({ visit: { path: 'x.yaml', text: JSON.stringify(document) } }),
        );
        // What only keeps a number in one line parts no words.
        const inHtml = textOf(html.replace(/<span class="whole">([^<]*)<\/span>/g, '$1'));
        const inMarkdown = textIn(markdown);
        for (const text of [city, name, native, address, value, author]) {
          expect(inMarkdown).toContain(text);
          expect(inHtml).toContain(text);
        }
      }),
      { numRuns: 150, seed: 1706 },
    );
  });
});

describe('what a text must not hold', () => {
  test.each([
    ['# A title', 'heading', 'A title'],
    ['A title\n===', 'heading', 'A title'],
    ['a <b>word</b>', 'html', '<b>'],
    ['<div>\nblock\n</div>', 'html', '<div>\nblock\n</div>'],
    ['![a](b.png)', 'image', 'b.png'],
    ['[a](javascript:alert(1))', 'link', 'javascript:alert(1)'],
    ['[a](file:///etc/passwd)', 'link', 'file:///etc/passwd'],
    ['[a]\n\n[a]: data:text/html,x', 'link', 'data:text/html,x'],
  ])('%j holds %s', (text, kind, words) => {
    expect(findOddities(text)).toContainEqual({ kind, words });
  });

  test.each(['a < b', '#1', '`<b>`', '[a](https://b.example/)', '<https://a.example/>', '[@S1]'])(
    '%j holds nothing of it',
    (text) => {
      expect(findOddities(text)).toEqual([]);
    },
  );

  test.each([
    ['https://a', true],
    ['HTTP://a', true],
    ['mailto:a@b', true],
    ['#x', true],
    ['javascript:x', false],
    ['data:x', false],
    ['//a', false],
    ['a/b', false],
  ])('a link to %j: %j', (href, safe) => {
    expect(isSafeHref(href)).toBe(safe);
  });
});

describe('a text as HTML', () => {
  const { block, inline } = htmlWriter((citations) =>
    citations.map(({ number, place }) => `<i>${number}${place === null ? '' : `/${place}`}</i>`).join(''),
  );

  test.each([
    ['a [@1, p. 3; @22] b', '<p>a\u00A0<i>1/p. 3</i><i>22</i> b</p>'],
    ['a b [@1]', '<p>a b\u00A0<i>1</i></p>'],
    ['`[@1]`', '<p><code>[@1]</code></p>'],
    ['[@1](https://a.example)', '<p><i>1</i>(https://a.example)</p>'],
    ['a <script>', '<p>a &lt;script&gt;</p>'],
    ['[a](javascript:x)', '<p>[a](javascript:x)</p>'],
    ['![a](b)', '<p>![a](b)</p>'],
    // A picture would be fetched by whoever opens the page; a link waits for the reader.
    ['![a](https://a.example/b.png)', '<p>!<a href="https://a.example/b.png">a</a></p>'],
  ])('%j', (text, html) => {
    expect(block(text)).toBe(html);
  });

  test('in one line has no paragraph', () => {
    expect(inline('**a** [@1]')).toBe('<strong>a</strong>\u00A0<i>1</i>');
  });

  test('never holds a tag that the author wrote', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(
          block(`x ${text}`).replace(
            /<\/?(p|em|strong|s|code|pre|a|ul|ol|li|blockquote|hr|h\d|br|i)\b[^>]*>/g,
            '',
          ),
        ).not.toMatch(/<[a-z/!]/i);
      }),
      { numRuns: 1000, seed: 1706 },
    );
  });
});

describe('what a text must not hold', () => {
  const row = (cells: number): string => `|${' a |'.repeat(cells)}`;
  const table = (head: number, cells = head): string =>
    `${row(head)}\n|${' - |'.repeat(head)}\n${row(cells)}`;

  test.each([
    ['# Nights\n\nLong', 'heading', 'Nights'],
    ['a\n\n```\nx\n```', 'code', '```'],
    ['a\n\n    x', 'code', 'x'],
    ['a <b>c', 'html', '<b>'],
    ['<div>\na\n</div>', 'html', '<div>\na\n</div>'],
    ['a ![b](c.png)', 'image', 'c.png'],
    ['[a](javascript:b)', 'link', 'javascript:b'],
    ['[a][b]\n\n[b]: javascript:c', 'link', 'javascript:c'],
    ['a [\u00AD](https://b.example)', 'bare-link', 'https://b.example'],
    ['a\n\n[b]: https://c.example', 'unused-link', 'https://c.example'],
    ['a[^1]\n\n[^1]: # b', 'heading', 'b'],
    [table(2, 3), 'cells', row(3)],
    [table(limits.columns + 1), 'columns', row(limits.columns + 1)],
    [' \u00AD ', 'nothing', ''],
  ])('%j: %s', (text, kind, words) => {
    expect(findOddities(text)).toEqual([{ kind, words }]);
  });

  test('a reference is told with what it stands for', () => {
    expect(findOddities('a &#x202E; b')).toEqual([
      { kind: 'entity', words: '&#x202E;', character: '\u202E' },
    ]);
  });

  test.each([
    'A *b* [c](https://d.example), `e` and ~~f~~[^1]\n\n[^1]: g',
    '[a][b]\n\n[b]: https://c.example',
    table(limits.columns),
    table(3, 2),
    '- a\n- [ ] b\n\n1. c',
  ])('nothing of it is in %j', (text) => {
    expect(findOddities(text)).toEqual([]);
  });
});
