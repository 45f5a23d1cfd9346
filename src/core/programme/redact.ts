import type { Consent } from '../language.js';
import type { Speech } from '../locale.js';
import { veilFor } from '../redact.js';
import type { ProgrammeReport } from './report.js';

/**
 * Takes out of a programme what an edition may not say. Its visits are redacted already, so that only what stands in
 * the programme file itself is left to look at.
 *
 * @param edition the edition that is being made, which is also that of the visits
 */
export function redactProgramme(
  programme: ProgrammeReport,
  edition: Consent,
  speech: Speech,
): ProgrammeReport {
  const { may, person, people, parties, points, facts, images, mark } = veilFor(edition, speech);
  const { conference, evaluation, guidebook } = programme;
  return {
    ...programme,
    edition: mark,
    facts: facts(programme.facts),
    sites: programme.sites.map((entry) => ({
      ...entry,
      site: { ...entry.site, facts: facts(entry.site.facts), images: images(entry.site.images) },
    })),
    evaluation: evaluation && {
      ...evaluation,
      evaluator: evaluation.evaluator && (parties([evaluation.evaluator])[0] ?? null),
    },
    conference: conference && {
      ...conference,
      people: people(conference.people),
      coOrganisers: parties(conference.coOrganisers),
      film: conference.film && { ...conference.film, directors: people(conference.film.directors) },
      points: points(conference.points),
    },
    guidebook: guidebook && { ...guidebook, authors: guidebook.authors.map(person) },
    people: programme.people.filter((entry) => may(entry.person.consent)),
  };
}
