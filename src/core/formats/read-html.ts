import { fromBase64 } from '../bytes.js';
import { remembering } from '../remember.js';
import { decodeReferences } from '../text/entities.js';
import type { Stretch } from '../text/stretches.js';
import type { View } from './format.js';
import { hiddenBy, hidesSomething, readStyle } from './read-style.js';
import { readLinkedData, standardValues, tagInWords } from './read-tag.js';
import { APART, decodeEntities, readStrings, readText, textOf, viewsOf } from './read-text.js';

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
  const unseen = hiddenBy(stylesIn(page));
  const scripts: string[] = [];
  const readTag = remembering((tag) => tagOf(tag, unseen), MANY_TAGS);
  let text = '';
  let from = 0;
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', from)) {
    text += decode(page.slice(from, at));
    const end = endOfTag(page, at);
    const tag = page.slice(at, end);
    from = end;
    const { isClosing, name, says, isLeftOut, isOpen } = readTag(tag);
    if (name === null) {
      // A comment, what is quoted, what programs note; or a lone sign.
      if (!/^<[!?]/.test(tag)) text += tag;
      else beside.add(decode(withoutPictures(tag)));
      text += tag.startsWith('<![CDATA[') ? tag.slice(9).replace(/\]\]>$/, '') : APART;
      continue;
    }
    text += APART;
    if (isClosing) {
      const index = open.findLastIndex((one) => one.name === name);
      if (index < 0) continue;
      for (const one of open.splice(index))
        if (one.from !== null) hidden.push({ start: one.from, end: text.length });
      continue;
    }
    for (const one of says) beside.add(one);
    if (name === 'style') {
      const until = endOf(page, '</style', from);
      for (const one of readStyle(withoutPictures(page.slice(from, until)))) beside.add(decode(one));
      from = until;
    } else if (isOpen && open.length < DEEPEST) open.push({ name, from: isLeftOut ? text.length : null });
    if (name !== 'script') continue;
    const script = page.slice(from, endOf(page, '</script', from));
    scripts.push(script);
    if (!tag.includes('"application/ld+json"')) continue;
    text += decode(readLinkedData(script));
    from += script.length;
  }
  text += decode(page.slice(from));
  const views = viewsOf('the text', text, hidden);
  return [
    ...views,
    ...(turning.test(page) ? views.map((one) => ({ ...one, text: [...one.text].reverse().join('') })) : []),
    ...(scripts.some((one) => one.includes('\\')) ? readStrings(scripts.join('\n')) : []),
    { where: 'attributes, comments and styles', text: [...beside].join(APART) },
  ];
}

/** So many tags of a page are remembered. */
const MANY_TAGS = 2_000;

/** A tag of a page; without a name it is a comment, what programs note, or a lone sign. */
interface Tag {
  readonly name: string | null;
  readonly isClosing: boolean;
  /** What it says beside the text. */
  readonly says: readonly string[];
  readonly isLeftOut: boolean;
  /** Whether something may stand in it. */
  readonly isOpen: boolean;
}

function tagOf(tag: string, unseen: ReadonlySet<string>): Tag {
  const [, closing, name] = /^<(\/?)([\w:-]+)/.exec(tag) ?? [];
  const isClosing = closing === '/';
  if (name === undefined || isClosing)
    return { name: name ?? null, isClosing, says: [], isLeftOut: false, isOpen: false };
  const says = /[\s=-]/.test(tag) ? [decode(tagInWords(withoutPictures(tag), standardValues))] : [];
  // An address leads to it by a sign that tells that it is a name.
  const [, , id] = /\s(?:id|name|for)\s*=\s*(["']?)([^\s"'>]+)/i.exec(tag) ?? [];
  if (id !== undefined) says.push(`#${decode(id)}`);
  const isOpen = !tag.endsWith('/>') && !empty.has(name);
  return { name, isClosing, says, isLeftOut: isOpen && mayBeLeftOut(tag, name, unseen), isOpen };
}

/** What shows letters from right to left that are written from left to right. */
const turning =
  /<bdo|bidi-override|[\u202a-\u202e\u2066-\u2069]|&#(?:823[4-8]|829[4-7]|x20(?:2[a-e]|6[6-9]))/i;

/** Numbered references count without a semicolon, too (HTML, 13.2.5.80). */
function decode(text: string): string {
  return decodeEntities(text.replace(/&#(x[\da-f]{1,6}|\d{1,7});?/gi, '&#$1;'));
}

/** Where something begins; the end of the page where it does not. */
function endOf(page: string, sign: string, from: number): number {
  const end = page.indexOf(sign, from);
  return end < 0 ? page.length : end;
}

/** All style sheets of a page, one behind the other. */
function stylesIn(page: string): string {
  let css = '';
  for (let at = page.indexOf('<style'); at >= 0;) {
    const start = endOfTag(page, at);
    const end = endOf(page, '</style', start);
    css += `${page.slice(start, end)}}`;
    at = page.indexOf('<style', end);
  }
  return css;
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
function mayBeLeftOut(tag: string, name: string, unseen: ReadonlySet<string>): boolean {
  const valueOf = (key: string): string =>
    new RegExp(`\\s${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
      .exec(tag)
      ?.slice(1)
      .find(Boolean) ?? '';
  return (
    /^<(?:s|del|sup)\b/.test(tag) ||
    /\sclass="[^"]*\b(?:cite|hidden|visually-hidden|sr-only)\b/.test(tag) ||
    /\s(?:aria-)?hidden\b/.test(tag) ||
    (tag.includes('style') && hidesSomething(valueOf('style'))) ||
    (unseen.size > 0 &&
      [
        name.toLowerCase(),
        `#${valueOf('id')}`,
        ...valueOf('class')
          .split(/\s+/)
          .map((one) => `.${one}`),
      ].some((one) => unseen.has(one)))
  );
}

/** Pictures and fonts in an address, which say nothing as text; drawings say what they hold. */
function withoutPictures(text: string): string {
  if (!text.includes(';base64,')) return text;
  return text.replace(
    /data:([\w/+.-]+)((?:;[\w=-]+)*);base64,([\w+/=]*)/g,
    (_, type: string, more: string, data: string) =>
      /^(?:image\/(?!svg)|font\/|application\/(?:font|x-font|vnd\.ms-fontobject))/.test(type)
        ? more
        : `${APART}${wordsIn(data).replace(/[<>"]/g, APART)}${APART}`,
  );
}

/** What is said in Base64. */
function wordsIn(data: string): string {
  try {
    return decodeReferences(new TextDecoder().decode(fromBase64(data)));
  } catch {
    // It is none, so it is read as it stands.
    return data;
  }
}

/** A text in Markdown, which may hold tags as well, and drawings in addresses. */
export function readMarkdown(content: string | Uint8Array): View[] {
  const text = textOf(content);
  const views = readText(text);
  // An address in angle brackets is no tag.
  if (/(?<!\()<[a-z!/?]/i.test(text)) views.push(...readHtml(text));
  const packed = withoutPictures(text);
  return packed === text ? views : [...views, ...readHtml(packed)];
}
