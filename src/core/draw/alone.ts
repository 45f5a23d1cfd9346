/** The colours of a report that its drawings take. */
export interface DrawingColours {
  /** Null for those of the style sheet. */
  readonly accent: string | null;
  readonly decoration: string | null;
}

/** The colours of a report or a programme. */
export function coloursOf({
  accent,
  brand,
}: {
  readonly accent: { readonly light: string } | null;
  readonly brand: { readonly decoration: string | null };
}): DrawingColours {
  return { accent: accent?.light ?? null, decoration: brand.decoration };
}

/** A drawing as a file of its own. */
export interface DrawingFile {
  readonly name: string;
  /** What it shows, in words: plain text. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly content: Uint8Array;
}

/** The colours of `templates/visit/style.css` on a light page; a file has no other. */
export const light = {
  ink: '#1c2326',
  soft: '#55605f',
  paper: '#ffffff',
  wash: '#f1f5f4',
  line: '#cdd6d4',
  accent: '#0b5a5e',
} as const;

/** Where the face of the reports is not installed, others are a tenth wider than what was measured. */
const NARROWED = 0.9;

/** How high the emblem is beside a text, in pixels: more than the centimetre that it must have. */
const EMBLEM = { width: 72, height: 48 };

/**
 * What `templates/visit/draw.css` says of each class, as attributes, which every program that draws SVG understands:
 * neither variables nor mixed colours of CSS are.
 */
function attributesOf({ accent: asked, decoration: wished }: DrawingColours): Record<string, string> {
  const { soft, paper, wash, line } = light;
  const accent = asked ?? light.accent;
  const decoration = wished ?? accent;
  return {
    'draw-strong': 'font-weight="600"',
    'draw-soft': `fill="${soft}"`,
    'draw-sea': `fill="${wash}"`,
    'draw-edge': `fill="none" stroke="${line}"`,
    'draw-land': `fill="${paper}" stroke="${line}" stroke-linejoin="round"`,
    'draw-country': `fill="${mixed(decoration, paper, 0.2)}" stroke="${paper}" stroke-linejoin="round"`,
    'draw-arc': `fill="none" stroke="${accent}" stroke-width="1.25"`,
    'draw-leader': `fill="none" stroke="${soft}" stroke-width="0.75"`,
    'draw-dot': `fill="${accent}" stroke="${paper}" stroke-width="1.5"`,
    'draw-host': `fill="${paper}" stroke="${accent}" stroke-width="2.5"`,
    'draw-core': `fill="${accent}"`,
    'draw-bar': `fill="${decoration}"`,
    'draw-none': `fill="${paper}" stroke="${soft}"`,
    'draw-axis': `fill="none" stroke="${soft}"`,
    'draw-break': `fill="none" stroke="${soft}" stroke-dasharray="1 4"`,
    'draw-box': `fill="${wash}"`,
    'draw-open': `fill="none" stroke="${soft}" stroke-dasharray="4 4"`,
    'draw-group': `fill="${paper}"`,
  };
}

/**
 * A drawing of a page as a file that shows the same wherever it is put: on white, in the colours of the report, its
 * words in whatever sans face there is.
 *
 * @param svg as the page holds it: one drawing for a wide and one for a narrow screen, or the emblem
 * @param name of the file
 */
export function drawingAlone(svg: string, name: string, colours: DrawingColours): DrawingFile {
  const first = svg.slice(0, svg.indexOf('</svg>') + 6);
  const end = first.indexOf('>');
  const [head, inner] = [first.slice(0, end), first.slice(end + 1)];
  const label = valueOf(head, 'aria-label');
  const alt = label.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: keyof typeof signs) => signs[entity]);
  const write = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (!head.includes('class="draw ')) return { name, alt, ...EMBLEM, content: write(`${first}\n`) };
  const width = Number(valueOf(head, 'width'));
  const height = Number(valueOf(head, 'height'));
  const size = Number(valueOf(head, 'font-size')) * NARROWED;
  const known = attributesOf(colours);
  const drawn = inner.replace(/ class="(draw-[a-z]+)"/g, (written, one: string) => {
    const attributes = known[one];
    if (attributes === undefined)
      throw new Error(`a drawing has${written}, of which nobody knows how it looks`);
    return ` ${attributes}`;
  });
  const face = `font-family="'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif" font-size="${size}"`;
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const ground = `<rect width="${width}" height="${height}" fill="${light.paper}"/>`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" ${box} ${face} fill="${light.ink}">`;
  return { name, alt, width, height, content: write(`${open}${ground}${drawn}\n`) };
}

const signs = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const;

/** The value of an attribute, as it is written. */
function valueOf(tag: string, attribute: string): string {
  const from = tag.indexOf(` ${attribute}="`);
  if (from < 0) return '';
  const start = from + attribute.length + 3;
  return tag.slice(start, tag.indexOf('"', start));
}

/** So much of one colour in another, each as `#123456`. */
function mixed(colour: string, into: string, share: number): string {
  const channel = (hex: string, at: number): number => parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(colour, at) * share + channel(into, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The drawings of something that is shown, by their SVG. */
export type Drawings = ReadonlyMap<string, DrawingFile>;

/** What may look like a drawing and is none of ours. */
const foreign: ReadonlySet<string> = new Set(['extra', 'labels', 'languages']);

/**
 * All drawings of a report or a programme that is redacted and illustrated, in the order of its keys, as files whose
 * names count on behind those of its pictures.
 *
 * @param name that of its files, without the extension
 * @param first the number of the first
 */
export function drawingsIn(shown: object, name: string, first: number, colours: DrawingColours): Drawings {
  const found = new Map<string, DrawingFile>();
  const take = (svg: unknown): void => {
    if (typeof svg !== 'string' || found.has(svg)) return;
    found.set(svg, drawingAlone(svg, `${name}.${first + found.size}.svg`, colours));
  };
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      if ('svg' in value && 'text' in value) take(value.svg);
      if ('emblem' in value) take(value.emblem);
      for (const [key, inner] of Object.entries(value)) if (!foreign.has(key)) look(inner);
    }
  };
  look(shown);
  return found;
}
