import MiniSearch, { type Options } from 'minisearch';

/** Something that can be found: a page, or an entry of a list. */
export interface Findable {
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
export type Found = Omit<Findable, 'text'>;

const options: Options<Findable> = {
  idField: 'address',
  fields: ['title', 'about', 'text'],
  storeFields: ['title', 'kind', 'about'],
  // `Liege` finds Liège.
  processTerm: (term) => term.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase(),
};

/** The index of a website as JSON: the same for the same pages. */
export function makeWordIndex(pages: readonly Findable[]): string {
  const index = new MiniSearch(options);
  index.addAll(pages);
  return JSON.stringify(index);
}

/**
 * A search in an index: what holds all words of a query, or else some of them, the best first. Words need only be
 * begun, and long ones may be a little misspelt.
 */
export function openWordIndex(json: string): (query: string) => Found[] {
  const index = MiniSearch.loadJSON(json, options);
  const look = (query: string, combineWith: 'AND' | 'OR'): Found[] =>
    index
      .search(query, {
        combineWith,
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        boost: { title: 6, about: 2 },
      })
      .map((hit) => ({
        address: `${hit.id}`,
        title: `${hit['title']}`,
        kind: `${hit['kind']}`,
        about: `${hit['about']}`,
      }));
  return (query) => {
    const all = look(query, 'AND');
    return all.length > 0 ? all : look(query, 'OR');
  };
}
