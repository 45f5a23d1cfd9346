import { correctBookmarks } from './structure/bookmarks.js';
import { boundFigures } from './objects/bounds.js';
import { markArtifacts, readCanvases } from './objects/canvas.js';
import { nameCells } from './structure/cells.js';
import { correctCharacters } from './objects/characters.js';
import { check, type Violation } from './check.js';
import { describeLinks, relateLinks, removeForeignLinks, type PageLink } from './structure/links.js';
import { adopt, dropIdle, idleSpans, repeatedHeads } from './structure/marks.js';
import { attach, writeMetadata, writeOutputIntent } from './metadata.js';
import type { Attachment, Metadata } from './metadata.js';
import { versionOf, type Standard } from './standard.js';
import { dictOf, N, PDFDict, wordOf, type PDFContext } from './objects/pdf.js';
import { fillPageNumbers } from './page-numbers.js';
import { pageStarts, type PageStart } from './page-starts.js';
import { putBack } from './to-print/heads.js';
import { readPdf } from './objects/read.js';
import { fillRows } from './structure/rows.js';
import { separateWords } from './structure/spaces.js';
import { extractText, type ExtractedText } from './extracted-text.js';
import { roleMap, tidy } from './structure/tidy.js';
import type { PdfTools } from './tools.js';
import { elementsOf, leavesOf, pagesOf, readTree, writeTree } from './structure/tree.js';
import { makeWords } from './structure/words.js';
import { clauseOf } from './version-2/clauses.js';
import { leadToElements } from './version-2/destinations.js';
import { nameNamespace, placeCaptions, wrapWords } from './version-2/namespace.js';
import { writePdf } from './objects/write.js';

export type { Attachment, Metadata, PageLink, Standard, PdfTools, Violation };

export interface Finished {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** where they begin; none where nobody asks */
  readonly starts: readonly PageStart[];
  /** what keeps it from its standards; with any, the PDF should not be given to anyone */
  readonly violations: readonly Violation[];
  /** reads back what it says, to be searched */
  readonly said: () => ExtractedText;
}

/**
 * Makes of a PDF that Chromium wrote one that is accessible and can be kept: PDF/UA-1 and PDF/A level A, or PDF/UA-2,
 * PDF/A-4f and WTPDF. The same PDF, whatever its dates, gives the same bytes.
 *
 * @param raw tagged, with bookmarks, as Chromium wrote it
 * @throws Error when two standards exclude each other, or when Chromium's PDF is not of the kind that is known here
 */
export function finish(
  raw: Uint8Array,
  meta: Metadata,
  standards: readonly Standard[],
  tools: PdfTools,
): Finished {
  if (standards.includes('a-2a') && (standards.includes('a-3a') || meta.attachment)) {
    throw new Error('PDF/A-2 allows no attachment, and is not PDF/A-3.');
  }
  if (standards.includes('a-4f') && !meta.attachment) throw new Error('PDF/A-4f needs an attachment.');
  const version = versionOf(standards);
  if (version === null) throw new Error('No PDF is of two versions.');
  const pdf = readPdf(raw);
  putBack(pdf, meta.photographs ?? []);
  const pages = pagesOf(pdf);
  const tree = readTree(pdf);
  const before = elementsOf(tree.top).map(({ ref }) => ref);
  const fonts = fontsOf(pdf);
  correctCharacters(pdf, fonts, tools);
  const canvases = readCanvases(pdf, pages, tools);
  const owners = adopt(tree, canvases);
  const words = makeWords(pdf, canvases, tools);
  const idle = new Set([...idleSpans(canvases, owners), ...repeatedHeads(tree, words)]);
  const contents = fillPageNumbers(pdf, pages, tree, canvases, words, meta.contents ?? []);
  dropIdle(tree, canvases, idle);
  removeForeignLinks(pdf, pages, tree);
  tidy(pdf, tree.top);
  if (version === '2.0') {
    placeCaptions(tree.top);
    wrapWords(pdf, tree.top, words);
  }
  const spaces = separateWords(tree.top, words, meta.text ?? '');
  for (const canvas of canvases) {
    const edits = [contents.edits, spaces].flatMap((one) => one.get(canvas) ?? []);
    markArtifacts(canvas, idle, edits, tools);
  }
  describeLinks(pdf, tree, meta.links, (element) => words.of(leavesOf(element)));
  relateLinks(pdf, tree);
  correctBookmarks(pdf, tree, (element) => words.of(leavesOf(element)));
  boundFigures(pdf, tree, canvases, words.spanOf);
  fillRows(pdf, tree);
  nameCells(pdf, tree);
  for (const page of pages) dictOf(pdf, page)?.delete(N.StructParents);
  writeTree(pdf, tree, before);
  if (version === '1.7') tree.root.set(N.RoleMap, pdf.obj(roleMap));
  else {
    nameNamespace(pdf, tree);
    leadToElements(pdf, tree, words, meta.text ?? '', meta.anchors ?? []);
  }
  writeMetadata(pdf, meta, standards);
  writeOutputIntent(pdf, tools.deflate);
  attach(pdf, meta, tools.deflate);
  const violations = check(pdf, tree, {
    canvases,
    owners,
    fonts,
    words,
    languages: meta.languages ?? [],
    unnumbered: contents.missing,
  });
  return {
    pdf: writePdf(pdf, tools, version),
    pages: pages.length,
    starts: meta.tellsStarts ? pageStarts(pages, tree.top, words, meta.text ?? '', meta.anchors ?? []) : [],
    violations: violations.map((one) => ({ ...one, rule: clauseOf(one.rule, version) })),
    said: () => extractText(pdf, canvases, tree.top, words, tools),
  };
}

function fontsOf(pdf: PDFContext): PDFDict[] {
  return pdf.enumerateIndirectObjects().flatMap(([, object]) => {
    return object instanceof PDFDict && wordOf(object.get(N.Type)) === 'Font' ? [object] : [];
  });
}
