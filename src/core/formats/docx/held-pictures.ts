import type { FlowPicture } from './flow/blocks.js';

/** A picture that is to be put in, or what it looks like in pixels. */
export interface HeldPicture {
  readonly picture: FlowPicture;
  readonly inPixels: boolean;
}

/** Where the parts are that are pictures. */
const FOLDER = 'word/media/';

/**
 * Keeps pictures apart from the document that shows them: the library makes a checksum of all it is given, which takes
 * long, and what a drawing looks like in pixels may not be known yet.
 */
export function holdPictures(): {
  /** What stands for a picture: the same for the same. */
  readonly signOf: (picture: FlowPicture, inPixels?: boolean) => Uint8Array;
  /** Puts the pictures in the place of what stands for them. */
  readonly putInto: <T extends string | Uint8Array>(
    parts: ReadonlyMap<string, T>,
  ) => Map<string, T | HeldPicture>;
} {
  const held: HeldPicture[] = [];
  return {
    signOf(picture, inPixels = false) {
      let index = held.findIndex((one) => one.inPixels === inPixels && isSame(one.picture, picture));
      if (index < 0) index = held.push({ picture, inPixels }) - 1;
      return new TextEncoder().encode(String(index));
    },
    putInto: (parts) =>
      new Map(
        [...parts].map(([name, part]) => {
          const isPicture = name.startsWith(FOLDER) && typeof part !== 'string';
          return [name, (isPicture && held[Number(new TextDecoder().decode(part))]) || part];
        }),
      ),
  };
}

/** Whether two pictures are one file. */
function isSame(one: FlowPicture, other: FlowPicture): boolean {
  if (one === other) return true;
  return (
    one.type === other.type &&
    one.width === other.width &&
    one.bytes.length === other.bytes.length &&
    one.bytes.every((byte, at) => byte === other.bytes[at])
  );
}
