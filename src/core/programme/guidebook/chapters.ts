import type { Words } from '../../report/report.js';
import type { GuidebookSection, VisitInShort } from './section.js';

/** Pages of print that have one running head. */
export interface Chapter {
  /** The name of its pages in CSS, and the class of what stands on them. */
  readonly page: string;
  /** What its running head names. */
  readonly titles: readonly Words[];
}

/** On which pages it stands in print, by their name; empty before the first chapter. */
type Printed<T> = T & { readonly page: string };
type Visits = Extract<GuidebookSection, { kind: 'visits' }>;
type PlacedSection = Printed<
  | Exclude<GuidebookSection, Visits>
  | (Omit<Visits, 'visits'> & { readonly visits: readonly (VisitInShort & Pick<Chapter, 'page'>)[] })
>;

/**
 * The chapters of a guidebook for its running heads. Where the name of the page changes, a page ends (CSS Paged Media
 * 3, 8.1), so only what begins on a new page by the will of the author is a chapter: a part with what follows it, and
 * each visit of such a part. Everything else runs on under the title of the book alone.
 */
export function chaptersOf(sections: readonly GuidebookSection[]): {
  readonly sections: readonly PlacedSection[];
  readonly chapters: readonly Chapter[];
} {
  const chapters: Chapter[] = [];
  const open = (title: Words): string => {
    const page = `chapter-${chapters.length + 1}`;
    chapters.push({ page, titles: [title] });
    return page;
  };
  let isOfPart = false;
  const placed = sections.map((section): PlacedSection => {
    const last = chapters.at(-1);
    if (section.kind === 'visits' && section.onPages) {
      // The first stands below the heading, on the pages that this opened.
      const pages = section.visits.map((visit, index) =>
        index === 0 && last && !section.opens ? last.page : open(visit.title),
      );
      const visits = section.visits.map((visit, index) => ({ ...visit, page: pages[index] ?? '' }));
      isOfPart = true;
      return { ...section, visits, page: pages[0] ?? '' };
    }
    if (section.opens) {
      isOfPart = section.onPages;
      return withVisits(section, open(section.title));
    }
    if (last && !(isOfPart && section.onPages))
      chapters.splice(-1, 1, { ...last, titles: [...last.titles, section.title] });
    isOfPart &&= section.onPages;
    return withVisits(section, chapters.at(-1)?.page ?? '');
  });
  return { sections: placed, chapters };
}

function withVisits(section: GuidebookSection, page: string): PlacedSection {
  if (section.kind !== 'visits') return { ...section, page };
  return { ...section, visits: section.visits.map((visit) => ({ ...visit, page })), page };
}
