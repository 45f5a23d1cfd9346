/** `templates/fonts/index.json`, without its coverage. */
export interface FontFamily {
  readonly name: string;
  readonly faces: readonly {
    readonly weight: number;
    readonly style: 'normal' | 'italic';
    readonly ranges: readonly { readonly file: string; readonly unicodeRange: string }[];
  }[];
}

/** What the style sheet sets: the serif in all its cuts, the sans upright in two weights. */
const faceInUse = (family: string, weight: number, style: string): boolean =>
  !family.endsWith('Sans') || family.startsWith('DejaVu') || (style === 'normal' && weight < 700);

/**
 * The `@font-face` rules of a page: of each face that the page uses, only the character ranges in which it has
 * text, inlined.
 */
export function fontFaces(
  html: string,
  { fonts, fontData }: { readonly fonts: readonly FontFamily[]; readonly fontData: (file: string) => string },
): string {
  const body = html.slice(html.indexOf('<body'));
  const codes = new Set<number>();
  for (const character of body) codes.add(character.codePointAt(0) ?? 0);
  const italic = /<(em|i|cite|dfn)[\s>]/.test(body);
  const bold = /<(strong|b)[\s>]/.test(body);
  const both = /<em>(?:(?!<\/em>).)*<strong>|<strong>(?:(?!<\/strong>).)*<em>/s.test(body);
  const drawn = new Set<number>();
  const rules: string[] = [];
  for (const { name, faces } of fonts) {
    const fallback = name.startsWith('DejaVu');
    for (const { weight, style, ranges } of faces) {
      if (!faceInUse(name, weight, style)) continue;
      if (style === 'italic' && (weight === 700 ? !both : !italic)) continue;
      if (style === 'normal' && weight === 700 && !bold) continue;
      for (const { file, unicodeRange } of ranges) {
        const within = rangesOf(unicodeRange);
        const used = [...codes].filter((code) => within.some(([from, to]) => code >= from && code <= to));
        if (used.length === 0 || (fallback && used.every((code) => drawn.has(code)))) continue;
        if (!fallback) for (const code of used) drawn.add(code);
        rules.push(
          `@font-face{font-family:"${name}";font-weight:${weight};font-style:${style};unicode-range:${unicodeRange.replaceAll(', ', ',')};` +
            `src:url(data:font/woff2;base64,${fontData(file)})format("woff2")}`,
        );
      }
    }
  }
  return rules.join('\n');
}

function rangesOf(unicodeRange: string): [number, number][] {
  return unicodeRange.split(',').map((range) => {
    const [from = '0', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });
}
