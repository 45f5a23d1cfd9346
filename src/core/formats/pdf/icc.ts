/** sRGB as IEC 61966-2-1 defines it: primaries and white as chromaticities, and the parts of its curve. */
const primaries = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const;
const white = [0.3127, 0.329] as const;
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** The white of every profile's connection space (ICC.1:2010, 7.2.16). */
const d50: Vector = [0.9642, 1, 0.8249];

/** The cone responses of Bradford (ICC.1:2010, annex E). */
const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/**
 * An ICC profile of sRGB (ICC.1:2010, version 4, display device), computed from the constants of the standard, so
 * that no file of others has to travel along. PDF/A wants it as the output intent (ISO 19005-2, 6.2.3).
 */
export function srgbProfile(): Uint8Array {
  const adaptation = toD50(xyz(white));
  const colorants = columnsFor(xyz(white)).map((column) => multiply(adaptation, column));
  const [red, green, blue] = colorants as unknown as Matrix;
  const response = para(curve);
  const tags: [string, Uint8Array][] = [
    ['desc', mluc('sRGB')],
    ['cprt', mluc('No copyright, use freely')],
    ['wtpt', xyzTag(d50)],
    ['chad', sf32(adaptation.flat())],
    ['rXYZ', xyzTag(red)],
    ['gXYZ', xyzTag(green)],
    ['bXYZ', xyzTag(blue)],
    ['rTRC', response],
    ['gTRC', response],
    ['bTRC', response],
  ];
  return assemble(tags);
}

function xyz([x, y]: readonly [number, number]): Vector {
  return [x / y, 1, (1 - x - y) / y];
}

/** The primaries as XYZ, scaled so that their sum is the white. */
function columnsFor(whitePoint: Vector): Matrix {
  const columns = primaries.map(xyz) as unknown as Matrix;
  const scales = multiply(invert(transpose(columns)), whitePoint);
  return columns.map((column, i) => column.map((part) => part * (scales[i] ?? 0))) as unknown as Matrix;
}

/** The matrix that takes colours under `from` to what they look like under D50. */
function toD50(from: Vector): Matrix {
  const [source, target] = [multiply(bradford, from), multiply(bradford, d50)];
  const scaled = bradford.map((row, i) => row.map((part) => (part * (target[i] ?? 0)) / (source[i] ?? 1)));
  const inverse = invert(bradford);
  const columns = transpose(scaled as unknown as Matrix).map((column) => multiply(inverse, column));
  return transpose(columns as unknown as Matrix);
}

function multiply(matrix: Matrix, [x, y, z]: Vector): Vector {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Vector;
}

function transpose([a, b, c]: Matrix): Matrix {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function invert([a, b, c]: Matrix): Matrix {
  const columns = [cross(b, c), cross(c, a), cross(a, b)] as const;
  const determinant = a[0] * columns[0][0] + a[1] * columns[0][1] + a[2] * columns[0][2];
  return transpose(columns.map((column) => column.map((part) => part / determinant)) as unknown as Matrix);
}

/** Header, table of tags, tags; equal tags are stored once (ICC.1:2010, 7). */
function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const head = 128 + 4 + tags.length * 12;
  const places = new Map<Uint8Array, number>();
  let size = head;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += Math.ceil(data.length / 4) * 4;
  }
  const { bytes, view } = block(size);
  view.setUint32(0, size);
  view.setUint32(8, 0x04400000);
  [12, 16, 20].forEach((at, i) => ascii(bytes, at, ['mntr', 'RGB ', 'XYZ '][i] ?? ''));
  // The date is that of the standard, since a profile that is computed has none of its own.
  [1999, 10, 1].forEach((part, i) => view.setUint16(24 + 2 * i, part));
  ascii(bytes, 36, 'acsp');
  d50.forEach((part, i) => view.setInt32(68 + 4 * i, fixed(part)));
  view.setUint32(128, tags.length);
  tags.forEach(([name, data], i) => {
    const at = 132 + 12 * i;
    const place = places.get(data) ?? 0;
    ascii(bytes, at, name);
    view.setUint32(at + 4, place);
    view.setUint32(at + 8, data.length);
    bytes.set(data, place);
  });
  return bytes;
}

function mluc(text: string): Uint8Array {
  const { bytes, view } = block(28 + 2 * text.length);
  ascii(bytes, 0, 'mluc');
  [1, 12].forEach((part, i) => view.setUint32(8 + 4 * i, part));
  ascii(bytes, 16, 'enUS');
  [2 * text.length, 28].forEach((part, i) => view.setUint32(20 + 4 * i, part));
  for (let i = 0; i < text.length; i++) view.setUint16(28 + 2 * i, text.charCodeAt(i));
  return bytes;
}

function xyzTag(value: Vector): Uint8Array {
  return numbers('XYZ ', value, 8);
}

function sf32(values: readonly number[]): Uint8Array {
  return numbers('sf32', values, 8);
}

/** A curve in five parts: a power above the last, a line below it (ICC.1:2010, 10.16, type 3). */
function para(parts: readonly number[]): Uint8Array {
  const bytes = numbers('para', parts, 12);
  bytes[9] = 3;
  return bytes;
}

function numbers(type: string, values: readonly number[], from: number): Uint8Array {
  const { bytes, view } = block(from + 4 * values.length);
  ascii(bytes, 0, type);
  values.forEach((value, i) => view.setInt32(from + 4 * i, fixed(value)));
  return bytes;
}

function block(size: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}

function ascii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}
