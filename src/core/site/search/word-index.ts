import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { excerptOf, joinedIn, markWords, wordsOf, type MarkedPiece } from './excerpt.js';
import type { SearchSource } from './pieces.js';
import { placesOf, plainWord, searchFields, type SearchTarget, type SearchWord } from './words.js';

/** What was found: its title, or where it has none its text, and where in its text the words stand. */
export interface FoundTarget extends Pick<SearchTarget, 'address' | 'kind' | 'about'> {
  readonly title: readonly MarkedPiece[];
  /** Empty where the title says it all. */
  readonly excerpt: readonly MarkedPiece[];
}

/** How far a word may be from how it is written: a share of its letters. */
const SHARE = 0.2;
const fuzzy = (word: string): number | false => (word.length > 4 ? SHARE : false);

const options: Options<{ readonly number: number }> = {
  idField: 'number',
  fields: [...searchFields],
  // What is looked for stands as it was written: `Saint-Denis` finds Saint Denis as well.
  searchOptions: { tokenize: wordsOf, prefix: true, boost: { title: 6, about: 2 } },
  processTerm: plainWord,
};

const tries: readonly SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', fuzzy },
  { combineWith: 'OR', fuzzy },
];

/** How many there are, and how each is shown: the best first. */
export interface FoundTargets {
  readonly count: number;
  /** @returns those from one to before another */
  readonly show: (from: number, to: number) => Promise<readonly FoundTarget[]>;
}

/**
 * A search in what can be found, the best first. Words need only be begun. Where nothing has all of them, they may be a
 * little misspelt, and where nothing has those, some of them do.
 */
export function openSearch(source: SearchSource): (query: string) => Promise<FoundTargets> {
  let spelling: Promise<SearchableMap<true>> | null = null;
  const read = async (): Promise<SearchableMap<true>> =>
    SearchableMap.from((await source.all()).map((one) => [one, true] as const));
  const like = async (word: string): Promise<readonly string[]> => {
    if (fuzzy(word) === false) return [];
    // What did not come once may come when it is asked for again.
    spelling = spelling?.catch(read) ?? read();
    return [...(await spelling).fuzzyGet(word, Math.round(SHARE * word.length)).keys()];
  };
  return async (query) => {
    const wanted = [...new Set(wordsOf(query).map(plainWord))].filter((word) => word !== '');
    for (const one of tries) {
      const near = one.fuzzy === undefined ? [] : (await Promise.all(wanted.map(like))).flat();
      const begun = await Promise.all(wanted.map(source.startingWith));
      const others = await Promise.all(
        near.map(async (word) => (await source.startingWith(word)).filter(([own]) => own === word)),
      );
      const hits = indexOf([...begun, ...others].flat(), source).search(query, one);
      if (hits.length === 0) continue;
      const show = async (from: number, to: number): Promise<readonly FoundTarget[]> => {
        const targets = hits.slice(from, to).map(async ({ id, terms }) => {
          const target = await source.target(Number(id));
          return target ? [foundTarget(target, new Set(terms))] : [];
        });
        return (await Promise.all(targets)).flat();
      };
      return { count: hits.length, show };
    }
    return { count: 0, show: () => Promise.resolve([]) };
  };
}

/** An index of some words that ranks as one of all words does: their order decides on what is found equally well. */
function indexOf(words: readonly SearchWord[], { count, averages }: SearchSource): MiniSearch {
  const lengths: Record<string, Record<string, number>> = {};
  const index = [...new Map(words)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, code]): [string, Record<string, Record<string, number>>] => {
      const byField: Record<string, Record<string, number>> = {};
      for (const { field, target, often, length } of placesOf(code)) {
        (byField[field] ??= {})[target] = often;
        (lengths[target] ??= {})[field] = length;
      }
      return [word, byField];
    });
  return MiniSearch.loadJS(
    {
      documentCount: count,
      nextId: count,
      documentIds: Object.fromEntries(Object.keys(lengths).map((one) => [one, Number(one)])),
      fieldIds: Object.fromEntries(searchFields.map((name, field) => [name, field])),
      fieldLength: Object.fromEntries(
        Object.entries(lengths).map(([target, own]) => [target, searchFields.map((_, at) => own[at] ?? 0)]),
      ),
      averageFieldLength: [...averages],
      storedFields: {},
      index,
      serializationVersion: 2,
    },
    options,
  );
}

function foundTarget(
  { address, title, kind, about, text }: SearchTarget,
  terms: ReadonlySet<string>,
): FoundTarget {
  const joined = [...joinedIn(title, true), ...joinedIn(text, false)];
  const parts = new Set(
    joined.filter((one) => terms.has(plainWord(one.joined))).flatMap(({ words }) => words),
  );
  const isWanted = (one: string): boolean => terms.has(plainWord(one)) || parts.has(one);
  const excerpt = text === '' ? [] : excerptOf(text, isWanted);
  return title === ''
    ? { address, kind, about, title: excerpt, excerpt: [] }
    : { address, kind, about, title: markWords(title, isWanted), excerpt };
}
