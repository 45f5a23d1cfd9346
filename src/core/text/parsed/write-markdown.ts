import { isSafeHref, type Citation } from './parse.js';
import type { ParsedText, TextToken } from './parsed-text.js';

/** How a parsed text is written as Markdown. */
export interface MarkdownStyle {
  /** Writes a citation as it stands in the text, such as `[@2, p. 3]`. */
  readonly cite: (written: string, citations: readonly Citation[]) => string;
  /** What stands for the end of a line within a paragraph; default: the end of a line. */
  readonly softBreak?: string;
  /** The label that a note gets. */
  readonly note: (label: string) => string;
}

/**
 * Writes a parsed text as Markdown that means the same whatever stands before and behind it: every sign that could be a
 * mark is escaped, addresses of links stand in the links.
 */
export function writeBlocks({ tokens }: Pick<ParsedText, 'tokens'>, style: MarkdownStyle): string {
  return blocks(tokens, style).join('\n\n');
}

/** Writes a parsed line as Markdown on one line. */
export function writeLine({ tokens }: Pick<ParsedText, 'tokens'>, style: MarkdownStyle): string {
  const written = tokens.flatMap(({ children }) => (children ? [inline(children, style, false)] : []));
  return written.join(' ').replace(/(?<!\s)\s*\n\s*/g, ' ');
}

/** The blocks that stand side by side in some tokens. */
function blocks(tokens: readonly TextToken[], style: MarkdownStyle): string[] {
  const written: string[] = [];
  /** How the list is marked that was written last, when nothing has been since. */
  let lastMark = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const before = lastMark;
    lastMark = '';
    const end = token.nesting === 1 ? closeOf(tokens, at) : at;
    const inner = tokens.slice(at + 1, end);
    const { type, markup } = token;
    if (type === 'paragraph_open') written.push(inline(inner[0]?.children ?? inner, style, true));
    else if (type === 'heading_open')
      written.push(
        `${'#'.repeat(Number(token.tag.slice(1)))} ${inline(inner[0]?.children ?? [], style, true)}`,
      );
    else if (type === 'hr') written.push(markup);
    else if (type === 'blockquote_open')
      written.push(indented(blocks(inner, style).join('\n\n'), '> ', '> ', '>'));
    else if (type === 'bullet_list_open' || type === 'ordered_list_open') {
      // Two lists side by side are told apart by their marks alone; between them there may have been notes.
      lastMark = markup === before ? (otherMark[markup] ?? markup) : markup;
      written.push(list(token, lastMark, inner, style));
    } else if (type === 'table_open') written.push(table(inner, style));
    else if (type === 'fence' || type === 'code_block')
      written.push(`${fenceFor(token.content)}${token.info}\n${token.content}${fenceFor(token.content)}`);
    at = end;
  }
  return written;
}

const otherMark: Readonly<Record<string, string>> = { '-': '*', '*': '-', '+': '-', '.': ')', ')': '.' };

function list(open: TextToken, markup: string, inner: readonly TextToken[], style: MarkdownStyle): string {
  let number = Number(open.attrGet('start') ?? 1);
  const items: string[] = [];
  let isLoose = false;
  for (let at = 0; at < inner.length; at += 1) {
    const end = closeOf(inner, at);
    const content = inner.slice(at + 1, end);
    isLoose ||= content.some(
      ({ type, hidden, level }) => type === 'paragraph_open' && !hidden && level === open.level + 2,
    );
    const mark = open.type === 'bullet_list_open' ? `${markup} ` : `${number}${markup} `;
    const parts = blocks(content, style);
    const tight = content.some(({ type, hidden }) => type === 'paragraph_open' && hidden);
    items.push(indented(parts.join(tight ? '\n' : '\n\n'), mark, ' '.repeat(mark.length), ''));
    number += 1;
    at = end;
  }
  return items.join(isLoose ? '\n\n' : '\n');
}

/** The first line behind `first`, the others behind `next`, empty ones behind `empty`. */
function indented(text: string, first: string, next: string, empty: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? `${first}${line}` : line === '' ? empty : `${next}${line}`))
    .join('\n');
}

function table(inner: readonly TextToken[], style: MarkdownStyle): string {
  const rows: string[] = [];
  let cells: string[] = [];
  let rules: string[] = [];
  for (const [index, token] of inner.entries()) {
    if (token.type === 'tr_open') [cells, rules] = [[], []];
    else if (token.type === 'th_open' || token.type === 'td_open') {
      cells.push(inCell(inline(inner[index + 1]?.children ?? [], style, false)));
      const align = String(token.attrGet('style') ?? '');
      rules.push(align.endsWith('center') ? ':-:' : align.endsWith('right') ? '--:' : align ? ':--' : '---');
    } else if (token.type === 'tr_close') {
      rows.push(`| ${cells.join(' | ')} |`);
      if (rows.length === 1) rows.push(`| ${rules.join(' | ')} |`);
    }
  }
  return rows.join('\n');
}

