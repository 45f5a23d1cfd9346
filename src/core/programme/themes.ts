import type { Localizer } from '../report/locale/locale.js';
import { foldName } from '../report/names.js';
import type { DiscussionView, Words } from '../report/report.js';
import { anchorOf, type TakeAnchor } from '../report/anchors.js';
import type {
  AuditLink,
  AuditView,
  LessonTheme,
  Origin,
  ProgrammeLesson,
  ProgrammeVisit,
  DiscussedTheme,
  VisitLink,
} from './report.js';

/** What other parts need of a visit to name it. */
export function linkTo({ id, anchor, title, city, occasion, dates }: VisitLink): VisitLink {
  return { id, anchor, title, city, occasion, dates };
}

/**
 * The discussions of all visits by topic. A topic that several discussions share is a theme; each discussion stands in
 * full under the first of its themes and is named under the others. What only one discussion took up comes last,
 * without a title, in the order of the visits.
 */
export function themesOf(
  visits: readonly ProgrammeVisit[],
  localizer: Localizer,
  take: TakeAnchor,
): DiscussedTheme[] {
  interface Held {
    readonly visit: VisitLink;
    readonly discussion: DiscussionView;
  }
  const held = visits.flatMap((visit) =>
    visit.report.discussions.map((discussion): Held => ({ visit: linkTo(visit), discussion })),
  );
  const byTopic = new Map<string, { title: Words; held: Held[] }>();
  for (const one of held) {
    for (const topic of one.discussion.topics) {
      const key = foldName(topic.text);
      const theme = byTopic.get(key) ?? { title: topic, held: [] };
      byTopic.set(key, theme);
      if (!theme.held.includes(one)) theme.held.push(one);
    }
  }
  const placed = new Set<Held>();
  const shared = [...byTopic].filter(([, theme]) => theme.held.length > 1);
  shared.sort(([, a], [, b]) => localizer.compare(a.title.text, b.title.text));
  const homeOf = (one: Held): string | undefined =>
    one.discussion.topics
      .map((topic) => foldName(topic.text))
      .find((key) => (byTopic.get(key)?.held.length ?? 0) > 1);
  const themes = shared.map(([key, theme]): DiscussedTheme => {
    const here = theme.held.filter((one) => homeOf(one) === key);
    for (const one of here) placed.add(one);
    return {
      anchor: take(anchorOf('theme', theme.title.text)),
      title: theme.title,
      discussions: here,
      also: theme.held.filter((one) => !here.includes(one)).map(originOf),
    };
  });
  const rest = held.filter((one) => !placed.has(one));
  return rest.length === 0
    ? themes
    : [...themes, { anchor: take('theme'), title: null, discussions: rest, also: [] }];

  function originOf({ visit, discussion: { anchor, title } }: Held): Origin {
    return { visit, session: { anchor, title } };
  }
}

/**
 * The lessons of all visits by theme, in the order in which themes first come; those without one come last. One that
 * several visits taught in the same words is told once, with the first of them.
 */
export function lessonsOf(
  visits: readonly ProgrammeVisit[],
  audits: readonly AuditView[],
  take: TakeAnchor,
): LessonTheme[] {
  interface Told extends ProgrammeLesson {
    readonly also: VisitLink[];
    readonly audits: AuditLink[];
    readonly documents: Words[];
  }
  const known = new Map<string, Told>();
  const groups = new Map<string | null, { theme: Words | null; lessons: ProgrammeLesson[] }>();
  for (const visit of visits) {
    for (const { theme, lessons } of visit.report.lessons) {
      const key = theme === null ? null : foldName(theme.text);
      const group = groups.get(key) ?? { theme, lessons: [] };
      groups.set(key, group);
      for (const lesson of lessons) {
        const same = JSON.stringify([lesson.text.text, lesson.text.lang]);
        const named = audits.filter(({ id }) => lesson.feeds.includes(id));
        const link = linkTo(visit);
        const used = named.map(({ id, anchor, city }) => ({ id, anchor, city }));
        const first = known.get(same);
        if (first) {
          if (![first.visit, ...first.also].some(({ id }) => id === visit.id)) first.also.push(link);
          first.audits.push(...used.filter(({ id }) => first.audits.every((one) => one.id !== id)));
          first.documents.push(
            ...lesson.documents.filter(({ text }) => first.documents.every((one) => one.text !== text)),
          );
          continue;
        }
        const told = { lesson, visit: link, also: [], audits: used, documents: [...lesson.documents] };
        known.set(same, told);
        group.lessons.push(told);
      }
    }
  }
  return [...groups]
    .filter(([, { lessons }]) => lessons.length > 0)
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([, { theme, lessons }]) => ({
      anchor: take(theme === null ? 'lessons-other' : anchorOf('lessons', theme.text)),
      theme,
      lessons,
    }));
}
