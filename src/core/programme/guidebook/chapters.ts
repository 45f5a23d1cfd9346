import type { Words } from '../../report/report.js';
import type { SectionKind, GuidebookSection, VisitInShort } from './section.js';

/** Pages of print that have one running head. */
export interface Chapter {
  /** The name of its upright pages in CSS, and the class of what stands on them. */
  readonly page: string;
  /** What its running head names. */
  readonly titles: readonly Words[];
  /** The names of all its pages: `wide` are those in landscape. */
  readonly pages: readonly string[];
}

/** What begins on a new page in print; other sections go on below. */
const opening: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'programme',
  'visits',
  'practices',
  'sites',
  'themes',
  'lessons',
  'evaluation',
  'conference',
  'people',
]);

/** Where it stands in print: on which pages, by their name, and whether it begins on a new one. */
type Printed<T> = T & { readonly page: string; readonly opens: boolean };
type Visits = Extract<GuidebookSection, { kind: 'visits' }>;
type PlacedSection = Printed<
  | Exclude<GuidebookSection, Visits>
  | (Omit<Visits, 'visits'> & { readonly visits: readonly (VisitInShort & Pick<Chapter, 'page'>)[] })
>;

/**
 * The chapters of a guidebook for its running heads. Where the name of the page changes, a page ends (CSS Paged Media
 * 3, 8.1), so a chapter is a section that begins on a new page with those that go on below, or a visit.
 */
export function chaptersOf(sections: readonly GuidebookSection[]): {
  readonly sections: readonly PlacedSection[];
  readonly chapters: readonly Chapter[];
} {
  const chapters: Chapter[] = [];
  const open = (title: Words, ...others: string[]): string => {
    const page = `chapter-${chapters.length + 1}`;
    chapters.push({ page, titles: [title], pages: [page, ...others] });
    return page;
  };
  const placed = sections.map((section): PlacedSection => {
    if (section.kind === 'visits') {
      const visits = section.visits.map((visit) => ({ ...visit, page: open(visit.title) }));
      return { ...section, visits, page: visits[0]?.page ?? '', opens: true };
    }
    const last = chapters.at(-1);
    if (!last || opening.has(section.kind)) {
      const page = section.kind === 'sites' ? open(section.title, 'wide') : open(section.title);
      return { ...section, page, opens: true };
    }
    chapters.splice(-1, 1, { ...last, titles: [...last.titles, section.title] });
    return { ...section, page: last.page, opens: false };
  });
  return { sections: placed, chapters };
}
