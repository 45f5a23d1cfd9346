import { join } from 'node:path';
import { SolidifyError } from '../../host/solidify-error.js';
import type { LeftBehind } from './left-behind.js';
import type { Stale } from './output.js';

/** So many files are named of those that nothing has to be done about. */
const atMost = 10;

/**
 * What is said of the files that earlier builds have left.
 *
 * @param out the folder of the reports, as the user gave it
 */
export function notesOn({ stale, refused, elsewhere }: LeftBehind, out: string): string[] {
  const notes: string[] = [];
  for (const [reason, files] of byReason(stale))
    notes.push(`Removed, since it ${reason}: ${list(files, out)}.`);
  if (refused.length > 0) {
    const [are, them] =
      refused.length === 1
        ? ['A file of an earlier build is', 'it']
        : [`${refused.length} files of earlier builds are`, 'them'];
    notes.push(
      `${are} still in ${out}, and may tell what is refused now: remove ${them} before you publish the folder. ${list(refused, out, Infinity)}`,
    );
  }
  for (const [reason, files] of byReason(elsewhere))
    notes.push(
      `Still in ${out}, though it ${reason}: ${list(files, out)}. Build its document too, or remove it.`,
    );
  return notes;
}

/**
 * What is said where the files of one document took the place of another's.
 *
 * @param rivals by the document that gave files of a name before and is still there, something that both make
 */
export function notesOnRivals(rivals: ReadonlyMap<string, string>, out: string): string[] {
  return [...rivals].map(([before, product]) => {
    // A programme makes also a guidebook and a website, which are called after its id.
    const [id = ''] = product.split(/[./]/);
    return `The reports of ${before} stood in ${out} under the same name and are replaced. Give one of the two documents an id of its own, such as id: ${id}-2.`;
  });
}

/**
 * What is said of prints of another machine that are not taken.
 *
 * @param folder in which they are, as the user gave it
 */
export function notesOnRefused(files: readonly Stale[], folder: string): string[] {
  return [...byReason(files)].map(
    ([reason, those]) =>
      `Made here and not taken from ${folder}, since it ${reason}: ${list(those, folder)}.`,
  );
}

/** Why a build does not end well: something should go, and is not ours to remove. */
export function inTheWayError(files: readonly Stale[], out: string): SolidifyError {
  const said = [...byReason(files)].map(([reason, those]) =>
    those.length === 1
      ? `${list(those, out)} ${reason}`
      : `${those.length} files, each of which ${reason}: ${list(those, out)}`,
  );
  const [them, folder] =
    files.length === 1
      ? ['it', '']
      : ['them', ' An empty folder is as good: the build makes all of it again.'];
  return new SolidifyError(
    `What has been withdrawn may still stand in the folder: ${said.join('; ')}.`,
    'left-behind',
    `Look at ${them}, and remove ${them} before you publish the folder.${files.length > atMost ? folder : ''}`,
  );
}

function byReason(files: readonly Stale[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { file, reason } of files) groups.set(reason, [...(groups.get(reason) ?? []), file]);
  return groups;
}

function list(files: readonly string[], out: string, most = atMost): string {
  const named = files.slice(0, most).map((file) => join(out, file));
  const more = files.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
