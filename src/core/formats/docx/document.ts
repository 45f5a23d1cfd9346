import * as docx from 'docx';
import type {
  FlowBlock,
  Face,
  FlowCell,
  FlowItem,
  FlowParagraph,
  FlowPicture,
  FlowTable,
  Inline,
} from './flow/blocks.js';
import { bookmarksOf } from './bookmarks.js';
import { columnWidths } from './columns.js';
import { entriesOf } from './contents.js';
import { holdPictures, type HeldPicture } from './held-pictures.js';
import { TEXT_WIDTH } from './flow/pictures.js';
import { proofed } from './proofed.js';
import type { HouseSheet, HouseStyle } from './reference/house.js';
import { restyle } from './reference/restyle.js';
import { defaultsOf, framesOf, stylesOf, tableStyle, TABLE_STYLE } from './styles.js';

/** What a document says of itself and on every page. */
export interface Imprint {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly accent: string;
  readonly paper: 'a4' | 'letter';
  /** At the right of the head. */
  readonly head: string;
  /** At the left of the foot. */
  readonly foot: string;
  /** `Page {page} of {pages}`. */
  readonly pageOf: string;
  /** As XML: docProps/core.xml. */
  readonly properties: string;
}

/** Sheets in twentieths of a point. */
const papers = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } };
const TEXT_TWIPS = Math.round((TEXT_WIDTH / 25.4) * 1440);
const INDENT = 340;
const EXTERNAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

type Child = docx.ParagraphChild;

/**
 * Writes a flow as an Office Open XML document (ISO/IEC 29500). Of the numbers that the library draws by lot none is
 * used: links, bookmarks and pictures are numbered here.
 *
 * @param house how it looks; null for as we have it
 * @returns its parts by their names; in the place of a picture what it is
 */
