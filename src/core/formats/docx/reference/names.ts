import type { ParagraphStyle } from '../flow/blocks.js';

/** The styles of letters that a document has. */
export type CharacterStyle = 'Hyperlink' | 'Reference' | 'Listing' | 'FootnoteReference';

/**
 * After which styles of a house ours look: the first that it has, by its name in small letters. Word calls its own styles
 * so in every language; others are those of LibreOffice and of pandoc, and ours.
 */
export const paragraphNames: Readonly<Record<ParagraphStyle, readonly string[]>> = {
  Normal: ['normal'],
  Title: ['title'],
  Subtitle: ['subtitle'],
  Kicker: ['kicker'],
  Heading1: ['heading 1'],
  Heading2: ['heading 2'],
  Heading3: ['heading 3'],
  Heading4: ['heading 4'],
  Heading5: ['heading 5'],
  ContentsHeading: ['toc heading', 'heading 1'],
  Lead: ['lead', 'abstract'],
  Question: ['question'],
  Note: ['note'],
  Label: ['label'],
  Facts: ['facts'],
  ListParagraph: ['list paragraph', 'list bullet', 'list', 'compact'],
  Sources: ['sources', 'bibliography'],
  Quote: ['quote', 'block text', 'quotations'],
  QuoteSource: ['quote source'],
  Caption: ['caption', 'image caption', 'figure'],
  Picture: ['picture', 'captioned figure'],
  TableText: ['table text', 'table contents'],
  Code: ['code', 'source code', 'html preformatted', 'preformatted text'],
  Rule: ['rule', 'horizontal line'],
  FootnoteText: ['footnote text'],
};

/** Those of running heads, feet and lists of contents, by their own ids. */
export const otherNames: Readonly<Record<string, string>> = {
  header: 'header',
  footer: 'footer',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
  TOC3: 'toc 3',
};

export const characterNames: Readonly<Record<CharacterStyle, readonly string[]>> = {
  Hyperlink: ['hyperlink', 'internet link'],
  Reference: ['reference'],
  Listing: ['listing', 'html code', 'verbatim char'],
  FootnoteReference: ['footnote reference'],
};

/** All names by which something is taken. */
export const takenNames: ReadonlySet<string> = new Set([
  ...Object.values(paragraphNames).flat(),
  ...Object.values(otherNames),
  ...Object.values(characterNames).flat(),
]);
