import type { Drawing, Report } from '../report.js';
import {
  partsOf,
  shownSections,
  visitSections,
  type OwnPartial,
  type ShownSection,
  type VisitParts,
} from '../sections.js';
import { withOwnSections } from './own-sections.js';
import { firstWords, furtherLessons, type FirstWords } from './first-words.js';
import { annexOrder, briefOrder, storyOrder } from './layouts.js';
import { dataOfReport, type PageData } from './linked-data.js';
import { peopleBehind } from './people-behind.js';
import { storyOf, withoutSaidTypes, type StoryDay } from './story.js';

type VisitSection = ShownSection<
  (typeof visitSections)[number]['partial'] | OwnPartial | 'sections/first-words'
>;

/** A report as its page shows it. */
export interface VisitPage extends VisitParts, PageData {
  /** The map of the delegations, where it stands on the first page. */
  readonly coverMap: Drawing | null;
  /** Of a story: what stands on the first page, what before its days, and the days. */
  readonly front: readonly VisitSection[];
  /** What stands there in the place of key messages. */
  readonly firstWords: Omit<FirstWords, 'further'> & {
    /** How many lessons a brief has no room for. */
    readonly untold: number;
  };
  readonly opening: readonly VisitSection[];
  readonly story: readonly StoryDay[];
  readonly sections: readonly VisitSection[];
  /** Only a guidebook has chapters: see `programme/guidebook/chapters`. */
  readonly chapters: readonly [];
}

/** What the page of a report shows. */
export function visitPage(of: Report): VisitPage {
  const report = withoutSaidTypes(of);
  const { hide, order, labels: titles } = report.arrangement;
  const all = visitSections.filter(({ name }) => !hide.includes(name));
  const shows = all.map(({ name }) => name);
  const isRecord = report.layout === 'record';
  const told = withoutOwnCity(partsOf(report, report.layout !== 'brief' && shows.includes('sites')));
  const parts = isRecord
    ? told
    : { ...told, people: peopleBehind(report, shows), namedSites: sitesBehind(told, shows) };
  const labels = { ...report.labels };
  for (const { name, label } of visitSections) labels[label] = titles[name] ?? labels[label] ?? '';
  const usual = shownSections(all, parts, labels);
  const page = {
    ...parts,
    chapters: [],
    ...dataOfReport(of),
    coverMap: null,
    labels: report.labels,
    firstWords: { lessons: [], conclusions: [], untold: 0 },
  } as const;
  const names = visitSections.map(({ name }) => name);
  // A section that has nothing to show has its place all the same.
  const withOwn = (shown: typeof usual, first: readonly string[]): VisitPage['sections'] =>
    withOwnSections(shown, report.ownSections, [...new Set([...first, ...names])]);
  const nothing = { front: [], opening: [], story: [] };
  if (isRecord) return { ...page, ...nothing, sections: withOwn(inOrder(usual, order), order) };
  const facts = stripOrder.flatMap((key) => parts.facts.filter((one) => one.key === key));
  const further = parts.facts.filter(({ key }) => !stripOrder.includes(key));
  // An author who gives the lessons a place wants them there.
  const { further: rest, ...words } = firstWords(
    report,
    shows.filter((name) => name !== 'lessons' || !order.includes(name)),
  );
  const lessons = furtherLessons(report, words);
  const first = {
    ...page,
    ...withoutMap(parts),
    lessons,
    facts: [...facts, ...further],
    firstWords: { ...words, untold: 0 },
  };
  const others = usual
    .filter(({ name }) => !sessions.includes(name) && !(lessons.length === 0 && name === 'lessons'))
    .map((one) => ({
      ...one,
      annex: (annexOrder as readonly string[]).includes(one.name),
      title: (one.name === 'lessons' && rest > 0 ? labels['further_lessons'] : null) ?? one.title,
    }));
  const ranked = inOrder(
    others,
    order.length > 0
      ? order
      : [...storyOrder, ...others.map(({ name }) => name).filter(isNeither), ...annexOrder],
  );
  const front = [...firstSection(words, rest, labels), ...ranked.filter(({ name }) => isFront(name))];
  if (report.layout === 'brief') {
    const one = briefOrder.flatMap((name) => ranked.find((section) => section.name === name) ?? [])[0];
    const firstOf = { ...words, untold: one?.name === 'lessons' ? 0 : rest };
    const agenda = first.agenda.flatMap(({ entries }) => entries).length > mostInBrief ? [] : first.agenda;
    return { ...first, agenda, ...nothing, firstWords: firstOf, front, sections: one ? [one] : [] };
  }
  const whole = withOwn(
    ranked.filter(({ name }) => !isFront(name)),
    [...openers, ...sessions, ...ranked.map(({ name }) => name)],
  );
  const opens = ({ name, own }: VisitSection): boolean =>
    own === null ? name === 'purpose' : own.after !== null && openers.includes(own.after);
  return {
    ...first,
    front,
    opening: whole.filter(opens),
    story: hide.includes('agenda') ? [] : storyOf(parts, report),
    sections: whole.filter((one) => !opens(one)),
  };
}

