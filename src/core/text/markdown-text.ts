import { codeIn, codeSpanEnds, runEnd } from './code.js';
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

/** A text in which each citation `[@2, p. 3]` reads `[2, p. 3]`. Code stays as it is. */
export function citationsAsNumbers(text: string): string {
  return outsideCode(text, (part) =>
    replaceEach(
      part,
      citationsIn(part).filter(({ start }) => /^\[@\d/.test(part.slice(start, start + 3))),
      (citation) => citation.replaceAll('@', ''),
    ),
  );
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

/** What ends a paragraph at the beginning of a line (CommonMark 0.31, 4.8). */
const blockStart = String.raw`[ \t]*(?:\n|>|~~~|(?:#{1,6}|[-+*]|\d+[.)])(?:\s|$)|[-=]+[ \t]*(?:\n|$)|(?:[-*_][ \t]*){3,}(?:\n|$))`;

const paragraphEnd = new RegExp(String.raw`\n(?=${blockStart})`, 'g');

/**
 * Escapes, addresses in angle brackets, backticks by the run; or else a mark that may belong to another one. Where they
 * stand at `at`, and nowhere behind.
 */
const markAt = /\\[\s\S]|<(?:https?:|mailto:|tel:)[^\s<>]*>|<[\w.+-]+@[\w.-]+>|[[\]<\\]/iy;

/** Marks with their places, the ends of paragraphs as line feeds; code is passed over, lone backticks are not. */
function* marksIn(text: string): Generator<{ readonly mark: string; readonly index: number }> {
  const ends = [...text.matchAll(paragraphEnd)].map(({ index }) => index);
  const spanEnd = codeSpanEnds(text);
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    while ((ends[next] ?? Infinity) < at) next += 1;
    const one = text[at] ?? '';
    if (one === '\n' && ends[next] === at) yield { mark: one, index: at };
    else if (one === '`') {
      const end = runEnd(text, at);
      const closed = spanEnd(at, end, ends[next] ?? text.length);
      if (closed === null) yield { mark: text.slice(at, end), index: at };
      at = (closed ?? end) - 1;
    } else if ('\\<[]'.includes(one)) {
      markAt.lastIndex = at;
      const mark = markAt.exec(text)?.[0] ?? one;
      yield { mark, index: at };
      at += mark.length - 1;
    }
  }
}

/** What makes a link of words in brackets, as far as a report has links. */
const target =
  /\(\s*<?(?:https?:\/\/|mailto:|tel:|#)(?:[^\s<>()\\]|\([^\s<>()\\]*\))*>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/iy;

/** Whether what follows a closing bracket is a link, or nothing that another text could complete to one. */
function isWhole(text: string, at: number): boolean {
  target.lastIndex = at;
  return text[at] !== '(' || target.test(text);
}

/**
 * A Markdown text that means the same whatever stands before and behind it: brackets, backticks, `<` and a backslash
 * that are left open are escaped. Otherwise two harmless texts, one beside the other, could make a link or HTML.
 */
export function closeMarks(text: string): string {
  if (!/[[\]`<\\]/.test(text)) return text;
  const open: number[] = [];
  const lone = new Set<number>();
  for (const { mark, index } of marksIn(text)) {
    if (mark === '[') open.push(index);
    else if (mark === '\n') for (const one of open.splice(0)) lone.add(one);
    else if (mark.startsWith('`')) for (let at = 0; at < mark.length; at += 1) lone.add(index + at);
    else if (mark.length > 1) continue;
    else if (mark !== ']') lone.add(index);
    else {
      // What opened the words of no link opens no others (CommonMark 0.31, 6.3).
      const opened = open.pop();
      if (opened !== undefined && isWhole(text, index + 1)) continue;
      lone.add(index);
      if (opened !== undefined) lone.add(opened);
    }
  }
  for (const index of open) lone.add(index);
  for (const index of [...lone]) {
    if (text[index] !== '<') continue;
    // Escaped, it is the target of a definition, which it was not: `[a]: <`.
    let before = index - 1;
    while (/\s/.test(text.charAt(before))) before -= 1;
    if (text.slice(before - 1, before + 1) === ']:') lone.add(before);
  }
  return text.replace(/[[\]`<\\:]/g, (one, index: number) => (lone.has(index) ? `\\${one}` : one));
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
