import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnoseLeaks, diagnoseRooms } from './diagnose.js';
import { findLeaks, type Leak } from './find.js';
import type { Withholding } from './withheld.js';

export { findLeaks };

/**
 * Says why something must not be written: the choke point between what was made and the disk.
 *
 * @param leaks what was found in it of what the edition withholds
 * @returns an error for each text that gives something away; nothing where all of it may be written
 */
export function refusals(leaks: readonly Leak[], withholding: Withholding): Diagnostic[] {
  return [...diagnoseRooms(withholding), ...(leaks.length > 0 ? diagnoseLeaks(leaks, withholding) : [])];
}
