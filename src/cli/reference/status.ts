import { loadBasics } from '../../engine/assets.js';
import { resolveOptions } from '../../engine/options.js';
import { statusAll } from '../../engine/authoring/status.js';
import { visible } from '../../core/diagnostics/visible.js';
import type { CommandContext, Screen } from '../command-context.js';
import { exitCodeOf, promptForInput } from '../commands/validate.js';
import type { ReportedFlags } from '../flags.js';
import { json } from '../reporters/reporters.js';
import { statusText } from '../texts/status-text.js';
import { statusWords } from '../texts/status-words.js';

/**
 * `solidify status`: how finished each document is, on standard output. 1 when one has errors, 4 when one gives away what
 * the public edition withholds, as `validate` has it.
 */
export async function statusCommand(
  files: string[],
  flags: ReportedFlags,
  context: CommandContext,
): Promise<number> {
  const { host, terminal } = context;
  promptForInput(files, context, await context.speech());
  const settings = resolveOptions({}, (await loadBasics()).languages);
  const { outcome, ...found } = await statusAll(files, settings, host);
  const { stdout, stderr } = terminal;
  // Nothing else of a document is told than numbers and its own name, which may be that of somebody.
  const { mask, maskSentence } = await (await import('../mask-for-log.js')).makeMask(outcome);
  const shownOn = (screen: Screen, file: string): string => (screen.isTTY ? file : mask(file));
  const documents = found.documents.map((one) => ({ ...one, file: shownOn(stdout, one.file) }));
  const { troubles } = outcome;
  if (flags.reporter === 'json') {
    const { diagnostics } = stdout.isTTY
      ? outcome
      : await (await import('../mask-for-log.js')).maskForLog(outcome);
    const messages = await context.messages();
    stdout.write(json(diagnostics, [], outcome.documents, { troubles, status: documents, messages }));
  } else {
    stdout.write(
      statusText(documents, {
        columns: stdout.columns ?? 120,
        chalk: await context.chalk(stdout),
        words: statusWords[context.language],
      }),
    );
    for (const file of found.unread)
      context.say(`${visible(shownOn(stderr, file))} cannot be read. solidify validate says why.\n`);
  }
  for (const { message, hint } of troubles) {
    const words = `solidify: ${message}\n${hint === null ? '' : `${hint}\n`}`;
    context.say(stderr.isTTY ? words : maskSentence(words));
  }
  return exitCodeOf(outcome);
}
