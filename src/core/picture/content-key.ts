import type { Picture } from './inspect.js';
import { stripPicture } from './strip.js';

const known = new WeakMap<Uint8Array, string>();

/**
 * What a picture is told by, under whatever name and path: its bytes as a report would hold them, so that another
 * comment, owner or orientation makes no other picture of it.
 *
 * @returns a length and 64 bits: two pictures of a programme that share them by chance do not happen, and would only be
 *   withheld both
 */
export function contentKey(picture: Picture): string {
  const key = known.get(picture.bytes) ?? sum(plainBytes(picture));
  known.set(picture.bytes, key);
  return key;
}

/** A picture without its notes; of a drawing, which is written anew, each part with its attributes in one order. */
function plainBytes(picture: Picture): Uint8Array {
  const bytes = stripPicture({ ...picture, orientation: 1 });
  if (picture.type !== 'image/svg+xml') return bytes;
  const drawing = new TextDecoder().decode(bytes);
  const inOrder = drawing.replace(/(?: [\w:-]+="[^"]*")+/g, (all) =>
    all
      .split(/(?<=")(?= )/)
      .sort()
      .join(''),
  );
  return new TextEncoder().encode(inOrder);
}

/** What any other file is told by: all of its bytes. */
export function digest(bytes: Uint8Array): string {
  const key = known.get(bytes) ?? sum(bytes);
  known.set(bytes, key);
  return key;
}

/** Two sums side by side, each multiplied by an odd number for every byte (as FNV-1a); the second is mixed as well. */
function sum(bytes: Uint8Array): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (const byte of bytes) {
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x5bd1e995);
    second ^= second >>> 15;
  }
  return `${bytes.length} ${(first >>> 0).toString(16)} ${(second >>> 0).toString(16)}`;
}
