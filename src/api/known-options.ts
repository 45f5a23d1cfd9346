import { nearest } from '../core/diagnostics/nearest.js';
import { SolidifyError } from '../host/solidify-error.js';

/**
 * Refuses an option that does not exist: a slip in its name would pass unseen otherwise, and something else be made.
 *
 * @param of where they belong, as in `build`
 * @throws SolidifyError (`invalid-option`)
 */
export function refuseUnknownOptions(given: object, known: readonly string[], of: string): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const [meant] = nearest(name, known);
    throw new SolidifyError(
      `${of} has no option "${name}".`,
      'invalid-option',
      meant === undefined ? `It has ${known.join(', ')}.` : `Did you mean ${meant}?`,
    );
  }
}
