import { lazy } from '../../lazy.js';
import { remembering } from '../../remember.js';
import { lookAlikes } from '../../text/look-alikes.js';
import { plainLetters } from '../../text/plain-letters.js';

/**
 * Cyrillic and Greek letters that look like Latin ones, small or as capitals: those that confusables.txt of Unicode
 * Technical Standard 39 gives a Latin letter, strokes and tails not minded. No two letters of one alphabet in use become
 * one, so that names in it are told apart as before.
 */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', ѣ: 'b', ҍ: 'b', с: 'c', ҫ: 'c', ԁ: 'd', е: 'e', ҽ: 'e', ҿ: 'e', ԍ: 'g', һ: 'h', н: 'h',
  ң: 'h', ӈ: 'h', ӊ: 'h', і: 'i', ꙇ: 'i', ј: 'j', к: 'k', қ: 'k', ҟ: 'k', ӏ: 'l', м: 'm', ӎ: 'm', о: 'o',
  ѳ: 'o', ө: 'o', р: 'p', ԛ: 'q', г: 'r', ғ: 'r', ѕ: 's', т: 't', ҭ: 't', ѵ: 'v', ѡ: 'w', ԝ: 'w', х: 'x', ҳ: 'x',
  у: 'y', ү: 'y', ұ: 'y', ӕ: 'ae',
  α: 'a', β: 'b', ε: 'e', ϝ: 'f', η: 'h', ι: 'i', ϳ: 'j', κ: 'k', μ: 'm', ϻ: 'm', ν: 'n', ο: 'o', ρ: 'p', τ: 't',
  υ: 'y', χ: 'x', ζ: 'z',
}; // prettier-ignore

/** Latin letters of phonetics, small capitals among them, and of languages outside of Europe that look like others (the same source). */
const rare: Readonly<Record<string, string>> = {
  ɑ: 'a', ƀ: 'b', ɓ: 'b', ƃ: 'b', ƅ: 'b', ȼ: 'c', ɖ: 'd', ƌ: 'd', ɗ: 'd', ʣ: 'dz', ɇ: 'e', ƒ: 'f', ƍ: 'g', ɠ: 'g',
  ɡ: 'g', ǥ: 'g', ɦ: 'h', ɩ: 'i', ɨ: 'i', ɪ: 'i', ɉ: 'j', ƙ: 'k', ƚ: 'l', ɫ: 'l', ɭ: 'l', ǀ: 'l', ʪ: 'ls', ʫ: 'lz',
  ɲ: 'n', ƞ: 'n', ɳ: 'n', ɵ: 'o', ƥ: 'p', ʠ: 'q', ʀ: 'r', ɍ: 'r', ɼ: 'r', ɽ: 'r', ɱ: 'rn', ƽ: 's', ʂ: 's', ƭ: 't',
  ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ᴊ: 'j', ᴋ: 'k', ʟ: 'l', ᴍ: 'm', ɴ: 'n', ᴏ: 'o',
  ᴘ: 'p', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ᴢ: 'z', ʈ: 't', ⱦ: 't', ʦ: 'ts', ʉ: 'u', ʋ: 'u', ɯ: 'w', ƴ: 'y', ɏ: 'y', ʏ: 'y', ɣ: 'y', ƶ: 'z', ȥ: 'z', ʐ: 'z',
}; // prettier-ignore

/**
 * Letters that look like another Latin letter when they are small than as capitals, or like one that another letter of
 * their alphabet looks like (the same source).
 */
const seconds: Readonly<Record<string, string>> = {
  γ: 'y', η: 'n', θ: 'o', Θ: 'O', ν: 'v', σ: 'o', υ: 'u', ь: 'b', Ь: 'B', ћ: 'h', զ: 'q', ռ: 'n',
}; // prettier-ignore
const secondLetters = lazy(() => new RegExp(`[${Object.keys(seconds).join('')}]`, 'g'));

