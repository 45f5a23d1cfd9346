import { bitsOf, commonIn, functionOf, languagesOf } from './languages.js';
import { isGivenName } from './given-names.js';
import {
  determiners,
  families,
  kin,
  looseTitles,
  officeIn,
  portraits,
  rollsOfPeople,
  titles,
  verbs,
} from './titles.js';
import { isCapitalised, tokensOf, type Token } from '../leak/fold.js';

/** A text that is searched, taken into words. */
export interface WordText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What stands between a word and the next, the first letters of it. */
  readonly gap: (index: number) => string;
  /** Whether a word is part of an address, a handle, a slug or an attribute. */
  readonly isAddress: (index: number) => boolean;
  /** Whether a word stands among so many others that hyphens and the like join that they may be a sentence. */
  readonly isPhrase: (index: number) => boolean;
  /** The languages around a word, as bits; 0 where nothing tells. */
  readonly languagesAt: (index: number) => number;
}

const NEAR = 12;
const LONGEST_GAP = 24;
const LONGEST_ADDRESS = 120;
/** A file that is called after somebody has fewer words: `interview-a-young-2019.pdf`. */
const PHRASE = 5;
/** So many words at the beginning tell the language of a whole text. */
const MANY = 2000;

/** What stands around addresses and paths, and not in them: blanks, quotation marks of every kind, brackets. */
const AROUND = /[\s"'`<>()[\]{}|“”„‟«»‹›‘’‚]/;
/** What ends as the names of files do. */
export const isFileName =
  /\.(?:md|html?|pdf|png|jpe?g|webp|gif|tiff?|heic|svg|ya?ml|json|zip|docx?|xlsx?|pptx?|od[tsp]|txt|csv|ics)$/i;

export function wordText(text: string): WordText {
  const tokens = tokensOf(text);
  let whole: number | null = null;
  const languages = new Map<number, number>();
  const gap = (index: number): string => {
    const token = tokens[index];
    const start = token ? token.at + token.written.length : 0;
    return text.slice(start, Math.min(tokens[index + 1]?.at ?? text.length, start + LONGEST_GAP));
  };
  return {
    text,
    tokens,
    gap,
    isAddress: (index) => {
      const { at = 0, written = '' } = tokens[index] ?? {};
      let start = at;
      while (start > 0 && at - start < LONGEST_ADDRESS && !AROUND.test(text.charAt(start - 1))) start -= 1;
      let end = at + written.length;
      while (end < text.length && end - at < LONGEST_ADDRESS && !AROUND.test(text.charAt(end))) end += 1;
      while (end > at + written.length && /[.,;:!?]/.test(text.charAt(end - 1))) end -= 1;
      const chunk = text.slice(start, end);
      if (chunk.length === written.length) return false;
      return (
        /[@#\\]|:\/\/|^www\.|_/.test(chunk) ||
        /^[a-z\d]+(?:[-./:][a-z\d]+)+$/.test(chunk) ||
        /^[./]/.test(chunk) ||
        isFileName.test(chunk)
      );
    },
    isPhrase: (index) => {
      const isJoined = (at: number): boolean => /^[._+-]$/.test(gap(at));
      let [from, to] = [index, index];
      while (index - from < PHRASE && from > 0 && isJoined(from - 1)) from -= 1;
      while (to - from < PHRASE && to < tokens.length - 1 && isJoined(to)) to += 1;
      return to - from + 1 >= PHRASE;
    },
    languagesAt: (index) => {
      const known = languages.get(index);
      if (known !== undefined) return known;
      const own =
        languagesBetween(Math.max(0, index - NEAR), index + NEAR) || (whole ??= languagesBetween(0, MANY));
      languages.set(index, own);
      return own;
    },
  };

  function languagesBetween(from: number, to: number): number {
    return languagesOf(tokens.slice(from, to).map(({ letters }) => letters));
  }
}

/** Whether a sentence, a list or a table begins between a word and the next. */
export function isBreak({ tokens, gap }: WordText, index: number, mayHaveComma: boolean): boolean {
  const between = gap(index);
  if (/^[ \u00a0-]$/.test(between)) return false;
  if (/[!?;:()[\]{}]|\n[ \t]*\n|\n[ \t]*[-*]/.test(between)) return true;
  if (!mayHaveComma && between.includes(',')) return true;
  const letters = tokens[index]?.letters ?? '';
  return between.includes('.') && /[.]\s/.test(between) && letters.length > 2 && !titles().has(letters);
}

/** Of what stands in brackets, `Rose (nurse) Young`, the first word, from its last; null for a word that is not that. */
export function openingOf({ gap }: WordText, at: number): number | null {
  if (!/^[)\]]\s?$/.test(gap(at))) return null;
  for (let open = at; open > Math.max(0, at - 5); open -= 1) if (/^\s?[([]$/.test(gap(open - 1))) return open;
  return null;
}

/** Whether a title stands there that belongs to the name behind it. */
export function isTitle({ tokens }: WordText, index: number, isNameCapital: boolean): boolean {
  const letters = tokens[index]?.letters ?? '';
  return titles().has(letters) && (isNameCapital || !looseTitles().has(letters));
}

/**
 * Whether a function stands there that belongs to the surname behind it, in the language of the text: `Mayor Young`,
 * `la directrice Petit`. The surname has a capital, and is no part of a longer name such as `Coach Park Road`.
 */
export function isOffice(words: WordText, index: number, { to }: NameRange): boolean {
  const { tokens, gap } = words;
  const bits = officeIn(tokens[index]?.letters ?? '');
  if (bits === 0 || !isCapitalised(tokens[to]?.written ?? '') || !/^[\s*_]+$/.test(gap(index))) return false;
  const languages = words.languagesAt(to);
  const here = languages === 0 ? bits : bits & languages;
  if (here === 0) return false;
  const next = tokens[to + 1];
  // German has capitals for every noun.
  if (next && /^[ \u00a0]$/.test(gap(to)) && isCapitalised(next.written) && !(here & bitsOf('de')))
    return false;
  // "the Coach House": in English a function before a name has no article.
  const before = tokens[index - 1];
  return here !== bitsOf('en') || !before || !determiners().has(before.letters);
}

/** Whether a surname is that of a family: `the Youngs`, `die Kleins`, `the Young family`. */
export function isFamily(words: WordText, { from, to }: NameRange, ending: string): boolean {
  const { tokens, gap } = words;
  const before = tokens[from - 1]?.letters ?? '';
  const behind = tokens[to + 1];
  if (before === '' || !isCapitalised(tokens[to]?.written ?? '') || !/^[ \u00a0\n]$/.test(gap(from - 1)))
    return false;
  const there = words.languagesAt(from);
  const mayBe = (languages: string): boolean => there === 0 || (there & bitsOf(languages)) !== 0;
  if (behind && /^[ \u00a0]$/.test(gap(to))) {
    if (ending === '' && before === 'the' && kin().has(behind.letters) && mayBe('en')) return true;
    // "the Kings of England", "the Woods Street".
    if (isCapitalised(behind.written) || behind.letters === 'of') return false;
  }
  return families.some(
    (one) =>
      one.end === ending &&
      one.before.split(' ').includes(before) &&
      mayBe(one.languages) &&
      commonIn(tokens[to]?.letters ?? '') === 0,
  );
}

/** A name in a text: its first and its last word. */
export interface NameRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether something beside a word that is a surname as well tells that it is one: a verb such as `said`, a function that
 * somebody of the document has, or a capital in the middle of a sentence that nothing else explains.
 */
export function hasSign(words: WordText, range: NameRange, roles: ReadonlySet<string>): boolean {
  if (isTold(words, range, roles)) return true;
  const { tokens } = words;
  const { from, to } = range;
  const before = from > 0 && !isBreak(words, from - 1, false) ? tokens[from - 1] : undefined;
  const behind = !isBreak(words, to, false) ? tokens[to + 1] : undefined;
  const isCapital = isCapitalised(tokens[to]?.written ?? '');
  if (!isCapital || !before || isCapitalised(before.written) || determiners().has(before.letters))
    return false;
  if (behind && (isCapitalised(behind.written) || isOfPlace(words, to + 1))) return false;
  // Where every noun has a capital, that tells nothing.
  const languages = words.languagesAt(from);
  return languages !== 0 && (languages & bitsOf('de')) === 0 && /^[ \u00a0]$/.test(words.gap(from - 1));
}

/** Whether a verb of people or a function of the document stands beside it. */
export function isTold(words: WordText, { from, to }: NameRange, roles: ReadonlySet<string>): boolean {
  const { tokens } = words;
  const isCapital = isCapitalised(tokens[to]?.written ?? '');
  const before = from > 0 && !isBreak(words, from - 1, false) ? tokens[from - 1] : undefined;
  const behind = !isBreak(words, to, false) ? tokens[to + 1] : undefined;
  // "Bishop, who runs it" and "Bishop, the nurse".
  const behindComma = words.gap(to).startsWith(',') ? [tokens[to + 1], tokens[to + 2]] : [];
  const isNext = (one: Token | undefined, set: ReadonlySet<string>): boolean =>
    one !== undefined && set.has(one.letters) && !isCapitalised(one.written);
  if (!isCapital && isOwner(words, { from, to })) return true;
  if (isNext(behind, verbs()) || (isCapital && isNext(before, verbs()))) return true;
  if (before && roles.has(before.letters)) return true;
  return behindComma.some(
    (one) => one && (roles.has(one.letters) || one.letters === 'who' || one.letters === 'qui'),
  );
}

/** "As quill's neighbours say" has a name in small letters, "the city's neighbours" has none; so has "quill et al.". */
function isOwner({ tokens, gap }: WordText, { from, to }: NameRange): boolean {
  const [own, next] = [tokens[to + 1]?.letters, tokens[to + 2]?.letters];
  if (own === 'et' && next === 'al') return true;
  return (
    own === 's' &&
    gap(to) === "'" &&
    /^[ \u00a0]/.test(gap(to + 1)) &&
    !owned.has(tokens[from - 1]?.letters ?? '')
  );
}
/** A word behind one of these is a thing. */
const owned = new Set(
  'the a an this that these those my your his her its our their no any each every de het een onze'.split(' '),
);

/** Whether a surname in an address stands beside a word that says that somebody is meant: `interview-li`, `team/young`. */
export function isOfPeople({ tokens, gap, isAddress }: WordText, { from, to }: NameRange): boolean {
  const [before, behind] = [tokens[from - 1]?.letters ?? '', tokens[to + 1]?.letters ?? ''];
  const isNear =
    (portraits().has(before) && /^[-._/]$/.test(gap(from - 1))) ||
    (rollsOfPeople().has(before) && gap(from - 1) === '/') ||
    (portraits().has(behind) && /^[-._]$/.test(gap(to)));
  return isNear && isAddress(to);
}

/** `da Ribeira`, `de la Paz`: what goes on to be the name of a place. */
function isOfPlace({ tokens }: WordText, index: number): boolean {
  for (let at = index; at < index + 3; at += 1) {
    const token = tokens[at];
    if (!token) return false;
    if (isCapitalised(token.written)) return at > index;
    if (!determiners().has(token.letters)) return false;
  }
  return false;
}

/** Whether a word is one of the language around it, and so may begin a sentence or be part of another name. */
export function isWordThere(words: WordText, index: number, letters: string): boolean {
  const common = commonIn(letters) | functionOf(letters);
  if (common === 0) return isGivenName(letters) && isNameOfAnother(words, index);
  const languages = words.languagesAt(index);
  return languages === 0 || (common & languages) !== 0 || isPartOfPlace(words, index, common);
}

/** A surname that is a given name as well, with another surname behind it. */
function isNameOfAnother({ tokens, gap }: WordText, index: number): boolean {
  const next = tokens[index + 1];
  return (
    next !== undefined &&
    /^[ \u00a0]$/.test(gap(index)) &&
    isCapitalised(next.written) &&
    next.written.length > 1
  );
}

/** Streets and squares keep the language of their city: `the Mercado da Ribeira`. */
function isPartOfPlace(words: WordText, index: number, common: number): boolean {
  const before = words.tokens[index - 1];
  const isOwn =
    before !== undefined && (functionOf(before.letters) & common) !== 0 && determiners().has(before.letters);
  return isOwn || isOfPlace(words, index + 1);
}
