import { clean, foldLetters, isCapitalised, lettersOf, misread, tokensOf, type Token } from './fold.js';
import { runsOf, type Abbreviation } from './points.js';
import { formsOf, titles, type Form } from './names.js';

/** What must not be found: a name that an edition withholds, or the text of a point. */
export interface Secret {
  readonly kind: 'name' | 'point' | 'organisation';
  /** As the document writes it. */
  readonly words: string;
}

/** Where a secret was found in a text. */
export interface Hit<S extends Secret = Secret> {
  readonly secret: S;
  /** The stretch of the clean text. */
  readonly at: number;
  readonly end: number;
}

/** What a text is searched with, made once for all artifacts of an edition. */
export interface Searcher<S extends Secret = Secret> {
  readonly find: (cleanText: string) => Hit<S>[];
  readonly secrets: readonly S[];
}

/** What is not held against a text. */
export interface Leave {
  /** Names that may stand: of organisations, places, and of people whom the edition names. */
  readonly allowed?: readonly { readonly words: string; readonly person: boolean }[];
  /** Forms that may stand although they are secret, as letters. */
  readonly pardoned?: ReadonlySet<string>;
  /** The texts of the document, which tell what is a common word. */
  readonly prose?: () => readonly string[];
  /** Of which a report may write out any where it meets it. */
  readonly abbreviations?: readonly Abbreviation[];
}

/** What a pattern proves: a name, a surname that may be a word as well, what a title must precede, what is allowed. */
type Proof = 'whole' | 'initials' | 'surname' | 'titled' | 'text' | 'allowed' | 'somebody';
interface Pattern<S> {
  readonly proof: Proof;
  readonly secret: S | null;
  readonly gaps: Form['gaps'];
}

/** So many letters tell whether a longer look is worth it. */
const PREFIX = 5;
const MANY = 300;

/**
 * Makes a search for names and points.
 *
 * A surname alone counts where it has four letters or more and a capital, where it is not part of a longer name that
 * is allowed (a place named after somebody), where nobody else who may be named has it, and where the text does not
 * also use it as a word without a capital. Behind a title any surname counts.
 *
 */
