import type {
  AuditView,
  CityEntry,
  ConferenceView,
  LessonTheme,
  ProgrammeLesson,
  ProgrammePractice,
  ProgrammeReport,
  ProgrammeSite,
  ProgrammeVisit,
  VisitLink,
} from '../../programme/report.js';
import type { Used } from '../../programme/guidebook/section.js';
import type { Fact, KeyFigureView, OrganisationView, Words } from '../../report/report.js';
import type { StoryDay } from '../../report/page/story.js';
import type { OwnPartial, ShownSection, VisitParts, visitSections } from '../../report/sections.js';
import type { Pictures } from '../pictures.js';

/** A file to be had beside the website: a report, the guidebook. */
export interface Download {
  readonly label: string;
  /** From the folder of the website. */
  readonly file: string;
}

/** A file for machines. */
export interface FeedLink {
  /** From the folder of the website. */
  readonly file: string;
  readonly label: string;
  /** Its media type. */
  readonly type: string;
}

type Gathered = NonNullable<ProgrammeReport['feedback']>['gathered'][number];

/** A site in a list of sites, with its kind in words. */
export interface SiteCard {
  readonly entry: ProgrammeSite;
  readonly kind: Words | null;
}
/** Sites that have a page of their own, and those that have a row on the page of all places. */
export interface SiteList {
  readonly items: readonly SiteCard[];
  readonly rows: readonly SiteCard[];
}

/** The first things of a kind; `more` is how many there are in all, where not all are shown. */
interface First<T> {
  readonly items: readonly T[];
  readonly more: number | null;
}

/** The sections of a report that the page of its visit has too. */
export type SharedSection = Extract<
  (typeof visitSections)[number],
  {
    readonly name:
      | 'key-messages'
      | 'key-figures'
      | 'purpose'
      | 'agenda'
      | 'lessons'
      | 'findings'
      | 'recommendations'
      | 'steps'
      | 'pictures'
      | 'attachments';
  }
>;
/** What may stand below the headings of a visit's page. */
export type WebsitePartial =
  SharedSection['partial'] | OwnPartial | 'visit-sites' | 'visit-practices' | 'visit-day';

/** A section of a visit's page. */
export interface PartOfVisitPage extends ShownSection<WebsitePartial> {
  /** What it tells of, where it is a day of the visit. */
  readonly day: StoryDay | null;
}

