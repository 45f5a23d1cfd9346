import { abbreviationPattern } from './abbreviation-pattern.js';
import { parseLine, parseText } from './parsed/parse.js';
import type { ParsedText, TextToken } from './parsed/parsed-text.js';
import { writeBlocks, type MarkdownStyle } from './parsed/write-markdown.js';

/** A text in which abbreviations are looked for: among its words, never in addresses, code or citations. */
export interface Abbreviated {
  readonly uses: (short: string) => boolean;
  readonly says: (long: string) => boolean;
  /**
   * Makes the first use of an abbreviation `long form (SHORT)`; of the plural the long form is nobody’s to guess.
   *
   * @returns whether there is one
   */
  readonly writeOut: (short: string, long: string) => boolean;
  /** The text as it is now. */
  readonly text: () => string;
}

const asWritten: MarkdownStyle = { cite: (written) => written, note: (label) => label };

/** Reads a text to write its abbreviations out. */
export function abbreviated(text: string): Abbreviated {
  const parsed = parseText(text);
  const words = wordsOf(parsed);
  let isChanged = false;
  return {
    uses: (short) => words.some(({ content }) => abbreviationPattern(short).test(withoutAddresses(content))),
    says: (long) =>
      words
        .map(({ content }) => content)
        .join(' ')
        .toLowerCase()
        .includes(long.toLowerCase()),
    writeOut(short, long) {
      for (const token of words) {
        const uses = withoutAddresses(token.content).matchAll(abbreviationPattern(short, 'gu'));
        const found = [...uses].find(
          ({ index, 1: plural }) => plural === '' && goesBehind(token.content.slice(0, index), long),
        );
        if (!found) continue;
        const [before, behind] = [token.content.slice(0, found.index), token.content.slice(found.index)];
        token.content = `${before}${long} (${short})${behind.slice(short.length)}`;
        isChanged = true;
        return true;
      }
      return false;
    },
    text() {
      if (!isChanged) return text;
      const notes = parsed.notes.map(
        ({ label, tokens }) =>
          `[^${label}]: ${writeBlocks({ tokens }, asWritten).replace(/\n(?=.)/g, '\n    ')}`,
      );
      return [writeBlocks(parsed, asWritten), ...notes].join('\n\n');
    },
  };
}

/** Whether long words can stand where the short form stood: not behind an article that only goes with that, as “an MP”, “l’UE”. */
function goesBehind(before: string, long: string): boolean {
  const isBound = /(?:^|[^\p{L}])(?:an|(?:[cdjlmnst]|qu|dell|all|nell|un)['’])$/iu.test(
    before.slice(-12).trimEnd(),
  );
  return !isBound || /^[aeiou]/i.test(long.normalize('NFD'));
}

/** The words of a text without any marks. */
export function plainWordsOf(text: string): string {
  return wordsOf(parseLine(text))
    .map(({ content }) => content)
    .join('');
}

/** Words, in the order of the text: not what a link between angle brackets says. */
function wordsOf({ tokens, notes }: ParsedText): TextToken[] {
  const words: TextToken[] = [];
  let inAddress = false;
  for (const token of [...tokens, ...notes.flatMap((note) => note.tokens)]) {
    for (const part of token.children ??
      (token.type === 'text' || token.type.startsWith('link') ? [token] : [])) {
      if (part.type === 'link_open') inAddress = part.markup === 'autolink';
      else if (part.type === 'link_close') inAddress = false;
      else if (part.type === 'text' && !inAddress) words.push(part);
    }
  }
  return words;
}

/** As long as the words, with nothing to be found in addresses. */
function withoutAddresses(words: string): string {
  return words.replace(/\S+/g, (run) =>
    /:\/\/|^www\.|[^@]@[^@]|^mailto:/i.test(run) ? '\0'.repeat(run.length) : run,
  );
}
