import { functions, properties } from './allowed.js';
import { filterSteps } from './filters.js';

/** A style as it may stand in a drawing, or why a drawing with it is refused. */
export type Styled =
  { readonly css: string; readonly dropped: readonly string[] } | { readonly unsafe: string };

/** Properties that are left out, in small letters. */
type Without = Pick<ReadonlyMap<string, string>, 'has'>;
const nothing: Without = new Map();

const ELSEWHERE = 'an address outside the picture';

/**
 * Whether a value of a property may be written.
 *
 * @returns null when it may; else why the drawing is refused (`unsafe`), or that only the value is left out
 */
export function judgeValue(value: string): { readonly unsafe: string } | 'unknown' | null {
  // Most are colours, numbers and paths.
  if (/^[\w\s.,#%+-]*$/.test(value)) return null;
  if (value.includes('\\')) return { unsafe: 'an escape in its style sheet' };
  let quote = '';
  let name = '';
  for (let at = 0; at < value.length; at += 1) {
    const one = value.charAt(at);
    if (quote !== '') {
      if (one === quote) quote = '';
      continue;
    }
    if (one === '"' || one === "'") quote = one;
    else if (one === '(') {
      const called = name.toLowerCase();
      if (called === 'url') {
        const end = value.indexOf(')', at);
        if (end < 0 || !isInside(value.slice(at + 1, end))) return { unsafe: ELSEWHERE };
        at = end;
      } else if (
        called === 'image' ||
        called.endsWith('image-set') ||
        called === 'src' ||
        called === 'element'
      )
        return { unsafe: ELSEWHERE };
      else if (called !== '' && !functions.has(called)) return 'unknown';
    } else if (one === '{' || one === '}' || one === '@' || one === '<') return 'unknown';
    name = isNameLetter(one) ? name + one : '';
  }
  return quote === '' ? null : 'unknown';
}

/** Whether what stands in `url(…)` leads to a part of the drawing itself. */
function isInside(address: string): boolean {
  const bare = address.trim();
  const first = bare.charAt(0);
  const inner = first === '"' || first === "'" ? bare.slice(1, bare.endsWith(first) ? -1 : undefined) : bare;
  return inner.trim().startsWith('#');
}

function isNameLetter(one: string): boolean {
  return (
    (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') || one === '-'
  );
}

/**
 * Declarations, as they stand in an attribute or within a rule.
 *
 * @param without properties that are left out, in small letters
 */
export function rebuildDeclarations(text: string, without: Without = nothing): Styled {
  const plain = withoutComments(text);
  if (plain === null || plain.includes('\\')) return { unsafe: 'an escape in its style sheet' };
  const kept: string[] = [];
  const dropped: string[] = [];
  for (const declaration of splitOutside(plain, ';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    const judged = judgeValue(value);
    if (judged !== null && judged !== 'unknown') return judged;
    if (name.startsWith('animation') || name.startsWith('transition')) return { unsafe: 'a movement' };
    if (name === '' || value === '') continue;
    if (without.has(name)) continue;
    const isKnown = properties.has(name) ? name !== 'filter' || filterSteps(value) !== null : isCustom(name);
    if (judged === null && isKnown) kept.push(`${name}:${value}`);
    // A property of one maker is read by that one only.
    else if (!name.startsWith('-')) dropped.push(`style “${name}”`);
  }
  return { css: kept.join(';'), dropped };
}

function isCustom(name: string): boolean {
  return name.startsWith('--') && [...name].every((one) => isNameLetter(one) || one === '_');
}

/** A style sheet: rules with plain selectors, also those within `@media`. */
export function rebuildSheet(text: string, without: Without = nothing, depth = 0): Styled {
  const plain = withoutComments(text)?.replaceAll('<!--', ' ').replaceAll('-->', ' ');
  if (plain === undefined || plain.includes('\\')) return { unsafe: 'an escape in its style sheet' };
  const kept: string[] = [];
  const dropped: string[] = [];
  for (let at = 0; at < plain.length;) {
    const open = indexOutside(plain, at, '{;');
    const head = plain.slice(at, open).trim();
    const isBlock = plain[open] === '{';
    const end = isBlock ? endOfBlock(plain, open) : open;
    at = end + 1;
    if (head === '' && !isBlock) continue;
    if (head.startsWith('@')) {
      const name = (/^@[\w-]*/.exec(head)?.[0] ?? '@').toLowerCase();
      if (name === '@import' || name === '@namespace') return { unsafe: ELSEWHERE };
      if (name.endsWith('keyframes')) return { unsafe: 'a movement' };
      if (name === '@charset') continue;
      const inner = plain.slice(open + 1, end);
      if (name === '@media' && isBlock && depth === 0 && isPlain(head)) {
        const within = rebuildSheet(inner, without, 1);
        if ('unsafe' in within) return within;
        kept.push(`${head}{${within.css}}`);
        dropped.push(...within.dropped);
        continue;
      }
      const judged = judgeValue(inner.replaceAll('{', ' ').replaceAll('}', ' '));
      if (judged !== null && judged !== 'unknown') return judged;
      dropped.push(`style “${name}”`);
      continue;
    }
    if (!isBlock) continue;
    const rules = rebuildDeclarations(plain.slice(open + 1, end), without);
    if ('unsafe' in rules) return rules;
    dropped.push(...rules.dropped);
    if (!isPlain(head)) dropped.push('a rule of style');
    else if (rules.css !== '') kept.push(`${head}{${rules.css}}`);
  }
  return { css: kept.join(''), dropped };
}

/** Whether a selector or a condition holds nothing but names and signs that combine them. */
function isPlain(head: string): boolean {
  return /^[\w\s.#,>+~*:()[\]="'^$|@/%-]*$/.test(head.replace(/[^\0-\x7f]/g, 'x')) && !/url\s*\(/i.test(head);
}

/** Null where a comment does not end. */
function withoutComments(css: string): string | null {
  const kept: string[] = [];
  let at = 0;
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', at)) {
    const end = css.indexOf('*/', start + 2);
    if (end < 0) return null;
    // A comment parts two words.
    kept.push(css.slice(at, start), ' ');
    at = end + 2;
  }
  return kept.join('') + css.slice(at);
}

/** Where one of some signs stands first outside of quotes and brackets; the end of the text where there is none. */
function indexOutside(text: string, from: number, signs: string): number {
  let quote = '';
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (quote !== '') {
      if (one === quote) quote = '';
    } else if (one === '"' || one === "'") quote = one;
    else if (depth === 0 && signs.includes(one)) return at;
    else if (one === '(') depth += 1;
    else if (one === ')') depth = Math.max(0, depth - 1);
  }
  return text.length;
}

function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at <= text.length;) {
    const end = indexOutside(text, at, sign);
    parts.push(text.slice(at, end));
    at = end + 1;
  }
  return parts;
}

/** Where the block ends that begins there; the end of the text where it does not. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  let quote = '';
  for (let at = open; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (quote !== '') {
      if (one === quote) quote = '';
    } else if (one === '"' || one === "'") quote = one;
    else if (one === '{') depth += 1;
    else if (one === '}' && (depth -= 1) === 0) return at;
  }
  return text.length;
}
