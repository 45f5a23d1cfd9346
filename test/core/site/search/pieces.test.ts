import fc from 'fast-check';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { describe, expect, test } from 'vitest';
import { joinedIn, wordsOf } from '../../../../src/core/site/search/excerpt.js';
import { piecesSource, searchFiles, wholeSource } from '../../../../src/core/site/search/pieces.js';
import { openSearch } from '../../../../src/core/site/search/word-index.js';
import { plainWord, type SearchTarget, type SearchTotals } from '../../../../src/core/site/search/words.js';

/** Runs files as a page does, which loads a piece when the search asks for it. */
function open(targets: readonly SearchTarget[]) {
  const files = new Map(searchFiles(targets).map(({ name, content }) => [name, content]));
  const loaded = new Set(['search/pages.js']);
  const scope: Record<string, unknown> = {};
  const run = (name: string): void => {
    const content = files.get(name);
    if (content === undefined) throw new Error(`there is no ${name}`);
    for (const statement of content.matchAll(/(solidify\w+)(?:\["([^"]+)"\])?=(.*?);(?=solidify|\n$)/gsu)) {
      const [, variable = '', key, json = ''] = statement;
      const value: unknown = JSON.parse(json);
      if (key === undefined) scope[variable] = value;
      else (scope[variable] as Record<string, unknown>)[key] = value;
    }
  };
  run('search/pages.js');
  const load = (name: string): Promise<unknown> => {
    loaded.add(`search/${name}.js`);
    run(`search/${name}.js`);
    return Promise.resolve((scope['solidifyPieces'] as Record<string, unknown>)[name]);
  };
  const source = piecesSource(scope['solidifyPages'] as SearchTotals, load);
  const sizeOf = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0);
  return { files, loaded, search: openSearch(source), sizeOf };
}

const vocabulary =
  'Łódź Liège Liege Ærø Saint-Denis l’accueil d’Alice Ελλάδα ΕΛΛΆΔΑ 2019 2024 oﬁcina Straße strasse room rooms roomy Raum räume door doors open opened café cafes ½ constructor __proto__ toString Las Palmas col·legi collegi a an and'.split(
    ' ',
  );
/** Invented words, so that there are many pieces, and some that stand everywhere. */
const word = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...vocabulary) },
  { weight: 3, arbitrary: fc.nat(5_000).map((number) => `${vocabulary[number % 7]}${number.toString(36)}`) },
);
const sentence = (length: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 0, maxLength: length }).map((words) => words.join(' '));
const target = fc.record({ title: sentence(4), about: sentence(3), text: sentence(40) });
const manyTargets = fc
  .tuple(fc.array(target, { minLength: 20, maxLength: 60 }), fc.integer({ min: 900, max: 1_200 }))
  .map(([some, count]) =>
    Array.from({ length: count }, (_, number): SearchTarget => {
      const { title, about, text } = some[number % some.length] ?? { title: '', about: '', text: '' };
      const own = `${number.toString(36)}zu`;
      return {
        address: `${number}.html`,
        title,
        kind: 'Site',
        about,
        text: `${text} ${own} ${own}lich. The room is open. `,
      };
    }),
  );
const query = fc.oneof(
  sentence(3),
  word.map((one) => one.slice(0, 3)),
  word.map((one) => `${one.slice(0, 2)}x${one.slice(2)}`),
  fc.tuple(word, word).map(([one, other]) => `${one.toUpperCase()} ${other.slice(0, -1)}`),
  fc.nat(900).map((number) => `${number.toString(36)}zulihc`),
);

/** The search as it was before there were pieces: MiniSearch in all targets, as it takes them in. */
function openAtOnce(targets: readonly SearchTarget[]): (words: string) => Map<string, number> {
  const fuzzy = (term: string): number | false => (term.length > 4 ? 0.2 : false);
  const index = new MiniSearch<SearchTarget & { number: number }>({
    idField: 'number',
    fields: ['title', 'about', 'text'],
    tokenize: (text, field) => [
      ...wordsOf(text),
      ...joinedIn(text, field !== undefined && field !== 'text').map(({ joined }) => joined),
    ],
    searchOptions: { tokenize: wordsOf, prefix: true, boost: { title: 6, about: 2 } },
    processTerm: plainWord,
  });
  index.addAll(targets.map((one, number) => ({ ...one, number })));
  const tries: SearchOptions[] = [
    { combineWith: 'AND' },
    { combineWith: 'AND', fuzzy },
    { combineWith: 'OR', fuzzy },
  ];
  return (words) => {
    const hits = tries.map((options) => index.search(words, options)).find(({ length }) => length > 0) ?? [];
    return new Map(hits.map(({ id, score }) => [`${id}.html`, score]));
  };
}

