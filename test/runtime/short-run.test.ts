import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { limits } from '../../src/core/language/limits.js';
import { isShort, staysOpen } from '../../src/runtime/short-run.js';
import { documents } from '../cases.js';

const folder = mkdtempSync(join(tmpdir(), 'short-run-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, 'reports'));
writeFileSync(join(folder, 'visit.yaml'), 'title: A visit of a programme\n');
writeFileSync(join(folder, 'long.yaml'), `title: ${'A '.repeat(20_000)}\n`);
writeFileSync(join(folder, 'programme.yaml'), 'kind: programme\ntitle: P\n');
writeFileSync(join(folder, 'quoted.yaml'), '{"title": "P", "kind" : "programme"}\n');

writeFileSync(join(folder, 'same.yaml'), `title: ${'A '.repeat(5_000)}\n`);
for (const [name, path] of Object.entries(documents))
  copyFileSync(path, join(folder, `${name}.example.yaml`));

const check = (line: string): boolean => isShort(line.split(' ').filter(Boolean), () => folder);

test.each([
  '',
  '--help',
  'doctor',
  'schema visit',
  'build',
  'validate visit.yaml',
  'build visit.yaml --format md,html --out reports --lang fr',
  'build visit.yaml --out not-there-yet',
  'validate nowhere.yaml',
])('`%s` is short', (line) => expect(check(line)).toBe(true));

test.each([
  'validate long.yaml',
  'validate same.yaml',
  'build programme.yaml',
  'build quoted.yaml',
  'build visit.yaml programme.yaml',
  'build visit.yaml visit.yaml',
  'build *.yaml',
  'validate -',
  'verify reports',
])('`%s` may be long', (line) => expect(check(line)).toBe(false));

test.each(Object.keys(documents))('%s is short', (name) => {
  const { size } = statSync(join(folder, `${name}.example.yaml`));
  expect(check(`validate ${name}.example.yaml`)).toBe(size <= limits.shortDocument);
});

test.runIf(process.platform === 'linux').each(['/proc/self/mem', '/proc/self/pagemap'])(
  '%s, which cannot be read to an end, may be long',
  (path) => expect(check(`build ${path}`)).toBe(false),
);

test.each([
  ['preview visit.yaml', true],
  ['lsp --stdio', true],
  ['build visit.yaml --watch', true],
  ['build visit.yaml', false],
  ['validate preview', false],
])('whether `%s` goes on until it is ended: %s', (line, stays) =>
  expect(staysOpen(line.split(' '))).toBe(stays),
);

test('the folder is asked for only where a file is named', () => {
  const gone = (): string => {
    throw new Error('gone');
  };
  expect(isShort(['doctor'], gone)).toBe(true);
});