/** What the template of each page in templates/site shows, besides the programme and the heading. */
export interface PageContexts {
  readonly home: {
    /** The first paragraph. */
    readonly summary: Words | null;
    readonly lessons: First<ProgrammeLesson> | null;
    /** Key messages of the visits, where there are no lessons. */
    readonly messages: readonly {
      readonly lesson: { readonly text: Words };
      readonly visit: ProgrammeVisit;
    }[];
    readonly figures: readonly (KeyFigureView & { readonly visit: ProgrammeVisit })[];
    readonly practices: First<ProgrammePractice> | null;
    readonly map: Pictures['map'];
    readonly partners: readonly { readonly label: string; readonly cities: readonly CityEntry[] }[];
    readonly visits: First<ProgrammeVisit> | null;
    readonly conference: ConferenceView | null;
    readonly guidebookFiles: readonly Download[];
  };
  readonly search: object;
  readonly visits: object;
  readonly practices: {
    readonly items: readonly ProgrammePractice[];
    /** Those of which a row says all: at most one text. */
    readonly rows: readonly (ProgrammePractice & {
      readonly facts: readonly Fact[];
      readonly text: Words | null;
    })[];
  };
  readonly lessons: {
    readonly lessons: readonly (Omit<LessonTheme, 'lessons'> & {
      readonly lessons: readonly Used<ProgrammeLesson>[];
    })[];
    /** Whether each audit used what was learnt on each visit: then no audit says it again. */
    readonly allFed: boolean;
    /** What several audits in rows looked at, in the same words. */
    readonly shared: readonly { readonly cities: string; readonly focus: Words | null }[];
    readonly items: readonly AuditView[];
    readonly rows: readonly AuditView[];
    /** Whether the evaluation has a page of its own. */
    readonly evaluated: boolean;
  };
  readonly places: {
    readonly cityItems: readonly CityEntry[];
    readonly cityRows: readonly PageContexts['city'][];
    /** Whether any city in a row took part in anything. */
    readonly tookPart: boolean;
    readonly siteItems: readonly SiteCard[];
    /** Whether of any site in a row it is known what it is. */
    readonly kindsInRows: boolean;
    /** Rows of sites, those together that were seen on the same occasions. */
    readonly siteRows: readonly {
      readonly city: string;
      readonly seen: ProgrammeSite['seen'];
      readonly rows: readonly (SiteCard & { readonly facts: readonly Fact[] })[];
    }[];
  };
  readonly people: object;
  readonly programme: {
    /** Null where the first page has it whole. */
    readonly summary: Words | null;
    readonly drawnTimeline: Pictures['drawnTimeline'];
    readonly events: ProgrammeReport['timeline'];
    readonly sourceCount: number;
    readonly feeds: readonly FeedLink[];
  };
  readonly visit: {
    readonly visit: ProgrammeVisit;
    /** At a glance, without what its head says: where and when. */
    readonly facts: readonly Fact[];
    /** What its sections show. */
    readonly parts: VisitParts;
    readonly sections: readonly PartOfVisitPage[];
    readonly sites: SiteList;
    readonly practices: readonly ProgrammePractice[];
    readonly audits: readonly AuditView[];
    /** Whether these are all audits. */
    readonly byAll: boolean;
    readonly cities: readonly CityEntry[];
    readonly files: readonly Download[];
  };
  readonly site: { readonly entry: ProgrammeSite; readonly city: CityEntry | null };
  readonly practice: {
    readonly entry: ProgrammePractice;
    /** Those that nothing else on its page says. */
    readonly facts: readonly Fact[];
    /** Whether all audits used it. */
    readonly byAll: boolean;
    readonly sites: readonly ProgrammeSite[];
  };
  readonly city: {
    readonly entry: CityEntry;
    readonly sites: SiteList;
    readonly audits: readonly AuditView[];
    readonly conference: ConferenceView | null;
    readonly organisations: readonly OrganisationView[];
  };
  readonly audit: { readonly entry: AuditView; readonly city: CityEntry | null };
  readonly conference: {
    readonly entry: ConferenceView | null;
    readonly city: CityEntry | null;
    readonly calendar: string | null;
  };
  readonly sources: {
    readonly sources: readonly (ProgrammeReport['sources'][number] & {
      readonly citedBy: readonly ProgrammeVisit[];
    })[];
  };
  readonly evaluation: {
    /** How feedback was gathered, told once for the visits where it was the same. */
    readonly gathered: readonly (Omit<Gathered, 'visit'> & { readonly visits: readonly VisitLink[] })[];
  };
}

/** The name of a template in templates/site. */
export type PageTemplate = keyof PageContexts;

/** What every page shows. */
interface OfEveryPage extends ProgrammeReport {
  /** The way from the page to the folder of the website. */
  readonly root: string;
  readonly pageTitle: string;
}
type Over<Base, Own> = Own extends unknown ? Omit<Base, keyof Own> & Own : never;

/** All that the template of a page gets. */
export type PageContent<T extends PageTemplate> = Over<OfEveryPage, PageContexts[T]>;

/** All that the template around every page gets: `site/layout.html`. */
export type LayoutContext = Omit<OfEveryPage, 'pageTitle' | 'title' | 'languages'> & {
  readonly title: string;
  /** The title of the first page. */
  readonly home: string;
  readonly kind: PageTemplate;
  readonly about: string;
  /** HTML. */
  readonly content: string;
  readonly scripts: readonly string[];
  readonly feeds: readonly FeedLink[];
  readonly trail: readonly { readonly label: string; readonly address: string }[];
  readonly groups: readonly {
    readonly label: string;
    readonly address: string;
    readonly current: 'page' | 'true' | null;
  }[];
  readonly languages: readonly { readonly lang: string; readonly label: string; readonly address: string }[];
  /** JSON-LD. */
  readonly linkedData: string;
};
