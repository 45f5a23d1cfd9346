import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskHost } from '../../../src/host/disk.js';
import { expandPatterns } from '../../../src/host/files.js';
import { memoryHost } from '../../../src/host/memory.js';
import { ensureShown, keepWithin, placeOfProgramme } from '../../../src/host/project/project.js';

let root: string;
const disk = diskHost();
const at = (...names: string[]): string => join(root, ...names);
const write = (name: string): void => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), 'kind: programme\n');
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'project-test-'));
  for (const name of [
    'secret.yaml',
    'other/programme.yaml',
    'loose/programme.yaml',
    'loose/visits/a.yaml',
    'repository/.git/config.yaml',
    'repository/network/programme.yaml',
    'repository/visits/a.yaml',
    'repository/visits/deep/b.yaml',
    'away/c.yaml',
    'away/deep/d.yaml',
  ])
    write(name);
  symlinkSync(at('away'), at('repository/visits/away'));
  symlinkSync(at('away', 'c.yaml'), at('repository/visits/link.yaml'));
  symlinkSync('../network', at('repository/visits/network'));
  symlinkSync('../.git', at('repository/visits/git'));
  symlinkSync(at('repository', 'network'), at('loose', 'visits', 'network'));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the programme of a document', () => {
  test.each([
    ['loose/visits', 'a.yaml', false, 'possible'],
    ['loose/visits', '../programme.yaml', true, 'possible'],
    ['loose/visits', '../programme.yaml', false, 'outside'],
    ['loose/visits', '../../secret.yaml', false, 'outside'],
    ['loose/visits', '../../other/programme.yaml', true, 'possible'],
    ['loose/visits', '../../other/programme.yaml', false, 'outside'],
    ['loose/visits', 'network/programme.yaml', true, 'possible'],
    ['loose/visits', 'network/programme.yaml', false, 'outside'],
    ['loose/visits', '../no.yaml', true, 'missing'],
    ['repository/visits/deep', '../../network/programme.yaml', false, 'possible'],
    ['repository/visits/deep', '../network/programme.yaml', false, 'possible'],
    ['repository/visits', '../../secret.yaml', false, 'outside'],
    ['repository/visits', '../.git/config.yaml', true, 'outside'],
    ['repository/visits', 'git/config.yaml', true, 'outside'],
    ['repository/visits', 'away/c.yaml', true, 'outside'],
  ])('from %s at %s, listing it: %s, is %s', async (folder, path, isListed, place) => {
    expect(await placeOfProgramme(at(folder), path, disk, () => Promise.resolve(isListed))).toBe(place);
  });

  test('is asked for its visits only where nothing else decides', async () => {
    const ask = (): never => {
      throw new Error('asked');
    };
    expect(await placeOfProgramme(at('repository/visits'), '../network/programme.yaml', disk, ask)).toBe(
      'possible',
    );
  });
});

describe('what matches a pattern', () => {
  test.each([
    ['visits/**/*.yaml', 'visits/away'],
    ['visits/*.yaml', 'visits/link.yaml'],
    ['visits/away/*.yaml', null],
    ['visits/*/*.yaml', 'visits/away'],
    ['visits/g*/*.yaml', 'visits/git'],
    ['visits/n*/*.yaml', null],
    ['visits/deep/*.yaml', null],
  ])('%s is told to lead away by %s', async (pattern, link) => {
    const found = expandPatterns([pattern], { ...disk, cwd: at('repository') });
    if (link === null) expect(await found).not.toEqual([]);
    else
      await expect(found).rejects.toMatchObject({
        code: 'file-not-found',
        message: `${link}, which matches ${pattern}, is a link that leads out of the project.`,
      });
  });

  test('may lie in the repository, or below the place where the pattern starts', async () => {
    const inRepository = keepWithin(at('repository', 'visits'), disk);
    expect(await inRepository(at('repository/visits/network'))).toBe(true);
    expect(await inRepository(at('repository/visits/git/config.yaml'))).toBe(false);
    const loose = keepWithin(at('loose', 'visits'), disk);
    expect(await loose(at('loose/visits/network/programme.yaml'))).toBe(false);
    expect(await loose(at('loose/visits/a.yaml'))).toBe(true);
  });
});

describe('a folder of reports', () => {
  test.each(['reports', 'a/b', '..', '../other', 'deep/../reports', '/', 'network'])(
    'may be %s',
    async (folder) => {
      await ensureShown(folder, { ...disk, cwd: at('repository', 'visits') });
    },
  );
  test.each(['.reports', '../.git', '.git/hooks', 'a/.b/c', 'git', 'git/hooks/new', '../../.ssh/x'])(
    'may not be %s',
    async (folder) => {
      const work = ensureShown(folder, { ...disk, cwd: at('repository', 'visits') });
      await expect(work).rejects.toMatchObject({ exitCode: 2, code: 'invalid-option' });
    },
  );
  test('may lie in a project that is in a hidden folder itself', async () => {
    await ensureShown(
      'out',
      memoryHost([['/home/.work/project/a.yaml', 'a']], { cwd: '/home/.work/project' }),
    );
    await ensureShown('../beside', { ...disk, cwd: at('repository', '.git') });
  });
});
