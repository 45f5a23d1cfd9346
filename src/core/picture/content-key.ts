import type { Picture } from './inspect.js';
import { readPngRows } from './png-rows.js';
import { stripPicture } from './strip.js';

const known = new WeakMap<Uint8Array, string>();

/**
 * What a picture is told by, under whatever name and path: its bytes as a report would hold them, or the rows of a PNG, so
 * that another comment, owner, orientation or compression makes no other picture of it.
 *
 * @returns a length and 64 bits: two pictures of a programme that share them by chance do not happen, and would only be
 *   withheld both
 */
export function contentKey(picture: Picture): string {
  const key = known.get(picture.bytes) ?? rowsKey(picture) ?? sum(plainBytes(picture));
  known.set(picture.bytes, key);
  return key;
}

/** What the rows of a PNG are told by, however they are packed; null where there are none that can be read. */
function rowsKey(picture: Picture): string | null {
  if (picture.type !== 'image/png') return null;
  const { add, end } = makeSum();
  return readPngRows(picture, add) ? end() : null;
}

function sum(bytes: Uint8Array): string {
  const { add, end } = makeSum();
  add(bytes);
  return end();
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
function makeSum(): { readonly add: (bytes: Uint8Array) => void; readonly end: () => string } {
  let [first, second, length] = [0x811c9dc5, 0x9747b28c, 0];
  return {
    add: (bytes) => {
      for (const byte of bytes) {
        first = Math.imul(first ^ byte, 0x01000193);
        second = Math.imul(second ^ byte, 0x5bd1e995);
        second ^= second >>> 15;
      }
      length += bytes.length;
    },
    end: () => `${length} ${(first >>> 0).toString(16)} ${(second >>> 0).toString(16)}`,
  };
}