export function writeDocument(
  flow: readonly FlowBlock[],
  imprint: Imprint,
  house: HouseStyle | null = null,
): Map<string, string | Uint8Array | HeldPicture> {
  const lang = proofed(imprint.lang);
  const restyled = house && restyle(house, framesOf(imprint.accent), lang, TABLE_STYLE);
  const sheet = house?.sheet ?? sheetOf(imprint.paper);
  const textWidth = sheet.width - sheet.margin.left - sheet.margin.right;
  const marks = bookmarksOf(flow);
  const links: Record<'text' | 'notes', string[]> = { text: [], notes: [] };
  const lists = new Map<string, docx.NumberingDefinition>();
  const notes: docx.Paragraph[][] = [];
  const bookmarked = new Set<string>();
  const held = holdPictures();
  let pictures = 0;
  let place: keyof typeof links = 'text';

  const runOf = (text: string, face: Face): docx.TextRun =>
    new docx.TextRun({
      text,
      ...(face.bold && { bold: true }),
      ...(face.italic && { italics: true }),
      ...(face.strike && { strike: true }),
      ...(face.raised === 'above' && { superScript: true }),
      ...(face.raised === 'below' && { subScript: true }),
      ...(face.lang !== null && { language: { value: proofed(face.lang) } }),
      ...(face.code && { style: 'Listing' }),
    });

  const linkOf = (href: string, runs: docx.TextRun[]): Child[] => {
    if (href.startsWith('#')) {
      const name = marks.names.get(href.slice(1));
      return name === undefined ? runs : [new docx.ConcreteHyperlink(runs, '', name)];
    }
    if (!/^(?:https?|mailto|tel):/i.test(href)) return runs;
    const known = links[place];
    if (!known.includes(href)) known.push(href);
    return [new docx.ConcreteHyperlink(runs, `Link${known.indexOf(href) + 1}`)];
  };

  const textOf = (text: string, face: Face): Child[] => {
    if (face.href === null) return [runOf(text, face)];
    const style = face.href.startsWith('#source-') ? 'Reference' : 'Hyperlink';
    const run = new docx.TextRun({
      text,
      style,
      ...(face.bold && { bold: true }),
      ...(face.italic && { italics: true }),
      ...(face.raised === 'above' && { superScript: true }),
      ...(face.lang !== null && { language: { value: proofed(face.lang) } }),
    });
    return linkOf(face.href, [run]);
  };

  const pictureRun = (picture: FlowPicture): docx.ImageRun => {
    const { type, alt, width, height } = picture;
    pictures += 1;
    const scale = Math.min(1, textWidth / TEXT_TWIPS);
    const transformation = { width: (width / 25.4) * 96 * scale, height: (height / 25.4) * 96 * scale };
    const id = String(pictures);
    const about = { name: `${pictures}`, description: alt, id };
    const how = { transformation, altText: about, ...(alt === '' && { decorative: true }) };
    const data = held.signOf(picture);
    if (type !== 'svg') return new docx.ImageRun({ type, data, ...how });
    return new docx.ImageRun({
      type,
      data,
      fallback: { type: 'png', data: held.signOf(picture, true) },
      ...how,
    });
  };

  const inlineOf = (one: Inline): Child[] => {
    switch (one.is) {
      case 'text':
        return textOf(one.text, one.face);
      case 'break':
        return [new docx.TextRun({ break: 1 })];
      case 'picture':
        return [pictureRun(one.picture)];
      case 'anchor': {
        const name = marks.names.get(one.id);
        if (name === undefined || bookmarked.has(name)) return [];
        bookmarked.add(name);
        const start = new docx.BookmarkStart(name, bookmarked.size);
        return [start, new docx.BookmarkEnd(bookmarked.size)] as unknown as Child[];
      }
      case 'note': {
        place = 'notes';
        notes.push(one.blocks.filter((block) => block.is === 'paragraph').map((block) => paragraph(block)));
        place = 'text';
        return [new docx.FootnoteReferenceRun(notes.length)];
      }
    }
  };

  const numbering = ({ list, kind, level, start, isFirst }: FlowItem): Partial<docx.IParagraphOptions> => {
    const left = INDENT * (level + 1);
    if (!isFirst || kind === 'plain')
      return { indent: { left: kind === 'plain' && isFirst ? INDENT * level : left } };
    const reference = kind === 'bullet' ? 'bullets' : `from-${start}`;
    if (!lists.has(reference)) lists.set(reference, { reference, levels: levelsOf(kind, start) });
    return { numbering: { reference, level, instance: list } };
  };

  const paragraph = ({ style, inlines, item, isKept, isLast }: FlowParagraph, more: Partial<docx.IParagraphOptions> = {}): docx.Paragraph =>
    new docx.Paragraph({
      ...(style !== 'Normal' && { style }),
      ...(item && numbering(item)),
      ...(isKept && { keepNext: true }),
      ...(isLast && { spacing: { after: 120 } }),
      ...more,
      children: inlines.flatMap(inlineOf),
    }); // prettier-ignore

  const cellOf = (cell: FlowCell): docx.TableCell => {
    const side = cell.side === 'left' ? {} : { alignment: cell.side };
    const made = cell.blocks.flatMap((block) =>
      block.is === 'paragraph' ? [paragraph(block, side)] : blockOf(block),
    );
    const last = cell.blocks.at(-1);
    if (last?.is !== 'paragraph') made.push(new docx.Paragraph({ style: 'TableText' }));
    return new docx.TableCell({
      children: made as docx.Paragraph[],
      ...(cell.columns > 1 && { columnSpan: cell.columns }),
      ...(cell.rows > 1 && { rowSpan: cell.rows }),
      ...(cell.isGroup && { shading: { type: 'clear', fill: 'F1F5F4', color: 'auto' } }),
    });
  };

  const tableOf = ({ rows, headRows }: FlowTable): docx.FileChild[] => {
    const body = rows.slice(headRows);
    const table = new docx.Table({
      style: TABLE_STYLE,
      width: { size: 100, type: 'pct' },
      columnWidths: columnWidths(rows, textWidth),
      tableLook: {
        firstRow: headRows > 0,
        firstColumn: body.length > 0 && body.every(([first]) => first?.isHead === true),
        lastRow: false,
        lastColumn: false,
        noHBand: restyled?.hasBands !== true,
        noVBand: true,
      },
      rows: rows
        .filter((cells) => cells.length > 0)
        .map((cells, index) => new docx.TableRow({ children: cells.map(cellOf), cantSplit: true, ...(index < headRows && { tableHeader: true }) })), // prettier-ignore
    });
    // Two tables without a paragraph between them would become one.
    return [table, new docx.Paragraph({ spacing: { after: 0, line: 200, lineRule: 'auto' } })];
  };

  const contentsOf = (entries: readonly FlowParagraph[]): docx.FileChild[] => {
    const cachedEntries = entriesOf(entries, marks.names);
    const deepest = Math.max(1, ...cachedEntries.map(({ level }) => level));
    const how = { hyperlink: true, tabLeader: docx.LeaderType.NONE, headingStyleRange: `1-${deepest}` };
    return [new docx.TableOfContents('', { ...how, cachedEntries })];
  };

  const blockOf = (block: FlowBlock): docx.FileChild[] => {
    if (block.is === 'paragraph') return [paragraph(block)];
    return block.is === 'table' ? tableOf(block) : contentsOf(block.entries);
  };

  const children = flow.flatMap(blockOf);
  const { margin, ...size } = sheet;
  const tabStops = [{ type: docx.TabStopType.RIGHT, position: textWidth }];
  const fromXml = (xml: string): docx.XmlComponent => docx.ImportedXmlComponent.fromXmlString(xml);
  const imported = [
    ...(restyled ? restyled.styles.map(fromXml) : [new docx.DocumentDefaults(defaultsOf(lang))]),
    ...(restyled?.has(TABLE_STYLE) ? [] : [fromXml(tableStyle())]),
  ];
  const document = new docx.Document({
    title: imprint.title,
    styles: { ...stylesOf(imprint.accent, restyled), importedStyles: imported },
    ...(house?.theme && { theme: house.theme }),
    numbering: { config: [...lists.values()] },
    footnotes: Object.fromEntries(notes.map((one, index) => [index + 1, { children: one }])),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size, margin },
        },
        headers: {
          default: new docx.Header({ children: [new docx.Paragraph({ style: 'header', tabStops, children: [new docx.TextRun(`${imprint.title}\t${imprint.head}`)] })] }), // prettier-ignore
          first: new docx.Header({ children: [new docx.Paragraph({ style: 'header', tabStops, children: [new docx.TextRun(`\t${imprint.head}`)] })] }), // prettier-ignore
        },
        footers: { default: footer(imprint, tabStops), first: footer(imprint, tabStops) },
        children,
      },
    ],
  });
  for (const [at, part] of [
    ['text', document.Document],
    ['notes', document.FootNotes],
  ] as const)
    // prettier-ignore
    links[at].forEach((href, index) => {
      part.Relationships.addRelationship(`Link${index + 1}`, EXTERNAL, href, 'External');
    });
  const core = { path: 'docProps/core.xml', data: imprint.properties };
  return held.putInto(packer.compiler.compile(document, undefined, [core]));
}

