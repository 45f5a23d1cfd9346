import { manifestName, sha256, type Listed } from '../cache/manifest.js';

/** The file beside the manifest that holds its signature, named as in-toto names bundles of attestations. */
export const signatureName = 'manifest.intoto.jsonl';

/** Of the payload (in-toto attestations, envelope). */
const payloadType = 'application/vnd.in-toto+json';
const statementType = 'https://in-toto.io/Statement/v1';
/** That a manifest of the second version lists just these files. It says nothing of what they were made from. */
const predicateType = 'urn:x-solidify:manifest:v2';

/** A statement with its signatures (DSSE 1.0). */
export interface Envelope {
  /** The bytes that are signed, without what `toBeSigned` puts before them. */
  readonly payload: Uint8Array;
  readonly signatures: readonly { readonly keyid: string; readonly sig: Uint8Array }[];
}

/**
 * That these files stand in a folder, and its manifest: an in-toto statement (v1) in UTF-8. It names nothing that the
 * manifest does not name, and is the same whenever that is.
 *
 * @param manifest its text
 * @param listed what that lists
 */
export function statementOf(
  manifest: string,
  listed: readonly Pick<Listed, 'file' | 'sha256'>[],
): Uint8Array {
  const files = [...listed].sort((a, b) => (a.file < b.file ? -1 : 1));
  const subject = [{ file: manifestName, sha256: sha256(manifest) }, ...files].map(
    ({ file: name, sha256: hash }) => ({ name, digest: { sha256: hash } }),
  );
  const statement = { _type: statementType, subject, predicateType, predicate: { manifest: manifestName } };
  return new TextEncoder().encode(JSON.stringify(statement));
}

/** What a signature is made of: the type and the bytes with their lengths (DSSE, pre-authentication encoding). */
export function toBeSigned({ payload }: Pick<Envelope, 'payload'>): Uint8Array {
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `),
    payload,
  ]);
}

/** An envelope as the one line of a file. */
export function writeEnvelope({ payload, signatures }: Envelope): string {
  const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return `${JSON.stringify({
    payloadType,
    payload: inBase64(payload),
    signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig: inBase64(sig) })),
  })}\n`;
}

/** What a signature would say of files, without their hashes, to be searched before there is one. */
export function unsignedOf(files: readonly string[]): string {
  const named = files.map((file) => ({ file, sha256: '' }));
  return writeEnvelope({ payload: statementOf('', named), signatures: [] });
}

/** @returns null for what is no envelope of one in-toto statement, or not as `writeEnvelope` writes it, byte for byte */
export function readEnvelope(text: string): Envelope | null {
  try {
    const read = JSON.parse(text) as {
      readonly payloadType: unknown;
      readonly payload: string;
      readonly signatures: readonly { readonly keyid?: string; readonly sig: string }[];
    };
    if (read.payloadType !== payloadType || read.signatures.length === 0) return null;
    const envelope = {
      payload: Buffer.from(read.payload, 'base64'),
      signatures: read.signatures.map(({ keyid = '', sig }) => ({ keyid, sig: Buffer.from(sig, 'base64') })),
    };
    return writeEnvelope(envelope) === text ? envelope : null;
  } catch {
    return null;
  }
}
