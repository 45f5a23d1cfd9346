import type { XmlElement } from '../../../syntax/xml.js';

/** Gives a value as it may be written; null for one that may not. */
type Check = (value: string) => string | null;

/** What an element may have. */
interface Allowed {
  readonly attributes?: Readonly<Record<string, Check>>;
  readonly children?: AllowedParts;
  /** Whether what a style does not say of it is that of the style that it is based on, attribute by attribute. */
  readonly isMerged?: true;
}

/** Elements in the order in which ISO/IEC 29500-1 has them; those of no row are not taken. */
export type AllowedParts = Readonly<Record<string, Allowed>>;

/** An element that was taken, without its prefix. */
export interface TakenProperty {
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Properties;
}
/** Properties by their names. */
export type Properties = ReadonlyMap<string, TakenProperty>;

const number =
  (least: number, most: number): Check =>
  (value) => {
    if (!/^-?\d{1,6}$/.test(value)) return null;
    return Number(value) >= least && Number(value) <= most ? String(Number(value)) : null;
  };
const word =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value) ? value : null;
const digits =
  (count: number, ...words: readonly string[]): Check =>
  (value) =>
    words.includes(value) || (value.length === count && /^[\da-f]+$/i.test(value)) ? value : null;

const hex = digits(6, 'auto');
const themeColour = word(...'dark1 light1 dark2 light2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink background1 text1 background2 text2'.split(' ')); // prettier-ignore
const themeFont = word(...['major', 'minor'].flatMap((one) => ['EastAsia', 'Bidi', 'Ascii', 'HAnsi'].map((face) => one + face))); // prettier-ignore
const pattern = word('clear', 'nil', 'solid');
const length = number(-31_680, 31_680);
const distance = number(0, 31_680);

/** The name of a face: letters, digits, and the signs that names of faces have. */
export const faceName: Check = (value) =>
  value.length <= 60 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._&'’()+-]*$/u.test(value) ? value : null;
/** A colour of six digits. */
export const plainColour: Check = digits(6);

const onOff: Allowed = { attributes: { val: word('true', 'false', '1', '0', 'on', 'off') } };
const colours = { themeColor: themeColour, themeTint: digits(2), themeShade: digits(2) };
const border: Allowed = {
  attributes: {
    val: word(...'nil none single thick double dotted dashed dotDash dotDotDash triple dashSmallGap'.split(' ')), // prettier-ignore
    color: hex,
    ...colours,
    sz: number(0, 96),
    space: number(0, 31),
  },
};
const shade: Allowed = {
  attributes: { val: pattern, color: hex, fill: hex, themeFill: themeColour, themeFillTint: digits(2), themeFillShade: digits(2) }, // prettier-ignore
};
const width: Allowed = { attributes: { w: length, type: word('dxa', 'nil') } };
const sides = (one: Allowed, names: string): AllowedParts =>
  Object.fromEntries(names.split(' ').map((name) => [name, one]));

/** Of paragraphs (17.3.1): no numbers, frames, tabs and levels of an outline. */
export const ofParagraphs: AllowedParts = {
  keepNext: onOff,
  keepLines: onOff,
  pageBreakBefore: onOff,
  widowControl: onOff,
  pBdr: { children: sides(border, 'top left bottom right between') },
  shd: shade,
  suppressAutoHyphens: onOff,
  spacing: {
    attributes: { before: number(0, 2880), after: number(0, 2880), line: number(180, 1440), lineRule: word('auto', 'atLeast') }, // prettier-ignore
    isMerged: true,
  },
  ind: {
    attributes: { left: number(0, 2880), start: number(0, 2880), right: number(0, 2880), end: number(0, 2880), hanging: number(0, 2880), firstLine: number(0, 2880) }, // prettier-ignore
    isMerged: true,
  },
  contextualSpacing: onOff,
  jc: { attributes: { val: word('left', 'start', 'center', 'right', 'end', 'both') } },
};

/** Of letters (17.3.2): nothing that hides them, and no size that nobody can read, in half points. */
export const ofLetters: AllowedParts = {
  rFonts: {
    attributes: { ascii: faceName, hAnsi: faceName, eastAsia: faceName, cs: faceName, asciiTheme: themeFont, hAnsiTheme: themeFont, eastAsiaTheme: themeFont, cstheme: themeFont }, // prettier-ignore
    isMerged: true,
  },
  b: onOff,
  bCs: onOff,
  i: onOff,
  iCs: onOff,
  caps: onOff,
  smallCaps: onOff,
  color: { attributes: { val: hex, ...colours } },
  spacing: { attributes: { val: number(-20, 200) } },
  kern: { attributes: { val: number(0, 200) } },
  sz: { attributes: { val: number(14, 144) } },
  szCs: { attributes: { val: number(14, 144) } },
  u: { attributes: { val: word('none', 'single', 'double', 'dotted', 'thick', 'words'), color: hex, ...colours } }, // prettier-ignore
  shd: shade,
  vertAlign: { attributes: { val: word('baseline', 'superscript', 'subscript') } },
};

