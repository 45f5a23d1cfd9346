import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../cases.js';
import { runMain } from '../run-main.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'completion-test-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'visits'));
  symlinkSync(join(root, 'bin/solidify.js'), join(folder, 'bin/solidify'));
  for (const name of ['visit one.yaml', 'vista.yml', 'vi.csv', 'vi.txt'])
    writeFileSync(join(folder, name), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script in a shell that finds solidify. */
function shell(command: string, args: readonly string[], input: string): string[] {
  const { stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` },
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}
const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

test.each(['bash', 'zsh', 'fish', 'powershell'])(
  'prints a script for %s that asks the program',
  async (name) => {
    const { code, stdout, stderr } = await runMain(['completion', name], folder);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('complete --');
  },
);

/** What bash offers for the words of a line. */
function inBash(...words: string[]): string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  return shell(
    'bash',
    ['--noprofile', '--norc'],
    `eval "$(solidify completion bash)"\nCOMP_WORDS=(solidify ${quoted}); COMP_CWORD=${words.length}\n` +
      `_solidify solidify 2> >(grep -v compopt >&2); printf '%s\\n' "\${COMPREPLY[@]}"\n`,
  );
}

const bash = isThere('bash') ? null : 'there is no bash here';
describe.skipIf(bash !== null)(`in bash${bash === null ? '' : ` (${bash})`}`, () => {
  test.each([
    [['val'], ['validate']],
    [['verify', '--qu'], ['--quiet']],
    [['build', '--format', 'md,h'], ['md,html']],
    [['build', '--format', '=', 'pd'], ['pdf']],
    [
      ['build', '--layout', ''],
      ['story', 'record', 'brief'],
    ],
    [
      ['build', '-o', ''],
      ['bin', 'visits'],
    ],
    [
      ['validate', 'vi'],
      ['visit one.yaml', 'visits', 'vista.yml'],
    ],
    [
      ['import', 'vi'],
      ['vi.csv', 'visits'],
    ],
    [['explain', 'bad-cou'], ['bad-country']],
    [['nowhere', 'v'], []],
  ])('%j is completed by %j', (words, wanted) => {
    expect(inBash(...words).sort()).toEqual([...wanted].sort());
  });
});

const fish = isThere('fish') ? null : 'there is no fish here';
describe.skipIf(fish !== null)(`in fish${fish === null ? '' : ` (${fish})`}`, () => {
  test.each([
    ['val', /^validate\tcheck/],
    ['build --format md,h', /^md,html/],
    ['validate vist', /^vista\.yml/],
    ['build --edition=par', /^--edition=partners/],
  ])('%j is completed', (line, wanted) => {
    const found = shell(
      'fish',
      ['--no-config', '-c', `solidify completion fish | source\ncomplete -C 'solidify ${line}'\n`],
      '',
    );
    expect(found).toEqual([expect.stringMatching(wanted)]);
  });
});