/** A line for a cell of a table, in which a bar would end it. Two backslashes before one are a letter and escape nothing. */
export function inCell(line: string): string {
  let backslashes = 0;
  let cell = '';
  for (const sign of line) {
    cell += sign === '|' && backslashes % 2 === 0 ? '\\|' : sign;
    backslashes = sign === '\\' ? backslashes + 1 : 0;
  }
  return cell;
}

function closeOf(tokens: readonly TextToken[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** @param lines whether it may be more than one */
function inline(tokens: readonly TextToken[], style: MarkdownStyle, lines: boolean): string {
  const written: string[] = [];
  /** What was written last. */
  let last = '';
  const write = (part: string): void => {
    if (part === '') return;
    written.push(part);
    last = part;
  };
  /** Escapes the sign that was written last. */
  const escapeLast = (): void => {
    written[written.length - 1] = `${last.slice(0, -1)}\\${last.slice(-1)}`;
  };
  const closing: string[] = [];
  let isSkipped = false;
  for (const { type, content, markup, meta, attrs } of tokens) {
    if (isSkipped) isSkipped = type !== 'link_close';
    else if (type === 'text') {
      // What stands in brackets becomes no link and no definition by what follows.
      if (last.endsWith(']') && /^[(:]/.test(content)) write('\\');
      write(escapeWords(content, last === '' || last.endsWith('\n'), last === ''));
    } else if (type === 'softbreak' || type === 'hardbreak') {
      if (lines) write(type === 'softbreak' ? (style.softBreak ?? '\n') : '\\\n');
      else if (!last.endsWith(' ')) write(' ');
    } else if (type === 'code_inline') write(codeOf(content));
    else if (type === 'citation') write(style.cite(content, (meta?.['citations'] ?? []) as Citation[]));
    else if (type === 'note_ref') write(`[^${style.note((meta as { label?: string } | null)?.label ?? '')}]`);
    else if (type === 'task') write(`[${content}] `);
    else if (type === 'link_open') {
      const href = String(attrs?.find(([name]) => name === 'href')?.[1] ?? '');
      const title = attrs?.find(([name]) => name === 'title')?.[1];
      if (markup === 'autolink' && isSafeHref(href)) {
        write(`<${href.startsWith('mailto:') ? href.slice(7) : href}>`);
        isSkipped = true;
      } else {
        // Not a picture.
        if (last.endsWith('!')) escapeLast();
        write('[');
        const words = title === undefined ? '' : ` "${String(title).replace(/["\\]/g, '\\$&')}"`;
        closing.push(`](${addressOf(href)}${words})`);
      }
    } else if (type === 'link_close') write(closing.pop() ?? '');
    else write(markup);
  }
  // At the end of a heading, signs for one would be left out.
  return written
    .join('')
    .replace(/(^|[ \t])(#+)$/, (_, blank: string, signs: string) => `${blank}\\${signs}`);
}

/** An address for the brackets of a link. */
function addressOf(href: string): string {
  const isBalanced = /^[^\s<>()\\]*(?:\([^\s<>()\\]*\)[^\s<>()\\]*)*$/.test(href);
  return isBalanced && href !== '' ? href : `<${href.replace(/[<>\\]/g, '\\$&')}>`;
}

function codeOf(content: string): string {
  const fence = '`'.repeat(longestRun(content) + 1);
  const blank = content.startsWith('`') || content.endsWith('`') || /^ .* $/s.test(content) ? ' ' : '';
  return `${fence}${blank}${content}${blank}${fence}`;
}

function fenceFor(content: string): string {
  return '`'.repeat(Math.max(3, longestRun(content) + 1));
}

function longestRun(content: string): number {
  let longest = 0;
  for (const [run] of content.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/**
 * Words as Markdown that shows exactly them.
 *
 * @param starts whether they stand at the beginning of a line
 * @param isFirst of the first line: only a list from 1 on can begin within a paragraph (CommonMark 0.31, 5.3)
 */
function escapeWords(words: string, starts: boolean, isFirst: boolean): string {
  const escaped = words
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/_/g, (sign, at: number) =>
      /[\p{L}\p{N}]/u.test(words.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(words.charAt(at + 1))
        ? sign
        : `\\${sign}`,
    )
    .replace(/&(?=#?\w{1,40};)/g, '\\&');
  if (!starts) return escaped;
  return escaped
    .replace(/^(\s*)([-+](?=\s|$)|-{2}|[=>|]|#{1,6}(?=\s|$))/, '$1\\$2')
    .replace(isFirst ? /^(\s*\d{1,9})([.)])(?=\s|$)/ : /^(\s*0{0,8}1)([.)])(?=\s|$)/, '$1\\$2');
}
