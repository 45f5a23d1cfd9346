/** Which of the two drawings, and how large a unit of it is: 640 units are a column of print (128 mm), 350 a phone. */
export interface DrawingSize {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  /** The size of all text: 8.5 pt in print, 14 px on a phone. */
  readonly size: number;
  readonly leading: number;
}

export const formats: readonly DrawingSize[] = [
  { name: 'wide', width: 640, size: 15, leading: 19 },
  { name: 'narrow', width: 350, size: 14, leading: 18 },
];

export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** To a tenth of a unit, without a needless zero. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

/** The signs of the language of a report: a colon, which some set apart, and a semicolon. */
export interface Signs {
  readonly colon: string;
  readonly semicolon: string;
}

/** Sentences of what may have its full stop already. */
export function sentences(parts: readonly string[]): string {
  return parts.map((part) => (/[.!?…:;]$/.test(part.trim()) ? part.trim() : `${part.trim()}.`)).join(' ');
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; numbers are rounded, attributes that are null are left out. `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Lines of text, the first one on the baseline `y`. */
export function writeLines(
  lines: readonly string[],
  {
    x,
    y,
    leading,
    ...attributes
  }: { readonly x: number; readonly y: number; readonly leading: number } & Attributes,
): string {
  return lines
    .map((line, index) => element('text', { x, y: y + index * leading, ...attributes }, escapeXml(line)))
    .join('');
}

/** The frame of one drawing. */
export function frame(
  kind: string,
  format: DrawingSize,
  height: number,
  label: string,
  content: string,
): string {
  return element(
    'svg',
    {
      class: `draw draw-${kind} draw-${format.name}`,
      role: 'img',
      'aria-label': label,
      viewBox: `0 0 ${format.width} ${round(height)}`,
      width: format.width,
      height,
      'font-size': format.size,
    },
    content,
  );
}
