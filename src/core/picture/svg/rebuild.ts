import { attributes, elements, properties, textual, unseen, unsafe } from './allowed.js';
import { readDrawing, spaces, type SvgElement } from './read.js';
import { judgeValue, rebuildDeclarations, rebuildSheet } from './style.js';
import { weighDrawing } from './weigh.js';
import { filterSteps, workOf } from './filters.js';
import { matchingWork } from './styled.js';
import { limits } from '../../language/limits.js';

/** A drawing written anew, or why it is not, in words that follow "is" (`fault`) or "holds" (`unsafe`). */
export type Rebuilt =
  | {
      readonly svg: string;
      /** What could have been seen and is left out, each once. */
      readonly dropped: readonly string[];
      /** Steps of its filters; masks and parts that are drawn again as parts of a step. Left out where it has none. */
      readonly work?: number;
    }
  | { readonly fault: string }
  | { readonly unsafe: string };

/** So many parts that are drawn again take as long to print as a step of a filter; few of them count for nothing. */
const PARTS_OF_A_STEP = 5_000;
const FEW_PARTS = 2_000;
/** So many comparisons of parts with selectors do, too. */
const MATCHES_OF_A_STEP = 1_000_000;
const UNWRITABLE = 'parts that cannot be written safely';
/** Made only where it is told: the first number that is written in a language takes a while. */
const tooManyDashes = (): string =>
  `the dashes of its lines (more than ${limits.drawingWeight.toLocaleString('en')})`;
const TOO_MANY_MATCHES = 'rules of style for so many parts that they cannot be compared in time';
const ELSEWHERE = 'an address outside the picture';

/**
 * Reads a drawing and writes it anew of what is allowed in one: a filter over its text could be made to assemble what
 * it takes out. What is written is read and written once more, and must stay the same.
 */
export function rebuildSvg(svg: string): Rebuilt {
  const once = rebuildOnce(svg);
  if (!('svg' in once)) return once;
  const twice = rebuildOnce(once.svg);
  return 'svg' in twice && twice.svg === once.svg && twice.dropped.length === 0
    ? once
    : { unsafe: UNWRITABLE };
}

/** @param without properties that are left out, each with what is told of it */
function rebuildOnce(svg: string, without: ReadonlyMap<string, string> = new Map()): Rebuilt {
  const read = readDrawing(svg);
  if ('excess' in read) return { unsafe: read.excess };
  if ('fault' in read) return hasOwnEntities(svg) ? { unsafe: 'entities of its own' } : { fault: read.fault };
  if (hasOwnEntities(svg)) return { unsafe: 'entities of its own' };
  const weighed = weighDrawing(read.root);
  if ('excess' in weighed) return { unsafe: weighed.excess };
  const notes: RebuildNotes = { dropped: new Set(without.values()), unsafe: [], without };
  const drawn = write(read.root, false, notes);
  const [why] = notes.unsafe;
  if (why !== undefined) return { unsafe: why };
  const links = drawn.includes(' xlink:href=') ? ` xmlns:xlink="${spaces.xlink}"` : '';
  const text = `<svg xmlns="${spaces.svg}"${links}${drawn.slice('<svg'.length)}`;
  let { again } = weighed;
  const anew = /<style|stroke-dasharray|filter|mask/.test(text) ? readDrawing(text) : read;
  if (!('root' in anew)) return { unsafe: UNWRITABLE };
  const matches = text.includes('<style') ? matchingWork(anew.root) : 0;
  if (matches > limits.drawingMatches) return { unsafe: TOO_MANY_MATCHES };
  if (!without.has('stroke-dasharray') && text.includes('stroke-dasharray')) {
    const dashed = weighDrawing(anew.root, true);
    if ('excess' in dashed)
      return rebuildOnce(svg, new Map([...without, ['stroke-dasharray', tooManyDashes()]]));
    again = dashed.again;
  }
  const repeated =
    (again < FEW_PARTS ? 0 : again / PARTS_OF_A_STEP) +
    (matches < MATCHES_OF_A_STEP ? 0 : matches / MATCHES_OF_A_STEP);
  const { steps, masks } = /filter|mask/.test(text) ? workOf(anew.root) : { steps: 0, masks: 0 };
  if (!without.has('filter') && steps > limits.drawingFilters) {
    const told = `filters of more than ${limits.drawingFilters} steps`;
    return rebuildOnce(svg, new Map([...without, ['filter', told]]));
  }
  // Chromium prints words under it outside of the structure of the PDF: whoever listens would not hear them.
  if (!without.has('mix-blend-mode') && text.includes('mix-blend-mode') && text.includes('<text')) {
    const flat = rebuildOnce(svg, new Map([...without, ['mix-blend-mode', 'mix-blend-mode beside words']]));
    // The words may be all that names it.
    if (!('svg' in flat) || flat.svg !== text) return flat;
  }
  if (masks > limits.drawingMasks)
    return { unsafe: `more than ${limits.drawingMasks} parts that are masked` };
  const work = steps + masks / 3 + repeated;
  return { svg: text, dropped: [...notes.dropped], ...(work > 0 ? { work } : {}) };
}

