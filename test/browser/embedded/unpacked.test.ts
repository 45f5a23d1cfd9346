import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import tar from 'tar-fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  locateEmbedded,
  unpackEmbedded,
  type EmbeddedPackage,
} from '../../../src/browser/embedded/unpacked.js';
import { cacheFolders } from '../../../src/host/cache/cache-folder.js';
import { SolidifyError } from '../../../src/host/solidify-error.js';

const uid = process.getuid?.() ?? 0;
const content = '#!/bin/sh\necho browser\n'.repeat(1000);
let folder: string;
let cache: string;
let pkg: EmbeddedPackage;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-test-'));
  cache = join(folder, 'cache');
  // A small package of the same make, so that each test unpacks in no time.
  const source = join(folder, 'source');
  mkdirSync(join(source, 'lib'), { recursive: true });
  writeFileSync(join(source, 'lib', 'libnss3.so'), 'library');
  const chunks: Buffer[] = [];
  for await (const chunk of tar.pack(source)) chunks.push(chunk as Buffer);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'chromium.br'), brotliCompressSync(content));
  writeFileSync(join(bin, 'al2023.tar.br'), brotliCompressSync(Buffer.concat(chunks)));
  pkg = { bin, version: '1.2.3' };
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('is unpacked once, whole and executable', async () => {
  let times = 0;
  const options = { onUnpack: () => (times += 1) };
  const first = await unpackEmbedded(pkg, [cache], uid, options);
  expect(first).toEqual({
    path: join(cache, 'chromium-1.2.3', 'chromium'),
    libs: join(cache, 'chromium-1.2.3', 'lib'),
  });
  expect(readFileSync(first.path, 'utf8')).toBe(content);
  expect(statSync(first.path).mode & 0o777).toBe(0o755);
  expect(readFileSync(join(first.libs, 'libnss3.so'), 'utf8')).toBe('library');
  expect(await unpackEmbedded(pkg, [cache], uid, options)).toEqual(first);
  expect(times).toBe(1);
  expect(readdirSync(cache)).toEqual(['chromium-1.2.3']);
});

const damages: [string, (place: string) => void][] = [
  ['cut short', (place) => truncateSync(join(place, 'chromium'), 10)],
  ['without a library', (place) => rmSync(join(place, 'lib', 'libnss3.so'))],
  ['without its list of files', (place) => rmSync(join(place, 'files.json'))],
  ['not executable', (place) => chmodSync(join(place, 'chromium'), 0o644)],
  ['open to everybody’s writing', (place) => chmodSync(join(place, 'chromium'), 0o777)],
  ['in a folder open to everybody’s writing', (place) => chmodSync(place, 0o777)],
  [
    'replaced by a file',
    (place) => {
      rmSync(place, { recursive: true });
      writeFileSync(place, 'not a folder');
    },
  ],
  [
    'replaced by a link',
    (place) => {
      rmSync(join(place, 'chromium'));
      symlinkSync('/bin/sh', join(place, 'chromium'));
    },
  ],
];

test.each(damages)('one that is %s is unpacked anew', async (_, damage) => {
  const { path } = await unpackEmbedded(pkg, [cache], uid);
  damage(join(cache, 'chromium-1.2.3'));
  let times = 0;
  await unpackEmbedded(pkg, [cache], uid, { onUnpack: () => (times += 1) });
  expect(times).toBe(1);
  expect(readFileSync(path, 'utf8')).toBe(content);
  expect(statSync(path).mode & 0o777).toBe(0o755);
  expect(readdirSync(cache)).toEqual(['chromium-1.2.3']);
});

test('several that unpack at the same time all get a whole one and leave nothing else', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => unpackEmbedded(pkg, [cache], uid)));
  expect(new Set(all.map(({ path }) => path)).size).toBe(1);
  expect(readFileSync(all[0]?.path ?? '', 'utf8')).toBe(content);
  expect(readdirSync(cache)).toEqual(['chromium-1.2.3']);
});

test('an archive that is cut short leaves nothing and is no browser', async () => {
  writeFileSync(join(pkg.bin, 'chromium.br'), brotliCompressSync(content).subarray(0, 20));
  await expect(unpackEmbedded(pkg, [cache], uid)).rejects.toThrow();
  expect(readdirSync(cache)).toEqual([]);
});

test('an interrupted unpacking leaves nothing', async () => {
  const stop = new AbortController();
  const unpacking = unpackEmbedded(pkg, [cache], uid, { signal: stop.signal, onUnpack: () => stop.abort() });
  await expect(unpacking).rejects.toThrow();
  expect(readdirSync(cache)).toEqual([]);
});

