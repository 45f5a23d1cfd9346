import type { SiteFile } from '../pages/site-page.js';
import { indexWords, type SearchTarget, type SearchTotals, type SearchWord } from './words.js';

/** What a search reads, at once or piece by piece. */
export interface SearchSource extends SearchTotals {
  /** The words that begin with some letters, in their order. */
  readonly startingWith: (letters: string) => Promise<readonly SearchWord[]>;
  /** All words without their places, in their order: what may be misspelt may begin with any letter. */
  readonly all: () => Promise<readonly string[]>;
  readonly target: (number: number) => Promise<SearchTarget | undefined>;
}

/** What is loaded whole has no more letters than these: what some twenty-five visits have. */
const WHOLE = 100_000;
/** So many letters a piece with words has, unless it holds a single word that stands in very many places. */
const PIECE = 20_000;
/** So many targets a piece with targets has. */
const TARGETS = 8;

/** What the page of the search loads first: what can be found, or of what size that is. */
export const searchHead = 'search/pages.js';

/** A file of the website that is a text. */
type SiteText = SiteFile & { readonly content: string };

/** The names of pieces. */
const names = {
  /** The first word of each piece with words. */
  cuts: 'cuts.words',
  all: 'all.words',
  words: (number: number) => `${number}.words`,
  targets: (number: number) => `${number}.pages`,
};

/**
 * The files that the page of the search loads: one, or pieces, of which it loads those with the words that it looks
 * for, and those with what it found. The same targets give the same pieces.
 *
 * Single words in alphabetical order tell nothing that their pages do not, and are not searched for names: a surname is
 * withheld where it stands for somebody, and may stand in the name of a hall. The pages are, and go in no file before
 * all are.
 */
export function searchFiles(targets: readonly SearchTarget[]): SiteText[] {
  const json = scripted(targets);
  if (json.length <= WHOLE) return [{ name: searchHead, content: `solidifyPages=${json};\n` }];
  const { words, ...totals } = indexWords(targets);
  const groups = groupsOf(words);
  const ofWords = [
    piece(
      names.cuts,
      groups.map(([first]) => first?.[0] ?? ''),
    ),
    piece(
      names.all,
      words.map(([word]) => word),
    ),
    ...groups.map((group, number) => piece(names.words(number), group)),
  ];
  const ofTargets = Array.from({ length: Math.ceil(targets.length / TARGETS) }, (_, number) =>
    piece(names.targets(number), targets.slice(number * TARGETS, (number + 1) * TARGETS)),
  );
  return [
    { name: searchHead, content: `solidifyPages=${scripted(totals)};solidifyPieces={};\n` },
    ...ofWords.map(({ file, json: ours }) => ({ ...file, ours })),
    ...ofTargets.map(({ file }) => file),
  ];
}

function piece(name: string, value: unknown): { readonly file: SiteText; readonly json: string } {
  const json = scripted(value);
  return { file: { name: `search/${name}.js`, content: `solidifyPieces["${name}"]=${json};\n` }, json };
}

/** Words in their order, as many together as a piece may have. */
function groupsOf(words: readonly SearchWord[]): SearchWord[][] {
  const groups: SearchWord[][] = [];
  let letters = PIECE;
  for (const entry of words) {
    const length = entry[0].length + entry[1].length;
    const last = letters + length > PIECE ? undefined : groups.at(-1);
    letters = last ? letters + length : length;
    if (last) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** JSON within a script: without the two line ends that were none in older scripts. */
function scripted(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** What can be found, whole. */
export function wholeSource(targets: readonly SearchTarget[]): SearchSource {
  const { words, ...totals } = indexWords(targets);
  return {
    ...totals,
    startingWith: (letters) => Promise.resolve(words.filter(([word]) => word.startsWith(letters))),
    all: () => Promise.resolve(words.map(([word]) => word)),
    target: (number) => Promise.resolve(targets[number]),
  };
}

/**
 * What can be found, in pieces.
 *
 * @param load gives the value of a piece, and loads it where nobody has yet
 */
export function piecesSource(totals: SearchTotals, load: (name: string) => Promise<unknown>): SearchSource {
  const wordsIn = async (number: number): Promise<readonly SearchWord[]> =>
    (await load(names.words(number))) as readonly SearchWord[];
  return {
    ...totals,
    startingWith: async (letters) => {
      const cuts = (await load(names.cuts)) as readonly string[];
      const wanted = cuts.flatMap((first, number) => {
        const next = cuts[number + 1];
        const mayHave = (first <= letters || first.startsWith(letters)) && (!next || next > letters);
        return mayHave ? [number] : [];
      });
      const loaded = await Promise.all(wanted.map(wordsIn));
      return loaded.flat().filter(([word]) => word.startsWith(letters));
    },
    all: async () => (await load(names.all)) as readonly string[],
    target: async (number) => {
      const piece = (await load(names.targets(Math.floor(number / TARGETS)))) as readonly SearchTarget[];
      return piece[number % TARGETS];
    },
  };
}
