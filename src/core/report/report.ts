import type { Breadth } from '../picture/breadth.js';
import type { Consent, FollowUp, Recommendation, VisitEvent } from '../language/declaration.js';
import type { LayoutName } from './page/layouts.js';
import type { Period } from '../language/schema.js';

/** Markdown in the language of the report, or in `lang` where nobody translated it. */
export interface Words {
  readonly text: string;
  readonly lang: string | null;
}

/** A picture that solidify drew. */
export interface Drawing {
  /**
   * Two drawings of the same, for a column of print or a wide screen and for a narrow screen; templates/visit/draw.css
   * shows the one or the other. Both have `text` as their accessible name.
   */
  readonly svg: string;
  /** What the picture says, in words: plain text that carries every fact of it. */
  readonly text: string;
}

/** A place on the map; `coordinates` are latitude and longitude in degrees, null when the document gives none. */
export interface Place {
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly coordinates: readonly [number, number] | null;
}

export interface PersonView {
  readonly kind: 'person';
  /** The same for every mention of one person in a document; empty for somebody who is not named. */
  readonly key: string;
  /** The name, or what stands for it in this edition. */
  readonly name: string;
  /** Of a function that stands for the name, where nobody translated it. */
  readonly lang: string | null;
  readonly role: Words | null;
  /** Where they work, unless the function says so. */
  readonly organisation: Words | null;
  readonly place: string | null;
  /** Whether they took part from elsewhere. */
  readonly online: boolean;
}
/** Somebody to write to or to call. */
export interface ContactView extends PersonView {
  /** Empty where the edition does not show the name. */
  readonly reach: readonly {
    readonly kind: 'email' | 'phone' | 'url';
    /** As people write it. */
    readonly text: string;
    /** With `mailto:`, `tel:` or `https:`. */
    readonly address: string;
  }[];
}
/** Somebody in the list of all who are named. */
export interface NamedPerson extends PersonView {
  /** Whether only a list of participants has them: then its table tells all that there is to tell. */
  readonly listed: boolean;
}
export interface OrganisationView {
  readonly kind: 'organisation';
  readonly name: Words;
  /** As those call it whose it is, where that differs, in each of its languages. */
  readonly nativeNames: readonly Words[];
  readonly abbreviation: string | null;
  readonly url: string | null;
  /** Where it is, as far as a reader of this report does not know it. */
  readonly place: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}
export type PartyView = PersonView | OrganisationView;

