import { codeIn } from './code.js';
import { citationsIn, type Stretch } from './stretches.js';

/** Applies `change` to all of a Markdown text but its code spans and fences. */
export function outsideCode(text: string, change: (part: string) => string): string {
  if (!text.includes('`')) return change(text);
  let read = '';
  let from = 0;
  for (const { start, end } of codeIn(text)) {
    read += change(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return read + change(text.slice(from));
}

/** A text without its citations, and without the blanks before them. */
export function withoutCitations(text: string): string {
  const found = citedIn(text).map(({ start, end }) => {
    let from = start;
    while (from > 0 && /\s/.test(text[from - 1] ?? '')) from -= 1;
    return { start: from, end };
  });
  return replaceEach(text, found, () => '');
}

/** Citations of sources, not of their numbers. */
function citedIn(text: string): Stretch[] {
  return citationsIn(text).filter(({ start }) => text[start + 1] === '@');
}

/** A plain text as Markdown that shows exactly its characters. */
export function escapeMarkdown(plain: string): string {
  return plain
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([-+#=])(?=[\s=#-]|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** The words of a line of Markdown without its marks and citations. */
export function bareLine(line: string): string {
  return withoutLinks(replaceEach(line, citedIn(line), () => ''))
    .replace(/(?<!\\)[*_`]+/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

/** Of each link its words. */
function withoutLinks(text: string): string {
  let read = '';
  let from = 0;
  let open = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '[' && open < 0) open = at;
    if (text[at] !== ']') continue;
    const start = open;
    open = -1;
    if (start < 0 || text[at + 1] !== '(') continue;
    const end = text.indexOf(')', at);
    if (end < 0) break;
    read += text.slice(from, start) + text.slice(start + 1, at);
    from = end + 1;
    at = end;
  }
  return read + text.slice(from);
}

function replaceEach(text: string, stretches: readonly Stretch[], change: (part: string) => string): string {
  let read = '';
  let from = 0;
  for (const { start, end } of stretches) {
    read += text.slice(from, start) + change(text.slice(start, end));
    from = end;
  }
  return read + text.slice(from);
}
