import { measure } from '../../../src/core/draw/text.js';

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The drawings in a picture: one for wide screens and print, one for narrow screens. */
export function drawings(
  svg: string,
): { readonly svg: string; readonly width: number; readonly height: number }[] {
  return [...svg.matchAll(/<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>.*?<\/svg>/gs)].map(
    ([whole, width, height]) => ({ svg: whole, width: Number(width), height: Number(height) }),
  );
}

/** Where the texts of one drawing stand. */
export function texts(svg: string): Box[] {
  const size = Number(/font-size="(\d+)"/.exec(svg)?.[1]);
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', escaped = '']) => {
    const text = escaped
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
    const value = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const width = measure(text, size, value('class') === 'draw-strong' ? 600 : 400);
    const anchor = value('text-anchor');
    const x = Number(value('x')) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const y = Number(value('y'));
    // From the top of the capitals to below the descenders.
    return { text, left: x, right: x + width, top: y - size * 0.75, bottom: y + size * 0.22 };
  });
}

export function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}
