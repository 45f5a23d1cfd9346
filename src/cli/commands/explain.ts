import type { CommandContext } from '../command-context.js';
import { catalogue, type Code } from '../../core/diagnostics/catalogue.js';
import type { WritersLanguage } from '../../core/diagnostics/messages.js';
import { wording } from '../../core/diagnostics/diagnostic.js';
import { nearest } from '../../core/diagnostics/nearest.js';
import { SolidifyError } from '../../host/solidify-error.js';

/**
 * `solidify explain`: when a diagnostic comes, and what its words look like.
 *
 * @param written its code, as a reporter shows it: `bad-country`, `[bad-country]` or with capitals
 * @throws SolidifyError (2) for a code that does not exist, with the nearest one
 */
export async function explainCommand(
  written: string,
  { terminal, language, messages }: CommandContext,
): Promise<number> {
  const code = written
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replaceAll('_', '-');
  if (!Object.hasOwn(catalogue, code)) {
    const meant = nearest(code, Object.keys(catalogue));
    throw new SolidifyError(
      `There is no diagnostic ${written}.`,
      'invalid-option',
      meant.length > 0
        ? `Did you mean ${meant.slice(0, 3).join(' or ')}?`
        : 'Its code stands in the first line of each problem, behind its severity.',
    );
  }
  const { severity, example: args } = catalogue[code as Code];
  const spoken = await messages();
  const about = spoken.typeset(spoken.words[code as Code].about);
  const said = wording({ code: code as Code, severity, file: '', range: null, args }, spoken);
  const words = [said.message, said.hint].filter((line) => line !== null).map((line) => `  ${line}\n`);
  terminal.stdout.write(
    `${code} (${spoken.severities[severity]})\n\n${about}\n\n${heads[language]}\n\n${words.join('')}`,
  );
  return 0;
}

/** Above what a message looks like. */
const heads: Readonly<Record<WritersLanguage, string>> = {
  en: 'Its words, such as:',
  fr: 'Ses mots, par exemple\u00A0:',
  de: 'Ihr Wortlaut, zum Beispiel:',
};
