import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../src/engine/session.js';
import { resolveOptions } from '../../src/engine/options.js';
import { diskHost } from '../../src/host/disk.js';
import { expandPatterns, inspectFile, readDocument } from '../../src/host/files.js';
import type { Host } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { placeOfProgramme } from '../../src/host/project/project.js';
import { root } from '../cases.js';

const text = async (host: Host, path: string): Promise<string> =>
  Buffer.from(await host.read(path)).toString();

const unlisted = (): Promise<boolean> => Promise.resolve(false);

describe('a host in memory over nothing', () => {
  const host = memoryHost(
    [
      ['/p/a.yaml', 'a'],
      ['/p/visits/b.yaml', 'b'],
      ['/p/visits/deep/c.yml', 'c'],
      ['/p/visits/.hidden/d.yaml', 'd'],
      ['/q/e.yaml', 'e'],
    ],
    { cwd: '/p' },
  );

  test.each([
    [['a.yaml'], ['a.yaml']],
    [['*.yaml'], ['a.yaml']],
    [['visits/*'], ['visits/b.yaml']],
    [['**/*.{yaml,yml}'], ['a.yaml', 'visits/b.yaml', 'visits/deep/c.yml']],
    [['../q/*.yaml'], ['../q/e.yaml']],
  ])('%j mean %j', async (patterns, files) => {
    expect(await expandPatterns(patterns, host)).toEqual(files);
  });

  test('knows files from folders and from nothing', async () => {
    expect((await host.stat('/p/a.yaml'))?.kind).toBe('file');
    expect((await host.stat('/p/visits'))?.kind).toBe('folder');
    expect(await host.stat('/p/no')).toBeNull();
    await expect(readDocument('/p/visits', host)).rejects.toMatchObject({ exitCode: 2 });
    await expect(readDocument('/p/no', host)).rejects.toMatchObject({ exitCode: 2 });
    await expect(expandPatterns(['visits'], host)).rejects.toThrow(/is a folder/);
  });

  test('gives as much of a file as is asked for', async () => {
    expect(await host.read('/q/e.yaml', 0)).toHaveLength(0);
    expect(await text(host, '/q/e.yaml')).toBe('e');
  });

  test('has the same rules of safety as a disk', async () => {
    expect(await placeOfProgramme('/p/visits', '../a.yaml', host, () => Promise.resolve(true))).toBe(
      'possible',
    );
    expect(await placeOfProgramme('/p/visits', '.hidden/d.yaml', host, unlisted)).toBe('outside');
    expect(await placeOfProgramme('/p/visits', '../../q/e.yaml', host, unlisted)).toBe('outside');
    expect(await placeOfProgramme('/p/visits', '../no.yaml', host, unlisted)).toBe('missing');
    expect(await inspectFile('/p', '../q/e.yaml', host)).toEqual({ state: 'outside' });
  });

  test('writes, changes and removes', async () => {
    const own = memoryHost([], { cwd: '/' });
    await own.writeAll('/out', [
      { name: 'x/a.md', content: 'a' },
      { name: 'b.md', content: new Uint8Array([98]) },
    ]);
    expect(await text(own, '/out/x/a.md')).toBe('a');
    const add = (letter: string): Promise<void> =>
      own.change('/out', 'b.md', async (before) => Promise.resolve(`${before ?? ''}${letter}`));
    await Promise.all([add('1'), add('2'), own.change('/out', 'b.md', () => Promise.resolve(null))]);
    expect(await text(own, '/out/b.md')).toBe('b12');
    await own.remove('/out', ['x/a.md']);
    expect(await own.stat('/out/x')).toBeNull();
  });
});

