import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesInRepository } from '../../../src/cli/reporters/in-repository.js';
import { isForPrograms, reporterNames } from '../../../src/cli/reporters/reporters.js';
import { runMain } from '../run-main.js';
import { readReport } from './forms.js';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'repository-test-')));
  mkdirSync(join(folder, 'project/.git'), { recursive: true });
  mkdirSync(join(folder, 'project/visits/in Quux'), { recursive: true });
  symlinkSync(join(folder, 'project'), join(folder, 'link'));
  const bad = 'title: Visit\nctiy: Velmora\ncountry: LU\ndates: 2031-05-06\n';
  const people = 'people:\n  zoe: { name: Zoe Quux, consent: internal }\n';
  writeFileSync(join(folder, 'project/visits/bad.yaml'), bad);
  writeFileSync(join(folder, 'project/visits/in Quux/named.yaml'), `${bad}${people}`);
  writeFileSync(join(folder, 'alone.yaml'), bad);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files as a service knows them', () => {
  const from = async (cwd: string, file: string): Promise<string> =>
    (await namesInRepository([file], { cwd: join(folder, cwd), real: (path) => realpath(path) }))(file);

  test.each([
    ['project', 'visits/bad.yaml', 'visits/bad.yaml'],
    ['project', './visits/bad.yaml', 'visits/bad.yaml'],
    ['project/visits', 'bad.yaml', 'visits/bad.yaml'],
    ['project/visits/in Quux', '../bad.yaml', 'visits/bad.yaml'],
    ['project/visits', 'not/there.yaml', 'visits/not/there.yaml'],
    ['link/visits', 'bad.yaml', 'visits/bad.yaml'],
    // Where there is no repository, and where a file is in none.
    ['.', 'project/visits/bad.yaml', 'project/visits/bad.yaml'],
    ['.', './alone.yaml', 'alone.yaml'],
    ['project', '../alone.yaml', '../alone.yaml'],
    ['project', '-', '-'],
  ])('in %s: %s is %s', async (cwd, file, name) => {
    expect(await from(cwd, file)).toBe(name);
  });

  test('whose path is absolute, also through a link', async () => {
    expect(await from('project', join(folder, 'project/visits/bad.yaml'))).toBe('visits/bad.yaml');
    expect(await from('project', join(folder, 'link/visits/bad.yaml'))).toBe('visits/bad.yaml');
  });
});

/** Every file that a report names. */
const filesOf: Readonly<Record<'sarif' | 'junit' | 'gitlab' | 'github', RegExp>> = {
  sarif: /"uri": "([^"]*)"/g,
  junit: /<testcase classname="solidify" name="([^"]*)"/g,
  gitlab: /"path": "([^"]*)"/g,
  github: /file=([^,]*),/g,
};

describe.each(reporterNames.filter(isForPrograms))('%s', (name) => {
  const told = async (cwd: string, file: string): Promise<string[]> => {
    const { stdout } = await runMain(['validate', file, '--reporter', name], join(folder, cwd));
    expect((await readReport[name](stdout)).faults).toEqual([]);
    // JSON is for scripts, which know files by the names that they gave.
    if (name === 'json')
      return (JSON.parse(stdout) as { diagnostics: { file: string }[] }).diagnostics.map((one) => one.file);
    return [...stdout.matchAll(filesOf[name])].map(([, path = '']) => path);
  };

  test('names files from the top of the repository', async () => {
    const given = ['./bad.yaml', join(folder, 'project/visits/bad.yaml')];
    for (const file of given)
      expect(new Set(await told('project/visits', file))).toEqual(
        new Set([name === 'json' ? file : 'visits/bad.yaml']),
      );
  });

  test('masks the folders above as well', async () => {
    const files = await told('project/visits/in Quux', 'named.yaml');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(file).not.toMatch(/Quux/i);
  });
});
