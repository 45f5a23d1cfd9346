import { existsSync } from 'node:fs';
import { removeBrowserFolder } from '../browser/folder.js';
import { killGroup } from '../host/kill-group.js';
import { removeOwnDrafts } from '../host/output/output-folder.js';

/**
 * Ends the browsers of a run that was stopped, and removes what it was about to write; what is whole stays.
 *
 * @param browsers their processes, and their private folders
 * @param folders where reports were written
 */
export function removeTraces(browsers: ReadonlyMap<number, string>, folders: ReadonlySet<string>): void {
  for (const [pid, folder] of browsers) {
    // The folder goes with its browser, so whoever has the number of one that has ended is left alone.
    if (!existsSync(folder)) continue;
    killGroup(pid);
    removeBrowserFolder(folder);
  }
  for (const folder of folders) removeOwnDrafts(folder);
}
