import { remembering } from '../../remember.js';
import { clean, foldLetters } from '../leak/fold.js';
import { isOfAnotherScript, romanised } from './scripts.js';

/**
 * Letters that people write in more than one way without their special keys, each way as letters; what the fold makes of
 * them comes first. German DIN 5007-2, Danish and Norwegian usage, Serbian and Croatian `dj`, Icelandic `th`, the
 * sounds of š, č and ž as English writes them, Dutch ij.
 */
const letters: Readonly<Record<string, readonly string[]>> = {
  ä: ['a', 'ae'], ö: ['o', 'oe'], ü: ['u', 'ue'], å: ['a', 'aa'], ø: ['o', 'oe'], æ: ['ae', 'a'], œ: ['oe', 'o'],
  ß: ['ss', 's', 'sz'], đ: ['d', 'dj'], ð: ['d', 'dh'], þ: ['th', 't'], š: ['s', 'sh'], č: ['c', 'ch'], ž: ['z', 'zh'],
  ć: ['c', 'ch'], ő: ['o', 'oe'], ű: ['u', 'ue'], ñ: ['n', 'ny'], ÿ: ['y', 'ij'], ŵ: ['w', 'v'],
}; // prettier-ignore
/** The other way round: Mueller is Müller, Djordjevic Đorđević. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  ae: ['ae', 'a'], oe: ['oe', 'o'], ue: ['ue', 'u'], aa: ['aa', 'a'], dj: ['dj', 'd'], ij: ['ij', 'y'],
}; // prettier-ignore
/** No word has more spellings. */
const MANY = 16;
/** No word of a name has more letters; what has is looked for as it is written. */
const LONGEST = 200;

/** A word in one of its spellings. */
interface Spelling {
  readonly letters: string;
  readonly written: string;
}

/** A word of a name, as letters, in every spelling and in Latin letters as well. */
export const spellingsOf = remembering(readSpellings, 5_000);

function readSpellings(word: string): readonly Spelling[] {
  if (word.length > LONGEST) return [{ letters: foldLetters(word), written: word }];
  const own = new Map<string, string>();
  // McDonald and MacDonald; not Mack.
  const other = /^ma?c(?=\p{L}{4})/iu.exec(word)?.[0];
  const rest = other === undefined ? '' : word.slice(other.length);
  const words = other === undefined ? [word] : [word, `${other.length === 2 ? 'Mac' : 'Mc'}${rest}`];
  for (const one of words.flatMap(waysToWrite)) if (one !== '' && !own.has(one)) own.set(one, word);
  if (isOfAnotherScript(word))
    for (const latin of romanised(word.normalize('NFC')))
      for (const one of waysToWrite(latin)) if (!own.has(one)) own.set(one, latin);
  return [...own].map(([spelt, written]) => ({ letters: spelt, written }));
}

function waysToWrite(word: string): string[] {
  const small = word.normalize('NFC').toLowerCase();
  if (/^[a-z\d]*$/.test(small) && !/ae|oe|ue|aa|dj|ij/.test(small)) return [small];
  let ways = [''];
  /** Which way each letter went first: it goes the same everywhere in a word. */
  for (let at = 0; at < small.length;) {
    const pair = pairs[small.slice(at, at + 2)];
    const one = small.charAt(at);
    const forms = pair ?? letters[one] ?? [foldLetters(clean(one))];
    ways =
      ways.length * forms.length > MANY
        ? ways.map((way) => way + (forms[0] ?? ''))
        : ways.flatMap((way) => forms.map((form) => way + form));
    at += pair ? 2 : 1;
  }
  return [...new Set([foldLetters(word), ...ways])];
}

/** Irish: the letter behind which an h stands in the genitive, after Ní, Uí, Mhic, and when somebody is called. */
export function lenited(spelt: string): string | null {
  return /^[bcdfgmpst](?!h)/.test(spelt) ? `${spelt.charAt(0)}h${spelt.slice(1)}` : null;
}
