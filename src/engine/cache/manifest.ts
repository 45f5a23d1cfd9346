import { crypto } from '../../host/crypto.js';
import { isNameWithin } from '../../host/host.js';

/** The name of the file that says what stands beside it. */
export const manifestName = 'manifest.json';

/** What a product was made from. */
export interface Input {
  /** As the document names it: from the folder of the document, with slashes. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that was written, as far as everybody may know who has the folder. */
export interface Listed {
  /** Below the folder of the manifest, with slashes. */
  readonly file: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of a PDF. */
  readonly pages: number | null;
  /** The version of solidify that made it, with the first digits of the hash of that build. */
  readonly solidify: string;
  /** What printed it; null for what needs no browser. */
  readonly browser: string | null;
}

/** A file that was written, with what only the notes of this machine say (`notes`). */
export interface Recorded extends Listed {
  /** Of everything that decides its bytes: with an equal key it need not be made again. Empty where nothing is noted. */
  readonly key: string;
  /** Of all that it was made from, and searched for: when that changes, it is searched again. Empty as well. */
  readonly searched: string;
}

/** What follows the name of a programme among inputs where what its visits state of consents is meant. */
export const consentsMark = '#consents';

/** What is known of what one target gave. */
export interface ManifestEntry {
  readonly id: string;
  /** What it is part of: the id of a visit, or of a programme with `.guidebook` or `.website`. */
  readonly product: string;
  /** The path of its document; null where that is not noted, or was no file. */
  readonly source: string | null;
  readonly inputs: readonly Input[];
  /** The settings under which its files were made, each as JSON (`askedOf`); left out by earlier versions. */
  readonly asked?: readonly string[];
  readonly outputs: readonly Recorded[];
}

/** Everything that was built into a folder, by id. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

/** Text and bytes alike, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return crypto().createHash('sha256').update(content).digest('hex');
}

const known = new WeakMap<Uint8Array, string>();

/** The same of a picture that was read, whose bytes nobody changes: megabytes are hashed once and not for every use. */
export function pictureHash(bytes: Uint8Array): string {
  const hash = known.get(bytes) ?? sha256(bytes);
  known.set(bytes, hash);
  return hash;
}

/**
 * The text of a manifest. It says what stands in the folder and nothing of what that was made from: whoever guesses a
 * withheld name could hash a document with it and compare. Sorted, so that the same files give the same text, without a
 * date or a place.
 */
export function writeManifest(manifest: Manifest): string {
  const products = new Map<string, Listed[]>();
  for (const { product, outputs } of manifest.values())
    products.set(product, [...(products.get(product) ?? []), ...outputs]);
  const sorted = [...products]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, outputs]) => ({
      id,
      outputs: outputs
        .sort((a, b) => (a.file < b.file ? -1 : 1))
        .map(({ file, format, bytes, sha256, pages, solidify, browser }) => ({
          file,
          format,
          bytes,
          sha256,
          ...(pages === null ? {} : { pages }),
          solidify,
          ...(browser === null ? {} : { browser }),
        })),
    }));
  return `${JSON.stringify({ version: 2, products: sorted, checksum: checksumOf(sorted) }, null, 2)}\n`;
}

/**
 * The files of each product.
 *
 * @returns null for what this version did not write just so: half of it, another version’s, or changed by hand
 */
export function readManifest(text: string): ReadonlyMap<string, readonly Listed[]> | null {
  try {
    const { version, products, checksum } = JSON.parse(text) as {
      version: unknown;
      products: readonly {
        id: string;
        outputs: (Partial<Listed> & Omit<Listed, 'pages' | 'browser'>)[];
      }[];
      checksum: unknown;
    };
    if (version !== 2 || checksum !== checksumOf(products)) return null;
    if (!products.every(({ outputs }) => outputs.every(({ file }) => isNameWithin(file)))) return null;
    return new Map(
      products.map(({ id, outputs }) => [
        id,
        outputs.map((one) => ({ ...one, pages: one.pages ?? null, browser: one.browser ?? null })),
      ]),
    );
  } catch {
    return null;
  }
}

/** Not against attackers, who could compute it too, but against hands, merges and half a file. */
function checksumOf(products: unknown): string {
  return sha256(JSON.stringify(products));
}
