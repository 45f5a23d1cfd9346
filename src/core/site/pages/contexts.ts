import type {
  AuditView,
  CityEntry,
  ConferenceView,
  ProgrammePractice,
  ProgrammeReport,
  ProgrammeSite,
  ProgrammeVisit,
} from '../../programme/report.js';
import type { OrganisationView, Words } from '../../report/report.js';
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

/** A site in a list of sites, with its kind in words. */
export interface SiteCard {
  readonly entry: ProgrammeSite;
  readonly kind: Words | null;
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
      | 'aims'
      | 'agenda'
      | 'tours'
      | 'discussions'
      | 'events'
      | 'lessons'
      | 'findings'
      | 'recommendations'
      | 'steps'
      | 'pictures'
      | 'attachments';
  }
>;
/** What may stand below the headings of a visit's page. */
export type WebsitePartial = SharedSection['partial'] | OwnPartial | 'visit-sites' | 'visit-practices';

/** What the template of each page in templates/site shows, besides the programme and the heading. */
export interface PageContexts {
  readonly home: Pictures & {
    readonly events: ProgrammeReport['timeline'];
    readonly partners: readonly { readonly label: string; readonly cities: readonly CityEntry[] }[];
    readonly first: {
      readonly visits: First<ProgrammeVisit> | null;
      readonly practices: First<ProgrammePractice> | null;
      readonly sites: First<SiteCard> | null;
      readonly audits: First<AuditView> | null;
    };
    readonly guidebookFiles: readonly Download[];
    readonly feeds: readonly FeedLink[];
  };
  readonly search: object;
  readonly list:
    | { readonly of: 'visits'; readonly items: readonly ProgrammeVisit[] }
    | { readonly of: 'sites'; readonly items: readonly SiteCard[] }
    | { readonly of: 'practices'; readonly items: readonly ProgrammePractice[] }
    | { readonly of: 'audits'; readonly items: readonly AuditView[] }
    | { readonly of: 'cities'; readonly items: readonly CityEntry[] };
  readonly visit: {
    readonly visit: ProgrammeVisit;
    /** What its sections show. */
    readonly parts: VisitParts;
    readonly sections: readonly ShownSection<WebsitePartial>[];
    readonly sites: readonly SiteCard[];
    readonly practices: readonly ProgrammePractice[];
    readonly audits: readonly AuditView[];
    readonly cities: readonly CityEntry[];
    readonly files: readonly Download[];
  };
  readonly site: { readonly entry: ProgrammeSite; readonly city: CityEntry | null };
  readonly practice: { readonly entry: ProgrammePractice; readonly sites: readonly ProgrammeSite[] };
  readonly city: {
    readonly entry: CityEntry;
    readonly sites: readonly SiteCard[];
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
  readonly themes: object;
  readonly lessons: object;
  readonly evaluation: object;
  readonly people: object;
  readonly organisations: object;
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
  readonly sections: readonly {
    readonly label: string;
    readonly address: string;
    readonly current: 'page' | 'true' | null;
  }[];
  readonly languages: readonly { readonly lang: string; readonly label: string; readonly address: string }[];
  /** JSON-LD. */
  readonly linkedData: string;
};
