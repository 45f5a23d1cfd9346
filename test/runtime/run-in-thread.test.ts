import { spawn, spawnSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Terminal } from '../../src/cli/command-context.js';
import { ownMark } from '../../src/host/lock/mark.js';
import { runInThread } from '../../src/runtime/run-in-thread.js';
import { root } from '../cases.js';

const folder = mkdtempSync(join(tmpdir(), 'thread-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A document that takes many seconds to be read, and to be searched for all who are withheld. */
function writeSlow(name: string, people: number): void {
  const persons = Array.from(
    { length: people },
    (_, at) => `  p${at}: { name: Nam${at.toString(36)} Fam${at}, consent: internal }\n`,
  ).join('');
  const words = JSON.stringify('Nothing is said Name of Fam anybody here. '.repeat(2_000));
  const tours = Array.from({ length: 4 }, (_, at) => `  - { title: Walk ${at}, summary: ${words} }\n`).join(
    '',
  );
  writeFileSync(
    join(folder, name),
    `title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\npeople:\n${persons}tours:\n${tours}`,
  );
}

/** Waits until a process catches a signal, as far as this machine tells. */
async function untilHeard(pid: number, signal: NodeJS.Signals): Promise<void> {
  if (process.platform !== 'linux') return sleep(800);
  const bit = 1n << BigInt(constants.signals[signal] - 1);
  for (let caught = 0n; (caught & bit) === 0n; await sleep(20))
    caught = BigInt(`0x${/^SigCgt:\s*(\w+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'}`);
}

describe('the program, in the midst of long work', () => {
  writeSlow('slow.yaml', 20_000);
  writeFileSync(
    join(folder, 'beside.yaml'),
    'programme: slow-programme.yaml\ntitle: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n',
  );
  writeFileSync(
    join(folder, 'slow-programme.yaml'),
    `kind: programme\ntitle: P\npeople:\n${Array.from({ length: 30_000 }, (_, at) => `  p${at}: { name: Nam Fam${at} }\n`).join('')}`,
  );

  test.each([
    ['SIGTERM', 'validate slow.yaml'],
    ['SIGINT', 'build slow.yaml --no-cache --out out'],
    ['SIGHUP', 'build beside.yaml --no-cache --out out'],
  ] as const)('ends on %s, and leaves nothing of %s', async (signal, line) => {
    const tmp = mkdtempSync(join(folder, 'tmp-'));
    chmodSync(tmp, 0o1777);
    chmodSync(folder, 0o755); // a browser that root starts as another user must get in
    const child = spawn(process.execPath, [join(root, 'bin/solidify.js'), ...line.split(' ')], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TMPDIR: tmp },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    await untilHeard(child.pid ?? 0, signal);
    // Node.js itself catches two of them from its start, to restore the terminal.
    await sleep(1_500);
    child.kill(signal);
    const [code] = (await once(child, 'close')) as [number];
    // Without the thread it would come to its end first, and end as if nothing had been said.
    expect([code, said]).toEqual([130, 'solidify: Interrupted.\n']);
    expect(readdirSync(tmp)).toEqual([]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

test('what a long run kept of its compilation is never a fault', () => {
  const values = '[1,2],'.repeat(60_000);
  writeFileSync(
    join(folder, 'values.yaml'),
    `title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\nx_a: [${values}]\ndiscussions:\n  - title: A\n`,
  );
  // With so little memory V8 throws compiled code away while it runs.
  const argv = [
    '--max-old-space-size=250',
    join(root, 'bin/solidify.js'),
    'validate',
    'values.yaml',
    '--verbose',
  ];
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  expect([status, stderr.includes('fault')]).toEqual([0, false]);
});

describe('a thread', () => {
  const script = (code: string): URL =>
    new URL(
      `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`,
    );

  /** What a process has, to be signalled by a test. */
  function stage(): {
    readonly terminal: Terminal;
    readonly said: () => string;
    readonly signal: () => void;
  } {
    const events = new EventEmitter();
    let said = '';
    const screen = {
      write: (text: string | Uint8Array) => (said += text.toString()),
      columns: 77,
      isTTY: true,
    };
    const terminal = {
      stdout: screen,
      stderr: screen,
      version: '',
      cwd: () => folder,
      env: {},
      stdin: (async function* () {
        yield await Promise.resolve('words');
      })(),
      on: (event: string, listener: () => void) => events.on(event, listener),
      off: (event: string, listener: () => void) => events.off(event, listener),
      exit: (code: number): never => {
        throw new Error(`exit ${code}`);
      },
    };
    return { terminal, said: () => said, signal: () => events.emit('SIGINT') };
  }
  const busy = 'for (;;);';

  test('says what it has to say, and gives its code', async () => {
    const { terminal, said } = stage();
    const code = `parentPort.postMessage({ say: ['stdout', workerData.argv.join() + workerData.screens.stderr.columns] }); parentPort.postMessage({ code: 4 });`;
    expect(await runInThread(['validate', 'a.yaml'], terminal, script(code))).toBe(4);
    expect(said()).toBe('validate,a.yaml77');
  });

  test('gets what comes in', async () => {
    const { terminal, said } = stage();
    const code = `let all = ''; for await (const one of process.stdin) all += one; parentPort.postMessage({ say: ['stdout', all] }); parentPort.postMessage({ code: 0 });`;
    expect(await runInThread(['validate', '-'], terminal, script(code))).toBe(0);
    expect(said()).toBe('words');
  });

  test('may end by itself when it is told to', async () => {
    const { terminal, said, signal } = stage();
    const code = `parentPort.postMessage({ say: ['stdout', 'x'] }); parentPort.once('message', () => { parentPort.postMessage({ say: ['stdout', 'bye'] }); parentPort.postMessage({ code: 130 }); });`;
    const ended = runInThread([], terminal, script(code));
    while (said() === '') await sleep(5);
    signal();
    expect(await ended).toBe(130);
    expect(said()).toBe('xbye');
  });

  test.skipIf(process.platform === 'win32')(
    'that hears nothing is stopped, with what it has begun',
    async () => {
      const out = mkdtempSync(join(folder, 'out-'));
      const home = mkdtempSync(join(folder, 'browser-'));
      mkdirSync(join(out, `.solidify-${ownMark()}-abc`));
      writeFileSync(join(out, `.solidify-${ownMark()}-abc`, '0.new'), 'half');
      writeFileSync(join(out, '.solidify-lock'), ownMark());
      writeFileSync(join(out, 'whole.md'), 'whole');
      mkdirSync(join(out, '.solidify-elsewhere-1-abc'));
      const browser = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
      const { terminal, said, signal } = stage();
      const code = `parentPort.postMessage({ folder: ${JSON.stringify(out)} }); parentPort.postMessage({ browser: [${browser.pid}, ${JSON.stringify(home)}] }); parentPort.postMessage({ say: ['stdout', 'x'] }); ${busy}`;
      const ended = runInThread([], terminal, script(code));
      while (said() === '') await sleep(5);
      const killed = once(browser, 'close');
      signal();
      expect(await ended).toBe(130);
      expect(said()).toBe('xsolidify: Interrupted.\n');
      expect((await killed)[1]).toBe('SIGKILL');
      expect(existsSync(home)).toBe(false);
      expect(readdirSync(out).sort()).toEqual(['.solidify-elsewhere-1-abc', 'whole.md']);
    },
  );

  test('is stopped by a second signal, however patient the first was', async () => {
    const { terminal, said, signal } = stage();
    const ended = runInThread(
      [],
      terminal,
      script(`parentPort.postMessage({ say: ['stdout', 'x'] }); ${busy}`),
    );
    while (said() === '') await sleep(5);
    // It would be waited for without end.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    signal();
    signal();
    expect(await ended).toBe(130);
  });

  test('that fails is told of', async () => {
    const { terminal, said } = stage();
    expect(await runInThread([], terminal, script(`throw new Error('odd')`))).toBe(3);
    expect(said()).toContain('a fault of solidify itself, not of your document: odd');
    const full = `throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })`;
    const other = stage();
    expect(await runInThread([], other.terminal, script(full))).toBe(3);
    expect(other.said()).toContain('not enough memory');
  });
});
