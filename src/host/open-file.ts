import { closeSync, constants, fstatSync, openSync } from 'node:fs';

/**
 * Opens a file to be read. A pipe, a socket or a device is refused at once, even one that takes the place of a file
 * between a look and the opening: to open or to read it might never end.
 *
 * @throws the error of the system; EISDIR for a folder, ENOTSUP for what is neither file nor folder
 */
export function openFile(path: string): number {
  // Windows has no O_NONBLOCK, and no pipes among its files.
  const handle = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  const found = fstatSync(handle);
  if (found.isFile()) return handle;
  closeSync(handle);
  const code = found.isDirectory() ? 'EISDIR' : 'ENOTSUP';
  throw Object.assign(new Error(`${code}: not a file, ${path}`), { code });
}
