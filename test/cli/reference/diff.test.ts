import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesWords } from '../../../src/cli/texts/changes-words.js';
import { root } from '../../cases.js';
import { plantEverywhere } from '../../planted.js';
import { runMain } from '../run-main.js';

const planted = plantEverywhere();
let folder: string;
const write = (name: string, content: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const visit = (more: string): string =>
  `title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\n${more}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-test-'));
  for (const [side, open] of [
    ['closed', (text: string) => text],
    // Everybody has agreed, and nothing is under the rule.
    [
      'open',
      (text: string) =>
        text
          .replaceAll('"internal"', '"public"')
          .replaceAll('"chatham_house"', '"attributed"')
          .replaceAll('Warden', 'Warder'),
    ],
  ] as const) {
    write(`${side}/visit.yaml`, open(JSON.stringify(planted.visit, null, 1)));
    write(`${side}/programme.yaml`, open(JSON.stringify(planted.programme, null, 1)));
    for (const [path, content] of planted.pictures) write(`${side}/${path}`, content);
  }
  write('old.yaml', visit('summary: Two people walked.\nkey_messages: [Ask first.]\n'));
  write('new.yaml', visit('summary: Three people walked.\nkey_messages: [Ask first., "@ann *asked*"]\n'));
  write('bad.yaml', visit('ctiy: Velmora\n'));
  write(
    'private-old.yaml',
    visit('people:\n  zoe: { name: Zoe Quux, consent: internal, email: a@b.example }\nx_mine: 1\n'),
  );
  write(
    'private-new.yaml',
    visit('people:\n  zoe: { name: Zoe Quux, consent: partners, email: c@b.example }\nx_mine: 2\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reporters = ['pretty', 'markdown', 'json'] as const;

describe.each(reporters)('%s', (reporter) => {
  test.each([
    ['open/programme.yaml', 'closed/programme.yaml', 'public'],
    ['closed/programme.yaml', 'open/programme.yaml', 'public'],
    ['open/programme.yaml', 'closed/programme.yaml', 'partners'],
    ['closed/programme.yaml', 'open/programme.yaml', 'internal'],
  ])(
    'tells from %s to %s in the %s edition no name that either withholds',
    async (old, now, edition) => {
      const argv = ['diff', old, now, '--edition', edition, '--reporter', reporter];
      const { code, stdout, stderr } = await runMain(argv, folder);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.length).toBeGreaterThan(1000);
      const said = (stdout + stderr).toLowerCase();
      const words = planted.plants
        .filter(({ kind }) => kind !== 'picture')
        // Whoever consents to the internal edition may stand in it.
        .filter(({ isShownInternally }) => edition !== 'internal' || !isShownInternally)
        .map(({ word }) => word.toLowerCase());
      expect(words.length).toBeGreaterThan(edition === 'internal' ? 5 : 40);
      expect(words.filter((word) => said.includes(word))).toEqual([]);
    },
    60_000,
  );

  test('tells on a terminal no name that the edition withholds', async () => {
    const argv = ['diff', 'open/programme.yaml', 'closed/programme.yaml', '--reporter', reporter];
    const { code, stdout } = await runMain(argv, folder, { keys: [] });
    expect(code).toBe(0);
    expect(
      planted.plants.filter(
        ({ kind, word }) => kind !== 'picture' && stdout.toLowerCase().includes(word.toLowerCase()),
      ),
    ).toEqual([]);
  }, 60_000);

  test('says of a document and itself that nothing differs', async () => {
    const { code, stdout, stderr } = await runMain(
      ['diff', 'closed/programme.yaml', 'closed/programme.yaml', '--reporter', reporter],
      folder,
    );
    expect([code, stderr]).toEqual([0, '']);
    if (reporter === 'json')
      expect(JSON.parse(stdout)).toMatchObject({ changes: { documents: [], compared: 2 } });
    else expect(stdout).toBe('No difference in 2 documents.\n');
  }, 60_000);

  test('shows no document with an error, and why', async () => {
    const { code, stdout, stderr } = await runMain(
      ['diff', 'bad.yaml', 'new.yaml', '--reporter', reporter],
      folder,
    );
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('unknown-key');
  });
});

test('names what has changed in the words of the report', async () => {
  const { stdout } = await runMain(['diff', 'old.yaml', 'new.yaml'], folder);
  expect(stdout).toMatchInlineSnapshot(`
    "Visit (new)
      First page
        ~ [-Two-]{+Three+} people walked.
      Key messages
        + @ann *asked*

    2 changes in 1 document.
    "
  `);
  const { stdout: markdown } = await runMain(
    ['diff', 'old.yaml', 'new.yaml', '--reporter', 'markdown'],
    folder,
  );
  expect(markdown).toMatchInlineSnapshot(`
    "2 changes in 1 document.

    ### Visit (new)

    **First page**

    - ✏️ ~~Two~~**Three** people walked.

    **Key messages**

    - ➕ **@⁠ann \\*asked\\***
    "
  `);
});

test.each([
  ['fr', 'Première page', '2 changements dans 1 document.', 'Aucune différence dans 1 document.'],
  ['de', 'Erste Seite', '2 Änderungen in 1 Dokument.', 'Kein Unterschied in 1 Dokument.'],
])('in %s says what it says itself in that language, and the report in its own', async (...said) => {
  const [language, front, sum, none] = said;
  const run = async (...words: string[]): Promise<string> =>
    (await runMain(['diff', ...words, '--messages', language], folder)).stdout;
  for (const reporter of ['pretty', 'markdown']) {
    const told = await run('old.yaml', 'new.yaml', '--reporter', reporter);
    expect(told).toContain(front);
    expect(told).toContain('Key messages');
    expect(told).toContain(sum);
    expect(told).not.toMatch(/\bchanges?\b|First page/);
    expect(await run('old.yaml', 'old.yaml', '--reporter', reporter)).toBe(`${none}\n`);
  }
});

test('counts in each language as it counts', () => {
  const { en, fr, de } = changesWords;
  expect([0, 1, 2].map((number) => fr.sum(number, 1))).toEqual([
    '0 changement dans 1 document.',
    '1 changement dans 1 document.',
    '2 changements dans 1 document.',
  ]);
  expect([en, fr, de].map((words) => words.unshown(1, 'public'))).toEqual([
    '1 change that the public edition does not show',
    '1 changement que l’édition publique ne montre pas',
    '1 Änderung, die die öffentliche Ausgabe nicht zeigt',
  ]);
  expect([fr, de].map((words) => words.left(2))).toEqual([
    '… et 2 autres changements.',
    '… und 2 weitere Änderungen.',
  ]);
  expect(Object.keys(fr.unheaded)).toEqual(Object.keys(en.unheaded));
  expect(Object.keys(de.unheaded)).toEqual(Object.keys(en.unheaded));
});

test('counts what an edition does not show', async () => {
  const argv = ['diff', 'private-old.yaml', 'private-new.yaml'];
  const { stdout } = await runMain(argv, folder, { keys: [] });
  expect(stdout).toContain('3 changes that the public edition does not show');
  expect(stdout).not.toMatch(/quux|b\.example/i);
});

test('keeps to its schema', async () => {
  const { stdout } = await runMain(
    ['diff', 'open/programme.yaml', 'closed/programme.yaml', '--reporter', 'json'],
    folder,
  );
  const schema = JSON.parse(readFileSync(join(root, 'schema/diagnostics.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  expect([validate(JSON.parse(stdout)), validate.errors]).toEqual([true, null]);
});

test.each([
  [['nowhere.yaml', 'new.yaml'], 2],
  [['-', '-'], 2],
  [['old.yaml', 'new.yaml', '--edition', 'secret'], 2],
  [['old.yaml', 'new.yaml', '--lang', 'xx'], 2],
  [['old.yaml'], 2],
])('%j is wrong use', async (words, code) => {
  const run = await runMain(['diff', ...words], folder, { stdin: '' });
  expect([run.code, run.stdout]).toEqual([code, '']);
  expect(run.stderr).toMatch(/^solidify: /);
});

test('takes one version from standard input', async () => {
  const { code, stdout } = await runMain(['diff', '-', 'new.yaml'], folder, {
    stdin: visit('summary: Two people walked.\n'),
  });
  expect(code).toBe(0);
  expect(stdout).toContain('Three');
});
