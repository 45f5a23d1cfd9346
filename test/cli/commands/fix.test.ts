import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runMain, type MainRun } from '../run-main.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fix-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = 'title: T\ncity: Velmora\ncountry: EE\ndates: 2031-07-11\n';
const bad = good.replace('title', 'titel');
const through = (stdin: string | Uint8Array, ...words: string[]): Promise<MainRun> =>
  runMain([...words, '-'], folder, { stdin });
const fix = ['validate', '--fix'];

describe.each([fix, ['format']])('%s of standard input', (...words: string[]) => {
  test.each([
    ['nothing to mend', Buffer.from(good)],
    ['a mark and carriage returns', Buffer.from(`\uFEFF${good.replaceAll('\n', '\r\n')}`)],
    ['bytes that are no UTF-8', Buffer.from(good.replace('T\n', 'Caf\u00e9\n'), 'latin1')],
    ['what is no YAML', Buffer.from('title: [\n')],
    ['nothing', Buffer.from('')],
  ])('gives back byte for byte %s', async (_, bytes) => {
    expect((await through(bytes, ...words)).bytes).toEqual(bytes);
  });

  test('gives nothing of what is too long, and says so', async () => {
    const run = await through(`# ${'x'.repeat(2 * 1024 * 1024)}\n`, ...words);
    expect([run.code, run.stdout]).toEqual([3, '']);
  });
});

test('the document of standard input is mended on standard output', async () => {
  const run = await through(bad, ...fix);
  expect([run.code, run.stdout]).toEqual([0, good]);
});

test('JSON on standard output leaves no room for it', async () => {
  const run = await through(bad, ...fix, '--reporter', 'json');
  expect(run.code).toBe(2);
  expect(run.stdout).not.toContain('title: T');
});

test.each([fix, ['format']])(
  '%s keeps permissions, and leaves what is no UTF-8',
  async (...words: string[]) => {
    const file = join(folder, 'visit.yaml');
    const loose = bad.replace('T\n', ' T\n');
    writeFileSync(file, loose);
    chmodSync(file, 0o600);
    await runMain([...words, 'visit.yaml'], folder);
    expect(readFileSync(file, 'utf8')).not.toBe(loose);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const latin = Buffer.from(bad.replace('T\n', ' Caf\u00e9\n'), 'latin1');
    writeFileSync(file, latin);
    expect((await runMain([...words, 'visit.yaml'], folder)).code).toBe(1);
    expect(readFileSync(file)).toEqual(latin);
  },
);