export function makeSearcher<S extends Secret>(
  secrets: readonly S[],
  { allowed = [], pardoned = new Set(), prose = () => [], abbreviations = [] }: Leave = {},
): Searcher<S> {
  const patterns = new Map<string, Pattern<S>[]>();
  /** How long the longest pattern is that begins so; of a short one, so is all of it. */
  const prefixes = new Map<string, number>();
  /** The first two letters of every pattern, as one number: most words of a text begin otherwise. */
  const beginnings = new Set<number>();
  const spoken = new Set<string>();
  /** The letters of which a text must hold some if it is to tell anything. */
  const telling = new Set<string>();
  const add = (letters: string, proof: Proof, secret: S | null, gaps: Form['gaps'] = null): void => {
    if (letters.length < 2 || pardoned.has(letters)) return;
    if (secret) telling.add(letters);
    const known = patterns.get(letters);
    if (!known) patterns.set(letters, [{ proof, secret, gaps }]);
    else if (!known.some((one) => one.secret === secret && one.proof === proof))
      known.push({ proof, secret, gaps });
    const prefix = letters.slice(0, PREFIX);
    beginnings.add(pairAt(letters, 0));
    prefixes.set(prefix, Math.max(prefixes.get(prefix) ?? 0, letters.length));
  };
  if (secrets.length > 0) {
    for (const { words, person } of allowed) {
      const whole = foldLetters(words);
      add(whole, person ? 'somebody' : 'allowed', null);
      // A city of that name is no proof.
      spoken.add(whole);
      if (!person) continue;
      const { initials, surnames } = formsOf(words);
      for (const { letters } of initials) add(letters, 'somebody', null);
      for (const surname of surnames) spoken.add(surname);
    }
  }
  for (const secret of secrets) {
    if (pardoned.has(foldLetters(secret.words))) continue;
    if (secret.kind === 'point') {
      for (const run of runsOf(secret.words, abbreviations)) add(run, 'text', secret);
    } else if (secret.kind === 'organisation') add(foldLetters(secret.words), 'surname', secret);
    else {
      const { whole, initials, surnames, titled } = formsOf(secret.words);
      for (const { letters, gaps } of whole) add(letters, 'whole', secret, gaps);
      for (const { letters, gaps } of initials) add(letters, 'initials', secret, gaps);
      for (const letters of surnames) if (!spoken.has(letters)) add(letters, 'surname', secret);
      for (const letters of titled) if (!spoken.has(letters)) add(letters, 'titled', secret);
    }
  }
  let common: ReadonlySet<string> | null = null;
  const isCommon = (one: string): boolean => (common ??= commonWords(prose())).has(one);
  return {
    secrets,
    find: (text) => {
      if (patterns.size === 0) return [];
      const other = misread(text);
      return other === text ? search(text) : [...search(text), ...search(other)];
    },
  };

  /** Whether it is worth to look closely. Of very many patterns, to look for each takes as long as that. */
  function mayTell(text: string): boolean {
    if (telling.size > MANY) return true;
    const letters = lettersOf(text);
    for (const one of telling) if (letters.includes(one)) return true;
    return false;
  }

  function search(text: string): Hit<S>[] {
    if (!mayTell(text)) return [];
    const tokens = tokensOf(text);
    let letters = '';
    const starts: number[] = [];
    for (const token of tokens) {
      starts.push(letters.length);
      letters += token.letters;
    }
    starts.push(letters.length);
    const found: (Hit<S> & { readonly proof: Proof; readonly from: number; readonly to: number })[] = [];
    const places: { readonly from: number; readonly to: number; readonly somebody: boolean }[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const start = starts[from] ?? 0;
      const longest = longestAt(start);
      if (longest === 0) continue;
      for (let to = from; to < tokens.length; to++) {
        const end = starts[to + 1] ?? 0;
        if (end - start > longest + MAX_ENDING) break;
        const last = tokens[to];
        if (!last) break;
        meet(letters.slice(start, end), from, to, last, 0);
        // A genitive without an apostrophe, and the endings of names that languages inflect.
        const most = Math.min(MAX_ENDING, last.letters.length - 2);
        for (let ending = 1; ending <= most; ending++)
          meet(letters.slice(start, end - ending), from, to, last, ending);
      }
    }
    // A surname may be part of any longer name that may stand, more of a name only of that of somebody else.
    return found.filter(({ proof, from, to }) => {
      const within = places.filter(
        (one) => one.from <= from && to <= one.to && one.to - one.from > to - from,
      );
      if (proof === 'text') return true;
      return !within.some((one) => one.somebody || proof === 'surname');
    });

    function longestAt(start: number): number {
      if (!beginnings.has(pairAt(letters, start))) return 0;
      let longest = 0;
      for (let length = 2; length <= PREFIX; length++)
        longest = Math.max(longest, prefixes.get(letters.slice(start, start + length)) ?? 0);
      return longest;
    }

    function meet(candidate: string, from: number, to: number, last: Token, ending: number): void {
      for (const { proof, secret, gaps } of patterns.get(candidate) ?? []) {
        if (ending > 0 && !mayEnd(proof, last.letters, ending, candidate.length)) continue;
        const whole = ending > 0 ? letters.slice(starts[from], starts[to + 1]) : candidate;
        if (ending > 0 && (pardoned.has(whole) || spoken.has(whole))) continue;
        if (gaps && !gaps.every((gap) => starts.includes((starts[from] ?? 0) + gap, from))) continue;
        if (!secret) {
          places.push({ from, to, somebody: proof === 'somebody' });
          continue;
        }
        const behindTitle = titles.has(tokens[from - 1]?.letters ?? '');
        const counts =
          proof === 'titled'
            ? behindTitle && isCapitalised(tokens[from]?.written ?? '')
            : proof === 'initials'
              ? // "a berg" is not A. Berg, but "aberg@" may be.
                from === to || tokens.slice(from, to + 1).some(isSurname)
              : proof !== 'surname' ||
                (isCapitalised(tokens[from]?.written ?? '') && (behindTitle || !isCommon(whole)));
        if (!counts) continue;
        found.push({
          secret,
          proof: behindTitle && proof === 'surname' ? 'titled' : proof,
          at: tokens[from]?.at ?? 0,
          end: last.at + last.written.length,
          from,
          to,
        });
      }
    }
  }
}

/** Two letters as one number. */
function pairAt(letters: string, at: number): number {
  return letters.charCodeAt(at) * 0x10000 + letters.charCodeAt(at + 1);
}

function isSurname({ written }: Token): boolean {
  return written.length > 1 && isCapitalised(written);
}

/** Novák, Novákem: three letters at most, behind a name that is long enough to be sure of. */
export const MAX_ENDING = 3;

function mayEnd(proof: Proof, last: string, ending: number, length: number): boolean {
  if (ending === 1 && last.endsWith('s'))
    return proof !== 'text' && proof !== 'allowed' && proof !== 'somebody';
  return (proof === 'whole' && length >= 8) || (proof === 'surname' && length >= 5);
}

/** Words that a text uses without a capital, in running text rather than in an address. */
function commonWords(prose: readonly string[]): Set<string> {
  const common = new Set<string>();
  for (const text of prose.map(clean).flatMap((one) => [...new Set([one, misread(one)])])) {
    for (const { written, letters, at } of tokensOf(text)) {
      if (isCapitalised(written)) continue;
      const before = text.charAt(at - 1);
      const behind = text.slice(at + written.length, at + written.length + 2);
      if (/^[\s("“«„‘'*_]?$/.test(before) && /^(?:\s|[.,;:!?)"”»’'*_](?:\s|$)|$)/.test(behind))
        common.add(letters);
    }
  }
  return common;
}