/** A label and what stands behind it. */
export interface Fact {
  /** Which fact it is, in every language: the key of its label. */
  readonly key: string;
  readonly label: string;
  readonly value: Words;
  /** Whose names the value lists, so that an edition can withhold them. */
  readonly parties: readonly PartyView[];
}
export interface SiteLink {
  readonly name: Words;
  readonly anchor: string;
}
export interface FigureView {
  readonly label: Words;
  readonly value: string;
  /** The same as a number, where it is one. */
  readonly amount: number | null;
  readonly unit: Words | null;
  readonly asOf: string | null;
  /** The same as ISO 8601, as far as it is known. */
  readonly date: string | null;
  /** A citation. */
  readonly source: Words | null;
}
export interface ImageView {
  /** The path as written, then the name of the file that lies beside the Markdown. */
  readonly src: string;
  /** From whose folder the path counts. */
  readonly owner: 'visit' | 'programme';
  readonly alt: Words | null;
  readonly caption: Words | null;
  readonly credit: string | null;
  /** `data:` address for the page; empty until the edition is known to show the picture. */
  readonly data: string;
  /** In pixels, as it is seen; null for SVG. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /**
   * How wide it stands: a third or half of the column, the column, or the whole page. Null where nobody asked and its
   * shape asks for nothing else: as wide as it comes, up to the column.
   */
  readonly breadth: Breadth | null;
}
export interface SiteView {
  readonly anchor: string;
  /** Its id, where it stands in a registry. */
  readonly id: string | null;
  readonly city: string;
  readonly coordinates: readonly [number, number] | null;
  /** ISO 8601, as far as it is known. */
  readonly opened: string | null;
  readonly closed: string | null;
  readonly name: Words;
  /** As those call it whose it is, where that differs, in each of its languages. */
  readonly nativeNames: readonly Words[];
  readonly facts: readonly Fact[];
  readonly description: Words | null;
  readonly objectives: readonly Words[];
  readonly figures: readonly FigureView[];
  /** Its figures as bars, where several share a unit. */
  readonly charts: readonly { readonly title: string; readonly drawing: Drawing }[];
  readonly images: readonly ImageView[];
  readonly sources: Words | null;
}
/** The same number, chosen for the first page. */
export interface KeyFigureView extends FigureView {
  /** Where it was counted; null where it is of no site. */
  readonly site: SiteLink | null;
}
/** Why the visit was made, what it asked and how it worked. */
export interface PurposeView {
  readonly objectives: readonly Words[];
  readonly questions: readonly Words[];
  readonly method: Words | null;
}
export interface PointView {
  readonly text: Words;
  readonly by: PersonView | null;
}
/** What somebody said, word by word. */
export interface QuoteView {
  readonly text: Words;
  /** As it was said, where the text is a translation. */
  readonly original: Words | null;
  readonly by: PersonView | null;
}
export interface GroupView {
  readonly name: Words;
  readonly sites: readonly SiteLink[];
  readonly guides: readonly PersonView[];
  readonly observations: Words | null;
}
/** What tours, discussions and events have in common. */
interface SessionView {
  readonly anchor: string;
  readonly title: Words;
  /** Day and time in words. */
  readonly when: string | null;
  /** The time alone, where the day is known. */
  readonly time: string | null;
  /** With the city and the country, where these are not those of the visit. */
  readonly place: Words | null;
  /** How people met, in words; null where they met in one room, or nobody says. */
  readonly mode: string | null;
  /** The word for what only some took part in; null for the rest. */
  readonly optional: string | null;
  readonly points: readonly PointView[];
  readonly quotes: readonly QuoteView[];
  readonly images: readonly ImageView[];
  /** A citation of the sources that it was taken from. */
  readonly sources: Words | null;
}
export interface TourView extends SessionView {
  readonly sites: readonly SiteLink[];
  readonly groups: readonly GroupView[];
  readonly guides: readonly PersonView[];
  readonly observations: Words | null;
}
export interface DiscussionView extends SessionView {
  readonly question: Words | null;
  readonly discussants: readonly PersonView[];
  readonly represented: readonly OrganisationView[];
  readonly chathamHouse: boolean;
  readonly topics: readonly Words[];
  readonly conclusions: readonly Words[];
}
export interface FilmView {
  readonly title: Words;
  readonly originalTitles: readonly Words[];
  readonly directors: readonly PersonView[];
  readonly year: number | null;
}
export interface EventView extends SessionView {
  readonly code: VisitEvent['type'];
  /** What it is, in words. */
  readonly type: string;
  /** The language of these words, where nobody translated them. */
  readonly typeLang: string | null;
  readonly people: readonly PersonView[];
  readonly film: FilmView | null;
  readonly description: Words | null;
}
export interface AgendaEntry {
  readonly time: string | null;
  readonly type: string;
  /** The language of the type, where nobody translated it. */
  readonly typeLang: string | null;
  readonly title: Words;
  readonly place: Words | null;
  readonly mode: string | null;
  readonly optional: string | null;
  /** Where the report tells of it; null for what stands in the agenda only, such as a break. */
  readonly anchor: string | null;
  readonly sites: readonly SiteLink[];
  readonly groups: readonly { readonly name: Words; readonly sites: readonly SiteLink[] }[];
}
export interface AgendaDay {
  readonly title: string;
  /** Whether any of its entries has a time. */
  readonly timed: boolean;
  readonly placed: boolean;
  readonly timeline: Drawing | null;
  readonly entries: readonly AgendaEntry[];
}
export interface DelegationView {
  /** What it is told by: its name, its organisation, its city, as far as they say different things. */
  readonly name: Words | null;
  readonly organisation: OrganisationView | null;
  readonly city: string | null;
  /** Null where city or country are not known. */
  readonly place: Place | null;
  readonly count: number | null;
  /** "4 participants: 2 women, 2 men, 1 online", as far as it is known. */
  readonly size: string | null;
  readonly note: Words | null;
  readonly head: PersonView | null;
  /** The others, as far as the edition shows anything of them. */
  readonly people: readonly PersonView[];
}
export interface ParticipantsView {
  /** "25 participants: 10 delegations from 6 countries; 12 women, 13 men" */
  readonly summary: string | null;
  readonly count: string | null;
  readonly note: Words | null;
  readonly map: (Drawing & { readonly missing: string | null; readonly credit: string }) | null;
  /** Those whose country is not known come last, without a name. */
  readonly countries: readonly {
    readonly name: string | null;
    readonly delegations: readonly DelegationView[];
  }[];
  /** What there is to fill the columns of a table of people; null where nobody is named. */
  readonly table: {
    readonly columns: number;
    readonly roles: boolean;
    readonly organisations: boolean;
    /** Whether its people come under headings of delegations. */
    readonly grouped: boolean;
  } | null;
}
export interface PracticeView {
  readonly anchor: string;
  readonly city: string | null;
  readonly site: SiteLink | null;
  readonly title: Words;
  readonly facts: readonly Fact[];
  readonly description: Words | null;
  readonly background: Words | null;
  readonly objectives: readonly Words[];
  /** Whether those are objectives of its site as well, so that a page that shows both says them there. */
  readonly sharesObjectives: boolean;
  readonly results: Words | null;
  readonly evidence: Words | null;
  readonly difficulties: Words | null;
  readonly resources: Words | null;
  readonly transfer: Words | null;
  readonly contacts: readonly ContactView[];
  readonly images: readonly ImageView[];
  readonly sources: Words | null;
}
export interface FindingView {
  /** Null where no id lets anything lead there. */
  readonly anchor: string | null;
  readonly text: Words;
  readonly rating: Words | null;
  readonly sites: readonly SiteLink[];
  readonly quotes: readonly QuoteView[];
  readonly sources: Words | null;
}
/** Findings of one theme. */
export interface FindingGroup {
  readonly theme: Words | null;
  readonly findings: readonly FindingView[];
}
export type RecommendationStatus = NonNullable<Extract<Recommendation, { status?: unknown }>['status']>;
export interface RecommendationView {
  readonly anchor: string;
  /** Counted through all themes, from 1. */
  readonly number: number;
  readonly text: Words;
  readonly reason: Words | null;
  readonly evidence: Words | null;
  /** Lessons and findings that it follows from, by their first words. */
  readonly basedOn: readonly { readonly anchor: string; readonly title: Words }[];
  readonly owner: PartyView | null;
  /** In words. */
  readonly deadline: string | null;
  /** The same as ISO 8601, as far as it is known. */
  readonly due: string | null;
  readonly code: RecommendationStatus | null;
  /** The code in words. */
  readonly status: string | null;
  readonly priority: Words | null;
}
/** Recommendations of one theme. */
export interface RecommendationGroup {
  readonly theme: Words | null;
  /** The number of the first. */
  readonly start: number;
  /** Whether any of all says who, by when, how far or how urgent: then they are rows of a table. */
  readonly tabular: boolean;
  /** Whether each of its texts is one paragraph, which a cell of a Markdown table can hold. */
  readonly short: boolean;
  readonly recommendations: readonly RecommendationView[];
}
/** A section of the author's own. */
export interface OwnSectionView {
  readonly anchor: string;
  readonly title: Words;
  readonly text: Words | null;
  /** The name of the section that it follows; null for one that stands before the annexes. */
  readonly after: string | null;
  readonly images: readonly ImageView[];
}
/** Who answers for a report, and how to name it. */
export interface ImprintView {
  readonly facts: readonly Fact[];
  readonly contact: PartyView | null;
  /** ISO 8601, as far as it is known: when it was published. */
  readonly date: string | null;
}
export interface LessonView {
  /** Null where no id lets anything lead there. */
  readonly anchor: string | null;
  readonly text: Words;
  readonly usedIn: Words | null;
  /** The ids behind it: audits and documents. */
  readonly feeds: readonly string[];
  /** What is no audit of the programme, by its title and with its number among the sources. */
  readonly documents: readonly Words[];
}
export interface QuestionView {
  readonly text: Words;
  readonly total: string;
  readonly rows: readonly {
    readonly answer: Words;
    readonly count: string;
    readonly share: string;
    readonly amount: number;
  }[];
  readonly chart: Drawing | null;
}
export interface FeedbackView {
  readonly evaluator: PersonView | null;
  readonly method: Words | null;
  readonly summary: Words | null;
  /** How many of those who were asked answered: "Answers: 18 of 25". */
  readonly response: string | null;
  readonly questions: readonly QuestionView[];
}
export interface FollowUpView {
  readonly code: FollowUp['type'];
  /** ISO 8601, as far as it is known. */
  readonly dates: Period | null;
  readonly type: string;
  readonly title: Words;
  readonly when: string | null;
  readonly place: string | null;
  readonly with: readonly PartyView[];
  readonly url: string | null;
  readonly status: Words | null;
  readonly owner: PartyView | null;
}
export interface SourceView {
  readonly number: number;
  readonly title: Words;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly accessed: string | null;
}
/** `height` in millimetres. */
export interface LogoView extends ImageView {
  readonly height: number;
}
/** How the pages of a network look, besides the accent. */
export interface BrandView {
  /** The colour of what nobody reads, as `#ffcc00`; null for the accent. */
  readonly decoration: string | null;
  readonly logo: LogoView | null;
  /** What stands at the foot of each printed page. */
  readonly footer: Words | null;
  readonly paper: Paper;
}
/** What a report is printed on. */
export type Paper = 'a4' | 'letter';
export interface FundingView {
  /** SVG. */
  readonly emblem: string | null;
  readonly statement: Words | null;
  readonly disclaimer: Words | null;
  readonly grant: string | null;
  readonly logos: readonly LogoView[];
}

