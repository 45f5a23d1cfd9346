import { inspectPicture, pngChunks, type Picture, type PictureType } from './inspect.js';
import { colourOf, stripPicture, withColour } from './strip.js';

/** Red, green, blue and alpha, a byte each, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** What a library does better: pixels from files, fewer pixels, files from pixels. The same everywhere. */
export interface Codecs {
  /** Gives null when the file is damaged. */
  readonly decode: (type: Exclude<PictureType, 'image/svg+xml'>, bytes: Uint8Array) => Promise<Pixels | null>;
  readonly resize: (pixels: Pixels, width: number, height: number) => Promise<Pixels>;
  readonly encode: (type: 'image/jpeg' | 'image/png', pixels: Pixels) => Promise<Uint8Array>;
}

/** 130 mm, the width of the text in print, at 300 dpi. A picture is as large in both directions at most. */
export const MAX_SIDE = 1536;

/**
 * Whether a picture has to be decoded: its pixels are to change, or nothing else tells whether it is whole and what
 * stands where it shows nothing.
 *
 * @param isWhole whether it stays as large as it is
 */
export function mustDecode(picture: Picture, isWhole = false): boolean {
  if (picture.type === 'image/svg+xml') return false;
  return picture.type === 'image/webp' || mayHide(picture) || !keepsPixels(picture, isWhole);
}

/** Whether a PNG has pixels with an opacity each, or a palette whose colours have one (W3C PNG, 11.2.1 and 11.3.1). */
function mayHide({ type, bytes }: Picture): boolean {
  if (type !== 'image/png') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const colourType = view.getUint8(25);
  if (colourType !== 3) return colourType === 4 || colourType === 6;
  return [...pngChunks(view)].some((chunk) => chunk.type === 'tRNS');
}

function keepsPixels({ type, size, orientation }: Picture, isWhole: boolean): boolean {
  const fits = isWhole || size === null || Math.max(size.width, size.height) <= MAX_SIDE;
  // Every reader turns a JPEG as its Exif says; of the other kinds only some are turned.
  return fits && (orientation === 1 || type === 'image/jpeg');
}

/**
 * Makes of a picture what a report holds: without metadata, upright, and no larger than print shows. One that is small
 * enough keeps its pixels as they are, unless there are any that nobody sees: what an eraser left transparent has its
 * colours still.
 *
 * @param load brings the codecs; asked for only when pixels must change
 * @param isWhole whether it stays as large as it is
 * @returns null when its pixels cannot be read. Of one that keeps them that is found out only for WebP: a PNG has
 *   checksums, and of a JPEG every browser shows as much as there is.
 */
export async function preparePicture(
  picture: Picture,
  load: () => Promise<Codecs>,
  isWhole = false,
): Promise<Picture | null> {
  const { type, orientation } = picture;
  if (type === 'image/svg+xml' || !mustDecode(picture, isWhole))
    return { ...picture, bytes: stripPicture(picture) };
  const codecs = await load();
  const pixels = await codecs.decode(type, stripPicture({ ...picture, orientation: 1 }));
  if (pixels === null) return null;
  const hides = clearHidden(pixels);
  if (keepsPixels(picture, isWhole) && !hides) return { ...picture, bytes: stripPicture(picture) };
  const scale = isWhole ? 1 : Math.min(1, MAX_SIDE / Math.max(pixels.width, pixels.height));
  const width = Math.max(1, Math.round(pixels.width * scale));
  const height = Math.max(1, Math.round(pixels.height * scale));
  const resized = scale < 1 ? await codecs.resize(average(pixels), width, height) : pixels;
  const upright = turn(resized, orientation);
  const made = type === 'image/png' || !isOpaque(upright) ? 'image/png' : 'image/jpeg';
  const bytes = await codecs.encode(made, upright);
  const colour = type === made ? colourOf(picture) : [];
  const inspected = inspectPicture(withColour(bytes, colour));
  if (inspected.state !== 'ok') throw new Error('a picture that was just made cannot be read');
  return inspected;
}

/**
 * Takes the colours of pixels that are wholly transparent out of them.
 *
 * @returns whether they had more than one, and so could show something
 */
function clearHidden({ data }: Pixels): boolean {
  let [first, hides] = [-1, false];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 0) continue;
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    if (first < 0) first = colour;
    hides ||= colour !== first;
    data.fill(0, at, at + 3);
  }
  return hides;
}

function isOpaque({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/**
 * Averages whole squares of pixels, as large as still leave more than are wanted: a good filter takes sixteen bytes a
 * pixel, too much memory for a photograph as it comes from the camera.
 */
function average(pixels: Pixels): Pixels {
  const side = Math.floor(Math.max(pixels.width, pixels.height) / MAX_SIDE);
  const width = Math.floor(pixels.width / side);
  const height = Math.floor(pixels.height / side);
  if (side < 2 || width === 0 || height === 0) return pixels;
  const from = pixels.data;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (let row = y * side; row < (y + 1) * side; row += 1) {
        const start = (row * pixels.width + x * side) * 4;
        for (let at = start; at < start + side * 4; at += 4) {
          const weight = from[at + 3] ?? 0;
          red += (from[at] ?? 0) * weight;
          green += (from[at + 1] ?? 0) * weight;
          blue += (from[at + 2] ?? 0) * weight;
          alpha += weight;
        }
      }
      const to = (y * width + x) * 4;
      const whole = alpha || 1;
      data[to] = red / whole;
      data[to + 1] = green / whole;
      data[to + 2] = blue / whole;
      data[to + 3] = alpha / (side * side);
    }
  }
  return { data, width, height };
}

/** Turns and mirrors pixels as Exif's orientation asks for. */
export function turn(pixels: Pixels, orientation: number): Pixels {
  if (orientation === 1) return pixels;
  const { width, height } = pixels;
  const across = orientation >= 5;
  const from = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, width * height);
  const to = new Uint32Array(from.length);
  const [wide, high] = across ? [height, width] : [width, height];
  const flipX = [2, 3, 7, 8].includes(orientation);
  const flipY = [3, 4, 6, 7].includes(orientation);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [sourceX, sourceY] = across ? [y, x] : [x, y];
      const column = flipX ? width - 1 - sourceX : sourceX;
      const row = flipY ? height - 1 - sourceY : sourceY;
      to[y * wide + x] = from[row * width + column] ?? 0;
    }
  }
  return { data: new Uint8ClampedArray(to.buffer), width: wide, height: high };
}