describe('a host in memory over a disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'memory-test-'));
    mkdirSync(join(folder, 'project'));
    for (const name of ['project/a.yaml', 'project/b.yaml', 'secret.yaml'])
      writeFileSync(join(folder, name), 'on the disk');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('hides what the disk has, and lets the rest be seen', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => join(folder, `project/${name}.yaml`)) as [
      string,
      string,
      string,
    ];
    const host = memoryHost(
      [
        [a, 'unsaved'],
        [c, 'new'],
      ],
      { ...diskHost(), cwd: join(folder, 'project') },
    );
    expect(await Promise.all([a, b, c].map((path) => text(host, path)))).toEqual([
      'unsaved',
      'on the disk',
      'new',
    ]);
    expect(await expandPatterns(['*.yaml'], host)).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    const before = (await host.stat(a))?.changed;
    host.set(a, 'newer!!');
    expect((await host.stat(a))?.changed).not.toBe(before);
    host.set(a, null);
    expect(await text(host, a)).toBe('on the disk');
  });

  test('writes nothing to it and removes nothing from it', async () => {
    const host = memoryHost([], diskHost());
    await host.writeAll(join(folder, 'project'), [{ name: 'a.yaml', content: 'in memory' }]);
    await host.remove(join(folder, 'project'), ['b.yaml']);
    expect(await text(host, join(folder, 'project/a.yaml'))).toBe('in memory');
    expect(await host.stat(join(folder, 'project/b.yaml'))).toBeNull();
    expect(await host.list(join(folder, 'project'), '*.yaml')).toEqual(['a.yaml']);
    expect(readFileSync(join(folder, 'project/a.yaml'), 'utf8')).toBe('on the disk');
    expect(readFileSync(join(folder, 'project/b.yaml'), 'utf8')).toBe('on the disk');
  });

  test('follows the links of the disk, so that no text in memory makes a way out', async () => {
    symlinkSync(join(folder, 'secret.yaml'), join(folder, 'project/out.yaml'));
    symlinkSync(join(folder, 'project'), join(folder, 'link'));
    const host = memoryHost([[join(folder, 'link/a.yaml'), 'unsaved']], diskHost());
    // The same file by both of its names.
    expect(await text(host, join(folder, 'project/a.yaml'))).toBe('unsaved');
    expect(await placeOfProgramme(join(folder, 'project'), 'a.yaml', host, unlisted)).toBe('possible');
    host.set(join(folder, 'project/out.yaml'), 'unsaved');
    const inner = join(folder, 'project/visits');
    mkdirSync(inner);
    expect(await inspectFile(join(folder, 'project'), 'out.yaml', host)).toEqual({ state: 'outside' });
  });
});

describe('a whole project in memory', () => {
  const visit = 'visits/paris-2019.yaml';
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'memory-test-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is built as on a disk, which is left alone', async () => {
    const project = join(root, 'examples/solidify');
    const files = ['programme.yaml', visit].map((name) => [name, readFileSync(join(project, name))] as const);
    const settings = resolveOptions({ out: 'out', formats: ['md', 'html'] }, ['en']);

    mkdirSync(join(folder, 'visits'));
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    const onDisk = await build([visit], settings, { ...diskHost(), cwd: folder });

    // A place that no disk has: whatever went around the host would be missing or left behind there.
    const nowhere = join(folder, 'nowhere');
    const host = memoryHost(
      files.map(([name, content]) => [join(nowhere, name), content]),
      { cwd: nowhere },
    );
    const inMemory = await build([visit], settings, host);

    expect(inMemory.outputs).toEqual(onDisk.outputs);
    expect([inMemory.diagnostics, inMemory.troubles]).toEqual([[], []]);
    expect(inMemory.outputs.map(({ file }) => file)).toEqual([
      'out/paris-2019.md',
      'out/paris-2019.1.svg',
      'out/paris-2019.2.svg',
      'out/paris-2019.html',
    ]);
    const made = await host.list(join(nowhere, 'out'), '**');
    expect(made.sort()).toEqual(readdirSync(join(folder, 'out')).sort());
    for (const name of made)
      expect(await text(host, join(nowhere, 'out', name))).toBe(
        readFileSync(join(folder, 'out', name), 'utf8'),
      );
    expect(existsSync(nowhere)).toBe(false);

    // What it has written it finds again.
    const again = await build([visit], settings, host);
    expect(again.outputs.map(({ unchanged }) => unchanged)).toEqual([true, true, true, true]);
  });
});