/**
 * Everything that a page shows, in the order in which it shows it: words instead of codes, references followed,
 * sources numbered. Plain data; what there is nothing to say about is null or an empty list.
 */
export interface Report {
  readonly id: string;
  readonly lang: string;
  /** In which form it is laid out. */
  readonly layout: LayoutName;
  /** Which sections are left out, which come first, and other words for their headings, by their names. */
  readonly arrangement: {
    readonly hide: readonly string[];
    readonly order: readonly string[];
    readonly labels: Readonly<Record<string, string>>;
  };
  /** Whether there is a list of contents; null for where it helps. */
  readonly contents: boolean | null;
  readonly labels: Readonly<Record<string, string>>;
  /** The same edition in other languages, made at the same time: `name` is that of its files. */
  readonly languages: readonly { readonly lang: string; readonly label: string; readonly name: string }[];
  /** What it calls itself: "Peer review report". */
  readonly genre: Words;
  readonly brand: BrandView;
  /** Who publishes it. */
  readonly authors: readonly PartyView[];
  readonly theme: Words | null;
  readonly title: Words;
  readonly subtitle: Words | null;
  readonly status: {
    readonly code: 'draft' | 'review';
    readonly label: string;
    readonly notice: string;
  } | null;
  /** Null in the public edition; any other says on every page for whom it is. */
  readonly edition: {
    readonly code: Exclude<Consent, 'public'>;
    readonly label: string;
    readonly notice: string;
  } | null;
  /** The picture of the first page. */
  readonly cover: ImageView | null;
  readonly programme: {
    readonly title: Words;
    readonly acronym: string | null;
    /** Which of its visits this was: "visit 5". */
    readonly visit: string | null;
  } | null;
  readonly where: string;
  readonly place: Place;
  readonly when: string;
  /** ISO 8601: the first and the last day, and each of separate days; or a month. */
  readonly dates: Period;
  readonly facts: readonly Fact[];
  readonly summary: Words | null;
  readonly keyMessages: readonly Words[];
  readonly keyFigures: readonly KeyFigureView[];
  readonly purpose: PurposeView | null;
  readonly hosts: readonly PartyView[];
  readonly organisers: readonly PartyView[];
  readonly coOrganisers: readonly PartyView[];
  readonly participants: ParticipantsView | null;
  readonly agenda: readonly AgendaDay[];
  readonly sites: readonly SiteView[];
  readonly tours: readonly TourView[];
  readonly discussions: readonly DiscussionView[];
  readonly events: readonly EventView[];
  readonly practices: readonly PracticeView[];
  readonly lessons: readonly { readonly theme: Words | null; readonly lessons: readonly LessonView[] }[];
  readonly findings: readonly FindingGroup[];
  readonly recommendations: readonly RecommendationGroup[];
  readonly feedback: FeedbackView | null;
  readonly followUp: readonly FollowUpView[];
  readonly images: readonly ImageView[];
  readonly ownSections: readonly OwnSectionView[];
  readonly thanks: Words | null;
  readonly links: readonly { readonly label: Words; readonly url: string }[];
  readonly attachments: readonly {
    readonly label: Words;
    /** The file by its path from the report; empty where no files lie beside it, as on standard output. */
    readonly src: string;
    /** Its kind: "PDF". */
    readonly kind: string;
    /** In words: "120 kB". */
    readonly size: string;
  }[];
  readonly contacts: readonly ContactView[];
  readonly people: readonly NamedPerson[];
  readonly abbreviations: readonly { readonly short: string; readonly long: Words }[];
  readonly sources: readonly SourceView[];
  readonly imprint: ImprintView | null;
  readonly funding: FundingView | null;
  /** The accent on a light and on a dark page, as `#0b5a5e`; null for the usual one. */
  readonly accent: { readonly light: string; readonly dark: string } | null;
  /** Names that stand in texts although their consent is narrower, and why: in the internal edition only. */
  readonly disclosures: readonly {
    readonly name: string;
    /** For whom, where not for everybody. */
    readonly edition: string | null;
    readonly reason: Words;
  }[];
  /** The user's own data, keys that start with `x_`. */
  readonly extra: Readonly<Record<string, unknown>>;
}
