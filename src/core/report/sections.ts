import type {
  DiscussionView,
  EventView,
  OwnSectionView,
  PracticeView,
  Report,
  SiteView,
  TourView,
  Words,
} from './report.js';

/** A section of a page about a visit: what it is called and what shows it. */
export interface Section<T, P extends string = string> {
  /** Its name, which is also its anchor. */
  readonly name: string;
  /** The label that is its heading. */
  readonly label: string;
  /** The template that shows what stands below the heading. */
  readonly partial: P;
  readonly isShown: (of: T) => boolean;
  /** Whether it is set smaller, behind the others. */
  readonly annex?: true;
  /** The section whose element it shares, where that stands right before it. */
  readonly joins?: string;
}

/** What authors call sections: the keys of the language that they show. */
const keyed: Readonly<Record<string, string>> = {
  participants: 'who',
  hosts: 'who',
  follow_up: 'steps',
  images: 'pictures',
  report: 'colophon',
  objectives: 'purpose',
  method: 'purpose',
};

/** The name of a section, also as the key of the language that it shows: `key_messages`, `participants`. */
export function sectionName(written: string): string {
  return Object.hasOwn(keyed, written) ? (keyed[written] ?? written) : written.replaceAll('_', '-');
}

/** A section as a template shows it. */
export interface ShownSection<P extends string> {
  readonly name: string;
  readonly title: string;
  readonly partial: P;
  readonly annex: boolean;
  /** Whether it goes on in the element of the section before. */
  readonly joined: boolean;
  /** Whether the next section goes on in its element. */
  readonly goesOn: boolean;
  /** What it shows where it is one of the author's own. */
  readonly own: OwnSectionView | null;
}
/** What shows a section of the author's own. */
export type OwnPartial = 'sections/own';

/** A site of which a row of a table says all. */
export interface SiteInRow extends Pick<SiteView, 'anchor' | 'name' | 'nativeNames'> {
  readonly kind: Words | null;
  readonly address: Words | null;
}
/** What the sections of a report show. */
export interface VisitParts extends Report {
  /** Those of which only the name is known stand in a list: a heading needs something below it. */
  readonly namedSites: readonly SiteInRow[];
  readonly namedTours: Report['tours'];
  readonly namedDiscussions: Report['discussions'];
  readonly namedPractices: Report['practices'];
}

/** Whether one of several lists holds anything. */
const isAny = (...lists: readonly (readonly unknown[])[]): boolean => lists.some((list) => list.length > 0);

/** The sections of a report, in the order of the page. */
export const visitSections = [
  {
    name: 'key-messages',
    label: 'key_messages',
    partial: 'sections/key-messages',
    isShown: ({ keyMessages }) => isAny(keyMessages),
  },
  {
    name: 'key-figures',
    label: 'key_figures',
    partial: 'sections/key-figures',
    isShown: ({ keyFigures }) => isAny(keyFigures),
  },
  {
    name: 'purpose',
    label: 'purpose',
    partial: 'sections/purpose',
    isShown: ({ purpose }) => purpose !== null,
  },
  {
    name: 'who',
    label: 'who_took_part',
    partial: 'sections/who',
    isShown: ({ hosts, organisers, coOrganisers, participants }) =>
      isAny(hosts, organisers, coOrganisers) || participants !== null,
  },
  { name: 'agenda', label: 'agenda', partial: 'sections/agenda', isShown: ({ agenda }) => isAny(agenda) },
  {
    name: 'tours',
    label: 'tours',
    partial: 'sections/tours',
    isShown: ({ tours, namedTours }) => isAny(tours, namedTours),
  },
  {
    name: 'sites',
    label: 'sites',
    partial: 'sections/sites',
    isShown: ({ sites, namedSites }) => isAny(sites, namedSites),
  },
  {
    name: 'discussions',
    label: 'discussions',
    partial: 'sections/discussions',
    isShown: ({ discussions, namedDiscussions }) => isAny(discussions, namedDiscussions),
  },
  { name: 'events', label: 'events', partial: 'sections/events', isShown: ({ events }) => isAny(events) },
  {
    name: 'practices',
    label: 'practices',
    partial: 'sections/practices',
    isShown: ({ practices, namedPractices }) => isAny(practices, namedPractices),
  },
  {
    name: 'lessons',
    label: 'lessons',
    partial: 'sections/lessons',
    isShown: ({ lessons }) => isAny(lessons),
  },
  {
    name: 'findings',
    label: 'findings',
    partial: 'sections/findings',
    isShown: ({ findings }) => isAny(findings),
  },
  {
    name: 'recommendations',
    label: 'recommendations',
    partial: 'sections/recommendations',
    isShown: ({ recommendations }) => isAny(recommendations),
  },
  {
    name: 'feedback',
    label: 'feedback',
    partial: 'sections/feedback',
    isShown: ({ feedback }) => feedback !== null,
  },
  {
    name: 'steps',
    label: 'follow_up',
    partial: 'sections/steps',
    isShown: ({ followUp }) => isAny(followUp),
  },
  {
    name: 'pictures',
    label: 'pictures',
    partial: 'sections/pictures',
    isShown: ({ images }) => isAny(images),
  },
  { name: 'links', label: 'links', partial: 'sections/links', isShown: ({ links }) => isAny(links) },
  {
    name: 'attachments',
    label: 'attachments',
    partial: 'sections/attachments',
    isShown: ({ attachments }) => isAny(attachments),
    joins: 'links',
  },
  { name: 'thanks', label: 'thanks', partial: 'sections/thanks', isShown: ({ thanks }) => thanks !== null },
  {
    name: 'contacts',
    label: 'contacts',
    partial: 'sections/contacts',
    isShown: ({ contacts }) => isAny(contacts),
  },
  {
    name: 'people',
    label: 'people',
    partial: 'sections/people',
    isShown: ({ people }) => people.some(({ listed }) => !listed),
    annex: true,
  },
  {
    name: 'abbreviations',
    label: 'abbreviations',
    partial: 'sections/abbreviations',
    isShown: ({ abbreviations }) => isAny(abbreviations),
    annex: true,
  },
  {
    name: 'sources',
    label: 'sources',
    partial: 'sections/sources',
    isShown: ({ sources }) => isAny(sources),
    annex: true,
  },
  {
    name: 'disclosures',
    label: 'disclosures',
    partial: 'sections/disclosures',
    isShown: ({ disclosures }) => isAny(disclosures),
    annex: true,
  },
  {
    name: 'colophon',
    label: 'colophon',
    partial: 'sections/colophon',
    isShown: ({ imprint }) => imprint !== null,
    annex: true,
  },
] as const satisfies readonly Section<VisitParts>[];

