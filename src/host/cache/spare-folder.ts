import { lstat, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolders, isTrusted, prepareFolder } from './cache-folder.js';
import type { Host, Spare } from '../host.js';
import { ownMark } from '../lock/mark.js';

/** So many things are kept; then those go that were longest not used. */
const MANY = 500;
/** How many go at a time. */
const BATCH = 100;
/**
 * Keeps things in the user's cache folder, which may be emptied at any time. Only the user can read them, and what
 * somebody else could have put there is not taken.
 *
 * @param name of the folder: below that in which the browser is unpacked, where no report is ever written
 */
export function spareFolder(env: Host['env'], name: 'spare' | 'notes'): Spare {
  const uid = process.getuid?.() ?? 0;
  const folders = (): string[] => cacheFolders({ env, home: homedir(), tmp: tmpdir(), uid });
  let own: Promise<string | null> | null = null;
  const ownFolder = async (): Promise<string | null> => {
    for (const folder of folders()) {
      try {
        await prepareFolder(folder, uid);
        const full = join(folder, name);
        await mkdir(full, { mode: 0o700, recursive: true });
        if (isTrusted(await lstat(full), uid)) return full;
      } catch {
        // The next one may do.
      }
    }
    return null;
  };
  return {
    take: async (thing) => {
      for (const folder of folders()) {
        const path = join(folder, name, thing);
        const found = await lstat(path).catch(() => null);
        if (!found?.isFile() || !isTrusted(found, uid)) continue;
        const now = new Date();
        // When it was last used decides how long it is kept.
        await utimes(path, now, now).catch(() => undefined);
        return readFile(path).catch(() => null);
      }
      return null;
    },
    put: async (thing, content) => {
      const folder = await (own ??= ownFolder());
      if (folder === null) return;
      const draft = join(folder, `.${thing}-${ownMark()}`);
      try {
        await writeFile(draft, content, { mode: 0o600 });
        await rename(draft, join(folder, thing));
        await removeOldest(folder);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= MANY) return;
  const aged = await Promise.all(
    names.map(async (thing) => ({
      thing,
      used: await stat(join(folder, thing)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  );
  aged.sort((a, b) => a.used - b.used);
  for (const { thing } of aged.slice(0, BATCH)) await rm(join(folder, thing), { force: true });
}
