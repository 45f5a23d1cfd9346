import { nearest } from '../../core/diagnostics/nearest.js';
import type { CheckFlags } from '../flags.js';
import { isForPrograms, reporterNames, type ReporterChoice } from './reporters.js';

/** How a command line refuses the value of an option. */
export type Refusal = new (message: string) => Error;

/** @throws Refusal that names the nearest of the words, and all of them */
export function oneOf<T extends string>(word: string, words: readonly T[], Refused: Refusal): T {
  const chosen = words.find((one) => one === word);
  if (chosen !== undefined) return chosen;
  const [meant] = nearest(word, words);
  const all = `Allowed choices are ${words.join(', ')}.`;
  throw new Refused(meant === undefined ? all : `Did you mean ${meant}? ${all}`);
}

/** `NAME` for the screen, the last one for people and the last one for programs; `NAME=FILE` for a file. */
export function chooseReporter(word: string, before: ReporterChoice, Refused: Refusal): ReporterChoice {
  const [written = '', ...rest] = word.split('=');
  const name = oneOf(written, reporterNames, Refused);
  if (rest.length === 0)
    return { ...before, ...(isForPrograms(name) ? { programs: name } : { people: name }) };
  const file = rest.join('=');
  if (file === '' || !isForPrograms(name))
    throw new Refused('Write NAME=FILE, such as sarif=solidify.sarif; pretty and short are for screens.');
  return { ...before, files: [...before.files, { name, file }] };
}

/** Flags as the commands take them. */
export function withReporters<F extends object>(
  flags: F & { readonly reporter: unknown },
): F & Required<Pick<CheckFlags, 'reporter' | 'reporterBeside' | 'reporterFiles'>> {
  const { people, programs, files } = flags.reporter as ReporterChoice;
  return {
    ...flags,
    reporter: programs ?? people ?? 'pretty',
    reporterBeside: programs && people,
    reporterFiles: files,
  };
}
