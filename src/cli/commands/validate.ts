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
  type PeopleReporter,
  type ReporterChoice,
  type ReporterName,
} from '../reporters/reporters.js';
import { sentenceOf } from '../reporters/result.js';
import { spokenTrouble, type Speech } from '../speech/speech.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { resolveOptions, type Options } from '../../engine/options.js';
import { readConfiguration, underFlags } from '../../engine/options/configuration.js';
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
  const { templates, helpers } = underFlags(configuration, placesIn(flags), host.env);
  const settings = resolveOptions({ strict, ...placesIn({ templates, helpers }) }, languages);
  promptForInput(files, context, await context.speech());
  const outcome = flags.fix
    ? await (await import('./fix.js')).fixDocuments(files, settings, flags, context)
    : await validate(files, settings, host, told(context, flags.reporter));
  const { reporter, reporterBeside: beside, reporterFiles } = flags;
  const shown = await report(outcome, reporter, context, { files: reporterFiles, beside });
  if ((!isForPrograms(reporter) || beside) && !context.quiet) context.say(`${summary(shown, context)}\n`);
  return exitCodeOf(shown);
}

/** Where templates and their helpers are, as far as that is said. */
export function placesIn({
  templates,
  helpers,
}: {
  readonly templates?: string | undefined;
  readonly helpers?: string | undefined;
}): Pick<Options, 'templates' | 'helpers'> {
  return {
    ...(templates === undefined ? {} : { templates }),
    ...(helpers === undefined ? {} : { helpers }),
  };
}

/**
 * Shows the diagnostics of a run: for programs on standard output, for people on standard error.
 *
 * @param product the one report, which goes to standard output; what is told of the run goes to standard error then
 * @param unshown of a build, for programs
 * @param beside for people, while a program reads standard output
 * @returns the outcome, with the reports that could not be written
 */
export async function report(
  whole: Outcome,
  reporter: ReporterName,
  context: CommandContext,
  {
    toStdout = true,
    product = null,
    unshown,
    files = [],
    beside = null,
  }: {
    readonly toStdout?: boolean;
    readonly product?: Outcome['stdout'];
    readonly unshown?: UnshownTally;
    readonly files?: ReporterChoice['files'] | undefined;
    readonly beside?: PeopleReporter | null | undefined;
  } = {},
): Promise<Outcome> {
  const { terminal, screenTrouble } = context;
  const messages = await context.messages();
  if (product !== null) terminal.stdout.write(product);
  const write =
    files.length > 0 || reporter === 'github' ? await reportFiles(reporter, files, context, unshown) : null;
  const speech = await context.speech();
  const within = (troubles: Outcome['troubles']): Outcome => {
    const all = [...whole.troubles, ...troubles];
    return all.length === 0 ? whole : { ...whole, troubles: all.map((one) => spokenTrouble(one, speech)) };
  };
  const lost = screenTrouble();
  const failed = (await write?.(within(lost ? [lost] : []))) ?? [];
  const all = within(failed);
  const forPrograms = isForPrograms(reporter);
  const screen = forPrograms && toStdout ? terminal.stdout : terminal.stderr;
  const isForLog = !screen.isTTY;
  const told = lost && screen === terminal.stderr && forPrograms ? within([lost, ...failed]) : all;
  const outcome = isForLog ? await (await import('../mask-for-log.js')).maskForLog(told) : told;
  const { diagnostics, texts, documents, troubles } = outcome;
  const outputs = isForLog ? forLog(outcome.outputs) : outcome.outputs;
  const isStaleForLog = forPrograms ? isForLog : !terminal.stdout.isTTY;
  const stale = isStaleForLog ? forLog(outcome.stale) : outcome.stale;
  const shown = context.quiet ? diagnostics.filter((one) => one.severity === 'error') : diagnostics;
  if (reporter === 'json') {
    screen.write(
      json(diagnostics, outputs, documents, {
        ...{ stale, troubles, messages },
        unshown: unshown?.counts(isForLog),
      }),
    );
  } else if (forPrograms) {
    const { textOf, toldOf } = await import('../reporters/findings.js');
    const found = await toldOf(told, messages, unshown?.counts(true), context.host);
    screen.write(textOf(reporter, found, found.troubles));
  }
  const forPeople = isForPrograms(reporter) ? beside : reporter;
  if (forPeople === 'short') context.say(short(shown, messages));
  else if (forPeople === 'pretty' && shown.length > 0)
    context.say(await pretty(shown, texts, await context.chalk(), messages));
  if (!forPrograms)
    for (const { file, reason } of stale) terminal.stdout.write(`${visible(file)} ${reason}.\n`);
  for (const trouble of troubles) context.say(sentenceOf(trouble));
  const since = lost ? null : screenTrouble();
  if (since) await write?.(within([since]));
  return all;
}

/** What writes a run for other programs into files, masked as for a log. */
async function reportFiles(
  reporter: ReporterName,
  files: ReporterChoice['files'],
  context: CommandContext,
  unshown: UnshownTally | undefined,
): Promise<(whole: Outcome) => Promise<readonly SolidifyError[]>> {
  const { host } = context;
  const [{ toldOf }, { openReportFiles }] = await Promise.all([
    import('../reporters/findings.js'),
    import('../reporters/report-files.js'),
  ]);
  const opened = await openReportFiles(files, reporter, host);
  const messages = await context.messages();
  return async (whole) => {
    const told = await toldOf(whole, messages, unshown?.counts(true), host);
    return opened.write(told, told.troubles);
  };
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
export function promptForInput(
  files: readonly string[],
  { host, quiet, say }: CommandContext,
  speech: Speech,
): void {
  if (!quiet && files.includes(STDIN) && host.stdin().isTTY) {
    say(`${speech('Reading the document from standard input; Ctrl-D ends it.')}\n`);
  }
}
