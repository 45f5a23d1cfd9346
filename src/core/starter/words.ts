import type { WritersLanguage } from '../diagnostics/messages.js';

export type InLanguages = Readonly<Record<WritersLanguage, string>>;

/** What a new document says of itself. */
export const starterWords = {
  intro: {
    en: 'What stands in {{double braces}} is still to be written; {reminds}.\n# A line that starts with # is not there yet: delete the # in front of a key and of the lines that belong to it.',
    fr: 'Ce qui est entre {{doubles accolades}} reste à écrire ; {reminds}.\n# Une ligne qui commence par # ne compte pas encore : effacez le # devant une clé et devant les lignes qui lui appartiennent.',
    de: 'Was in {{doppelten Klammern}} steht, ist noch zu schreiben; {reminds}.\n# Eine Zeile, die mit # beginnt, zählt noch nicht: das # vor einem Schlüssel und den Zeilen, die dazugehören, löschen.',
  },
  /** Of a visit. */
  remindsOfDraft: {
    en: 'while `status` is draft, solidify only reminds of it',
    fr: 'tant que `status` est draft, solidify ne fait que le rappeler',
    de: 'solange `status` draft ist, erinnert solidify nur daran',
  },
  /** Of a programme, which has no status. */
  reminds: {
    en: 'solidify only reminds of it',
    fr: 'solidify ne fait que le rappeler',
    de: 'solidify erinnert nur daran',
  },
  status: {
    en: 'draft says so on every page; review and final come later',
    fr: 'draft s’affiche sur chaque page ; ensuite review, puis final',
    de: 'draft steht auf jeder Seite; später review und final',
  },
  visits: {
    en: 'paths or patterns of the documents of its visits',
    fr: 'chemins ou motifs des documents de ses visites',
    de: 'Pfade oder Muster der Dokumente seiner Besuche',
  },
  agenda: {
    en: 'The sessions in the order in which they happened: tour, discussion, lecture, workshop, meal and more.',
    fr: 'Les séances dans l’ordre où elles ont eu lieu : tour, discussion, lecture, workshop, meal et autres.',
    de: 'Die Programmpunkte in der Reihenfolge, in der sie stattfanden: tour, discussion, lecture, workshop, meal und andere.',
  },
  sessions: {
    en: 'More sessions, with everything that one of their kind may say.',
    fr: 'D’autres séances, avec tout ce que chacune peut dire selon son type.',
    de: 'Weitere Programmpunkte, mit allem, was einer dieser Art sagen kann.',
  },
  session: {
    en: 'What the session of day {day} is called',
    fr: 'Titre de la séance du jour {day}',
    de: 'Titel des Programmpunkts an Tag {day}',
  },
  observations: { en: 'What was seen', fr: 'Ce qui a été vu', de: 'Was zu sehen war' },
  question: {
    en: 'The question that was discussed',
    fr: 'La question débattue',
    de: 'Die Frage, über die gesprochen wurde',
  },
  point: { en: 'What was said', fr: 'Ce qui a été dit', de: 'Was gesagt wurde' },
  person: { en: 'First Surname', fr: 'Prénom Nom', de: 'Vorname Nachname' },
  organisation: { en: 'Name of the body', fr: 'Nom de l’organisme', de: 'Name der Einrichtung' },
  site: { en: 'Name of the place', fr: 'Nom du lieu', de: 'Name des Ortes' },
  kept: {
    en: 'From {file}.',
    fr: 'Repris de {file}.',
    de: 'Aus {file}.',
  },
  title: { en: 'Study visit to {city}', fr: 'Visite d’étude à {city}', de: 'Studienbesuch in {city}' },
} as const satisfies Readonly<Record<string, InLanguages>>;
