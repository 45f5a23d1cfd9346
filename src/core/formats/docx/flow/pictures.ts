import { fromBase64 } from '../../../bytes.js';
import type { DrawingFile } from '../../../draw/alone.js';
import { inspectPicture } from '../../../picture/inspect.js';
import { decodeReferences } from '../../../text/entities.js';
import type { FlowPicture } from './blocks.js';

/** The width of the text and the most that a picture may be high, in millimetres. */
export const TEXT_WIDTH = 160;
const MOST_HEIGHT = 150;
/** A pixel of CSS in millimetres. */
const PIXEL = 25.4 / 96;

/** How wide the figures of a page are in print, in millimetres, by their class. */
const widths: Readonly<Record<string, number>> = { small: 50, half: 78, column: 106, wide: TEXT_WIDTH };

/** A drawing of ours as a picture; one that is as wide as a page fills the text. */
export function pictureOf({ content, alt, width, height }: DrawingFile): FlowPicture {
  return { type: 'svg', bytes: content, alt, ...fitted(width * PIXEL, height * PIXEL, TEXT_WIDTH) };
}

/**
 * A picture of a page.
 *
 * @param figure the classes of the figure that it stands in
 * @returns what it shows, in words, where it is of a kind that a document cannot hold
 */
export function pictureIn(attributes: ReadonlyMap<string, string>, figure: string): FlowPicture | string {
  const alt = decodeReferences(attributes.get('alt') ?? '');
  const source = decodeReferences(attributes.get('src') ?? '');
  const [, kind, data] = /^data:image\/(png|jpeg|svg\+xml);base64,([\w+/=]+)$/.exec(source) ?? [];
  if (data === undefined) return alt;
  const bytes = fromBase64(data);
  const most = figure.split(' ').reduce((found, one) => widths[one] ?? found, TEXT_WIDTH);
  const size = sizeOf(kind === 'svg+xml' ? new TextDecoder().decode(bytes) : null, bytes);
  const height = Number(attributes.get('height') ?? size.height);
  const width = Number(attributes.get('width') ?? (height * size.width) / size.height);
  const type = kind === 'png' ? 'png' : kind === 'jpeg' ? 'jpg' : 'svg';
  return { type, bytes, alt, ...fitted(width * PIXEL, height * PIXEL, most) };
}

function sizeOf(svg: string | null, bytes: Uint8Array): { width: number; height: number } {
  const square = { width: 100, height: 100 };
  if (svg === null) {
    const seen = inspectPicture(bytes);
    return (seen.state === 'ok' && seen.size) || square;
  }
  const head = svg.slice(0, svg.indexOf('>') + 1);
  const [, , , width, height] =
    /viewBox="\s*([-\d.]+)[\s,]+([-\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(head) ?? [];
  if (width !== undefined && height !== undefined && Number(width) > 0 && Number(height) > 0)
    return { width: Number(width), height: Number(height) };
  const [wide, high] = ['width', 'height'].map((name) =>
    Number(new RegExp(`\\s${name}="([\\d.]+)`).exec(head)?.[1]),
  );
  return wide && high ? { width: wide, height: high } : square;
}

/** As large as it is, and no larger than its place. */
function fitted(width: number, height: number, most: number): { width: number; height: number } {
  const scale = Math.min(1, most / width, MOST_HEIGHT / height);
  return { width: width * scale, height: height * scale };
}
