import { contrast, MIN_CONTRAST, readable } from '../../../language/values/colour.js';
import { light } from '../../../draw/alone.js';
import type { XmlElement } from '../../../syntax/xml.js';
import { takenNames } from './names.js';
import {
  attributesIn,
  bareName,
  faceName,
  ofCells,
  ofLetters,
  ofParagraphs,
  ofSheets,
  ofTables,
  over,
  partIn,
  partsIn,
  plainColour,
  take,
  type Properties,
  type TakenProperty,
} from './allowed.js';

/** A style of a house, with all that it is based on but its plain text. */
export interface HouseLook {
  readonly paragraph: Properties;
  readonly letters: Properties;
  /** Whether what it does not say is as in plain text. */
  readonly isPlainBelow: boolean;
}

/** A style of tables: as a whole, and its parts, such as `firstRow`. */
export interface HouseTable {
  readonly whole: TablePart;
  readonly parts: ReadonlyMap<string, TablePart>;
}

interface TablePart {
  readonly paragraph: Properties;
  readonly letters: Properties;
  readonly table: Properties;
  readonly cells: Properties;
}

/** What a document gives to those that are made after it: how it looks, and nothing of what it says. */
export interface HouseStyle {
  /** What every style begins with. */
  readonly defaults: Pick<HouseLook, 'paragraph' | 'letters'>;
  /** By the name of the style in small letters; plain text is `normal`. */
  readonly paragraphs: ReadonlyMap<string, HouseLook>;
  readonly characters: ReadonlyMap<string, Properties>;
  readonly table: HouseTable | null;
  readonly theme: HouseTheme | null;
  readonly sheet: HouseSheet | null;
  /** What was changed so that it can be read. */
  readonly notes: readonly Unreadable[];
}

/** A colour that is hard to read, and what stands in its place. */
export interface Unreadable {
  /** Of the style. */
  readonly name: string;
  readonly color: string;
  /** The colour behind it. */
  readonly on: string;
  readonly becomes: string;
}

/** The colours and faces of a theme. */
export interface HouseTheme {
  readonly colors: Readonly<Record<string, string>>;
  readonly fonts: { readonly headings?: string; readonly body?: string };
}

/** A sheet and its edges, in twentieths of a point. */
export interface HouseSheet {
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
}

/** The parts of a document as trees; null for one that is not there. */
export interface HouseParts {
  readonly styles: XmlElement;
  readonly document: XmlElement;
  readonly theme: XmlElement | null;
}

/** Styles of one type by their ids. */
type Styles = ReadonlyMap<string, XmlElement>;

/** Styles of tables that are taken before the one that the document uses itself. */
const TABLES = ['report table', 'table'];
/** Parts of a table (17.18.89). */
const tableParts = 'wholeTable band1Vert band2Vert band1Horz band2Horz firstCol lastCol firstRow lastRow neCell nwCell seCell swCell'.split(' '); // prettier-ignore
/** A chain of styles is no longer. */
const LONGEST = 20;

/** The colours of a theme by their names in the library, and in DrawingML (20.1.6.2). */
const themeColours = { dark1: 'dk1', light1: 'lt1', dark2: 'dk2', light2: 'lt2', accent1: 'accent1', accent2: 'accent2', accent3: 'accent3', accent4: 'accent4', accent5: 'accent5', accent6: 'accent6', hyperlink: 'hlink', followedHyperlink: 'folHlink' } as const; // prettier-ignore

/** Reads how a document looks. */
export function houseOf({ styles, document, theme }: HouseParts): HouseStyle {
  const notes: Unreadable[] = [];
  const all = partsIn(styles).filter(({ name }) => bareName(name) === 'style');
  const of = (type: string): Styles =>
    new Map(all.filter((one) => attributesIn(one).get('type') === type).map((one) => [idOf(one), one]));
  const [ofType, letterStyles] = [of('paragraph'), of('character')];
  const defaults = partIn(styles, 'docDefaults');
  const listed = [...ofType.values()];
  const plain = listed.find(isDefault) ?? listed.find((one) => nameOf(one) === 'normal');
  const paragraphs = new Map<string, HouseLook>();
  for (const style of listed) {
    const name = style === plain ? 'normal' : nameOf(style);
    if (paragraphs.has(name) || !takenNames.has(name)) continue;
    const chain = chainOf(style, ofType, plain);
    const paragraph = chain.reduce<Properties>((sum, one) => over(sum, take(partIn(one, 'pPr'), ofParagraphs), ofParagraphs), new Map()); // prettier-ignore
    const letters = lettersOf(chain);
    const isPlainBelow = plain !== undefined && valueOf(chain[0] ?? style, 'basedOn') === idOf(plain);
    const look = { paragraph, letters: legible(letters, paragraph.get('shd'), shownName(style), notes), isPlainBelow }; // prettier-ignore
    paragraphs.set(name, look);
  }
  const characters = new Map(
    [...letterStyles.values()]
      .filter((style) => takenNames.has(nameOf(style)))
      .map((style) => {
        const letters = lettersOf(chainOf(style, letterStyles, undefined));
        return [nameOf(style), legible(letters, undefined, shownName(style), notes)] as const;
      }),
  );
  return {
    defaults: {
      paragraph: take(partIn(partIn(defaults, 'pPrDefault'), 'pPr'), ofParagraphs),
      letters: legible(take(partIn(partIn(defaults, 'rPrDefault'), 'rPr'), ofLetters), undefined, 'plain text', notes), // prettier-ignore
    },
    paragraphs,
    characters,
    table: tableOf(of('table'), document, notes),
    theme: themeOf(theme),
    sheet: sheetOf(document),
    notes,
  };
}

