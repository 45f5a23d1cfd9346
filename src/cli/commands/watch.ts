import { basename, relative, resolve } from 'node:path';
import type { Dependencies, Outcome } from '../../engine/outcome.js';
import type { Settings } from '../../engine/options.js';
import { startRounds, union } from '../../engine/live/rounds.js';
import { openSession } from '../../engine/session.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { CONFIGURATION, STDIN } from '../../host/files.js';
import { systemError } from '../../host/world-error.js';
import { visible } from '../../core/diagnostics/visible.js';
import type { CommandContext } from '../command-context.js';
import type { BuildFlags } from '../flags.js';
import { silent } from '../progress.js';
import { count, isForPrograms } from '../reporters/reporters.js';
import { spokenTrouble, type Speech } from '../speech/speech.js';
import { many } from '../texts/many.js';
import { report } from './validate.js';

/**
 * `solidify build --watch`: builds, and builds again whenever something is saved that the last build has read, its
 * configuration included. It ends when it is interrupted.
 *
 * @param first the settings as they are now
 * @param settingsOn reads the configuration anew
 * @throws SolidifyError (2) for what cannot be watched, whatever the first build meets, and in the end the reason of the signal
 */
export async function watchCommand(
  files: readonly string[],
  first: Settings,
  settingsOn: (host: Host) => Promise<Settings>,
  flags: BuildFlags,
  context: CommandContext,
): Promise<never> {
  refuseUnfit(files, first, flags);
  const { host } = context;
  const speech = await context.speech();
  const session = openSession(host, { isKept: true });
  let last: Dependencies | null = null;
  const run = async (changed: readonly string[]): Promise<Dependencies | null> => {
    const started = host.now();
    session.changed(changed);
    const what = changedText(changed, context, speech);
    const say = (text: string): void => {
      if (!context.quiet) context.say(`${timeOf(host)}  ${what}${text}\n`);
    };
    let outcome: Outcome & { readonly dependencies: Dependencies };
    const configuration = followed(host);
    try {
      const settings = await settingsOn(configuration.host);
      context.tuning.onFolder?.(resolve(host.cwd, settings.out));
      outcome = await session.build(files, settings, { ...silent(context), ...context.tuning });
    } catch (thrown) {
      const error = systemError(thrown) ?? thrown;
      // What was wrong from the beginning is no matter of waiting.
      if (last === null || host.signal.aborted || !(error instanceof SolidifyError)) throw thrown;
      const words = await sayable(spokenTrouble(error, speech).message, files, context);
      context.say(`${timeOf(host)}  ${what}${words} ${speech('The last good files stay.')}\n`);
      return null;
    }
    await report(outcome, flags.reporter, context);
    const taken = speech(`in ${((host.now() - started) / 1000).toFixed(1)} s`);
    say(
      `${resultText(outcome, last !== null)
        .map(speech)
        .join(', ')} ${taken}.`,
    );
    if (last === null && !context.quiet)
      context.say(`${speech('Builds again after every save; Ctrl-C ends it.')}\n`);
    last = union([outcome.dependencies, { files: configuration.files(), patterns: [] }]);
    return last;
  };
  try {
    return await startRounds(host, ({ changed }) => run(changed)).ended;
  } finally {
    await session.close();
  }
}

/** The same host, which notes where a configuration is looked for, whether there is one or not. */
export function followed(host: Host): { readonly host: Host; readonly files: () => string[] } {
  const files = new Set<string>();
  const stat: Host['stat'] = (path) => {
    if (basename(path) === CONFIGURATION) files.add(path);
    return host.stat(path);
  };
  return { host: { ...host, stat }, files: () => [...files] };
}

/** @throws SolidifyError (2) where one result is asked for, or there is nothing to look at */
function refuseUnfit(
  files: readonly string[],
  settings: Settings,
  { reporter, reporterFiles }: BuildFlags,
): void {
  const others = {
    'standard input': files.includes(STDIN),
    '--stdout': settings.stdout,
    '--check': settings.check,
    '--explain': settings.explain,
    [`--reporter ${reporter}`]: isForPrograms(reporter),
    '--reporter NAME=FILE': (reporterFiles ?? []).length > 0,
  };
  const [other] = Object.entries(others).find(([, isGiven]) => isGiven) ?? [];
  if (other === undefined) return;
  throw new SolidifyError(
    `--watch builds again and again, so it does not go with ${other}.`,
    'invalid-option',
    'Leave one of the two out.',
  );
}

/** `paris.yaml: ` or `paris.yaml and 2 more: `; in a log, where a name may be that of somebody, `2 files: `. */
export function changedText(
  changed: readonly string[],
  { host: { cwd }, terminal }: CommandContext,
  speech: Speech,
): string {
  const [first] = changed;
  if (first === undefined) return '';
  if (!terminal.stderr.isTTY) return `${speech(many(changed.length, 'file'))}: `;
  const more = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
  const own = relative(cwd, first);
  return `${speech(`${visible(own.startsWith('..') ? first : own)}${more}`)}: `;
}

/** A sentence as it may be said: in a log without whom the documents withhold. */
export async function sayable(
  sentence: string,
  files: readonly string[],
  { host, terminal }: CommandContext,
): Promise<string> {
  if (terminal.stderr.isTTY) return sentence;
  return (await (await import('../mask-around.js')).maskAround(files, host))(sentence);
}

/** The time of the day, as a clock on the wall shows it. */
export function timeOf(host: Pick<Host, 'now'>): string {
  return new Date(host.now()).toTimeString().slice(0, 8);
}

function resultText({ diagnostics, outputs, troubles }: Outcome, hasBuilt: boolean): string[] {
  const made = outputs.filter(({ unchanged }) => !unchanged).length;
  const errors = count(diagnostics, 'error') + troubles.length;
  const warnings = count(diagnostics, 'warning');
  return [
    made === 0 ? (errors > 0 ? 'nothing made' : 'nothing to make') : `${many(made, 'file')} made`,
    ...(errors > 0 ? [`${many(errors, 'error')}${hasBuilt ? ' (the last good files stay)' : ''}`] : []),
    ...(warnings > 0 ? [many(warnings, 'warning')] : []),
  ];
}
