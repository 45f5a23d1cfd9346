import type { CommandContext } from '../command-context.js';
import { catalogue, type Code } from '../../core/diagnostics/catalogue.js';
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
  { terminal, messages }: CommandContext,
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
  const { severity, about, example: args } = catalogue[code as Code];
  const said = wording({ code: code as Code, severity, file: '', range: null, args }, await messages());
  const words = [said.message, said.hint].filter((line) => line !== null).map((line) => `  ${line}\n`);
  terminal.stdout.write(`${code} (${severity})\n\n${about}\n\nIts words, such as:\n\n${words.join('')}`);
  return 0;
}
