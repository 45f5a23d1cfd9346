import type { Code } from '../diagnostics/catalogue.js';
import { hasErrors, type Diagnostic, type Say } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { meaningOf } from './check/synonyms/synonyms.js';
import { tally } from '../diagnostics/tally.js';
import {
  at,
  child,
  entry,
  itemsAt,
  scalarAt,
  stringOf,
  type MapNode,
  type Node,
  type Parsed,
} from '../syntax/ast.js';
import { lineAt, type Span } from '../syntax/place.js';
import { check } from './check/check.js';
import type { CheckedParts } from './check/context.js';
import { knownIds } from './check/known-ids.js';
import { ownersOfKeys } from './check/owners.js';
import {
  programme as programmeSchema,
  visit as visitSchema,
  type Programme,
  type Visit,
} from './declaration.js';
import { isOtherJson, kindOf } from './kind.js';
import { checkAbbreviations } from './rules/abbreviations.js';
import { checkAgenda } from './rules/agenda.js';
import { checkBlanks } from './rules/blanks.js';
import { checkCharacters } from './rules/characters.js';
import { checkCitations } from './rules/citations.js';
import { checkEncoding } from './rules/encoding.js';
import { checkCoordinatesOfPlaces } from './rules/numbers/coordinates.js';
import { checkCounts } from './rules/numbers/counts.js';
import { checkFeedback } from './rules/numbers/feedback.js';
import { checkFeeds } from './rules/feeds.js';
import { checkFiles } from './rules/files.js';
import { checkCapitals, checkUniqueIds } from './rules/ids.js';
import { checkIsbn } from './rules/numbers/isbn.js';
import { checkNearNames } from './rules/people/near-names.js';
import { checkMarkdown } from './rules/markdown.js';
import { checkPeople, checkRooms } from './rules/people/people.js';
import { checkProgrammePath } from './rules/programme-path.js';
import { checkTranslations } from './rules/translations.js';
import { checkAdvice, checkAdviceOfAudits } from './rules/whole/advice.js';
import { checkFirstPage } from './rules/whole/first-page.js';
import { checkLayout, checkReportKind, checkSections } from './rules/whole/sections.js';
import { checkTwice } from './rules/whole/twice.js';
import type { ValidationContext } from './validation-context.js';
import { daysIn } from './values/days.js';
import { isLanguage } from './values/language-codes.js';

/** A document that may be built. */
export type Valid =
  | { readonly kind: 'visit'; readonly document: Visit }
  | { readonly kind: 'programme'; readonly document: Programme };

/**
 * Checks a parsed document: first the shape of every value, then the rules that look across the document.
 *
 * @returns the document when it has no error; every problem in any case
 */
