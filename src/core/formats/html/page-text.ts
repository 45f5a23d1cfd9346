import { endOfTag } from '../read-html.js';
import { decodeEntities } from '../read-text.js';

/** Elements that stand amid the words of a line; each other one keeps the words before it from those behind it. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * The text of a page in the order of its source, with blanks wherever words are apart. It may hold more than what is
 * shown, but nothing of style sheets and scripts.
 *
 * @param onTag is told of each tag, and where in the text it stands
 */
export function pageText(html: string, onTag?: (tag: string, at: number) => void): string {
  const start = Math.max(0, html.indexOf('<body'));
  let text = '';
  let from = start;
  for (let at = html.indexOf('<', start); at >= 0; at = html.indexOf('<', from)) {
    text += decodeEntities(html.slice(from, at));
    const end = endOfTag(html, at);
    onTag?.(html.slice(at, end), text.length);
    const name = /^<\/?([a-z][a-z\d]*)/i.exec(html.slice(at, at + 16))?.[1]?.toLowerCase() ?? '';
    if (!inline.has(name)) text += ' ';
    from = end;
    if ((name !== 'style' && name !== 'script') || html[at + 1] === '/') continue;
    const close = html.indexOf(`</${name}`, from);
    from = close < 0 ? html.length : close;
  }
  return text + decodeEntities(html.slice(from));
}

/** The text of a page, and where in it each id stands that a link may lead to. */
export function pageTextWithAnchors(html: string): {
  readonly text: string;
  readonly anchors: readonly { readonly id: string; readonly at: number }[];
} {
  const anchors: { id: string; at: number }[] = [];
  const text = pageText(html, (tag, at) => {
    const id = /\sid="([^"]*)"/.exec(tag)?.[1];
    if (id) anchors.push({ id: decodeEntities(id), at });
  });
  return { text, anchors };
}