/** Accents, and what takes no room: soft hyphens, joiners, zero-width spaces, marks of direction. */
const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
// Counted: V8 runs out of stack in a single word of millions of letters, which a template can write.
const word = /[\p{L}\p{N}]{1,1000000}/gu;
const between = /[^\p{L}\p{N}]{1,1000000}/gu;

/** A word of a text. */
export interface Token {
  /** Without case and accents. */
  readonly letters: string;
  /** As written, accents apart. */
  readonly written: string;
  /** Where it begins in the clean text. */
  readonly at: number;
}

/** A text in one form: compatibility characters such as ligatures taken apart, nothing unseen left in it. */
export function clean(text: string): string {
  return isPlain.test(text) ? text : text.replace(apostrophes, "'").normalize('NFKD').replace(unseen, '');
}
/** Letters by their category that people write for an apostrophe; of their own kind they would join two words. */
const apostrophes =
  /[\u02b9-\u02bf\u02c8\u02ca\u02cb\u0374\u055a\u05f3\u2018\u2019\u201b\u2032\u00b4\ua78b\ua78c\uff07]/g;
const isPlain = /^[\x00-\x7f]*$/;

/**
 * A clean text as somebody reads it who takes its letters for those that they look like: `Νονα` as Nova. Its
 * letters stand where they stood. Where nothing in it can be read so, it is the text itself.
 */
export function misread(cleanText: string): string {
  return isPlain.test(cleanText)
    ? cleanText
    : cleanText.replace(secondLetters(), (one) => seconds[one] ?? one);
}

/** For each place of the clean text, where its letter stands in the text that was given; the end as well. */
export function originsOf(text: string): number[] {
  if (isPlain.test(text)) return Array.from({ length: text.length + 1 }, (_, at) => at);
  const origins: number[] = [];
  const lengths = new Map<string, number>();
  let at = 0;
  for (const character of text) {
    const length = lengths.get(character) ?? clean(character).length;
    lengths.set(character, length);
    for (let left = length; left > 0; left--) origins.push(at);
    at += character.length;
  }
  origins.push(at);
  return origins;
}

/** The words of a clean text. */
export function tokensOf(cleanText: string): Token[] {
  let end = 0;
  // All words at once, and each where it is next met, which is faster than one by one.
  return (cleanText.match(word) ?? []).map((written) => {
    const at = cleanText.indexOf(written, end);
    end = at + written.length;
    return { letters: foldWord(written), written, at };
  });
}

/** The letters of a text without case, accents, blanks and signs. */
export function foldLetters(text: string): string {
  return lettersOf(clean(text));
}

/** The same of a clean text: the letters of its words, one behind the other. */
export function lettersOf(cleanText: string): string {
  return isFolded.test(cleanText) ? cleanText : foldWord(cleanText.replace(between, ''));
}

const isFolded = /^[a-z0-9]*$/;

function foldWord(written: string): string {
  if (isFolded.test(written)) return written;
  const lower = written.toLowerCase();
  return isFolded.test(lower) ? lower : foldOthers(lower);
}

const foldOthers = remembering(
  (lower) =>
    lower.replace(
      /[^a-z0-9]/gu,
      (one) => plainLetters[one] ?? lookalikes[one] ?? rare[one] ?? lookAlikes()[one] ?? digitOf(one) ?? one,
    ),
  20_000,
);

/** A digit of another script, such as `٣`: those of each stand in order, from zero on (Unicode, 4.6). */
function digitOf(one: string): string | null {
  if (!isDigit.test(one)) return null;
  const code = one.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
const isDigit = /^\p{Nd}$/u;

/** Whether a word starts with a capital, or is of a script without capitals. */
export function isCapitalised(written: string): boolean {
  const [first = ''] = written;
  return first !== first.toLowerCase() || first === first.toUpperCase();
}

/** Two letters as one number, which is compared faster than they are. */
export function pairAt(letters: string, at: number): number {
  return letters.charCodeAt(at) * 0x10000 + letters.charCodeAt(at + 1);
}
