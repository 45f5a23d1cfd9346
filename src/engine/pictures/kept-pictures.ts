import type { VectorDrawing } from '../../core/formats/format.js';
import { inspectPicture, type Picture } from '../../core/picture/inspect.js';
import type { PictureTools } from '../../core/picture/place.js';
import { mustDecode } from '../../core/picture/prepare.js';
import { isLook, type PictureLook } from '../../core/picture/same/look.js';
import { crypto } from '../../host/crypto.js';
import type { Spare } from '../../host/host.js';
import { pictureHash, sha256 } from '../cache/manifest.js';

/** Where pictures are kept that took long to prepare. */
export interface PictureStore {
  readonly spare: Spare;
  /** Of what prepares them: another one may give other bytes. */
  readonly version: string;
  /** Whether what is there may be used; what is made is kept in either case. */
  readonly mayTake: boolean;
  /** What was made of pictures whose bytes are still there, as a session that is kept has them. */
  readonly made?: WeakMap<Uint8Array, { readonly name: string; readonly picture: Picture }>;
}

/**
 * Prepares a picture, or takes what an earlier build made of the same bytes where it had to be decoded. What is kept has
 * a checksum and is looked at like a new file; whatever is odd about it, the picture is prepared anew.
 *
 * @param prepare gives null for a picture whose pixels cannot be read, of which nothing is kept
 * @param isWhole whether it stays as large as it is
 */
export async function prepareOrTake(
  picture: Picture,
  prepare: PictureTools['prepare'],
  { spare, version, mayTake, made }: PictureStore,
  isWhole = false,
): Promise<Picture | null> {
  if (!mustDecode(picture, isWhole)) return prepare(picture, isWhole);
  const name = nameOf(picture, version, isWhole ? 'whole' : 'picture');
  const same = made?.get(picture.bytes);
  if (same?.name === name) return same.picture;
  const kept = mayTake ? await spare.take(name).catch(() => null) : null;
  const known = kept && read(name, kept);
  const prepared = known ?? (await prepare(picture, isWhole));
  if (!prepared) return null;
  made?.set(picture.bytes, { name, picture: prepared });
  // A build goes on without what cannot be kept.
  if (!known) await spare.put(name, write(name, prepared)).catch(() => undefined);
  return prepared;
}

/**
 * Reads what a picture looks like, or takes what an earlier build read of the same bytes: to decode photographs takes
 * longer than all else that is done with them.
 *
 * @param make gives null for a picture whose pixels cannot be read, of which nothing is kept
 */
export async function lookOrTake(
  picture: Picture,
  make: () => Promise<PictureLook | null>,
  { spare, version }: Pick<PictureStore, 'spare' | 'version'>,
): Promise<PictureLook | null> {
  const name = nameOf(picture, version, 'look');
  const kept = await spare.take(name).catch(() => null);
  const known = kept?.subarray(CHECKSUM);
  if (
    known &&
    isLook(known) &&
    checksumOf(name, known).equals(kept?.subarray(0, CHECKSUM) ?? new Uint8Array())
  )
    return Uint8Array.from(known);
  const look = await make();
  if (look)
    await spare.put(name, Buffer.concat([checksumOf(name, look), look])).catch(() => undefined); // prettier-ignore
  return look;
}

/**
 * Draws SVG as PNG, or takes what an earlier build drew of the same bytes as wide; what is kept is read as above.
 *
 * @param draw gives null in the place of what cannot be drawn, of which nothing is kept
 */
export async function drawOrTake(
  drawings: readonly VectorDrawing[],
  draw: (drawings: readonly VectorDrawing[]) => Promise<readonly (Uint8Array | null)[]>,
  { spare, version, mayTake }: PictureStore,
): Promise<readonly (Uint8Array | null)[]> {
  const found = await Promise.all(
    drawings.map(async (drawing) => {
      const name = `drawing-${sha256(JSON.stringify([version, drawing.width, pictureHash(drawing.svg)]))}`;
      const kept = mayTake ? await spare.take(name).catch(() => null) : null;
      return { name, drawing, known: (kept && read(name, kept)?.bytes) ?? null };
    }),
  );
  const missing = found.filter(({ known }) => !known);
  const drawn = await draw(missing.map(({ drawing }) => drawing));
  const made = new Map(missing.map(({ name }, index) => [name, drawn[index] ?? null]));
  for (const [name, bytes] of made)
    if (bytes) await spare.put(name, write(name, { type: 'image/png', bytes })).catch(() => undefined);
  return found.map(({ name, known }) => known ?? made.get(name) ?? null);
}

/** The name tells nothing of the picture but whether it is the same. */
function nameOf({ type, orientation, bytes }: Picture, version: string, what: string): string {
  return `${what}-${sha256(JSON.stringify([version, type, orientation, pictureHash(bytes)]))}`;
}

/** A checksum in binary stands before all else: so many bytes. */
const CHECKSUM = 32;

/** After the checksum the type and a line feed, then the bytes. */
function write(name: string, { type, bytes }: Pick<Picture, 'type' | 'bytes'>): Uint8Array {
  const content = Buffer.concat([Buffer.from(`${type}\n`), bytes]);
  return Buffer.concat([checksumOf(name, content), content]);
}

/** @returns null for what was not written just so, under this name */
function read(name: string, kept: Uint8Array): Picture | null {
  const content = kept.subarray(CHECKSUM);
  if (!checksumOf(name, content).equals(kept.subarray(0, CHECKSUM))) return null;
  const end = content.indexOf(0x0a);
  const type = Buffer.from(content.subarray(0, end)).toString('latin1');
  const picture = inspectPicture(content.subarray(end + 1));
  return picture.state === 'ok' && picture.type === type ? picture : null;
}

function checksumOf(name: string, content: Uint8Array): Buffer {
  return crypto().createHash('sha256').update(`${name}\n`).update(content).digest();
}
