import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain } from '../run-main.js';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'schema-test-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('-o writes what standard output would get, in UTF-8', async () => {
  const { stdout } = await runMain(['schema', 'programme'], folder);
  const run = await runMain(['schema', 'programme', '-o', 'a.json'], folder);
  expect([run.code, run.stdout]).toEqual([0, '']);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(stdout);
});

test.each([
  ['an older one', Buffer.from('{"$schema":"http://json-schema.org/draft-07/schema#"}')],
  ['one that PowerShell wrote', Buffer.from('\uFEFF{"$schema":"http://json-schema.org/schema#"}', 'utf16le')],
  ['an empty file', Buffer.from('')],
])('-o writes over %s', async (_, content) => {
  writeFileSync(join(folder, 'old.json'), content);
  expect(await runMain(['schema', '-o', 'old.json'], folder)).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'old.json'), 'utf8')).toMatch(/^\{\n {2}"\$schema"/);
});

test.each([
  ['a document', 'title: Visit\n'],
  ['other JSON', '{"a":1}'],
  ['JSON that is no object', 'null'],
])('-o refuses to write over %s', async (_, content) => {
  writeFileSync(join(folder, 'kept.json'), content);
  const { code, stderr } = await runMain(['schema', '-o', 'kept.json'], folder);
  expect(code).toBe(2);
  expect(stderr).toContain('kept.json');
  expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe(content);
});

test('-o refuses a folder, and makes one that is not there', async () => {
  mkdirSync(join(folder, 'there'));
  expect(await runMain(['schema', '-o', 'there'], folder)).toMatchObject({ code: 2 });
  expect(await runMain(['schema', '-o', 'new/a.json'], folder)).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, 'new'))).toEqual(['a.json']);
});
