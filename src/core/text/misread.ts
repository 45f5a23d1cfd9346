import { lazy } from '../lazy.js';

/** What Windows-1252 has in the places of 80 to 9F (encoding.spec.whatwg.org); a blank where it has nothing. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The byte that each character was read from. */
type Bytes = ReadonlyMap<string, number>;

/** Where that was done in Windows-1252 or in ISO 8859-1. */
const western = lazy(
  (): Bytes =>
    new Map([
      ...Array.from({ length: 0x80 }, (_, at) => [String.fromCharCode(0x80 + at), 0x80 + at] as const),
      ...[...SIGNS].flatMap((sign, at) => (sign === ' ' ? [] : [[sign, 0x80 + at] as const])),
    ]),
);

/** The same of another encoding of one byte a character (encoding.spec.whatwg.org). */
function bytesOf(encoding: string): Bytes {
  const decoder = new TextDecoder(encoding);
  return new Map(
    Array.from({ length: 0x80 }, (_, index) => [
      decoder.decode(new Uint8Array([0x80 + index])),
      0x80 + index,
    ]),
  );
}
/** Windows-1250 of Central Europe, and Mac Roman. */
const others = lazy((): readonly Bytes[] => ['windows-1250', 'macintosh'].map(bytesOf));

/** What stands behind a word in any language, and would be part of a letter here. */
const closing = /^[…’”“‘»«›‹–—™®©°\u00A0]+$/;

/**
 * What texts in European languages have beyond ASCII, by code points: letters, accents of their own (those above 33F are of phonetics), Greek and Cyrillic,
 * punctuation, currencies and signs, the mark of the order of bytes, and emoji. Everything else that a few letters and
 * signs side by side could be taken for, such as Chinese, is none of it.
 */
const plausible: readonly (readonly [from: number, to: number])[] = [
  [0x80, 0x17f],
  [0x218, 0x21b],
  [0x300, 0x33f],
  [0x370, 0x45f],
  [0x1e00, 0x1eff],
  [0x2010, 0x27bf],
  [0xfb00, 0xfb06],
  [0xfeff, 0xfeff],
  [0x1f000, 0x1faff],
];

/** How often a text may have gone through the wrong encoding. */
const MOST = 4;

