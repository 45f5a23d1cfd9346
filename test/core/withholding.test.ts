import { expect, test } from 'vitest';
import type { Programme } from '../../src/core/language/declaration.js';
import { checkVisit, type CheckedVisit } from '../../src/core/language/checked.js';
import type { Parsed } from '../../src/core/syntax/ast.js';
import { parse } from '../../src/core/syntax/parse.js';
import { withholdingOf } from '../../src/core/withholding.js';
import type { Withholding } from '../../src/core/privacy/leak/withheld.js';
import { loadBasics } from '../../src/engine/assets.js';

const basics = await loadBasics();

async function visitOf(programme: object, stated: readonly string[]): Promise<CheckedVisit> {
  const read = (document: object): Parsed => {
    const { value } = parse({ path: 'x.yaml', text: JSON.stringify(document) });
    if (!value) throw new Error('not read');
    return value;
  };
  const visit = {
    title: 'A visit',
    city: 'Velmora',
    country: 'LU',
    dates: '2031-05-06',
    hosts: [{ name: 'Ann Peeters', consent: 'partners' }],
    tours: [{ title: 'With Bo Quux and Cy Vane' }],
  };
  const shared = { kind: 'programme' as const, title: 'P', ...programme };
  const loaded = {
    parsed: read(shared),
    document: shared as Programme,
    files: new Map(),
    stated: stated.map((name) => ({ name, consent: 'internal' as const, file: 'other.yaml', line: 1 })),
    statedPictures: new Map(),
    sourceNumbers: new Map(),
  };
  const { value, diagnostics } = await checkVisit(
    read(visit),
    { programme: loaded, files: new Map() },
    'x',
    basics,
    null,
  );
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}
const namesIn = ({ all }: Withholding): string[] => all.map(({ words }) => words);
const foundIn = ({ searcher }: Withholding, text: string): number => searcher.find(text).length;

test('an edition of a visit withholds what the visit, its programme and its other visits say', async () => {
  const people = { bo: { name: 'Bo Quux', consent: 'internal' } };
  const visit = await visitOf({ people }, ['Cy Vane']);
  const shown = withholdingOf(visit, 'public');
  expect(namesIn(shown)).toEqual(expect.arrayContaining(['Ann Peeters', 'Bo Quux', 'Cy Vane']));
  for (const name of ['Ann Peeters', 'Bo Quux', 'Cy Vane'])
    expect(foundIn(shown, `met ${name} there`)).toBe(1);
});

test('each edition withholds its own, and each visit too', async () => {
  const visit = await visitOf({}, []);
  expect(namesIn(withholdingOf(visit, 'public'))).toEqual(['Ann Peeters']);
  expect(namesIn(withholdingOf(visit, 'partners'))).toEqual([]);
  const other = await visitOf({}, ['Ann Peeters']);
  expect(namesIn(withholdingOf(other, 'partners'))).toEqual(['Ann Peeters']);
});

test('it is read once, however many ask', async () => {
  const visit = await visitOf({}, []);
  expect(withholdingOf(visit, 'public')).toBe(withholdingOf(visit, 'public'));
});
