import { execFileSync, spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
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
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../src/browser/find.js';
import { ownMark } from '../src/host/lock/mark.js';
import { root as repository } from './cases.js';

const hasBrowser = await findBrowser({ env: process.env }).then(
  () => true,
  () => false,
);
const root = mkdtempSync(join(tmpdir(), 'faults-test-'));
chmodSync(root, 0o755); // a browser that root starts as another user must get in
const bin = join(repository, 'bin/solidify.js');
const formats = hasBrowser ? 'md,html,pdf' : 'md,html';
writeFileSync(
  join(root, 'visit.yaml'),
  'title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\ndiscussions:\n  - title: The room\n',
);

afterAll(() => rmSync(root, { recursive: true, force: true }));

function build(out: string, env: NodeJS.ProcessEnv = {}, node: string[] = []): SpawnSyncReturns<string> {
  const argv = [...node, bin, 'build', 'visit.yaml', '--format', formats, '--out', out];
  return spawnSync(process.execPath, argv, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
}

function reportsIn(out: string): Buffer[] {
  return formats.split(',').map((ending) => readFileSync(join(root, out, `visit.${ending}`)));
}

/** What is neither a report nor what a build says of itself. */
function remains(out: string): string[] {
  return readdirSync(join(root, out)).filter((name) => !/^(visit\.\w+|manifest\.json)$/.test(name));
}

expect(build('good').status).toBe(0);
const good = reportsIn('good');

/** A small disk of its own. */
function mountDisk(name: string, options: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  return folder;
}

/** Where the system lets nobody mount a disk, as in most containers, these tests are skipped. */
const canMount = ((): boolean => {
  try {
    execFileSync('umount', [mountDisk('trial', 'size=4k')]);
    return true;
  } catch {
    return false;
  }
})();

describe('the disk', () => {
  test.skipIf(!canMount).each([
    ['full', 'size=64k', 'disk is full'],
    ['read-only', 'size=1m,ro', 'disk is read-only'],
  ])('that is %s is told of, and nothing is left on it', (name, options, told) => {
    const disk = mountDisk(name, options);
    try {
      const { status, stderr } = build(name);
      expect(stderr).toContain(told);
      expect(status).toBe(3);
      expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  test.skipIf(!hasBrowser || !canMount).each(['size=16k', 'size=900k'])(
    'of temporary files that is full: %s',
    (size) => {
      const disk = mountDisk(`tmp-${size}`, size);
      try {
        chmodSync(disk, 0o1777);
        const { status, stderr } = build('with-full-tmp', { TMPDIR: disk });
        expect(stderr).toMatch(/TMPDIR/);
        expect(status).toBe(3);
        expect(readdirSync(disk)).toEqual([]);
      } finally {
        execFileSync('umount', [disk]);
      }
    },
  );
});

/** Runs a build as `words` make it run, such as `unshare --user`. */
function buildBehind(
  words: readonly string[],
  out: string,
  env: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  const argv = [process.execPath, bin, 'build', 'visit.yaml', '--format', formats, '--out', out];
  const [first = '', ...rest] = [...words, ...argv];
  return spawnSync(first, rest, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' });
}
const fits = (...words: readonly string[]): boolean =>
  process.platform === 'linux' && spawnSync(words[0] ?? '', [...words.slice(1), 'true']).status === 0;

describe('root', () => {
  const lone = ['unshare', '--user', '--map-root-user'];
  test.skipIf(!hasBrowser || !fits(...lone))('of a user namespace that has nobody else is told so', () => {
    const { status, stderr } = buildBehind(lone, 'lone');
    expect(stderr).toMatch(/user namespace.*\n.*SOLIDIFY_NO_SANDBOX=1/);
    expect([status, existsSync(join(root, 'lone'))]).toEqual([3, false]);
    expect(buildBehind(lone, 'lone', { SOLIDIFY_NO_SANDBOX: '1' }).status).toBe(0);
    expect(reportsIn('lone')).toEqual(good);
  });

  // As in a container that was started with --cap-drop.
  const bound = ['setpriv', '--inh-caps=-all', '--bounding-set=-chown'];
  test.skipIf(!hasBrowser || process.getuid?.() !== 0 || !fits(...bound))(
    'that may not give a file away prints',
    () => {
      const { status, stderr } = buildBehind(bound, 'bound');
      expect([status, stderr]).toEqual([0, expect.stringContaining('as root without Chromium’s sandbox')]);
      expect(reportsIn('bound')).toEqual(good);
    },
  );
});

describe('what is around the program', () => {
  const home = join(root, 'home');
  mkdirSync(home, { mode: 0o500 });

  test.each<[string, NodeJS.ProcessEnv]>([
    ['no HOME', { HOME: undefined }],
    ['a HOME that is not there', { HOME: '/nowhere' }],
    ['a HOME that may not be written', { HOME: home }],
    ['no TMPDIR', { TMPDIR: undefined }],
    [
      'no environment but PATH',
      Object.fromEntries(
        Object.keys(process.env).map((name) => [name, name === 'PATH' ? process.env[name] : undefined]),
      ),
    ],
  ])('%s changes nothing', (name, env) => {
    expect(build(name, env).status).toBe(0);
    expect(reportsIn(name)).toEqual(good);
    expect(remains(name)).toEqual([]);
  });

  test.skipIf(!hasBrowser).each(['/nowhere', '/proc'])(
    'a TMPDIR that cannot be written, %s, is told of',
    (folder) => {
      const { status, stderr } = build('no-tmp', { TMPDIR: folder });
      expect(status).toBe(3);
      expect(stderr).toContain('set TMPDIR');
    },
  );

  test.each(['1970-01-01', '2038-01-20', '9999-12-31'])('a clock that says %s changes nothing', (date) => {
    const clock = join(root, `clock-${date}.mjs`);
    writeFileSync(
      clock,
      `const now = Date.parse('${date}'); const Real = Date;
       globalThis.Date = class extends Real { constructor(...of) { super(...(of.length > 0 ? of : [now])); } static now() { return now; } };`,
    );
    expect(build(`clock-${date}`, {}, ['--import', clock]).status).toBe(0);
    expect(reportsIn(`clock-${date}`)).toEqual(good);
  });

  test('links that lead in a circle are told of', () => {
    symlinkSync('circle', join(root, 'circle'));
    const { status, stderr } = build('circle');
    expect(status).toBe(3);
    expect(stderr).not.toMatch(/fault of solidify/);
    const named = spawnSync(process.execPath, [bin, 'validate', 'circle'], { cwd: root, encoding: 'utf8' });
    expect(named.status).toBe(2);
  });
});

describe('others at work', () => {
  test.skipIf(!hasBrowser)('what a killed build left of its browser goes also with nothing to print', () => {
    const tmp = join(root, 'tmp-killed');
    mkdirSync(tmp);
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    const nameOf = (mark: string): string => `solidify-browser-${mark}-x`;
    const [killed, running] = [ownMark().replace(/\d+$/, `${pid}`), ownMark()].map(nameOf) as [
      string,
      string,
    ];
    for (const name of [killed, running]) mkdirSync(join(tmp, name, 'profile'), { recursive: true });
    expect(build('good', { TMPDIR: tmp }).status).toBe(0);
    expect(readdirSync(tmp)).toEqual([running]);
  });

  test('builds of the same at the same time all end well', async () => {
    const argv = [bin, 'build', 'visit.yaml', '--format', formats, '--out', 'shared'];
    const builds = [1, 2, 3].map(() => spawn(process.execPath, argv, { cwd: root, stdio: 'ignore' }));
    const codes = await Promise.all(builds.map(async (one) => (await once(one, 'close'))[0] as number));
    expect(codes).toEqual([0, 0, 0]);
    expect(reportsIn('shared')).toEqual(good);
    expect(remains('shared')).toEqual([]);
  });

  test('a folder that is removed meanwhile is made again, or told of', async () => {
    const argv = [bin, 'build', 'visit.yaml', '--format', formats, '--out', 'removed'];
    mkdirSync(join(root, 'removed'));
    const child = spawn(process.execPath, argv, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (words: string) => (said += words));
    const ended = once(child, 'close');
    for (let times = 0; child.exitCode === null && times < 400; times += 1) {
      try {
        rmSync(join(root, 'removed'), { recursive: true, force: true, maxRetries: 5, retryDelay: 1 });
      } catch {
        // The build has just written there again.
      }
      await sleep(2);
    }
    const [code] = (await ended) as [number];
    expect([0, 3]).toContain(code);
    expect(said).not.toMatch(/fault of solidify/);
    expect(build('removed').status).toBe(0);
    expect(reportsIn('removed')).toEqual(good);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends it with 130, and nothing is left',
    async (signal) => {
      const tmp = join(root, `tmp-${signal}`);
      mkdirSync(tmp, { mode: 0o777 });
      chmodSync(tmp, 0o1777);
      const argv = [bin, 'build', 'visit.yaml', '-', '--format', formats, '--out', signal];
      // It waits for standard input, which never ends, while the browser is there.
      const child = spawn(process.execPath, argv, {
        cwd: root,
        stdio: ['pipe', 'ignore', 'ignore'],
        env: { ...process.env, TMPDIR: tmp },
      });
      const ended = once(child, 'close');
      const isBusy = (): boolean => existsSync(join(root, signal, 'visit.html'));
      for (let times = 0; !isBusy() && times < 2000; times += 1) await sleep(10);
      child.kill(signal);
      await sleep(200);
      child.stdin.end();
      const [code] = (await ended) as [number];
      expect(code).toBe(130);
      expect(remains(signal)).toEqual([]);
      expect(readdirSync(tmp)).toEqual([]);
    },
  );
});

describe('memory that is too small', () => {
  const run = (megabytes: number, ...argv: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [`--max-old-space-size=${megabytes}`, bin, ...argv], {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
    });
  const head = 'title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n';
  const sentence = 'They walked and talked, and then they walked again to the other side. '.repeat(10);
  const talks = (count: number): string =>
    `discussions:\n${Array.from({ length: count }, (_, one) => `  - title: Talk ${one}\n    points:\n      - ${sentence}\n`).join('')}`;

  const expectTold = ({ status, stderr }: SpawnSyncReturns<string>, what: string): void => {
    expect(stderr).toContain(`There is not enough memory to ${what}: Node.js may use`);
    expect(stderr).toContain('--max-old-space-size');
    expect(stderr).not.toMatch(/FATAL|JS stacktrace|\bat .*:\d+:\d+/);
    expect(status).toBe(3);
  };

  test('for one document is told of, and the others are built', () => {
    writeFileSync(join(root, 'values.yaml'), `${head}x_a: [${'[1,2],'.repeat(60_000)}]\n${talks(1)}`);
    expectTold(run(60, 'validate', 'values.yaml'), 'read values.yaml');
    const argv = ['build', 'values.yaml', 'visit.yaml', '--format', 'md', '--out', 'small'];
    expectTold(run(60, ...argv), 'read values.yaml');
    expect(readdirSync(join(root, 'small')).sort()).toEqual(['manifest.json', 'visit.md']);
    expect(run(250, 'validate', 'values.yaml').status).toBe(0);
  });

  test('for what is made of a programme is told of, and its visits are built', () => {
    const folder = join(root, 'programme');
    mkdirSync(join(folder, 'visits'), { recursive: true });
    for (let one = 0; one < 20; one += 1) {
      const visit = `${head}programme: ../programme.yaml\n${talks(300)}`.replace('01-24', `01-${10 + one}`);
      writeFileSync(join(folder, `visits/v${one}.yaml`), visit);
    }
    writeFileSync(join(folder, 'programme.yaml'), 'kind: programme\ntitle: P\nvisits: [visits/*.yaml]\n');
    const argv = ['build', 'programme/programme.yaml', '--format', 'md', '--out', 'together'];
    expectTold(run(55, ...argv), 'bring the visits of programme/programme.yaml together');
    const reports = readdirSync(join(root, 'together')).sort();
    expect(reports.filter((name) => /^v\d+\.md$/.test(name)).length).toBe(20);
    expect(reports.length).toBe(21);
  });

  test.skipIf(!hasBrowser)('for a PDF is told of, and nothing is left', () => {
    const tmp = join(root, 'tmp-memory');
    mkdirSync(tmp);
    chmodSync(tmp, 0o1777);
    const rows = Array.from(
      { length: 1200 },
      (_, one) => `  - title: T${one}\n    points: [ab, "cd *ef*"]\n`,
    );
    writeFileSync(join(root, 'rows.yaml'), `${head}discussions:\n${rows.join('')}`);
    const argv = [bin, 'build', 'rows.yaml', '--format', 'pdf', '--out', 'rows'];
    const ended = spawnSync(process.execPath, ['--max-old-space-size=55', ...argv], {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, TMPDIR: tmp },
    });
    expectTold(ended, 'finish rows.pdf');
    expect(readdirSync(tmp)).toEqual([]);
    expect(existsSync(join(root, 'rows/rows.pdf'))).toBe(false);
  });
});
