import { Worker } from 'node:worker_threads';
import { outliveScreens, signals, type Screen, type Terminal } from '../cli/command-context.js';
import { interrupted, type Trouble } from '../cli/reporters/result.js';
import { tell } from './run.js';

/** What the thread is given. */
export interface ThreadData {
  readonly argv: readonly string[];
  readonly screens: Readonly<Record<'stdout' | 'stderr', Pick<Screen, 'isTTY' | 'columns'>>>;
  /** Of standard input. */
  readonly isTTY: boolean;
}

/** What the thread tells: in the end its exit code. */
export type FromThread =
  | { readonly say: readonly ['stdout' | 'stderr', string | Uint8Array] }
  /** A browser was started: its process, and its private folder. */
  | { readonly browser: readonly [pid: number, folder: string] }
  /** Where reports are written. */
  | { readonly folder: string }
  | { readonly code: number };

/** So long a thread that is told to end may take for it. */
const PATIENCE_MS = 500;

/** So long one that is stopped may take: on a busy machine it does not stop at once. */
const STOPPING_MS = 2_000;

/**
 * Runs the command line in a thread. On a signal it is asked to end; where it is too busy to hear that, it is stopped,
 * and what it would leave on the disk is removed.
 *
 * @param argv without the program itself
 * @param script what runs in it: `cli-thread.ts`, bundled
 * @returns the exit code
 */
export function runInThread(
  argv: readonly string[],
  terminal: Terminal,
  script = new URL('./cli-thread.js', import.meta.url),
): Promise<number> {
  const asksForInput = argv.includes('-');
  const look = ({ isTTY = false, columns }: Screen): Pick<Screen, 'isTTY' | 'columns'> =>
    columns === undefined ? { isTTY } : { isTTY, columns };
  const data: ThreadData = {
    argv,
    screens: { stdout: look(terminal.stdout), stderr: look(terminal.stderr) },
    isTTY: asksForInput && (terminal.stdin.isTTY ?? false),
  };
  const worker = new Worker(script, { workerData: data, stdin: asksForInput });
  const browsers = new Map<number, string>();
  const folders = new Set<string>();
  if (asksForInput) void feed(terminal.stdin, worker);
  return new Promise((resolve) => {
    const screens = outliveScreens(terminal);
    let code = 3;
    let patience: NodeJS.Timeout | null = null;
    let telling: Promise<void> | null = null;
    const onSignal = (): void => {
      if (patience === null) {
        worker.postMessage('end');
        patience = setTimeout(() => void stop(), PATIENCE_MS);
      } else void stop();
    };
    const finish = (exitCode: number): void => {
      if (patience !== null) clearTimeout(patience);
      for (const signal of signals) terminal.off(signal, onSignal);
      resolve(screens.end(exitCode));
    };
    const stop = async (): Promise<void> => {
      worker.removeAllListeners();
      const { removeTraces } = await import('./traces.js');
      const hasStopped = await Promise.race([
        worker.terminate().then(() => true),
        new Promise<false>((done) => void setTimeout(done, STOPPING_MS, false).unref()),
      ]);
      removeTraces(browsers, folders);
      await tell(interrupted, argv, terminal);
      // What no exception can end, nor does the end of the process wait for it.
      if (!hasStopped) process.kill(process.pid, 'SIGKILL');
      finish(130);
    };
    worker.on('message', (message: FromThread) => {
      if ('say' in message) terminal[message.say[0]].write(message.say[1]);
      else if ('browser' in message) browsers.set(...message.browser);
      else if ('folder' in message) folders.add(message.folder);
      else code = message.code;
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      code = 3;
      telling = tell(troubleOf(error), argv, terminal);
    });
    worker.on('exit', () => void (telling ?? Promise.resolve()).then(() => finish(code)));
    for (const signal of signals) terminal.on(signal, onSignal);
  });
}

/** What a thread has ended of that could not tell it. */
function troubleOf({ code, message }: NodeJS.ErrnoException): Trouble {
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {
      code: 'out-of-memory',
      message: 'There is not enough memory to make this.',
      hint: 'Allow more with NODE_OPTIONS=--max-old-space-size=4096 (megabytes), or make less at a time.',
    };
  if (code === 'ERR_WORKER_INIT_FAILED')
    return {
      code: 'not-readable',
      message: `The system has no room for a thread of this program (${message}).`,
      hint: 'Close other programs and run this again; ulimit -a says how much of everything it may use.',
    };
  return {
    code: 'fault',
    message: `a fault of solidify itself, not of your document: ${message}`,
    hint: null,
  };
}

async function feed(stdin: Terminal['stdin'], { stdin: into }: Worker): Promise<void> {
  for await (const chunk of stdin) into?.write(chunk);
  into?.end();
}
