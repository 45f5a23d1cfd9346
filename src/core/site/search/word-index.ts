import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { plainLetters } from '../../text/plain-letters.js';
import { excerptOf, joinedIn, markWords, wordsOf, type MarkedPiece } from './excerpt.js';

/** Something that can be found: a page, or an entry of one. */
export interface SearchTarget {
  /** From the folder of the website. */
  readonly address: string;
  /** Empty for what is only a text, such as a lesson. */
  readonly title: string;
  /** What it is: `Site`. */
  readonly kind: string;
  /** A line that says more about it. */
  readonly about: string;
  /** All that is written there. */
  readonly text: string;
}

/** What was found: its title, or where it has none its text, and where in its text the words stand. */
export interface FoundTarget extends Pick<SearchTarget, 'address' | 'kind' | 'about'> {
  readonly title: readonly MarkedPiece[];
  /** Empty where the title says it all. */
  readonly excerpt: readonly MarkedPiece[];
}

/** A word without the signs on its letters: `Liege` finds Liège, `Lodz` Łódź, `oficina` what is set with a ligature. */
const plain = (term: string): string =>
  Array.from(
    term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    (letter) => plainLetters[letter] ?? letter,
  ).join('');

/** The fields that are names, rather than sentences. */
const names: ReadonlySet<string> = new Set(['title', 'about']);

const options: Options<SearchTarget & { readonly number: number }> = {
  idField: 'number',
  fields: ['title', 'about', 'text'],
  tokenize: (text, field) => [
    ...wordsOf(text),
    ...joinedIn(text, field !== undefined && names.has(field)).map(({ joined }) => joined),
  ],
  // What is looked for stands as it was written: `Saint-Denis` finds Saint Denis as well.
  searchOptions: { tokenize: wordsOf },
  processTerm: plain,
};

/**
 * A search in what can be found, the best first. Words need only be begun. Where nothing has all of them, they may be a
 * little misspelt, and where nothing has those, some of them do.
 *
 * @returns finds how many there are, and the first of them
 */
export function openSearch(
  targets: readonly SearchTarget[],
): (query: string, most: number) => { readonly count: number; readonly found: readonly FoundTarget[] } {
  const index = new MiniSearch(options);
  index.addAll(targets.map((target, number) => ({ ...target, number })));
  const fuzzy = (term: string): number | false => (term.length > 4 ? 0.2 : false);
  const tries: readonly SearchOptions[] = [
    { combineWith: 'AND' },
    { combineWith: 'AND', fuzzy },
    { combineWith: 'OR', fuzzy },
  ];
  return (query, most) => {
    for (const one of tries) {
      const hits = index.search(query, { ...one, prefix: true, boost: { title: 6, about: 2 } });
      if (hits.length === 0) continue;
      const found = hits.slice(0, most).flatMap(({ id, terms }) => {
        const target = targets[Number(id)];
        return target ? [foundTarget(target, new Set(terms))] : [];
      });
      return { count: hits.length, found };
    }
    return { count: 0, found: [] };
  };
}

function foundTarget(
  { address, title, kind, about, text }: SearchTarget,
  terms: ReadonlySet<string>,
): FoundTarget {
  const joined = [...joinedIn(title, true), ...joinedIn(text, false)];
  const parts = new Set(joined.filter((one) => terms.has(plain(one.joined))).flatMap(({ words }) => words));
  const isWanted = (one: string): boolean => terms.has(plain(one)) || parts.has(one);
  const excerpt = text === '' ? [] : excerptOf(text, isWanted);
  return title === ''
    ? { address, kind, about, title: excerpt, excerpt: [] }
    : { address, kind, about, title: markWords(title, isWanted), excerpt };
}
