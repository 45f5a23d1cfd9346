import type { AgendaDay, Fact, ParticipantsView, Report, TourView, Words } from '../../report/report.js';
import type { Statements } from './said-once.js';
import type {
  AskedQuestion,
  AuditLink,
  AuditView,
  CityEntry,
  LessonTheme,
  ProgrammeLesson,
  ProgrammePractice,
  ProgrammeReport,
  ProgrammeSite,
  VisitLink,
} from '../report.js';

/** A visit in short: what the guidebook tells of it on its spread. */
export interface VisitInShort extends Statements {
  readonly anchor: string;
  readonly title: Words;
  readonly subtitle: Words | null;
  readonly facts: readonly Fact[];
  readonly map: ParticipantsView['map'];
  readonly agenda: readonly AgendaDay[];
  readonly tours: readonly TourView[];
  /** Where the rest of it stands in the guidebook. */
  readonly elsewhere: readonly {
    readonly label: string;
    readonly links: readonly { readonly anchor: string; readonly title: Words }[];
  }[];
}

/** A line that leads to another place of the guidebook. */
export interface Reference {
  readonly label: string;
  readonly anchor: string;
  readonly title: Words;
}

/** A row of the table of sites. */
export interface SiteRow extends Pick<ProgrammeSite, 'seen' | 'practices'> {
  readonly anchor: string;
  readonly name: Words;
  readonly nativeNames: readonly Words[];
  readonly city: string;
  /** What it is and where, of a site that is told in this row only. */
  readonly about: readonly Words[];
  /** Whether all that is known of it stands in this row. */
  readonly isAlone: boolean;
  /** In the order of the columns; null where nothing is known. */
  readonly cells: readonly (Words | null)[];
}

/** Visits × audits; several where not all audits find room side by side. */
export interface AuditMatrix {
  readonly audits: readonly AuditLink[];
  readonly rows: readonly {
    readonly visit: VisitLink;
    readonly cells: readonly { readonly fed: boolean; readonly lessons: number | null }[];
  }[];
}

/** The counts of one visit, in the order of the answers. */
export interface AnswersOfVisit {
  readonly visit: VisitLink;
  readonly counts: readonly string[];
}

/** What several visits or audits share, under the names of those. */
export interface SharedStatements extends Statements {
  readonly title: Words;
}

/** An audit with what is its own, and not said of others or with the lessons already. */
export interface AuditInBook extends Pick<AuditView, 'anchor' | 'where' | 'dates'>, Statements {
  readonly fedBy: readonly VisitLink[];
}

/** A lesson or a practice, and whether all audits used it. */
export type Used<T> = T & { readonly byAll: boolean };

/** What every section starts with. */
export interface SectionHead {
  /** Where the section starts. */
  readonly anchor: string;
  readonly title: Words;
  /** The introduction that the programme file gives to it. */
  readonly text: Words | null;
  /** Whether each of its sheets begins on a page of its own. */
  readonly onPages: boolean;
  /** Whether it begins on a new page itself. */
  readonly opens: boolean;
}

/** A part of the guidebook with exactly what its pages show, in that order. */
export type GuidebookSection = SectionHead &
  (
    | { readonly kind: 'text' }
    | ({ readonly kind: 'programme' } & Pick<ProgrammeReport, 'summary' | 'facts' | 'partners' | 'timeline'>)
    | {
        readonly kind: 'visits';
        readonly shared: readonly SharedStatements[];
        readonly visits: readonly VisitInShort[];
      }
    | { readonly kind: 'practices'; readonly practices: readonly Used<ProgrammePractice>[] }
    | {
        readonly kind: 'sites';
        readonly columns: readonly string[];
        /** Sites that can be compared, each with something in a column. */
        readonly rows: readonly SiteRow[];
        /** Sites of which no more is known than what they are and where they were seen. */
        readonly named: readonly SiteRow[];
        readonly sites: readonly (ProgrammeSite & {
          /** Those that no column has. */
          readonly facts: readonly Fact[];
        })[];
      }
    | {
        readonly kind: 'themes';
        /** Whether discussions stand under headings of their themes. */
        readonly headed: boolean;
        readonly themes: ProgrammeReport['themes'];
      }
    | {
        readonly kind: 'lessons';
        /** Whether every audit used every visit: then there is no matrix. */
        readonly allFed: boolean;
        readonly matrices: readonly AuditMatrix[];
        readonly lessons: readonly (Omit<LessonTheme, 'lessons'> & {
          readonly lessons: readonly Used<ProgrammeLesson>[];
        })[];
      }
    | {
        readonly kind: 'audits';
        readonly shared: readonly SharedStatements[];
        /** Of which a row says everything. */
        readonly rows: readonly AuditInBook[];
        readonly audits: readonly AuditInBook[];
      }
    | { readonly kind: 'evaluation'; readonly evaluation: NonNullable<ProgrammeReport['evaluation']> }
    | {
        readonly kind: 'feedback';
        readonly questions: readonly (AskedQuestion & { readonly byVisit: readonly AnswersOfVisit[] })[];
        readonly gathered: NonNullable<ProgrammeReport['feedback']>['gathered'];
      }
    | { readonly kind: 'conference'; readonly conference: NonNullable<ProgrammeReport['conference']> }
    | { readonly kind: 'people'; readonly people: ProgrammeReport['people'] }
    | { readonly kind: 'organisations'; readonly organisations: ProgrammeReport['organisations'] }
    | { readonly kind: 'abbreviations'; readonly abbreviations: ProgrammeReport['abbreviations'] }
    | { readonly kind: 'sources'; readonly sources: ProgrammeReport['sources'] }
    | {
        readonly kind: 'cities';
        readonly cities: readonly (CityEntry & { readonly refs: readonly Reference[] })[];
      }
    | { readonly kind: 'disclosures'; readonly disclosures: Report['disclosures'] }
  );

/** The name of a section, as a part of the guidebook includes it. */
export type SectionKind = GuidebookSection['kind'];
