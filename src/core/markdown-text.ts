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
