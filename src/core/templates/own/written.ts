import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ArgsOf } from '../../diagnostics/catalogue.js';
import type { Violation } from '../../formats/pdf/check.js';
import { endOfTag } from '../../formats/read-html.js';
import type { FundingView } from '../../report/report.js';
import type { TemplateSource } from '../read.js';
import { decodeEntities } from '../../formats/read-text.js';
import { askedByCss, plainCss } from './css/rules.js';
import { elementsIn, pageElement } from './page-element.js';
import { placeOf } from './place-of.js';
import { gatherWords, unseenParts, type ShownElement } from './shown-funding.js';
import { tagAt } from './tag-at.js';

export type PageFault = ArgsOf<'template-page'>['fault'];

/** What has no end (HTML, 13.1.2). */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What holds text in which no tags are (HTML, 13.2.5.2 to 13.2.5.5). */
const raw = new Set('style script textarea title xmp iframe noembed noframes'.split(' '));

/** What a report does not need, and what would make a page do something or ask somebody. */
const refused = new Set(
  (
    'script iframe object embed form base link frame frameset applet portal fencedframe bgsound plaintext ' +
    'animate animatemotion animatetransform set foreignobject handler listener'
  ).split(' '),
);

/** Attributes whose address is loaded with the page, those that lead somewhere, and those in which style stands. */
const loading = new Set(
  'src poster data background ping attributionsrc manifest lowsrc dynsrc codebase classid archive xml:base'.split(
    ' ',
  ),
);
const following = new Set(['href', 'xlink:href', 'action', 'formaction']);
const styling = new Set(
  'style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end values from to by'.split(
    ' ',
  ),
);

/** Faults of one page, at most: one wrong partial repeats itself. */
const MOST = 20;

/** What a page is to show, and the style sheet of solidify that stands in it or beside it. */
export interface ShownAbout {
  readonly funding: Pick<FundingView, 'emblem' | 'statement' | 'disclaimer'> | null;
  readonly ours?: string;
}

/**
 * Looks whether the page of a report is as solidify promises it, whatever templates wrote it: one `h1` and no level of
 * headings left out, a language and a title, an alternative for every picture and drawing, heads in tables, each id
 * once, the emblem of the funder and what the funder wants said in sight, and nothing that runs or asks another computer. All of it is what PDF/UA-1
 * (ISO 14289-1, 7.1 to 7.5 and 7.18) needs of the page, or what the privacy of readers does.
 *
 * @param html the page
 * @param own templates of the user's own, of which one has written what is wrong
 * @param where whether it lies in a website, so that it may name files of that, and search it, or with pictures beside it
 * @param isMarkdown whether templates of Markdown may have written it
 * @returns each fault once, at the first line of a template that has such a tag; without one, of the first template
 */
