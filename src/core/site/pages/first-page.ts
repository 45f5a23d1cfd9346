import type { ProgrammeReport } from '../../programme/report.js';
import { hasPage } from './own-page.js';
import type { PageContexts } from './contexts.js';
import type { PageTools, SitePage } from './site-page.js';

/** The first page shows so many of each, and leads to the others. */
const MOST_LESSONS = 3;
const MOST_FIGURES = 6;
const MOST_PRACTICES = 6;
const MOST_VISITS = 12;

/** The first page: what was learnt, the figures and the practices, then where and when. */
export function firstPage(report: ProgrammeReport, { pictures, downloads, bare }: PageTools): SitePage {
  const lessons = firstLessons(report);
  return {
    path: 'index.html',
    template: 'home',
    title: bare(report.title),
    kind: report.labels['programme'] ?? '',
    about: '',
    group: null,
    context: {
      summary: firstParagraph(report.summary),
      lessons,
      messages: lessons ? [] : firstMessages(report),
      figures: firstFigures(report),
      practices: firstOf(report.practices.filter(hasPage.practice), report.practices.length, MOST_PRACTICES),
      map: pictures.map,
      partners: report.partners.map(({ label, cities: of }) => ({
        label,
        cities: of.flatMap(({ place }) =>
          report.cities.filter(
            (city) => city.place.city === place.city && city.place.country === place.country,
          ),
        ),
      })),
      visits: firstOf(report.visits, report.visits.length, MOST_VISITS),
      conference: report.conference,
      guidebookFiles: downloads.guidebook,
    },
  };
}

/**
 * The first paragraph of a summary; the programme's own page has all of them. One with notes or with targets of links
 * stays whole, as these stand at its end.
 */
export function firstParagraph(words: ProgrammeReport['summary']): ProgrammeReport['summary'] {
  if (words === null || /^ {0,3}\[[^\]\n]{1,200}\]:/m.test(words.text)) return words;
  return { ...words, text: words.text.trim().split(/\n\s*\n/)[0] ?? '' };
}

/** Lessons that most visits share come first, then those of each visit in turn. */
function firstLessons({ lessons, visits }: ProgrammeReport): PageContexts['home']['lessons'] {
  const all = lessons.flatMap((theme) => theme.lessons);
  const shared = all.filter(({ also }) => also.length > 0).sort((a, b) => b.also.length - a.also.length);
  const others = visits.map(({ id }) =>
    all.filter(({ visit, also }) => visit.id === id && also.length === 0),
  );
  return firstOf([...shared, ...inTurn(others)], all.length, MOST_LESSONS);
}

function firstMessages({ visits }: ProgrammeReport): PageContexts['home']['messages'] {
  return inTurn(
    visits.map((visit) => visit.report.keyMessages.map((text) => ({ lesson: { text }, visit }))),
  ).slice(0, MOST_LESSONS);
}

/** As many of each visit, as long as there is room for another of each. */
function firstFigures({ visits }: ProgrammeReport): PageContexts['home']['figures'] {
  const lists = visits
    .map((visit) => visit.report.keyFigures.map((figure) => ({ ...figure, visit })))
    .filter(({ length }) => length > 0);
  const rounds = Math.max(1, Math.floor(MOST_FIGURES / lists.length));
  return inTurn(lists.map((list) => list.slice(0, rounds))).slice(0, MOST_FIGURES);
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/** Null when there is nothing to show; `more` is how many there are in all, where not all are shown. */
function firstOf<T>(
  items: readonly T[],
  count: number,
  most: number,
): { readonly items: readonly T[]; readonly more: number | null } | null {
  if (items.length === 0) return null;
  return { items: items.slice(0, most), more: count > Math.min(items.length, most) ? count : null };
}
