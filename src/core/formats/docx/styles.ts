import { light } from '../../draw/alone.js';
import type { ParagraphStyle } from './flow/blocks.js';
import type { Restyled, StyleFrame } from './reference/restyle.js';

/** How a style looks: sizes in half points, distances in twentieths of a point. */
interface Look {
  readonly name: string;
  readonly basedOn?: ParagraphStyle;
  readonly next?: ParagraphStyle;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly font?: string;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly left?: number;
  readonly hanging?: number;
  readonly keepNext?: boolean;
  /** 0 for the first level of headings. */
  readonly outline?: number;
  /** The colour of a line at its left or below it. */
  readonly rule?: { readonly side: 'left' | 'bottom'; readonly color: string };
}

/** In every office program, and with all letters of the languages of reports. */
const FACE = 'Calibri';

/** Of plain text. */
const SIZE = 21;
/** Of lists of contents. */
const LEVELS = [1, 2, 3];

const hex = (colour: string): string => colour.slice(1);
const ink = hex(light.ink);
const soft = hex(light.soft);

/**
 * The styles of paragraphs, in the order in which they are listed. Names are those that office programs know, so that
 * they translate them and find headings, captions and lists by them.
 *
 * @param accent as `#123456`
 */
export function looksOf(accent: string): Record<Exclude<ParagraphStyle, 'Normal'>, Look> {
  const heading = { next: 'Normal', bold: true, color: hex(accent), keepNext: true } as const;
  return {
    Title: {
      name: 'Title',
      next: 'Normal',
      size: 52,
      bold: true,
      color: hex(accent),
      after: 80,
      keepNext: true,
    },
    Subtitle: { name: 'Subtitle', next: 'Normal', size: 26, color: soft, after: 240 },
    Kicker: { name: 'Kicker', next: 'Title', size: 20, color: soft, after: 60, keepNext: true },
    Heading1: { ...heading, name: 'heading 1', size: 32, before: 400, after: 120, outline: 0, rule: { side: 'bottom', color: hex(light.line) } }, // prettier-ignore
    Heading2: { ...heading, name: 'heading 2', size: 26, before: 280, after: 80, outline: 1 },
    Heading3: { ...heading, name: 'heading 3', size: 23, before: 200, after: 60, color: ink, outline: 2 },
    Heading4: { ...heading, name: 'heading 4', size: 22, before: 160, after: 60, color: ink, outline: 3 },
    Heading5: { ...heading, name: 'heading 5', size: 21, before: 120, after: 40, color: soft, outline: 4 },
    ContentsHeading: { ...heading, name: 'TOC Heading', size: 32, before: 400, after: 120 },
    Lead: { name: 'Lead', size: 24, before: 160, after: 160, line: 288 },
    Question: { name: 'Question', size: 24, italics: true, color: hex(accent), after: 160 },
    Note: { name: 'Note', size: 19, color: soft },
    Label: { name: 'Label', bold: true, before: 120, after: 40, keepNext: true },
    Facts: { name: 'Facts', after: 40 },
    ListParagraph: { name: 'List Paragraph', after: 60 },
    Sources: { name: 'Sources', size: 19, after: 40 },
    Quote: { name: 'Quote', next: 'Normal', size: 25, italics: true, before: 120, after: 60, left: 340, keepNext: true, rule: { side: 'left', color: hex(accent) } }, // prettier-ignore
    QuoteSource: { name: 'Quote Source', size: 19, color: soft, after: 200, left: 340, rule: { side: 'left', color: hex(accent) } }, // prettier-ignore
    Caption: { name: 'caption', next: 'Normal', size: 19, color: soft, after: 240 },
    Picture: { name: 'Picture', next: 'Caption', before: 160, after: 80 },
    TableText: { name: 'Table Text', size: 19, before: 20, after: 20 },
    Code: { name: 'Code', font: 'Consolas', size: 19 },
    Rule: { name: 'Rule', rule: { side: 'bottom', color: hex(light.line) } },
    FootnoteText: { name: 'footnote text', size: 18, after: 20 },
  };
}