export function faultsOfPage(
  html: string,
  { funding, ours = '' }: ShownAbout,
  own: readonly TemplateSource[],
  where: 'alone' | 'site' | 'with files' = 'alone',
  isMarkdown = false,
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const tell = (fault: PageFault, tag: string, words: string, ...written: readonly string[]): void => {
    if (found.size >= MOST) return;
    const { file, range } = placeOf(tag, written, own, isMarkdown);
    const one = diagnostic('template-page', file, range, { fault, found: words });
    found.set(JSON.stringify([fault, words, file, range]), one);
  };
  const ids = new Set<string>();
  const open: ShownElement[] = [];
  const sheets: string[] = [];
  const words = gatherWords();
  const emblemAt = funding?.emblem ? html.indexOf(funding.emblem) : -1;
  let around: readonly ShownElement[] | null = null;
  let level = 0;
  let titles = 0;
  let hasTitle = false;
  let table: { hasHead: boolean } | null = null;
  let work = MOST_WORK * html.length + 10_000;
  let from = 0;
  // At each sign, also within comments, attributes and styles: what a browser takes for one of these is not for certain.
  for (let at = html.indexOf('<'); at >= 0 && work > 0; at = html.indexOf('<', at + 1)) {
    const isRead = at >= from;
    if (isRead && funding) words.add(html.slice(from, at), open);
    if (isRead) from = at;
    if (isRead && html.startsWith('<!--', at)) from = endOfTag(html, at);
    const tag = tagAt(html, at);
    work -= (tag?.end ?? html.length) - at;
    if (!tag) continue;
    const { name, attributes } = tag;
    if (tag.isEnd) {
      if (!isRead) continue;
      from = tag.end;
      const index = open.findLastIndex((one) => one.name === name);
      if (index >= 0) open.length = index;
      if (name !== 'table') continue;
      if (table && !table.hasHead) tell('table', 'table', '<table>');
      table = null;
      continue;
    }
    const isInDrawing = open.some((one) => one.name === 'svg' || one.name === 'math');
    if (name === 'style') {
      const css = textFrom(html, tag.end, name);
      work -= css.length;
      const plain = plainCss(css);
      // There it is read as text of the page, without what stands in it.
      if (isInDrawing) sheets.push(decodeEntities(css.replace(/<!\[CDATA\[|\]\]>|<[^<>]*>/g, '')));
      sheets.push(css);
      const asked = askedByCss(plain);
      if (asked !== null) tell('outside', name, asked, asked);
    }
    const isData =
      name === 'script' && attributes.get('type') === 'application/ld+json' && attributes.size === 1;
    if (!isData && refused.has(name) && !(where === 'site' && isOurs(name, attributes)))
      tell('refused', name, `<${name}>`);
    for (const [key, value] of attributes) {
      if (key.startsWith('on') || (key === 'http-equiv' && value.toLowerCase() !== 'content-security-policy'))
        tell('refused', key, key === 'http-equiv' ? `${key}="${value}"` : key);
      else if (asks(name, key, value) && !(where !== 'alone' && (isWithin(value) || value === 'data:,')))
        tell('outside', name, `${key}="${value}"`, value, `${key}=`);
    }
    if (!isRead) continue;
    from = tag.end;
    if (raw.has(name) && !isInDrawing) from += textFrom(html, tag.end, name).length;
    if (!empty.has(name) && !tag.isClosed && open.length < 200) open.push(pageElement(name, attributes));
    if (at === emblemAt) around = open.slice(0, -1);
    const id = attributes.get('id');
    // Drawings bring theirs along, each of them in several sizes.
    if (id !== undefined && ids.has(id) && !isInDrawing && name !== 'svg') tell('id', name, id);
    if (id !== undefined) ids.add(id);
    if (/^html$/.test(name) && !attributes.get('lang')) tell('lang', name, '<html>');
    const lang = attributes.get('lang') ?? '';
    if (lang !== '' && !mayBeLanguage(lang)) tell('language', name, `lang="${lang}"`, `lang="${lang}"`);
    if (name === 'title' && !isInDrawing && textFrom(html, tag.end, name).trim() !== '') hasTitle = true;
    if (name === 'img' && !attributes.has('alt')) tell('alt', name, '<img>');
    if (name === 'svg' && !isInDrawing && isMute(attributes)) tell('alt', name, '<svg>');
    if (name === 'table') table = { hasHead: false };
    if (name === 'th' && table) table.hasHead = true;
    const heading = /^h([1-6])$/.exec(name);
    if (!heading) continue;
    const next = Number(heading[1]);
    if (next === 1) titles += 1;
    if (next === 1 && titles === 2) tell('h1', 'h1', 'more than one <h1>');
    else if (level > 0 && next > level + 1) tell('level', name, `<${name}> after <h${level}>`);
    level = next;
  }
  if (funding) words.add(html.slice(from), open);
  if (work <= 0) tell('refused', 'style', '<<<');
  if (titles === 0) tell('h1', 'h1', 'no <h1>');
  if (!hasTitle) tell('lang', 'title', 'no <title>');
  if (!funding) return [...found.values()];
  const emblem = around && { around, parts: elementsIn(funding.emblem ?? '') };
  for (const { part, by } of unseenParts(funding, emblem, words, { sheets, ours })) {
    const [selector = ''] = by.split(' {');
    tell(part, part === 'emblem' ? 'drawing' : 'block', by, by, selector);
  }
  return [...found.values()];
}

