import { validate } from '../../engine/session.js';
import type { Outcome } from '../../engine/outcome.js';
import type { CommandContext } from '../command-context.js';
import type { ValidateFlags } from '../flags.js';
import { loadBasics } from '../../engine/assets.js';
import { refusals } from '../../core/diagnostics/catalogue.js';
import { summaryText } from '../texts/summary-text.js';
import { STDIN } from '../../host/files.js';
import {
  count,
  isForPrograms,
  json,
  pretty,
  short,
  type ProgramReporter,
  type ReporterChoice,
  type ReporterName,
} from '../reporters/reporters.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { resolveOptions } from '../../engine/options.js';
import { readConfiguration } from '../../engine/options/configuration.js';
import { forLog } from '../../engine/cache/output.js';
import { visible } from '../../core/diagnostics/visible.js';
import type { UnshownTally } from '../../engine/documents/unshown.js';
import { told } from '../progress.js';

/** `solidify validate`: shows what is wrong, and mends it before where it may; 1 when a document has errors. */
export async function validateCommand(
  files: string[],
  flags: ValidateFlags,
  context: CommandContext,
): Promise<number> {
  if (flags.accept !== undefined && flags.fix !== true)
    throw new SolidifyError(
      '--accept goes with --fix.',
      'invalid-option',
      'Write validate --fix --accept "…".',
    );
  if (flags.accept?.trim() === '')
    throw new SolidifyError('--accept needs a reason.', 'invalid-option', 'Say why the names may stand.');
  const { host } = context;
  const { languages } = await loadBasics();
  const configuration = await readConfiguration(files, languages, context.formats, host);
  const strict = flags.strict ?? configuration?.options.strict ?? false;
  const templates = flags.templates ?? configuration?.options.templates;
  const settings = resolveOptions({ strict, ...(templates === undefined ? {} : { templates }) }, languages);
  promptForInput(files, context);
  const outcome = flags.fix
    ? await (await import('./fix.js')).fixDocuments(files, settings, flags, context)
    : await validate(files, settings, host, told(context, flags.reporter));
  await report(outcome, flags.reporter, context, { files: flags.reporterFiles });
  if (!isForPrograms(flags.reporter) && !context.quiet) context.say(`${summary(outcome, context)}\n`);
  return exitCodeOf(outcome);
}

/**
 * Shows the diagnostics of a run: for programs on standard output, for people on standard error.
 *
 * @param unshown of a build, for programs
 */
export async function report(
  whole: Outcome,
  reporter: ReporterName,
  context: CommandContext,
  {
    toStdout = true,
    unshown,
    files = [],
  }: {
    readonly toStdout?: boolean;
    readonly unshown?: UnshownTally;
    readonly files?: ReporterChoice['files'] | undefined;
  } = {},
): Promise<void> {
  const forPrograms = isForPrograms(reporter);
  const screen = forPrograms && toStdout ? context.terminal.stdout : context.terminal.stderr;
  const outcome = screen.isTTY ? whole : await (await import('../mask-for-log.js')).maskForLog(whole);
  const { diagnostics, texts, documents, troubles } = outcome;
  const isForLog = !screen.isTTY;
  const outputs = isForLog ? forLog(outcome.outputs) : outcome.outputs;
  const isStaleForLog = forPrograms ? isForLog : !context.terminal.stdout.isTTY;
  const stale = isStaleForLog ? forLog(outcome.stale) : outcome.stale;
  const shown = context.quiet ? diagnostics.filter((one) => one.severity === 'error') : diagnostics;
  const messages = await context.messages();
  if (reporter === 'json') {
    screen.write(
      json(diagnostics, outputs, documents, {
        ...{ stale, troubles, messages },
        unshown: unshown?.counts(isForLog),
      }),
    );
  } else if (forPrograms) {
    await writeFindings(whole, [{ name: reporter, file: null }], context, { toStdout, unshown });
  } else if (reporter === 'short') context.say(short(shown, messages));
  else if (shown.length > 0) context.say(await pretty(shown, texts, await context.chalk(), messages));
  if (files.length > 0) await writeFindings(whole, files, context, { toStdout, unshown });
  if (!forPrograms)
    for (const { file, reason } of stale) context.terminal.stdout.write(`${visible(file)} ${reason}.\n`);
  for (const { message, hint } of troubles)
    context.say(`solidify: ${message}\n${hint === null ? '' : `${hint}\n`}`);
}

/** Writes what was found for other programs, masked as for a log, to files or to the screen. */
async function writeFindings(
  whole: Outcome,
  wanted: readonly { readonly name: ProgramReporter; readonly file: string | null }[],
  context: CommandContext,
  { toStdout, unshown }: { readonly toStdout: boolean; readonly unshown: UnshownTally | undefined },
): Promise<void> {
  const [{ findingsFor }, { maskForLog }] = await Promise.all([
    import('../reporters/findings.js'),
    import('../mask-for-log.js'),
  ]);
  const outcome = await maskForLog(whole);
  await findingsFor(outcome, wanted, context, { toStdout, unshown: unshown?.counts(true) });
}

/** What was found in how many documents, in the language of the user. */
export function summary(
  { diagnostics, documents, built }: Outcome,
  { language }: Pick<CommandContext, 'language'>,
): string {
  const found = { errors: count(diagnostics, 'error'), warnings: count(diagnostics, 'warning') };
  return summaryText[language]({ ...found, documents, built });
}

/** The highest code wins. */
export function exitCodeOf({ diagnostics, stale, troubles }: Outcome): number {
  const found = count(diagnostics, 'error') + stale.length > 0 ? 1 : 0;
  const refused = diagnostics.some(({ code }) => refusals.has(code)) ? 4 : 0;
  return Math.max(found, refused, ...troubles.map((trouble) => trouble.exitCode));
}

/** Whoever types the document into a terminal should know that it is waited for. */
export function promptForInput(files: readonly string[], { host, quiet, say }: CommandContext): void {
  if (!quiet && files.includes(STDIN) && host.stdin().isTTY) {
    say('Reading the document from standard input; Ctrl-D ends it.\n');
  }
}
