import {
  isSafeHref,
  makeParser,
  parseLine,
  parseText,
  render,
  renderer,
  type Citation,
} from './parsed/parse.js';
import type { TextToken } from './parsed/parsed-text.js';

export { isSafeHref, type Citation } from './parsed/parse.js';

/** What a text must not hold, in the order in which it was found. */
export interface Oddity {
  readonly kind: 'heading' | 'html' | 'image' | 'link' | 'entity' | 'code' | 'bare-link' | 'nothing';
  /** The words by which it can be found in the text. */
  readonly words: string;
  /** The character that an entity such as `&#x202E;` stands for. */
  readonly character?: string;
}

let reader: ReturnType<typeof makeParser> | null = null;

/** What a reader sees: no blanks, no soft hyphens. */
const seen = /[^\s\p{Cf}]/u;

/**
 * Headings, raw HTML, code, pictures, unsafe links, links without words and the characters behind entities in a text
 * (CommonMark 0.31), and whether it shows nothing at all.
 */
export function findOddities(text: string): Oddity[] {
  if (!reader) {
    reader = makeParser({ html: true });
    reader.validateLink = () => true;
    // It joins what entities stand for with the text beside them.
    reader.core.ruler.disable('text_join');
  }
  const found: Oddity[] = [];
  const names: {
    notes?: { tokens: readonly TextToken[] }[];
    references?: Record<string, { title: string; href: string }>;
  } = {};
  const main = reader.parse(text, names);
  const tokens = [...main, ...(names.notes ?? []).flatMap((note) => note.tokens)];
  let shows = false;
  for (const [index, token] of tokens.entries()) {
    let link: { readonly href: string; words: boolean } | null = null;
    if (token.type === 'heading_open')
      found.push({ kind: 'heading', words: tokens[index + 1]?.content ?? '' });
    if (token.type === 'fence' || token.type === 'code_block')
      found.push({ kind: 'code', words: token.markup || token.content.trim() });
    if (token.type === 'html_block') found.push({ kind: 'html', words: token.content.trim() });
    for (const child of token.children ?? []) {
      if (child.type === 'html_inline') found.push({ kind: 'html', words: child.content });
      if (child.type === 'image') found.push({ kind: 'image', words: String(child.attrGet('src') ?? '') });
      const href = child.type === 'link_open' ? String(child.attrGet('href') ?? '') : null;
      if (href !== null && !isSafeHref(href)) found.push({ kind: 'link', words: href });
      if (child.info === 'entity')
        found.push({ kind: 'entity', words: child.markup, character: child.content });
      if (href !== null) link = { href, words: false };
      if (child.type === 'link_close' && link && !link.words)
        found.push({ kind: 'bare-link', words: link.href });
      if (child.type === 'link_close') link = null;
      if (!seen.test(child.content)) continue;
      shows = true;
      if (link) link.words = true;
    }
  }
  // Named for a link to come, which may stand in another text.
  for (const { href } of Object.values(names.references ?? {})) {
    if (!isSafeHref(href) && !found.some(({ words }) => words === href))
      found.push({ kind: 'link', words: href });
  }
  if (!shows && !found.some(({ kind }) => kind !== 'entity')) found.push({ kind: 'nothing', words: '' });
  return found;
}

/** Turns a citation such as `[@2, p. 3; @5]` into HTML. */
export type CitationWriter = (citation: Citation[]) => string;

/**
 * Makes the two ways of writing a text as HTML: `block` for paragraphs and lists, `inline` for one line.
 * Raw HTML is escaped, unsafe links stay text. Citations are written by `write`. Notes are numbered through all texts
 * of one writer and stand below their text.
 */
export function htmlWriter(write: CitationWriter): {
  block: (text: string) => string;
  inline: (text: string) => string;
} {
  addRules();
  let numbered = 0;
  const block = (text: string): string => {
    const { tokens, notes } = parseText(text);
    const first = numbered + 1;
    const labels = new Map(notes.map(({ label }, index) => [label, first + index]));
    numbered += notes.length;
    const writing: Writing = { write, labels, referred: new Map(), inline: false };
    const html = render(glued(tokens), writing).trimEnd();
    if (notes.length === 0) return html;
    const items = notes.map(({ label, tokens: inner }) => {
      const number = labels.get(label) ?? 0;
      return `<li id="fn-${number}">${render(glued(inner), writing).trimEnd()} <a href="#fnref-${number}">↑ ${number}</a></li>`;
    });
    return `${html}\n<ol class="notes" start="${first}">\n${items.join('\n')}\n</ol>`;
  };
  return {
    block,
    inline: (text) =>
      render(glued(parseLine(text).tokens), {
        write,
        labels: new Map(),
        referred: new Map(),
        inline: true,
      }).trim(),
  };
}

/** How a text is being turned into HTML. */
interface Writing {
  readonly write: CitationWriter;
  /** Numbers of notes by their labels. */
  readonly labels: ReadonlyMap<string, number>;
  /** How often each note has been referred to. */
  readonly referred: Map<number, number>;
  readonly inline: boolean;
}

/** A citation never starts a line: the blank before it does not break. */
function glued(tokens: readonly TextToken[]): readonly TextToken[] {
  for (const { children } of tokens) {
    for (const [index, { type }] of (children ?? []).entries()) {
      const before = type === 'citation' ? children?.[index - 1] : undefined;
      if (before?.type === 'softbreak') Object.assign(before, { type: 'text', content: '\u00A0' });
      else if (before?.type === 'text') before.content = before.content.replace(/ $/, '\u00A0');
    }
  }
  return tokens;
}

let hasRules = false;

function addRules(): void {
  if (hasRules) return;
  hasRules = true;
  const { rules } = renderer();
  rules['citation'] = (tokens, index, _, env) =>
    (env as unknown as Writing).write(tokens[index]?.meta?.['citations'] as Citation[]);
  rules['note_ref'] = (tokens, index, _, env) => {
    const { labels, referred } = env as unknown as Writing;
    const number = labels.get(String(tokens[index]?.meta?.['label'])) ?? 0;
    const count = (referred.get(number) ?? 0) + 1;
    referred.set(number, count);
    const id = count > 1 ? `fnref-${number}-${count}` : `fnref-${number}`;
    return `<sup><a id="${id}" href="#fn-${number}">${number}</a></sup>`;
  };
  rules['task'] = (tokens, index) => (tokens[index]?.content === 'x' ? '\u2611 ' : '\u2610 ');
  const cell = (tag: string, attributes: string, style: unknown): string =>
    `<${tag}${attributes}${typeof style === 'string' ? ` style="${style}"` : ''}>`;
  rules['th_open'] = (tokens, index) => {
    const isEmpty = tokens[index + 1]?.content === '';
    const style = tokens[index]?.attrGet('style');
    return isEmpty ? cell('td', '', style) : cell('th', ' scope="col"', style);
  };
  rules['th_close'] = (tokens, index) => (tokens[index - 1]?.content === '' ? '</td>\n' : '</th>\n');
  rules['hardbreak'] = (_tokens, _index, _options, env) =>
    (env as unknown as Writing).inline ? ' ' : '<br />\n';
}
