import { relative, sep } from 'node:path';
import type { Host, NewFile } from '../../host/host.js';
import { manifestName } from '../cache/manifest.js';
import { shardNotesName } from '../cache/notes.js';
import { signatureName } from '../signing/statement.js';

/**
 * The same world with nothing in a folder of reports, where whatever is written is handed over instead: memory holds one
 * report at a time, and nothing gets to a disk, neither reports nor notes.
 *
 * @param listed the files of the folder that are reports; documents may lie beside them
 * @param onFile is given each file that would be written
 */
export function comparedHost(
  host: Host,
  folder: string,
  listed: ReadonlySet<string>,
  onFile: (file: NewFile) => Promise<void>,
): Host {
  const own = new Set([...listed, manifestName, signatureName, shardNotesName]);
  const isHidden = (path: string): boolean => own.has(relative(folder, path).split(sep).join('/'));
  const gone = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
  return {
    ...host,
    read: (path, atMost) => (isHidden(path) ? Promise.reject(gone(path)) : host.read(path, atMost)),
    stat: async (path) => (isHidden(path) ? null : host.stat(path)),
    list: async (at, pattern) =>
      at === folder
        ? (await host.list(at, pattern)).filter((name) => !own.has(name))
        : host.list(at, pattern),
    writeAll: async (at, files) => {
      if (at === folder) for (const file of files) await onFile(file);
    },
    change: async (_folder, _name, change) => void (await change(null)),
    remove: () => Promise.resolve(),
    tidy: () => Promise.resolve(),
    notes: { take: () => Promise.resolve(null), put: () => Promise.resolve() },
  };
}
