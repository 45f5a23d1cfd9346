import type { Diagnostic } from '../diagnostic.js';
import { diagnoseLeaks, diagnoseRooms } from './diagnose.js';
import { findLeaks } from './find.js';
import type { Artifact } from './views.js';
import type { Withholding } from './withheld.js';

/**
 * Says why something must not be written: the choke point between what was made and the disk.
 *
 * @param withholding of the edition that the artifacts belong to
 * @returns an error for each text that gives something away; nothing where all of it may be written
 */
export function refusals(artifacts: readonly Artifact[], withholding: Withholding): Diagnostic[] {
  const leaks = artifacts.flatMap((artifact) => findLeaks(artifact, withholding.searcher));
  return [...diagnoseRooms(withholding), ...(leaks.length > 0 ? diagnoseLeaks(leaks, withholding) : [])];
}
