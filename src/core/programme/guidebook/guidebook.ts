import { factsOf } from '../../report/facts.js';
import type { Localizer } from '../../report/locale/locale.js';
import type { Fact, FundingView, Report, Words } from '../../report/report.js';
import { foldName } from '../../report/names.js';
import { plainWords } from '../../report/resolve/words.js';
import type { GuidebookFacts, Include, ProgrammeReport } from '../report.js';
import { sectionOf } from './sections.js';
import type { SectionKind, GuidebookSection } from './section.js';

/** Everything that the pages of a guidebook show, in the order in which they show it. */
export interface Guidebook {
  readonly lang: string;
  readonly labels: ProgrammeReport['labels'];
  readonly languages: ProgrammeReport['languages'];
  readonly status: Report['status'];
  readonly edition: Report['edition'];
  readonly accent: Report['accent'];
  readonly brand: Report['brand'];
  readonly cover: Report['cover'];
  readonly programme: { readonly title: Words; readonly acronym: string | null };
  readonly title: Words;
  readonly subtitle: Words | null;
  /** On the cover. */
  readonly facts: readonly Fact[];
  readonly foreword: Words | null;
  readonly sections: readonly GuidebookSection[];
  readonly funding: FundingView | null;
  /** ISO 8601: the last day of what it tells, or the day of its publication. */
  readonly lastDay: string;
}

/** The order where the programme file gives none. */
const order: readonly SectionKind[] = [
  'programme',
  'visits',
  'practices',
  'sites',
  'themes',
  'lessons',
  'audits',
  'evaluation',
  'feedback',
  'conference',
];
const annexes: readonly SectionKind[] = [
  'people',
  'organisations',
  'cities',
  'abbreviations',
  'sources',
  'disclosures',
];

/** What a part of `guidebook.parts` collects. */
const collected: Readonly<Record<Include, readonly SectionKind[]>> = {
  visits: ['visits', 'themes'],
  practices: ['practices'],
  sites: ['sites'],
  audits: ['lessons', 'audits'],
  evaluation: ['evaluation', 'feedback'],
  people: ['people', 'organisations'],
  sources: ['abbreviations', 'sources'],
};

/**
 * Makes the guidebook of a programme: its parts as the programme file lists them, or all of them in the usual order.
 * What the file lists stands between what every guidebook has: the programme before it, the conference and the annexes
 * behind it; a part with people or sources is an annex too.
 *
 * A programme that says nothing of a guidebook gets one all the same, under its own title.
 */
export function guidebookOf(programme: ProgrammeReport, localizer: Localizer): Guidebook {
  const facts = programme.guidebook;
  const parts = facts?.parts ?? [];
  const annex = parts.findIndex(({ include }) => include === 'people' || include === 'sources');
  const behind = annex < 0 ? parts.length : annex;
  const listed = new Set(parts.flatMap(({ include }) => (include === null ? [] : collected[include])));
  const make = (kind: SectionKind): GuidebookSection[] => {
    const section = sectionOf(kind, programme, localizer);
    return section ? [section] : [];
  };
  const body =
    parts.length === 0
      ? order.flatMap((kind) => make(kind))
      : [
          ...make('programme'),
          ...parts.slice(0, behind).flatMap((part, index) => partOf(part, index, make)),
          ...make('conference'),
          ...parts.slice(behind).flatMap((part, index) => partOf(part, behind + index, make)),
        ];
  const sections = [...body, ...annexes.filter((kind) => !listed.has(kind)).flatMap((kind) => make(kind))];
  return {
    lang: programme.lang,
    labels: programme.labels,
    languages: programme.languages,
    status: programme.status,
    edition: programme.edition,
    accent: programme.accent,
    brand: programme.brand,
    cover: programme.cover,
    programme: { title: programme.title, acronym: programme.acronym },
    title: facts?.title ?? programme.title,
    subtitle: facts ? facts.subtitle : null,
    facts: coverFacts(programme, facts, localizer),
    foreword: facts?.foreword ?? null,
    sections,
    funding: programme.funding,
    lastDay: lastDayOf(programme),
  };
}

/** A part has its title and text first, then what it collects, each under its own heading. */
function partOf(
  part: GuidebookFacts['parts'][number],
  index: number,
  make: (kind: SectionKind) => GuidebookSection[],
): GuidebookSection[] {
  const { title, text, opensPages: onPages } = part;
  const kinds = part.include === null ? [] : collected[part.include];
  const made = kinds.flatMap((kind) => make(kind)).map((section) => ({ ...section, onPages }));
  if (made.length === 0 && text === null) return [];
  const [first, ...rest] = made;
  // A part without words of its own, or named as what it collects, needs no second heading.
  const named = made.findIndex((section) => foldName(section.title.text) === foldName(title.text));
  if (first && (named === 0 || text === null))
    return [{ ...first, title: named < 0 ? title : first.title, text, opens: onPages }, ...rest];
  return [{ kind: 'text', anchor: `part-${index + 1}`, title, text, onPages, opens: onPages }, ...made];
}

function coverFacts(programme: ProgrammeReport, facts: GuidebookFacts | null, localizer: Localizer): Fact[] {
  const { title, acronym, coordinator } = programme;
  const name = { ...title, text: acronym === null ? title.text : `${acronym} – ${title.text}` };
  const book = factsOf(localizer, [
    ['authors', facts?.authors ?? []],
    ['programme', facts || acronym !== null ? name : null],
    ['coordinator', coordinator ? [coordinator] : []],
    ['publisher', facts?.publisher],
    ['published', facts?.published ? plainWords(facts.published) : null],
    ['licence', facts?.licence],
  ]);
  // The same in every language and script.
  const isbn = { key: 'isbn', label: 'ISBN', parties: [] };
  return facts?.isbn ? [...book, { ...isbn, value: plainWords(facts.isbn) }] : book;
}

function lastDayOf({ guidebook, timeline, period }: ProgrammeReport): string {
  const known = guidebook?.date ?? timeline.at(-1)?.dates.end ?? period?.end ?? '1970';
  return `${known}-01-01`.slice(0, 10);
}
