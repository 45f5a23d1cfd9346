import { SolidifyError } from '../host/solidify-error.js';
import type { Options } from '../engine/options.js';

/** How the command line calls each option, and the values that its sentences name; null for what it alone has. */
const flags: Readonly<Record<keyof Options, readonly [flag: string, values: string]>> = {
  formats: ['--format', '[a-z\\d]+(?:,[a-z\\d]+)+|md|html|pdf'],
  langs: ['--lang', '(?!)'],
  editions: ['--edition', 'public|partners|internal'],
  fragment: ['--fragment', '(?!)'],
  layout: ['--layout', 'story|record|brief'],
  templates: ['--templates', '(?!)'],
  helpers: ['--helpers', '[\\w.-]+\\.mjs'],
  reference: ['--reference', '[\\w.-]+\\.docx'],
  explain: ['--explain', '(?!)'],
  out: ['--out', '(?!)'],
  strict: ['--strict', '(?!)'],
  standards: ['--pdf-standard', '(?:[a-z]+-\\d[a-z]?|wtpdf)(?:,(?:[a-z]+-\\d[a-z]?|wtpdf))*'],
  attachSource: ['--attach-source', '(?!)'],
  browser: ['--browser', 'PATH|embedded|system'],
  browserUrl: ['--browser-url', '(?!)'],
  timeout: ['--timeout', 'SECONDS|\\d+'],
  stdout: ['--stdout', '(?!)'],
  cache: ['--no-cache', '(?!)'],
  shard: ['--shard', 'auto|\\d+/\\d+'],
  merge: ['--merge', '(?!)'],
  jobs: ['--jobs', '\\d+'],
  check: ['--check', '(?!)'],
  prune: ['--prune', '(?!)'],
  sign: ['--sign', '(?!)'],
  set: ['--set', '(?!)'],
};
const lists: ReadonlySet<string> = new Set<keyof Options>(['formats', 'editions', 'standards']);
const numbers: ReadonlySet<string> = new Set<keyof Options>(['timeout', 'jobs']);

/** Sentences of the command line in the words of the API: `--format md,html` is `formats: ['md', 'html']` there. */
export function inOptions(text: string): string {
  let worded = text.replaceAll(/, with commas(?=\.)/g, '').replaceAll('--no-cache', 'cache: false');
  for (const [option, [flag, values]] of Object.entries(flags)) {
    // Neither within a path or a command, nor the beginning of a longer flag.
    const pattern = new RegExp(`(?<![\\w./-])${flag}(?![\\w-])(?: (${values})(?![\\w-]))?`, 'g');
    worded = worded.replaceAll(pattern, (_, value?: string) => {
      if (value === undefined) return option;
      if (numbers.has(option)) return `${option}: ${value}`;
      if (lists.has(option))
        return `${option}: [${value
          .split(',')
          .map((one) => `'${one}'`)
          .join(', ')}]`;
      return `${option}: '${value}'`;
    });
  }
  return worded;
}

/** A trouble as it is told to a program. */
export function wordedForApi(error: SolidifyError): SolidifyError {
  const { message, code, hint, cause, stack } = error;
  const worded = new SolidifyError(inOptions(message), code, hint === null ? null : inOptions(hint), {
    ...(cause === undefined ? {} : { cause }),
  });
  if (stack !== undefined) worded.stack = stack.replace(message, worded.message);
  return worded;
}

/**
 * Does something for a program: what the world refuses is told in its words, and what its signal ends as `aborted`.
 *
 * @param signal whose reason becomes the cause
 */
export async function atTheDoor<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    signal?.throwIfAborted();
    return await work();
  } catch (error) {
    if (signal?.aborted)
      throw new SolidifyError('The work was aborted before it was done.', 'aborted', null, {
        cause: signal.reason,
      });
    throw error instanceof SolidifyError ? wordedForApi(error) : error;
  }
}
