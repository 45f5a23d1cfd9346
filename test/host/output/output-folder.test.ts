import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeFile,
  removeAbandoned,
  removeFiles,
  writeFiles,
} from '../../../src/host/output/output-folder.js';
import { ownMark } from '../../../src/host/lock/mark.js';
import { SolidifyError } from '../../../src/host/solidify-error.js';
import { root } from '../../cases.js';

let folder: string;
let bundled: string | null = null;
const write = (name: string, content: string | Uint8Array = ''): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

afterAll(() => {
  if (bundled !== null) rmSync(join(bundled, '..'), { recursive: true });
});

/** The trouble that a piece of work ends in. */
async function troubleOf(work: Promise<unknown>): Promise<SolidifyError> {
  const error = await work.then(
    () => 'nothing',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SolidifyError);
  return error as SolidifyError;
}

describe('files are written', () => {
  const files = [
    { name: 'a.md', content: 'new a' },
    { name: 'a.pdf', content: new Uint8Array([1, 2, 3]) },
  ];
  /** Everything below the folder, hidden files too. */
  const left = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

  test('whole, in folders that are made, over what was there', async () => {
    const out = join(folder, 'x/y');
    await writeFiles(out, files);
    expect(readFileSync(join(out, 'a.pdf'))).toEqual(Buffer.from([1, 2, 3]));
    await writeFiles(out, [{ name: 'a.md', content: 'newer' }]);
    expect(read('x/y/a.md')).toBe('newer');
    expect(left()).toEqual(['x', 'x/y', 'x/y/a.md', 'x/y/a.pdf']);
  });

  test('by several at a time into one new folder', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `${index}.md`);
    await Promise.all(names.map((name) => writeFiles(join(folder, 'x/y/z'), [{ name, content: name }])));
    expect(readdirSync(join(folder, 'x/y/z'))).toHaveLength(20);
  });

  test('readable by everybody whom the system lets', async () => {
    await writeFiles(folder, files);
    expect(
      spawnSync('stat', ['-c', '%a', join(folder, 'a.md')])
        .stdout?.toString()
        .trim() || '644',
    ).toMatch(/^6[0-6][0-6]$/);
  });

  describe('all or none', () => {
    beforeEach(() => {
      write('a.md', 'old a');
    });

    test.each(['a.files', 'sub', 'gone'])('when %s, a folder on the way, is a link', async (name) => {
      const outside = join(folder, 'outside');
      mkdirSync(outside);
      const out = join(folder, 'out');
      mkdirSync(out);
      symlinkSync(name === 'gone' ? join(folder, 'nowhere') : outside, join(out, name));
      const planted = [
        { name: 'a.md', content: 'new' },
        { name: `${name}/deep/1.txt`, content: 'new' },
      ];
      const trouble = await troubleOf(writeFiles(out, planted));
      expect(trouble).toMatchObject({ exitCode: 3, code: 'not-writable' });
      expect(trouble.message).toContain(`${name} is a link`);
      expect([readdirSync(outside), readdirSync(out), existsSync(join(folder, 'nowhere'))]).toEqual([
        [],
        [name],
        false,
      ]);
    });

    test('when a folder has the name of the second', async () => {
      mkdirSync(join(folder, 'a.pdf'));
      const trouble = await troubleOf(writeFiles(folder, files));
      expect(trouble).toMatchObject({ exitCode: 3 });
      expect(trouble.message).toContain('a.pdf: a folder has that name');
      expect(read('a.md')).toBe('old a');
      expect(left()).toEqual(['a.md', 'a.pdf']);
    });

    test('when the name of the second is too long', async () => {
      const trouble = await troubleOf(
        writeFiles(folder, [
          files[0] ?? { name: '', content: '' },
          { name: `${'n'.repeat(300)}.pdf`, content: '' },
        ]),
      );
      expect(trouble.exitCode).toBe(3);
      expect(read('a.md')).toBe('old a');
      expect(left()).toEqual(['a.md']);
    });

    test('when the folder is a file', async () => {
      expect(await troubleOf(writeFiles(join(folder, 'a.md'), files))).toMatchObject({ exitCode: 3 });
      expect(await troubleOf(writeFiles(join(folder, 'a.md/b/c'), files))).toMatchObject({ exitCode: 3 });
      expect(left()).toEqual(['a.md']);
    });

    test.runIf(process.platform === 'linux')(
      'where no folder can be made, without waiting for ever',
      async () => {
        expect(await troubleOf(writeFiles('/proc/nowhere/at/all', files))).toMatchObject({ exitCode: 3 });
      },
    );

    test('when the folder may not be written', () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed);
      writeFileSync(join(closed, 'a.md'), 'old a');
      chmodSync(folder, 0o755);
      chmodSync(closed, 0o555);
      const { stdout } = asNobody(
        `writeFiles(${JSON.stringify(closed)}, [{ name: 'a.md', content: 'new' }])`,
      );
      expect(stdout).toBe('3 permission is denied\n');
      expect(readFileSync(join(closed, 'a.md'), 'utf8')).toBe('old a');
      expect(readdirSync(closed)).toEqual(['a.md']);
    });

    const tmpfs = spawnSync('unshare', ['-rm', 'true']).status === 0;
    test.runIf(tmpfs)('when the disk is full (skipped where none may be mounted)', () => {
      const small = join(folder, 'small');
      mkdirSync(small);
      const program = evaluating(
        `writeFiles(${JSON.stringify(small)}, [{ name: 'a.md', content: 'old' }])
          .then(() => writeFiles(${JSON.stringify(small)}, [{ name: 'a.md', content: 'new' }, { name: 'b.pdf', content: Buffer.alloc(1e6) }]))`,
        `console.log(require('node:fs').readdirSync(${JSON.stringify(small)}).join(), require('node:fs').readFileSync(${JSON.stringify(join(small, 'a.md'))}, 'utf8'))`,
      );
      const { stdout } = spawnSync(
        'unshare',
        [
          '-rm',
          'sh',
          '-c',
          'mount -t tmpfs -o size=64k none "$1" && shift && exec "$@"',
          'sh',
          small,
          process.execPath,
          '--input-type=module',
          '-e',
          program,
        ],
        { encoding: 'utf8', cwd: root },
      );
      expect(stdout).toBe('3 the disk is full\na.md old\n');
    });

    // What is mounted on a file keeps it as a program does on Windows that has it open.
    test.runIf(tmpfs).each(['a.md', 'a.pdf', 'z.md'])(
      'when %s is open elsewhere (skipped where nothing may be mounted)',
      (busy) => {
        const names = ['a.md', 'a.pdf', 'z.md'];
        for (const name of names) write(name, 'old');
        const made = names.map((name) => ({ name, content: 'new' }));
        const program = evaluating(
          `writeFiles(${JSON.stringify(folder)}, ${JSON.stringify(made)})`,
          `console.log(require('node:fs').readdirSync(${JSON.stringify(folder)}).map((name) => name + ' ' + require('node:fs').readFileSync(${JSON.stringify(folder)} + '/' + name, 'utf8')).join())`,
        );
        const own = write('../busy-file', 'old');
        const { stdout } = spawnSync(
          'unshare',
          [
            '-rm',
            'sh',
            '-c',
            'mount --bind "$1" "$2" && shift 2 && exec "$@"',
            'sh',
            own,
            join(folder, busy),
            process.execPath,
            '--input-type=module',
            '-e',
            program,
          ],
          { encoding: 'utf8', cwd: root },
        );
        rmSync(own);
        expect(stdout).toBe('3 the file is open in another program\na.md old,a.pdf old,z.md old\n');
      },
    );
  });

  test('into a link, which stays one', async () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    await writeFiles(join(folder, 'link'), files);
    expect(existsSync(join(folder, 'real/a.md'))).toBe(true);
  });
});

