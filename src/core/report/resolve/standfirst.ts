import { lazy } from '../../lazy.js';
import type { Visit } from '../../language/declaration.js';

/** A text in Markdown, parted behind its first sentence. */
export interface PartedText {
  /** In one line. */
  readonly first: string;
  /** Empty where there is only one sentence. */
  readonly rest: string;
}

/** So many letters are still read at a glance. */
const MOST = 160;
/** What a list, a table, a quotation, a note, code or a rule begins with. */
const begins = /^(?:[-+>|#`~=[]|\*\s|\d{1,9}[.)]\s)/;
/** Short words before a point that ends no sentence; others of these have a capital: `Dr.`, `Prof.`, `St.` */
const short: ReadonlySet<string> = new Set(
  'abs approx art bd bzw ca cf cit dr ed etc evtl fig ggf gl inkl kap max min mr mrs nr nro op pag pp pr resp sek st str tel usw vgl vol vs zb'.split(
    ' ',
  ),
);
const sentences = lazy(() => new Intl.Segmenter('en', { granularity: 'sentence' }));

/**
 * Parts a text behind its first sentence; null where that is long, is no plain prose, has a note, or may not end there.
 *
 * @param text in Markdown, with citations
 */
export function partFirstSentence(text: string): PartedText | null {
  const whole = text.trim();
  const end = whole.search(/\n\s*\n/);
  const paragraph = end < 0 ? whole : whole.slice(0, end);
  if (begins.test(paragraph)) return null;
  let first = '';
  for (const { segment } of sentences().segment(paragraph.slice(0, 2 * MOST))) {
    first += segment;
    if (first.trim().length > MOST) return null;
    if (mayEnd(first.trimEnd(), paragraph.slice(first.length))) break;
  }
  const said = first.trim();
  if (said.length > MOST || !isWhole(said) || !mayEnd(said, paragraph.slice(first.length))) return null;
  return { first: said.replace(/\s+/g, ' '), rest: whole.slice(first.length).trim() };
}

/** Whether a sentence is over where something else goes on, which is no citation of it. */
function mayEnd(sentence: string, next: string): boolean {
  const [, word, sign] = /(\S{0,40}?)([.!?…]|\.\.\.)["'’”»)*_]{0,4}$/.exec(sentence) ?? [];
  if (word === undefined || /^\s*(?:[[(]|\p{Ll})/u.test(next)) return false;
  if (sign !== '.') return true;
  const letters = word.replace(/^[^\p{L}\p{N}]+/u, '');
  if (letters.length < 2 || letters.includes('.') || short.has(letters.toLowerCase())) return false;
  return !/^\p{Lu}\p{L}{0,3}$/u.test(letters) || next.trim() === '';
}

/** Whether no emphasis, link, citation or bracket goes on behind it, and no note is in it. */
function isWhole(sentence: string): boolean {
  const count = (sign: string): number => sentence.split(sign).length - 1;
  return (
    !sentence.includes('[^') &&
    !sentence.includes('  \n') &&
    ['*', '_', '`', '~'].every((sign) => count(sign) % 2 === 0) &&
    count('[') === count(']') &&
    count('(') === count(')')
  );
}

/**
 * Gives a visit without a subtitle the first sentence of its summary for one, in each language in which that is written;
 * where one of these has none, all is as it was.
 */
export function withStandfirst(visit: Pick<Visit, 'subtitle' | 'summary'>): typeof visit {
  const { subtitle, summary } = visit;
  if (subtitle || !summary) return visit;
  if (typeof summary === 'string') {
    const parted = partFirstSentence(summary);
    return parted ? { subtitle: parted.first, ...(parted.rest && { summary: parted.rest }) } : visit;
  }
  const told = Object.entries(summary).flatMap(([lang, text]) => {
    const parted = partFirstSentence(text);
    return parted ? [{ lang, ...parted }] : [];
  });
  if (told.length < Object.keys(summary).length) return visit;
  const rests = told.filter(({ rest }) => rest !== '').map(({ lang, rest }) => [lang, rest] as const);
  return {
    subtitle: Object.fromEntries(told.map(({ lang, first }) => [lang, first])),
    ...(rests.length > 0 && { summary: Object.fromEntries(rests) }),
  };
}
