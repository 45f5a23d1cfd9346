import { APART, decodeEntities } from '../../formats/read-text.js';
import { misreadIn } from '../../text/misread.js';
import { interruptionsIn, merged } from '../../text/stretches.js';
import { clean, originsOf } from './fold.js';

/** One of the ways in which a text of a document may be read, as it is searched. */
export interface TextReading {
  readonly text: string;
  /** For each place of it, where its letter stands in the text that was given; the end as well. */
  readonly origins: () => number[];
}

/**
 * The ways in which a text of a document may be read: as it is written; in the encoding in which it was meant; with
 * what references and percent signs stand for; and without citations, notes, targets of links and struck words, which
 * may stand between the words of a name.
 */
export function readingsOf(text: string): TextReading[] {
  const readings = [{ text: clean(text), origins: () => originsOf(text) }];
  const coded = [...text.matchAll(/&#?[a-z\d]{2,24};|(?:%[\da-f]{2})+/gi)].map(({ 0: code, index }) => ({
    start: index,
    end: index + code.length,
    text: decodeEntities(code),
  }));
  const marks = merged(interruptionsIn(text)).map((one) => ({ ...one, text: ' ' }));
  // A reader guesses what `JÃ¶rg` is.
  const misread = misreadIn(text);
  if (misread.length > 0) readings.push(readWith(text, misread));
  if (coded.length > 0) readings.push(readWith(text, coded));
  if (marks.length > 0) readings.push(readWith(text, [...coded, ...marks]));
  // A page shows neither the signs of lists nor those of tables.
  const laid = [...text.matchAll(/^[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t])|\|/gm)].map(
    ({ 0: sign, index }) => ({
      start: index,
      end: index + sign.length,
      text: APART,
    }),
  );
  if (laid.length > 0) readings.push(readWith(text, [...coded, ...marks, ...laid]));
  return readings;
}

interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function readWith(text: string, replaced: readonly Replaced[]): TextReading {
  const parts: (Replaced & { readonly isOwn: boolean })[] = [];
  let from = 0;
  for (const one of [...replaced].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < from) continue;
    if (one.start > from)
      parts.push({ start: from, end: one.start, text: text.slice(from, one.start), isOwn: true });
    parts.push({ ...one, isOwn: false });
    from = one.end;
  }
  if (from < text.length) parts.push({ start: from, end: text.length, text: text.slice(from), isOwn: true });
  return {
    text: parts.map((part) => clean(part.text)).join(''),
    origins: () => [
      ...parts.flatMap(({ start, text: own, isOwn }) =>
        isOwn
          ? originsOf(own)
              .slice(0, -1)
              .map((at) => start + at)
          : Array.from(clean(own), () => start),
      ),
      text.length,
    ],
  };
}