/** The sections that have something to show, in their order. */
export function shownSections<T, P extends string>(
  sections: readonly Section<T, P>[],
  of: T,
  labels: Report['labels'],
): ShownSection<P>[] {
  const shown = sections.filter(({ isShown }) => isShown(of));
  const isJoined = (index: number): boolean =>
    shown[index]?.joins !== undefined && shown[index].joins === shown[index - 1]?.name;
  return shown.map(({ name, label, partial, annex = false }, index) => {
    const title = labels[label];
    if (title === undefined) throw new Error(`no label "${label}"`);
    return { name, title, partial, annex, joined: isJoined(index), goesOn: isJoined(index + 1), own: null };
  });
}

/** Whether there is more to say of it than its name. */
const says = (...parts: readonly (readonly unknown[] | object | string | boolean | null)[]): boolean =>
  parts.some((part) => (Array.isArray(part) ? part.length > 0 : Boolean(part)));

const sessionSaysMore = (one: TourView | DiscussionView | EventView): boolean =>
  says(one.when, one.place, one.mode, one.optional) || says(one.points, one.quotes, one.images, one.sources);

/** What a row of a table tells of a site: what it is and where. */
const rowFacts: readonly string[] = ['kind', 'address', 'country'];

export const saysMore = {
  site: (one: SiteView) =>
    one.facts.some(({ key }) => !rowFacts.includes(key)) ||
    says(one.description, one.objectives, one.figures, one.images, one.sources),
  tour: (one: TourView) => sessionSaysMore(one) || says(one.sites, one.groups, one.guides, one.observations),
  discussion: (one: DiscussionView) =>
    sessionSaysMore(one) ||
    says(one.topics, one.chathamHouse, one.question) ||
    says(one.discussants, one.represented, one.conclusions),
  event: (one: EventView) => sessionSaysMore(one) || says(one.people, one.film, one.description),
  practice: (one: PracticeView) =>
    says(one.facts, one.description, one.background, one.objectives, one.results, one.evidence) ||
    says(one.difficulties, one.resources, one.transfer, one.contacts, one.images, one.sources),
} as const;

/**
 * What the sections of a report show: things of which only the name is known apart from the others.
 *
 * @param showsSites whether what sites are meant to achieve is said there
 */
export function partsOf(report: Report, showsSites = true): VisitParts {
  const { sites, tours, discussions, practices } = report;
  const [fullSites, namedSites] = parted(sites, saysMore.site);
  const [fullTours, namedTours] = parted(tours, saysMore.tour);
  const [fullDiscussions, namedDiscussions] = parted(discussions, saysMore.discussion);
  const [fullPractices, namedPractices] = parted(practices, saysMore.practice);
  const full = {
    sites: fullSites,
    tours: fullTours,
    discussions: fullDiscussions,
    // What their sites are meant to achieve is said there.
    practices: fullPractices.map((one) =>
      showsSites && one.sharesObjectives ? { ...one, objectives: [] } : one,
    ),
  };
  return {
    ...report,
    ...full,
    namedSites: namedSites.map(siteInRow),
    namedTours,
    namedDiscussions,
    namedPractices,
  };
}

/** What a row of a table says of a site. */
export function siteInRow({ anchor, name, nativeNames, facts }: SiteView): SiteInRow {
  const fact = (...keys: readonly string[]): Words | null =>
    facts.find(({ key }) => keys.includes(key))?.value ?? null;
  return { anchor, name, nativeNames, kind: fact('kind'), address: fact('address', 'country') };
}

function parted<T>(all: readonly T[], isFull: (one: T) => boolean): [full: T[], named: T[]] {
  return [all.filter(isFull), all.filter((one) => !isFull(one))];
}
