import { crypto } from '../../host/crypto.js';

/** The name of the file that says what stands beside it. */
export const manifestName = 'manifest.json';

/** What a product was made from. */
export interface Input {
  /** As the document names it: from the folder of the document, with slashes. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that was written. */
export interface Recorded {
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
  /** Of everything that decides its bytes: with an equal key it need not be made again. */
  readonly key: string;
  /** Of the inputs whose names it was searched for: when they change, it is searched again. */
  readonly searched: string;
}

/** What is known of one product. */
export interface Entry {
  readonly id: string;
  readonly inputs: readonly Input[];
  readonly outputs: readonly Recorded[];
}

/** Everything that was built into a folder, by id. */
export type Manifest = ReadonlyMap<string, Entry>;

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

/** The text of a manifest: sorted, so that the same folder gives the same text, without a date or a place. */
export function writeManifest(manifest: Manifest): string {
  const products = [...manifest.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, inputs, outputs }) => ({
      id,
      inputs: inputs.map(({ file, bytes, sha256 }) => ({ file, bytes, sha256 })),
      outputs: [...outputs]
        .sort((a, b) => (a.file < b.file ? -1 : 1))
        .map(({ file, format, bytes, sha256, pages, solidify, browser, key, searched }) => ({
          file,
          format,
          bytes,
          sha256,
          ...(pages === null ? {} : { pages }),
          solidify,
          ...(browser === null ? {} : { browser }),
          key,
          searched,
        })),
    }));
  return `${JSON.stringify({ version: 1, products, checksum: checksumOf(products) }, null, 2)}\n`;
}

/** @returns null for what this version did not write just so: half of it, another version’s, or changed by hand */
export function readManifest(text: string): Manifest | null {
  try {
    const { version, products, checksum } = JSON.parse(text) as {
      version: unknown;
      products: readonly {
        id: string;
        inputs: Input[];
        outputs: (Partial<Recorded> & Omit<Recorded, 'pages' | 'browser'>)[];
      }[];
      checksum: unknown;
    };
    if (version !== 1 || checksum !== checksumOf(products)) return null;
    const names = products.flatMap(({ outputs }) => outputs.map(({ file }) => file));
    // What is beyond the folder is none of its business.
    if (names.some((name) => name.startsWith('/') || name.split(/[\\/]/).includes('..'))) return null;
    return new Map(
      products.map(({ id, inputs, outputs }) => [
        id,
        {
          id,
          inputs,
          outputs: outputs.map((one) => ({ ...one, pages: one.pages ?? null, browser: one.browser ?? null })),
        },
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