/** What is met while a drawing is written. */
interface RebuildNotes {
  /** What could have been seen and is left out. */
  readonly dropped: Set<string>;
  /** Why it is refused as a whole. */
  readonly unsafe: string[];
  /** Properties that are left out. */
  readonly without: ReadonlyMap<string, string>;
}

/** Whether it declares what its words stand for. Everything else before the drawing itself is left out. */
function hasOwnEntities(svg: string): boolean {
  const start = svg.indexOf('<!DOCTYPE');
  const head = start < 0 ? '' : svg.slice(start, svg.indexOf('>', start) + 1);
  return head.includes('[') || svg.includes('<!ENTITY');
}

/** @param inText whether text is shown here */
function write(part: SvgElement, inText: boolean, notes: RebuildNotes): string {
  const why = unsafe.get(part.local.toLowerCase());
  if (why !== undefined || part.space === spaces.xhtml) return refuse(why ?? 'a page of its own', notes);
  if (part.space !== spaces.svg) {
    // Notes of drawing programs: no browser shows a name that is none of SVG.
    refuseWithin(part, notes);
    return '';
  }
  if (['image', 'feImage'].includes(part.local) && part.attributes.some(({ local }) => local === 'href'))
    return refuse(ELSEWHERE, notes);
  if (!elements.has(part.local)) {
    refuseWithin(part, notes);
    if (!unseen.has(part.local)) notes.dropped.add(`<${part.local}>`);
    return '';
  }
  const shows = textual.has(part.local) || (inText && part.local === 'a');
  const tag = part.local + attributesOf(part, notes);
  const content = part.local === 'style' ? sheetOf(part, notes) : contentOf(part, shows, notes);
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${part.local}>`;
}

function contentOf(part: SvgElement, shows: boolean, notes: RebuildNotes): string {
  return part.children
    .map((child) => (typeof child !== 'string' ? write(child, shows, notes) : shows ? escapeText(child) : ''))
    .join('');
}

/** What is left out as a whole may still tell that somebody meant harm. */
function refuseWithin(part: SvgElement, notes: RebuildNotes): void {
  const stack = [part];
  for (let one = stack.pop(); one; one = stack.pop()) {
    const why = one.space === null || one.space === spaces.svg || one.space === spaces.xhtml;
    const found = why ? unsafe.get(one.local.toLowerCase()) : undefined;
    if (found !== undefined) refuse(found, notes);
    for (const child of one.children) if (typeof child !== 'string') stack.push(child);
  }
}

function sheetOf(part: SvgElement, notes: RebuildNotes): string {
  const text = part.children.filter((child) => typeof child === 'string').join('');
  if (text.length === 0) return '';
  const styled = rebuildSheet(text, notes.without);
  if ('unsafe' in styled) return refuse(styled.unsafe, notes);
  for (const one of styled.dropped) notes.dropped.add(one);
  return escapeText(styled.css);
}

function attributesOf({ local: element, attributes: all }: SvgElement, notes: RebuildNotes): string {
  let written = '';
  for (const { space, local, value } of all) {
    const kept = attributeOf(element, space, local, value, notes);
    if (kept !== null) written += ` ${kept}`;
  }
  return written;
}

function attributeOf(
  element: string,
  space: string | null,
  local: string,
  value: string,
  notes: RebuildNotes,
): string | null {
  if (/^on[a-z]/i.test(local)) return refuse('a script', notes);
  const inPlain = space === '';
  if (space === spaces.xml) {
    if (local === 'base') return refuse(ELSEWHERE, notes);
    return local === 'space' || local === 'lang' ? written(`xml:${local}`, value) : null;
  }
  if (local === 'href' && (inPlain || space === spaces.xlink || space === null)) {
    const address = value.trim();
    if (address === '') return null;
    if (!address.startsWith('#')) return refuse(ELSEWHERE, notes);
    return written(inPlain ? 'href' : 'xlink:href', address);
  }
  if (!inPlain) return null;
  if (local === 'src' && value.trim() !== '') return refuse(ELSEWHERE, notes);
  if (local === 'style') {
    const styled = rebuildDeclarations(value, notes.without);
    if ('unsafe' in styled) return refuse(styled.unsafe, notes);
    for (const one of styled.dropped) notes.dropped.add(one);
    return styled.css === '' ? null : written('style', styled.css);
  }
  const isProperty = properties.has(local);
  if (!isProperty && !attributes.has(local)) return null;
  // A name or an id is said by nobody's renderer to be an address, but whatever looks like one is judged alike.
  if (notes.without.has(local)) return null;
  if (isProperty || value.toLowerCase().includes('url(')) {
    const judged =
      judgeValue(value) ?? (local === 'filter' && filterSteps(value) === null ? 'unknown' : null);
    if (judged === 'unknown') {
      notes.dropped.add(`${local} of <${element}>`);
      return null;
    }
    if (judged) return refuse(judged.unsafe, notes);
  }
  return written(local, value);
}

/** Nothing is written of a drawing that is refused. */
function refuse(why: string, { unsafe: reasons }: RebuildNotes): string {
  reasons.push(why);
  return '';
}

function written(name: string, value: string): string {
  return `${name}="${escapeText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
