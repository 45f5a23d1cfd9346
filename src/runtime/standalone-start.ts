import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { getAsset, getRawAsset } from 'node:sea';
import { cacheFolders } from '../host/cache/cache-folder.js';
import type { start } from './start.js';
import { unpackedProgram, type CarriedPackage } from './standalone.js';

// Runs in a program that is one file with Node.js in it: gives the package that it carries its place, and starts that.
const { id, files } = JSON.parse(getAsset('files', 'utf8')) as Pick<CarriedPackage, 'id' | 'files'>;
const { env } = process;
const uid = process.getuid?.() ?? null;
const own = env['LOCALAPPDATA'];
const folders =
  uid === null && own !== undefined
    ? [join(own, 'solidify')]
    : cacheFolders({ env, home: homedir(), tmp: tmpdir(), uid: uid ?? -1 });
const bytes = (): Uint8Array => new Uint8Array(getRawAsset('program') as ArrayBuffer);
const place = unpackedProgram({ id, files, bytes }, folders, uid);
if (place === null) {
  process.stderr.write(
    `solidify: The program cannot be unpacked: it needs 20 MB in one of ${folders.join(', ')}.\n` +
      'Set XDG_CACHE_HOME to a folder that can be written.\n',
  );
  process.exitCode = 3;
} else {
  const load = createRequire(join(place, 'bin/solidify.js'));
  const program = load('../dist/start.js') as { readonly start: typeof start };
  void program.start(process.argv.slice(2), process).then((code) => (process.exitCode = code));
}
