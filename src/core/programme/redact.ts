import type { Redactor } from '../privacy/redact.js';
import type { ProgrammeReport } from './report.js';

/**
 * Takes out of a programme whom an edition may not name. Its visits are redacted already, so that only what stands in
 * the programme file itself is left to look at.
 *
 * @param programme made of the programme file as `narrow` left it
 * @param redactor of the edition that is being made, which is also that of the visits
 */
export function redactProgramme(programme: ProgrammeReport, redactor: Redactor): ProgrammeReport {
  const { mayBeNamed, person, people, party, parties, points, facts, mark } = redactor;
  const { conference, evaluation, guidebook } = programme;
  return {
    ...programme,
    edition: mark,
    facts: facts(programme.facts),
    sites: programme.sites.map((entry) => ({
      ...entry,
      site: { ...entry.site, facts: facts(entry.site.facts) },
    })),
    evaluation: evaluation && {
      ...evaluation,
      evaluator: evaluation.evaluator && party(evaluation.evaluator),
    },
    conference: conference && {
      ...conference,
      people: people(conference.people),
      coOrganisers: parties(conference.coOrganisers),
      film: conference.film && { ...conference.film, directors: people(conference.film.directors) },
      points: points(conference.points),
    },
    guidebook: guidebook && { ...guidebook, authors: guidebook.authors.map(person) },
    // Whom a visit names may be named here.
    people: programme.people.filter((entry) => entry.visits.length > 0 || mayBeNamed(entry.person)),
    extra: redactor.extra(programme.extra),
  };
}
