import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ArgsOf } from '../../diagnostics/catalogue.js';
import { endOfTag } from '../../formats/read-html.js';
import { decodeEntities } from '../../formats/read-text.js';
import type { Report } from '../../report/report.js';
import type { TemplateSource } from '../read.js';

type PageFault = ArgsOf<'template-page'>['fault'];

/** What has no end (HTML, 13.1.2). */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What a report does not need, and what would make a page do something or ask somebody. */
const refused = new Set('script iframe object embed form base link frame applet portal'.split(' '));

/** Faults of one page, at most: one wrong partial repeats itself. */
const MOST = 20;

/**
 * Looks whether the page of a report is as solidify promises it, whatever templates wrote it: one `h1` and no level of
 * headings left out, a language and a title, an alternative for every picture and drawing, heads in tables, each id
 * once, the emblem of the funder in sight, and nothing that runs or asks another computer. All of it is what PDF/UA-1
 * (ISO 14289-1, 7.1 to 7.5 and 7.18) needs of the page, or what the privacy of readers does.
 *
 * @param html the page
 * @param own templates of the user's own, of which one has written what is wrong
 * @param isOfSite whether it lies in a website, so that it may name files of that, and search it
 * @returns each fault once, at the first line of a template that has such a tag; without one, of the first template
 */
export function faultsOfPage(
  html: string,
  { funding }: Pick<Report, 'funding'>,
  own: readonly TemplateSource[],
  isOfSite = false,
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const tell = (fault: PageFault, tag: string, words: string): void => {
    if (found.size >= MOST) return;
    const { file, range } = placeOf(tag, own);
    const one = diagnostic('template-page', file, range, { fault, found: words });
    found.set(JSON.stringify([fault, words, file, range]), one);
  };
  const ids = new Set<string>();
  const open: { readonly name: string; readonly isHidden: boolean }[] = [];
  const emblemAt = funding?.emblem ? html.indexOf(funding.emblem) : -1;
  let isEmblemSeen = false;
  let level = 0;
  let titles = 0;
  let hasTitle = false;
  let table: { hasHead: boolean } | null = null;
  for (let at = html.indexOf('<'), from = 0; at >= 0; at = html.indexOf('<', from)) {
    const end = endOfTag(html, at);
    const tag = html.slice(at, end);
    from = end;
    const [, closing, written = ''] = /^<(\/?)([a-z][\w:-]*)/i.exec(tag) ?? [];
    const name = written.toLowerCase();
    if (closing === undefined) continue;
    if (closing === '/') {
      const index = open.findLastIndex((one) => one.name === name);
      if (index >= 0) open.length = index;
      if (name === 'table') {
        if (table && !table.hasHead) tell('table', 'table', '<table>');
        table = null;
      }
      continue;
    }
    if (at === emblemAt) isEmblemSeen = !open.some(({ isHidden }) => isHidden);
    const attribute = attributesOf(tag);
    if (!empty.has(name) && !tag.endsWith('/>') && open.length < 200)
      open.push({ name, isHidden: isHidden(attribute) });
    if (name === 'style') from = Math.max(from, html.indexOf('</style', from));
    const isData = name === 'script' && attribute.get('type') === 'application/ld+json';
    if (isData) from = Math.max(from, html.indexOf('</script', from));
    else if (refused.has(name) && !(isOfSite && isOurs(name, attribute))) tell('refused', name, `<${name}>`);
    for (const [key, value] of attribute) {
      if (key.startsWith('on')) tell('refused', key, key);
      else if (asks(name, key, value) && !(isOfSite && (isWithin(value) || value === 'data:,')))
        tell('outside', name, `${key}="${value}"`);
    }
    const id = attribute.get('id');
    // Drawings bring theirs along, each of them in several sizes.
    if (id !== undefined && ids.has(id) && !open.some((one) => one.name === 'svg')) tell('id', name, id);
    if (id !== undefined) ids.add(id);
    if (/^html$/.test(name) && !attribute.get('lang')) tell('lang', name, '<html>');
    if (name === 'title' && html.slice(end, html.indexOf('<', end)).trim() !== '') hasTitle = true;
    if (name === 'img' && !attribute.has('alt')) tell('alt', name, '<img>');
    if (name === 'svg' && !open.slice(0, -1).some((one) => one.name === 'svg') && isMute(attribute))
      tell('alt', name, '<svg>');
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
  if (titles === 0) tell('h1', 'h1', 'no <h1>');
  if (!hasTitle) tell('lang', 'title', 'no <title>');
  if (funding?.emblem && !isEmblemSeen) tell('emblem', 'drawing', emblemAt < 0 ? 'left out' : 'hidden');
  return [...found.values()];
}

function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', double, single, bare] of tag.matchAll(
    /\s([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g,
  ))
    found.set(key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  return found;
}

function isHidden(attribute: ReadonlyMap<string, string>): boolean {
  const style = (attribute.get('style') ?? '').replace(/\s/g, '').toLowerCase();
  return (
    attribute.has('hidden') ||
    attribute.get('aria-hidden') === 'true' ||
    /display:none|visibility:hidden|opacity:0(?![.\d])|font-size:0(?![.\d])|(?:^|;)(?:width|height):0/.test(
      style,
    )
  );
}

/** Whether a drawing says nothing to whoever cannot see it, without saying that there is nothing to say. */
function isMute(attribute: ReadonlyMap<string, string>): boolean {
  if (attribute.get('aria-hidden') === 'true') return false;
  return !(attribute.get('aria-label') ?? attribute.get('aria-labelledby'));
}

/** Whether an address leads to a file of the same website. */
function isWithin(value: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(value.replace(/[\p{Cc}\s]/gu, ''));
}

/** What each page of a website has: its style, its icon and feeds, and what searches it. A template brings no other file along. */
function isOurs(name: string, attribute: ReadonlyMap<string, string>): boolean {
  const at = (key: string): boolean => isWithin(attribute.get(key) ?? 'none:');
  if (name === 'script') return at('src');
  if (name === 'form') return at('action');
  return name === 'link' && (attribute.get('href') === 'data:,' || at('href'));
}

/** Whether an attribute brings something from elsewhere, or runs something when it is followed. */
function asks(name: string, key: string, value: string): boolean {
  const address = value.replace(/[\p{Cc}\s]/gu, '').toLowerCase();
  if (['src', 'srcset', 'poster', 'data', 'background'].includes(key))
    return !/^(?:data:image\/|$|#)/.test(address);
  if (key !== 'href' && key !== 'xlink:href' && key !== 'action' && key !== 'formaction') return false;
  if (['image', 'use', 'feimage'].includes(name)) return !/^(?:data:image\/|#|$)/.test(address);
  return /^(?:javascript|vbscript|data):/.test(address);
}

/** The first tag of this name, or call of this helper, in a template of the user's own. */
function placeOf(tag: string, own: readonly TemplateSource[]): Pick<Diagnostic, 'file' | 'range'> {
  const pages = own.filter(({ name }) => name.endsWith('.html'));
  for (const { file, text } of pages) {
    const at = [`<${tag}`, ` ${tag}=`, `{{${tag} `, `{{heading ${tag.slice(1)} `]
      .map((sign) => text.indexOf(sign))
      .filter((one) => one >= 0)
      .sort((a, b) => a - b)[0];
    if (at === undefined) continue;
    const before = text.slice(0, at).split('\n');
    const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { file, range: { start, end: start } };
  }
  return { file: (pages[0] ?? own[0])?.file ?? '', range: null };
}
