/**
 * What programs put before the items of a list, as a class of a pattern with the flag `u`: dashes of every length, dots,
 * squares, arrows, ticks, and what Word takes from its fonts of signs.
 */
export const bulletSigns = String.raw`[\p{Pd}\u2212\u00B7\u2022\u2023\u2043\u204C\u204D\u2219\u203A\u00BB*\u2190-\u21FF\u25A0-\u25FF\u2605\u2606\u2610-\u2612\u2700-\u27BF\u2B1D\u29BF\u{F000}-\u{F0FF}]`;

/** What stands between a sign and its item. */
export const gap = String.raw`[ \t\u00A0\u2002-\u200A\u202F]`;

/** The second level of Word is an o with a tab behind it. */
const bullet = new RegExp(`^(${bulletSigns}|o(?=\\t))\\s*(?=\\S)`, 'u');
const number = /^(?:\(?(1|a|i)[.)]|①)\s+(?=\S)/iu;

/**
 * What stands behind the bullets, dashes, numbers or letters of a list that was pasted, whose lines may have been joined
 * to one; none where the text starts with no such mark.
 */
export function pastedItems(text: string): string[] {
  const said = text.replace(/^[\uFF08-\uFF19\uFF0E].*$/su, (all) => all.normalize('NFKC'));
  const [, sign] = bullet.exec(said) ?? [];
  const [mark = '', first = '1'] = number.exec(said) ?? [];
  if (sign === undefined && mark === '') return [];
  const isNext = sign === undefined ? counter(mark.trim(), first) : (word: string) => word === sign;
  const items: string[] = [];
  for (const word of said.split(/\s+/)) {
    const isGlued = sign !== undefined && items.length === 0 && word.startsWith(sign) && word !== sign;
    if (isGlued) items.push(word.slice(sign.length));
    else if (isNext(word, items.length)) items.push('');
    else items.push(`${items.pop() ?? ''} ${word}`.trim());
  }
  return items.every((item) => item !== '') ? items : [];
}

/**
 * The items of a list of which some lines have the dash of YAML and others a pasted sign, which YAML takes for one text;
 * null where the lines do not say what is an item.
 *
 * @param written as it stands in the document
 */
export function itemsByLine(written: string): string[] | null {
  const dashes = /^[ \t]*-(?=[ \t])/gm;
  const [, sign] = bullet.exec(written) ?? [];
  if (sign === undefined) return dashes.test(written) ? null : pastedItems(written);
  return pastedItems(written.replace(dashes, () => sign));
}

/** A line that begins as the item of a list does in other programs, and is none in Markdown. */
export interface PastedLine {
  readonly mark: string;
  /** What stands behind the mark. */
  readonly words: string;
}

const marked = new RegExp(
  `^[ \\t]*((?![-*+])${bulletSigns}|\\(?\\w{1,4}[.)]|[\u2460-\u2473])${gap}+(\\S.*)$`,
  'u',
);

/**
 * The items of a list that was pasted into a text whose lines are kept; none where no two of them stand in one paragraph,
 * which would be printed without a break between them.
 */
export function pastedLines(text: string): PastedLine[] {
  return text.split(/\n[ \t]*\n/).some((one) => itemsIn(one).length > 1) ? itemsIn(text) : [];
}

function itemsIn(text: string): PastedLine[] {
  const lines = text.split('\n').flatMap((line) => {
    const [, mark, words] = marked.exec(line) ?? [];
    return mark === undefined || words === undefined || /^\d+[.)]$/.test(mark) ? [] : [{ mark, words }];
  });
  const [first] = lines;
  if (!first) return [];
  const counted = number.exec(`${first.mark} .`);
  if (!counted) {
    // Bullets within bullets have a sign of their own.
    const counts = new Map<string, number>();
    for (const { mark } of lines) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    return lines.filter(({ mark }) => !/\w/.test(mark) && (counts.get(mark) ?? 0) > 1);
  }
  const isNext = counter(first.mark, counted[1] ?? '1');
  const items: PastedLine[] = [];
  for (const line of lines) if (isNext(line.mark, items.length)) items.push(line);
  return items.length > 1 ? items : [];
}

/** Tells the mark of the next item, as the first one was written: `(1)` and `(2)`, `a.` and `b.`, `i)` and `ii)`. */
function counter(mark: string, first: string): (word: string, at: number) => boolean {
  const behind = mark.slice(mark.indexOf(first) + first.length);
  const before = mark.startsWith('(') ? '(' : '';
  return (word, at) => {
    if (mark === '①') return word === String.fromCodePoint(0x2460 + at);
    const letter = String.fromCodePoint((first.codePointAt(0) ?? 0) + at);
    const next = first === '1' ? String(at + 1) : /^i$/i.test(first) ? (roman[at] ?? '') : letter;
    return word === `${before}${first === 'I' ? next.toUpperCase() : next}${behind}`;
  };
}
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Whether a text is rows of a spreadsheet, pasted: tabs between cells, or semicolons without a blank behind them. */
export function isTable(text: string): boolean {
  return text.includes('\t') || (text.match(/;(?=[^\s;])/g) ?? []).length > 1;
}

/** What to do with people in a table. */
export const importTable =
  'Keep the table as a file, and take its people over by `solidify import FILE --into visit.yaml`.';

/** Whether what stands behind the line `---` is a page in Markdown and no document: its first line begins with no key. */
export function isPage(text: string, from: number): boolean {
  const first = text.slice(from, from + FIRST_LINES).trimStart();
  return first !== '' && !/^(?:["']?[\p{L}_][\p{L}\p{N}_-]{0,60}["']? ?:(?:\s|$)|[-.{[])/u.test(first);
}
/** Blank lines may come first. */
const FIRST_LINES = 500;
