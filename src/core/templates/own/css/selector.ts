import { remembering } from '../../../remember.js';
import { plainLetter } from './rules.js';

/** What a selector is compared with. */
export interface CssElement {
  readonly name: string;
  readonly classes: readonly string[];
  readonly id: string;
  /** The names of its attributes. */
  readonly attributes: readonly string[];
  /** Whether nothing stands in it. */
  readonly isEmpty: boolean;
}

/** @param attributes by their names in small letters */
export function elementOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  isEmpty: boolean,
): CssElement {
  const classes = (attributes.get('class') ?? '').toLowerCase().split(/\s+/);
  return {
    name,
    classes: classes.map(lettersOf),
    id: lettersOf((attributes.get('id') ?? '').toLowerCase()),
    attributes: [...attributes.keys()],
    isEmpty,
  };
}

/** As a selector is read in which signs are escaped. */
function lettersOf(name: string): string {
  return [...name].map(plainLetter).join('');
}

/** What a rule is for: elements themselves, what stands before and behind what is in them, or none of some elements. */
export type CssTarget = 'elements' | 'beside' | 'others';

/**
 * Whether a selector may mean one of some elements: by the names, classes, ids and attributes of its parts. What else it
 * asks counts as true.
 *
 * @param selector as `rulesIn` gives it
 * @param elements those that are meant, with all around them
 */
export function targetOf(selector: string, elements: readonly CssElement[]): CssTarget {
  const found = outermost(selector, ',').map((one) => targetOfOne(one, elements));
  return found.find((one) => one === 'elements') ?? found.find((one) => one === 'beside') ?? 'others';
}

/** Whether a selector may mean an element itself, which is one of some elements. */
export function isMeantBy(selector: string, element: CssElement, elements: readonly CssElement[]): boolean {
  return outermost(selector, ',').some(
    (one) =>
      targetOfOne(one, elements) === 'elements' && mayBe(compoundsOf(one).at(-1)?.compound ?? '', element),
  );
}

function targetOfOne(selector: string, elements: readonly CssElement[]): CssTarget {
  const parts = compoundsOf(selector);
  const last = parts.at(-1)?.compound ?? '';
  if (last === '') return 'others';
  const [, pseudo = ''] =
    /::?(before|after|marker|selection|placeholder|backdrop|file-selector-button)\b/.exec(last) ?? [];
  if (pseudo !== '' && pseudo !== 'before' && pseudo !== 'after') return 'others';
  const isMeant = parts.every(
    ({ compound, isBeside }) => isBeside || elements.some((one) => mayBe(compound, one)),
  );
  if (!isMeant) return 'others';
  return pseudo === '' ? 'elements' : 'beside';
}

/** The parts of a selector between its signs, and whether one is for what stands beside an element, which may be anything. */
const compoundsOf = remembering((selector): readonly SelectorPart[] => {
  const parts: { compound: string; isBeside: boolean }[] = [{ compound: '', isBeside: false }];
  let depth = 0;
  for (const sign of selector.trim()) {
    if ('(['.includes(sign)) depth += 1;
    else if (')]'.includes(sign)) depth -= 1;
    const part = parts.at(-1);
    if (!part) break;
    if (depth > 0 || !' >+~'.includes(sign)) part.compound += sign;
    else {
      const before = part.compound === '' ? parts.at(-2) : part;
      if (before && '+~'.includes(sign)) before.isBeside = true;
      if (part.compound !== '') parts.push({ compound: '', isBeside: false });
    }
  }
  return parts;
}, 5_000);

interface SelectorPart {
  readonly compound: string;
  readonly isBeside: boolean;
}

/** What stands together in a selector: `h2.open[id]:hover`. */
interface Compound {
  readonly name: string;
  /** Classes and ids, with their signs. */
  readonly signs: readonly string[];
  /** Names of attributes. */
  readonly attributes: readonly string[];
  readonly pseudos: readonly string[];
}

/** The same rules are held against the elements of each page. */
const readCompound = remembering((compound): Compound => {
  const [simple = '', ...pseudos] = outermost(compound.replace(/::/g, ':'), ':');
  const plain = simple.replace(/\[[^[\]]*\]/g, '').replaceAll('||', '');
  const [tag = ''] = /^[^.#]*/.exec(plain) ?? [];
  return {
    name: tag.slice(tag.lastIndexOf('|') + 1),
    signs: plain.match(/[.#][^.#]+/g) ?? [],
    attributes: [...simple.matchAll(/\[ ?(?:[^[\]|=]*\|(?!=))?([^[\]~|^$*= ]+)/g)].map(
      ([, name = '']) => name,
    ),
    pseudos,
  };
}, 5_000);

function mayBe(compound: string, element: CssElement): boolean {
  const { name, signs, attributes, pseudos } = readCompound(compound);
  return (
    ['', '*', '&', element.name].includes(name) &&
    signs.every((sign) =>
      sign.startsWith('#') ? sign.slice(1) === element.id : element.classes.includes(sign.slice(1)),
    ) &&
    attributes.every((one) => element.attributes.includes(one)) &&
    pseudos.every((pseudo) => mayHold(pseudo, element))
  );
}

/** Whether what a pseudo-class asks may be so. */
function mayHold(pseudo: string, element: CssElement): boolean {
  if (pseudo === 'root') return /^html$/.test(element.name);
  // What shows while nobody points at it is in sight.
  if (/^(?:hover|active|focus(?:-visible|-within)?)$/.test(pseudo)) return false;
  if (pseudo === 'empty') return element.isEmpty;
  const [, name = '', inner = ''] = /^([\w-]+)\((.*)\)/.exec(pseudo) ?? [];
  if (!['is', 'where', 'matches', '-webkit-any', '-moz-any'].includes(name)) return true;
  return outermost(inner, ',').some((one) => mayBe(compoundsOf(one).at(-1)?.compound ?? '', element));
}

/** Parts between signs that stand in no brackets. */
export function outermost(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? '';
    if ('(['.includes(one)) depth += 1;
    else if (')]'.includes(one)) depth -= 1;
    else if (one === sign && depth <= 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