/** Looks whether a part of a page is so: its title and emblem stand elsewhere, and pictures lie beside it. */
export function faultsOfFragment(
  html: string,
  { funding }: ShownAbout,
  own: readonly TemplateSource[],
  isMarkdown = false,
): Diagnostic[] {
  const title = isMarkdown ? '' : '<h1>-</h1>';
  const page = `<html lang="en"><title>-</title>${title}${html}`;
  return faultsOfPage(
    page,
    { funding: funding && { ...funding, emblem: null } },
    own,
    'with files',
    isMarkdown,
  );
}

/**
 * What of templates of the user's own keeps a PDF from its standards.
 *
 * @returns each violation at the first line of a template that has its words, or such a tag
 */
export function faultsOfPdf(violations: readonly Violation[], own: readonly TemplateSource[]): Diagnostic[] {
  return violations.map(({ rule, message, cause, words }) => {
    const [, tag = 'body'] = /<([a-z]\w*)/.exec(cause) ?? [];
    const written = [words, ...words.split(/\s+/)].filter((one) => one !== '');
    const { file, range } = placeOf(tag, written, own);
    return diagnostic('pdf-standard', file, range, { rule, message, cause });
  });
}

/** So often a page may be read over: tags within attributes of tags. */
const MOST_WORK = 5;

/** The text from a place to the end tag of an element, or of the page. */
function textFrom(html: string, at: number, name: string): string {
  for (let end = html.indexOf('</', at); end >= 0; end = html.indexOf('</', end + 2))
    if (html.slice(end + 2, end + 2 + name.length).toLowerCase() === name) return html.slice(at, end);
  return html.slice(at);
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a code may be that of a language: of those in two letters all are known; no longer one than three has been given (BCP 47). */
function mayBeLanguage(code: string): boolean {
  const [language = ''] = code.toLowerCase().split('-');
  try {
    Intl.getCanonicalLocales(code);
  } catch {
    return false;
  }
  return language.length === 3 || (language.length === 2 && languages.of(language) !== undefined);
}

/** Whether a drawing says nothing to whoever cannot see it, without saying that there is nothing to say. */
function isMute(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.get('aria-hidden') === 'true') return false;
  return !(attributes.get('aria-label') ?? attributes.get('aria-labelledby'));
}

/** An address without what browsers leave out of it. */
function plainAddress(value: string): string {
  return value.replace(/[\p{Cc}\s]/gu, '').toLowerCase();
}

/** Whether an address leads to a file of the same website. */
function isWithin(value: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/.test(plainAddress(value));
}

/** What each page of a website has: its style, its icon and feeds, and what searches it. A template brings no other file along. */
function isOurs(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const at = (key: string): boolean => isWithin(attributes.get(key) ?? 'none:');
  if (name === 'script') return at('src');
  if (name === 'form') return at('action');
  return name === 'link' && (attributes.get('href') === 'data:,' || at('href'));
}

/** Whether an attribute brings something from elsewhere, or runs something when it is followed. */
function asks(name: string, key: string, value: string): boolean {
  const address = plainAddress(value);
  if (key === 'srcset' || key === 'imagesrcset')
    return value
      .split(/,\s+/)
      .some((one) => one.trim() !== '' && !plainAddress(one).startsWith('data:image/'));
  if (loading.has(key)) return !/^(?:data:image\/|$|#)/.test(address);
  if (styling.has(key)) return askedByCss(plainCss(value)) !== null;
  if (!following.has(key)) return false;
  if (name === 'use') return !/^(?:#|$)/.test(address);
  if (['image', 'feimage'].includes(name)) return !/^(?:data:image\/|#|$)/.test(address);
  return /^[a-z][a-z\d+.-]*:/.test(address) && !/^(?:https?|mailto|tel):/.test(address);
}
