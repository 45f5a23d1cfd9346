import { decodeReferences, fromCode } from '../text/entities.js';
import type { Stretch } from '../text/stretches.js';
import type { View } from './format.js';
import { APART, decodeEntities, textOf, viewsOf } from './read-text.js';

/**
 * What a page shows, and what it holds besides. Pictures that are text, such as drawings, count as text of it.
 *
 * @param ours what is left out where it stands
 */
export function readHtml(content: string | Uint8Array, ours = ''): View[] {
  const page = textOf(content).replace(ours, () => '');
  /** Most tags of a page stand there again and again. */
  const beside = new Set<string>();
  const hidden: Stretch[] = [];
  /** Elements that are open, from the outermost, with where the text of one begins that may be left out. */
  const open: { readonly name: string; readonly from: number | null }[] = [];
  let text = '';
  let from = 0;
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', from)) {
    text += decodeEntities(page.slice(from, at));
    const end = endOfTag(page, at);
    const tag = page.slice(at, end);
    from = end;
    const [, closing, name = ''] = /^<(\/?)([\w:-]+)/.exec(tag) ?? [];
    if (closing === undefined) {
      // A comment, what is quoted, what programs note; or a lone sign.
      if (!/^<[!?]/.test(tag)) text += tag;
      else beside.add(decodeEntities(withoutPictures(tag)));
      text += tag.startsWith('<![CDATA[') ? tag.slice(9).replace(/\]\]>$/, '') : APART;
      continue;
    }
    text += APART;
    if (closing !== '') {
      const index = open.findLastIndex((one) => one.name === name);
      if (index < 0) continue;
      for (const one of open.splice(index))
        if (one.from !== null) hidden.push({ start: one.from, end: text.length });
      continue;
    }
    if (tag.includes('=')) beside.add(decodeEntities(withoutPictures(tag)));
    if (name === 'style') {
      const stop = page.indexOf('</style', from);
      const until = stop < 0 ? page.length : stop;
      beside.add(decodeEntities(withoutEscapes(withoutPictures(page.slice(from, until)))));
      from = until;
    } else if (!tag.endsWith('/>') && !empty.has(name) && open.length < DEEPEST)
      open.push({ name, from: mayBeLeftOut(tag) ? text.length : null });
  }
  text += decodeEntities(page.slice(from));
  return [
    ...viewsOf('the text', text, hidden),
    { where: 'attributes, comments and styles', text: [...beside].join(APART) },
  ];
}

/** What has no end (HTML, 13.1.2). */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Pages of ours are not deeper; what is would only cost time. */
const DEEPEST = 200;

/** Where a tag ends that begins here; a comment at the end of it, one that is left open with the page. */
export function endOfTag(page: string, at: number): number {
  const [start, sign] = page.startsWith('<!--', at)
    ? [at + 4, '-->']
    : page.startsWith('<![CDATA[', at)
      ? [at + 9, ']]>']
      : [at + 1, '>'];
  const end = page.indexOf(sign, start);
  return end < 0 ? page.length : end + sign.length;
}

/** Citations, notes, struck words, and what eyes or screen readers pass over: a text reads on without it. */
function mayBeLeftOut(tag: string): boolean {
  return (
    /^<(?:s|del|sup)\b/.test(tag) ||
    /\sclass="[^"]*\b(?:cite|hidden|visually-hidden|sr-only)\b/.test(tag) ||
    /\s(?:aria-)?hidden\b/.test(tag)
  );
}

/** Pictures and fonts in an address, which say nothing as text; drawings say what they hold. */
function withoutPictures(text: string): string {
  if (!text.includes(';base64,')) return text;
  return text.replace(
    /data:([\w/+.-]+)((?:;[\w=-]+)*);base64,([\w+/=]*)/g,
    (_, type: string, __, data: string) =>
      /^(?:image\/(?!svg)|font\/|application\/(?:font|x-font|vnd\.ms-fontobject))/.test(type)
        ? ''
        : `${APART}${fromBase64(data).replace(/[<>"]/g, APART)}${APART}`,
  );
}

function fromBase64(data: string): string {
  try {
    const binary = atob(data);
    return decodeReferences(new TextDecoder().decode(Uint8Array.from(binary, (one) => one.charCodeAt(0))));
  } catch {
    // It is none, so it is read as it stands.
    return data;
  }
}

/** A style sheet in which what escapes stand for stands itself (CSS Syntax 3, 4.3.7). */
function withoutEscapes(css: string): string {
  return css.replace(/\\([\da-f]{1,6}) ?/gi, (_, code: string) => fromCode(Number.parseInt(code, 16)));
}
