import {
  isSafeHref,
  makeParser,
  parseLine,
  parseText,
  render,
  renderer,
  type Citation,
} from './parsed/parse.js';
import { limits } from '../language/limits.js';
import type { TextToken } from './parsed/parsed-text.js';

export { isSafeHref, type Citation } from './parsed/parse.js';

/** What a text must not hold, in the order in which it was found. */
export interface Oddity {
  readonly kind:
    | 'heading'
    | 'html'
    | 'image'
    | 'link'
    | 'entity'
    | 'code'
    | 'bare-link'
    | 'unused-link'
    | 'unknown-link'
    | 'cells'
    | 'columns'
    | 'nothing';
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
  const lines = text.split('\n');
  const linked = new Set<string>();
  let [columns, head] = [0, -1];
  let shows = false;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'table_open') [columns, head] = [0, token.map?.[0] ?? -1];
    if (token.type === 'th_open') columns += 1;
    if (token.type === 'thead_close' && columns > limits.columns)
      found.push({ kind: 'columns', words: (lines[head] ?? '').trim() });
    // GFM, 4.10: more cells than the head has are left out.
    const row = token.type === 'tr_open' && columns > 0 ? (lines[token.map?.[0] ?? -1] ?? '') : '';
    if (row !== '' && cellsIn(row) > columns) found.push({ kind: 'cells', words: row.trim() });
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
      if (href !== null) linked.add(href);
      if (child.type === 'link_close' && link && !link.words)
        found.push({ kind: 'bare-link', words: link.href });
      if (child.type === 'link_close') link = null;
      if (child.type === 'text')
        for (const [words] of child.content.matchAll(unknownLink))
          found.push({ kind: 'unknown-link', words });
      if (!seen.test(child.content)) continue;
      shows = true;
      if (link) link.words = true;
    }
  }
  // Named for a link to come.
  for (const { href } of Object.values(names.references ?? {})) {
    if (!isSafeHref(href) && !found.some(({ words }) => words === href))
      found.push({ kind: 'link', words: href });
    // No other text can use it.
    else if (!linked.has(href)) found.push({ kind: 'unused-link', words: href });
  }
  if (!shows && !found.some(({ kind }) => kind !== 'entity' && kind !== 'unused-link'))
    found.push({ kind: 'nothing', words: '' });
  return found;
}

/** `[words][1]` and `[^1]` that lead nowhere, and would be printed with their brackets. */
const unknownLink = /\[[^[\]@\n]{1,200}\]\[[^[\]@\n]{0,200}\]|\[\^[^\s[\]]{1,100}\]/g;

/** How many cells a row of a table has. */
function cellsIn(row: string): number {
  const inner = row.replace(/^[\s>]*\|?/, '').trimEnd();
  let bars = 0;
  for (let at = inner.indexOf('|'); at >= 0; at = inner.indexOf('|', at + 1))
    if (inner[at - 1] !== '\\') bars += 1;
  return inner.endsWith('|') && !inner.endsWith('\\|') ? bars : bars + 1;
}

/** Turns a citation such as `[@2, p. 3; @5]` into HTML. */
export type CitationWriter = (citation: Citation[]) => string;

/** Notes of a page: each has a number of its own. */
export interface NoteWriter {
  /** Gives as many numbers, one after the other, and says the first of them. */
  readonly take: (count: number) => number;
  /** The link back from a note to the place that refers to it, as HTML. */
  readonly back: (href: string, number: number) => string;
}

/** Numbers notes from 1 on. */
export function notesFromOne(back: NoteWriter['back']): NoteWriter {
  let taken = 0;
  return {
    take(count) {
      taken += count;
      return taken - count + 1;
    },
    back,
  };
}

/**
 * Makes the two ways of writing a text as HTML: `block` for paragraphs and lists, `inline` for one line.
 * Raw HTML is escaped, unsafe links stay text. Citations are written by `write`. Notes stand below their
 * text.
 */
export function htmlWriter(
  write: CitationWriter,
  noted: NoteWriter = notesFromOne((href) => `<a href="${href}">←</a>`),
): {
  block: (text: string) => string;
  inline: (text: string) => string;
} {
  addRules();
  const block = (text: string): string => {
    const { tokens, notes } = parseText(text);
    const first = noted.take(notes.length);
    const labels = new Map(notes.map(({ label }, index) => [label, first + index]));
    const writing: Writing = { write, labels, referred: new Map(), inline: false };
    const html = render(glued(tokens), writing).trimEnd();
    if (notes.length === 0) return html;
    const items = notes.map(({ label, tokens: inner }) => {
      const number = labels.get(label) ?? 0;
      const words = render(glued(inner), writing).trimEnd();
      const back = `\u00A0<span class="back">${noted.back(`#fnref-${number}`, number)}</span>`;
      const said = words.endsWith('</p>') ? `${words.slice(0, -4)}${back}</p>` : words + back;
      return `<li id="fn-${number}">${said}</li>`;
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
  // A table may be wider than a telephone.
  rules['table_open'] = () => '<div class="scroll" tabindex="0">\n<table>\n';
  rules['table_close'] = () => '</table>\n</div>\n';
  const aligned = (tokens: readonly TextToken[], index: number): string => {
    const side = /right|center/.exec(String(tokens[index]?.attrGet('style')))?.[0];
    return side ? ` class="${side}"` : '';
  };
  rules['th_open'] = (tokens, index) => {
    const isEmpty = tokens[index + 1]?.content === '';
    return `${isEmpty ? '<td' : '<th scope="col"'}${aligned(tokens, index)}>`;
  };
  rules['td_open'] = (tokens, index) => `<td${aligned(tokens, index)}>`;
  rules['th_close'] = (tokens, index) => (tokens[index - 1]?.content === '' ? '</td>\n' : '</th>\n');
  rules['hardbreak'] = (_tokens, _index, _options, env) =>
    (env as unknown as Writing).inline ? ' ' : '<br />\n';
}
