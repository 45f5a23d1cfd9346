import { mkdtempSync, rmSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Setting } from '../../../src/cli/texts/config-text.js';
import { runMain } from '../run-main.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-test-'));
  mkdirSync(join(folder, 'own'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const visit = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours: [{ title: A walk }]\n';
  write('solidify.config.yaml', '# ours\nformat: md\nout: public\njobs: 3\n');
  write(
    'programme.yaml',
    'kind: programme\ntitle: P\nvisits: [of.yaml]\nlayout: record\nstyle: { paper: letter }\n',
  );
  write('of.yaml', `programme: programme.yaml\nlang: fr\n${visit}`);
  write('own/visit.yaml', visit);
  write('own/solidify.config.yaml', 'formats: md\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function config(
  argv: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Record<string, Pick<Setting, 'value' | 'source' | 'from' | 'line'>>> {
  const run = await runMain(['config', ...argv.split(' ').filter(Boolean), '--reporter', 'json'], folder, {
    env,
  });
  expect([run.code, run.stderr]).toEqual([0, '']);
  const { settings } = JSON.parse(run.stdout) as { settings: Setting[] };
  return Object.fromEntries(
    settings.map(({ name, value, source, from, line }) => [name, { value, source, from, line }]),
  );
}

test('each setting tells where it comes from', async () => {
  const found = await config('of.yaml --jobs 4', { SOLIDIFY_BROWSER: 'system', SOURCE_DATE_EPOCH: '0' });
  expect(found['format']).toEqual({
    value: 'md',
    source: 'configuration',
    from: 'solidify.config.yaml',
    line: 2,
  });
  expect(found['jobs']).toEqual({ value: '4', source: 'flag', from: '--jobs', line: null });
  expect(found['browser']).toMatchObject({ value: 'system', from: 'SOLIDIFY_BROWSER' });
  expect(found['date of the PDF']).toMatchObject({ source: 'environment', from: 'SOURCE_DATE_EPOCH' });
  expect(found['layout']).toEqual({ value: 'record', source: 'document', from: 'programme.yaml', line: 4 });
  expect(found['lang of the texts']).toMatchObject({ value: 'fr', from: 'of.yaml', line: 2 });
  expect(found['paper']).toMatchObject({ value: 'letter', from: 'programme.yaml' });
  expect(found['messages']).toMatchObject({ value: 'en', source: 'environment', from: 'LANG' });
  expect(found['timeout']).toMatchObject({ value: '60', source: 'default' });
});

test('a part tells which, and by which variables', async () => {
  const shard = async (argv: string, env?: Record<string, string>): Promise<unknown> =>
    (await config(argv, env))['shard'];
  expect(await shard('')).toBeUndefined();
  expect(await shard('--shard 2/5')).toMatchObject({ value: '2/5', source: 'flag', from: '--shard' });
  expect(await shard('--shard auto', { CIRCLE_NODE_INDEX: '1', CIRCLE_NODE_TOTAL: '5' })).toMatchObject({
    value: '2/5',
    source: 'environment',
    from: 'CIRCLE_NODE_INDEX, CIRCLE_NODE_TOTAL',
  });
});

test('an address of a browser is not shown', async () => {
  const found = await config('--browser-url ws://me:secret@host/');
  expect(found['browser']).toMatchObject({ source: 'flag', from: '--browser-url' });
  expect(JSON.stringify(found)).not.toContain('secret');
});

test('a build and a check keep to the configuration', async () => {
  expect(await runMain(['build', 'of.yaml'], folder)).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, 'public/of.md'))).toBe(true);
  expect(existsSync(join(folder, 'public/of.html'))).toBe(false);
  for (const command of ['build', 'validate', 'config']) {
    const { code, stderr } = await runMain([command, 'own/visit.yaml'], folder);
    expect([code, /solidify\.config\.yaml:1: /.test(stderr)]).toEqual([2, true]);
  }
});

test('no line is told twice, and nothing without a document but what holds for all', async () => {
  const { stdout } = await runMain(['config'], folder);
  expect(stdout).toMatch(/^format +md +solidify\.config\.yaml:2$/m);
  expect(stdout).not.toMatch(/layout/);
});

test('what nobody types is in the language of the user', async () => {
  const shown = async (language: string): Promise<string[]> => {
    const { stdout } = await runMain(['config', 'of.yaml', '--messages', language], join(folder));
    return stdout.split('\n');
  };
  const [english, french, german] = await Promise.all(['en', 'fr', 'de'].map(shown));
  // Whatever has a blank within is a phrase, and no word that a flag or a key takes.
  const phrases = (english ?? []).join('\n').match(/[a-z]+(?: [A-Za-z]+){1,5}|default/g) ?? [];
  expect(new Set(phrases).size).toBeGreaterThan(5);
  for (const [language, lines] of [
    ['fr', french],
    ['de', german],
  ] as const)
    expect([language, phrases.filter((one) => lines?.join('\n').includes(one))]).toEqual([language, []]);
});
