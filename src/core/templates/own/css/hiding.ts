import { amountOf } from './lengths.js';
import { outermost } from './selector.js';
import type { CssDeclaration } from './rules.js';

/** Words that every property takes, and that bring back what it is without a rule, or what is around. */
const EVERYWHERE = 'inherit initial unset revert revert-layer'.split(' ');

/** Properties that hide nothing, whatever they say. Where one ends in a hyphen, all that begin so. */
const FREE = (
  'accent-color align- appearance aspect-ratio background- background border- border box-decoration-break box-shadow ' +
  'box-sizing break- caret-color clear color-scheme column-fill column-rule column-rule- column-span counter- cursor direction empty-cells flex-direction flex-wrap flex-flow flex-grow flex-shrink ' +
  'float font- forced-color-adjust hanging-punctuation hyphen hyphenate- hyphens image- isolation ' +
  'justify- line-break list-style- list-style min-block-size min-height object-fit order orphans ' +
  'osx-font-smoothing outline- outline overflow-wrap overscroll- page page-break- place- pointer-events print-color-adjust ' +
  'quotes resize ruby- scroll- scrollbar- shape-rendering tab-size table-layout tap-highlight-color text- touch-action ' +
  'transition- transition unicode-bidi user-select vector-effect widows will-change word-break word-wrap writing-mode'
).split(' ');
const free = new Set(FREE);
const freeBeginnings = FREE.filter((one) => one.endsWith('-'));

const CHANGING =
  'transform translate scale rotate filter clip clip-path mask mask-image backdrop-filter animation animation-name offset ' +
  'offset-path zoom z-index perspective';

/** Words that leave in sight, of those that others may hide with. */
const words: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CHANGING.split(' ').map((one) => [one, 'none auto normal'])),
  display:
    'block inline inline-block flex inline-flex grid inline-grid flow flow-root list-item table inline-table table-cell ' +
    'table-row table-row-group table-header-group table-footer-group table-caption box inline-box',
  visibility: 'visible',
  'content-visibility': 'visible auto',
  position: 'static relative sticky',
  'white-space': 'normal pre-line pre-wrap break-spaces',
  'white-space-collapse': 'collapse preserve preserve-breaks break-spaces',
  'text-wrap': 'wrap balance pretty stable auto',
  'text-wrap-mode': 'wrap',
  'text-fill-color': 'currentcolor',
  'text-stroke': 'currentcolor',
  'text-stroke-width': '0',
  'text-security': 'none',
  'text-combine-upright': 'none',
  'text-overflow': 'clip ellipsis',
  contain: 'none layout style paint content',
  content: 'normal none',
  appearance: 'none auto',
  'mix-blend-mode': 'normal',
  float: 'none left right inline-start inline-end',
  overflow: 'visible hidden clip auto scroll',
  'overflow-x': 'visible hidden clip auto scroll',
  'overflow-y': 'visible hidden clip auto scroll',
  'overflow-inline': 'visible hidden clip auto scroll',
  'overflow-block': 'visible hidden clip auto scroll',
  'line-clamp': 'none',
};
/** What lengths and numbers of a property may be. */
interface ValueBounds {
  /** In pixels, or as a number. */
  readonly least: number;
  readonly most: number;
  /** The pixels of 100 %; null where a share is a number. */
  readonly whole: number | null;
  /** Words besides those of every property. */
  readonly words?: string;
}

const SIZES = 'auto none min-content max-content fit-content stretch fill-available available';
const bounds: Readonly<Record<string, ValueBounds>> = {
  ...each('height block-size max-width max-height max-inline-size max-block-size', {
    least: 24,
    most: Infinity,
    whole: 600,
    words: SIZES,
  }),
  // What is at the far end of something wider than that is beyond a screen, and cut off on paper.
  ...each('width inline-size', { least: 24, most: 2000, whole: 600, words: SIZES }),
  ...each('min-width min-inline-size', { least: 0, most: 2000, whole: 600, words: SIZES }),
  'object-position': { least: -32, most: 600, whole: 600, words: 'left right top bottom center' },
  ...each('margin padding', { least: -32, most: 600, whole: 600, words: 'auto' }),
  ...each('top left right bottom inset', { least: -32, most: 32, whole: 600, words: 'auto' }),
  ...each('gap row-gap column-gap border-spacing outline-offset', {
    least: 0,
    most: 600,
    whole: 600,
    words: 'normal',
  }),
  ...each('text-indent', { least: -32, most: 200, whole: 600, words: 'hanging each-line' }),
  ...each('letter-spacing word-spacing', { least: -1, most: 32, whole: 16, words: 'normal' }),
  'font-size': {
    least: 6,
    most: 100,
    whole: 16,
    words: 'xx-small x-small small medium large x-large xx-large xxx-large smaller larger math',
  },
  'vertical-align': {
    least: -32,
    most: 32,
    whole: 24,
    words: 'baseline sub super text-top text-bottom middle top bottom',
  },
  'font-size-adjust': {
    least: 0.3,
    most: 3,
    whole: null,
    words: 'none from-font ex-height cap-height ch-width ic-width',
  },
  'flex-basis': { least: 24, most: 2000, whole: 600, words: `${SIZES} content` },
  opacity: { least: 0.5, most: 1, whole: null },
  zoom: { least: 0.5, most: 4, whole: null, words: 'normal reset' },
  scale: { least: 0.5, most: 4, whole: null, words: 'none' },
  'z-index': { least: 0, most: Infinity, whole: null, words: 'auto' },
};