describe('what a killed run has left', () => {
  const [host] = ownMark().split('-');
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const old = (path: string): void => utimesSync(path, 1e9, 1e9);

  test.each([
    ['of a process that has ended', `.solidify-${host}-${gone}-abc`, false, false],
    ['of a process that may be at work', `.solidify-${host}-${process.pid}-abc`, false, true],
    [
      'of a process of long ago with the number of another',
      `.solidify-${host}-${process.pid}-abc`,
      true,
      false,
    ],
    ['of another machine', `.solidify-elsewhere-1-abc`, false, true],
    ['of another machine, long ago', `.solidify-elsewhere-1-abc`, true, false],
    ['of somebody else', '.solidify-notes', true, true],
  ])('%s is cleaned up as it should', async (_, name, isOld, stays) => {
    write(`${name}/0.new`, 'half');
    if (isOld) old(join(folder, name));
    await removeAbandoned(folder);
    expect(existsSync(join(folder, name))).toBe(stays);
  });

  test.each([
    ['of a process that has ended', `${host}-${gone}`],
    ['of nobody', ''],
    ['of another machine', 'elsewhere-1'],
  ])('a lock %s is broken', async (_, owner) => {
    write('.solidify-lock', owner);
    if (owner !== `${host}-${gone}`) old(join(folder, '.solidify-lock'));
    await writeFiles(folder, [{ name: 'a.md', content: 'a' }]);
    expect(readdirSync(folder)).toEqual(['a.md']);
    write('.solidify-lock', owner);
    old(join(folder, '.solidify-lock'));
    await removeAbandoned(folder);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('is young where its disk says so, whatever the clock of this machine does', async () => {
    const tomorrow = Date.now() + 86_400_000;
    write('.solidify-lock', 'elsewhere-1');
    write('.solidify-elsewhere-1-abc', 'half');
    const clock = vi.spyOn(Date, 'now').mockReturnValue(tomorrow);
    try {
      await removeAbandoned(folder);
    } finally {
      clock.mockRestore();
    }
    expect(readdirSync(folder).sort()).toEqual(['.solidify-elsewhere-1-abc', '.solidify-lock']);
  });

  test.runIf(process.platform !== 'win32')(
    'at any moment is complete files, which the next run sets right',
    async () => {
      const names = ['a', 'b', 'c'];
      const work = `(async () => { for (let n = 0; ; n += 1) {
      await writeFiles(${JSON.stringify(folder)}, ${JSON.stringify(names)}.map((name) => ({ name, content: String(n).repeat(50000) })));
    } })()`;
      for (let kill = 0; kill < 12; kill += 1) {
        const child = spawn(process.execPath, ['--input-type=module', '-e', evaluating(work)], {
          stdio: 'ignore',
        });
        await new Promise((done) => setTimeout(done, 90 + 7 * kill));
        child.kill('SIGKILL');
        await new Promise((done) => child.on('close', done));
        for (const name of readdirSync(folder).filter((one) => !one.startsWith('.')))
          expect(read(name)).toMatch(/^(\d+)\1{49999}$/);
      }
      await removeAbandoned(folder);
      await writeFiles(
        folder,
        names.map((name) => ({ name, content: name })),
      );
      expect(readdirSync(folder).sort()).toEqual(names);
    },
  );
});

test.skipIf(process.platform === 'win32')(
  'whoever could read or write a file that is changed still can',
  async () => {
    writeFileSync(join(folder, 'own'), 'a');
    chmodSync(join(folder, 'own'), 0o640);
    await changeFile(folder, 'own', () => Promise.resolve('b'));
    expect(read('own')).toBe('b');
    expect(statSync(join(folder, 'own')).mode & 0o777).toBe(0o640);
  },
);

test.skipIf(process.platform === 'win32')('nor can anybody else read its draft', async () => {
  writeFileSync(join(folder, 'own'), 'a');
  chmodSync(join(folder, 'own'), 0o600);
  const modes: number[] = [];
  let isOver = false;
  const look = (): void => {
    for (const name of readdirSync(folder).filter((one) => /^\.solidify-.*-/.test(one)))
      modes.push((statSync(join(folder, name), { throwIfNoEntry: false })?.mode ?? 0) & 0o077);
    if (!isOver) setImmediate(look);
  };
  look();
  for (let times = 0; times < 20; times += 1)
    await changeFile(folder, 'own', () => Promise.resolve(`${times}`));
  await changeFile(folder, 'other', () => Promise.resolve('b'), join(folder, 'own'));
  isOver = true;
  expect(modes.length).toBeGreaterThan(0);
  expect(modes.filter((mode) => mode !== 0)).toEqual([]);
  expect(statSync(join(folder, 'other')).mode & 0o777).toBe(0o600);
});

test('several changes of one file wait for each other', async () => {
  const increase = (text: string | null): Promise<string> => Promise.resolve(String(Number(text) + 1));
  await Promise.all(Array.from({ length: 30 }, () => changeFile(folder, 'count', increase)));
  expect(read('count')).toBe('30');
  expect(readdirSync(folder)).toEqual(['count']);
});

test.skipIf(process.getuid?.() !== 0)(
  'leads nowhere else, however often another user exchanges a folder while root writes and removes',
  async () => {
    chmodSync(folder, 0o755);
    const [out, victim] = [join(folder, 'out'), join(folder, 'victim')];
    mkdirSync(out);
    mkdirSync(victim);
    chownSync(out, 65534, 65534);
    const names = Array.from({ length: 120 }, (_, at) => `${at}.txt`);
    for (const name of names) writeFileSync(join(victim, name), 'of root');
    const swaps = `const { renameSync, symlinkSync, unlinkSync } = require('node:fs');
      const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
      process.chdir(${JSON.stringify(out)});
      for (let at = 0; ; at += 1) {
        try {
          renameSync('x.files', 'moved');
          symlinkSync(${JSON.stringify(victim)}, 'x.files');
        } catch {}
        pause(at % 3);
        try { unlinkSync('x.files'); } catch {}
        try { renameSync('moved', 'x.files'); } catch {}
        pause(at % 5);
      }`;
    const other = spawn('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, '-e', swaps], { stdio: 'ignore' }); // prettier-ignore
    try {
      for (let round = 0; round < 12; round += 1) {
        const files = names.map((name) => ({ name: `x.files/${name}`, content: `report ${round}` }));
        await writeFiles(out, files).catch(() => undefined);
        if (round % 3 === 2)
          await removeFiles(out, files.map(({ name }) => name)).catch(() => undefined); // prettier-ignore
      }
    } finally {
      other.kill('SIGKILL');
    }
    expect(readdirSync(victim).sort()).toEqual([...names].sort());
    for (const name of names) expect(readFileSync(join(victim, name), 'utf8')).toBe('of root');
  },
  60_000,
);

/** A program that does something with `writeFiles` and prints the trouble that came of it. */
function evaluating(work: string, after = ''): string {
  const bundle = buildOnce();
  return `import { createRequire } from 'node:module';
    const require = createRequire(${JSON.stringify(join(root, 'package.json'))});
    const { writeFiles } = await import(${JSON.stringify(bundle)});
    await ${work}.then(() => console.log('written'), (error) => console.log(error.exitCode, error.message.split(': ').at(-1).replace(/\\.$/, '')));
    ${after}`;
}

/** The module under test as one file that every user may read. */
function buildOnce(): string {
  if (bundled !== null && existsSync(bundled)) return bundled;
  const out = join(mkdtempSync(join(tmpdir(), 'output-bundle-')), 'files.mjs');
  const esbuild = join(root, 'node_modules/esbuild/bin/esbuild');
  spawnSync(esbuild, [
    join(root, 'src/host/output/output-folder.ts'),
    '--bundle',
    '--platform=node',
    '--format=esm',
    `--outfile=${out}`,
  ]);
  chmodSync(join(out, '..'), 0o755);
  bundled = out;
  return out;
}

/** Runs it as a user whom permissions concern, as they do not concern root. */
function asNobody(work: string): { stdout: string } {
  const node = [process.execPath, '--input-type=module', '-e', evaluating(work)];
  const drop =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  const [command = '', ...args] = [...drop, ...node];
  return spawnSync(command, args, { encoding: 'utf8', cwd: '/' });
}
