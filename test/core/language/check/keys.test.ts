import { expect, test } from 'vitest';
import { compile } from '../../../../src/index.js';

const head = 'title: T\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n';

async function told(rest: string): Promise<string[]> {
  const { diagnostics } = await compile({ visit: { path: 'x.yaml', text: head + rest } });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ hint }) => hint ?? '');
}

test('the only key that nobody knows is the text that is missing', async () => {
  expect(await told('recommendations: [{ maßnahme: Mend the lamps, owner: City of Essen }]\n')).toEqual([
    'Did you mean `text`?',
  ]);
  expect(await told('agenda: [{ type: tour, thema: Lamps }]\n')).toEqual(['Did you mean `title`?']);
});

test.each([
  ['two of them', '{ type: tour, zzz: Lamps, qqq: Doors }'],
  ['a list', '{ type: tour, zzz: [Lamps] }'],
  ['beside the text itself', '{ type: tour, title: Lamps, zzz: Doors }'],
  ['beside another word for it', '{ type: tour, name: Lamps, zzz: Doors }'],
])('nobody guesses: %s', async (_, session) => {
  const hints = await told(`agenda: [${session}]\n`);
  expect(hints.filter((hint) => hint.startsWith('Known keys'))).not.toEqual([]);
});

test('a key with accents makes no text of a thing', async () => {
  expect(await told('recommendations:\n  - mesure: Mend the lamps\n    priorité: high\n')).toEqual([
    'Did you mean `text`?',
    'Did you mean `priority`?',
  ]);
  expect(await told('recommendations:\n  - Lamps: mend them\n')).toEqual([
    'Put the text between double quotes: "Lamps: mend them".',
  ]);
  expect(await told('recommendations:\n  - Lamps : mend them\n')).toEqual([
    'Put the text between double quotes: "Lamps : mend them".',
  ]);
});
