import type { RenderedReport } from '../../core/compile.js';
import { kindOf } from '../../core/formats/index.js';
import type { Preview, PreviewView } from '../../engine/live/preview.js';
import { crypto } from '../../host/crypto.js';
import type { LoopbackAnswer } from '../../host/loopback/loopback.js';

/** A photograph in the address that holds it. */
const held = /^data:image\/(?:jpeg|png|webp);base64,([\w+/]+)=*$/;

/**
 * A page as its frame shows it: photographs, which are megabytes, have an address at the preview, and the fonts stand in
 * a style of their own. So each is sent and read once, however often the words around them are saved.
 *
 * @param has the key of the fonts that the frame has already: these stay empty
 */
export function framed(
  { withPictures }: Pick<RenderedReport, 'withPictures'>,
  { edition, lang, layout }: PreviewView,
  has: string | null,
): string {
  const view = new URLSearchParams({ edition, lang: lang ?? '', layout: layout ?? '' });
  const at = `picture?${view.toString().replaceAll('&', '&amp;')}&amp;of=`;
  const addressOf = (address: string): string => {
    const known = keys.get(address);
    if (known !== undefined) return at + known;
    const [, base64] = held.exec(address) ?? [];
    return base64 === undefined ? address : at + keyFor(address, base64);
  };
  const fonts = (rules: string): string => {
    const key = keys.get(rules) ?? keyFor(rules);
    return `</style>\n<style data-fonts="${key}">${key === has ? '' : rules}</style>\n<style>`;
  };
  return withPictures(addressOf, fonts).replace('img-src data:', "img-src data: 'self'");
}

function keyFor(text: string, hashed = text): string {
  const key = keyOf(hashed);
  if (keys.size >= KEPT_KEYS) keys.clear();
  keys.set(text, key);
  return key;
}

/** By the address that holds a photograph, which is the same one as long as the photograph is, and by the rules of fonts; so many are kept. */
const keys = new Map<string, string>();
const KEPT_KEYS = 100;

/** A photograph of the report that a view shows; null where it shows no such one. */
export async function pictureOf(
  preview: Preview,
  view: PreviewView,
  key: string | null,
): Promise<LoopbackAnswer | null> {
  const { report } = await preview.look(view);
  const found = report?.pictures.find(({ content }) => keyOf(base64Of(content)) === key);
  return found ? { type: kindOf(found.name).mediaType, content: found.content } : null;
}

function base64Of(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    .toString('base64')
    .replaceAll('=', '');
}

function keyOf(text: string): string {
  return crypto().createHash('sha256').update(text).digest('hex');
}
