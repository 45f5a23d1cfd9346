import { escapeXml } from '../../draw/svg.js';
import type { BookEntry, BookFile, BookPage } from './chapters.js';

/** What a book tells of itself. */
export interface BookFacts {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  /** As ISO 8601. */
  readonly day: string;
  /** `urn:uuid:…`; the same for every making of a report. */
  readonly identifier: string;
  /** What helps those who do not see it, as a sentence. */
  readonly accessibility: string;
  /** Of which file it lists the pages; null for none. */
  readonly pages: string | null;
}

/** The files of a book in the order in which they are read or needed. */
export interface BookParts {
  readonly chapters: readonly BookFile[];
  /** The list of contents. */
  readonly nav: BookFile;
  readonly cover: BookFile;
  readonly others: readonly BookFile[];
}

/** Where the package is, for whoever opens the archive (OCF 3.3, 4.2.6.3.1). */
export const container =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">' +
  '<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>' +
  '</container>\n';

/** The package of a book (EPUB 3.3, 5), with what EPUB Accessibility 1.1 (3.2) wants to be told. */
export function packageOf(facts: BookFacts, { chapters, nav, cover, others }: BookParts): string {
  const { title, author, subject, keywords, lang, day, identifier, accessibility, pages } = facts;
  const dc = (name: string, value: string | null, more = ''): string =>
    value === null || value === '' ? '' : `<dc:${name}${more}>${escapeXml(value)}</dc:${name}>\n`;
  const meta = (property: string, value: string): string =>
    `<meta property="${property}">${escapeXml(value)}</meta>\n`;
  const hasPictures = others.some(({ mediaType }) => mediaType.startsWith('image/'));
  const item = (id: string, { name, mediaType }: BookFile, properties = ''): string =>
    `<item id="${id}" href="${name}" media-type="${mediaType}"${properties && ` properties="${properties}"`}/>\n`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(lang)}">\n` +
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n' +
    dc('identifier', identifier, ' id="id"') +
    dc('title', title) +
    dc('creator', author) +
    dc('language', lang) +
    dc('date', day) +
    [...new Set([subject, ...keywords])].map((one) => dc('subject', one)).join('') +
    meta('dcterms:modified', `${day}T00:00:00Z`) +
    meta('schema:accessMode', 'textual') +
    (hasPictures ? meta('schema:accessMode', 'visual') : '') +
    meta('schema:accessModeSufficient', 'textual') +
    [
      ...(hasPictures ? ['alternativeText'] : []),
      'displayTransformability',
      ...(pages === null ? [] : ['pageBreakMarkers', 'pageNavigation']),
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
    ]
      .map((one) => meta('schema:accessibilityFeature', one))
      .join('') +
    (pages === null ? '' : meta('pageBreakSource', pages)) +
    meta('schema:accessibilityHazard', 'none') +
    meta('schema:accessibilitySummary', accessibility) +
    '</metadata>\n<manifest>\n' +
    item('nav', nav, 'nav') +
    item('cover', cover, 'cover-image') +
    chapters.map((one, index) => item(`c${index + 1}`, one)).join('') +
    others.map((one, index) => item(`f${index + 1}`, one)).join('') +
    '</manifest>\n<spine>\n' +
    chapters.map((_, index) => `<itemref idref="c${index + 1}"/>\n`).join('') +
    '</spine>\n</package>\n'
  );
}

/** The list of contents, two levels deep. */
export function navOf(entries: readonly BookEntry[], heading: string): string {
  const link = ({ href, title }: BookEntry): string => `<a href="${escapeXml(href)}">${title}</a>`;
  const tops: { top: BookEntry; below: BookEntry[] }[] = [];
  for (const entry of entries) {
    const last = tops.at(-1);
    if (entry.level === 2 && last) last.below.push(entry);
    else tops.push({ top: entry, below: [] });
  }
  const items = tops.map(({ top, below }) => {
    const inner = below.map((one) => `<li>${link(one)}</li>\n`).join('');
    return `<li>${link(top)}${inner && `\n<ol>\n${inner}</ol>\n`}</li>\n`;
  });
  return `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">\n<h1 id="contents">${escapeXml(heading)}</h1>\n<ol>\n${items.join('')}</ol>\n</nav>\n`;
}

/** The list of the pages of the PDF, for reading devices; who reads the list of contents does not see it. */
export function pageListOf(pages: readonly BookPage[]): string {
  if (pages.length === 0) return '';
  const items = pages.map(({ page, href }) => `<li><a href="${escapeXml(href)}">${page}</a></li>\n`);
  return `<nav epub:type="page-list" role="doc-pagelist" hidden="hidden">\n<ol>\n${items.join('')}</ol>\n</nav>\n`;
}

/** A page of a book. */
export function xhtml(lang: string, title: string, body: string, from: string, classes = ''): string {
  const tag = escapeXml(lang);
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n' +
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}">\n` +
    `<head>\n<meta charset="utf-8"/>\n<title>${title}</title>\n<link rel="stylesheet" type="text/css" href="${from}style.css"/>\n</head>\n` +
    `<body${classes && ` class="${escapeXml(classes)}"`}>\n${body.trim()}\n</body>\n</html>\n`
  );
}
