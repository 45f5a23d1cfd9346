import MarkdownIt from 'markdown-it';
import { addNotes } from './notes.js';
import type { ParsedText, TextNote, TextToken } from './parsed-text.js';

/** One source in a citation: its number in the list, and the place in it. */
export interface Citation {
  readonly number: number;
  readonly place: string | null;
}

/** Addresses that a report may link to. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|#)/i.test(href);
}

/**
 * The parser of texts: CommonMark 0.31 with tables, strikethrough and footnotes of GFM. A `*` between letters or digits
 * is a letter, as `_` is in CommonMark: `Besucher*innen`, `2*3*4`.
 */
export function makeParser(options: { readonly html: boolean }): ReturnType<typeof MarkdownIt> {
  const parser = new MarkdownIt('commonmark', options);
  parser.enable(['table', 'strikethrough']);
  parser.inline.ruler.at('emphasis', (state, silent) => {
    const marker = state.src.charCodeAt(state.pos);
    if (silent || (marker !== 0x2a && marker !== 0x5f)) return false;
    const { can_open: open, can_close: close, length } = state.scanDelims(state.pos, false);
    for (let count = 0; count < length; count += 1) {
      const token = state.push('text', '', 0);
      token.content = String.fromCharCode(marker);
      state.delimiters.push({ marker, length, token: state.tokens.length - 1, end: -1, open, close });
    }
    state.pos += length;
    return true;
  });
  // More than a number: > 80 %.
  const quote = parser.block.ruler.getRules('').find(({ name }) => name === 'blockquote');
  if (quote) {
    const alt = ['paragraph', 'reference', 'blockquote', 'list'];
    parser.block.ruler.at(
      'blockquote',
      (state, from, to, silent) => {
        const at = (state.bMarks[from] ?? 0) + (state.tShift[from] ?? 0);
        return !/^>[ \t]?\d/.test(state.src.slice(at, at + 3)) && quote(state, from, to, silent);
      },
      { alt },
    );
  }
  addNotes(parser);
  return parser;
}

let parser: ReturnType<typeof MarkdownIt> | null = null;

/** Made once: it takes a while. */
function textParser(): ReturnType<typeof MarkdownIt> {
  if (parser) return parser;
  parser = makeParser({ html: false });
  parser.disable('image');
  parser.validateLink = isSafeHref;
  parser.inline.ruler.before('link', 'citation', (state, silent) => {
    const citation = citationAt(state.src, state.pos, state.posMax);
    if (!citation) return false;
    if (!silent) {
      const token = state.push('citation', '', 0);
      token.meta = { citations: citation.citations };
      token.content = state.src.slice(state.pos, state.pos + citation.length);
    }
    state.pos += citation.length;
    return true;
  });
  parser.core.ruler.push('tasks', ({ tokens, Token }) => {
    for (const [index, { type, children }] of tokens.entries()) {
      const first = children?.[0];
      if (type !== 'inline' || first?.type !== 'text' || tokens[index - 2]?.type !== 'list_item_open')
        continue;
      const box = /^\[([ xX])\][ \t]/.exec(first.content.slice(0, 4));
      if (!box) continue;
      first.content = first.content.slice(4);
      tokens[index - 2]?.attrSet('class', 'task');
      const task = new Token('task', '', 0);
      task.content = box[1] === ' ' ? ' ' : 'x';
      children?.unshift(task);
    }
  });
  return parser;
}

/**
 * Parses a text. A text of one line is a line: a sign at its beginning, as in `- 5 °C` or `> 80 %`, begins no list and
 * no quotation.
 */
export function parseText(text: string): ParsedText {
  if (!text.trim().includes('\n')) {
    const line = parseLine(text.trim());
    return { ...line, tokens: inParagraph(line.tokens) };
  }
  const found: { notes?: TextNote[] } = {};
  const tokens = textParser().parse(text, found);
  return { tokens, notes: found.notes ?? [] };
}

/** Parses a text for a place that has one line: marks of blocks are signs. */
export function parseLine(text: string): ParsedText {
  return { tokens: textParser().parseInline(text, {}), notes: [] };
}

/** The parts of a line as a paragraph. */
function inParagraph(tokens: readonly TextToken[]): TextToken[] {
  const [first] = tokens;
  if (!first) return [];
  const mark = (type: string, nesting: 1 | -1): TextToken =>
    Object.assign(Object.create(Object.getPrototypeOf(first) as object) as TextToken, first, {
      type, nesting, tag: 'p', block: true, children: null, content: '',
    }); // prettier-ignore
  return [mark('paragraph_open', 1), ...tokens, mark('paragraph_close', -1)];
}

/** Writes parsed texts as HTML by the rules given to it. */
export function renderer(): ReturnType<typeof MarkdownIt>['renderer'] {
  return textParser().renderer;
}

/** Turns tokens into HTML. */
export function render(tokens: readonly TextToken[], env: object): string {
  const { renderer, options } = textParser();
  return renderer.render([...tokens], options, { ...env });
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