/** What stands before and behind a word and is ASCII, which is never read wrongly. */
const around = /^[!-/:-@[-`{-~]+|(?<![!-/:-@[-`{-~])[!-/:-@[-`{-~]+$/g;

/** The first two bytes of a letter, as characters. */
function suspectIn(bytes: Bytes): string {
  const between = (from: number, to: number): string =>
    [...bytes].flatMap(([sign, byte]) => (byte >= from && byte <= to ? [sign] : [])).join('');
  return `[${between(0xc2, 0xf4)}][${between(0x80, 0xbf)}]`;
}
const suspect = lazy(() => new RegExp([western(), ...others()].map(suspectIn).join('|'), 'u'));
const isPlain = /^[\x00-\x7f]*$/;

/** Where such words stand in a text, each with what it is. */
export function misreadIn(text: string): { start: number; end: number; text: string }[] {
  let from = 0;
  return misreadWords(text).map(([word, right]) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { start, end: from, text: right };
  });
}

/** A text with its words as they were meant, where some were read in the wrong encoding. */
export function asMeant(text: string): string {
  let meant = '';
  let from = 0;
  for (const { start, end, text: right } of misreadIn(text)) {
    meant += text.slice(from, start) + right;
    from = end;
  }
  return meant + text.slice(from);
}

type MisreadWord = readonly [word: string, right: string];

/** What was found in the last long texts: several that look at one ask for it, each for itself. */
const recent: { readonly text: string; readonly found: readonly MisreadWord[] }[] = [];
/** So many letters make a text long, and so many of these are remembered. */
const [LONG, RECENT] = [1_000, 2];

/** The words of a text that were read in the wrong encoding, in their order, each with what it is. */
export function misreadWords(text: string): readonly MisreadWord[] {
  if (text.length < LONG) return findMisread(text);
  const known = recent.find((one) => one.text === text);
  const found = known?.found ?? findMisread(text);
  if (!known) recent.splice(0, recent.length, ...recent.slice(1 - RECENT), { text, found });
  return found;
}

function findMisread(text: string): MisreadWord[] {
  const found: MisreadWord[] = [];
  if (isPlain.test(text) || !suspect().test(text)) return found;
  // A blank that does not break is the second half of à.
  for (const part of text.split(/[ \t\n]+/)) {
    const word = part.replace(around, '');
    const right = rightOf(word);
    if (right !== word) found.push([word, right]);
  }
  return found;
}

/** The reading that makes the most of a word; of two, that of the encoding that is met more often. */
function rightOf(word: string): string {
  let best = readIn(western(), word);
  if (best !== word && !suspect().test(best)) return best;
  for (const bytes of others()) {
    const right = readIn(bytes, word);
    if (right.length < best.length) best = right;
  }
  return best;
}

function readIn(bytes: Bytes, word: string): string {
  let right = word;
  for (let times = 0; times < MOST; times += 1) {
    const next = readAnew(bytes, right);
    if (next === right) break;
    right = next;
  }
  // What no text holds is passed through on the way only.
  return /[\u0080-\u009F]/.test(right) ? word : right;
}

/** A word whose letters are taken for bytes of UTF-8 wherever they can be some. */
function readAnew(bytes: Bytes, word: string): string {
  let text = '';
  // When it is first asked, and once: V8 would work it out anew for each letter, and a word may be as long as a text.
  let capitals: boolean | null = null;
  const isCapitals = (): boolean => (capitals ??= word === word.toUpperCase());
  for (let at = 0; at < word.length;) {
    const run = runAt(bytes, word, at);
    const misread = word.slice(at, at + run.length);
    const isRight =
      isNatural(word, at, misread, run.count) ||
      (bytes !== western() && mayBeMeant(word, at, misread, run.count, isCapitals));
    if (run.text === '' || isRight) text += misread || (word[at] ?? '');
    else text += run.text === '\uFEFF' ? '' : run.text;
    at += Math.max(run.length, 1);
  }
  return text;
}

/** The letters of UTF-8 that begin at a place, one after the other. */
function runAt(bytes: Bytes, word: string, start: number): { text: string; length: number; count: number } {
  let [text, at, count] = ['', start, 0];
  for (;;) {
    const letter = letterAt(bytes, word, at);
    if (letter === null) return { text, length: at - start, count };
    text += letter.text;
    at += letter.length;
    count += 1;
  }
}

/** One letter of UTF-8 (RFC 3629, 3) whose bytes stand as characters from a place on. */
function letterAt(bytes: Bytes, word: string, at: number): { text: string; length: number } | null {
  const lead = bytes.get(word[at] ?? '') ?? 0;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0) return null;
  let code = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index += 1) {
    const byte = bytes.get(word[at + index] ?? '') ?? 0;
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  // What fits into fewer bytes is not written with more.
  const isShortest = code >= (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000);
  return isShortest && plausible.some(([from, to]) => from <= code && code <= to)
    ? { text: String.fromCodePoint(code), length }
    : null;
}

/** What may stand behind a letter that is a word of its own; à is one, and so is a blank behind Â. */
const closingOne = /^(?:.[…’”“‘»«›‹–—]|[^ÃÂ][™®©\u00A0])$/;

/**
 * Whether it is a letter with what stands behind a word: the last one of a word in capitals (`PÅ”`, `IRMÃ…`), one that
 * stands alone (`„Ä“`), or any one before several signs (`coborâ…”`).
 */
function isNatural(word: string, at: number, misread: string, count: number): boolean {
  if (count > 1 || !closing.test(misread.slice(1))) return false;
  const { before, after } = beside(word, at, misread);
  if (/^\p{L}/u.test(after)) return false;
  if (misread.length > 2) return true;
  return /\p{Lu}$/u.test(before) || (!/\p{L}$/u.test(before) && closingOne.test(misread));
}

/** The letters next to a stretch of a word, and no more: a word may be as long as a text. */
function beside(word: string, at: number, misread: string): { before: string; after: string } {
  const end = at + misread.length;
  return { before: word.slice(Math.max(0, at - 2), at), after: word.slice(end, end + 2) };
}

/**
 * Whether something that could have been read in Windows-1250 or Mac Roman may be what was meant: a sign that stands with
 * no letter (`≈£5`), letters of a word in capitals (`MĂŞTI`), a dash before one letter, and letters with which a word
 * begins, but for those that no language has before another one (`Ĺľ` for ž, but Romanian `Ăş`).
 */
function mayBeMeant(
  word: string,
  at: number,
  misread: string,
  count: number,
  isCapitals: () => boolean,
): boolean {
  const { before, after } = beside(word, at, misread);
  const isOfLetters = /^\p{L}+$/u.test(misread);
  if (isOfLetters && isCapitals()) return true;
  if (count > 1) return false;
  const isFirst = !/\p{L}$/u.test(before);
  if (isFirst && !/^\p{L}/u.test(after)) return true;
  if (/^[–—]\p{L}/u.test(misread)) return true;
  if (!isOfLetters || /\p{Ll}$/u.test(before)) return false;
  return !/^[ĂÄĹƒ]/.test(misread) || (isFirst && /^Ă[Şş]/.test(misread));
}
