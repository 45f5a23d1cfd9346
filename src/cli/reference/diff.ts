import { loadBasics } from '../../engine/assets.js';
import { readVersions } from '../../engine/authoring/changes.js';
import { resolveOptions } from '../../engine/options.js';
import type { CommandContext } from '../command-context.js';
import { exitCodeOf, promptForInput, report } from '../commands/validate.js';
import type { DiffFlags } from '../flags.js';
import { json } from '../reporters/reporters.js';
import { changesMarkdown, changesText } from '../texts/changes-text.js';
import { changesWords } from '../texts/changes-words.js';

/**
 * `solidify diff`: what has changed between two versions, in the words of the reports, on standard output; 1 when a
 * document of either has errors.
 */
export async function diffCommand(
  before: string,
  after: string,
  flags: DiffFlags,
  context: CommandContext,
): Promise<number> {
  const { host, terminal } = context;
  const { languages } = await loadBasics();
  const settings = resolveOptions(
    { editions: [flags.edition], ...(flags.lang === undefined ? {} : { langs: [flags.lang] }) },
    languages,
  );
  promptForInput([before, after], context, await context.speech());
  const { outcome, compare } = await readVersions(before, after, settings, host);
  const { stdout } = terminal;
  const { makeMask, maskForLog } = await import('../mask-for-log.js');
  // Nobody knows who reads a file, a comment or a log: nothing in it that the public edition withholds.
  const mask = stdout.isTTY ? (text: string) => text : (await makeMask(outcome, '…', true)).mask;
  const changes = compare(mask);
  if (flags.reporter === 'json') {
    const { diagnostics, documents, troubles } = stdout.isTTY ? outcome : await maskForLog(outcome);
    const messages = await context.messages();
    stdout.write(json(diagnostics, [], documents, { troubles, changes, messages }));
  } else {
    await report(outcome, 'pretty', context);
    const words = changesWords[context.language];
    stdout.write(
      flags.reporter === 'markdown'
        ? changesMarkdown(changes, words)
        : changesText(changes, words, await context.chalk(stdout)),
    );
  }
  return exitCodeOf(outcome);
}
