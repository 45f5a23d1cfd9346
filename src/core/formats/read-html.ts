import type { View } from './format.js';
import { APART, decodeEntities, fromCode, textOf } from './read-text.js';

/** What a page shows, and what it holds besides. Pictures that are text, such as drawings, count as text of it. */
export function readHtml(content: string | Uint8Array): View[] {
  const attributes: string[] = [];
  const styles: string[] = [];
  const light = textOf(content).replace(
    /data:([\w/+.-]+);base64,([\w+/=]*)/g,
    (_, type: string, data: string) => (type === 'image/svg+xml' ? escapeTags(fromBase64(data)) : ''),
  );
  const text = light
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/g, (_, css: string) => {
      styles.push(
        css.replace(/\\([\da-f]{1,6}) ?/gi, (__, code: string) => fromCode(Number.parseInt(code, 16))),
      );
      return APART;
    })
    .replace(/<span class="cite">[\s\S]*?<\/span>/g, ' ')
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, (tag) => {
      if (tag.includes('=') || tag.startsWith('<!')) attributes.push(tag);
      return APART;
    });
  return [
    { where: 'the text', text: decodeEntities(text) },
    {
      where: 'attributes, comments and styles',
      text: decodeEntities([...attributes, ...styles].join(APART)),
    },
  ];
}

function fromBase64(data: string): string {
  const binary = atob(data);
  return new TextDecoder().decode(Uint8Array.from(binary, (one) => one.charCodeAt(0)));
}

/** What stands in a picture is text here: it must not end the tag that holds it. */
function escapeTags(svg: string): string {
  return svg.replace(/[<>"]/g, APART);
}
