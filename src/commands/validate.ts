import { validate, type Outcome } from '../build.js';
import type { CheckFlags, Door } from '../cli.js';
import { loadBasics } from '../io/assets.js';
import { count, json, pretty, short, type ReporterName } from '../reporters.js';
import { settle } from '../settings.js';

/** `solidify validate`: shows what is wrong; 1 when a document has errors. */
export async function validateCommand(files: string[], flags: CheckFlags, door: Door): Promise<number> {
  const settings = settle({ strict: flags.strict ?? false }, (await loadBasics()).languages);
  const { host, signal } = door;
  const outcome = await validate(files, settings, { cwd: host.cwd(), env: host.env, stdin: host.stdin, signal });
  await report(outcome, flags.reporter, door);
  if (flags.reporter !== 'json' && !door.quiet) door.say(`${summary(outcome)}\n`);
  return exitCodeOf(outcome);
}

/** Shows the diagnostics of a run: for programs on standard output, for people on standard error. */
export async function report(outcome: Outcome, reporter: ReporterName, door: Door, toStdout = true): Promise<void> {
  const { diagnostics, texts, outputs, documents, troubles } = outcome;
  const shown = door.quiet ? diagnostics.filter((one) => one.severity === 'error') : diagnostics;
  if (reporter === 'json') {
    const text = json(diagnostics, outputs, documents);
    if (toStdout) door.host.stdout.write(text);
    else door.say(text);
  } else door.say(reporter === 'short' ? short(shown) : await pretty(shown, texts, door.chalk));
  for (const { message, hint } of troubles) door.say(`solidify: ${message}\n${hint === null ? '' : `${hint}\n`}`);
}

/** "2 errors and 1 warning in 3 documents." */
export function summary({ diagnostics, documents }: Outcome): string {
  const many = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  const errors = count(diagnostics, 'error');
  const warnings = count(diagnostics, 'warning');
  const where = `in ${many(documents, 'document')}`;
  if (errors === 0 && warnings === 0) return `No errors ${where}.`;
  return `${[errors > 0 ? many(errors, 'error') : '', warnings > 0 ? many(warnings, 'warning') : ''].filter(Boolean).join(' and ')} ${where}.`;
}

/** The highest code wins. */
export function exitCodeOf({ diagnostics, troubles }: Outcome): number {
  return Math.max(count(diagnostics, 'error') > 0 ? 1 : 0, ...troubles.map((trouble) => trouble.exitCode));
}
