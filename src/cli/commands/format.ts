import { visible } from '../../core/diagnostics/visible.js';
import { layOutAll } from '../../engine/edit/lay-out.js';
import { STDIN } from '../../host/files.js';
import { sentenceOf } from '../reporters/result.js';
import { spokenTrouble } from '../speech/speech.js';
import type { CommandContext } from '../command-context.js';
import { differenceText } from '../texts/difference-text.js';
import type { FormatFlags } from '../flags.js';
import { many } from '../texts/many.js';
import { told } from '../progress.js';
import { promptForInput } from './validate.js';

/**
 * `solidify format`: lays documents out, and shows what became of them on a terminal; elsewhere it says of how many. 1
 * when one could not be read, or under `--check` when one would look otherwise.
 */
export async function formatCommand(
  files: string[],
  flags: FormatFlags,
  context: CommandContext,
): Promise<number> {
  const speech = await context.speech();
  promptForInput(files, context, speech);
  const isDry = flags.check ?? false;
  const { changed, left, troubles, stdout } = await layOutAll(files, context.host, isDry, told(context));
  if (stdout !== null && !isDry) context.terminal.stdout.write(stdout);
  const { isTTY } = context.terminal.stderr;
  for (const file of left) {
    const name = isTTY || file === STDIN ? visible(file) : 'A document';
    context.say(`${speech(`${name} stays as it is: it cannot be read. solidify validate says why.`)}\n`);
  }
  if (!context.quiet) {
    const chalk = await context.chalk();
    if (isTTY) for (const one of changed) context.say(`${visible(one.file)}\n${differenceText(one, chalk)}`);
    const done = `${many(changed.length, 'document')} ${isDry ? 'would be laid out' : 'laid out'} anew.`;
    context.say(`${speech(changed.length === 0 ? 'Nothing to change.' : done)}\n`);
  }
  for (const one of troubles) context.say(sentenceOf(spokenTrouble(one, speech)));
  if (troubles.length > 0) return Math.max(...troubles.map(({ exitCode }) => exitCode));
  return left.length > 0 || (isDry && changed.length > 0) ? 1 : 0;
}
