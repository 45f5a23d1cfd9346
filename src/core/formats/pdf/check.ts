import { isFurniture, type Canvas } from './objects/canvas.js';
import { tableAttributes } from './structure/cells.js';
import { plain } from './structure/links.js';
import type { PDFDict } from './objects/pdf.js';
import { catalogOf, dictOf, N, PDFArray, wordOf, type PDFContext } from './objects/pdf.js';
import { roleMap } from './structure/tidy.js';
import { elementsOf, leavesOf, type Element, type Tree } from './structure/tree.js';
import type { Owners } from './structure/marks.js';
import type { ShownWords } from './structure/words.js';

/** What keeps a PDF from being what its standard asks for. */
export interface Violation {
  /** the clause, such as `PDF/UA-1 7.4.2` */
  readonly rule: string;
  /** what is wrong and where, a sentence for people */
  readonly message: string;
  /** the words of the template, the style or the document that cause it, and what they should be */
  readonly cause: string;
  /** the words on the page that it is about; empty when it is about none */
  readonly words: string;
}

/** The types that PDF 1.7 knows (ISO 32000-1, 14.8.4) and Chromium writes. */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Figure Formula Form'.split(
    ' ',
  ),
);

/** What was found out about a PDF while it was finished. */
export interface PdfFindings {
  readonly canvases: readonly Canvas[];
  readonly owners: Owners;
  readonly fonts: readonly PDFDict[];
  readonly words: ShownWords;
  /** the languages of parts of the page */
  readonly languages: readonly string[];
  /** the sections of the list of contents that have no page number in it */
  readonly unnumbered: readonly string[];
}

/** Checks what a finished PDF shows and says, as far as that can be seen without a reader. */
export function check(pdf: PDFContext, tree: Tree, findings: PdfFindings): Violation[] {
  const { canvases, owners, fonts, words, languages, unnumbered } = findings;
  const pageNumbers = new Map(canvases.map(({ page, number }) => [page, number]));
  const pageOf = (element: Element): string => {
    const [leaf] = leavesOf(element);
    return leaf ? ` on page ${pageNumbers.get(leaf.page)}` : '';
  };
  const wordsOf = (element: Element): string => words.of(leavesOf(element));
  return [
    ...checkContent(canvases, owners, words),
    ...checkHeadings(pdf, tree, wordsOf, pageOf),
    ...elementsOf(tree.top).flatMap((element) => checkElement(pdf, element, wordsOf, pageOf)),
    ...checkFonts(pdf, fonts),
    ...checkLanguages(pdf, tree, languages),
    ...unnumbered.map((anchor) => ({
      rule: 'the list of contents',
      message: `The list of contents has no page number for the section “${anchor}”.`,
      cause:
        '<span class="page"> in partials/contents without a link to its section beside it or without room for its digits in one line, or too many pages.',
      words: '',
    })),
  ];
}

function checkContent(canvases: readonly Canvas[], owners: Owners, words: ShownWords): Violation[] {
  const found: Violation[] = [];
  for (const canvas of canvases) {
    const { number, page, form, scan } = canvas;
    for (const loose of scan.loose) {
      const text = loose.text && !isFurniture(canvas, loose) ? plain(words.between(canvas, loose)) : '';
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      found.push({
        rule: 'PDF/UA-1 7.1',
        message: `The words “${shorten(text)}” on page ${number} are no part of the text: nobody who listens would hear them.`,
        cause:
          'Words in `content:` of ::before or ::after, in <q>, or under aria-hidden, or the alternative of a picture that the browser cannot show. Write them as text, or mend the picture.',
        words: text,
      });
    }
    for (const span of scan.spans) {
      const list = owners.get(form ?? page) ?? owners.get(page);
      if (!span.text || list?.[span.mcid]) continue;
      const text = plain(words.between(canvas, { from: span.inner, end: span.end }));
      found.push({
        rule: 'PDF/UA-1 7.1',
        message: `The words “${shorten(text)}” on page ${number} belong to no part of the structure.`,
        cause:
          'An `opacity`, `filter` or `mix-blend-mode` on text is the usual reason. Use a colour instead.',
        words: text,
      });
    }
    if (scan.missingGlyph) {
      const span = scan.spans.find(({ inner, end }) => inner <= scan.missingGlyph && scan.missingGlyph < end);
      found.push({
        rule: 'PDF/UA-1 7.21.8',
        message: `A character on page ${number} is drawn as the sign of a missing one.`,
        cause: 'A character that no shipped font has, such as an emoji. Replace it by words.',
        words: span ? words.between(canvas, { from: span.inner, end: span.end }) : '',
      });
    }
  }
  return found;
}

function checkHeadings(
  pdf: PDFContext,
  { top }: Tree,
  wordsOf: (element: Element) => string,
  pageOf: (element: Element) => string,
): Violation[] {
  const found: Violation[] = [];
  const headings = elementsOf(top).filter(({ type }) => /^H[1-6]$/.test(type));
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.type.slice(1));
    if (level > before + 1) {
      const follows = before === 0 ? 'is the first one' : `follows one of level ${before}`;
      const words = wordsOf(heading);
      found.push({
        rule: 'PDF/UA-1 7.4.2',
        message: `The heading “${shorten(words)}”${pageOf(heading)} is of level ${level}, but ${follows}.`,
        cause: `<h${level}> in the template, or #-headings in a text of the document. It should be <h${before + 1}>.`,
        words,
      });
    }
    before = level;
  }
  const bookmarks = bookmarkTargets(pdf, dictOf(pdf, catalogOf(pdf).get(N.Outlines)));
  if (bookmarks.length !== headings.length || headings.some(({ ref }, index) => bookmarks[index] !== ref)) {
    found.push({
      rule: 'PDF/UA-1 7.17',
      message: `The document has ${headings.length} headings, but its bookmarks do not lead to just these.`,
      cause: 'A heading that is hidden, that is empty, or is one only by role="heading".',
      words: '',
    });
  }
  return found;
}

