import { joinBytes } from '../bytes.js';
import { inflate } from '../formats/inflate.js';
import { luminance, type Rgb } from '../language/values/colour.js';
import { pngChunks, type Picture } from './inspect.js';
import { drawingText } from './svg/drawing-text.js';
import { readDrawing, spaces, type SvgElement } from './svg/read.js';

/** From this contrast with white on, a colour is seen there. */
const LEAST_CONTRAST = 1.25;

/** One in so many of the pixels that are no hole must be seen. */
const LEAST_SHARE = 200;

/** Larger ones are not looked at: no logo has so many. */
const MOST_PIXELS = 4_000_000;

/**
 * Whether nobody would see a picture on white paper: white or nearly white lines with holes around them, as logos for
 * dark grounds are. Looks at PNGs with 8 bits a colour and at drawings that say their colours one by one; any other is
 * taken to be seen.
 */
export async function isLostOnWhite(picture: Picture): Promise<boolean> {
  if (picture.type === 'image/png') return isPalePng(picture);
  if (picture.type !== 'image/svg+xml') return false;
  const drawing = readDrawing(drawingText(picture.bytes) ?? '');
  return 'root' in drawing && isPaleDrawing(drawing.root);
}

function isSeen(colour: Rgb): boolean {
  return 1.05 / (luminance(colour) + 0.05) >= LEAST_CONTRAST;
}

/** Samples a pixel, by the type of colour (W3C PNG, 11.2.2). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

async function isPalePng({ bytes, size }: Picture): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = [...pngChunks(view)];
  const part = (name: string): Uint8Array => {
    const found = chunks.find(({ type }) => type === name);
    return found ? bytes.subarray(found.at, found.at + found.length) : new Uint8Array();
  };
  const [depth, type = -1, , , interlace] = part('IHDR').subarray(8);
  const count = samples[type];
  if (!size || size.width * size.height > MOST_PIXELS) return false;
  if (depth !== 8 || interlace !== 0 || count === undefined) return false;
  const packed = chunks
    .filter((chunk) => chunk.type === 'IDAT')
    .flatMap(({ at, length }) => bytes.subarray(at, at + length));
  const stride = size.width * count;
  const rows = await inflate(joinBytes(packed), 'deflate', (stride + 1) * size.height);
  if (rows.length < (stride + 1) * size.height) return false;
  const [palette, holes] = [part('PLTE'), part('tRNS')];
  let [visible, seen] = [0, 0];
  for (const row of unfiltered(rows, stride, count)) {
    for (let at = 0; at < stride; at += count) {
      const first = row[at] ?? 0;
      const alpha =
        type === 3 ? (holes[first] ?? 255) : count === 4 ? row[at + 3] : count === 2 ? row[at + 1] : 255;
      if ((alpha ?? 255) < 128) continue;
      visible += 1;
      const from = type === 3 ? palette.subarray(first * 3) : row.subarray(at);
      const colour: Rgb =
        count < 3 && type !== 3 ? [first, first, first] : [from[0] ?? 0, from[1] ?? 0, from[2] ?? 0];
      if (isSeen(colour)) seen += 1;
    }
  }
  return visible > 0 && seen * LEAST_SHARE < visible;
}

/** The rows of a PNG without their filters (W3C PNG, 9.2); each holds until the next. */
function* unfiltered(rows: Uint8Array, stride: number, count: number): Generator<Uint8Array> {
  let above = new Uint8Array(stride);
  for (let start = 0; start < rows.length; start += stride + 1) {
    const filter = rows[start];
    const row = rows.slice(start + 1, start + 1 + stride);
    for (let at = 0; at < stride; at += 1) {
      const left = row[at - count] ?? 0;
      const up = above[at] ?? 0;
      const corner = at < count ? 0 : (above[at - count] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      row[at] = ((row[at] ?? 0) + guess) & 255;
    }
    yield row;
    above = row;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const shapes = new Set(['circle', 'ellipse', 'line', 'path', 'polygon', 'polyline', 'rect', 'text']);
const containers = new Set(['a', 'g', 'svg', 'switch']);
const unseen = new Set([
  'clipPath',
  'defs',
  'desc',
  'linearGradient',
  'marker',
  'mask',
  'metadata',
  'pattern',
]);

/** What of a drawing decides its colours, as it is inherited. */
interface Paint {
  readonly fill: string;
  readonly stroke: string;
}

/** Whether every shape of a drawing has a colour of its own that is lost on white. */
function isPaleDrawing(root: SvgElement): boolean {
  let isAnyPale = false;
  const isLost = ({ space, local, attributes, children }: SvgElement, outer: Paint): boolean => {
    if (space !== spaces.svg || unseen.has(local) || local === 'title') return true;
    const own = new Map(attributes.map((one) => [one.local, one.value]));
    const styled = new Map(
      (own.get('style') ?? '').split(';').map((one): [string, string] => {
        const [key = '', value = ''] = one.split(':');
        return [key.trim(), value.trim()];
      }),
    );
    const paint = {
      fill: styled.get('fill') ?? own.get('fill') ?? outer.fill,
      stroke: styled.get('stroke') ?? own.get('stroke') ?? outer.stroke,
    };
    if (shapes.has(local)) {
      const colours = [paint.fill, paint.stroke].filter((one) => one !== 'none' && one !== 'transparent');
      if (!colours.every(isPale)) return false;
      isAnyPale ||= colours.length > 0;
    } else if (!containers.has(local)) return false;
    return children.every((child) => typeof child === 'string' || isLost(child, paint));
  };
  return isLost(root, { fill: 'black', stroke: 'none' }) && isAnyPale;
}

/** The names of colours that are lost on white (CSS Color 4, 6.1). */
const paleNames = new Set(
  (
    'aliceblue antiquewhite aquamarine azure beige bisque blanchedalmond cornsilk floralwhite ghostwhite greenyellow ' +
    'honeydew ivory lavender lavenderblush lemonchiffon lightcyan lightgoldenrodyellow lightyellow linen mintcream ' +
    'mistyrose moccasin oldlace papayawhip seashell snow white whitesmoke yellow'
  ).split(' '),
);

/** Whether a colour of a drawing is lost on white; of one that is written in another way nobody knows. */
function isPale(colour: string): boolean {
  const written = colour.trim().toLowerCase();
  if (paleNames.has(written)) return true;
  const parts = /^rgb\( ?(\d{1,3})[ ,]{1,3}(\d{1,3})[ ,]{1,3}(\d{1,3}) ?\)$/
    .exec(written)
    ?.slice(1)
    .map(Number);
  if (parts) return !isSeen([parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0]);
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/.exec(written) ?? [];
  if (digits === undefined) return false;
  const whole = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const value = parseInt(whole, 16);
  return !isSeen([value >> 16, (value >> 8) & 255, value & 255]);
}
