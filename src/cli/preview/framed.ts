import type { RenderedReport } from '../../core/compile.js';
import { kindOf } from '../../core/formats/index.js';
import type { Preview, PreviewView } from '../../engine/live/preview.js';
import { crypto } from '../../host/crypto.js';
import type { LoopbackAnswer } from '../../host/loopback/loopback.js';

/** A photograph in the address that holds it. */
const held = /^data:image\/(?:jpeg|png|webp);base64,([\w+/]+)=*$/;

/**
 * A page as its frame shows it: photographs, which are megabytes, have an address at the preview. So they are sent once,
 * however often the words around them are saved.
 */
export function framed(
  { withPictures }: Pick<RenderedReport, 'withPictures'>,
  { edition, lang, layout }: PreviewView,
): string {
  const view = new URLSearchParams({ edition, lang: lang ?? '', layout: layout ?? '' });
  const at = `picture?${view.toString().replaceAll('&', '&amp;')}&amp;of=`;
  return withPictures((address) => {
    const known = keys.get(address);
    if (known !== undefined) return at + known;
    const [, base64] = held.exec(address) ?? [];
    if (base64 === undefined) return address;
    const key = keyOf(base64);
    if (keys.size >= KEPT_KEYS) keys.clear();
    keys.set(address, key);
    return at + key;
  }).replace('img-src data:', "img-src data: 'self'");
}

/** By the address that holds a photograph, which is the same one as long as the photograph is; so many are kept. */
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

function keyOf(base64: string): string {
  return crypto().createHash('sha256').update(base64).digest('hex');
}
