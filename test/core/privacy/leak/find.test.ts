import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLeaks } from '../../../../src/core/privacy/leak/find.js';
import { makeSearcher } from '../../../../src/core/privacy/leak/search.js';
import type { FileContent } from '../../../../src/core/formats/index.js';
import { compile } from '../../../../src/index.js';
import { documents, editions, room, runs, visitOf, withheldFrom } from './random-documents.js';

const zoe = { kind: 'name', words: 'Zoë Quux', rule: 'stated', consent: 'internal', places: [] } as const;
const wheresIn = async (file: FileContent): Promise<string[]> =>
  (await findLeaks(file, makeSearcher([zoe]))).map(({ where }) => where);
const pdf = (text: object): FileContent => ({
  name: 'x.pdf',
  content: '',
  extractedText: () => ({ pages: ['one', 'two'], flow: '', strings: [], attached: [], ...text }),
});

describe('a withheld name is found in', () => {
  test.each<[string, FileContent, string]>([
    ['Markdown', { name: 'x.md', content: '# Visit\n\n**Zoë\nQuux** spoke.' }, 'the text'],
    ['HTML', { name: 'x.html', content: '<p>Zo&euml; Quux</p><p>Z. <b>Qu</b>ux</p>' }, 'the text'],
    ['an entity', { name: 'x.html', content: '<p>Zo&#xEB; Q&#117;ux</p>' }, 'the text'],
    [
      'a drawing',
      {
        name: 'x.html',

        content: '<svg><text><tspan>Zoe</tspan><tspan>Quux</tspan></text></svg>',
      },
      'the text',
    ],
    ['an attribute', { name: 'x.html', content: '<img alt="Zoë Quux">' }, 'attributes, comments and styles'],
    ['an anchor', { name: 'x.html', content: '<p id="zoe-quux"></p>' }, 'attributes, comments and styles'],
    ['a comment', { name: 'x.html', content: '<!-- by Zoe Quux -->' }, 'attributes, comments and styles'],
    [
      'metadata',
      { name: 'x.html', content: '<meta name="author" content="Quux, Zoe">' },
      'attributes, comments and styles',
    ],
    [
      'an address',
      { name: 'x.html', content: '<a href="https://x.org/Zo%C3%AB%20Quux">x</a>' },
      'attributes, comments and styles',
    ],
    [
      'a style',
      {
        name: 'x.html',

        content: '<style>@page { @top-left { content: "Zo\\eb  Quux" } }</style>',
      },
      'attributes, comments and styles',
    ],
    [
      'a picture that is a text',
      {
        name: 'x.html',

        content: `<img src="data:image/svg+xml;base64,${btoa('<svg><title>Zoe Quux</title></svg>')}">`,
      },
      'attributes, comments and styles',
    ],
    ['data', { name: 'programme.json', content: '{"by":"Zoë Quux"}' }, 'the text'],
    ['a feed', { name: 'feed.xml', content: '<author>Zo&#xEB; Quux</author>' }, 'the text'],
    ['the name of a file', { name: 'zoe-quux.md', content: '' }, 'the name of the file'],
    ['a page of a PDF', pdf({ pages: ['', 'by Zoe Qu-\nux'] }), 'page 2'],
    ['two pages of a PDF', pdf({ flow: 'by zoe quux' }), 'the text across pages'],
    ['the strings of a PDF', pdf({ strings: ['Zoe Quux'] }), 'bookmarks, alternatives and metadata'],
    ['a file in a PDF', pdf({ attached: ['by **Zo&euml;**\nQuux'] }), 'the attached file'],
  ])('%s', async (_, file, where) => {
    expect(await wheresIn(file)).toEqual([where]);
  });

  test('nothing that does not hold it', async () => {
    expect(await wheresIn({ name: 'x.html', content: '<p title="Zoe">Zoe and her quuxes</p>' })).toEqual([]);
  });
});

test('no withheld name is in anything of a narrower edition, for any document with any consents', async () => {
  let refused = 0;
  let made = 0;
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const pictures = new Map([['room.png', room]]);
      const input = { visit: { path: 'x.yaml', text: JSON.stringify(visitOf(document)) }, pictures };
      for (const edition of editions) {
        const { reports, diagnostics } = await compile(input, { editions: [edition] });
        if (!reports) {
          // Only for what it would say, never for anything else.
          expect(diagnostics.filter((one) => one.severity === 'error' && one.code !== 'name-leaks')).toEqual(
            [],
          );
          const { people } = document;
          expect(people.some(({ spoken }) => spoken !== undefined && spoken !== 'x_note')).toBe(true);
          refused += 1;
          continue;
        }
        made += 1;
        for (const secret of withheldFrom(document, edition))
          for (const { markdown, html, report } of reports)
            for (const artifact of [markdown, html, JSON.stringify(report)])
              expect(artifact.toLowerCase()).not.toContain(secret.toLowerCase());
      }
    }),
    { numRuns: runs },
  );
  // Both ways must have been gone, or nothing was shown.
  expect(Math.min(refused, made)).toBeGreaterThan(runs / 10);
}, 600_000);
