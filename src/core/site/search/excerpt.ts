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

/** More words than these are no name that somebody writes as one. */
const MOST_JOINED = 5;

/** Words that somebody may write as one, and that one. */
export interface JoinedWords {
  readonly joined: string;
  readonly words: readonly string[];
}

/**
 * What of a text may be written as one word, each from a word on to the last that belongs to it: words with one sign
 * between each two, such as `Saint-Denis` and `col·legi`.
 *
 * @param isName whether it is a name where it is short, in which blanks are left out as well: `laspalmas`
 */
export function joinedIn(text: string, isName: boolean): JoinedWords[] {
  const whole = wordsOf(text);
  const stretches = isName && whole.length <= MOST_JOINED ? [whole] : stretchesIn(text);
  return stretches.flatMap((words) =>
    words.slice(0, -1).map((_, from) => {
      const together = words.slice(from, from + MOST_JOINED);
      return { joined: together.join(''), words: together };
    }),
  );
}

/** The words of a text, those together between which one sign stands alone. */
function stretchesIn(text: string): string[][] {
  const stretches: string[][] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const last = stretches.at(-1);
    if (last && /^\p{P}$/u.test(text.slice(end, index))) last.push(found);
    else stretches.push([found]);
    end = index + found.length;
  }
  return stretches;
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
