import { fromBase64 } from '../../bytes.js';
import { light } from '../../draw/alone.js';
import { readTree } from '../fragment/tree.js';
import type { FormatTools, RenderedPage } from '../format.js';
import { inlinesOf } from './flow/blocks.js';
import { flowOf } from './flow/flow.js';
import { zipOf } from '../write-zip.js';

/** Of a drawing, where a program shows it in pixels. */
const PIXELS_PER_INCH = 120;

/** One pixel, nearly white, which programs that show no SVG show of one that could not be drawn. */
const BLANK = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4CAAA8wDy6GmkBgAAAABJRU5ErkJggg==',
);

/** A page as a document that can be edited. */
export async function makeDocx(
  page: RenderedPage,
  { drawPixels, house, zlib }: Pick<FormatTools, 'drawPixels' | 'house' | 'zlib'>,
): Promise<Uint8Array> {
  const { html, lang, facts, sheet, lastDay } = page;
  const nodes = readTree(html, Math.max(html.indexOf('<body'), 0));
  const flow = flowOf(nodes, sheet);
  const drawings = inlinesOf(flow).flatMap((one) =>
    one.is === 'picture' && one.picture.type === 'svg' ? [one.picture] : [],
  );
  const { paper, head, foot, pageOf, colours } = sheet;
  const accent = colours.accent ?? light.accent;
  const properties = propertiesOf({ ...facts, lang, day: lastDay });
  const { title } = facts;
  const imprint = { title, lang, accent, paper, head, foot, pageOf, properties };
  // The document is written while its drawings are drawn.
  const [drawn, parts] = await Promise.all([
    drawPixels(
      drawings.map(({ bytes, width, alt }) => {
        return { svg: bytes, width: Math.ceil((width / 25.4) * PIXELS_PER_INCH), alt };
      }),
    ),
    import('./document.js').then(({ writeDocument }) => writeDocument(flow, imprint, house)),
  ]);
  const pixels = new Map(drawings.map((drawing, index) => [drawing, drawn[index] ?? BLANK]));
  return zipOf(
    [...parts].map(([name, part]) => {
      if (typeof part === 'string' || part instanceof Uint8Array) return [name, part];
      const { picture, inPixels } = part;
      return [name, inPixels ? (pixels.get(picture) ?? BLANK) : picture.bytes];
    }),
    zlib,
  );
}

/** The properties of a document (ISO/IEC 29500-2, 11). */
function propertiesOf({
  title,
  author,
  subject,
  keywords,
  lang,
  day,
}: RenderedPage['facts'] & { readonly lang: string; readonly day: string }): string {
  const part = (name: string, value: string | null): string =>
    value === null || value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`;
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    part('dc:title', title) +
    part('dc:creator', author) +
    part('dc:subject', subject) +
    part('cp:keywords', keywords.join(', ')) +
    part('dc:language', lang) +
    time('created') +
    time('modified') +
    '</cp:coreProperties>'
  );
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
