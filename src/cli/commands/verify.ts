import { join, resolve } from 'node:path';
import type { CommandContext } from '../command-context.js';
import { readIfThere, readText } from '../../host/host.js';
import { manifestName, readManifest, sha256 as hashOf } from '../../engine/cache/manifest.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { visible } from '../../core/diagnostics/visible.js';

/** `solidify verify`: whether the files of a folder still match its manifest; 1 when one does not. */
export async function verifyCommand(
  folder: string,
  { host, terminal, quiet, say }: CommandContext,
): Promise<number> {
  const full = resolve(host.cwd, folder);
  const text = await readText(host, join(full, manifestName));
  if (text === null) {
    throw new SolidifyError(
      `There is no ${manifestName} in ${folder}.`,
      'manifest-missing',
      'Name the folder into which the reports were built.',
    );
  }
  const manifest = readManifest(text);
  const faults: string[] = [];
  let count = 0;
  if (!manifest) faults.push(`${manifestName}: changed, or of another version of solidify`);
  for (const { outputs } of manifest?.values() ?? []) {
    for (const { file, bytes, sha256 } of outputs) {
      count += 1;
      const found = await readIfThere(host, join(full, file));
      if (!found) faults.push(`${file}: missing`);
      else if (found.length !== bytes || hashOf(found) !== sha256) faults.push(`${file}: changed`);
    }
  }
  for (const fault of faults) terminal.stdout.write(`${visible(join(folder, fault))}\n`);
  if (faults.length === 0 && !quiet)
    say(
      `${count === 1 ? 'The one file matches' : `All ${count} files match`} ${join(folder, manifestName)}.\n`,
    );
  return faults.length === 0 ? 0 : 1;
}
