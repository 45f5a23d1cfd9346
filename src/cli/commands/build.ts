import { resolve } from 'node:path';
import { build } from '../../engine/session.js';
import type { CommandContext } from '../command-context.js';
import type { BuildFlags } from '../flags.js';
import { loadBasics } from '../../engine/assets.js';
import type { Outcome } from '../../engine/outcome.js';
import type { FormatName } from '../../core/formats/index.js';
import type { Consent } from '../../core/language/declaration.js';
import { resolveOptions, type Options, type Settings } from '../../engine/options.js';
import { ensureReferenceCounts } from '../../engine/documents/reference.js';
import { readConfiguration, underFlags } from '../../engine/options/configuration.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { explainText } from '../texts/explain-text.js';
import { live, plain, silent } from '../progress.js';
import { tallyUnshown } from '../../engine/documents/unshown.js';
import { unshownText } from '../texts/unshown-text.js';
import { isForPrograms } from '../reporters/reporters.js';
import { exitCodeOf, placesIn, promptForInput, report, summary } from './validate.js';

/** `solidify build`: makes the reports; 1 when a document has errors, 3 when the machine refused something. */
export async function buildCommand(
  files: string[],
  flags: BuildFlags,
  context: CommandContext,
): Promise<number> {
  const { host, terminal } = context;
  const { languages } = await loadBasics();
  const settingsOn = async (reads: Host): Promise<Settings> => {
    const configuration = await readConfiguration(files, languages, context.formats, reads);
    const options = underFlags(configuration, toOptions(flags), host.env);
    return resolveOptions(options, languages, context.formats, host.env);
  };
  const settings = await settingsOn(host);
  ensureReferenceCounts(flags.reference, settings);
  const binary = settings.formats.find(({ mediaType }) => !mediaType.startsWith('text/'));
  if (settings.stdout && binary && terminal.stdout.isTTY) {
    const { label, name, extension } = binary;
    throw new SolidifyError(
      `A ${label} is nothing for a terminal.`,
      'invalid-option',
      `Send it on, such as: solidify build visit.yaml --format ${name} --stdout > visit.${extension}`,
    );
  }
  const beside = settings.stdout ? null : flags.reporterBeside;
  if (settings.stdout && settings.explain && isForPrograms(flags.reporter))
    throw new SolidifyError(
      `Beside --stdout, --explain and --reporter ${flags.reporter} would both write to standard error.`,
      'invalid-option',
      'Leave one of them out.',
    );
  if (flags.watch)
    return (await import('./watch.js')).watchCommand(files, settings, settingsOn, flags, context);
  const talk = !context.quiet && (!isForPrograms(flags.reporter) || Boolean(beside));
  const listed = talk && !settings.check;
  let progress = silent(context);
  if (listed && terminal.stderr.isTTY && !settings.stdout) progress = live(context, await context.chalk());
  else if (listed) progress = plain(context, settings.out);
  const speech = await context.speech();
  promptForInput(files, context, speech);
  context.tuning.onFolder?.(resolve(host.cwd, settings.out));
  const unshown = tallyUnshown();
  const explained: (readonly [file: string, editions: Parameters<typeof explainText>[1]])[] = [];
  const outcome = await build(files, settings, host, {
    ...progress,
    ...context.tuning,
    onUnshown: unshown.add,
    // Whoever merges must hear of a machine that died, however little else is said.
    onLost: progress.onNote ?? ((note) => context.say(`${note}\n`)),
    wantsAllUnshown: flags.reporter === 'json',
    onExplain: (file, editions) => {
      if (terminal.stderr.isTTY) context.say(`\r\u001B[K${explainText(file, editions, true, speech)}`);
      else explained.push([file, editions]);
    },
  }).finally(progress.stop);
  const mask = await maskFor(outcome, (listed && outcome.notes.length > 0) || explained.length > 0, context);
  if (listed) for (const note of outcome.notes) context.say(`${mask(note)}\n`);
  progress.close();
  for (const [file, editions] of explained)
    context.say(mask(explainText(file, editions, false, speech, mask)));
  const { outputs, diagnostics, stale, troubles } = outcome;
  if (listed && !settings.explain) context.say(unshownText(unshown.counts(!terminal.stderr.isTTY), speech));
  if (listed && outputs.length > 0 && diagnostics.length + troubles.length > 0) context.say('\n');
  const shown = await report(outcome, flags.reporter, context, {
    toStdout: !settings.stdout,
    product: outcome.stdout,
    unshown,
    files: flags.reporterFiles,
    beside,
  });
  if (talk && diagnostics.length + troubles.length > 0) context.say(`${summary(outcome, context)}\n`);
  else if (talk && settings.check)
    context.say(`${speech(stale.length > 0 ? 'Build again.' : 'Everything is up to date.')}\n`);
  return exitCodeOf(shown);
}

/** What takes names out of what is said where nobody knows who reads it. */
async function maskFor(
  outcome: Outcome,
  isSaid: boolean,
  { terminal }: CommandContext,
): Promise<(text: string) => string> {
  if (!isSaid || terminal.stderr.isTTY) return (text) => text;
  const { makeMask } = await import('../mask-for-log.js');
  return (await makeMask(outcome)).mask;
}

/** What flags say; what they leave out is left out. */
export function toOptions(flags: Omit<BuildFlags, 'reporter'>): Options {
  return {
    ...(flags.format ? { formats: flags.format as FormatName[] } : {}),
    ...(flags.lang ? { langs: flags.lang } : {}),
    ...(flags.layout === undefined ? {} : { layout: flags.layout }),
    ...placesIn(flags),
    ...(flags.reference === undefined ? {} : { reference: flags.reference }),
    ...(flags.edition ? { editions: flags.edition as Consent[] } : {}),
    ...(flags.pdfStandard ? { standards: flags.pdfStandard as Options['standards'] & {} } : {}),
    ...(flags.attachSource ? { attachSource: true } : {}),
    ...(flags.out === undefined ? {} : { out: flags.out }),
    ...(flags.browser === undefined ? {} : { browser: flags.browser }),
    ...(flags.browserUrl === undefined ? {} : { browserUrl: flags.browserUrl }),
    ...(flags.timeout === undefined ? {} : { timeout: flags.timeout }),
    ...(flags.fragment ? { fragment: true } : {}),
    ...(flags.shard === undefined ? {} : { shard: flags.shard }),
    ...(flags.merge === undefined ? {} : { merge: flags.merge }),
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
    ...(flags.sign === undefined ? {} : { sign: flags.sign }),
    ...(flags.set === undefined ? {} : { set: flags.set }),
    ...(flags.strict ? { strict: true } : {}),
    explain: flags.explain ?? false,
    stdout: flags.stdout ?? false,
    check: flags.check ?? false,
    prune: flags.prune ?? false,
    cache: flags.cache,
  };
}
