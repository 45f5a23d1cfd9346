import { inSeveralLanguages } from './several.js';
import { foldWord } from './synonyms.js';

/** What people call the sessions of a visit, and how they meet, by the values that say it; a value stands in its table. */
const words: Readonly<Record<string, string>> = {
  tour:
    'visit site_visit walk walking_tour excursion field_trip field_visit guided_tour bike_tour ride visite visita besichtigung fuhrung rundgang ' +
    'visita_guiada passeio επισκεψη ξεναγηση περιπατος',
  discussion:
    'panel panel_discussion debate talks meeting round_table roundtable exchange interview q&a questions diskussion gesprach austausch debat reunion rencontre entretien mesa_redonda table_ronde ' +
    'debate reuniao riunione besprechung treffen sitzung vergadering spotkanie dyskusja conversa συζητηση συναντηση',
  lecture:
    'presentation presentations talk keynote speech briefing input introduction vortrag expose ponencia charla ' +
    'palestra apresentacao prezentacja wyklad ομιλια διαλεξη παρουσιαση',
  workshop:
    'training seminar working_session group_work course ' +
    'seminario seminaire atelier taller oficina warsztaty σεμιναριο εργαστηριο',
  symposium: 'seminar colloquium',
  conference: 'congress forum webinar',
  meal:
    'lunch dinner breakfast supper buffet food mittagessen abendessen dejeuner diner almuerzo comida cena ' +
    'repas refeicao almoco jantar pranzo mahlzeit maaltijd obiad kolacja γευμα δειπνο',
  break:
    'coffee coffee_break tea pause rest kaffeepause pause_cafe pausa descanso ' +
    'intervalo cafe kaffee pauze przerwa διαλειμμα',
  travel:
    'bus train transfer transport arrival departure flight journey anreise abreise trajet viaje transfert',
  screening: 'film movie cinema projection vorfuhrung proyeccion',
  feedback: 'debriefing debrief evaluation wrap_up wrapup reflection reflections',
  ceremony: 'opening closing inauguration award signing eroffnung ouverture cloture apertura clausura',
  reception:
    'welcome networking get_together social cocktail drinks empfang begrussung accueil bienvenida recepcion',
  coordination: 'planning steering steering_committee preparation',
  press: 'media press_conference interview',
  online: 'virtual virtually remote remotely digital video videoconference zoom',
  in_person: 'physical physically face_to_face onsite on_site presence live',
  hybrid: 'mixed both blended',
  final: 'done published approved finished complete completed definitive definitif endgultig fertig',
  draft: 'entwurf brouillon borrador bozza wip preliminary provisional',
  review: 'in_review under_review pending',
  open: 'offen ouvert aberto aberta abierto abierta aperto aperta todo to_do planned geplant prevu ανοιχτο',
  under_way:
    'in_progress ongoing started en_cours em_curso en_curso in_corso in_arbeit laufend lopend w_toku σε_εξελιξη',
  done: 'final finished complete completed implemented closed erledigt fait terminee concluido hecho fatto gedaan ολοκληρωθηκε',
  dropped: 'cancelled canceled abandoned rejected abandonne verworfen cancelado',
  internal: 'private confidential restricted no none false nobody',
  partners: 'partner members consortium',
};

const byWord = new Map<string, string[]>();
for (const [value, list] of Object.entries(words))
  for (const word of new Set(list.split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), value]);

/** The values of a few that somebody may have meant by a word of the field. */
export function valuesMeant(written: string, values: readonly string[]): string[] {
  const meant = (part: string): string[] => {
    const word = foldWord(part);
    return [...(values.includes(word) ? [word] : []), ...(byWord.get(word) ?? [])].filter((value) =>
      values.includes(value),
    );
  };
  const whole = meant(written);
  if (whole.length > 0) return whole;
  const parts = [...new Set(inSeveralLanguages(written.slice(0, MAX_GUESS)).flatMap(meant))];
  // `pausa para café`: one word of it says what it is.
  const [word, ...others] =
    parts.length > 0 ? [] : new Set(foldWord(written.slice(0, MAX_GUESS)).split('_').flatMap(meant));
  return word !== undefined && others.length === 0 ? [word] : parts;
}

/** Longer titles are not looked into. */
const MAX_GUESS = 200;

/** The type of a session that its title tells, such as a meal of `Lunch with the mayor`; null where it tells none. */
export function typeInTitle(title: string, types: readonly string[]): string | null {
  const parts = title
    .slice(0, MAX_GUESS)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  for (const part of parts) {
    const [found] = types.includes(part) ? [part] : valuesMeant(part, types);
    if (found !== undefined) return found;
  }
  return null;
}