export async function validate(
  parsed: Parsed,
  surroundings: ValidationContext,
): Promise<{ value: Valid | null; diagnostics: Diagnostic[] }> {
  const { root } = parsed;
  const diagnostics: Diagnostic[] = [];
  const tell = tally(diagnostics, parsed);
  const isInGap = gapsOf(parsed);
  const say: Say = (code, span, args, replacements) => {
    if (parsed.mended.length > 0 && (consequences.has(code) || isInGap(span))) return;
    tell(code, span, args, replacements);
  };
  if (root.type !== 'map') {
    say('not-a-map', root, { found: root.type === 'list' ? 'a list' : 'a single value' });
    return { value: null, diagnostics };
  }
  if (isOtherJson(root)) {
    say('not-a-map', root, { found: 'JSON of another kind' });
    return { value: null, diagnostics };
  }
  const kind = kindOf(parsed);
  const found: CheckedParts = { texts: [], people: [], cited: [], paths: [], images: [] };
  const registries = knownIds(parsed, surroundings.programme);
  const written = child(root, 'lang');
  const lang = stringOf(written);
  let owners: ReturnType<typeof ownersOfKeys> | null = null;
  const document = check(kind === 'visit' ? visitSchema : programmeSchema, root, kind, {
    say,
    found,
    lang: lang ?? 'en',
    has: registries.has,
    nearestIds: registries.nearest,
    registryOf: registries.registryOf,
    days: daysIn(child(root, 'dates')),
    countriesOf: await findCountries(root),
    ownersOf: (key) => (owners ??= ownersOfKeys(kind)).get(key) ?? [],
  });

  const citable = {
    own: kind === 'visit' ? registries.ownSources : new Map<string, Span>(),
    has: (id: string) => registries.has('sources', id),
    nearest: (id: string) => registries.nearest(['sources'], id),
  };
  if (kind === 'visit') checkFeeds(parsed, surroundings.programme, found, citable.has, say);
  checkCitations(parsed, found, citable, say);
  checkPeople(parsed, found, say);
  checkFiles(root, found, surroundings.files, say);
  checkCharacters(parsed, found, surroundings.coverage, say);
  checkEncoding(parsed, found, say);
  checkBlanks(parsed, found, kind === 'visit', say);
  checkReportKind(parsed, say);
  await checkMarkdown(parsed, found, surroundings.coverage, say);
  checkCapitals(parsed, say);
  checkSections(parsed, say);
  checkLayout(parsed, surroundings.layouts ?? [], say);
  checkTwice(parsed, say);
  checkNearNames(parsed, kind === 'visit' ? surroundings.programme : null, say);
  await checkCoordinatesOfPlaces(parsed, say);
  if (entry(root, 'style') || child(child(root, 'funding'), 'logos')) {
    const { checkBrand } = await import('./rules/style/brand.js');
    await checkBrand(root, surroundings.programme?.root ?? null, surroundings.files, say);
  }
  if (kind === 'visit') {
    checkAgenda(parsed, say);
    checkAbbreviations(root, found, say);
    checkUniqueIds(root, 'practices', parsed, say);
    checkFirstPage(parsed, surroundings.programme, say);
    checkAdvice(parsed, say);
    checkFeedback(root, say);
    checkCounts(root, surroundings.programme?.root, say);
    checkRooms(parsed, surroundings.programme?.root, say);
    checkProgrammePath(parsed, surroundings, say);
    await checkDisclosures(parsed, surroundings, say);
    if (!hasContent(root)) say('no-content', root.entries[0]?.keySpan ?? root, {});
  } else {
    checkUniqueIds(root, 'audits', parsed, say);
    checkAdviceOfAudits(parsed, say);
    checkIsbn(root, say);
  }
  if (written && lang !== null && isLanguage(lang)) {
    const known = surroundings.languages;
    if (!known.includes(lang) && !known.includes(lang.split('-')[0] ?? '')) {
      say('language-without-labels', written, { lang, known });
    }
  }
  await checkMeant(parsed, surroundings, say);
  if (document !== undefined)
    await checkReports(parsed, kind, document as Valid['document'], surroundings, say);
  const value = hasErrors(diagnostics) || !parsed.sound ? null : ({ kind, document } as Valid);
  return { value, diagnostics };
}

/** What tells the country of a city; the cities are loaded only where a country is missing. */
async function findCountries(root: MapNode): Promise<(city: string) => readonly string[]> {
  const lacks = (node: Node): boolean => entry(node, 'country') === undefined;
  const delegations = itemsAt(child(root, 'participants'), 'delegations');
  if (!lacks(root) && !delegations.some((one) => one.type === 'map' && lacks(one))) return () => [];
  return (await import('../draw/map/city.js')).countriesOf;
}

/** Reports names that may mean somebody whose consent is narrower. */
async function checkMeant(parsed: Parsed, { programme, stated }: ValidationContext, say: Say): Promise<void> {
  const { consentsIn } = await import('../privacy/consent.js');
  if ([parsed, ...(programme ? [programme] : [])].flatMap(consentsIn).length + stated.length === 0) return;
  const [{ readPeople }, { makeNearMisses, nearMissesIn }] = await Promise.all([
    import('../privacy/people.js'),
    import('../privacy/identity/near-misses.js'),
  ]);
  const people = [...readPeople(parsed, programme, stated).values()];
  const withheld = people.flatMap(({ name, consent, statedAt }) =>
    statedAt && consent !== 'public' ? [{ ...statedAt, name, consent: consent ?? 'internal' }] : [],
  );
  const nearHere = makeNearMisses(withheld);
  const nearElsewhere = nearMissesIn(stated);
  for (const { takenFor, consent, statedAt, mentions } of people) {
    const first = mentions.find((one) => one.parsed === parsed);
    if (!first || consent === null) continue;
    const near = takenFor || statedAt ? null : (nearHere(first.name) ?? nearElsewhere(first.name));
    const other = takenFor ? { ...takenFor, consent } : near;
    if (!other) continue;
    const where = { file: other.file === parsed.file ? null : other.file, line: other.line };
    const args = { name: first.name, other: other.name, consent: other.consent, ...where };
    say(takenFor ? 'person-taken-for' : 'name-almost-withheld', first.span, args);
  }
}

