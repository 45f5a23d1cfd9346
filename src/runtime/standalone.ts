import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isTrusted } from '../host/cache/cache-folder.js';

/** The files of a package, as a program carries them that is one file with Node.js in it. */
export interface CarriedPackage {
  /** The hash of all files: another package gets another folder. */
  readonly id: string;
  /** Each file with its size in bytes, in the order in which they follow one another in `bytes`. */
  readonly files: readonly (readonly [name: string, size: number])[];
  /** All of them, packed with gzip. Asked for only where they are not unpacked yet. */
  readonly bytes: () => Uint8Array;
}

/** What an unpacking that was killed has left may go after so long. */
const abandonedAfterMs = 10 * 60_000;

/**
 * Gives the folder of the package, unpacked the first time, so that it is found, compiled and run as one that npm has
 * installed: at the same speed, with the same code. What is found is used only if it is whole, and nobody but this user
 * or root could have put it there.
 *
 * @param folders where to look and to unpack, the best first
 * @param uid null where a system knows no such users; then the folders are the user's own
 * @returns null where no folder can take it
 */
export function unpackedProgram(
  program: CarriedPackage,
  folders: readonly string[],
  uid: number | null,
): string | null {
  const places = folders.map((folder) => join(folder, `program-${program.id}`));
  const found = places.find((place) => isWhole(place, program, uid));
  if (found !== undefined) return found;
  for (const [at, folder] of folders.entries()) {
    try {
      const place = places[at] ?? '';
      unpack(program, folder, place, uid);
      if (isWhole(place, program, uid)) return place;
    } catch {
      // The next one may do.
    }
  }
  return null;
}

function isOurs(path: string, uid: number | null): boolean {
  return uid === null || isTrusted(lstatSync(path), uid);
}

function isWhole(place: string, { files }: CarriedPackage, uid: number | null): boolean {
  try {
    if (!isOurs(place, uid)) return false;
    return files.every(([name, size]) => {
      const stat = lstatSync(join(place, name));
      return stat.isFile() && stat.size === size && (uid === null || isTrusted(stat, uid));
    });
  } catch {
    return false;
  }
}

/** Beside the others, and renamed at the end: nobody ever sees half of it. */
function unpack(program: CarriedPackage, folder: string, place: string, uid: number | null): void {
  // As for the embedded browser: whom root lets print may walk in, and not look around.
  const mode = uid === 0 ? 0o711 : 0o700;
  if (mkdirSync(folder, { recursive: true, mode }) !== undefined && uid === 0) chmodSync(folder, mode);
  if (!isOurs(folder, uid)) throw new Error(`${folder} can be written by others`);
  removeAbandoned(folder);
  const draft = mkdtempSync(join(folder, 'unpacking-'));
  try {
    const all = gunzipSync(program.bytes());
    let at = 0;
    for (const [name, size] of program.files) {
      const path = join(draft, name);
      mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
      writeFileSync(path, all.subarray(at, at + size), { mode: 0o644 });
      at += size;
    }
    chmodSync(draft, 0o755);
    // What stands there is not whole.
    rmSync(place, { recursive: true, force: true });
    renameSync(draft, place);
  } catch (error) {
    // Another process may have been first.
    if (!isWhole(place, program, uid)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith('unpacking-'))) {
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > abandonedAfterMs) rmSync(path, { recursive: true, force: true });
  }
}
