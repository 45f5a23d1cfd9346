import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../../src/index.js';

let folder: string;
const visit = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\n';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'set-values-'));
  for (const name of ['one', 'two']) writeFileSync(join(folder, `${name}.yaml`), visit);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const make = (set: string[], more: object = {}): ReturnType<typeof build> =>
  build(['*.yaml'], { formats: ['md'], set, ...more }, { cwd: folder });
const report = (name: string): string => readFileSync(join(folder, 'reports', `${name}.md`), 'utf8');

test('each document that is named is read as if the value stood in it, for this run', async () => {
  expect((await make(['title=Another', 'status=draft'])).ok).toBe(true);
  for (const name of ['one', 'two']) {
    expect(report(name)).toContain('# Another');
    expect(report(name)).toContain('**Draft.**');
    expect(readFileSync(join(folder, `${name}.yaml`), 'utf8')).toBe(visit);
  }
  expect((await make(['title=Another', 'status=draft'], { check: true })).ok).toBe(true);
  expect((await make([], { check: true })).ok).toBe(false);
  expect((await make([])).ok).toBe(true);
  expect(report('one')).toContain('# Visit');
});

test('a value is put into the agenda as the document has it', async () => {
  const agenda = 'agenda:\n  - {title: No type}\n  - {type: discussion, title: Old, points: [One]}\n';
  writeFileSync(join(folder, 'four.yaml'), visit + agenda);
  const set = ['agenda.1.title=New', 'agenda.0={type: tour, title: Walk}'];
  const { diagnostics, troubles } = await build(['four.yaml'], { formats: ['md'], set }, { cwd: folder });
  rmSync(join(folder, 'four.yaml'));
  expect([troubles, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([[], []]);
  expect(report('four')).toMatch(/New[^]*Walk|Walk[^]*New/);
});

test('a value that the language does not know is told at its place', async () => {
  const { ok, diagnostics } = await make(['statsu=draft']);
  expect(ok).toBe(false);
  expect(diagnostics.filter(({ code }) => code === 'unknown-key')).toMatchObject([
    { file: 'one.yaml', line: 5 },
    { file: 'two.yaml', line: 5 },
  ]);
});

test('a value that has no place in a document is a trouble of that document alone', async () => {
  writeFileSync(join(folder, 'three.yaml'), `${visit}objectives: [To see]\n`);
  const { troubles, outputs } = await make(['objectives.1=To learn']);
  rmSync(join(folder, 'three.yaml'));
  expect(troubles.map(({ exitCode, message }) => [exitCode, message])).toEqual(
    ['one', 'two'].map((name) => [
      2,
      `${name}.yaml cannot take set objectives.1: there is no list "objectives".`,
    ]),
  );
  expect(outputs).toHaveLength(1);
  expect(report('three')).toContain('- To learn');
});

test.each([
  [['status'], {}, 'sets nothing'],
  [['=final'], {}, 'sets nothing'],
  [['status=draft'], { formats: ['pdf'], attachSource: true }, 'attachSource'],
])('%j is refused', async (set, more, words) => {
  await expect(make(set, more)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(words) as string,
  });
});
