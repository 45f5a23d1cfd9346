import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sanitize from 'sanitize-html';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layouts } from '../../../../src/core/report/page/layouts.js';
import { build } from '../../../../src/index.js';
import { documents } from '../../../cases.js';

const { defaults } = sanitize;

/** What WordPress lets authors write (wp_kses_post), as far as it concerns us, and the rest of what it lets. */
const wordpress: sanitize.IOptions = {
  allowedTags: [...defaults.allowedTags, 'img', 'del', 'ins', 'button', 'details', 'summary'],
  allowedAttributes: {
    '*': ['class', 'id', 'style', 'title', 'role', 'lang', 'dir', 'aria-*', 'data-*'],
    a: ['href', 'rel', 'target', 'name'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    ol: ['start', 'type', 'reversed'],
    li: ['value'],
    td: ['colspan', 'rowspan', 'scope', 'headers'],
    th: ['colspan', 'rowspan', 'scope', 'headers'],
  },
};

/** What CKEditor keeps in the full form of Drupal and TYPO3: no boxes, and no attribute but those of its own features. */
const ckeditor: sanitize.IOptions = {
  allowedTags:
    'h2 h3 h4 h5 h6 p br hr a strong b em i s sub sup code pre cite span blockquote ul ol li table thead tbody tr th td caption figure figcaption img'.split(
      ' ',
    ),
  allowedAttributes: {
    '*': ['id', 'lang', 'class'],
    a: ['href', 'hreflang', 'target', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start', 'reversed', 'type'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
  },
};

/** What is not to be lost: words, their languages, links, anchors, pictures, headings, tables, emphasis, in their order. */
function essence(html: string): Record<string, unknown> {
  const all = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, found = '']) => decoded(found));
  return {
    text: decoded(html.replace(/<[^>]*>/g, '\n')).replace(/\s*\n\s*/g, '\n'),
    languages: all(/ lang="([^"]*)"/g),
    links: all(/<a [^>]*?href="([^"]*)"/g),
    anchors: all(/ id="([^"]*)"/g),
    pictures: all(/<img ([^>]*?) ?\/?>/g),
    elements: all(
      /<(h[2-6]|p|ul|ol|li|table|thead|tbody|tr|t[hd][^>]*|blockquote|figure|figcaption|sup|sub|em|i|strong|b|s|cite|br|caption|ol start="\d+")[\s>]/g,
    ),
  };
}
const decoded = (html: string): string =>
  html.replace(
    /&#x([\da-f]+);|&#(\d+);|&(amp|lt|gt|quot);/gi,
    (_, hex?: string, code?: string, name?: string) =>
      name
        ? { amp: '&', lt: '<', gt: '>', quot: '"' }[name as 'amp']
        : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(code)),
  );

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fragment-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function fragmentOf(
  file: string,
  layout?: (typeof layouts)[number],
): Promise<{ html: string; files: string[] }> {
  const options = {
    formats: ['html'],
    fragment: true,
    write: false,
    out: folder,
    editions: ['internal'],
  } as const;
  const { outputs, diagnostics } = await build(file, layout ? { ...options, layout } : options);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [fragment] = outputs.filter(({ file: name }) => name.endsWith('.fragment.html'));
  return {
    html: new TextDecoder().decode(fragment?.content ?? undefined),
    files: outputs.map(({ file: name }) => basename(name)),
  };
}

describe.each([...layouts.map((layout) => ['complete', layout] as const), ['french', 'record'] as const])(
  'the fragment of %s as %s',
  (name, layout) => {
    let made: { html: string; files: string[] };
    beforeAll(async () => {
      made = await fragmentOf(documents[name], layout);
    });

    test.each([
      ['WordPress', wordpress],
      ['CKEditor', ckeditor],
    ])('passes %s without losing anything', (_, list) => {
      expect(essence(sanitize(made.html, list))).toEqual(essence(made.html));
    });

    test('has nothing of a page: no head, no style, no font, no heading above the second rank', () => {
      expect(made.html).not.toMatch(
        /<(?:html|head|body|style|script|h1|svg|div|section|article)\b|data:|style=|\0/,
      );
      const classes = [...made.html.matchAll(/ class="([^"]*)"/g)].flatMap(([, found = '']) =>
        found.split(' '),
      );
      expect(new Set(classes).size).toBeLessThanOrEqual(7);
    });

    test('leads nowhere that is not there', () => {
      const anchors = [...made.html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const [, target] of made.html.matchAll(/ href="#([^"]*)"/g)) expect(anchors).toContain(target);
      for (const [, src] of made.html.matchAll(/<img src="([^"]*)"/g)) expect(made.files).toContain(src);
    });

    test('has no line end within a paragraph', () => {
      for (const [, inner] of made.html.matchAll(/<p[ >]([^]*?)<\/p>/g)) expect(inner).not.toContain('\n');
    });
  },
);
