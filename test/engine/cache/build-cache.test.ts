import {
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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskHost } from '../../../src/host/disk.js';
import { readManifest, sha256 } from '../../../src/engine/cache/manifest.js';
import type { Target, WholeFile } from '../../../src/engine/targets/target.js';
import { BuildCache } from '../../../src/engine/cache/build-cache.js';
import type { CacheLookup } from '../../../src/engine/cache/output.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (browser = 'b1', solidify = '1'): Promise<BuildCache> =>
  BuildCache.open(diskHost(), folder, { solidify, printKey: () => Promise.resolve(browser), asked: '{}' });
const md = (name: string, content = name): WholeFile => ({ name, format: 'md', content, pages: null });
const pdf = (name: string): WholeFile => ({
  name,
  format: 'pdf',
  content: new Uint8Array([1, 2]),
  pages: 3,
  browser: 'Chrome/1',
});
function product(id: string, files: readonly WholeFile[] | null, text = 'text'): Target {
  return {
    id,
    product: id,
    source: null,
    searched: sha256(text),
    ownKeys: [],
    isOwn: () => false,
    templates: { sources: [], value: {}, diagnostics: [], inputs: new Map(), helpers: null },
    inputs: [{ file: `${id}.yaml`, bytes: text.length, sha256: sha256(text) }],
    key: sha256(text),
    files:
      files &&
      files.map((one) => ({
        ...one,
        isPrinted: one.format === 'pdf',
        hasPicturesBeside: one.format === 'md',
      })),
    withholdingAt: () => Promise.reject(new Error('nobody asks')),
    make: async function* () {},
  };
}
async function put(one: Target, made: readonly WholeFile[]): Promise<void> {
  const store = await open();
  await store.put(one, made);
  await store.close();
}
const reasons = (look: CacheLookup): string[] =>
  look.fresh ? [] : look.stale.map(({ file, reason }) => `${file} ${reason}`);
const recorded = (): string[] =>
  [...(readManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'))?.values() ?? [])]
    .flat()
    .map(({ file }) => file);

const files = [md('a.md'), pdf('a.pdf')];

describe('a product', () => {
  beforeEach(() => put(product('a', files), files));

  test('that was written is up to date', async () => {
    const look = await (await open()).look(product('a', files));
    expect(look.fresh?.map(({ file, pages }) => [file, pages])).toEqual([
      ['a.md', null],
      ['a.pdf', 3],
    ]);
  });

  test.each<[string, () => void, Promise<BuildCache> | null, Target, string[]]>([
    [
      'a file was changed',
      () => writeFileSync(join(folder, 'a.md'), 'b.md'),
      null,
      product('a', files),
      ['a.md was changed by hand'],
    ],
    [
      'a file is missing',
      () => rmSync(join(folder, 'a.pdf')),
      null,
      product('a', files),
      ['a.pdf is missing'],
    ],
    [
      'its document has changed',
      () => undefined,
      null,
      product('a', files, 'new'),
      ['a.md was made before a.yaml changed', 'a.pdf was made before a.yaml changed'],
    ],
    [
      'another file is wanted',
      () => undefined,
      null,
      product('a', [...files, md('a.fr.md')]),
      ['a.fr.md has not been built'],
    ],
    [
      'a file was put there',
      () => writeFileSync(join(folder, 'a.fr.md'), ''),
      null,
      product('a', [...files, md('a.fr.md')]),
      ['a.fr.md is not in manifest.json'],
    ],
    [
      'the manifest is gone',
      () => rmSync(join(folder, 'manifest.json')),
      null,
      product('a', [md('a.md')]),
      ['a.md is not in a manifest.json'],
    ],
    [
      'half of the manifest is left',
      () =>
        writeFileSync(
          join(folder, 'manifest.json'),
          readFileSync(join(folder, 'manifest.json'), 'utf8').slice(0, 300),
        ),
      null,
      product('a', [md('a.md')]),
      ['a.md cannot be judged, as manifest.json was changed by hand or is of another version of solidify'],
    ],
    ['nothing is known of it', () => undefined, null, product('b', null), ['b has not been built']],
  ])('is out of date when %s', async (_, change, __, wanted, stale) => {
    change();
    expect(reasons(await (await open()).look(wanted))).toEqual(stale);
  });

  test('printed by another browser is out of date in that format only', async () => {
    expect(reasons(await (await open('b2')).look(product('a', files)))).toEqual([
      'a.pdf was printed by another browser, or with other options',
    ]);
  });

  test('of another version says which', async () => {
    const other = { ...product('a', files), key: 'other' };
    expect(reasons(await (await open('b1', '2')).look(other))).toContain('a.md was made by solidify 1');
  });

  test('that is lent is looked at again', async () => {
    const store = await open();
    const { fresh } = await store.look(product('a', files));
    expect((await store.lend(fresh ?? []))?.map(({ name }) => name)).toEqual(['a.md', 'a.pdf']);
    writeFileSync(join(folder, 'a.md'), 'changed');
    expect(await store.lend(fresh ?? [])).toBeNull();
  });
});

describe('the manifest', () => {
  test('keeps what other builds have written, even meanwhile', async () => {
    const [one, two] = [await open(), await open()];
    await one.put(product('a', null), [md('a.md')]);
    await two.put(product('b', null), [md('b.md')]);
    await Promise.all([one.close(), two.close()]);
    expect(recorded()).toEqual(['a.md', 'b.md']);
  });

  test('keeps other formats of a product, and forgets what is gone', async () => {
    await put(product('a', files), files);
    await put(product('a', [md('a.fr.md')]), [md('a.fr.md')]);
    expect(recorded()).toEqual(['a.fr.md', 'a.md', 'a.pdf']);
    rmSync(join(folder, 'a.md'));
    await put(product('b', [md('b.md')]), [md('b.md')]);
    expect(recorded()).toEqual(['a.fr.md', 'a.pdf', 'b.md']);
  });

  test('has each file once', async () => {
    await put(product('a', [md('same.md')]), [md('same.md')]);
    await put(product('b', [md('same.md')]), [md('same.md')]);
    expect(recorded()).toEqual(['same.md']);
  });

  test('is not written when nothing was made', async () => {
    await (await open()).close();
    expect(existsSync(join(folder, 'manifest.json'))).toBe(false);
  });
});

describe('a website', () => {
  const site = (text: string): Target => product('site', null, text);

  test('removes what it no longer has, unless somebody has changed it', async () => {
    await put(site('old'), [
      md('index.html'),
      md('sites/old.html'),
      md('sites/edited.html'),
      md('gone/b.html'),
    ]);
    writeFileSync(join(folder, 'sites/edited.html'), 'mine');
    await put(site('new'), [md('index.html'), md('sites/new.html')]);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      'index.html',
      'manifest.json',
      'sites',
      'sites/edited.html',
      'sites/new.html',
    ]);
    expect(recorded()).toEqual(['index.html', 'sites/new.html']);
  });

  test('is as it was when all its files are', async () => {
    mkdirSync(join(folder, 'x'));
    await put(site('old'), [md('index.html'), md('x/a.html')]);
    expect((await (await open()).look(site('old'))).fresh).toHaveLength(2);
    expect(reasons(await (await open()).look(site('new')))).toHaveLength(2);
  });
});
