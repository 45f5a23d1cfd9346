import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { manifestName, readManifest, sha256, writeManifest } from '../../../src/engine/cache/manifest.js';
import { askedOf, readAsked } from '../../../src/engine/rebuild/asked.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { root } from '../../cases.js';
import { runMain, type MainRun } from '../../cli/run-main.js';

// Node and the bundle give a CommonJS module as its default export; Vitest looks for a `default` within it.
vi.mock('@babel/code-frame', async (load) => {
  const all = await load<object>();
  return { ...all, default: all };
});

const visit = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rebuild-test-'));
});
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'visits'));
  writeFileSync(join(folder, 'visits/one.yaml'), visit);
  writeFileSync(join(folder, 'visits/two.yaml'), visit.replace('Visit', 'Second').replace('05-06', '05-08'));
  writeFileSync(
    join(folder, 'programme.yaml'),
    'kind: programme\ntitle: Programme\nvisits: [visits/*.yaml]\n',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (words: string): Promise<MainRun> => runMain(words.split(' '), folder);
const again = (more = ''): Promise<MainRun> => run(`verify reports${more} --rebuild`);
/** All that is in the folder, with the time of its last change. */
const everything = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
    .sort();
/** Changes a report and its manifest, so that both agree. */
const falsify = (file: string, change: (text: string) => string): void => {
  const path = join(folder, 'reports', file);
  const text = change(readFileSync(path, 'utf8'));
  writeFileSync(path, text);
  const manifestPath = join(folder, 'reports', manifestName);
  const manifest = readManifest(readFileSync(manifestPath, 'utf8')) ?? new Map<string, never>();
  const entries = [...manifest].map(([id, outputs]) => {
    const listed = outputs.map((one) =>
      one.file === file ? { ...one, sha256: sha256(text), bytes: Buffer.byteLength(text) } : one,
    );
    const recorded = listed.map((one) => ({ ...one, key: '', searched: '' }));
    return [id, { id, product: id, source: null, inputs: [], outputs: recorded }] as const;
  });
  writeFileSync(manifestPath, writeManifest(new Map(entries)));
};

test.each([
  ['build programme.yaml --format md,html,docx,epub'],
  ['build programme.yaml --format html --lang fr,en --edition public,internal'],
  ['build visits/one.yaml --format md --layout brief'],
  ['build visits/one.yaml --format md,html --fragment'],
])('after %s everything comes out again, and nothing is written', async (build) => {
  expect((await run(build)).code).toBe(0);
  const before = everything();
  const { code, stdout, stderr } = await again();
  expect([code, stdout, stderr]).toEqual([0, '', expect.stringContaining('out again, byte for byte')]);
  expect(everything()).toEqual(before);
});

test('builds of several kinds into one folder come out again', async () => {
  await run('build visits/one.yaml --format md');
  await run('build visits/one.yaml --format md,html --lang fr');
  await run('build visits/two.yaml --format md --layout record');
  expect(await again()).toMatchObject({ code: 0, stdout: '' });
});

test('a report that agrees with its manifest and not with its documents is told, with the byte', async () => {
  await run('build visits/one.yaml visits/two.yaml --format md,html');
  falsify('one.md', (text) => text.replace('A walk', 'A ride'));
  expect((await run('verify reports')).code).toBe(0);
  const { code, stdout } = await again(' visits/one.yaml visits/two.yaml');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^reports\/one\.md: comes out otherwise, from byte \d+ of \d+ on\n$/);
});

test('what cannot come out again has the reason', async () => {
  await run('build visits/one.yaml visits/two.yaml --format md');
  writeFileSync(join(folder, 'visits/one.yaml'), visit.replace('A walk', 'A ride'));
  rmSync(join(folder, 'visits/two.yaml'));
  const { code, stdout } = await again();
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /one\.md: comes out otherwise, from byte \d+ of \d+ on: one\.yaml has changed since\n/,
  );
  expect(stdout).toMatch(/two\.md: is not made: \S+two\.yaml is gone\n/);
});

test('another version of solidify is the reason where nothing else is', async () => {
  await run('build visits/one.yaml --format md');
  const path = join(folder, 'reports', manifestName);
  const manifest = readManifest(readFileSync(path, 'utf8')) ?? new Map<string, never>();
  const outputs = [...(manifest.get('one') ?? [])].map((one) => {
    return { ...one, solidify: '0.0.1+abc', sha256: '0'.repeat(64), key: '', searched: '' };
  });
  writeFileSync(
    path,
    writeManifest(new Map([['one', { id: 'one', product: 'one', source: null, inputs: [], outputs }]])),
  );
  const { code, stdout } = await again(' visits/one.yaml');
  expect(code).toBe(1);
  expect(stdout).toContain('made by solidify 0.0.1+abc, and this is');
});

test('where nothing is noted, documents and options are asked for', async () => {
  await run('build visits/one.yaml --format md --layout brief');
  // As on another machine: notes belong to a folder.
  renameSync(join(folder, 'reports'), join(folder, 'moved'));
  expect(await run('verify moved --rebuild')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Name them') as string,
  });
  expect((await run('verify moved visits/one.yaml --rebuild')).code).toBe(1);
  expect((await run('verify moved visits/one.yaml --rebuild --layout brief')).code).toBe(0);
  expect(await run('verify moved visits/one.yaml')).toMatchObject({ code: 2 });
  // What a configuration says of formats is no reason for files that are there.
  writeFileSync(join(folder, 'solidify.config.yaml'), 'format: [html]\n');
  expect((await run('verify moved visits/one.yaml --rebuild --layout brief')).code).toBe(0);
});

test('JSON counts what came out again, and a browser that is not there ends it with 3', async () => {
  await run('build visits/one.yaml --format md,html');
  const told = JSON.parse((await run('verify reports --rebuild --reporter json')).stdout) as {
    rebuilt: number;
  };
  expect(told.rebuilt).toBe(2);
  const manifest = join(folder, 'reports', manifestName);
  const text = readFileSync(manifest, 'utf8');
  const parsed = readManifest(text) ?? new Map<string, never>();
  const outputs = [...(parsed.get('one') ?? [])].map((one) => ({ ...one, key: '', searched: '' }));
  outputs.push({
    ...(outputs[0] as (typeof outputs)[number]),
    file: 'one.pdf',
    format: 'pdf',
    browser: 'Chrome/1',
  });
  writeFileSync(
    manifest,
    writeManifest(new Map([['one', { id: 'one', product: 'one', source: null, inputs: [], outputs }]])),
  );
  const { code, stdout } = await run(
    'verify reports visits/one.yaml --rebuild --browser nowhere --reporter json',
  );
  expect(code).toBe(3);
  const result = JSON.parse(stdout) as { diagnostics: { code: string }[]; stale: { file: string }[] };
  expect(result.diagnostics.map((one) => one.code)).toEqual(['browser-unusable']);
  expect(result.stale.map(({ file }) => file)).toContain('reports/one.pdf');
});

test('what was asked for is read back', () => {
  const settings = resolveOptions({ langs: ['fr'], layout: 'brief', templates: 'mine' }, ['en', 'fr']);
  expect(readAsked(askedOf(settings, root))).toEqual({
    langs: ['fr'],
    layout: 'brief',
    templates: join(root, 'mine'),
    standards: ['ua-1', 'a-2a'],
    attachSource: false,
  });
});