test('what a killed run left behind is removed after a while, not what another one is at', async () => {
  const [old, young] = [join(cache, 'unpacking-old'), join(cache, 'unpacking-young')];
  for (const draft of [old, young]) mkdirSync(draft, { recursive: true, mode: 0o700 });
  chmodSync(cache, 0o700);
  const hourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(old, hourAgo, hourAgo);
  await unpackEmbedded(pkg, [cache], uid);
  expect(existsSync(old)).toBe(false);
  expect(existsSync(young)).toBe(true);
});

test('where the first folder cannot be written the next one is used, and one that is already there first of all', async () => {
  const blocked = join(folder, 'file');
  writeFileSync(blocked, '');
  const { path } = await unpackEmbedded(pkg, [join(blocked, 'cache'), cache], uid);
  expect(path).toContain(cache);
  expect((await unpackEmbedded(pkg, [join(folder, 'better'), cache], uid)).path).toBe(path);
  expect(existsSync(join(folder, 'better'))).toBe(false);
});

test('a folder that others may write, or a link put in its place, is not used', async () => {
  const open = join(folder, 'open');
  mkdirSync(open);
  chmodSync(open, 0o777);
  const link = join(folder, 'link');
  mkdirSync(cache, { mode: 0o700 });
  symlinkSync(cache, link);
  const trouble: unknown = await unpackEmbedded(pkg, [open, link], uid).catch((error: unknown) => error);
  expect(trouble).toBeInstanceOf(SolidifyError);
  expect(trouble).toMatchObject({ exitCode: 3 });
  expect((trouble as SolidifyError).hint).toContain('XDG_CACHE_HOME');
  expect([...readdirSync(open), ...readdirSync(cache)]).toEqual([]);
});

test('the cache is the user’s own, root’s is where an unprivileged user can reach it, and both end in a private folder', () => {
  const machine = { home: '/home/ana', tmp: '/tmp', uid: 1000, env: {} };
  expect(cacheFolders(machine)).toEqual([
    '/home/ana/.cache/solidify',
    '/var/cache/solidify',
    '/tmp/solidify-1000',
  ]);
  expect(cacheFolders({ ...machine, env: { XDG_CACHE_HOME: '/c' } })[0]).toBe('/c/solidify');
  expect(cacheFolders({ ...machine, env: { XDG_CACHE_HOME: 'relative' } })[0]).toBe(
    '/home/ana/.cache/solidify',
  );
  expect(cacheFolders({ ...machine, uid: 0 })).toEqual(['/var/cache/solidify', '/tmp/solidify-0']);
  expect(cacheFolders({ ...machine, uid: 0, env: { XDG_CACHE_HOME: '/c' } })[0]).toBe('/c/solidify');
});

test('the package is found next to the program, or not at all', () => {
  expect(locateEmbedded(`file://${folder}/program.js`)).toBeNull();
  const main = join(folder, 'node_modules', '@sparticuz', 'chromium');
  mkdirSync(join(main, 'bin'), { recursive: true });
  mkdirSync(join(main, 'build'));
  writeFileSync(
    join(main, 'package.json'),
    '{"name":"@sparticuz/chromium","version":"147.0.0","main":"build/index.js"}',
  );
  writeFileSync(join(main, 'build', 'package.json'), '{"type":"module"}');
  writeFileSync(join(main, 'build', 'index.js'), 'throw new Error("must not run")');
  expect(locateEmbedded(`file://${folder}/program.js`)).toBeNull();
  writeFileSync(join(main, 'bin', 'chromium.br'), '');
  expect(locateEmbedded(`file://${folder}/program.js`)).toEqual({
    bin: join(main, 'bin'),
    version: '147.0.0',
  });
});

test('of the packages that npm has installed, the best that is whole is taken', () => {
  const place = (name: string, version: string, whole = true): void => {
    const there = join(folder, 'node_modules', name);
    mkdirSync(join(there, 'bin'), { recursive: true });
    writeFileSync(
      join(there, 'package.json'),
      JSON.stringify({ name: '@sparticuz/chromium', version, main: 'index.js' }),
    );
    writeFileSync(join(there, 'index.js'), 'throw new Error("nothing of it may run")');
    if (whole) writeFileSync(join(there, 'bin/chromium.br'), '');
  };
  const from = join(folder, 'program.js');
  expect(locateEmbedded(from)).toBeNull();
  place('@sparticuz/chromium', '147.0.0');
  expect(locateEmbedded(from)?.version).toBe('147.0.0');
  place('chromium-newest', '153.0.0', false);
  expect(locateEmbedded(from)?.version).toBe('147.0.0');
  place('chromium-newest', '153.0.0');
  expect(locateEmbedded(from)?.version).toBe('153.0.0');
});
