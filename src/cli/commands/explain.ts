import type { CommandContext } from '../command-context.js';
import { catalogue } from '../../core/diagnostics/catalogue.js';
import type { CatalogueEntry } from '../../core/diagnostics/catalogue/entry.js';
import { nearest } from '../../core/diagnostics/nearest.js';
import { SolidifyError } from '../../host/solidify-error.js';

/**
 * `solidify explain`: when a diagnostic comes, and what its words look like.
 *
 * @param written its code, as a reporter shows it: `bad-country`, `[bad-country]` or with capitals
 * @throws SolidifyError (2) for a code that does not exist, with the nearest one
 */
export function explainCommand(written: string, { terminal }: CommandContext): number {
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
  const { severity, about, message, hint, example } = catalogue[
    code as keyof typeof catalogue
  ] as CatalogueEntry<unknown>;
  const words = [message(example), hint(example)]
    .filter((line) => line !== null)
    .map((line) => `  ${line}\n`);
  terminal.stdout.write(`${code} (${severity})\n\n${about}\n\nIts words, such as:\n\n${words.join('')}`);
  return 0;
}
