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

const whole = 'title: T\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n';
const deeper = (text: string): string => text.replace(/^/gm, '  ').trimEnd() + '\n';

test.each([
  ['under one key', `metadata:\n${deeper(whole)}`, 'metadata'],
  [
    'in words of another language',
    'visit:\n  titel: T\n  stadt: Essen\n  land: DE\n  datum: 2019-01-24\n',
    'visit',
  ],
  ['two levels deep', `visit:\n  general:\n${deeper(deeper(whole))}`, 'visit'],
  ['one of them', 'visit:\n  title: T\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n', 'visit'],
  ['under a key that may be a session', `event:\n${deeper(whole)}`, 'event'],
  ['under a key that there is', `report:\n${deeper(whole)}`, 'report'],
  [
    'two of them under a key that there is',
    `title: T\ncity: Essen\nreport:\n${deeper('country: DE\ndates: 2019-01-24\n')}`,
    'report',
  ],
  ['each behind a dash', `general:\n${whole.replace(/^(?=.)/gm, '  - ')}`, 'general'],
])('keys that stand too deep are not called missing: %s', async (_, text, key) => {
  const { diagnostics } = await compile({ visit: { path: 'x.yaml', text } });
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ hint }) => hint)).toEqual([
    `Write its keys without \`${key}:\` above them, at the left margin.`,
  ]);
});

test('keys in a field that has no place for them are told there alone', async () => {
  const codes = async (key: string): Promise<string[]> => {
    const { diagnostics } = await compile({ visit: { path: 'x.yaml', text: `${key}:\n${deeper(whole)}` } });
    return [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
  };
  expect(await codes('report')).toEqual(['unknown-key']);
  expect(await codes('programme')).toEqual(['wrong-type']);
});

test('keys of the visit beside those of a field are told one by one', async () => {
  expect(await told('report:\n  title: T\n  city: Essen\n')).toHaveLength(2);
});

test('the titles of things in an unknown list are not that of the visit', async () => {
  const text = whole.replace('title: T', 'matters:\n  - title: A\n  - title: B');
  const { diagnostics } = await compile({ visit: { path: 'x.yaml', text } });
  expect(diagnostics.map(({ message }) => message)).toContain('`title` is missing: a visit needs it.');
});

test.each([
  ['participants', '|\n  Ann Peeters\tNurse\tVelmora\n  Ben Peeters\tDoctor\tVelmora'],
  ['participants', '\n  Ann Peeters;Nurse;Velmora\n  Ben Peeters;Doctor;Velmora'],
  ['people', '|\n  Ann Peeters\tNurse\tVelmora'],
  ['people', 'Ann Peeters;Nurse;Velmora'],
])('rows of a spreadsheet under `%s` are to be imported', async (key, rows) => {
  const hint =
    'Keep the table as a file, and take its people over by `solidify import FILE --into visit.yaml`.';
  expect(await told(`${key}: ${rows}\n`)).toEqual([hint]);
});

test('semicolons of a sentence make no table', async () => {
  const [hint] = await told('participants: Two nurses; seven assistants; a driver\n');
  expect(hint).not.toContain('solidify import');
});
