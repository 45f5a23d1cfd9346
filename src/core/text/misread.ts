/** What Windows-1252 has in the places of 80 to 9F (encoding.spec.whatwg.org); a blank where it has nothing. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The byte that a character was read from, where that was done in Windows-1252 or in ISO 8859-1. */
const bytes: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 0x80 }, (_, index) => [String.fromCharCode(0x80 + index), 0x80 + index] as const),
  ...[...SIGNS].flatMap((sign, index) => (sign === ' ' ? [] : [[sign, 0x80 + index] as const])),
]);

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
const suspect = new RegExp(`[\u00C2-\u00F4][\u0080-\u00BF${SIGNS.replaceAll(' ', '')}]`);

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

/** The words of a text that were read in the wrong encoding, in their order, each with what it is. */
export function misreadWords(text: string): (readonly [word: string, right: string])[] {
  const found: (readonly [string, string])[] = [];
  if (!suspect.test(text)) return found;
  // A blank that does not break is the second half of à.
  for (const part of text.split(/[ \t\n]+/)) {
    const word = part.replace(around, '');
    const right = rightOf(word);
    if (right !== word) found.push([word, right]);
  }
  return found;
}

function rightOf(word: string): string {
  let right = word;
  for (let times = 0; times < MOST; times += 1) {
    const next = readAnew(right);
    if (next === right) break;
    right = next;
  }
  // What no text holds is passed through on the way only.
  return /[\u0080-\u009F]/.test(right) ? word : right;
}

/** A word whose letters are taken for bytes of UTF-8 wherever they can be some. */
function readAnew(word: string): string {
  let text = '';
  for (let at = 0; at < word.length;) {
    const run = runAt(word, at);
    const misread = word.slice(at, at + run.length);
    if (run.text === '' || isNatural(word, at, misread, run.count)) text += misread || (word[at] ?? '');
    else text += run.text === '\uFEFF' ? '' : run.text;
    at += Math.max(run.length, 1);
  }
  return text;
}

/** The letters of UTF-8 that begin at a place, one after the other. */
function runAt(word: string, start: number): { text: string; length: number; count: number } {
  let [text, at, count] = ['', start, 0];
  for (;;) {
    const letter = letterAt(word, at);
    if (letter === null) return { text, length: at - start, count };
    text += letter.text;
    at += letter.length;
    count += 1;
  }
}

/** One letter of UTF-8 (RFC 3629, 3) whose bytes stand as characters from a place on. */
function letterAt(word: string, at: number): { text: string; length: number } | null {
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
  const [before, after] = [word.slice(0, at), word.slice(at + misread.length)];
  if (/^\p{L}/u.test(after)) return false;
  if (misread.length > 2) return true;
  return /\p{Lu}$/u.test(before) || (!/\p{L}$/u.test(before) && closingOne.test(misread));
}
