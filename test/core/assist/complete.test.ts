import { describe, expect, test } from 'vitest';
import { complete, type Offer } from '../../../src/core/assist/complete.js';

/** What is offered where a text has a `|`. */
async function offered(marked: string): Promise<Offer[]> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return complete(text, offset, 'visit.yaml', (visit) =>
    Promise.resolve({ programme: null, visits: [visit] }),
  );
}
const labels = async (marked: string): Promise<string[]> => (await offered(marked)).map(({ label }) => label);

const people = 'people:\n  ann: { name: Ann Peeters }\n  bob: { name: Bob Dunn }\n';

describe('ids', () => {
  test.each([
    ['an item', `${people}contacts:\n  - |\n`],
    ['an item that is begun', `${people}contacts:\n  - an|\n`],
    ['an item in brackets', `${people}contacts: [ann, |]\n`],
    ['brackets that are open', `${people}contacts: [ann, |\n`],
    ['braces that are open', `${people}lessons: []\ndiscussions: [{ title: A, points: [{ text: B, by: |\n`],
    ['one value', `${people}feedback:\n  evaluator: |\n`],
    ['a document that is broken elsewhere', `${people}contacts:\n  - |\ntitle: "\nx: [\n`],
  ])('are offered as %s', async (_, marked) => {
    expect(await labels(marked)).toEqual(expect.arrayContaining(['ann', 'bob']));
  });

  test('are not offered where none may stand', async () => {
    expect(await labels(`${people}title: |\n`)).toEqual([]);
    expect(await labels(`${people}summary: |\n  Written by |\n`.replace('|', '>'))).toEqual([]);
    expect(await labels(`${people}contacts:\n  -|\n`)).toEqual([]);
  });

  test('that YAML would read as something else are quoted, but not in a citation', async () => {
    const sources = 'sources:\n  2017: { title: A }\n';
    const [item] = await offered(`${sources}tours:\n  - sources: [|]\n`);
    const [cited] = await offered(`${sources}summary: So it is [@|]\n`);
    expect([item?.insert, cited?.insert]).toEqual(['"2017"', '2017']);
  });
});

describe('keys', () => {
  test('are those of the thing, without those that are there', async () => {
    const keys = await labels('sites:\n  gaia:\n    name: Gaïa\n    |\n    url: https://efus.eu\n');
    expect(keys).toContain('operator');
    expect(keys).not.toContain('name');
    expect(keys).not.toContain('url');
  });
  test('of a session follow its type', async () => {
    expect(await labels('agenda:\n  - type: discussion\n    |\n')).toContain('rule');
    expect(await labels('agenda:\n  - type: tour\n    |\n')).not.toContain('rule');
    expect(await labels('agenda:\n  - |\n')).toContain('type');
  });
  test('of somebody and of a body are told apart by what is there', async () => {
    expect(await labels('hosts:\n  - |\n')).toEqual(expect.arrayContaining(['abbreviation', 'role']));
    expect(await labels('hosts:\n  - role: Mayor\n    |\n')).not.toContain('abbreviation');
  });
  test('are written anew before their colon', async () => {
    const [first] = await offered('tit|: A visit\ncity: Essen\n');
    expect([first?.label, first?.insert, first?.span]).toEqual(['title', 'title', { start: 0, end: 3 }]);
  });
});

test('a country that YAML could take for a truth value is quoted', async () => {
  const all = await offered('country: |\n');
  expect(all.find(({ label }) => label === 'NO')?.insert).toBe('"NO"');
});
