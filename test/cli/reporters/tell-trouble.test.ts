import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isForPrograms, reporterNames } from '../../../src/cli/reporters/reporters.js';
import { runMain } from '../run-main.js';
import { readReport } from './forms.js';

const names = reporterNames.filter(isForPrograms);
let folder: string;
const run = (argv: string, env: Readonly<Record<string, string>> = {}): ReturnType<typeof runMain> =>
  runMain(argv.split(' '), folder, { env });
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

const good = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tell-test-'));
  writeFileSync(join(folder, 'good.yaml'), good);
  writeFileSync(join(folder, 'bad.yaml'), good.replace('city', 'ctiy'));
  writeFileSync(
    join(folder, 'leaky.yaml'),
    `summary: We met Z. Quux.\npeople:\n  zoe: { name: Zoe Quux, consent: internal, role: Warden }\n${good}    guides: [zoe]\n`,
  );
  writeFileSync(join(folder, 'a-file'), '');
  mkdirSync(join(folder, 'a-folder'));
});
beforeEach(() => rmSync(join(folder, 'told'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A way to each exit code, and to each door through which it can come: a command line, and the codes that it tells. */
const ends: readonly (readonly [argv: string, exitCode: number, ...codes: string[]])[] = [
  ['validate good.yaml', 0],
  ['validate bad.yaml good.yaml', 1, 'unknown-key'],
  ['build good.yaml --format md --check --out elsewhere', 1, 'stale'],
  ['validate', 2, 'wrong-use'],
  ['vaildate good.yaml', 2, 'wrong-use'],
  ['validate good.yaml --srtict', 2, 'invalid-option'],
  ['validate nowhere.yaml', 2, 'file-not-found'],
  ['validate good.yaml nowhere/*.yaml', 2, 'file-not-found'],
  ['build good.yaml --format pfd', 2, 'invalid-option'],
  ['build a-folder', 2, 'file-not-found'],
  ['build good.yaml --format md --out a-file', 3, 'not-writable'],
  ['build bad.yaml good.yaml --format md --out a-file', 3, 'not-writable', 'unknown-key'],
  ['build good.yaml --format pdf --browser /nowhere/chrome --out pdf', 3, 'browser-unusable'],
  ['validate leaky.yaml', 4, 'name-leaks'],
  ['build leaky.yaml good.yaml --format md --out a-file', 4, 'name-leaks', 'not-writable'],
];

describe.each(names)('%s', (name) => {
  test.each(ends)('is whole after %s: %i', async (argv, exitCode, ...codes) => {
    const asked = `${argv} --reporter ${name}`;
    const screen = await run(asked);
    const report = await readReport[name](screen.stdout);
    expect({ code: screen.code, faults: report.faults }).toEqual({ code: exitCode, faults: [] });
    expect(report.codes).toEqual(expect.arrayContaining(codes));
    expect(report.codes.length > 0).toBe(exitCode !== 0);

    // In a file the same, while people read the screen.
    const beside = await run(`${argv} --reporter ${name}=told/report`);
    expect(beside.code).toBe(exitCode);
    expect(beside.stdout.replace(/^.*has not been built\.\n/gm, '')).toBe('');
    expect(textOf('told/report')).toBe(screen.stdout);
  });

  test.each([
    ['build good.yaml --format md --stdout', 0],
    ['build bad.yaml --format md --stdout', 1, 'unknown-key'],
    ['build good.yaml --format md --stdout --srtict', 2, 'invalid-option'],
    ['build good.yaml nowhere.yaml --format md --stdout', 2, 'file-not-found'],
    ['build good.yaml --format pdf --stdout --verbose --browser /nowhere/chrome', 3, 'browser-unusable'],
    ['build leaky.yaml --format md --stdout --debug', 4, 'name-leaks'],
  ] as const)('stands alone on standard error beside %s: %i', async (argv, exitCode, ...codes) => {
    const { code, stdout, stderr } = await run(`${argv} --reporter ${name}`);
    const report = await readReport[name](stderr);
    expect({ code, faults: report.faults }).toEqual({ code: exitCode, faults: [] });
    expect(report.codes).toEqual(expect.arrayContaining([...codes]));
    expect(stdout === '').toBe(exitCode !== 0);
  });

  test('tells of a file that could not be written, and writes the others', async () => {
    for (const [where, exitCode, told] of [
      ['a-file/report', 3, 'not-writable'],
      ['a-folder', 2, 'invalid-option'],
      ['good.yaml', 2, 'invalid-option'],
      ...(existsSync('/dev/full') ? [['/dev/full', 2, 'invalid-option'] as const] : []),
    ] as const) {
      const run2 = await run(
        `validate bad.yaml --reporter ${name} --reporter sarif=${where} --reporter ${name}=told/report`,
      );
      expect([where, run2.code]).toEqual([where, exitCode]);
      const { faults, codes } = await readReport[name](run2.stdout);
      expect(faults).toEqual([]);
      expect(codes).toEqual(expect.arrayContaining(['unknown-key', told]));
      expect(textOf('told/report')).toBe(run2.stdout);
    }
    expect(textOf('good.yaml')).toBe(good);
  });

  test('takes the place of an earlier one, of another end as well', async () => {
    for (const [argv, exitCode] of ends) {
      const { code } = await run(`${argv} --reporter ${name}=told/report`);
      expect([argv, code]).toEqual([argv, exitCode]);
    }
  });
});

test.each(names)('%s on standard output, and for people on standard error', async (name) => {
  const [alone, people, both] = [
    await run(`validate bad.yaml --reporter ${name}`),
    await run('validate bad.yaml --reporter pretty'),
    await run(`validate bad.yaml --reporter pretty --reporter ${name}`),
  ];
  expect(both).toMatchObject({ code: 1, stdout: alone.stdout, stderr: people.stderr });
  expect(both.stderr).toContain('bad.yaml:2:1 error unknown-key');
  // What one program reads stands alone all the same.
  const beside = `build bad.yaml --format md --stdout --reporter ${name}`;
  expect(await run(`${beside} --reporter short`)).toEqual(await run(beside));
});

test('the page of a run on GitHub tells what could not begin, after what stood there', async () => {
  writeFileSync(join(folder, 'page.md'), 'Before.\n');
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'page.md') };
  expect((await run('validate nowhere.yaml --reporter github', env)).code).toBe(2);
  const page = textOf('page.md');
  expect(page.split('### solidify')).toHaveLength(2);
  expect(page).toMatch(/^Before\.\n### solidify\n\n0 documents, 1 error, 0 warnings\./);
  expect(page).toContain('| error | | There is no file nowhere.yaml.');
});

test('a form that is broken is found', async () => {
  expect((await readReport.junit('<testsuites><testsuite name="a"/></testsuites>')).faults).not.toEqual([]);
  expect((await readReport.github('::error title=a:b::c\n')).faults).not.toEqual([]);
  expect((await readReport.gitlab('[{"description":"a"}]')).faults).not.toEqual([]);
  expect((await readReport.sarif('{"version":"2.1.0","runs":[{}]}')).faults).not.toEqual([]);
});
