import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { statusAll } from '../../../src/engine/authoring/status.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { memoryHost } from '../../../src/host/memory.js';

const head = 'city: Velmora\ncountry: LU\ndates: 2031-05-06\n';
const folder = resolve('/visits');
const host = memoryHost(
  [
    ['programme.yaml', 'kind: programme\ntitle: P\nvisits: [of/*.yaml]\npeople:\n  bo: { name: Bo Vask }\n'],
    [
      'of/one.yaml',
      `programme: ../programme.yaml\ntitle: One\n${head}hosts: [bo]\nstatus: draft\nthanks: "{{To}}"\n`,
    ],
    ['of/two.yaml', `title: Two\n${head}recommendations: [{ text: A, deadline: 2031-06 }]\n`],
    ['empty.yaml', '# nothing\n'],
  ].map(([name = '', text = '']) => [resolve(folder, name), text] as const),
  { cwd: folder, now: () => Date.UTC(2031, 6, 1) },
);
const settings = resolveOptions({}, ['en']);

test('a programme brings its visits along, and visits the people of their programme', async () => {
  const { documents, unread } = await statusAll(['programme.yaml'], settings, host);
  expect(documents.map(({ file }) => file)).toEqual(['of/one.yaml', 'of/two.yaml', 'programme.yaml']);
  expect(unread).toEqual([]);
  const [one, two] = documents;
  expect([one?.people.count, one?.blanks]).toEqual([1, { count: 1, lines: [8] }]);
  expect(two?.recommendations.late.count).toBe(1);
});

test('a document that cannot be read is named', async () => {
  const { documents, unread, outcome } = await statusAll(['empty.yaml', 'of/two.yaml'], settings, host);
  expect(documents.map(({ file }) => file)).toEqual(['of/two.yaml']);
  expect(unread).toEqual(['empty.yaml']);
  expect(
    outcome.diagnostics.some(({ file, severity }) => file === 'empty.yaml' && severity === 'error'),
  ).toBe(true);
});
