import { expect, test } from 'vitest';
import { compile } from '../../../../../src/index.js';

const head = 'title: T\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n';

async function told(rest: string): Promise<string[]> {
  const { diagnostics } = await compile({ visit: { path: 'x.yaml', text: head + rest } });
  return diagnostics
    .filter(({ code }) => code === 'listed-twice')
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test.each([
  ['hide', 'style: { hide: [sites, agenda, sites] }\n', 'sites'],
  ['order', 'style: { order: [key_figures, lessons, key-figures] }\n', 'key-figures'],
  ['based_on', 'lessons: [{ id: a, text: A }]\nrecommendations: [{ text: B, based_on: [a, a] }]\n', 'a'],
  ['sites', 'sites: { a: { name: A } }\ntours: [{ title: T, sites: [a, a] }]\n', 'a'],
  ['hosts', 'hosts: [City of Essen, City of Ulm, City of Essen]\n', 'City of Essen'],
  ['sources', 'sources: { S: { title: S } }\ntours: [{ title: T, sources: [S, S] }]\n', 'S'],
])('%s', async (_, text, name) => {
  const [one = '', ...more] = await told(text);
  expect(more).toEqual([]);
  expect(one).toContain(`\`${name}\` stands twice in this list; the first place counts.`);
});

test('what stands in two lists, or is a text, is nobody’s mistake', async () => {
  const text =
    'sites: { a: { name: A } }\ntours: [{ title: T, sites: [a] }, { title: U, sites: [a] }]\nobjectives: [Light, Light]\n';
  expect(await told(text)).toEqual([]);
});
