import type { Programme } from '../language/declaration.js';
import type {
  DiscussionView,
  Drawing,
  EventView,
  Fact,
  FindingGroup,
  FollowUpView,
  FundingView,
  LessonView,
  OrganisationView,
  PartyView,
  PersonView,
  Place,
  PracticeView,
  RecommendationGroup,
  Report,
  SiteView,
  SourceView,
  Words,
} from '../report/report.js';

/** Days, both included: ISO 8601, as far as they are known, and in words. */
export interface Dates {
  readonly start: string;
  readonly end: string;
  /** Of a visit on separate days: each of them, in order. */
  readonly days?: readonly string[];
  readonly words: string;
}

/** A visit as other parts of the programme name it. */
export interface VisitLink {
  readonly id: string;
  readonly anchor: string;
  readonly title: Words;
  readonly city: string;
  /** "Paris 2019": an occasion rather than a place. */
  readonly occasion: string;
  readonly dates: Dates;
}

/** Where a statement comes from: the visit and, where it is known, the tour, discussion or event. */
export interface Origin {
  readonly visit: VisitLink;
  readonly session: { readonly anchor: string; readonly title: Words } | null;
}

/** A visit: its report for this edition, with anchors and numbers of sources that hold for the whole programme. */
export interface ProgrammeVisit extends VisitLink {
  readonly place: Place;
  /** "Paris, France" */
  readonly where: string;
  /** The name of the files of its own report, without their extension. */
  readonly name: string;
  readonly report: Report;
  /** Ids of the audits that it fed. */
  readonly audits: readonly string[];
}

export type PartnerRole = 'host' | 'audited' | 'observer' | 'partner';
export interface PartnerView {
  readonly anchor: string;
  readonly place: Place;
  readonly country: string;
  readonly organisations: readonly OrganisationView[];
}

/** A site, brought together from every visit that describes it and from the programme. */
export interface ProgrammeSite {
  readonly anchor: string;
  readonly site: SiteView;
  /** Tours that went there, or the visit alone where none did. */
  readonly seen: readonly Origin[];
  readonly practices: readonly { readonly anchor: string; readonly title: Words }[];
  /** How many people find room: its figures whose label or unit speaks of places. */
  readonly places: Words | null;
}

export interface ProgrammePractice {
  readonly anchor: string;
  readonly practice: PracticeView;
  readonly visit: VisitLink;
  /** Audits that the visit fed. */
  readonly audits: readonly AuditLink[];
}

/** What was discussed under one topic, in every city that took it up. */
export interface DiscussedTheme {
  readonly anchor: string;
  /** Null for what only one discussion took up. */
  readonly title: Words | null;
  /** Each discussion once, under the first of its topics that others share. */
  readonly discussions: readonly { readonly visit: VisitLink; readonly discussion: DiscussionView }[];
  /** Discussions that took it up too and stand under another theme. */
  readonly also: readonly Origin[];
}

export interface AuditLink {
  readonly id: string;
  readonly anchor: string;
  readonly city: string;
}

export interface ProgrammeLesson {
  readonly lesson: LessonView;
  readonly visit: VisitLink;
  /** Further visits that taught it, in the same words. */
  readonly also: readonly VisitLink[];
  readonly audits: readonly AuditLink[];
  /** Documents other than audits that used it. */
  readonly documents: readonly Words[];
}
export interface LessonTheme {
  readonly anchor: string;
  readonly theme: Words | null;
  readonly lessons: readonly ProgrammeLesson[];
}

export interface AuditView extends AuditLink {
  readonly place: Place;
  /** "Liège, Belgium" */
  readonly where: string;
  readonly dates: Dates | null;
  readonly focus: Words | null;
  readonly findings: readonly FindingGroup[];
  readonly recommendations: readonly RecommendationGroup[];
  /** Visits that fed it: those that it names, and those of which a lesson names it. */
  readonly fedBy: readonly { readonly visit: VisitLink; readonly lessons: readonly Words[] }[];
}

export interface IndicatorView {
  readonly name: Words;
  readonly dimension: Words | null;
  readonly horizon: Words | null;
  readonly unit: Words | null;
  readonly measures: readonly {
    readonly city: string | null;
    /** ISO 8601. */
    readonly date: string | null;
    readonly when: string | null;
    readonly value: string;
    readonly amount: number | null;
    readonly source: Words | null;
  }[];
  readonly chart: Drawing | null;
}
export interface EvaluationView {
  readonly evaluator: PartyView | null;
  readonly tool: Words | null;
  readonly indicators: readonly IndicatorView[];
}

/** A question that one or several visits asked with the same answers to choose from. */
export interface AskedQuestion {
  readonly text: Words;
  readonly rows: readonly {
    readonly answer: Words;
    readonly amount: number;
    readonly count: string;
    readonly share: string;
    /** The count of each visit, in the order of `visits`. */
    readonly perVisit: readonly string[];
  }[];
  readonly visits: readonly VisitLink[];
  /** "24 answers" */
  readonly total: string;
  readonly chart: Drawing | null;
}
export interface ProgrammeFeedback {
  readonly questions: readonly AskedQuestion[];
  readonly gathered: readonly {
    readonly visit: VisitLink;
    readonly evaluator: PersonView | null;
    readonly method: Words | null;
    readonly summary: Words | null;
    /** How many of those who were asked answered. */
    readonly response: string | null;
  }[];
}

