import { describe, expect, test } from 'vitest';
import { ownersOfKeys } from '../../../../../src/core/language/check/owners.js';
import { session, visit } from '../../../../../src/core/language/declaration.js';
import {
  foldWord,
  isMeantByHead,
  meaningOf,
  synonyms,
} from '../../../../../src/core/language/check/synonyms/synonyms.js';

const owners = ownersOfKeys();
/** What has no declaration of its own: a session of no known kind has the keys of all, a period its two. */
const others: Readonly<Record<string, readonly string[]>> = {
  'a session': ['type', ...Object.values(session.variants).flatMap(({ fields }) => Object.keys(fields))],
  'a period': ['start', 'end'],
};
const has = (thing: string, key: string): boolean =>
  others[thing]?.includes(key) ?? owners.get(key)?.includes(thing) ?? false;
const all = Object.entries(synonyms).flatMap(([thing, words]) =>
  Object.entries(words).map(([word, meaning]) => ({ thing, word, meaning })),
);

describe('the words of the field', () => {
  test('stand at things that there are', () => {
    const things = new Set([...[...owners.values()].flat(), ...Object.keys(others)]);
    expect(Object.keys(synonyms).filter((thing) => !things.has(thing))).toEqual([]);
  });

  test('are no keys themselves, or they would never be asked', () => {
    expect(all.filter(({ thing, word }) => has(thing, word))).toEqual([]);
  });

  test('mean keys of the same thing', () => {
    const lost = all.flatMap(({ thing, word, meaning }) =>
      typeof meaning === 'string' || 'under' in meaning
        ? []
        : meaning.filter((key) => !has(thing, key)).map((key) => [thing, word, key]),
    );
    expect(lost).toEqual([]);
  });

  test('or are told to go under keys that there are', () => {
    const named = all.flatMap(({ meaning }) => {
      if (typeof meaning !== 'string' && !('under' in meaning)) return [];
      const [home, keys] = typeof meaning === 'string' ? [meaning, []] : [meaning.home, [meaning.under]];
      return [...[...home.matchAll(/`([a-z_]+)(?::[^`]*)?`/g)].map((one) => one[1]), ...keys];
    });
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => key === undefined || !owners.has(key))).toEqual([]);
  });

  test.each([
    ['a visit', 'nextSteps', ['follow_up']],
    ['a visit', 'Next-Steps', ['follow_up']],
    ['a person', 'Function', ['role']],
    ['a lesson', 'title', ['text']],
    ['a visit', 'constructor', null],
    ['nothing of ours', 'agenda', null],
    ['a visit', 'Report title', ['title']],
    ['a visit', 'Sites visited', ['sites']],
    ['a visit', '“Next steps”', ['follow_up']],
    ['a visit', 'Objective 2', ['objectives']],
    ['a visit', 'Jour 1', 'Write one list, `agenda`, in which each session says its `day`.'],
    ['a visit', 'day', null],
    ['a visit', 'What we learnt', ['lessons']],
    ['a visit', 'Land', ['country']],
    ['a visit', 'suites', ['follow_up']],
    ['a visit', 'lecciones', ['lessons']],
    ['a visit', 'Teilnehmer*innen', ['participants']],
    ['a visit', 'Nächste Schritte', ['follow_up']],
    ['a visit', 'próximos_pasos', ['follow_up']],
    ['a visit', 'lieux visités', ['sites']],
    ['a visit', 'Objectifs de la visite', ['objectives']],
    ['a visit', 'Miejsce', ['city']],
    ['a visit', 'zebra', null],
    ['a visit', 'visit report', null],
    ['a session', 'ponentes', ['people', 'discussants']],
    ['a session', 'Uhrzeit', ['time']],
    ['a person', 'Funktion', ['role']],
    ['a person', 'prénom', 'Write it before the family name, in `name`.'],
    ['a site', 'Träger', ['operator']],
    ['a period', 'from', ['start']],
  ])('%s, %s', (thing, key, expected) => {
    const known = thing === 'a visit' ? Object.keys(visit.fields) : (others[thing] ?? []);
    expect(meaningOf(thing, key, [...known, 'operator', 'role'])).toEqual(expected);
  });

  test.each([
    ['“Key figures:”', 'key_figures'],
    ['keyFigures', 'key_figures'],
    ['Straße  (Nr.)', 'strasse_nr'],
    ['ŁÓDŹ', 'lodz'],
  ])('%s without what says nothing', (key, expected) => {
    expect(foldWord(key)).toBe(expected);
  });
});

/** Keys of several words at a visit, and what they are told to mean. */
const compound: Readonly<Record<string, string>> = {
  background_photo: 'images?', opening_hours_summary: 'summary?', project_lessons: 'lessons?',
  press_contacts: 'contacts?', next_visit_participants: 'participants?', funding_organisation: 'organisations?',
  follow_up_recommendations: 'recommendations?', logo_image: 'images?', project_objectives: 'objectives?',
  general_conclusions: 'lessons?', budget_summary: 'summary?', absent_participants: 'participants?',
  number_of_participants: 'participants', cancelled_sessions: 'agenda?', study_questions: 'questions',
  open_questions: 'questions?', report_title: 'title', project_title: '', visit_theme: 'theme',
  project_evaluation: 'feedback?', rejected_recommendations: 'recommendations?', funding_sources: 'sources?',
  contact_person: 'contacts', film_authors: 'report?', photo_credits: '', meeting_place: '', bus_driver: '',
  lessons_for_cities: 'lessons?', photos_of_sites: 'images?', objectifs_du_projet: 'objectives?', nom_du_lieu: '',
  responsable_du_projet: '', partenaires_du_projet: 'co_organisers?', participants_absents: '',
  sources_de_financement: 'sources?', recommandations_pour_les_villes: 'recommendations?',
  resume_du_projet: 'summary?', conclusions_de_la_visite: 'lessons', liste_des_participants: 'participants',
  lecons_pour_la_ville: 'lessons?', questions_des_participants: 'questions?', Veranstaltungsort: 'city',
  offene_Fragen: 'questions?', Fragen_der_Teilnehmer: 'questions?', Ziele_des_Projekts: 'objectives?',
  Leiter_der_Einrichtung: '', Zahl_der_Teilnehmer: 'participants', weitere_Quellen: 'sources?', Zusammenfassung_der_Diskussion: 'summary?',
  Empfehlungen_der_Gruppe: 'recommendations?', Name_des_Gastgebers: '', Sprache_der_Tour: 'lang?',
}; // prettier-ignore

test.each(Object.entries(compound))(
  '%s is told to be %s, which is certain where the whole says it',
  (key, told) => {
    const known = Object.keys(visit.fields);
    const meaning = meaningOf('a visit', key, known);
    const meant = Array.isArray(meaning)
      ? String(meaning[0])
      : meaning !== null && typeof meaning === 'object' && 'under' in meaning
        ? meaning.under
        : '';
    expect(meant === '' ? '' : `${meant}${isMeantByHead('a visit', key, known) ? '?' : ''}`).toBe(told);
  },
);
