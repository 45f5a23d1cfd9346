import { decodeReferences } from '../../text/entities.js';
import { numerals } from '../../text/numerals.js';
import { clean, tokensOf } from './fold.js';
import { wordText, type WordText } from '../names/signs.js';
import { joined, keyOf, sumOf, type LetterSum } from './letter-sum.js';

/** What a document writes short, and what it may be written out as, in each language. */
export interface Abbreviation {
  readonly short: string;
  readonly long: readonly string[];
}

/** So many words of a withheld point in a row give it away; a shorter point is looked for as a whole. */
const POINT_WORDS = 8;
/** A point of fewer words may be said by anybody: it is looked for where it is all that is said, and one word nowhere. */
const MIN_POINT_WORDS = 3;
/** What is written out at more length tells by its own words. */
const LONGEST = 60;

/** A word of a text, or several that an abbreviation stands for, by the first and the last of them. */
interface ShortWord {
  readonly letters: string;
  readonly from: number;
  readonly to: number;
}

/** The letters of a text in which every abbreviation stands short. */
export interface ShortText {
  readonly letters: string;
  readonly words: readonly ShortWord[];
}

/** Words with what stands between them. */
type SpacedWords = Pick<WordText, 'tokens' | 'gap'>;

/** What is looked for of points, and how a text is read for them. */
export interface PointReader {
  /**
   * The stretches of a point that give it away, as it is written and with its abbreviations short; references such as
   * `&nbsp;` resolved.
   *
   * @param words of a point, without marks and citations
   */
  readonly runsOf: (words: string) => { readonly runs: readonly LetterSum[]; readonly isShort: boolean };
  /** A text with every abbreviation short, numbers as digits, those of lists left out; null where that is the text itself. */
  readonly shorten: (text: SpacedWords) => ShortText | null;
}

/** Points and contacts that are looked for, by their keys, with their secrets. */
export interface SaidTexts {
  readonly anywhere: ReadonlyMap<number, readonly number[]>;
  /** Points of two words. */
  readonly alone: ReadonlyMap<number, readonly number[]>;
  readonly shorten: PointReader['shorten'];
}

/** What a word begins, by the word behind it. */
interface Beginning {
  readonly next: Map<string, Beginning>;
  short: string | null;
}

/**
 * Reads points in whatever of their forms they are printed: a report may write out any abbreviation where it meets it,
 * so all are made short on both sides, in a point and in the text that is searched.
 *
 * @param abbreviations of the document, read once for all of its points; null where there are none, and nothing is read
 */
export function readPoints(abbreviations: readonly Abbreviation[] | null): PointReader {
  const known = readAbbreviations(abbreviations ?? []);
  if (abbreviations) addNumbers(known);
  return {
    runsOf: (words) => {
      const point = decodeReferences(words).normalize('NFC');
      const runs = new Map<number, LetterSum>();
      const add = (letters: readonly string[]): void => {
        const run = letters.map(sumOf).reduce(joined);
        runs.set(keyOf(run), run);
      };
      let isShort = false;
      for (const written of new Set([point, onOtherKeys(point)])) {
        const text = wordText(clean(written));
        const own = text.tokens.map(({ letters }) => letters);
        const all = shortWords(text, known);
        isShort = all.length < MIN_POINT_WORDS;
        const length = Math.min(all.length, POINT_WORDS);
        for (let from = 0; length > 1 && from + length <= all.length; from += 1) {
          const window = all.slice(from, from + length);
          add(window.map(({ letters }) => letters));
          add(own.slice(window[0]?.from, (window.at(-1)?.to ?? 0) + 1));
        }
      }
      return { runs: [...runs.values()], isShort };
    },
    shorten: (text) => {
      if (known.next.size === 0) return null;
      const { tokens } = text;
      const words = shortWords(text, known);
      if (
        words.length === tokens.length &&
        words.every(({ from, to, letters }) => from === to && letters === tokens[from]?.letters)
      )
        return null;
      return { letters: words.map(({ letters }) => letters).join(''), words };
    },
  };
}

/** As on a keyboard without these letters (DIN 5007-2, Danish and Swedish usage); accents are minded nowhere. */
function onOtherKeys(text: string): string {
  return text.replace(/[äöüåø]/gi, (one) => pairs[one.toLowerCase()] ?? one);
}
const pairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

function readAbbreviations(abbreviations: readonly Abbreviation[]): Beginning {
  const known: Beginning = { next: new Map(), short: null };
  const add = (words: readonly string[], short: string): void => begin(known, words, short);
  for (const { short, long } of abbreviations)
    for (const plural of ['', 's']) {
      const own = lettersOf(`${short}${plural}`);
      const letters = own.join('');
      add(own, letters);
      for (const one of long) {
        const words = lettersOf(`${one}${plural}`);
        if (words.length === 0 || words.length > LONGEST) continue;
        add(words, letters);
        // Where it is met first both are written.
        add([...words, ...own], letters);
      }
    }
  return known;
}

/** Digits are short for the words of a number. */
function addNumbers(known: Beginning): void {
  for (const [number, words] of numerals())
    for (const word of words) begin(known, lettersOf(word), String(number));
}

function begin(known: Beginning, words: readonly string[], short: string): void {
  let at = known;
  for (const word of words) {
    const next = at.next.get(word) ?? { next: new Map<string, Beginning>(), short: null };
    at.next.set(word, next);
    at = next;
  }
  if (words.length > 0) at.short ??= short;
}

function shortWords(text: SpacedWords, known: Beginning): ShortWord[] {
  const { tokens } = text;
  const lettersAt = (index: number): string => tokens[index]?.letters ?? '';
  const words: ShortWord[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (isListNumber(text, from)) continue;
    let found: ShortWord = { letters: lettersAt(from), from, to: from };
    let at = known.next.get(lettersAt(from));
    for (let to = from; at; to += 1) {
      if (at.short !== null) found = { letters: at.short, from, to };
      at = at.next.get(lettersAt(to + 1));
    }
    words.push(found);
    from = found.to;
  }
  return words;
}

/** Whether a word numbers what is behind it (`1. the door`, `2) the roof`): whoever repeats a list may leave it out. */
function isListNumber({ tokens, gap }: SpacedWords, index: number): boolean {
  return (
    index < tokens.length - 1 && /^\d{1,2}$/.test(tokens[index]?.letters ?? '') && /^[.)]\s/.test(gap(index))
  );
}

function lettersOf(text: string): string[] {
  return tokensOf(clean(text)).map((token) => token.letters);
}

/** Whether words are all that a sentence, a line or an element says. */
export function isAlone(text: WordText, from: number, to: number): boolean {
  const { tokens, gap } = text;
  const ends = /[.!?\n\u0001]/;
  const start = from > 0 && isListNumber(text, from - 1) ? from - 1 : from;
  return (
    (start === 0 || ends.test(gap(start - 1)) || ends.test(gap(from - 1))) &&
    (to === tokens.length - 1 || ends.test(gap(to)))
  );
}
