import { mkdtempSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasEnded, ownMark } from '../host/mark.js';

/** The user as whom root runs the browser, and to whom it gives the browser's folder. */
export const nobody = 65534;

/** How such a folder is removed: a browser that ends may still write for a moment. */
export const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 };

/** Makes the private folder of a browser. */
export function makeBrowserFolder(tmp: string = tmpdir()): string {
  return mkdtempSync(join(tmp, `solidify-browser-${ownMark()}-`));
}

/** Removes the private folders of browsers whose program was killed before it could do so. */
export async function removeAbandonedFolders(tmp: string = tmpdir()): Promise<void> {
  const own = process.getuid?.();
  for (const name of await readdir(tmp).catch((): string[] => [])) {
    const mark = /^solidify-browser-(\w+-\d+)-/.exec(name)?.[1];
    if (mark === undefined || !hasEnded(mark)) continue;
    const path = join(tmp, name);
    const found = await lstat(path).catch(() => null);
    const isOurs = own === undefined || found?.uid === own || (own === 0 && found?.uid === nobody);
    // Others may write in a folder for temporary files, and put there what looks like ours.
    if (found?.isDirectory() && isOurs) await rm(path, removal).catch(() => undefined);
  }
}
