import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { crypto } from '../../host/crypto.js';
import type { Host } from '../../host/host.js';
import { isWithin } from '../../host/project/project.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { readingTroubles, worldError } from '../../host/world-error.js';
import { sha256 } from '../cache/manifest.js';
import type { Settings } from '../options.js';
import { toBeSigned, writeEnvelope, type Envelope } from './statement.js';

/** The variable that names the key, or is it, and the one with its passphrase. */
export const signVariables = { key: 'SOLIDIFY_SIGN_KEY', passphrase: 'SOLIDIFY_SIGN_PASSPHRASE' } as const;

/** How to make a pair of keys. */
const making =
  'Make one with: openssl genpkey -algorithm ed25519 -out key.pem, and what others need of it with: openssl pkey -in key.pem -pubout -out key.pub.pem.';

/** No key in PEM has so many bytes. */
const largestKey = 100_000;

/** Signs statements. */
export interface Signer {
  /** @returns the envelope as a text: the same for the same statement and key */
  readonly sign: (payload: Uint8Array) => string;
}

/** Looks whether signatures are those of one key. */
export interface Verifier {
  /** The SHA-256 of the public key (DER, SubjectPublicKeyInfo), by which a signature names it. */
  readonly keyid: string;
  readonly hasSigned: (envelope: Envelope) => boolean;
}

/**
 * Reads the private key with which a build is asked to sign: that of `--sign`, or else of the environment.
 *
 * @returns null where nothing is to be signed
 * @throws SolidifyError (2) where there is no such key, it is of another kind, its passphrase is missing, or it stands in
 *   the folder of the reports
 */
export async function openSigner(
  { sign, out }: Pick<Settings, 'sign' | 'out'>,
  host: Host,
): Promise<Signer | null> {
  const named = host.env[signVariables.key] ?? '';
  if (sign === false || (sign === null && named === '')) return null;
  const isInVariable = typeof sign !== 'string';
  const given = isInVariable ? named : sign;
  if (given === '')
    throw new SolidifyError(
      'The manifest is to be signed, and no key is named.',
      'key-unusable',
      `Write --sign and the file of a private key, or put its path into ${signVariables.key}. ${making}`,
    );
  const isKey = isInVariable && given.startsWith('-----BEGIN ');
  const what = isKey ? `What ${signVariables.key} holds` : given;
  if (!isKey) await ensureOutside(given, out, host);
  const pem = isKey ? given : await readKey(given, host);
  const key = privateKey(pem, host.env[signVariables.passphrase], what);
  const keyid = keyidOf(crypto().createPublicKey(key));
  return {
    sign: (payload) =>
      writeEnvelope({
        payload,
        signatures: [{ keyid, sig: crypto().sign(null, toBeSigned({ payload }), key) }],
      }),
  };
}

/**
 * Reads a public key.
 *
 * @throws SolidifyError (2) where there is none, or one of another kind
 */
export async function openVerifier(file: string, host: Host): Promise<Verifier> {
  const pem = await readKey(file, host);
  if (/PRIVATE KEY-----/.test(pem))
    throw new SolidifyError(
      `${file} is a private key, which is not for those who only look whether something is signed.`,
      'key-unusable',
      'Take its public one: openssl pkey -in key.pem -pubout -out key.pub.pem.',
    );
  let key: KeyObject;
  try {
    key = crypto().createPublicKey(pem);
  } catch {
    throw new SolidifyError(
      `${file} is no public key in PEM.`,
      'key-unusable',
      'Name the file that begins with -----BEGIN PUBLIC KEY-----.',
    );
  }
  ensureKind(key, file);
  return {
    keyid: keyidOf(key),
    // What a signature says of its key is not signed: it has to be right as well.
    hasSigned: (envelope) =>
      envelope.signatures.some(
        ({ keyid, sig }) => keyid === keyidOf(key) && crypto().verify(null, toBeSigned(envelope), key, sig),
      ),
  };
}

async function readKey(file: string, host: Host): Promise<string> {
  const path = resolve(host.cwd, file);
  const found = await host.stat(path);
  if (found?.kind !== 'file')
    throw new SolidifyError(
      found
        ? `${file} is no file, so it holds no key.`
        : `There is no file ${file}, so there is no key in it.`,
      'key-unusable',
      'Look at the folder and the spelling of the name.',
    );
  try {
    return new TextDecoder().decode(await host.read(path, largestKey));
  } catch (error) {
    throw worldError(error, `read ${file}`, readingTroubles);
  }
}

/** A private key must not be published with the reports. */
async function ensureOutside(file: string, out: string, host: Host): Promise<void> {
  const real = async (path: string): Promise<string> => host.real(path).catch(() => path);
  const [folder, key] = [resolve(host.cwd, out), resolve(host.cwd, file)];
  if (isWithin(folder, key) || isWithin(await real(folder), await real(key)))
    throw new SolidifyError(
      `The private key ${file} lies in the folder of the reports, ${out}, and would be published with them.`,
      'key-unusable',
      'Move it elsewhere, and make another if the folder was published.',
    );
}

function privateKey(pem: string, passphrase: string | undefined, what: string): KeyObject {
  const isLocked = /ENCRYPTED/.test(pem);
  if (isLocked && !passphrase)
    throw new SolidifyError(
      `${what} is a private key with a passphrase.`,
      'key-unusable',
      `Put the passphrase into ${signVariables.passphrase}.`,
    );
  let key: KeyObject;
  try {
    key = crypto().createPrivateKey({ key: pem, ...(isLocked && passphrase ? { passphrase } : {}) });
  } catch {
    throw new SolidifyError(
      isLocked
        ? `The passphrase in ${signVariables.passphrase} does not open ${what}.`
        : `${what} is no private key in PEM.`,
      'key-unusable',
      isLocked ? null : making,
    );
  }
  ensureKind(key, what);
  return key;
}

function ensureKind({ asymmetricKeyType: kind }: KeyObject, what: string): void {
  if (kind !== 'ed25519')
    throw new SolidifyError(
      `${what} is a key of another kind (${kind ?? 'unknown'}); manifests are signed with Ed25519.`,
      'key-unusable',
      making,
    );
}

function keyidOf(key: KeyObject): string {
  return sha256(key.export({ type: 'spki', format: 'der' }));
}