describe('a large website', () => {
  test('finds by pieces what it finds at once, in the same order and with the same words marked', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        manyTargets,
        fc.array(query, { minLength: 8, maxLength: 8 }),
        async (targets, queries) => {
          const { search, files } = open(targets);
          expect(files.size).toBeGreaterThan(10);
          const whole = openSearch(wholeSource(targets));
          const atOnce = openAtOnce(targets);
          for (const words of queries) {
            const [pieces, once] = await Promise.all([search(words), whole(words)]);
            expect(pieces.count, words).toBe(once.count);
            expect(await pieces.show(0, 100), words).toEqual(await once.show(0, 100));
            found += once.count;
            const scores = atOnce(words);
            expect(once.count, words).toBe(scores.size);
            // As it was: what was found equally well may change places.
            const inOrder = (await once.show(0, once.count)).map(({ address }) => scores.get(address) ?? NaN);
            inOrder.forEach((score, at) => {
              expect(score, words).toBeLessThanOrEqual((inOrder[at - 1] ?? Infinity) * (1 + 1e-9));
            });
          }
        },
      ),
      { numRuns: 4 },
    );
    expect(found).toBeGreaterThan(500);
  }, 120_000);

  /** Pages of the size of real ones, with words that only some of them have. */
  const pages = Array.from({ length: 3_000 }, (_, number): SearchTarget => {
    const words = Array.from(
      { length: 60 },
      (_, at) => `w${((number * 31 + at * 97) % 20_000).toString(36)}`,
    );
    return {
      address: `${number}.html`,
      title: `Page ${number}`,
      kind: 'Site',
      about: '',
      text: words.join(' '),
    };
  });

  test('loads few pieces of bounded size for a search', async () => {
    const { files, loaded, search, sizeOf } = open(pages);
    const { count, show } = await search(`w${(97).toString(36)}`);
    expect(count).toBeGreaterThan(0);
    await show(0, 5);
    expect(sizeOf(loaded)).toBeLessThan(sizeOf(files.keys()) / 10);
    for (const [name, content] of files)
      if (/\d\.words/.test(name)) expect(content.length, name).toBeLessThan(60_000);
    // All words are only loaded where nothing has those that were typed.
    expect(loaded).not.toContain('search/all.words.js');
    expect((await search('pagee 17')).count).toBeGreaterThan(0);
    expect(loaded).toContain('search/all.words.js');
  });

  test('is searched for names but for its words, of which every one is one of a page', () => {
    fc.assert(
      fc.property(manyTargets, (targets) => {
        const written = targets.flatMap(({ title, about, text }) => [
          ...[title, about, text].flatMap(wordsOf),
          ...[title, about].flatMap((one) => joinedIn(one, true).map(({ joined }) => joined)),
          ...joinedIn(text, false).map(({ joined }) => joined),
        ]);
        const known = new Set(written.map(plainWord));
        const isKnown = (value: unknown): boolean =>
          Array.isArray(value)
            ? value.every(isKnown)
            : typeof value === 'string' && (known.has(value) || /^[!#'()*,\-./:;?@[\]]*$/.test(value));
        const searched = new Set<string>();
        for (const { name, content, ours } of searchFiles(targets)) {
          if (ours !== undefined) expect(isKnown(JSON.parse(ours)), name).toBe(true);
          searched.add(String(ours === undefined ? content : content.replace(ours, () => '')));
        }
        const rest = [...searched].join('');
        for (const one of targets) expect(rest).toContain(JSON.stringify(one));
      }),
      { numRuns: 5 },
    );
  });

  test('has the same pieces each time', () => {
    expect(searchFiles(pages)).toEqual(searchFiles(structuredClone(pages)));
  });
});

test('a small website is searched in one file', () => {
  const one: SearchTarget = { address: 'a.html', title: 'A', kind: '', about: '', text: 'Line\u2028end.' };
  expect(searchFiles([one])).toEqual([
    {
      name: 'search/pages.js',
      content: `solidifyPages=${JSON.stringify([one]).replace('\u2028', '\\u2028')};\n`,
    },
  ]);
});
