import { nearest } from '../../diagnostics/nearest.js';
import {
  cityOrEmployer,
  columnKeys,
  headings,
  ofAnotherMatter,
  partsOfFamily,
  type ColumnKey,
} from '../data/headings.js';
import type { ListRow, ListSheet } from '../list.js';
import type { ListWords } from '../words-of-list.js';
import { fold } from './fold.js';

/** A column of a list. */
export interface ListColumn {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  /** What it holds; null where it is not taken. */
  readonly key: ColumnKey | null;
  /** Whether it tells of consent beside another column that does: of both the narrower holds. */
  readonly isMoreConsent?: true;
  /** Where it stands in the family name, of which another column has the rest. */
  readonly ofFamily?: keyof typeof partsOfFamily;
}

/** What is told of columns that cannot be read so. */
export interface ColumnFault {
  readonly fault: string;
  /** What to do about it; what it quotes of the list is not for a log. */
  readonly hint: ListWords;
}

/** So far down headings are looked for. */
const DEEPEST = 30;

/** Which row has the headings, and what its columns hold; `map` says it of columns by their headings, whatever else. */
export function findColumns(
  { rows }: Pick<ListSheet, 'rows'>,
  map: ReadonlyMap<string, string>,
): { readonly row: ListRow; readonly columns: readonly ListColumn[] } | ColumnFault {
  const wrongKey = [...map.values()].find((key) => key !== '' && key !== '-' && !isKey(key));
  if (wrongKey !== undefined) {
    const [meant] = nearest(wrongKey, columnKeys);
    const all = `A column can hold ${columnKeys.join(', ')}; - leaves one out.`;
    return {
      fault: `A column cannot hold ${wrongKey}.`,
      hint: same(meant === undefined ? all : `Did you mean ${meant}? ${all}`),
    };
  }
  const found = rows.slice(0, DEEPEST).map((row) => ({ row, columns: columnsOf(row, map) }));
  const best = found
    .filter(({ columns }) => columns.some(({ key }) => isPartOfName(key)))
    .sort((a, b) => taken(b.columns) - taken(a.columns) || a.row.number - b.row.number)[0];
  // Of a list of names alone the heading is the only one, or others stand beside it that say nothing here.
  const fit =
    best && (taken(best.columns) > 1 || filled(best.row) === 1 || isHeadOfNames(best.row, rows, map))
      ? best
      : null;
  const likeliest =
    fit ?? [...found].sort((a, b) => taken(b.columns) - taken(a.columns) || filled(b.row) - filled(a.row))[0];
  if (!likeliest)
    return {
      fault: 'It has no rows.',
      hint: same('Look whether it is the right file, or name the sheet: --sheet.'),
    };
  const unknown = [...map.keys()].find(
    (heading) => !likeliest.columns.some((one) => fold(one.heading) === fold(heading)),
  );
  if (unknown !== undefined) {
    const all = likeliest.columns.map(({ heading }) => heading).filter((one) => one !== '');
    const [meant] = nearest(unknown, all);
    return {
      fault: `No column is headed ${unknown}.`,
      hint: {
        whole: `${meant === undefined ? '' : `Did you mean ${meant}? `}The headings are: ${all.join(', ')}.`,
        masked: `Look how its ${all.length} headings are written.`,
      },
    };
  }
  // A text has lines, too, and one of them may say "participants".
  const below = fit ? rows.filter(({ number }) => number > fit.row.number) : [];
  const prose = below.filter(({ cells }) => cells.some((cell) => /[:{}#=<>]/.test(cell)));
  if (fit && taken(fit.columns) === 1 && prose.length * 3 > below.length)
    return { fault: 'It is a text and no list.', hint: same('Name a table whose first row has headings.') };
  if (fit) return fit;
  const all = likeliest.columns.map(({ heading }) => heading).filter((one) => one !== '');
  const [first = 'Column'] = all;
  // Of a list without headings that would be the first of its people.
  if (
    all.some((cell) => /[@\d]/.test(cell)) ||
    (likeliest.columns.every(({ key }) => key === null) && all.length < 3)
  )
    return {
      fault: `No column is headed as one of names is.`,
      hint: same('Write headings into the first row, such as Name, Organisation, Function, City, Country.'),
    };
  return {
    fault: `No column is headed as one of names is, in row ${likeliest.row.number} or elsewhere.`,
    hint: {
      whole: `Say which it is: --map "${first}=name". The headings seem to be: ${all.slice(0, 20).join(', ')}.`,
      masked: 'Say which it is, by its heading: --map "Participant=name".',
    },
  };
}

function same(words: string): ListWords {
  return { whole: words, masked: words };
}

function isKey(key: string): key is ColumnKey {
  return (columnKeys as readonly string[]).includes(key);
}

/** Whether a row with one column of names has its heading by its own words, and others that the rows below have as well. */
function isHeadOfNames(row: ListRow, rows: readonly ListRow[], map: ReadonlyMap<string, string>): boolean {
  const words = [...setOf(headings.either), ...setOf(headings.name), ...[...map.keys()].map(fold)];
  const at = row.cells.findIndex((cell) => words.includes(fold(cell)));
  const below = rows.filter(({ number }) => number > row.number);
  return at !== -1 && below.length > 0 && below.every(({ cells }) => cells.length <= row.cells.length);
}

function isPartOfName(key: ColumnKey | null): boolean {
  return key === 'name' || key === 'family' || key === 'given';
}

function taken(columns: readonly ListColumn[]): number {
  return columns.filter(({ key }) => key !== null).length;
}

function filled(row: ListRow): number {
  return row.cells.filter((cell) => cell.trim() !== '').length;
}

function columnsOf(row: ListRow, map: ReadonlyMap<string, string>): ListColumn[] {
  const byHeading = new Map([...map].map(([heading, key]) => [fold(heading), key]));
  const used = new Set<ColumnKey>();
  const meanings = row.cells.map((cell, index) => {
    const heading = cell.replace(/\s+/g, ' ').trim();
    const said = byHeading.get(fold(heading));
    const key = said === undefined ? meaningOf(heading) : isKey(said) ? said : null;
    return { index, heading, key, isSaid: said !== undefined };
  });
  for (const { key, isSaid } of meanings) if (isSaid && key !== null && key !== 'either') used.add(key);
  const has = (key: ColumnKey): boolean => meanings.some((one) => one.key === key);
  const either: ColumnKey =
    has('given') && !has('family') ? 'family' : has('family') && !has('given') ? 'given' : 'name';
  return meanings.map(({ index, heading, key: meant, isSaid }): ListColumn => {
    const key = meant === 'either' ? either : meant;
    const ofFamily = isSaid || (!has('family') && either !== 'family') ? null : partOfFamily(heading);
    if (ofFamily !== null) return { index, heading, key: null, ofFamily };
    if (key === null || isSaid) return { index, heading, key };
    // Of two alike the first is taken.
    if (used.has(key)) {
      const isCity = key === 'organisation' && !has('city') && setOf(cityOrEmployer).includes(fold(heading));
      if (isCity && !used.has('city')) {
        used.add('city');
        return { index, heading, key: 'city' };
      }
      return { index, heading, key: null, ...(key === 'consent' && { isMoreConsent: true }) };
    }
    used.add(key);
    return { index, heading, key };
  });
}

function partOfFamily(heading: string): keyof typeof partsOfFamily | null {
  const places = ['before', 'behind'] as const;
  return places.find((place) => setOf(partsOfFamily[place]).includes(fold(heading))) ?? null;
}

type HeadingMeaning = ColumnKey | 'either';

/** Of several things in one heading the first of these is meant: `Function in the organisation`, `Company e-mail`. */
const telling: readonly HeadingMeaning[] = [
  ...(['consent', 'photo', 'online', 'email', 'phone', 'url', 'pseudonym', 'role', 'delegation'] as const),
  ...(['country', 'city', 'organisation'] as const),
];

/** What a heading says: as a whole, or the first of its parts that says something (`Name / Nom`). */
function meaningOf(heading: string): HeadingMeaning | null {
  if (heading === '' || heading.length > 120) return null;
  const known = (byWords ??= readHeadings());
  const whole = known.get(fold(heading));
  if (whole) return whole;
  const words = ` ${fold(heading)} `;
  if (setOf(ofAnotherMatter).some((one) => words.includes(` ${one} `))) return null;
  if (isWholeName(heading, known)) return 'name';
  for (const part of heading.split(/[/|()[\]:;*–\n]| - /)) {
    const meaning = known.get(fold(part));
    if (meaning) return meaning;
  }
  // `E-mail address at work`, `Your organisation`: the longest that stands in it.
  const standing = [...known]
    .filter(([one]) => one.length > 3 && words.includes(` ${one} `))
    .sort(([a], [b]) => b.length - a.length)
    .map(([, meaning]) => meaning);
  // `Contact e-mail`, `Name of the organisation`: what is said of somebody tells more than that it is somebody.
  const meaning = telling.find((one) => standing.includes(one)) ?? standing[0] ?? null;
  return meaning === 'either' && words.trim().split(' ').length > 2 ? null : meaning;
}

/** `Nachname, Vorname`, `Apellidos y nombre`, `Naam en voornaam`: parts of a name, and not twice the same. */
function isWholeName(heading: string, known: ReadonlyMap<string, HeadingMeaning>): boolean {
  const parts = heading
    .split(/[,;&+]|\s(?:and|et|und|y|e|en|i)\s/i)
    .filter((part) => part.trim() !== '')
    .map((part) => known.get(fold(part)) ?? null);
  const areParts = parts.every((one) => one === 'either' || isPartOfName(one));
  return parts.length > 1 && areParts && new Set(parts).size > 1;
}

let byWords: ReadonlyMap<string, HeadingMeaning> | null = null;

function readHeadings(): ReadonlyMap<string, HeadingMeaning> {
  const known = new Map<string, HeadingMeaning>();
  // As the language calls them; `name` may be the family name where there is a column for the given one.
  for (const key of columnKeys) if (key !== 'name') known.set(key, key);
  for (const [meaning, list] of Object.entries(headings))
    for (const one of setOf(list)) if (!known.has(one)) known.set(one, meaning as HeadingMeaning);
  return known;
}

function setOf(list: string): readonly string[] {
  return list.split(',').map(fold);
}
