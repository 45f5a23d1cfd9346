import { join, resolve } from 'node:path';
import type { CommandContext } from '../command-context.js';
import { readIfThere, readText } from '../../host/host.js';
import { ensureShown } from '../../host/project/project.js';
import { manifestName, readManifest, sha256 as hashOf } from '../../engine/cache/manifest.js';
import type { Output, Stale } from '../../engine/cache/output.js';
import type { ReportedFlags } from '../flags.js';
import { resultText } from '../reporters/result.js';
import { hashWithLineFeeds, turnedLineEnds } from '../../engine/cache/why-stale.js';
import { parseNotes, shardNotesName } from '../../engine/cache/notes.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { visible } from '../../core/diagnostics/visible.js';

/**
 * `solidify verify`: whether a folder holds what its manifest lists and nothing else; 1 when it does not. What is
 * hidden, a link, a pipe or a device counts too: whoever copies the folder copies that.
 */
export async function verifyCommand(
  folder: string,
  { reporter }: Pick<ReportedFlags, 'reporter'>,
  { host, terminal, quiet, say }: CommandContext,
): Promise<number> {
  await ensureShown(folder, host);
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
  const faults: Stale[] = [];
  const note = (file: string, reason: string): unknown => faults.push({ file, reason });
  const matching: Output[] = [];
  const listed = new Set([manifestName]);
  if (!manifest) note(manifestName, 'changed, or of another version of solidify');
  for (const one of [...(manifest?.values() ?? [])].flat()) {
    const { file, bytes, sha256 } = one;
    listed.add(file);
    const found = await readIfThere(host, join(full, file));
    if (!found) note(file, 'missing');
    else if (found.length !== bytes || hashOf(found) !== sha256)
      note(file, hashWithLineFeeds(found) === sha256 ? turnedLineEnds : 'changed');
    else matching.push({ ...one, file: join(folder, file), unchanged: true });
  }
  const count = listed.size - 1;
  if (manifest && count === 0) note(manifestName, 'lists no file');
  const notes = await readText(host, join(full, shardNotesName));
  if (notes !== null && parseNotes(notes)) listed.add(shardNotesName);
  const there = await host.everything(full);
  const strangers = there.filter(({ name, kind }) => kind !== 'folder' && !listed.has(name));
  for (const { name, kind } of strangers)
    note(name, `${kind === 'file' ? '' : `a ${kind}, `}not in ${manifestName}`);
  for (const { name, kind } of there) if (listed.has(name) && kind === 'link') note(name, 'a link');
  if (reporter === 'json') {
    const found = faults.map(({ file, reason }) => ({ file: join(folder, file), reason }));
    terminal.stdout.write(resultText([], matching, { documents: 0, errors: 0, warnings: 0 }, found, []));
    return faults.length === 0 ? 0 : 1;
  }
  for (const { file, reason } of faults)
    terminal.stdout.write(`${visible(`${join(folder, file)}: ${reason}`)}\n`);
  if (faults.length === 0 && !quiet) {
    say(
      `${count === 1 ? 'The one file matches' : `All ${count} files match`} ${join(folder, manifestName)}.\n`,
    );
    if (listed.has(shardNotesName))
      say(`${join(folder, shardNotesName)} is for --merge only: it tells hashes of the documents.\n`);
  }
  return faults.length === 0 ? 0 : 1;
}
