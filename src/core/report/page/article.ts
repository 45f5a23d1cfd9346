import type { Drawing, ImageView, Report } from '../report.js';
import { visitPage, type VisitPage } from './visit-page.js';

/** A story as an article: what was seen and learnt, without what proves it. */
export interface ArticlePage extends VisitPage {
  /** The one picture, where there is any. */
  readonly picture: ImageView | null;
  /** The map, where there is no picture. */
  readonly map: Drawing | null;
}

/** The sections of a story that an article has as well, besides those of the author’s own. */
const told: readonly string[] = ['findings', 'recommendations', 'lessons', 'thanks'];

/** What it begins with. */
const begins: readonly string[] = ['key-messages', 'lessons', 'first-lessons'];

/** What the article about a visit shows. */
export function articlePage(report: Report): ArticlePage {
  const page = visitPage(report);
  const picture = report.cover ?? firstPicture(page);
  const isTold = ({ name, own }: VisitPage['sections'][number]): boolean =>
    own !== null || told.includes(name);
  return {
    ...page,
    picture,
    map: picture ? null : page.coverMap,
    front: page.front.filter(({ name }) => begins.includes(name)),
    opening: page.opening.filter(isTold),
    sections: page.sections.filter(isTold).map((one) => ({ ...one, joined: false, goesOn: false })),
  };
}

/** The first picture of what is told, then of the sites, then of the visit. */
function firstPicture({ story, sites, images }: VisitPage): ImageView | null {
  const sessions = story.flatMap((day) => day.sessions);
  const all = sessions.flatMap(({ tour, discussion, event }) => (tour ?? discussion ?? event)?.images ?? []);
  return [...all, ...sites.flatMap((site) => site.images), ...images][0] ?? null;
}
