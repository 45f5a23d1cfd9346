import type { Terminal } from '../cli/command-context.js';
import type { main } from '../cli/main.js';
import { load } from './code-cache.js';
import { optimiseLate, resetFlags, tuning } from './v8.js';

/**
 * Runs the command line from its bundle, in a process that is its own and tuned for it.
 *
 * @param argv without the program itself
 * @returns the exit code
 */
export async function start(argv: readonly string[], terminal: Terminal): Promise<number> {
  optimiseLate();
  const { exports, keep } = load<{ readonly main: typeof main }>(new URL('./cli.cjs', import.meta.url));
  const code = await exports.main(argv, terminal, undefined, tuning);
  if (code === 0) {
    resetFlags();
    // The command and its options, without the files.
    keep(argv.filter((word) => !/[./\\*]/.test(word)).join(' '));
  }
  return code;
}
