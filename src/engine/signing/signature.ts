import { join, resolve } from 'node:path';
import { readText, type Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { manifestName, readManifest, type Listed } from '../cache/manifest.js';
import type { Stale } from '../cache/output.js';
import type { Settings } from '../options.js';
import type { Signer, Verifier } from './keys.js';
import { readEnvelope, signatureName, statementOf } from './statement.js';

/** What is known when a build has written its manifest. */
export interface ReadyToSign {
  /** Null where nothing is to be signed. */
  readonly signer: Signer | null;
  /** Whether everything could be built: nothing else is signed. */
  readonly isWhole: boolean;
  /** Files of the manifest of which nobody knows here who has made them. */
  readonly notMadeHere: readonly string[];
}

/**
 * Sees to it that the signature beside a manifest is that of this manifest: signs it where that is asked for, and takes
 * away what was signed before and is not true any more. Under `check` only tells.
 *
 * @returns what is not as it would be, under `check`, and what is to be said
 * @throws SolidifyError (2) where something is listed that was not made here
 */
export async function keepSignature(
  { signer, isWhole, notMadeHere }: ReadyToSign,
  { out, check }: Pick<Settings, 'out' | 'check'>,
  host: Host,
): Promise<{ readonly stale: readonly Stale[]; readonly note: string | null }> {
  const folder = resolve(host.cwd, out);
  const text = await readText(host, join(folder, manifestName));
  const listed = text === null ? null : readManifest(text);
  const files = [...(listed?.values() ?? [])].flat();
  const before = await readText(host, join(folder, signatureName));
  const statement = text !== null && listed && files.length > 0 ? statementOf(text, files) : null;
  const isTrue = before !== null && statement !== null && states(before, statement);
  const isToSign = signer !== null && isWhole && statement !== null && notMadeHere.length === 0;
  if (check) {
    if (!isToSign) return { stale: [], note: null };
    const isSame = before === signer.sign(statement);
    const reason =
      before === null ? 'has not been signed' : 'is not what would be signed now, or with another key';
    return { stale: isSame ? [] : [{ file: join(out, signatureName), reason }], note: null };
  }
  if (isToSign) {
    await host.change(folder, signatureName, async (current) => {
      // Another build may have written meanwhile.
      const now = await readText(host, join(folder, manifestName));
      const entries = now === null ? null : readManifest(now);
      const next =
        now !== null && entries ? signer.sign(statementOf(now, [...entries.values()].flat())) : null;
      return next === current ? null : next;
    });
    return { stale: [], note: null };
  }
  if (before !== null && !isTrue && readEnvelope(before)) await host.remove(folder, [signatureName]);
  if (signer !== null && isWhole && notMadeHere.length > 0) throw strangersError(notMadeHere, out);
  const isGone = before !== null && !isTrue;
  const why = signer
    ? 'not everything could be built'
    : 'the reports have changed since, and no --sign was given';
  if (isGone) return { stale: [], note: `Removed the signature of ${join(out, manifestName)}: ${why}.` };
  return {
    stale: [],
    note: signer && statement ? `${join(out, manifestName)} was not signed, as ${why}.` : null,
  };
}

/**
 * Why a signature is not that of a manifest by a key.
 *
 * @param text of the signature; null where there is none
 * @param verifier null where nobody said by whom it should be
 * @returns the end of a sentence that starts with the file of the signature; null where nothing is wrong
 */
export function faultOfSignature(
  text: string | null,
  manifest: string,
  listed: readonly Listed[],
  verifier: Verifier | null,
): string | null {
  if (text === null) return verifier ? 'missing: nothing is signed' : null;
  const envelope = readEnvelope(text);
  if (!envelope) return 'no signature';
  if (verifier && !verifier.hasSigned(envelope)) return 'changed, or signed with another key';
  return states(text, statementOf(manifest, listed)) ? null : `signed of another ${manifestName}`;
}

function states(signature: string, statement: Uint8Array): boolean {
  const envelope = readEnvelope(signature);
  return envelope !== null && Buffer.from(envelope.payload).equals(statement);
}

function strangersError(files: readonly string[], out: string): SolidifyError {
  const named = files.slice(0, 10).map((file) => join(out, file));
  const more = files.length > 10 ? ` and ${files.length - 10} more` : '';
  return new SolidifyError(
    `${join(out, manifestName)} was not signed, as it lists files that were not made here: ${named.join(', ')}${more}.`,
    'not-signed',
    'Build their documents too, or remove them: an empty folder is as good.',
  );
}