function each(properties: string, bound: ValueBounds): Record<string, ValueBounds> {
  return Object.fromEntries(properties.split(' ').map((one) => [one, bound]));
}

/**
 * Whether a declaration may take out of sight what it stands for, or what is in it: any may that is not known to leave
 * it there. Colours are not judged here.
 *
 * @param value without custom properties
 */
export function mayHide({ property, value }: CssDeclaration): boolean {
  if (property.startsWith('--') || property === 'color') return false;
  const name = property.replace(/^-(?:webkit|moz|ms|o)-/, '');
  if (EVERYWHERE.includes(value) && name !== 'all') return false;
  const known = words[name]?.split(' ');
  if (known && outermost(value, ' ').every((one) => known.includes(one.replace(/^-(?:webkit|moz|ms)-/, ''))))
    return false;
  const bound =
    bounds[name] ?? bounds[name.replace(/-(?:top|left|right|bottom|(?:block|inline)(?:-start|-end)?)$/, '')];
  if (bound) return !outermost(value, ' ').every((one) => isWithin(one, bound));
  if (known) return true;
  if (name === 'flex') return hasNoBasis(value);
  if (name === 'line-height') return !isLineHeight(value);
  if (name === 'font') return !value.split(' ').every((one) => isOfFont(one));
  if (/^grid(?:-|$)/.test(name)) return hasNothing(value);
  if (/^column(?:s|-count|-width)$/.test(name)) return !outermost(value, ' ').every(isOfColumns);
  if (/^border-.*width$|^border(?:-(?:top|right|bottom|left|(?:block|inline)(?:-start|-end)?))?$/.test(name))
    return outermost(value, ' ').some((one) => (amountOf(one, null)?.value ?? 0) > 100);
  // It is drawn over the letters, as thick as one likes, and takes back what they say.
  if (/^text-decoration(?:-line)?$/.test(name) && value.includes('line-through')) return true;
  return !free.has(name) && !freeBeginnings.some((one) => name.startsWith(one));
}

function isWithin(text: string, { least, most, whole, words: known = '' }: ValueBounds): boolean {
  if (text === '' || [...EVERYWHERE, ...known.split(' ')].includes(text.replace(/^-(?:webkit|moz|ms)-/, '')))
    return true;
  const [, inner] = /^fit-content\((.*)\)$/.exec(text) ?? [];
  const amount = amountOf(inner ?? text, whole);
  return amount !== null && amount.value >= least && amount.value <= most;
}

function isLineHeight(value: string): boolean {
  if (value === 'normal') return true;
  const amount = amountOf(value, 16);
  return amount !== null && (amount.isLength ? amount.value >= 8 : amount.value >= 0.8 && amount.value <= 5);
}

/** Whether a part of the short form of a font leaves its letters large enough: `1rem/1.5`, `700`, `serif`. */
function isOfFont(part: string): boolean {
  const [size = '', line] = outermost(part, '/');
  const amount = amountOf(size, 16);
  if (line !== undefined && !isLineHeight(line)) return false;
  return amount === null ? !size.includes('(') : amount.value >= 6;
}

/** Whether an element begins with no width, and takes none of what is left. */
function hasNoBasis(value: string): boolean {
  const [grow, ...more] = outermost(value, ' ').map((one) => amountOf(one, 600)?.value);
  return grow === 0 && more.at(-1) === 0;
}

/** Whether a width or number of columns leaves room for words in each. */
function isOfColumns(part: string): boolean {
  const amount = amountOf(part, null);
  if (amount === null) return !part.includes('(');
  return amount.isLength ? amount.value >= 24 : amount.value <= 12;
}

/** Whether a row or column of a grid has no size. */
function hasNothing(value: string): boolean {
  return outermost(value, ' ').some((one) => amountOf(one, 600)?.value === 0);
}

/** Whether a declaration of what stands before or behind what is in an element may lay it over that. */
export function mayCover({ property, value }: CssDeclaration): boolean {
  const isPlace =
    /^(?:position|margin|top|left|right|bottom|inset|translate|transform|offset|z-index|animation)/.test(
      property,
    );
  return isPlace && mayHide({ property, value });
}

/** Whether a declaration cuts off what goes beyond the height of an element. */
export function cutsOff({ property, value }: CssDeclaration): boolean {
  if (property === 'overflow-y' || property === 'overflow-block') return value !== 'visible';
  return property === 'overflow' && !/^visible$|visible$/.test(value);
}

/** Whether a declaration says how high an element is. */
export function limitsHeight({ property, value }: CssDeclaration): boolean {
  return /^(?:max-)?(?:height|block-size)$/.test(property) && amountOf(value, 600) !== null;
}
