import type { FileSystemAdapter } from 'tinyglobby';

/** What a folder holds. */
export interface FolderItem {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * The files below a folder that match a pattern, from that folder and with slashes.
 *
 * @param itemsOf gives what a folder holds, where that is not on the disk
 */
export async function globFiles(
  folder: string,
  pattern: string,
  itemsOf?: (folder: string) => readonly FolderItem[],
): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const options = { cwd: folder, expandDirectories: false, onlyFiles: true };
  return glob(pattern, itemsOf ? { ...options, fs: adapterOf(itemsOf) } : options);
}

/** As much of `node:fs` as is used where there are no links. */
function adapterOf(itemsOf: (folder: string) => readonly FolderItem[]): FileSystemAdapter {
  const readdir = (path: string, _: unknown, done: (error: null, entries: object[]) => void): void =>
    done(
      null,
      itemsOf(path).map(({ name, isFolder }) => ({
        name,
        isFile: () => !isFolder,
        isDirectory: () => isFolder,
        isSymbolicLink: () => false,
      })),
    );
  return { readdir: readdir as unknown as NonNullable<FileSystemAdapter['readdir']> };
}