export interface ConferenceView extends Omit<EventView, 'when'> {
  readonly dates: Dates | null;
  /** The time of day, where it is known. */
  readonly time: string | null;
  readonly city: string | null;
  /** "Lisbon, Portugal" */
  readonly where: string | null;
  readonly coOrganisers: readonly PartyView[];
  readonly registration: string | null;
}

export interface ProgrammeStep {
  readonly step: FollowUpView;
  readonly visit: VisitLink;
}

/** Something with a date, for a timeline or a calendar. */
export interface TimelineEntry {
  readonly kind: 'visit' | 'audit' | 'conference';
  readonly label: string;
  readonly id: string;
  readonly anchor: string;
  readonly title: Words;
  readonly where: string | null;
  readonly dates: Dates;
}

type GuidebookPart = NonNullable<NonNullable<Programme['guidebook']>['parts']>[number];
export type Include = NonNullable<GuidebookPart['include']>;
/** What the programme file says of its guidebook. */
export interface GuidebookFacts {
  readonly title: Words;
  readonly subtitle: Words | null;
  readonly foreword: Words | null;
  readonly authors: readonly PersonView[];
  readonly isbn: string | null;
  readonly publisher: Words | null;
  /** ISO 8601, as far as it is known. */
  readonly date: string | null;
  readonly published: string | null;
  readonly licence: Words | null;
  readonly parts: readonly {
    readonly title: Words;
    readonly text: Words | null;
    readonly include: Include | null;
    /** Whether each of its sheets begins on a page of its own. */
    readonly opensPages: boolean;
  }[];
}

export interface PersonEntry {
  readonly anchor: string;
  readonly person: PersonView;
  readonly visits: readonly VisitLink[];
  /** Whether the person acts in the programme itself: at the conference, as evaluator, as author. */
  readonly programme: boolean;
}
export interface OrganisationEntry {
  readonly anchor: string;
  readonly organisation: OrganisationView;
  /** Where it is: "Barcelona, Spain". */
  readonly where: string | null;
  readonly visits: readonly VisitLink[];
  readonly programme: boolean;
}
/** A city and everything in the programme that has to do with it. */
export interface CityEntry {
  readonly anchor: string;
  readonly place: Place;
  readonly country: string;
  /** What it does in the programme. */
  readonly role: PartnerRole | null;
  readonly hosted: readonly VisitLink[];
  readonly attended: readonly VisitLink[];
  readonly audits: readonly AuditLink[];
  readonly sites: readonly { readonly anchor: string; readonly name: Words }[];
  readonly practices: readonly { readonly anchor: string; readonly title: Words }[];
  readonly conference: boolean;
}

/**
 * Everything that a guidebook or a website shows of a programme, for one edition in one language: words instead of
 * codes, references followed both ways, sources merged and numbered. Plain data; what there is nothing to say about is
 * null or an empty list. Anchors are unique in the whole of it.
 */
export interface ProgrammeReport {
  readonly id: string;
  readonly lang: string;
  /** That of the visit that is least finished; null where all are final. */
  readonly status: Report['status'];
  /** Null in the public edition. */
  readonly edition: Report['edition'];
  readonly labels: Readonly<Record<string, string>>;
  /** The same in other languages, made at the same time. */
  readonly languages: readonly { readonly lang: string; readonly label: string; readonly name: string }[];
  readonly brand: Report['brand'];
  /** The picture that the reports share; on the cover of the guidebook. */
  readonly cover: Report['cover'];
  readonly title: Words;
  readonly acronym: string | null;
  readonly summary: Words | null;
  readonly period: Dates | null;
  readonly coordinator: OrganisationView | null;
  /** The programme at a glance. */
  readonly facts: readonly Fact[];
  /** Hosts, then audited cities, observers and partners; cities by name. */
  readonly partners: readonly {
    readonly role: PartnerRole;
    readonly label: string;
    readonly cities: readonly PartnerView[];
  }[];
  /** By date. */
  readonly visits: readonly ProgrammeVisit[];
  /** By city, then name. */
  readonly sites: readonly ProgrammeSite[];
  readonly practices: readonly ProgrammePractice[];
  readonly themes: readonly DiscussedTheme[];
  readonly lessons: readonly LessonTheme[];
  readonly audits: readonly AuditView[];
  readonly evaluation: EvaluationView | null;
  readonly feedback: ProgrammeFeedback | null;
  readonly conference: ConferenceView | null;
  readonly followUp: readonly ProgrammeStep[];
  /** By date. */
  readonly timeline: readonly TimelineEntry[];
  readonly guidebook: GuidebookFacts | null;
  readonly people: readonly PersonEntry[];
  readonly organisations: readonly OrganisationEntry[];
  readonly cities: readonly CityEntry[];
  readonly abbreviations: readonly { readonly short: string; readonly long: Words }[];
  /** With the ids of the visits that cite them; `programme` for the programme itself. */
  readonly sources: readonly (SourceView & { readonly citedIn: readonly string[] })[];
  readonly funding: FundingView | null;
  /** The accent of its pages; null for the usual one. */
  readonly accent: Report['accent'];
  readonly extra: Readonly<Record<string, unknown>>;
}