/** A practice in the city of the visit need not say where it is. */
function withoutOwnCity(parts: VisitParts): VisitParts {
  const practices = parts.practices.map((one) =>
    one.city === parts.place.city ? { ...one, facts: one.facts.filter(({ key }) => key !== 'city') } : one,
  );
  return { ...parts, practices };
}

/** Sites behind a story: none whose name is all that is known, and stands beside the session that went there. */
function sitesBehind(parts: VisitParts, shows: readonly string[]): VisitParts['namedSites'] {
  if (!shows.includes('agenda')) return parts.namedSites;
  const visited = parts.tours
    .concat(parts.namedTours)
    .flatMap(({ sites, groups }) => [...sites, ...groups.flatMap((one) => one.sites)]);
  return parts.namedSites.filter(
    ({ anchor, kind, address, nativeNames }) =>
      kind !== null ||
      address !== null ||
      nativeNames.length > 0 ||
      !visited.some((one) => one.anchor === anchor),
  );
}

/** The section of the first page that stands for key messages, by the name of what it shows. */
function firstSection(
  { lessons, conclusions }: Omit<FirstWords, 'further'>,
  further: number,
  labels: Report['labels'],
): VisitSection[] {
  const kind = lessons.length > 0 ? 'lessons' : conclusions.length > 0 ? 'conclusions' : null;
  if (kind === null) return [];
  const plain = { annex: false, joined: false, goesOn: false, own: null } as const;
  // Conclusions, and the lessons that are not here, have their own place.
  const name = kind === 'lessons' && further === 0 ? kind : `first-${kind}`;
  return [{ ...plain, name, title: labels[kind] ?? '', partial: 'sections/first-words' }];
}

/** What is told with the days. */
const sessions: readonly string[] = ['agenda', 'tours', 'discussions', 'events'];

/** What stands before the days of a story. */
const openers: readonly string[] = ['key-messages', 'key-figures', 'purpose'];

const isFront = (name: string): boolean => name === 'key-messages' || name === 'key-figures';

/** With more sessions, a strip of the days would take a page of the two that a brief has. */
const mostInBrief = 16;

/** The facts of the first page that stand first, in one row. */
const stripOrder = ['when', 'where', 'who', 'hosted_by'];

/** The map goes to the first page, where no picture stands there. */
function withoutMap({ cover, participants }: Report): Pick<VisitPage, 'participants' | 'coverMap'> {
  if (cover) return { participants, coverMap: null };
  return {
    participants: participants && { ...participants, map: null },
    coverMap: participants?.map ?? null,
  };
}

const isNeither = (name: string): boolean => ![...storyOrder, ...annexOrder].some((one) => one === name);

/** The sections that are named first, in that order, then the others as they were; who shares an element stands alone. */
function inOrder<S extends ShownSection<string>>(sections: readonly S[], order: readonly string[]): S[] {
  if (order.length === 0) return [...sections];
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...sections]
    .map((one) => ({ ...one, joined: false, goesOn: false }))
    .sort((a, b) => rank(a.name) - rank(b.name));
}
