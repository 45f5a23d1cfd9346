import { spaces, type SvgElement } from './read.js';
import { attribute, sheetsOf, sumOfParts } from './styled.js';
import { idsIn } from './weigh.js';

/** A step of a filter of style: a function, or `url` with the id of a filter of the drawing. */
interface FilterStep {
  readonly name: string;
  readonly given: string;
}

/** Pixels of CSS in a unit. Other units depend on the font or the page, so nobody knows how large they are. */
const pixels: Readonly<Record<string, number>> = {
  '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6,
}; // prettier-ignore
/** A blur of more leaves nothing to be seen. */
const FARTHEST = 1_000;
/** So many steps a shadow is made of. */
const SHADOW = 3;
const functions = new Set(
  'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia'.split(' '),
);
const colours = new Set('rgb rgba hsl hsla hwb lab lch oklab oklch'.split(' '));

/** The steps of the property `filter`; null where it cannot be told how much work they are. */
export function filterSteps(value: string): readonly FilterStep[] | null {
  const steps: FilterStep[] = [];
  for (let at = 0; at < value.length;) {
    const open = value.indexOf('(', at);
    const name = value
      .slice(at, open < 0 ? undefined : open)
      .trim()
      .toLowerCase();
    if (open < 0) {
      if (name !== '' && !['none', 'inherit', 'initial', 'unset', '!important'].includes(name)) return null;
      break;
    }
    const end = endOf(value, open);
    const given = value.slice(open + 1, end).trim();
    const id = /^(["']?)#([^\s"'();{}\\]+)\1$/.exec(given)?.[2];
    if (name === 'url' && id !== undefined) steps.push({ name, given: id });
    else if (functions.has(name) && isBounded(name, given)) steps.push({ name, given });
    else return null;
    at = end + 1;
  }
  return steps;
}

function endOf(value: string, open: number): number {
  let depth = 0;
  for (let at = open; at < value.length; at += 1) {
    if (value[at] === '(') depth += 1;
    else if (value[at] === ')' && (depth -= 1) === 0) return at;
  }
  return value.length;
}

/** Whether a function is given nothing but colours, and lengths that are not too large. */
function isBounded(name: string, given: string): boolean {
  const isLength = name === 'blur' || name === 'drop-shadow';
  let color = 0;
  for (const [word] of given.matchAll(/[()]|[^\s,/()]+/g)) {
    if (word === ')') color = Math.max(0, color - 1);
    if (word === '(' || word === ')' || !isLength) continue;
    if (colours.has(word.toLowerCase())) color += 1;
    const number = /^[+-]?[\d.]+(?:e[+-]?\d+)?/i.exec(word)?.[0];
    if (color > 0 || (number === undefined && /^(?:#[\da-f]+|[a-z]+)$/i.test(word))) continue;
    const unit = number === undefined ? undefined : pixels[word.slice(number.length).toLowerCase()];
    if (unit === undefined || !(Math.abs(Number(number)) * unit <= FARTHEST)) return false;
  }
  return !/(?:var|calc|min|max|clamp|env|attr)\s*\(/i.test(given);
}

/** How much there is to be done for a drawing in print. */
export interface DrawingWork {
  /** Of filters, each as often as it is drawn; noise and matrices count for several. */
  readonly steps: number;
  /** Whatever is drawn through one, each time. It takes about a third of a step. */
  readonly masks: number;
}

/**
 * What the filters and masks of a drawing take. In print each step of a part as large as the page takes up to a tenth of
 * a second.
 *
 * @param root of a drawing that has been rebuilt and holds no part that shows itself
 */
export function workOf(root: SvgElement): DrawingWork {
  const byId = new Map<string, SvgElement>();
  const sheets = sheetsOf(root);
  let parts = 0;
  const stack = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    parts += 1;
    const id = attribute(part, 'id');
    if (id !== undefined && !byId.has(id)) byId.set(id, part);
    for (const child of part.children) if (typeof child !== 'string') stack.push(child);
  }
  const within = new Map<SvgElement, number>();
  const steps = (value: string): number =>
    (filterSteps(value) ?? []).reduce((sum, { name, given }) => {
      const filter = name === 'url' ? byId.get(given) : undefined;
      if (!filter) return sum + (name === 'drop-shadow' ? SHADOW : 1);
      const known = within.get(filter) ?? stepsWithin(filter);
      within.set(filter, known);
      return sum + known;
    }, 0);
  const plusNumbers = (one: number, other: number): number => one + other;
  const stepsOf = sumOfParts('filter', sheets, { none: 0, of: steps, plus: plusNumbers });
  const masksOf = sumOfParts(
    'mask',
    sheets,
    { none: 0, of: (value) => idsIn(value).length, plus: plusNumbers },
    true,
  );
  const known = new Map<SvgElement, DrawingWork>();
  const work = (part: SvgElement): DrawingWork => {
    const before = known.get(part);
    if (before !== undefined) return before;
    known.set(part, nothing);
    let sum: DrawingWork = { steps: stepsOf(part) ?? 0, masks: masksOf(part) ?? 0 };
    for (const child of part.children) if (typeof child !== 'string') sum = plus(sum, work(child));
    for (const { space, local, value } of part.attributes) {
      const isLink = part.local === 'use' && local === 'href' && (space === '' || space === spaces.xlink);
      for (const id of isLink ? [value.trim().slice(1)] : idsIn(value)) sum = plus(sum, shown(id));
    }
    known.set(part, sum);
    return sum;
  };
  /** Whatever a part shows that stands elsewhere: a copy, a pattern, a mask, a mark. */
  const shown = (id: string): DrawingWork => {
    const target = byId.get(id);
    return target && target.local !== 'filter' ? work(target) : nothing;
  };
  // A style sheet may give any part a pattern or a mask.
  return sheets.flatMap(idsIn).reduce((sum, id) => {
    const { steps, masks } = shown(id);
    return plus(sum, { steps: parts * steps, masks: parts * masks });
  }, work(root));
}

const nothing: DrawingWork = { steps: 0, masks: 0 };

function plus(one: DrawingWork, other: DrawingWork): DrawingWork {
  return { steps: one.steps + other.steps, masks: one.masks + other.masks };
}

function stepsWithin(filter: SvgElement): number {
  let sum = 0;
  for (const child of filter.children) {
    if (typeof child === 'string') continue;
    const numbers = (name: string): number[] =>
      (attribute(child, name) ?? '').split(/[\s,]+/).slice(0, 2).map(Number.parseFloat).filter(Number.isFinite); // prettier-ignore
    const [octaves = 1] = numbers('numOctaves');
    const [columns = 3, rows = columns] = numbers('order');
    if (child.local === 'feTurbulence') sum += 1 + 2 * octaves;
    else if (child.local === 'feConvolveMatrix') sum += 1 + (columns * rows) / 5;
    else if (child.local === 'feDropShadow') sum += SHADOW;
    else if (child.local.startsWith('fe')) sum += 1;
  }
  return Math.max(1, sum);
}
