/** Applies `change` to all of a Markdown text but its code spans and fences. */
export function outsideCode(text: string, change: (part: string) => string): string {
  if (!text.includes('`')) return change(text);
  return text
    .split(/(```[\s\S]*?```|`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

/** A text in which each citation `[@2, p. 3]` reads `[2, p. 3]`. Code stays as it is. */
export function citationsAsNumbers(text: string): string {
  return outsideCode(text, (part) =>
    part.replace(/\[@\d[^\]]*\]/g, (citation) => citation.replaceAll('@', '')),
  );
}

/** A plain text as Markdown that shows exactly its characters. */
export function escapeMarkdown(plain: string): string {
  return plain
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([-+#=])(?=[\s=#-]|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Escapes, code, addresses in angle brackets; or else a mark that may belong to another one. */
const marks =
  /\\[\s\S]|(?<!`)(`+)(?!`)(?:[^\n]|\n(?![ \t]*(?:\n|[-+*>#=]|\d+[.)])))*?(?<!`)\1(?!`)|<(?:https?:|mailto:|tel:)[^\s<>]*>|<[\w.+-]+@[\w.-]+>|[[\]`<\\]/gi;

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
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === '[') open.push(index);
    else if (mark === ']' && open.length > 0 && isWhole(text, index + 1)) open.pop();
    else if (mark.length === 1) lone.add(index);
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
  return line
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*_`]+/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