/** The elements that the bookmarks stand for, in their order. */
function bookmarkTargets(
  pdf: PDFContext,
  parent: PDFDict | undefined,
  seen: Set<PDFDict> = new Set(),
): unknown[] {
  const targets: unknown[] = [];
  for (let item = dictOf(pdf, parent?.get(N.First)); item; item = dictOf(pdf, item.get(N.Next))) {
    if (seen.has(item)) throw new Error('The bookmarks of the PDF lead in a circle.');
    seen.add(item);
    targets.push(item.get(N.SE), ...bookmarkTargets(pdf, item, seen));
  }
  return targets;
}

function checkElement(
  pdf: PDFContext,
  element: Element,
  wordsOf: (element: Element) => string,
  pageOf: (element: Element) => string,
): Violation[] {
  const { type, dict, kids } = element;
  const found: Violation[] = [];
  if (type === 'Figure' && !dict.has(N.Alt) && !dict.has(N.ActualText)) {
    found.push({
      rule: 'PDF/UA-1 7.3',
      message: `A picture${pageOf(element)} has no alternative text.`,
      cause:
        '`alt` of the image in the document, or role="img" without aria-label on a drawing of the template.',
      words: '',
    });
  }
  if (type === 'LI' && element.parent?.type !== 'L') {
    found.push({
      rule: 'PDF/UA-1 7.2',
      message: `An item${pageOf(element)} is in no list.`,
      cause: '<li> outside of <ul> and <ol> in the template.',
      words: wordsOf(element),
    });
  }
  if (type === 'TH' && !tableAttributes(pdf, dict).has(N.Scope)) {
    found.push({
      rule: 'PDF/UA-1 7.5',
      message: `A header cell${pageOf(element)} does not say whether it is for its column or its row.`,
      cause: '<th> without scope="col" or scope="row" in the template.',
      words: '',
    });
  }
  if (!standardTypes.has(roleMap[type] ?? type)) {
    found.push({
      rule: 'PDF/UA-1 7.1',
      message: `The structure${pageOf(element)} has the type ${type}, which PDF 1.7 does not know.`,
      cause: 'A role="…" in the template that this browser writes in its own way. Leave it out.',
      words: '',
    });
  }
  for (const kid of kids) {
    if (kid.kind !== 'area') continue;
    const annotation = dictOf(pdf, kid.annotation);
    if (type === 'Link' && annotation?.has(N.Contents)) continue;
    found.push({
      rule: 'PDF/UA-1 7.18.5',
      message: `A link${pageOf(element)} has no description.`,
      cause: '<a href> without words, or a role="…" on it. Give it words or an aria-label.',
      words: wordsOf(element),
    });
  }
  return found;
}

function checkFonts(pdf: PDFContext, fonts: readonly PDFDict[]): Violation[] {
  const found: Violation[] = [];
  for (const font of fonts) {
    const kind = wordOf(font.get(N.Subtype));
    if (kind.startsWith('CIDFont')) continue;
    const name = wordOf(font.get(N.BaseFont)).replace(/^[A-Z]{6}\+/, '') || 'without a name';
    const drawn =
      kind === 'Type0' ? dictOf(pdf, font.lookupMaybe(N.DescendantFonts, PDFArray)?.get(0)) : font;
    const file = dictOf(pdf, drawn?.get(N.FontDescriptor));
    const embedded = kind === 'Type3' || [N.FontFile, N.FontFile2, N.FontFile3].some((key) => file?.has(key));
    if (embedded && font.has(N.ToUnicode)) continue;
    found.push({
      rule: embedded ? 'PDF/UA-1 7.21.7' : 'PDF/UA-1 7.21.4.1',
      message: `The font ${name} ${embedded ? 'does not tell its characters' : 'is not in the PDF'}.`,
      cause: '`font-family` in the style names a font that this program does not ship.',
      words: '',
    });
  }
  return found;
}

/** RFC 3066, 2.1, with the languages that have a code of two or three letters. */
const isTag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

function checkLanguages(pdf: PDFContext, { top }: Tree, languages: readonly string[]): Violation[] {
  const found: Violation[] = [];
  const main = languageOf(catalogOf(pdf));
  if (!isTag.test(main)) {
    found.push({
      rule: 'PDF/UA-1 7.2',
      message: 'The document does not tell its language.',
      cause: '`lang` of the document, or <html lang> in the template.',
      words: '',
    });
  }
  for (const { dict } of elementsOf(top)) {
    const own = languageOf(dict);
    if (own === '' || isTag.test(own)) continue;
    found.push({
      rule: 'PDF/UA-1 7.2',
      message: `“${shorten(own)}” is no language.`,
      cause: 'The `lang="…"` of an element in the template. Write a tag such as "fr".',
      words: own,
    });
  }
  const told = new Set([main, ...elementsOf(top).map(({ dict }) => languageOf(dict))]);
  for (const language of new Set(languages)) {
    if (told.has(language)) continue;
    found.push({
      rule: 'PDF/UA-1 7.2',
      message: `Words in the language ${language} do not tell so.`,
      cause: `lang="${language}" on an element of the template that has no role for Chromium, such as <span>.`,
      words: '',
    });
  }
  return found;
}

function languageOf(dict: PDFDict): string {
  return String(dict.get(N.Lang) ?? '').slice(1, -1);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
