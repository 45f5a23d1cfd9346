import type { Terminal } from '../cli/command-context.js';
import type { main, tellElsewhere } from '../cli/main.js';
import { sentenceOf, type Trouble } from '../cli/reporters/result.js';
import type { Tuning } from '../engine/listener.js';
import { exitCodes } from '../host/solidify-error.js';
import { load } from './code-cache.js';
import { staysOpen } from './short-run.js';
import { resetFlags, tuning } from './v8.js';

const bundle = new URL('./cli.cjs', import.meta.url);

/**
 * Runs the command line from its bundle, in this thread.
 *
 * @param argv without the program itself
 * @param more what else may be done about this process
 * @returns the exit code
 */
export async function run(argv: readonly string[], terminal: Terminal, more: Tuning): Promise<number> {
  const { exports, keep } = load<{ readonly main: typeof main }>(bundle, useOf(argv));
  const code = await exports.main(argv, terminal, undefined, { ...tuning, ...more });
  // What stays open ends by being interrupted.
  if (code === 0 || (code === exitCodes.aborted && staysOpen(argv))) {
    resetFlags();
    // The command and its options, without the files.
    keep(argv.filter((word) => !/[./\\*]/.test(word)).join(' '));
  }
  return code;
}

/** Tells what ended a run that could not tell it itself; programs, too, where they asked for it. */
export async function tell(trouble: Trouble, argv: readonly string[], terminal: Terminal): Promise<void> {
  try {
    if (argv.some((word) => word.startsWith('--reporter'))) {
      const { exports } = load<{ readonly tellElsewhere: typeof tellElsewhere }>(bundle, 'rest');
      return await exports.tellElsewhere(trouble, argv, terminal);
    }
  } catch {
    // Where not even that can be loaded, people are still told.
  }
  terminal.stderr.write(sentenceOf(trouble));
}

/**
 * Which runs share what V8 has compiled: those that need about the same of the bundle. To build takes nearly all of it,
 * and less where the formats are named; to load what a run does not need takes as long as what it needs.
 */
function useOf(argv: readonly string[]): string {
  // It runs with other flags.
  if (staysOpen(argv)) return 'open';
  const [command, ...words] = argv;
  if (command !== 'build') return command === 'validate' ? command : 'rest';
  const asked = words.flatMap((word, at) =>
    word === '-f' || word === '--format'
      ? (words[at + 1] ?? '')
      : word.startsWith('--format=')
        ? word.slice(9)
        : [],
  );
  const formats = asked
    .join()
    .replace(/[^a-z]/g, '')
    .slice(0, MOST_LETTERS);
  return formats === '' ? command : `${command}-${formats}`;
}
/** Of the names of the formats that stand in that of a cache. */
const MOST_LETTERS = 12;