/** Of tables (17.4.59). */
export const ofTables: AllowedParts = {
  tblStyleRowBandSize: { attributes: { val: number(1, 5) } },
  tblBorders: { children: sides(border, 'top left bottom right insideH insideV') },
  shd: shade,
  tblCellMar: { children: sides(width, 'top left bottom right') },
};

/** Of cells (17.4.69). */
export const ofCells: AllowedParts = {
  tcBorders: { children: sides(border, 'top left bottom right insideH insideV') },
  shd: shade,
  vAlign: { attributes: { val: word('top', 'center', 'bottom') } },
};

/** Of sheets and their edges, in twentieths of a point (17.6.13, 17.6.11). */
export const ofSheets: AllowedParts = {
  pgSz: { attributes: { w: number(2880, 31_680), h: number(2880, 31_680) } },
  pgMar: { attributes: { top: distance, right: distance, bottom: distance, left: distance, header: distance, footer: distance } }, // prettier-ignore
};

/** The name of an element or attribute without its prefix. */
export const bareName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The elements in one, in their order. */
export function partsIn(element: XmlElement | null): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => child.type === 'element');
}

/** The first element of a name in one. */
export function partIn(element: XmlElement | null, name: string): XmlElement | null {
  return partsIn(element).find((child) => bareName(child.name) === name) ?? null;
}

/** The attributes of an element by their names without prefixes. */
export function attributesIn(element: XmlElement | null): ReadonlyMap<string, string> {
  return new Map(Object.entries(element?.attributes ?? {}).map(([name, value]) => [bareName(name), value]));
}

/** Takes what is allowed of the parts of an element, and nothing else: what has no value that may be written is left out. */
export function take(element: XmlElement | null, allowed: AllowedParts): Properties {
  const found = new Map<string, TakenProperty>();
  for (const child of partsIn(element)) {
    const name = bareName(child.name);
    const rule = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (!rule) continue;
    const attributes: Record<string, string> = {};
    const written = attributesIn(child);
    for (const [key, check] of Object.entries(rule.attributes ?? {})) {
      const value = check(written.get(key) ?? '');
      if (value !== null) attributes[key] = value;
    }
    const children = rule.children ? take(child, rule.children) : new Map<string, TakenProperty>();
    const isBare = rule === onOff && !written.has('val');
    if (Object.keys(attributes).length > 0 || children.size > 0 || isBare)
      found.set(name, { attributes, children });
  }
  return found;
}

/** Properties over those that they are based on. */
export function over(based: Properties, own: Properties, allowed: AllowedParts): Properties {
  const all = new Map(based);
  for (const [name, taken] of own) {
    const before = all.get(name);
    if (before && allowed[name]?.isMerged) {
      all.set(name, { ...taken, attributes: { ...withoutRivals(before.attributes, taken.attributes), ...taken.attributes } }); // prettier-ignore
    } else all.set(name, taken);
  }
  return all;
}

/** A face that is named does not stand beside the one of the theme that was there before, nor the other way round. */
function withoutRivals(
  before: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const rival = (name: string): string =>
    name === 'cs' ? 'cstheme' : name === 'cstheme' ? 'cs' : name.endsWith('Theme') ? name.slice(0, -5) : `${name}Theme`; // prettier-ignore
  return Object.fromEntries(Object.entries(before).filter(([name]) => !Object.hasOwn(own, rival(name))));
}

/** Properties as XML, in the order that is asked for. */
export function written(properties: Properties, allowed: AllowedParts): string {
  return Object.entries(allowed)
    .map(([name, { attributes = {}, children = {} }]) => {
      const taken = properties.get(name);
      if (!taken) return '';
      const own = Object.keys(attributes)
        .filter((key) => taken.attributes[key] !== undefined)
        .map((key) => ` w:${key}="${escaped(taken.attributes[key] ?? '')}"`)
        .join('');
      const inner = written(taken.children, children);
      return inner === '' ? `<w:${name}${own}/>` : `<w:${name}${own}>${inner}</w:${name}>`;
    })
    .join('');
}

const escaped = (value: string): string => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
