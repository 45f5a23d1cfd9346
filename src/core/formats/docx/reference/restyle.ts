import { contrast, MIN_CONTRAST } from '../../../language/values/colour.js';
import { light } from '../../../draw/alone.js';
import type { ParagraphStyle } from '../flow/blocks.js';
import { ofCells, ofLetters, ofParagraphs, ofTables, written, type Properties } from './allowed.js';
import type { HouseLook, HouseStyle } from './house.js';
import { characterNames, otherNames, paragraphNames } from './names.js';

/** What a style is in a document, however it looks. */
export interface StyleFrame {
  readonly id: string;
  readonly name: string;
  readonly next?: string | undefined;
  readonly outline?: number | undefined;
  readonly keepNext?: boolean | undefined;
}

/** How a document looks that is made after another. */
export interface Restyled {
  /** The styles of the house, as XML. */
  readonly styles: readonly string[];
  /** Whether it has a style with this id. */
  readonly has: (id: string) => boolean;
  /** How large plain text is, in half points. */
  readonly size: number;
  /** The colour of headings, as `#123456`, where it has one. */
  readonly accent: string | null;
  /** The face of headings, for those that it has no style for. */
  readonly headingFont: string | null;
  /** Whether the lines of its tables take turns. */
  readonly hasBands: boolean;
}

/** Where neither its defaults nor its plain text say more (17.3.2.38). */
const USUAL_SIZE = 20;

/**
 * The styles of a document after those of a house.
 *
 * @param frames those of paragraphs that the document has
 * @param lang of the document, with its country
 * @param tableId of the style of its tables
 */
export function restyle(
  house: HouseStyle,
  frames: readonly StyleFrame[],
  lang: string,
  tableId: string,
): Restyled {
  const { defaults, paragraphs, characters, table, theme } = house;
  const lookOf = (id: string): HouseLook | undefined =>
    (paragraphNames[id as ParagraphStyle] ?? [otherNames[id] ?? ''])
      .map((name) => paragraphs.get(name))
      .find((look) => look !== undefined);
  const taken = frames.flatMap((frame) => {
    const look = lookOf(frame.id);
    return look ? [[frame.id, paragraphXml(frame, look)] as const] : [];
  });
  const letters = Object.entries(characterNames).flatMap(([id, names]) => {
    const found = names.map((name) => characters.get(name)).find((one) => one !== undefined);
    return found ? [[id, `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${names[0] ?? id}"/><w:uiPriority w:val="99"/>${group('rPr', found, ofLetters)}</w:style>`] as const] : []; // prettier-ignore
  });
  const ids = new Set<string>([...taken, ...letters].map(([id]) => id));
  const normal = paragraphs.get('normal')?.letters;
  const heading = ['heading 1', 'heading 2', 'title'].flatMap((name) => paragraphs.get(name) ?? []);
  const [head] = heading;
  const faces = head?.letters.get('rFonts')?.attributes;
  const size = [normal, defaults.letters].map((one) => Number(one?.get('sz')?.attributes['val'])).find((one) => one > 0); // prettier-ignore
  const accents = [
    ...heading.map((look) => (look.paragraph.has('shd') ? '' : (look.letters.get('color')?.attributes['val'] ?? ''))),
    theme?.colors['accent1'] ?? '',
  ].map((colour) => `#${colour.toLowerCase()}`); // prettier-ignore
  const langXml = `<w:lang w:val="${lang}"/>`;
  return {
    styles: [
      `<w:docDefaults><w:rPrDefault><w:rPr>${written(defaults.letters, ofLetters)}${langXml}</w:rPr></w:rPrDefault><w:pPrDefault>${group('pPr', defaults.paragraph, ofParagraphs)}</w:pPrDefault></w:docDefaults>`,
      ...taken.map(([, xml]) => xml),
      ...letters.map(([, xml]) => xml),
      ...(table ? [tableXml(table, tableId)] : []),
    ],
    has: (id) => (id === tableId ? table !== null : ids.has(id)),
    size: size ?? USUAL_SIZE,
    accent:
      accents.find((one) => /^#[\da-f]{6}$/.test(one) && contrast(one, light.paper) >= MIN_CONTRAST) ?? null,
    headingFont: faces?.['ascii'] ?? (faces?.['asciiTheme']?.startsWith('major') ? (theme?.fonts.headings ?? null) : null), // prettier-ignore
    hasBands: [...(table?.parts.keys() ?? [])].some((part) => part.startsWith('band')),
  };
}

function group(tag: string, properties: Properties, allowed: typeof ofCells): string {
  const inner = written(properties, allowed);
  return inner === '' ? '' : `<w:${tag}>${inner}</w:${tag}>`;
}

function paragraphXml({ id, name, next, outline, keepNext }: StyleFrame, look: HouseLook): string {
  const isPlain = id === 'Normal';
  const paragraph = new Map(look.paragraph);
  // What belongs together stays together, whatever the house says.
  if (keepNext) paragraph.set('keepNext', { attributes: {}, children: new Map() });
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`;
  const inner = written(paragraph, ofParagraphs) + level;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"${isPlain ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
    (look.isPlainBelow ? '<w:basedOn w:val="Normal"/>' : '') +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
    `<w:qFormat/>${inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`}${group('rPr', look.letters, ofLetters)}</w:style>`
  );
}

function tableXml({ whole, parts }: NonNullable<HouseStyle['table']>, id: string): string {
  const bodyOf = ({ paragraph, letters, table, cells }: typeof whole): string =>
    group('pPr', paragraph, ofParagraphs) +
    group('rPr', letters, ofLetters) +
    group('tblPr', table, ofTables) +
    group('tcPr', cells, ofCells);
  // A head is bold in every house: it is one to whoever sees no shades.
  const head = (part: typeof whole): typeof whole =>
    part.letters.has('b') ? part : { ...part, letters: new Map([...part.letters, ['b', { attributes: {}, children: new Map() }]]) }; // prettier-ignore
  const empty = { paragraph: new Map(), letters: new Map(), table: new Map(), cells: new Map() };
  const all = new Map([['firstRow', empty], ['firstCol', empty], ...parts]);
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="Report Table"/><w:uiPriority w:val="59"/><w:qFormat/>${bodyOf(whole)}` +
    [...all]
      .map(
        ([type, part]) =>
          `<w:tblStylePr w:type="${type}">${bodyOf(/^first/.test(type) ? head(part) : part)}</w:tblStylePr>`,
      )
      .join('') + // prettier-ignore
    '</w:style>'
  );
}