/** The library packs what it has made by itself, with pictures that are packed already, and takes long for it. */
const packer = docx.Packer as unknown as {
  readonly compiler: {
    compile(
      document: docx.Document,
      prettify: undefined,
      more: readonly { readonly path: string; readonly data: string }[],
    ): ReadonlyMap<string, string | Uint8Array>;
  };
};

/** A sheet as it is where no house has another. */
function sheetOf(paper: Imprint['paper']): HouseSheet {
  const size = papers[paper];
  const side = Math.round((size.width - TEXT_TWIPS) / 2);
  return { ...size, margin: { top: 1500, bottom: 1300, left: side, right: side, header: 700, footer: 600 } };
}

function footer({ foot, pageOf }: Imprint, tabStops: readonly docx.TabStopDefinition[]): docx.Footer {
  const fields: Readonly<Record<string, string>> = {
    '{page}': docx.PageNumber.CURRENT,
    '{pages}': docx.PageNumber.TOTAL_PAGES,
  };
  const parts = pageOf.split(/(\{pages?\})/).filter((part) => part !== '');
  const run = new docx.TextRun({
    children: [`${foot}\t`, ...parts.map((part) => fields[part] ?? part)] as string[],
  });
  return new docx.Footer({ children: [new docx.Paragraph({ style: 'footer', tabStops, children: [run] })] });
}

/** The nine levels that lists can have. */
function levelsOf(kind: 'bullet' | 'number', start: number): docx.ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: kind === 'bullet' ? 'bullet' : 'decimal',
    text: kind === 'bullet' ? (level % 2 === 0 ? '•' : '–') : `%${level + 1}.`,
    alignment: 'left',
    start: level === 0 ? start : 1,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }));
}
