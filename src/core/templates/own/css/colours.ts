import { luminance, type Rgb } from '../../../language/values/colour.js';
import { amountOf } from './lengths.js';

/** CSS Color 4, 6.1. */
const named = (
  'aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 ' +
  'black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 ' +
  'cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc ' +
  'crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 ' +
  'darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f ' +
  'darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f ' +
  'darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 ' +
  'deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 ' +
  'floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 ' +
  'goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 ' +
  'indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 ' +
  'lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff ' +
  'lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 ' +
  'lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 ' +
  'lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff ' +
  'maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db ' +
  'mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc ' +
  'mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 ' +
  'navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 ' +
  'orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 ' +
  'papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 ' +
  'rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 ' +
  'sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb ' +
  'slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 ' +
  'tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 ' +
  'white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32'
).split(' ');

/** So much of a colour must be there that it is one. */
const LEAST_ALPHA = 0.6;

/**
 * A colour of a style sheet.
 *
 * @returns null where it is none, or nearly none, or one whose parts are not known
 */
export function colourOf(value: string): Rgb | null {
  const at = named.indexOf(value);
  if (at >= 0 && at % 2 === 0) return fromHex(named[at + 1] ?? '');
  const [, hex] = /^#([\da-f]{3,8})$/.exec(value) ?? [];
  if (hex !== undefined) {
    const full = hex.length < 6 ? [...hex].map((one) => one + one).join('') : hex;
    if (full.length !== 6 && full.length !== 8) return null;
    return parseInt(full.slice(6) || 'ff', 16) < LEAST_ALPHA * 255 ? null : fromHex(full.slice(0, 6));
  }
  const [, kind, inner = ''] = /^(rgb|hsl)a?\((.*)\)$/.exec(value) ?? [];
  if (kind === undefined) return null;
  const [first = '', second = '', third = '', alpha = '1', ...more] = inner
    .split(/[\s,/]+/)
    .filter((one) => one !== '');
  const share = amountOf(alpha, null);
  if (more.length > 0 || !share || share.value < LEAST_ALPHA) return null;
  return kind === 'rgb' ? fromParts([first, second, third]) : fromHue(first, second, third);
}

function fromHex(hex: string): Rgb {
  const value = parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function fromParts(parts: readonly string[]): Rgb | null {
  const values = parts.map((one) => {
    const amount = amountOf(one, 255);
    return amount === null ? NaN : Math.min(255, Math.max(0, amount.value));
  });
  return values.some(Number.isNaN) ? null : [values[0] ?? 0, values[1] ?? 0, values[2] ?? 0];
}

/** CSS Color 4, 7.1. */
function fromHue(hue: string, saturation: string, lightness: string): Rgb | null {
  const turn = amountOf(hue.replace(/deg$/, ''), null);
  const [full, light] = [saturation, lightness].map((one) => amountOf(one.replace('%', ''), null));
  if (!turn || !full || !light) return null;
  const [s, l] = [full.value / 100, light.value / 100].map((one) => Math.min(1, Math.max(0, one)));
  if (s === undefined || l === undefined) return null;
  const part = (n: number): number => {
    const k = (((n + turn.value / 30) % 12) + 12) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [part(0), part(8), part(4)];
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.1, "contrast ratio"). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
