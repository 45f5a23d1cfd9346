import { replaceBetween } from '../../text/between.js';

/** `templates/fonts/index.json`, without its coverage. */
export interface FontFamily {
  readonly name: string;
  readonly faces: readonly {
    readonly weight: number;
    readonly style: 'normal' | 'italic';
    readonly ranges: readonly { readonly file: string; readonly unicodeRange: string }[];
  }[];
}

/** Whether a page has words that are emphasised twice. */
function hasBoldItalic(body: string): boolean {
  const open = { em: 0, strong: 0 };
  for (const [, closing, name] of body.matchAll(/<(\/?)(em|strong)>/g)) {
    open[name as keyof typeof open] += closing === '' ? 1 : -1;
    if (open.em > 0 && open.strong > 0) return true;
  }
  return false;
}

/** What the style sheet sets: the serif in all its cuts, the sans upright in two weights. */
const faceInUse = (family: string, weight: number, style: string): boolean =>
  !family.endsWith('Sans') || family.startsWith('DejaVu') || (style === 'normal' && weight < 700);

/** The face of the sentence beside the emblem, which is set in nothing else (templates/partials/funding.html.hbs). */
const isStatementFace = (family: string): boolean => family.startsWith('Ubuntu');
const statement = /<div class="beside">([\s\S]*?)<\/div>\n<\/div>/g;

/**
 * The `@font-face` rules of a page: of each face that the page uses, only the character ranges in which it has
 * text, inlined.
 *
 * @param hasTextFaces whether the faces of the text are installed where the page is opened, and are left out
 */
export function fontFaces(
  html: string,
  { fonts, fontData }: { readonly fonts: readonly FontFamily[]; readonly fontData: (file: string) => string },
  hasTextFaces = false,
): string {
  const body = html.slice(html.indexOf('<body'));
  const codes = codesOf(body);
  const beside = codesOf(
    [...body.matchAll(statement)].map(([, text = '']) => replaceBetween(text, '<', '>', () => '')).join(''),
  );
  const italic = /<(em|i|cite|dfn)[\s>]/.test(body);
  const bold = /<(strong|b)[\s>]/.test(body);
  const both = hasBoldItalic(body);
  const drawn = new Set<number>();
  const rules: string[] = [];
  for (const { name, faces } of fonts) {
    const fallback = name.startsWith('DejaVu');
    for (const { weight, style, ranges } of faces) {
      if (!faceInUse(name, weight, style)) continue;
      if (style === 'italic' && (weight === 700 ? !both : !italic)) continue;
      if (style === 'normal' && weight === 700 && !bold) continue;
      for (const { file, unicodeRange } of ranges) {
        const used = codesWithin(isStatementFace(name) ? beside : codes, rangesOf(unicodeRange));
        if (used.length === 0 || (fallback && used.every((code) => drawn.has(code)))) continue;
        if (!fallback) for (const code of used) drawn.add(code);
        if (hasTextFaces && name.startsWith('Solidify')) continue;
        rules.push(
          `@font-face{font-family:"${name}";font-weight:${weight};font-style:${style};unicode-range:${unicodeRange.replaceAll(', ', ',')};` +
            `src:url(data:font/woff2;base64,${fontData(file)})format("woff2")}`,
        );
      }
    }
  }
  return rules.join('\n');
}

/** The characters of a text, upwards. */
function codesOf(text: string): number[] {
  const others = new Set(text.match(/[^\0-\x7f]/gu) ?? []);
  const codes = [...ascii.filter((one) => text.includes(one)), ...others].map(
    (one) => one.codePointAt(0) ?? 0,
  );
  return codes.sort((a, b) => a - b);
}

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

type CodePointRange = readonly [from: number, to: number];

/** The codes that are in one of the ranges; both go upwards. */
function codesWithin(codes: readonly number[], ranges: readonly CodePointRange[]): number[] {
  let next = 0;
  return codes.filter((code) => {
    for (let range = ranges[next]; range && range[1] < code; range = ranges[next]) next += 1;
    const range = ranges[next];
    return range !== undefined && code >= range[0];
  });
}

const known = new Map<string, readonly CodePointRange[]>();

/** The ranges of an index are read once, as they are asked for with every page. */
function rangesOf(unicodeRange: string): readonly CodePointRange[] {
  const ranges = known.get(unicodeRange) ?? readRanges(unicodeRange);
  known.set(unicodeRange, ranges);
  return ranges;
}

function readRanges(unicodeRange: string): CodePointRange[] {
  return unicodeRange.split(',').map((range) => {
    const [from = '0', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });
}
