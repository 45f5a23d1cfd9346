import type { ProgrammeReport } from '../../programme/report.js';

/** The groups of the menu, in its order, with the label of each and whether it has anything to show. */
const groups = [
  ['visits', 'visits', ({ visits, themes, conference }) => isAny(visits, themes) || conference !== null],
  ['practices', 'practices', ({ practices }) => isAny(practices)],
  [
    'lessons',
    'lessons',
    ({ lessons, audits, evaluation, feedback }) =>
      isAny(lessons, audits) || evaluation !== null || feedback !== null,
  ],
  ['places', 'locations', ({ cities, sites }) => isAny(cities, sites)],
  ['people', 'people', ({ people, organisations }) => isAny(people, organisations)],
  // It has the data at least.
  ['programme', 'programme', () => true],
] as const satisfies readonly (readonly [string, string, (report: ProgrammeReport) => boolean])[];

export type GroupKey = (typeof groups)[number][0];
/** A group of the menu, and where its first page is. */
export interface MenuGroup {
  readonly key: GroupKey;
  readonly label: string;
  readonly path: string;
}

const isAny = (...lists: readonly (readonly unknown[])[]): boolean => lists.some((list) => list.length > 0);

/** The groups that have something to show. */
export function groupsOf(report: ProgrammeReport): MenuGroup[] {
  return groups.flatMap(([key, label, isShown]) =>
    isShown(report) ? [{ key, label: report.labels[label] ?? '', path: groupPath(key) }] : [],
  );
}

/** Where the first page of a group is. */
export function groupPath(key: GroupKey): string {
  return `${key}/index.html`;
}
