import { linkTo } from '../themes.js';
import type { Localizer } from '../../report/locale/locale.js';
import type { AuditLink, ProgrammeReport } from '../report.js';
import type { AuditMatrix, Used } from './section.js';

/** So many audits find room side by side on a page. */
const MOST_COLUMNS = 7;

/** Whether every audit used what was learnt on every visit: said once, with the lessons. */
export function feedsAll({ visits, audits }: ProgrammeReport): boolean {
  return (
    visits.length > 1 && audits.length > 1 && audits.every(({ fedBy }) => fedBy.length === visits.length)
  );
}

/** A lesson or a practice with whether all audits used it. */
export function used<T extends { readonly audits: readonly unknown[] }>(
  one: T,
  { audits }: ProgrammeReport,
): Used<T> {
  return { ...one, byAll: audits.length > 1 && one.audits.length === audits.length };
}

/** Some of the audits by their cities, or as all of them. */
export function namesOf(
  some: readonly AuditLink[],
  { audits }: ProgrammeReport,
  localizer: Localizer,
): string {
  if (audits.length > 1 && some.length === audits.length) return localizer.say('all_audits');
  return localizer.list(some.map(({ city }) => city));
}

/** Which visit fed which audit; none where no audit says by what it was fed. */
export function matricesOf({ visits, audits }: ProgrammeReport): AuditMatrix[] {
  const fed = audits.filter(({ fedBy }) => fedBy.length > 0);
  if (fed.length === 0) return [];
  const count = Math.ceil(audits.length / MOST_COLUMNS);
  const size = Math.ceil(audits.length / count);
  return Array.from({ length: count }, (_, index) => audits.slice(index * size, (index + 1) * size)).map(
    (some) => ({
      audits: some.map(({ id, anchor, city }) => ({ id, anchor, city })),
      rows: visits.map((visit) => ({
        visit: linkTo(visit),
        cells: some.map((audit) => {
          const one = audit.fedBy.find(({ visit: { id } }) => visit.id === id);
          return { fed: one !== undefined, lessons: one?.lessons.length || null };
        }),
      })),
    }),
  );
}
