import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.js';
import { unpackedProgram, type CarriedPackage } from '../../src/runtime/standalone.js';
import { root } from '../cases.js';

const installed = await findBrowser({ env: process.env, choice: 'system' }).catch(() => null);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standalone-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const uid = process.getuid?.() ?? null;
const contents = { 'bin/solidify.js': 'start', 'dist/a.js': 'a', 'package.json': '{}' };
const carried = (onRead = (): void => undefined): CarriedPackage => ({
  id: 'abc',
  files: Object.entries(contents).map(([name, text]) => [name, text.length] as const),
  bytes: () => {
    onRead();
    return gzipSync(Object.values(contents).join(''));
  },
});

test('a program is unpacked once, whole', () => {
  let count = 0;
  const program = carried(() => (count += 1));
  const place = unpackedProgram(program, [join(folder, 'cache')], uid);
  expect(place).toBe(join(folder, 'cache/program-abc'));
  for (const [name, text] of Object.entries(contents))
    expect(readFileSync(join(place ?? '', name), 'utf8')).toBe(text);
  // What Node.js compiles of it lies beside it.
  writeFileSync(join(place ?? '', 'dist/cli.cjs.build.cache'), '');
  expect(unpackedProgram(program, [join(folder, 'cache')], uid)).toBe(place);
  expect(count).toBe(1);
  expect(readdirSync(join(folder, 'cache'))).toEqual(['program-abc']);
});

test('what is not whole any more is unpacked anew', () => {
  const place = unpackedProgram(carried(), [folder], uid) ?? '';
  rmSync(join(place, 'dist/a.js'));
  expect(unpackedProgram(carried(), [folder], uid)).toBe(place);
  writeFileSync(join(place, 'dist/a.js'), 'another');
  expect(unpackedProgram(carried(), [folder], uid)).toBe(place);
  expect(readFileSync(join(place, 'dist/a.js'), 'utf8')).toBe('a');
});

test.skipIf(uid === null)('what others could have written is not run', () => {
  const place = unpackedProgram(carried(), [folder], uid) ?? '';
  writeFileSync(join(place, 'dist/a.js'), 'b');
  chmodSync(join(place, 'dist/a.js'), 0o666);
  unpackedProgram(carried(), [folder], uid);
  expect(readFileSync(join(place, 'dist/a.js'), 'utf8')).toBe('a');
  const open = join(folder, 'open');
  mkdirSync(open);
  chmodSync(open, 0o777);
  const next = join(folder, 'next');
  expect(unpackedProgram(carried(), [open, next], uid)).toBe(join(next, 'program-abc'));
});

test('where nothing can be written there is none', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(unpackedProgram(carried(), [join(folder, 'file')], uid)).toBeNull();
});

const program = join(root, 'standalone/solidify-linux-x64');
const isHere = existsSync(program) && process.platform === 'linux' && process.arch === 'x64';
describe.skipIf(!isHere)('the program that npm run standalone has made (skipped where there is none)', () => {
  const paris = join(root, 'examples/solidify/visits/paris-2019.yaml');
  const hashes = (command: readonly string[], out: string, ...more: string[]): Record<string, string> => {
    const [file = '', ...words] = command;
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
    const argv = [
      ...words,
      'build',
      paris,
      '--format',
      'md,html,docx,epub',
      '--no-cache',
      '--out',
      out,
      ...more,
    ];
    const { status, stderr } = spawnSync(file, argv, { cwd: folder, env, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return Object.fromEntries(
      readdirSync(join(folder, out))
        // The manifest names the version of the package, which may have been built since.
        .filter((name) => name !== 'manifest.json')
        .map((name) => {
          const content = readFileSync(join(folder, out, name));
          return [name, createHash('sha256').update(content).digest('hex')];
        }),
    );
  };

  /** Of which package something is. */
  const versionIn = (out: string): string | undefined =>
    /"solidify": "[^"]+"/.exec(readFileSync(join(folder, out, 'manifest.json'), 'utf8'))?.[0];

  test('gives the same bytes as the package', ({ skip }) => {
    const own = hashes([program], 'program');
    const ofPackage = hashes([process.execPath, join(root, 'bin/solidify.js')], 'package');
    if (versionIn('program') !== versionIn('package')) skip('it is of an older package: npm run standalone');
    expect(own).toEqual(ofPackage);
  }, 120_000);

  test.skipIf(!installed)(
    'prints with an installed browser as the package does',
    ({ skip }) => {
      const browser = ['--browser', 'system', '--format', 'pdf'];
      const own = hashes([program], 'printed', ...browser);
      const ofPackage = hashes([process.execPath, join(root, 'bin/solidify.js')], 'printed-too', ...browser);
      if (versionIn('printed') !== versionIn('printed-too'))
        skip('it is of an older package: npm run standalone');
      expect(Object.keys(own)).toEqual(['paris-2019.pdf']);
      expect(own).toEqual(ofPackage);
    },
    120_000,
  );

  test('knows commands, versions and wrong use as the package does', () => {
    const run = (argv: readonly string[]): { status: number | null; stdout: string } =>
      spawnSync(program, argv, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: folder },
      });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
    expect(run(['nonsense']).status).toBe(2);
    expect(run(['schema', 'visit']).stdout).toBe(readFileSync(join(root, 'schema/visit.json'), 'utf8'));
  }, 120_000);
});
