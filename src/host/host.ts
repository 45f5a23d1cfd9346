import { isDeviceName } from '../core/language/values/device-name.js';

/** A file that is to be written. */
export interface NewFile {
  /** Below the folder, with slashes. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What there is at a path. */
export interface FileStat {
  /** `other` is what may never end when it is read, such as a pipe or a device. */
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
  /** Differs when the content does, as far as the host can tell: the time of the last change in milliseconds. */
  readonly changed: number;
}

/** Something in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'pipe' | 'socket' | 'device';
}

/**
 * The outside world, as everything but the browser meets it: a disk is one host, texts in memory over a disk another.
 * Paths are absolute. What cannot be done is thrown with the code of a system error (`ENOENT`, `EACCES`, …), but what
 * concerns the folder of the reports as a `SolidifyError` (3).
 */
export interface Host {
  /** The folder from which the paths of the user count. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /**
   * To be thrown before work during which nothing could be heard of `signal` for a second or more, while nothing is
   * written yet: whoever gave it does all of it again in a thread. Left out where that cannot be done.
   */
  readonly elsewhere?: Error | undefined;
  /** Asked for only when standard input is named: Node takes a while to open it. */
  readonly stdin: () => AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A file as a whole, or at most so many bytes of its beginning. */
  readonly read: (path: string, atMost?: number) => Promise<Uint8Array>;
  /** What stands at a path, behind links; null where nothing can be seen. */
  readonly stat: (path: string) => Promise<FileStat | null>;
  /** The files below a folder that match a pattern, from that folder and with slashes, in any order. */
  readonly list: (folder: string, pattern: string) => Promise<string[]>;
  /** All that is below a folder, hidden or not, from that folder and with slashes; links are not followed. */
  readonly everything: (folder: string) => Promise<readonly FolderEntry[]>;
  /** Where a path leads, behind all links. */
  readonly real: (path: string) => Promise<string>;
  /** Writes files below a folder, all or none. */
  readonly writeAll: (folder: string, files: readonly NewFile[]) => Promise<void>;
  /**
   * Makes a file anew from what it holds now, while no other process can change it.
   *
   * @param change from what is there (null: nothing) to what is to be there (null: nothing is to be written)
   * @param like the path of a file whose permissions a new one gets
   */
  readonly change: (
    folder: string,
    name: string,
    change: (text: string | null) => Promise<string | null>,
    like?: string,
  ) => Promise<void>;
  /** Removes files below a folder, and the folders that are empty then. */
  readonly remove: (folder: string, names: readonly string[]) => Promise<void>;
  /** Removes what builds have left in a folder that were killed while they wrote. */
  readonly tidy: (folder: string) => Promise<void>;
  /**
   * Tries to write into a folder.
   *
   * @returns how many bytes are free there; null when it cannot be written
   */
  readonly room: (folder: string) => Promise<number | null>;
  /** The folder for temporary files. */
  readonly temporary: () => string;
  /** What may be lost at any time, as it can be made again. */
  readonly spare: Spare;
  /** What is noted of folders of reports: readers of the folders must not see it. It may be lost as well. */
  readonly notes: Spare;
}

/** Things to be found again by another build of the same user. Whoever takes something out looks whether it is whole. */
export interface Spare {
  /** @returns null where there is none of that name, or nothing can be kept */
  readonly take: (name: string) => Promise<Uint8Array | null>;
  /** Keeps something, if that can be done. */
  readonly put: (name: string, content: Uint8Array) => Promise<void>;
}

/** The content of a file; null when there is none, or none that may be read. */
export async function readIfThere(host: Host, path: string): Promise<Uint8Array | null> {
  return host.read(path).catch(() => null);
}

/** The text of a file; null when there is none, or none that may be read. */
export async function readText(host: Host, path: string): Promise<string | null> {
  const bytes = await readIfThere(host, path);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Whether a name can be that of a file below the folder: what is beyond it or hidden is none of its business. */
export function isNameWithin(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    !/[\\:\u0000-\u001f\u007f]/.test(name) &&
    name.split('/').every((part) => part !== '' && !part.startsWith('.') && !isDeviceName(part))
  );
}

/**
 * The last guard before files are written or removed: whatever a name was made from, it stays below its folder.
 *
 * @throws an error when a name does not; nothing that a user writes leads here
 */
export function ensureNamesWithin(names: readonly string[]): void {
  const astray = names.find((name) => !isNameWithin(name));
  if (astray !== undefined) throw new Error(`${JSON.stringify(astray)} is no name of a file below a folder`);
}
