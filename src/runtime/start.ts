import { signals, type Terminal } from '../cli/command-context.js';
import { isShort, staysOpen } from './short-run.js';
import { interrupted } from '../cli/reporters/result.js';
import { run, tell } from './run.js';
import { runInThread } from './run-in-thread.js';
import { withWholeScreens } from './screens.js';
import { optimiseLate } from './v8.js';

/**
 * Runs the command line in a process that is its own and tuned for it. What may take long runs in a thread, so that this
 * one hears of Ctrl-C and `kill` meanwhile; what is short runs here, as a thread takes as long to start as a process.
 *
 * @param argv without the program itself
 * @param process what it runs in
 * @returns the exit code
 */
export async function start(argv: readonly string[], process: Terminal): Promise<number> {
  const terminal = withWholeScreens(process);
  if (!staysOpen(argv)) optimiseLate();
  if (!isShort(argv, terminal.cwd)) return runInThread(argv, terminal);
  const elsewhere = new Error('This run is longer than it looked.');
  let isOver = false;
  const onSignal = (): void => void (isOver = true);
  // Between the two runs nobody else would hear one.
  for (const signal of signals) terminal.on(signal, onSignal);
  try {
    return await run(argv, terminal, { elsewhere });
  } catch (error) {
    if (error !== elsewhere) throw error;
    await new Promise((turn) => void setImmediate(turn));
    if (!isOver) return await runInThread(argv, terminal);
    await tell(interrupted, argv, terminal);
    return 130;
  } finally {
    for (const signal of signals) terminal.off(signal, onSignal);
  }
}