const isDefault = (style: XmlElement): boolean =>
  ['1', 'true', 'on'].includes(attributesIn(style).get('default') ?? '');
const valueOf = (element: XmlElement | null, name: string): string =>
  attributesIn(partIn(element, name)).get('val') ?? '';
const nameOf = (style: XmlElement): string => valueOf(style, 'name').toLowerCase().trim();
const shownName = (style: XmlElement): string => valueOf(style, 'name').slice(0, 40);
const idOf = (style: XmlElement): string => attributesIn(style).get('styleId') ?? '';

/** A style behind those that it is based on, of which plain text is none. */
function chainOf(style: XmlElement, among: Styles, plain: XmlElement | undefined): XmlElement[] {
  const chain = [style];
  for (let at = style; chain.length < LONGEST;) {
    const next = among.get(valueOf(at, 'basedOn'));
    if (!next || next === plain || chain.includes(next)) break;
    chain.unshift(next);
    at = next;
  }
  return chain;
}

function lettersOf(chain: readonly XmlElement[]): Properties {
  return chain.reduce<Properties>(
    (sum, one) => over(sum, take(partIn(one, 'rPr'), ofLetters), ofLetters),
    new Map(),
  );
}

/**
 * The same with colours that can be read (WCAG 2.1, 1.4.3): on their ground where that is dark enough for them, or else on
 * paper.
 */
function legible(
  letters: Properties,
  ground: TakenProperty | undefined,
  name: string,
  notes: Unreadable[],
): Properties {
  const color = letters.get('color')?.attributes['val'] ?? 'auto';
  const fill = letters.get('shd')?.attributes['fill'] ?? ground?.attributes['fill'] ?? 'auto';
  if (color === 'auto') return letters;
  const on = fill === 'auto' ? light.paper : `#${fill}`;
  if (contrast(`#${color}`, on) >= MIN_CONTRAST) return letters;
  const found = fill === 'auto' ? readable(`#${color}`, 'light').slice(1) : 'auto';
  notes.push({ name, color: `#${color}`, on, becomes: found === 'auto' ? 'black or white' : `#${found}` }); // prettier-ignore
  return new Map([
    ...letters,
    ['color', { attributes: { val: found }, children: new Map<string, TakenProperty>() }],
  ]);
}

function tableOf(styles: Styles, document: XmlElement, notes: Unreadable[]): HouseTable | null {
  const used = valueOf(partIn(firstTable(document), 'tblPr'), 'tblStyle');
  const listed = [...styles.values()];
  const style =
    TABLES.map((name) => listed.find((one) => nameOf(one) === name)).find((one) => one !== undefined) ??
    styles.get(used) ??
    listed.find((one) => isDefault(one) && nameOf(one) !== 'normal table');
  if (!style) return null;
  const chain = chainOf(style, styles, undefined);
  const partOf = (elements: readonly XmlElement[], name: string): TablePart => {
    const merged = (tag: string, allowed: typeof ofCells): Properties =>
      elements.reduce<Properties>((sum, one) => over(sum, take(partIn(one, tag), allowed), allowed), new Map()); // prettier-ignore
    const cells = merged('tcPr', ofCells);
    const letters = legible(merged('rPr', ofLetters), cells.get('shd'), name, notes);
    return { paragraph: merged('pPr', ofParagraphs), letters, table: merged('tblPr', ofTables), cells };
  };
  const parts = tableParts.flatMap((type) => {
    const found = chain.flatMap((one) =>
      partsIn(one).filter(
        (part) => bareName(part.name) === 'tblStylePr' && attributesIn(part).get('type') === type,
      ),
    );
    return found.length === 0 ? [] : [[type, partOf(found, `${shownName(style)}, ${type}`)] as const];
  });
  return { whole: partOf(chain, shownName(style)), parts: new Map(parts) };
}

/** The first table of a document, among what stands one below the other. */
function firstTable(document: XmlElement): XmlElement | null {
  return partIn(partIn(document, 'body'), 'tbl');
}

function themeOf(theme: XmlElement | null): HouseTheme | null {
  const elements = partIn(theme, 'themeElements');
  if (!elements) return null;
  const scheme = partIn(elements, 'clrScheme');
  const colors = Object.entries(themeColours).flatMap(([name, tag]) => {
    const [first] = partsIn(partIn(scheme, tag));
    const attributes = attributesIn(first ?? null);
    const value = plainColour(attributes.get('lastClr') ?? attributes.get('val') ?? '');
    return value === null ? [] : [[name, value] as const];
  });
  const fonts = partIn(elements, 'fontScheme');
  const face = (tag: string): string | null =>
    faceName(attributesIn(partIn(partIn(fonts, tag), 'latin')).get('typeface') ?? '');
  const [headings, body] = [face('majorFont'), face('minorFont')];
  return {
    colors: Object.fromEntries(colors),
    fonts: { ...(headings !== null && { headings }), ...(body !== null && { body }) },
  };
}

/** The sheet of the last section (17.6.17), upright. */
function sheetOf(document: XmlElement): HouseSheet | null {
  const section = take(partIn(partIn(document, 'body'), 'sectPr'), ofSheets);
  const [size, margin] = [section.get('pgSz')?.attributes, section.get('pgMar')?.attributes];
  const of = (from: typeof size, name: string): number => Number(from?.[name] ?? Number.NaN);
  const sheet = {
    width: of(size, 'w'),
    height: of(size, 'h'),
    margin: {
      top: of(margin, 'top'),
      right: of(margin, 'right'),
      bottom: of(margin, 'bottom'),
      left: of(margin, 'left'),
      header: of(margin, 'header'),
      footer: of(margin, 'footer'),
    },
  };
  return [sheet.width, sheet.height, ...Object.values(sheet.margin)].every(Number.isFinite) ? sheet : null;
}
