import { plainLetters } from '../text/plain-letters.js';
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';

/** Something that can be found: a page, or an entry of a list. */
export interface SearchTarget {
  /** From the folder of the website. */
  readonly address: string;
  readonly title: string;
  /** What it is: `Site`. */
  readonly kind: string;
  /** A line that says more about it. */
  readonly about: string;
  /** All that is written there. */
  readonly text: string;
}
export type FoundPage = Omit<SearchTarget, 'text'>;

const options: Options<SearchTarget> = {
  idField: 'address',
  fields: ['title', 'about', 'text'],
  storeFields: ['title', 'kind', 'about'],
  // `Liege` finds Liège, and `Lodz` Łódź.
  processTerm: (term) =>
    Array.from(
      term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
      (letter) => plainLetters[letter] ?? letter,
    ).join(''),
};

/** The index of a website as JSON: the same for the same pages. */
export function makeWordIndex(pages: readonly SearchTarget[]): string {
  const index = new MiniSearch(options);
  index.addAll(pages);
  return JSON.stringify(index);
}

/**
 * A search in an index, the best first. Words need only be begun. Where nothing has all of them, they may be a little
 * misspelt, and where nothing has those, some of them do.
 */
export function openWordIndex(json: string): (query: string) => FoundPage[] {
  const index = MiniSearch.loadJSON(json, options);
  const fuzzy = (term: string): number | false => (term.length > 4 ? 0.2 : false);
  const tries: readonly SearchOptions[] = [
    { combineWith: 'AND' },
    { combineWith: 'AND', fuzzy },
    { combineWith: 'OR', fuzzy },
  ];
  return (query) => {
    for (const one of tries) {
      const hits = index.search(query, { ...one, prefix: true, boost: { title: 6, about: 2 } });
      if (hits.length > 0) {
        return hits.map((hit) => ({
          address: `${hit.id}`,
          title: `${hit['title']}`,
          kind: `${hit['kind']}`,
          about: `${hit['about']}`,
        }));
      }
    }
    return [];
  };
}
