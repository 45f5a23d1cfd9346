import type { PersonView, Report } from '../report.js';

/**
 * Who is left for the list of people behind a story: nobody whom its page has shown with their function by then, beside
 * a session, among the hosts or as a contact of the visit or of a practice.
 *
 * @param shows the names of the sections that the page has
 */
export function peopleBehind(report: Report, shows: readonly string[]): Report['people'] {
  const met = new Set<string>();
  if (shows.includes('agenda')) {
    for (const { guides, groups } of report.tours)
      meet(met, [...guides, ...groups.flatMap((one) => one.guides)]);
    for (const { discussants } of report.discussions) meet(met, discussants);
    for (const { people, film } of report.events) meet(met, [...people, ...(film?.directors ?? [])]);
  }
  if (shows.includes('who')) {
    for (const one of [...report.hosts, ...report.organisers, ...report.coOrganisers])
      if (one.kind === 'person') meet(met, [one]);
  }
  if (shows.includes('feedback') && report.feedback?.evaluator) meet(met, [report.feedback.evaluator]);
  if (shows.includes('practices')) for (const { contacts } of report.practices) meet(met, contacts);
  if (shows.includes('contacts')) meet(met, report.contacts);
  return report.people.filter(({ key }) => key === '' || !met.has(key));
}

function meet(met: Set<string>, people: readonly PersonView[]): void {
  for (const { key } of people) met.add(key);
}
