import type { Terminal } from '../cli/command-context.js';
import type { main } from '../cli/main.js';
import type { Tuning } from '../engine/listener.js';
import { load } from './code-cache.js';
import { resetFlags, tuning } from './v8.js';

/**
 * Runs the command line from its bundle, in this thread.
 *
 * @param argv without the program itself
 * @param more what else may be done about this process
 * @returns the exit code
 */
export async function run(argv: readonly string[], terminal: Terminal, more: Tuning): Promise<number> {
  const { exports, keep } = load<{ readonly main: typeof main }>(
    new URL('./cli.cjs', import.meta.url),
    useOf(argv),
  );
  const code = await exports.main(argv, terminal, undefined, { ...tuning, ...more });
  if (code === 0) {
    resetFlags();
    // The command and its options, without the files.
    keep(argv.filter((word) => !/[./\\*]/.test(word)).join(' '));
  }
  return code;
}

/** What a command line needs of the bundle: nearly everything to build, little to validate, and this and that else. */
function useOf([command]: readonly string[]): string {
  return command === 'build' || command === 'validate' ? command : 'rest';
}
