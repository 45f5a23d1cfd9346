import { parentPort, workerData } from 'node:worker_threads';
import type { Screen, Terminal } from '../cli/command-context.js';
import { run } from './run.js';
import { wholeScreen } from './screens.js';
import type { FromThread, ThreadData } from './run-in-thread.js';

// What runs in the thread of `runInThread`: one command line.
const { argv, screens, isTTY } = workerData as ThreadData;
const listeners = new Set<() => void>();
const tell = (message: FromThread): void => parentPort?.postMessage(message);

parentPort?.on('message', () => {
  for (const listener of [...listeners]) listener();
});
// To listen is no work: the thread ends when all that it does is done.
parentPort?.unref();

// What goes into a file is written here: only so this thread hears of a disk that is full.
const screen = (name: 'stdout' | 'stderr'): Screen =>
  wholeScreen({ ...screens[name], write: (text) => tell({ say: [name, text] }) }, name === 'stdout' ? 1 : 2);
const terminal: Terminal = {
  cwd: () => process.cwd(),
  env: process.env,
  get stdin() {
    return Object.assign(process.stdin, { isTTY });
  },
  stdout: screen('stdout'),
  stderr: screen('stderr'),
  version: process.version,
  // One signal stands for all of them: they mean the same to whoever is in here.
  on: (event, listener) => event === 'SIGINT' && listeners.add(listener),
  off: (event, listener) => event === 'SIGINT' && listeners.delete(listener),
  exit: (code) => {
    tell({ code });
    return process.exit(code);
  },
};
const code = await run(argv, terminal, {
  onFolder: (folder) => tell({ folder }),
  onSpawn: (pid, folder) => tell({ browser: [pid, folder] }),
});
tell({ code });
