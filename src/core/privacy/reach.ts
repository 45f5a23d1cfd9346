import { entry, stringAt, type Node } from '../syntax/ast.js';
import { clean, foldLetters, tokensOf } from './leak/fold.js';
import { commonIn } from './names/languages.js';
import { officeIn } from './names/titles.js';

/** Where somebody can be reached: an e-mail address, a telephone number or a page, as the document writes it. */
export interface Reach {
  readonly words: string;
  readonly node: Node;
}

/** The keys of a person that say how to reach them; they go with the name. */
export const reachKeys: readonly string[] = ['email', 'phone', 'url'];

/** How somebody can be reached, as their entry says; the page of a body that is called after them is their own. */
export function reachIn(person: Node): Reach[] {
  const own = reachKeys.flatMap((key) => reachAt(person, key));
  const body = entry(person, 'organisation')?.value;
  if (body?.type !== 'map') return own;
  const words = wordsOf(stringAt(person, 'name') ?? '');
  const isOwn = wordsOf(stringAt(body, 'name') ?? '').some((one) => words.includes(one));
  return isOwn ? [...own, ...reachAt(body, 'url')] : own;
}

function reachAt(thing: Node, key: string): Reach[] {
  const node = entry(thing, key)?.value;
  if (node?.type !== 'scalar' || node.value === null) return [];
  return [{ words: typeof node.value === 'string' ? node.value.trim() : node.source, node }];
}

/** The words of a name that are long enough to be somebody's. */
function wordsOf(name: string): string[] {
  return tokensOf(clean(name)).map(({ letters }) => letters).filter(({ length }) => length > 3); // prettier-ignore
}

/** Fewer digits could be anything: a year, a count, an extension. */
const FEWEST_DIGITS = 6;

/**
 * All ways to write an address or a number, as letters: a number with its country or as it is dialled within it,
 * `+352 12 34 56`, `00352 123456`, `012 34 56`, `+352 (0)12 34 56`.
 */
export function writingsOf(words: string): string[] {
  if (isPage(words)) return writingsOfPage(words);
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

/** Whether somebody is reached by a page. */
export function isPage(words: string): boolean {
  return /^\s*(?:[a-z][a-z\d+.-]*:\/\/|www\.)/i.test(words);
}

/** Fewer letters of an address or a handle could be anything. */
const [FEWEST_LETTERS, SHORTEST_HANDLE] = [6, 5];

/** Where people have a page by their handle: such an address is looked for as a whole, and the handle as well. */
const networks = new Set(
  (
    'x.com twitter.com linkedin.com instagram.com facebook.com github.com gitlab.com youtube.com tiktok.com threads.net ' +
    'threads.com bsky.app orcid.org researchgate.net academia.edu xing.com medium.com substack.com t.me vk.com reddit.com linktr.ee'
  ).split(' '),
);

/** An address of a page without what may be left out of it, `example.org/staff/4711`, and the handle in it. */
function writingsOfPage(words: string): string[] {
  const bare = words
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/^(?:www|m|mobile)\./i, '');
  const [host = '', ...path] = bare.split(/[/?#]/).filter((one) => one !== '');
  const isNetwork = [...networks].some((one) => host === one || host.endsWith(`.${one}`));
  const last = path.at(-1) ?? '';
  const found = isNetwork && last === '' ? [] : [bare, decoded(bare), encodeURI(decoded(bare))].filter((one) => foldLetters(one).length >= FEWEST_LETTERS); // prettier-ignore
  const letters = foldLetters(last);
  const isHandle = last.startsWith('@') || isNetwork;
  if (isHandle && letters.length >= SHORTEST_HANDLE && commonIn(letters) === 0 && officeIn(letters) === 0)
    found.push(last, `${last}@${host}`);
  return [...new Set(found.map(foldLetters))];
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function isLong(digits: string): boolean {
  return digits.length >= FEWEST_DIGITS;
}

/** The digits of the calling code with which a number begins (ITU-T E.164, list of assigned codes). */
function codeLength(digits: string): number {
  if (/^[17]/.test(digits)) return 1;
  return /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/.test(digits) ? 2 : 3;
}
