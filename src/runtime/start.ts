import type { Terminal } from '../cli/command-context.js';
import type { main } from '../cli/main.js';
import { load } from './code-cache.js';
import { resetHeapFlags } from '../engine/memory.js';

/**
 * Runs the command line from its bundle.
 *
 * @param argv without the program itself
 * @returns the exit code
 */
export async function start(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { exports, keep } = load<{ readonly main: typeof main }>(new URL('./cli.cjs', import.meta.url));
  const code = await exports.main(argv, terminal);
  if (code === 0) {
    await resetHeapFlags();
    // The command and its options, without the files.
    keep(argv.filter((word) => !/[./\\*]/.test(word)).join(' '));
  }
  return code;
}
