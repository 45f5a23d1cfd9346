import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/command-context.js';
import { main } from '../../src/cli/main.js';
import { wholeScreen } from '../../src/runtime/screens.js';
import { readReport } from '../cli/reporters/forms.js';
import { root } from '../cases.js';

const bin = join(root, 'bin/solidify.js');
const good = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'screens-test-'));
  writeFileSync(join(folder, 'good.yaml'), good);
  writeFileSync(join(folder, 'bad.yaml'), good.replace('city', 'ctiy'));
  writeFileSync(join(folder, 'two.yaml'), `${good}lessons:\n  - Lamps.\n`);
  writeFileSync(join(folder, 'programme.yaml'), 'kind: programme\ntitle: All\nvisits: [good.yaml]\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command line of which one screen, or both, is what stands at a path. */
async function onto(
  path: string,
  argv: string,
  which: readonly ('stdout' | 'stderr')[],
): Promise<{ readonly code: number; readonly said: string }> {
  const fd = openSync(path, 'w');
  let said = '';
  const screen = (name: 'stdout' | 'stderr'): Terminal['stdout'] =>
    which.includes(name)
      ? wholeScreen({ write: () => expect.fail('the file is written by its number') }, fd)
      : { write: (text) => (said += String(text)) };
  const terminal: Terminal = {
    env: { ...process.env, NO_COLOR: '1' },
    stdin: (async function* () {})(),
    stdout: screen('stdout'),
    stderr: screen('stderr'),
    version: process.version,
    cwd: () => folder,
    on: () => undefined,
    off: () => undefined,
    exit: (code) => expect.fail(`exit ${code}`),
  };
  try {
    return { code: await main(argv.split(' '), terminal), said };
  } finally {
    closeSync(fd);
  }
}

const sentence = 'solidify: Standard output cannot be written: there is no space left.\n';

describe.runIf(existsSync('/dev/full'))('a device that is full', () => {
  test.each([
    '--help',
    '--version',
    'help build',
    'verify --help',
    'schema',
    'schema programme',
    'schema diagnostics',
    'validate good.yaml --reporter json',
    'validate bad.yaml --reporter json',
    'validate programme.yaml --reporter json',
    'build good.yaml --format md --reporter json',
    'build good.yaml --format md --stdout',
    'build good.yaml --format html --stdout',
    'build good.yaml --format md --check --out elsewhere --quiet',
    'doctor --browser /nowhere/chrome',
  ])('as standard output of %s: one sentence, and 3', async (argv) => {
    const { code, said } = await onto('/dev/full', argv, ['stdout']);
    expect(code).toBe(3);
    expect(said.split(sentence)).toHaveLength(2);
    expect(said).not.toMatch(/\n\s+at |fault of solidify/);
  });

  test('as standard output keeps 4', async () => {
    writeFileSync(
      join(folder, 'leaky.yaml'),
      `summary: We met Z. Quux.\npeople:\n  zoe: { name: Zoe Quux, consent: internal, role: Warden }\n${good}    guides: [zoe]\n`,
    );
    expect(await onto('/dev/full', 'validate leaky.yaml --reporter json', ['stdout'])).toEqual({
      code: 4,
      said: sentence,
    });
  });

  test('as standard output: reports in files tell of it, with what was found', async () => {
    const argv = 'validate bad.yaml --reporter json --reporter sarif=full.sarif';
    expect(await onto('/dev/full', argv, ['stdout'])).toEqual({ code: 3, said: sentence });
    const told = await readReport.sarif(readFileSync(join(folder, 'full.sarif'), 'utf8'));
    expect(told).toEqual({
      faults: [],
      codes: expect.arrayContaining(['not-writable', 'unknown-key']) as [],
    });
  });

  test.each(['json', 'sarif', 'junit', 'gitlab', 'github'] as const)(
    'as standard output of a report beside %s, which tells of it alone on standard error',
    async (name) => {
      const argv = `build good.yaml --format md --stdout --reporter ${name}`;
      const { code, said } = await onto('/dev/full', argv, ['stdout']);
      expect([code, await readReport[name](said)]).toEqual([3, { faults: [], codes: ['not-writable'] }]);
    },
  );

  test('as standard error: what was to be written is there whole, and 3', async () => {
    const argv = 'build bad.yaml good.yaml --format md,html --out talk';
    expect(await onto('/dev/full', argv, ['stderr'])).toEqual({ code: 3, said: '' });
    expect(await onto('/dev/full', 'verify talk', [])).toMatchObject({ code: 0 });
  });

  test('as both: 3', async () => {
    expect(await onto('/dev/full', 'validate bad.yaml', ['stdout', 'stderr'])).toMatchObject({ code: 3 });
  });
});

describe('a file', () => {
  test('gets all of it', async () => {
    const path = join(folder, 'schema.json');
    expect(await onto(path, 'schema', ['stdout'])).toEqual({ code: 0, said: '' });
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(join(root, 'schema/visit.json'), 'utf8'));
  });
});

describe.runIf(process.platform !== 'win32')('a process', () => {
  const shell = (line: string): { code: number | null; said: string } => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', line.replaceAll('$S', `"${process.execPath}" "${bin}"`)],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return { code: status, said: stderr };
  };

  // Of the first 4 kB the disk takes all, of what follows nothing: a single write would look as if it had been fine.
  test('whose disk has room for a part only says so', () => {
    const { code, said } = shell('ulimit -f 4; $S schema > part.json');
    expect([code, said]).toEqual([
      3,
      expect.stringMatching(/^solidify: Standard output cannot be written: \w+.*\.\n$/),
    ]);
  });

  // One that is short, and one that runs in a thread.
  test.each(['validate bad.yaml --reporter json', 'validate bad.yaml programme.yaml --reporter json'])(
    'is told of a full device, and not of a reader that has gone: %s',
    async (argv) => {
      if (existsSync('/dev/full')) {
        const beside = `${argv} --reporter gitlab=full.json`;
        expect(shell(`$S ${beside} > /dev/full`)).toEqual({ code: 3, said: sentence });
        expect(await readReport.gitlab(readFileSync(join(folder, 'full.json'), 'utf8'))).toEqual({
          faults: [],
          codes: expect.arrayContaining(['not-writable', 'unknown-key']) as [],
        });
      }
      expect(shell(`set -o pipefail; $S ${argv} | head -1`)).toEqual({ code: 1, said: '' });
    },
  );
});
