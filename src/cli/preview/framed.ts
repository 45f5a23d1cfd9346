import { kindOf } from '../../core/formats/index.js';
import type { Preview, PreviewView } from '../../engine/live/preview.js';
import { crypto } from '../../host/crypto.js';
import type { LoopbackAnswer } from '../../host/loopback/loopback.js';

/** A photograph in the address that holds it; `=` is escaped there. */
const held = /data:image\/(?:jpeg|png|webp);base64,([\w+/]+)(?:=|&#x3D;)*/g;

/**
 * A page as its frame shows it: photographs, which are megabytes, have an address at the preview. So they are sent once,
 * however often the words around them are saved.
 */
export function framed(html: string, { edition, lang, layout }: PreviewView): string {
  const view = new URLSearchParams({ edition, lang: lang ?? '', layout: layout ?? '' });
  return html
    .replace('img-src data:', "img-src data: 'self'")
    .replace(
      held,
      (_, base64: string) => `picture?${view.toString().replaceAll('&', '&amp;')}&amp;of=${keyOf(base64)}`,
    );
}

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
