import { entry, type Node } from '../syntax/ast.js';
import { foldLetters } from './leak/fold.js';

/** Where somebody can be reached: an e-mail address or a telephone number, as the document writes it. */
export interface Reach {
  readonly words: string;
  readonly node: Node;
}

/** The keys of a person that say how to reach them; they go with the name. */
export const reachKeys: readonly string[] = ['email', 'phone'];

/** How somebody can be reached, as their entry says. */
export function reachIn(person: Node): Reach[] {
  return reachKeys.flatMap((key) => {
    const node = entry(person, key)?.value;
    if (node?.type !== 'scalar' || node.value === null) return [];
    return [{ words: typeof node.value === 'string' ? node.value.trim() : node.source, node }];
  });
}

/** Fewer digits could be anything: a year, a count, an extension. */
const FEWEST_DIGITS = 6;

/**
 * All ways to write an address or a number, as letters: a number with its country or as it is dialled within it,
 * `+352 12 34 56`, `00352 123456`, `012 34 56`, `+352 (0)12 34 56`.
 */
export function writingsOf(words: string): string[] {
  if (words.includes('@')) return writingsOfAddress(words);
  const isAbroad = /^\s*(?:\+|00)/.test(words);
  const digits = (isAbroad ? words.replace('(0)', '') : words).replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < FEWEST_DIGITS) return [];
  if (!isAbroad) return [...new Set([digits, digits.replace(/^0/, '')])].filter(isLong);
  const code = codeLength(digits);
  const [country, own] = [digits.slice(0, code), digits.slice(code)];
  return [digits, `00${digits}`, `${country}0${own}`, `00${country}0${own}`, `0${own}`, own].filter(isLong);
}

/** How `@` and a dot are said where robots should not read an address: `ann [at] example [dot] org`, `ann (arobase) …`. */
const signsForAt = [
  '',
  'at',
  'ät',
  'chez',
  'arobase',
  'arroba',
  'chiocciola',
  'apenstaartje',
  'małpa',
  'zavináč',
];
const signsForDot = ['', 'dot', 'punkt', 'punto', 'ponto', 'point', 'punt', 'kropka', 'tečka'];

function writingsOfAddress(words: string): string[] {
  const [local = '', ...domain] = words.split('@');
  const saying = (text: string, dot: string): string => text.split('.').join(` ${dot} `);
  const all = signsForAt.flatMap((at) =>
    signsForDot.flatMap((dot) =>
      [local, saying(local, dot)].map((own) => `${own} ${at} ${saying(domain.join(' '), dot)}`),
    ),
  );
  return [...new Set(all.map(foldLetters))];
}

function isLong(digits: string): boolean {
  return digits.length >= FEWEST_DIGITS;
}

/** The digits of the calling code with which a number begins (ITU-T E.164, list of assigned codes). */
function codeLength(digits: string): number {
  if (/^[17]/.test(digits)) return 1;
  return /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/.test(digits) ? 2 : 3;
}