/** How letters and paragraphs look of which no style says more. */
export function defaultsOf(lang: string): { readonly run: object; readonly paragraph: object } {
  return {
    run: { font: FACE, size: SIZE, color: ink, language: { value: lang } },
    paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' } },
  };
}

/** The styles of paragraphs, in the order in which they are listed. */
export function framesOf(accent: string): StyleFrame[] {
  return [
    { id: 'Normal', name: 'Normal' },
    ...Object.entries(looksOf(accent)).map(([id, { name, next, outline, keepNext }]) => ({ id, name, next, outline, keepNext })), // prettier-ignore
    ...['header', 'footer'].map((id) => ({ id, name: id })),
    ...LEVELS.map((level) => ({ id: `TOC${level}`, name: `toc ${level}` })),
  ];
}

/** The styles as the library takes them: those of ours that a house has not. */
export function stylesOf(accent: string, house: Restyled | null = null): object {
  const character = (id: string, name: string, run: object): WrittenStyle => ({
    id,
    name,
    run,
    uiPriority: 99,
  });
  const isOurs = ({ id }: { readonly id: string }): boolean => house?.has(id) !== true;
  const scale = house === null ? 1 : house.size / SIZE;
  return {
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...Object.entries(looksOf(house?.accent ?? accent)).map(([id, look]) => paragraphStyle(id, look, scale, house?.headingFont)), // prettier-ignore
      ...['header', 'footer'].map((id) => ({
        id,
        name: id,
        basedOn: 'Normal',
        run: { size: 16, color: soft },
        paragraph: { spacing: { after: 0 } },
      })),
      ...LEVELS.map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40 }, indent: { left: (level - 1) * 220 } },
      })),
    ].filter(isOurs),
    characterStyles: [
      character('Hyperlink', 'Hyperlink', { color: hex(house?.accent ?? accent), underline: { type: 'single' } }), // prettier-ignore
      character('Reference', 'Reference', { color: hex(house?.accent ?? accent) }),
      character('IndexLink', 'Index Link', {}),
      character('Listing', 'Listing', { font: 'Consolas' }),
      character('FootnoteReference', 'footnote reference', { superScript: true }),
    ].filter(isOurs),
  };
}

/** A style as the library takes it. */
type WrittenStyle = Readonly<Record<string, unknown>> & { readonly id: string };

function paragraphStyle(id: string, look: Look, scale: number, headingFont?: string | null): WrittenStyle {
  const { name, basedOn = 'Normal', next, size, bold, italics, color, font, before, after, line } = look;
  const { left, hanging, keepNext, outline, rule } = look;
  const border = rule && { [rule.side]: { style: 'single', size: rule.side === 'left' ? 18 : 4, space: rule.side === 'left' ? 10 : 2, color: rule.color } }; // prettier-ignore
  return {
    id,
    name,
    basedOn,
    next,
    quickFormat: true,
    run: defined({
      size: size === undefined ? undefined : Math.round(size * scale),
      bold,
      italics,
      color,
      font: font ?? (outline === undefined ? undefined : (headingFont ?? undefined)),
    }),
    paragraph: defined({
      spacing: defined({ before, after, line, lineRule: line === undefined ? undefined : 'auto' }),
      indent: left === undefined ? undefined : defined({ left, hanging }),
      keepNext,
      outlineLevel: outline,
      border,
    }),
  };
}

function defined(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The style of tables, as XML: a line below each row, and bold heads, which the first row and column are. */
export function tableStyle(): string {
  const line = hex(light.line);
  const border = (side: string, size = 4): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${line}"/>`;
  const margin = (side: string, width: number): string => `<w:${side} w:w="${width}" w:type="dxa"/>`;
  const margins = `<w:tblCellMar>${margin('top', 30)}${margin('left', 80)}${margin('bottom', 30)}${margin('right', 80)}</w:tblCellMar>`;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Report Table"/><w:uiPriority w:val="59"/><w:qFormat/>` +
    `<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>${border('top', 8)}${border('bottom', 8)}${border('insideH')}</w:tblBorders>${margins}</w:tblPr>` +
    `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${hex(light.wash)}"/></w:tcPr></w:tblStylePr>` +
    `<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`
  );
}

/** The id of the style of tables. */
export const TABLE_STYLE = 'ReportTable';
