import { validate, type Outcome } from '../build.js';
import type { CheckFlags, Door } from '../cli.js';
import { loadBasics } from '../io/assets.js';
import { refusals } from '../core/catalogue.js';
import { STDIN } from '../io/files.js';
import { count, json, pretty, short, type ReporterName } from '../reporters.js';
import { settle } from '../settings.js';
import { visible } from '../visible.js';
import { details } from './progress.js';

/** `solidify validate`: shows what is wrong; 1 when a document has errors. */
export async function validateCommand(files: string[], flags: CheckFlags, door: Door): Promise<number> {
  const settings = settle({ strict: flags.strict ?? false }, (await loadBasics()).languages);
  const { host, signal } = door;
  promptForInput(files, door);
  const outcome = await validate(
    files,
    settings,
    { cwd: host.cwd(), env: host.env, stdin: () => host.stdin, signal },
    details(door),
  );
  await report(outcome, flags.reporter, door);
  if (flags.reporter !== 'json' && !door.quiet) door.say(`${summary(outcome)}\n`);
  return exitCodeOf(outcome);
}

/** Shows the diagnostics of a run: for programs on standard output, for people on standard error. */
export async function report(
  whole: Outcome,
  reporter: ReporterName,
  door: Door,
  toStdout = true,
): Promise<void> {
  const screen = reporter === 'json' && toStdout ? door.host.stdout : door.host.stderr;
  const outcome =
    screen.isTTY || whole.diagnostics.length === 0
      ? whole
      : await (await import('../discreet.js')).discreet(whole);
  const { diagnostics, texts, outputs, documents, stale, troubles } = outcome;
  const shown = door.quiet ? diagnostics.filter((one) => one.severity === 'error') : diagnostics;
  if (reporter === 'json') {
    const text = json(diagnostics, outputs, documents, stale);
    if (toStdout) door.host.stdout.write(text);
    else door.say(text);
  } else if (reporter === 'short') door.say(short(shown));
  else if (shown.length > 0) door.say(await pretty(shown, texts, await door.chalk()));
  if (reporter !== 'json')
    for (const { file, reason } of stale) door.host.stdout.write(`${visible(file)} ${reason}.\n`);
  for (const { message, hint } of troubles)
    door.say(`solidify: ${message}\n${hint === null ? '' : `${hint}\n`}`);
}

/** "2 errors and 1 warning in 3 documents, 1 of them built." */
export function summary({ diagnostics, documents, built }: Outcome): string {
  const many = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  const found = [
    [count(diagnostics, 'error'), 'error'],
    [count(diagnostics, 'warning'), 'warning'],
  ] as const;
  const words = found.flatMap(([number, one]) => (number > 0 ? [many(number, one)] : []));
  let done = '';
  if (built === 0) done = ', nothing built';
  else if (built !== null && built < documents) done = `, ${built} of them built`;
  return `${words.join(' and ') || 'No errors'} in ${many(documents, 'document')}${done}.`;
}

/** The highest code wins. */
export function exitCodeOf({ diagnostics, stale, troubles }: Outcome): number {
  const found = count(diagnostics, 'error') + stale.length > 0 ? 1 : 0;
  const refused = diagnostics.some(({ code }) => refusals.has(code)) ? 4 : 0;
  return Math.max(found, refused, ...troubles.map((trouble) => trouble.exitCode));
}

/** Whoever types the document into a terminal should know that it is waited for. */
export function promptForInput(files: readonly string[], { host, quiet, say }: Door): void {
  if (!quiet && files.includes(STDIN) && host.stdin.isTTY) {
    say('Reading the document from standard input; Ctrl-D ends it.\n');
  }
}
