import { isForPrograms } from '../reporters/reporters.js';
import { visible } from '../../core/diagnostics/visible.js';
import { fixAll, type FixedFile } from '../../engine/edit/fix.js';
import type { Settings } from '../../engine/options.js';
import type { Outcome } from '../../engine/outcome.js';
import { STDIN } from '../../host/files.js';
import { SolidifyError } from '../../host/solidify-error.js';
import type { CommandContext } from '../command-context.js';
import { differenceText } from '../texts/difference-text.js';
import { told } from '../progress.js';
import type { ValidateFlags } from '../flags.js';

/**
 * `solidify validate --fix`: mends documents, and shows what became of them. The document of standard input goes to
 * standard output. A difference quotes a document, so that only a terminal sees it; a log has the lines.
 */
export async function fixDocuments(
  files: readonly string[],
  settings: Settings,
  flags: ValidateFlags,
  context: CommandContext,
): Promise<Outcome> {
  if (files.includes(STDIN) && isForPrograms(flags.reporter))
    throw new SolidifyError(
      `validate --fix gives the document of standard input on standard output, where --reporter ${flags.reporter} would write, too.`,
      'invalid-option',
      `Name the file, or leave --reporter ${flags.reporter} out.`,
    );
  const { fixed, outcome, stdout } = await fixAll(
    files,
    settings,
    context.host,
    told(context, flags.reporter),
    flags.accept,
  );
  if (stdout !== null) context.terminal.stdout.write(stdout);
  if (context.quiet) return outcome;
  const { isTTY } = context.terminal.stderr;
  if (fixed.length === 0) return outcome;
  const [chalk, speech] = await Promise.all([context.chalk(), context.speech()]);
  const { mask } = await (await import('../mask-for-log.js')).makeMask(outcome);
  for (const one of fixed)
    context.say(
      isTTY ? `${speech(mended(one))}\n${differenceText(one, chalk)}` : `${mask(speech(mended(one)))}\n`,
    );
  return outcome;
}

function mended({ file, lines }: FixedFile): string {
  const inOrder = [...lines].sort((a, b) => a - b);
  return `${visible(file)}: mended ${lines.length === 1 ? 'line' : 'lines'} ${inOrder.join(', ')}.`;
}
