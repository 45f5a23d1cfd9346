import { decodeReferences } from '../../text/entities.js';
import { clean } from '../leak/fold.js';
import { functionOf } from '../names/languages.js';
import { wordText, type WordText } from '../names/signs.js';

/** A sentence of a point by the words that tell something, each once. */
interface ToldSentence {
  readonly index: number;
  readonly words: ReadonlySet<string>;
}

/** A stretch of a text in which a sentence of a point is told again. */
export interface RetoldPoint {
  /** Which secret. */
  readonly index: number;
  /** The first and the last word of the stretch. */
  readonly from: number;
  readonly to: number;
}

/** Fewer words that tell something may stand together by chance, and more in no one sentence. */
const [FEWEST, MOST] = [4, 20];
/** Of so many one may be exchanged for another. */
const EXCHANGED = 8;
/** So many other words may stand among them. */
const MORE = 2;
/** Sentences that share all of their words with so many others are told by these. */
const ALIKE = 16;

/**
 * Finds points that are told in nearly the same words: all that tell something in a sentence of one stand in one
 * sentence of the text, in any order, with up to two others between them; of eight or more one may be missing, for which
 * another stands. Articles, prepositions and the like do not count.
 *
 * @param points the texts of secrets, null for what is none
 */
export function makeRetold(points: readonly (string | null)[]): (text: WordText) => RetoldPoint[] {
  const sentences = points.flatMap((point, index) =>
    point === null
      ? []
      : sentencesOf(wordText(clean(decodeReferences(point)))).flatMap((sentence): ToldSentence[] => {
          const words = new Set(sentence.map(({ letters }) => letters));
          return words.size < FEWEST || words.size > MOST ? [] : [{ index, words }];
        }),
  );
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  /** Each sentence by its rarest word, at which alone it is looked for; by two where one may be missing. */
  const byWord = new Map<string, ToldSentence[]>();
  const note = (one: ToldSentence, word = ''): void => {
    const same = byWord.get(word) ?? [];
    byWord.set(word, same);
    if (same.length < ALIKE) same.push(one);
  };
  const rarest = sentences.map((one) => ({
    one,
    words: [...one.words].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)),
  }));
  for (const { one, words } of rarest) note(one, words[0]);
  for (const { one, words } of rarest) if (words.length >= EXCHANGED) note(one, words[1]);
  return (text) =>
    byWord.size === 0
      ? []
      : sentencesOf(text).flatMap((sentence) =>
          sentence.flatMap(({ letters }, at) =>
            (byWord.get(letters) ?? []).flatMap((point) => toldAround(sentence, at, point)),
          ),
        );
}

/** A word with its place in the text. */
interface TellingWord {
  readonly letters: string;
  readonly at: number;
}

/** The words that tell something, sentence by sentence. */
function sentencesOf({ tokens, gap }: WordText): TellingWord[][] {
  const sentences: TellingWord[][] = [[]];
  for (const [at, { letters }] of tokens.entries()) {
    if (functionOf(letters) === 0) sentences.at(-1)?.push({ letters, at });
    if (/[.!?\u0001]|\n\s*\n/.test(gap(at))) sentences.push([]);
  }
  return sentences.filter((one) => one.length >= FEWEST);
}

function toldAround(
  sentence: readonly TellingWord[],
  at: number,
  { index, words }: ToldSentence,
): RetoldPoint[] {
  const length = words.size + MORE;
  const least = words.size < EXCHANGED ? words.size : words.size - 1;
  const around = sentence.slice(Math.max(0, at - length + 1), at + length);
  const there = new Set(around.map(({ letters }) => letters));
  if ([...words].filter((one) => there.has(one)).length < least) return [];
  for (let start = 0; start < around.length; start += 1) {
    const window = around.slice(start, start + length);
    const own = window.filter(({ letters }) => words.has(letters));
    if (new Set(own.map(({ letters }) => letters)).size < least) continue;
    return [{ index, from: own[0]?.at ?? 0, to: own.at(-1)?.at ?? 0 }];
  }
  return [];
}