/** Reports disclosures of a visit that no text needs. Those of a programme are held against all of its visits elsewhere. */
async function checkDisclosures(
  parsed: Parsed,
  { programme, stated }: ValidationContext,
  say: Say,
): Promise<void> {
  if (!entry(parsed.root, 'disclosures')) return;
  const { disclosuresOf } = await import('../privacy/consent.js');
  const { findUnused } = await import('../privacy/leak/unused.js');
  for (const { name, edition, node } of findUnused(disclosuresOf(parsed), parsed, programme, stated))
    say('unused-disclosure', node, { name, edition });
}

/** What the reports that are asked for will lack. */
async function checkReports(
  parsed: Parsed,
  kind: Valid['kind'],
  document: Valid['document'],
  { programme, langs }: ValidationContext,
  say: Say,
): Promise<void> {
  const accent = document.style?.accent;
  const place = at(parsed.root, ['style', 'accent']);
  if (accent !== undefined && place) {
    const { leastContrast, MIN_CONTRAST, readable } = await import('./values/colour.js');
    const ratio = leastContrast(accent, 'light');
    const args = { value: accent, ratio: Math.floor(ratio * 10) / 10, suggestion: readable(accent, 'light') };
    if (ratio < MIN_CONTRAST) say('low-contrast', place, args);
  }
  const own = document.lang ?? 'en';
  if (langs) {
    const schema = kind === 'visit' ? visitSchema : programmeSchema;
    checkTranslations(parsed, schema, document, { own, langs }, say);
  }
  if (!document.funding && !programme) return;
  const { checkFunding, checkSharedFunding } = await import('../funding/check-funding.js');
  if (document.funding) checkFunding(parsed, document.funding, langs ?? [own], say);
  // What the languages asked for lack is reported for the programme itself.
  else if (programme && !langs) {
    const shared = String(scalarAt(programme.root, 'lang') ?? 'en');
    if (own !== shared) checkSharedFunding(parsed, programme, [own], say);
  }
}

/** Codes that may only follow from a stretch that was left out, which has a diagnostic of its own. */
const consequences: ReadonlySet<Code> = new Set([
  'missing-key',
  'no-content',
  'unused-source',
  'unused-abbreviation',
  'counts-mismatch',
  'image-without-alt',
]);

/** Tells whether a stretch touches a line of what was left out; there may be tens of thousands of both. */
function gapsOf({ text, mended }: Parsed): (span: Span) => boolean {
  const sorted = mended.map(({ start, end }) => ({ start: lineAt(text, start).start, end }));
  sorted.sort((a, b) => a.start - b.start);
  /** The farthest end of a gap and of all before it. */
  let farthest = -1;
  const ends = sorted.map(({ end }) => (farthest = Math.max(farthest, end)));
  return ({ start, end }) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle]?.start ?? 0) <= end) from = middle + 1;
      else to = middle;
    }
    return start <= (ends[from - 1] ?? -1);
  };
}

/** Whether there is a session, also under a mistyped key. */
function hasContent(root: MapNode): boolean {
  const wanted = ['agenda', 'tours', 'discussions', 'events'];
  const isMeant = (key: string): boolean => {
    const meaning = meaningOf('a visit', key, wanted);
    const told = typeof meaning === 'string' ? [/`(\w+)`/.exec(meaning)?.[1] ?? ''] : meaning;
    return Array.isArray(told) && told.some((one) => wanted.includes(one as string));
  };
  // What is still there is wrong, and says so itself.
  if (entry(root, 'agenda')) return true;
  return root.entries.some(({ key, value }) =>
    wanted.includes(key)
      ? value.type !== 'scalar' && (value.type !== 'list' || value.items.length > 0)
      : !Object.hasOwn(visitSchema.fields, key) && (isMeant(key) || nearest(key, wanted).length > 0),
  );
}
