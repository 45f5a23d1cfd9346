import type { Terminal } from '../cli/command-context.js';
import { isShort } from './short-run.js';
import { run } from './run.js';
import { runInThread } from './run-in-thread.js';
import { optimiseLate } from './v8.js';

/**
 * Runs the command line in a process that is its own and tuned for it. What may take long runs in a thread, so that this
 * one hears of Ctrl-C and `kill` meanwhile; what is short runs here, as a thread takes as long to start as a process.
 *
 * @param argv without the program itself
 * @returns the exit code
 */
export async function start(argv: readonly string[], terminal: Terminal): Promise<number> {
  optimiseLate();
  if (!isShort(argv, terminal.cwd)) return runInThread(argv, terminal);
  const elsewhere = new Error('This run is longer than it looked.');
  try {
    return await run(argv, terminal, { elsewhere });
  } catch (error) {
    if (error !== elsewhere) throw error;
    return runInThread(argv, terminal);
  }
}
