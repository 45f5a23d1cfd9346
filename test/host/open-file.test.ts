import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { diskHost } from '../../src/host/disk.js';
import { openFile } from '../../src/host/open-file.js';

const folder = mkdtempSync(join(tmpdir(), 'open-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const pipes = process.platform === 'win32' ? test.skip : test;

pipes('a pipe, a device and a folder are refused at once, a file is opened', async () => {
  spawnSync('mkfifo', [join(folder, 'pipe.yaml'), join(folder, 'manifest.json')]);
  writeFileSync(join(folder, 'a.md'), 'a');
  closeSync(openFile(join(folder, 'a.md')));
  for (const [path, code] of [
    [join(folder, 'pipe.yaml'), 'ENOTSUP'],
    ['/dev/zero', 'ENOTSUP'],
    [folder, 'EISDIR'],
  ] as const)
    expect(() => openFile(path)).toThrow(expect.objectContaining({ code }) as Error);
  const run = (...argv: string[]): Promise<number> =>
    main(argv, {
      cwd: () => folder,
      env: { XDG_CACHE_HOME: join(folder, 'cache') },
      stdin: process.stdin,
      stdout: { write: () => true },
      stderr: { write: () => true },
      version: process.version,
      on: () => undefined,
      off: () => undefined,
      exit: () => undefined,
    } as never);
  // A pipe in the place of the document, the manifest of a folder, and that of a shard.
  expect(await run('build', 'pipe.yaml')).toBe(2);
  expect(await run('verify', '.')).toBe(2);
  writeFileSync(join(folder, 'v.yaml'), 'title: T\ncity: V\ncountry: LU\ndates: 2031-05-06\n');
  expect(await run('build', 'v.yaml', '--format', 'md', '--merge', '.')).toBe(2);
  expect(await diskHost().everything(folder)).toContainEqual({ name: 'manifest.json', kind: 'pipe' });
});
