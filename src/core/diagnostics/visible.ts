/** Control characters of a document must not reach the terminal: each becomes a character of the same width. */
export function visible(text: string): string {
  return text
    .replace(/\r$/, '')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) =>
      character === '\t' ? ' ' : '\uFFFD',
    );
}

/** The same of a text of several lines, each of which ends. */
export function visibleLines(text: string): string {
  return text
    .split('\n')
    .map((line) => `${visible(line)}\n`)
    .join('');
}
