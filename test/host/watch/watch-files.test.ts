import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventEmitter } from 'node:events';
import type * as Fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { diskHost } from '../../../src/host/disk.js';
import { watchFiles, type FileWatcher } from '../../../src/host/watch/watch-files.js';

/** A file system that tells of nothing, as those of networks; one on which no watch is left. */
const system = vi.hoisted(() => ({ is: 'whole' }));
vi.mock('node:fs', async (load) => {
  const real = await load<typeof Fs>();
  const watch = (...words: unknown[]): unknown => {
    if (system.is === 'deaf') return Object.assign(new EventEmitter(), { close: () => undefined });
    if (system.is === 'full') throw Object.assign(new Error('no watch is left'), { code: 'ENOSPC' });
    return Reflect.apply(real.watch, null, words);
  };
  return { ...real, watch };
});

let folder: string;
let told: string[][];
let watcher: FileWatcher;
const path = (name: string): string => join(folder, name);
const write = (name: string, text: string): void => writeFileSync(path(name), text);
const follow = (
  names: readonly string[],
  patterns: readonly string[] = [],
  since = Infinity,
): Promise<void> =>
  watcher.follow(
    { files: names.map(path), patterns: patterns.map((pattern) => ({ folder, pattern })) },
    since,
  );
const isTold = async (...names: string[]): Promise<void> => {
  await expect.poll(() => told.flat(), { timeout: 5000 }).toEqual(expect.arrayContaining(names.map(path)));
  told = [];
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-files-'));
  told = [];
  watcher = watchFiles(diskHost(), (paths) => void told.push([...paths]));
  write('a.yaml', 'one');
});
afterEach(() => {
  watcher.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a watcher of files', () => {
  test('tells of a file that is written, replaced, removed and there again', async () => {
    await follow(['a.yaml', 'later.png']);
    write('a.yaml', 'two');
    await isTold('a.yaml');
    // Of the same size, and perhaps in the same millisecond.
    write('a.yaml~', 'ten');
    renameSync(path('a.yaml~'), path('a.yaml'));
    await isTold('a.yaml');
    rmSync(path('a.yaml'));
    await isTold('a.yaml');
    write('a.yaml', 'one');
    write('later.png', '');
    await isTold('a.yaml', 'later.png');
  });

  test('tells of nothing that it does not follow, and of nothing that stays as it is', async () => {
    await follow(['a.yaml']);
    write('b.yaml', 'one');
    await new Promise((done) => void setTimeout(done, 700));
    expect(told).toEqual([]);
  });

  test('tells once of a file that is emptied before it is written', async () => {
    await follow(['a.yaml']);
    write('a.yaml', '');
    await new Promise((done) => void setTimeout(done, 40));
    write('a.yaml', 'two');
    await isTold('a.yaml');
  });

  test('finds files in folders that come later, where no event tells of them', async () => {
    await follow(['new/a.yaml'], ['more/*.yaml']);
    mkdirSync(path('new'));
    mkdirSync(path('more'));
    write('new/a.yaml', 'one');
    write('more/b.yaml', 'one');
    await isTold('new/a.yaml', 'more/b.yaml');
    rmSync(path('more'), { recursive: true });
    await isTold('more/b.yaml');
    mkdirSync(path('more'));
    write('more/c.yaml', 'one');
    await isTold('more/c.yaml');
  });

  test.each(['deaf', 'full'] as const)('finds changes by looking on a system that is %s', async (is) => {
    system.is = is;
    try {
      await follow(['a.yaml', 'gone/b.png'], ['*.hbs']);
      write('a.yaml', 'other');
      await isTold('a.yaml');
      renameSync(path('a.yaml'), path('moved.yaml'));
      await isTold('a.yaml');
      renameSync(path('moved.yaml'), path('a.yaml'));
      mkdirSync(path('gone'));
      write('gone/b.png', 'pixels');
      write('new.hbs', 'text');
      await isTold('a.yaml', 'gone/b.png', 'new.hbs');
    } finally {
      system.is = 'whole';
    }
  });

  test('tells of a file that was changed while it was read', async () => {
    await follow(['a.yaml'], [], Date.now() - 60_000);
    await isTold('a.yaml');
  });

  test('tells of nothing once it is closed', async () => {
    await follow(['a.yaml']);
    watcher.close();
    write('a.yaml', 'two');
    await new Promise((done) => void setTimeout(done, 700));
    expect(told).toEqual([]);
  });
});
