import { readTree, type PageElement, type PageNode } from '../fragment/tree.js';
import type { FormatTools, RenderedPage } from '../format.js';
import { zipOf, type Zlib } from '../write-zip.js';
import { chaptersOf, type BookFile } from './chapters.js';
import { coverOf } from './cover.js';
import { container, navOf, packageOf, pageListOf, xhtml } from './package.js';
import { fontsOf, styleOf } from './style.js';

/** A page as a book for reading devices (EPUB 3.3). */
export async function makeEpub(
  page: RenderedPage,
  { zlib, printed }: Pick<FormatTools, 'zlib' | 'printed'>,
): Promise<Uint8Array> {
  const { html, name, lang, facts, sheet, lastDay } = page;
  const body = bodyOf(readTree(html, Math.max(html.indexOf('<body'), 0)));
  const classes = body.attributes.get('class') ?? '';
  const write = (title: string, text: string): string => xhtml(lang, title, text, '../', classes);
  const { files, rules } = fontsOf(html);
  const { starts = [] } = (await printed) ?? {};
  const { chapters, pictures, entries, pages } = chaptersOf(body.children, write, sheet.colours, starts);
  const nav: BookFile = {
    name: 'nav.xhtml',
    mediaType: 'application/xhtml+xml',
    content: xhtml(lang, sheet.contents, navOf(entries, sheet.contents) + pageListOf(pages), ''),
  };
  const style: BookFile = {
    name: 'style.css',
    mediaType: 'text/css',
    content: rules + styleOf(sheet.colours),
  };
  const cover: BookFile = {
    name: 'cover.svg',
    mediaType: 'image/svg+xml',
    content: coverOf(facts.title, sheet),
  };
  const others = [style, ...files, ...pictures];
  const identifier = await identifierOf(`${name}\n${facts.title}`);
  const opf: BookFile = {
    name: 'package.opf',
    mediaType: 'application/oebps-package+xml',
    content: packageOf(
      {
        ...facts,
        lang,
        day: lastDay,
        identifier,
        accessibility: sheet.forAllReaders,
        pages: pages.length > 0 ? `${name.slice(name.lastIndexOf('/') + 1)}.pdf` : null,
      },
      { chapters, nav, cover, others },
    ),
  };
  return pack(zlib, [opf, nav, cover, ...chapters, ...others]);
}

/** The archive (OCF 3.3, 4.3): what kind it is comes first and unpacked. */
function pack(zlib: Zlib, files: readonly BookFile[]): Uint8Array {
  return zipOf(
    [
      ['mimetype', 'application/epub+zip'],
      ['META-INF/container.xml', container],
      ...files.map(({ name, content }) => [`EPUB/${name}`, content] as const),
    ],
    zlib,
    ['mimetype'],
  );
}

/** An identifier of one kind of making (RFC 9562, 5.8), out of what a report is called. */
async function identifierOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const own = digest.slice(0, 16);
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x80;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...own].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

function bodyOf(nodes: readonly PageNode[]): PageElement {
  const body = nodes.find((node) => typeof node !== 'string' && node.name === 'body');
  if (body === undefined || typeof body === 'string') throw new Error('a page without a body');
  return body;
}
