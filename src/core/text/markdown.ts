import MarkdownIt from 'markdown-it';

/** What a text must not hold, in the order in which it was found. */
export interface Oddity {
  readonly kind: 'heading' | 'html' | 'image' | 'link' | 'entity' | 'code' | 'bare-link' | 'nothing';
  /** The words by which it can be found in the text. */
  readonly words: string;
  /** The character that an entity such as `&#x202E;` stands for. */
  readonly character?: string;
}

/** Addresses that a report may link to. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|#)/i.test(href);
}

let reader: ReturnType<typeof MarkdownIt> | null = null;

/** What a reader sees: no blanks, no soft hyphens. */
const seen = /[^\s\p{Cf}]/u;

/**
 * Headings, raw HTML, code, pictures, unsafe links, links without words and the characters behind entities in a text
 * (CommonMark 0.31), and whether it shows nothing at all.
 */
export function findOddities(text: string): Oddity[] {
  if (!reader) {
    reader = new MarkdownIt('commonmark', { html: true });
    reader.validateLink = () => true;
    // It joins what entities stand for with the text beside them.
    reader.core.ruler.disable('text_join');
  }
  const found: Oddity[] = [];
  const names: { references?: Record<string, { title: string; href: string }> } = {};
  const tokens = reader.parse(text, names);
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
/** One source in a citation: its number in the list, and the place in it. */
export interface Citation {
  readonly number: number;
  readonly place: string | null;
}

/** In which text `nextBracket` was asked last, from where on, and what it found. */
let asked = { text: '', from: 0, end: Infinity };

/** Where the next `]` stands; a text full of `[@1` asks for the same one again and again. */
function nextBracket(text: string, at: number): number {
  if (asked.text === text && asked.from <= at && at <= asked.end) return asked.end;
  const found = text.indexOf(']', at);
  asked = { text, from: at, end: found < 0 ? Infinity : found };
  return asked.end;
}

/** The citation that starts at `at` and ends before `most`, with numbers for ids, or null. */
function citationAt(
  text: string,
  at: number,
  most: number,
): { length: number; citations: Citation[] } | null {
  if (!/^\[@\d/.test(text.slice(at, at + 3))) return null;
  const end = nextBracket(text, at);
  if (end >= most) return null;
  const citations = text
    .slice(at + 1, end)
    .split(';')
    .map((part) => {
      const [, number, place = ''] = /^@(\d+)(?:,([^]*))?$/.exec(part.trim()) ?? [];
      return { number: Number(number), place: place.trim() || null };
    });
  return { length: end + 1 - at, citations };
}

/**
 * Makes the two ways of writing a text as HTML: `block` for paragraphs and lists, `inline` for one line.
 * Raw HTML is escaped, unsafe links stay text. Citations are written by `write`.
 */
export function htmlWriter(write: CitationWriter): {
  block: (text: string) => string;
  inline: (text: string) => string;
} {
  markdownToHtml ??= makeMarkdownToHtml();
  const { render, renderInline } = markdownToHtml;
  // A citation never starts a line.
  const glued = (text: string): string => text.replace(/[ \n](?=\[@\d)/g, '\u00A0');
  return {
    block: (text) => render(glued(text), { write }).trimEnd(),
    inline: (text) => renderInline(glued(text), { write }).trim(),
  };
}

/** How citations are written in the text that is being turned into HTML. */
interface Writing {
  readonly write: CitationWriter;
}

let markdownToHtml: ReturnType<typeof makeMarkdownToHtml> | null = null;

/** Made once: it takes a while. */
function makeMarkdownToHtml(): Record<'render' | 'renderInline', (text: string, env: Writing) => string> {
  const markdown = new MarkdownIt('commonmark', { html: false });
  markdown.disable('image');
  markdown.validateLink = isSafeHref;
  markdown.inline.ruler.before('link', 'citation', (state, silent) => {
    const citation = citationAt(state.src, state.pos, state.posMax);
    if (!citation) return false;
    if (!silent) {
      const token = state.push('citation', '', 0);
      token.meta = { citations: citation.citations };
    }
    state.pos += citation.length;
    return true;
  });
  markdown.renderer.rules['citation'] = (tokens, index, _, env) =>
    (env as unknown as Writing).write(tokens[index]?.meta?.['citations'] as Citation[]);
  return {
    render: (text, env) => markdown.render(text, { ...env }),
    renderInline: (text, env) => markdown.renderInline(text, { ...env }),
  };
}
