/** Letters that Unicode does not take apart, as people write them without their special keys. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ς: 'σ',
}; // prettier-ignore

/** Cyrillic and Greek letters that look like Latin ones, small or as capitals (Unicode Technical Standard 39). */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', н: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p', ԛ: 'q',
  ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w', х: 'x', α: 'a', β: 'b', ε: 'e', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'n',
  ο: 'o', ρ: 'p', τ: 't', υ: 'y', χ: 'x', ζ: 'z',
}; // prettier-ignore

/** Accents, and what takes no room: soft hyphens, joiners, zero-width spaces, marks of direction. */
const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
const word = /[\p{L}\p{N}]+/gu;

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
  return isPlain.test(text) ? text : text.normalize('NFKD').replace(unseen, '');
}
const isPlain = /^[\x00-\x7f]*$/;

/** For each place of the clean text, where its letter stands in the text that was given; the end as well. */
export function originsOf(text: string): number[] {
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let left = clean(character).length; left > 0; left--) origins.push(at);
    at += character.length;
  }
  origins.push(at);
  return origins;
}

/** The words of a clean text. */
export function tokensOf(cleanText: string): Token[] {
  const tokens: Token[] = [];
  for (const match of cleanText.matchAll(word)) {
    const [written] = match;
    tokens.push({ letters: foldWord(written), written, at: match.index });
  }
  return tokens;
}

/** The letters of a text without case, accents, blanks and signs. */
export function foldLetters(text: string): string {
  return tokensOf(clean(text))
    .map(({ letters }) => letters)
    .join('');
}

function foldWord(written: string): string {
  const lower = written.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.replace(/[^a-z0-9]/g, (one) => plain[one] ?? lookalikes[one] ?? one);
}

/** Whether a word starts with a capital, or is of a script without capitals. */
export function isCapitalised(written: string): boolean {
  const [first = ''] = written;
  return first !== first.toLowerCase() || first === first.toUpperCase();
}
