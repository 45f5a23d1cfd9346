import type { ArgsOf, Code } from '../../diagnostics/catalogue.js';
import { diagnosticOfValue, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { foldName } from '../../report/names.js';
import { makeNearest, nearest } from '../../diagnostics/nearest.js';
import { entry, type Parsed } from '../../syntax/ast.js';
import type { Range } from '../../syntax/place.js';
import { itemsOf, notesOf, wordsOf, type Noted, type NotedCity, type ComparisonNotes } from './notes.js';

type Tell = <C extends Code>(
  code: C,
  notes: Pick<ComparisonNotes, 'file'>,
  range: Range,
  args: ArgsOf<C>,
) => void;

/**
 * Compares the documents of a programme with one another.
 *
 * @param visits those without an error
 * @param complete whether that is all of them: what is not named by those at hand may be named by the others
 */
export function compareDocuments(
  programme: Parsed,
  visits: readonly ComparisonNotes[],
  complete: boolean,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const tell: Tell = (code, { file }, range, args) => found.push(diagnosticOfValue(code, file, range, args));
  const own = notesOf(programme, '');
  const inOrder = [...visits].sort((a, b) => order(a.file, b.file));
  checkIds(inOrder, tell);
  checkNames([own, ...inOrder], tell);
  checkDates(programme, inOrder, tell);
  checkCities(programme, own, inOrder, complete, tell);
  checkFeeding(programme, own, inOrder, complete, tell);
  checkFigures([own, ...inOrder], tell);
  return found;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkIds(visits: readonly ComparisonNotes[], tell: Tell): void {
  const ids = new Map<string, ComparisonNotes>();
  const practices = new Map<string, { notes: ComparisonNotes; range: Range }>();
  for (const notes of visits) {
    const { id } = notes;
    const twin = ids.get(id.value.toLowerCase());
    if (twin) tell('duplicate-id', notes, id.range, { id: id.value, file: twin.file, line: 0 });
    else ids.set(id.value.toLowerCase(), notes);
    for (const { value, range } of notes.practices) {
      const first = practices.get(value.toLowerCase());
      if (first && first.notes !== notes)
        tell('duplicate-id', notes, range, {
          id: value,
          file: first.notes.file,
          line: first.range.start.line,
        });
      else practices.set(value.toLowerCase(), { notes, range });
    }
  }
}

/** Shorter names may well differ in one letter. */
const MIN_LETTERS = 9;

/** One name in two spellings: but for accents and punctuation the same, or one letter more, less or another. */
function checkNames(documents: readonly ComparisonNotes[], tell: Tell): void {
  interface First {
    readonly notes: ComparisonNotes;
    readonly noted: Noted<string>;
  }
  const exact = new Map<string, First>();
  const byVariant = new Map<string, First[]>();
  for (const notes of documents) {
    for (const noted of notes.names) {
      const { value, range } = noted;
      if (exact.has(value)) continue;
      const folded = foldName(value);
      const variants = folded.length < MIN_LETTERS ? [folded] : variantsOf(folded);
      const twin = variants
        .flatMap((variant) => byVariant.get(variant) ?? [])
        .find((one) => one.notes !== notes && isSlip(foldName(one.noted.value), folded));
      if (twin) {
        const args = {
          name: value,
          other: twin.noted.value,
          file: twin.notes.file,
          line: twin.noted.range.start.line,
        };
        tell('name-spelling', notes, range, args);
      }
      const first = { notes, noted };
      exact.set(value, first);
      for (const variant of variants) byVariant.set(variant, [...(byVariant.get(variant) ?? []), first]);
    }
  }
}

/** The name itself and every name that is one letter shorter: two names one slip apart share one of them. */
function variantsOf(folded: string): string[] {
  const letters = [...folded];
  return [
    folded,
    ...new Set(letters.map((_, index) => letters.filter((_other, at) => at !== index).join(''))),
  ];
}

/** Two letters that changed places count as one slip; another digit is another thing. */
function isSlip(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false;
  return Math.min(one.length, other.length) >= MIN_LETTERS && nearest(one, [other], 1).length > 0;
}

function checkDates(programme: Parsed, visits: readonly ComparisonNotes[], tell: Tell): void {
  const period = entry(programme.root, 'period')?.value;
  const from = wordsOf(entry(period, 'start')?.value);
  const to = wordsOf(entry(period, 'end')?.value);
  const dated = visits.flatMap((notes) => notes.dates.map((dates) => ({ notes, dates })));
  /** Of what may be a month beside a day, as far as both say. */
  const isBefore = (one: string, other: string): boolean =>
    one.slice(0, other.length) < other.slice(0, one.length);
  const outside = new Set<ComparisonNotes>();
  for (const { notes, dates } of dated) {
    const { start, end } = dates.value;
    const early = from !== null && isBefore(start, from);
    const late = to !== null && isBefore(to, end);
    if ((early || late) && !outside.has(notes)) {
      outside.add(notes);
      const args = { start, end, periodStart: from ?? '…', periodEnd: to ?? '…' };
      tell('visit-outside-period', notes, dates.range, args);
    }
  }
  // Who knows a month only cannot say that two visits met.
  const full = dated.filter(({ dates: { value } }) => value.start.length === 10 && value.end.length === 10);
  full.sort((a, b) => order(a.dates.value.start, b.dates.value.start) || order(a.notes.file, b.notes.file));
  const told = new Set<ComparisonNotes>();
  let latest = full[0];
  for (const one of full.slice(1)) {
    const { notes } = one;
    const meets = latest && latest.notes !== notes && latest.dates.value.end >= one.dates.value.start;
    if (latest && meets && !told.has(notes)) {
      told.add(notes);
      const { title, file } = latest.notes;
      tell('visits-overlap', notes, one.dates.range, {
        title,
        file,
        line: latest.dates.range.start.line,
      });
    }
    if (!latest || one.dates.value.end > latest.dates.value.end) latest = one;
  }
}

function checkCities(
  programme: Parsed,
  own: ComparisonNotes,
  visits: readonly ComparisonNotes[],
  complete: boolean,
  tell: Tell,
): void {
  const keyOf = ({ city, country }: NotedCity): string => `${foldName(city)} ${country}`;
  const nodes = itemsOf(programme.root, 'cities').flatMap((node) => {
    const at = entry(node, 'city')?.value;
    const city = wordsOf(at);
    const country = wordsOf(entry(node, 'country')?.value) ?? '';
    return at && city !== null ? [{ city, country, range: programme.range(at) }] : [];
  });
  if (nodes.length === 0) return;
  const partners = new Set(nodes.map(keyOf));
  const find = makeNearest(nodes.map(({ city }) => city));
  const seen = new Set<string>();
  for (const notes of visits) {
    const told = new Set<string>();
    for (const { value, range } of notes.cities) {
      const key = keyOf(value);
      seen.add(key);
      if (partners.has(key) || told.has(key)) continue;
      told.add(key);
      tell('city-not-partner', notes, range, { city: value.city, nearest: find(value.city) });
    }
  }
  const conference = entry(programme.root, 'conference')?.value;
  for (const node of [...itemsOf(programme.root, 'audits'), ...(conference ? [conference] : [])]) {
    const city = wordsOf(entry(node, 'city')?.value);
    if (city !== null) seen.add(keyOf({ city, country: wordsOf(entry(node, 'country')?.value) ?? '' }));
  }
  if (!complete || visits.length === 0) return;
  for (const one of nodes) {
    if (!seen.has(keyOf(one))) tell('partner-unseen', own, one.range, { city: one.city });
  }
}

/** What the audits say of the visits, and the lessons of the audits. */
function checkFeeding(
  programme: Parsed,
  own: ComparisonNotes,
  visits: readonly ComparisonNotes[],
  complete: boolean,
  tell: Tell,
): void {
  const audits = itemsOf(programme.root, 'audits');
  const auditIds = audits.flatMap((audit) => wordsOf(entry(audit, 'id')?.value) ?? []);
  const visitIds = visits.map(({ id }) => id.value);
  const fed = new Set<string>();
  for (const node of audits.flatMap((audit) => itemsOf(audit, 'fed_by'))) {
    const id = wordsOf(node);
    if (id === null) continue;
    fed.add(id);
    if (complete && !visitIds.includes(id)) {
      tell('unknown-visit', own, programme.range(node), { id, nearest: nearest(id, visitIds) });
    }
  }
  if (auditIds.length === 0) return;
  for (const notes of visits) {
    const { lessons, id } = notes;
    const [first] = lessons;
    if (first && !fed.has(id.value) && lessons.every((lesson) => lesson.value.length === 0))
      tell('lessons-unused', notes, first.range, { count: lessons.length });
  }
}

/** Different values for one figure of one site, in two documents. */
function checkFigures(documents: readonly ComparisonNotes[], tell: Tell): void {
  const first = new Map<string, { notes: ComparisonNotes; value: string; range: Range }>();
  for (const notes of documents) {
    for (const { value: figure, range } of notes.figures) {
      const other = first.get(figure.key);
      if (!other) first.set(figure.key, { notes, value: figure.value, range });
      else if (other.notes !== notes && other.value !== figure.value) {
        const { label, value } = figure;
        const args = {
          label,
          value,
          other: other.value,
          file: other.notes.file,
          line: other.range.start.line,
        };
        tell('figures-disagree', notes, range, args);
      }
    }
  }
}
