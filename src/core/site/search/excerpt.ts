/** A piece of a text, and whether it is what was looked for. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** What stands between the words that the search knows. */
const word = /[^\n\r\p{Z}\p{P}]+/gu;

/** The words of a text, as the search takes it apart. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** A text with the words marked that were looked for. */
export function markWords(text: string, isWanted: (word: string) => boolean): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!isWanted(found)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), marked: false });
    pieces.push({ text: found, marked: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

/** How many letters an excerpt has, and how many of them may come before the first word that was looked for. */
const LENGTH = 160;
const BEFORE = 50;

/**
 * Where in a text the words stand that were looked for: the first stretch that has most of them, cut between words.
 * Its beginning where it has none.
 */
export function excerptOf(text: string, isWanted: (word: string) => boolean): MarkedPiece[] {
  const found = [...text.matchAll(word)].filter(([one]) => isWanted(one));
  const near = (start: number): number =>
    new Set(
      found.filter(({ index }) => index >= start && index < start + LENGTH - BEFORE).map(([one]) => one),
    ).size;
  const counts = found.map(({ index }) => near(index));
  const best = found[counts.indexOf(Math.max(...counts))]?.index ?? 0;
  const start = best <= BEFORE ? 0 : startNear(text, best);
  const end = endNear(text, start + LENGTH);
  const cut = text.slice(start, end).trim();
  const pieces = markWords(cut, isWanted);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** The beginning of the sentence that a word stands in, or of a word not too far before it. */
function startNear(text: string, at: number): number {
  const before = text.slice(at - BEFORE, at);
  const sentence = Math.max(...['. ', '? ', '! ', '· '].map((end) => before.lastIndexOf(end)));
  const space = sentence >= 0 ? sentence + 1 : before.indexOf(' ');
  return space < 0 ? at : at - BEFORE + space + 1;
}

/** The end of the last whole word before a place. */
function endNear(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - BEFORE ? space : at;
}
