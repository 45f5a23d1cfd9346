import { join, resolve } from 'node:path';
import type { CommandContext } from '../command-context.js';
import { readIfThere, readText, type Host } from '../../host/host.js';
import { ensureShown } from '../../host/project/project.js';
import { manifestName, readManifest, sha256 as hashOf, type Listed } from '../../engine/cache/manifest.js';
import type { Output, Stale } from '../../engine/cache/output.js';
import type { VerifyFlags } from '../flags.js';
import type { Options } from '../../engine/options.js';
import { resultText } from '../reporters/result.js';
import { hashWithLineFeeds, turnedLineEnds } from '../../engine/cache/why-stale.js';
import { parseNotes, shardNotesName } from '../../engine/cache/notes.js';
import { openVerifier } from '../../engine/signing/keys.js';
import { faultOfSignature } from '../../engine/signing/signature.js';
import { readEnvelope, signatureName } from '../../engine/signing/statement.js';
import type { RebuildResult } from '../../engine/rebuild/rebuild.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { visible } from '../../core/diagnostics/visible.js';

/**
 * `solidify verify`: whether a folder holds what its manifest lists and nothing else, is signed (`--key`), and comes out
 * again (`--rebuild`); 1 when it does not. What is hidden, a link, a pipe or a device counts too: whoever copies the
 * folder copies that.
 */
export async function verifyCommand(
  folder: string,
  documents: readonly string[],
  flags: VerifyFlags,
  context: CommandContext,
): Promise<number> {
  const { host, terminal, quiet, say } = context;
  if (documents.length > 0 && !flags.rebuild)
    throw new SolidifyError(
      'verify needs no documents, unless it makes everything again.',
      'invalid-option',
      'Add --rebuild, or name the folder alone.',
    );
  await ensureShown(folder, host);
  const verifier = flags.key === undefined ? null : await openVerifier(flags.key, host);
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
  const files = [...(manifest?.values() ?? [])].flat();
  const found = await lookAt(files, full, host);
  const faults = [...found.faults];
  const note = (file: string, reason: string): unknown => faults.push({ file, reason });
  if (!manifest) note(manifestName, 'changed, or of another version of solidify');
  else if (files.length === 0) note(manifestName, 'lists no file');
  const signature = await readText(host, join(full, signatureName));
  const fault = faultOfSignature(signature, text, files, verifier);
  if (fault !== null) note(signatureName, fault);
  const listed = new Set([manifestName, ...files.map(({ file }) => file)]);
  if (signature !== null && readEnvelope(signature)) listed.add(signatureName);
  const notes = await readText(host, join(full, shardNotesName));
  if (notes !== null && parseNotes(notes)) listed.add(shardNotesName);
  for (const { name, kind } of await host.everything(full)) {
    if (kind !== 'folder' && !listed.has(name) && !(name === signatureName && fault !== null))
      note(name, `${kind === 'file' ? '' : `a ${kind}, `}not in ${manifestName}`);
    if (listed.has(name) && kind === 'link') note(name, 'a link');
  }
  let rebuilt: RebuildResult | null = null;
  if (flags.rebuild && manifest && files.length > 0) {
    rebuilt = await makeAgain(folder, documents, manifest, flags, context);
    faults.push(...rebuilt.differing);
  }
  const troubles = rebuilt?.outcomes.flatMap((outcome) => outcome.troubles) ?? [];
  const code = Math.max(faults.length === 0 ? 0 : 1, ...troubles.map(({ exitCode }) => exitCode));
  if (flags.reporter === 'json') {
    const told = faults.map(({ file, reason }) => ({ file: join(folder, file), reason }));
    const matching = found.matching.map((one) => ({ ...one, file: join(folder, one.file) }));
    const isSeen = signature !== null || verifier !== null;
    terminal.stdout.write(
      resultText([], matching, { documents: 0, errors: 0, warnings: 0 }, told, troubles, {
        signature: isSeen ? { keyid: verifier?.keyid ?? null, valid: fault === null } : undefined,
        rebuilt: rebuilt?.same,
      }),
    );
    return code;
  }
  for (const { file, reason } of faults)
    terminal.stdout.write(`${visible(`${join(folder, file)}: ${reason}`)}\n`);
  for (const { message, hint } of troubles)
    terminal.stderr.write(`solidify: ${message}\n${hint === null ? '' : `${hint}\n`}`);
  if (faults.length > 0 || quiet) return code;
  const count = files.length;
  say(
    `${count === 1 ? 'The one file matches' : `All ${count} files match`} ${join(folder, manifestName)}.\n`,
  );
  if (verifier) say(`It is signed with the key ${verifier.keyid.slice(0, 16)}….\n`);
  else if (signature !== null) say('It is signed; --key FILE tells whether with a key that you know.\n');
  if (rebuilt) say(`${count === 1 ? 'It comes' : 'All of them come'} out again, byte for byte.\n`);
  if (listed.has(shardNotesName))
    say(`${join(folder, shardNotesName)} is for --merge only: it tells hashes of the documents.\n`);
  return code;
}

/** The files of a manifest as they are in the folder. */
async function lookAt(
  files: readonly Listed[],
  full: string,
  host: Host,
): Promise<{ readonly matching: readonly Output[]; readonly faults: readonly Stale[] }> {
  const matching: Output[] = [];
  const faults: Stale[] = [];
  for (const one of files) {
    const { file, bytes, sha256 } = one;
    const found = await readIfThere(host, join(full, file));
    if (!found) faults.push({ file, reason: 'missing' });
    else if (found.length !== bytes || hashOf(found) !== sha256)
      faults.push({ file, reason: hashWithLineFeeds(found) === sha256 ? turnedLineEnds : 'changed' });
    else matching.push({ ...one, unchanged: true });
  }
  return { matching, faults };
}

/** Makes everything again: documents and settings as noted, or as the command line and the configuration say. */
async function makeAgain(
  folder: string,
  documents: readonly string[],
  listed: ReadonlyMap<string, readonly Listed[]>,
  flags: VerifyFlags,
  { host, formats, tuning, say, quiet }: CommandContext,
): Promise<RebuildResult> {
  const [{ rebuild }, { toOptions }, { readConfiguration, underFlags }, { loadBasics }] = await Promise.all([
    import('../../engine/rebuild/rebuild.js'),
    import('./build.js'),
    import('../../engine/options/configuration.js'),
    import('../../engine/assets.js'),
  ]);
  // What is noted was read from a configuration as well.
  const configuration =
    documents.length > 0
      ? await readConfiguration(documents, (await loadBasics()).languages, formats, host)
      : null;
  const set: Record<string, unknown> = { ...configuration?.options };
  // Which formats and editions there are, the files say.
  for (const name of ['formats', 'editions'] satisfies (keyof Options)[]) delete set[name];
  const options = underFlags(configuration && { ...configuration, options: set }, toOptions(flags), host.env);
  const onNote = (text: string): void => void (quiet || flags.reporter === 'json' || say(`${text}\n`));
  return rebuild({ folder, listed, documents, options }, host, { ...tuning, onNote });
}
