import type { InLanguages } from './words.js';

/** Keys that stand together in a new document, under a heading with one sentence. */
export interface Group {
  readonly heading: InLanguages;
  readonly about: InLanguages;
  /** In the order of the document. */
  readonly keys: readonly string[];
}

/** Keys of a visit that a new one has from the start, or that another one replaces: a session stands in the `agenda`. */
export const visitKeysBeyondGroups: readonly string[] = [
  'kind',
  'title',
  'city',
  'country',
  'dates',
  'lang',
  'status',
  'tours',
  'discussions',
  'events',
];
/** The same of a programme. */
export const programmeKeysBeyondGroups: readonly string[] = ['kind', 'title', 'lang', 'visits'];

const registries: Group = {
  heading: { en: 'People and bodies', fr: 'Personnes et organismes', de: 'Personen und Einrichtungen' },
  about: {
    en: 'Whoever is named more than once is written here once, and named by the id in front of the colon.',
    fr: 'Qui est nommé plusieurs fois s’écrit ici une seule fois, puis se nomme par l’identifiant qui précède les deux-points.',
    de: 'Wer mehrmals genannt wird, steht hier einmal und wird sonst mit der Kennung vor dem Doppelpunkt genannt.',
  },
  keys: ['people', 'organisations'],
};
const sites: Group = {
  heading: { en: 'Places', fr: 'Lieux', de: 'Orte' },
  about: {
    en: 'Each place that was seen gets a sheet; sessions name it by its id or its name.',
    fr: 'Chaque lieu visité a sa fiche ; les séances le nomment par son identifiant ou par son nom.',
    de: 'Jeder besuchte Ort bekommt ein Blatt; Programmpunkte nennen ihn mit Kennung oder Namen.',
  },
  keys: ['sites'],
};
const texts: Group = {
  heading: {
    en: 'Sources and abbreviations',
    fr: 'Sources et abréviations',
    de: 'Quellen und Abkürzungen',
  },
  about: {
    en: 'Any text can cite a source as [@S1] or [@S1, p. 3]; an abbreviation is written out where it comes first.',
    fr: 'Tout texte peut citer une source par [@S1] ou [@S1, p. 3] ; une abréviation est développée à sa première occurrence.',
    de: 'Jeder Text kann eine Quelle mit [@S1] oder [@S1, S. 3] anführen; eine Abkürzung wird beim ersten Mal ausgeschrieben.',
  },
  keys: ['sources', 'abbreviations'],
};
const funding: Group = {
  heading: { en: 'Who paid', fr: 'Financement', de: 'Förderung' },
  about: {
    en: 'The scheme decides which emblem, sentence and disclaimer the report must show.',
    fr: 'Le programme de financement détermine l’emblème, la mention et l’avertissement à afficher.',
    de: 'Das Förderprogramm bestimmt, welches Emblem, welchen Satz und welchen Haftungshinweis der Bericht zeigen muss.',
  },
  keys: ['funding'],
};
const imprint: Group = {
  heading: { en: 'Imprint', fr: 'Mentions', de: 'Impressum' },
  about: {
    en: 'Who wrote and published the report, and how to cite it.',
    fr: 'Qui a rédigé et publié le rapport, et comment le citer.',
    de: 'Wer den Bericht geschrieben und veröffentlicht hat und wie er zitiert wird.',
  },
  keys: ['report'],
};
const look: Group = {
  heading: { en: 'Look', fr: 'Présentation', de: 'Aussehen' },
  about: {
    en: 'Colours, paper, headings and the order of the sections.',
    fr: 'Couleurs, papier, titres et ordre des rubriques.',
    de: 'Farben, Papier, Überschriften und die Reihenfolge der Abschnitte.',
  },
  keys: ['layout', 'style'],
};
const privacy: Group = {
  heading: { en: 'Privacy', fr: 'Vie privée', de: 'Datenschutz' },
  about: {
    en: 'Names that texts may hold although an edition withholds them, each with a reason, and how many must have taken part in a discussion under the Chatham House Rule.',
    fr: 'Les noms que les textes peuvent citer bien qu’une édition les taise, chacun avec sa raison, et combien doivent avoir pris part à une discussion sous la règle de Chatham House.',
    de: 'Namen, die in Texten stehen dürfen, obwohl eine Ausgabe sie zurückhält, jeweils mit Begründung, und wie viele an einer Diskussion nach der Chatham-House-Regel teilgenommen haben müssen.',
  },
  keys: ['disclosures', 'chatham_house_minimum'],
};

/** What a visit may have besides what it needs. */
export const visitGroups: readonly Group[] = [
  {
    heading: { en: 'Title page', fr: 'Page de titre', de: 'Titelseite' },
    about: {
      en: 'What stands below the title, and what the files are called.',
      fr: 'Ce qui figure sous le titre, et le nom des fichiers.',
      de: 'Was unter dem Titel steht und wie die Dateien heißen.',
    },
    keys: ['subtitle', 'theme', 'id', 'programme'],
  },
  {
    heading: { en: 'First page', fr: 'Première page', de: 'Erste Seite' },
    about: {
      en: 'For a reader with one minute: a lead, five messages and four figures at most.',
      fr: 'Pour qui n’a qu’une minute : un chapeau, cinq messages et quatre chiffres au plus.',
      de: 'Für alle, die nur eine Minute haben: ein Vorspann, höchstens fünf Kernaussagen und vier Zahlen.',
    },
    keys: ['summary', 'key_messages', 'key_figures'],
  },
  {
    heading: { en: 'Why and how', fr: 'Pourquoi et comment', de: 'Warum und wie' },
    about: {
      en: 'Why the visit was made, what it asked and how it worked.',
      fr: 'Pourquoi la visite a eu lieu, quelles questions elle posait et comment on y a travaillé.',
      de: 'Warum der Besuch stattfand, welche Fragen er stellte und wie gearbeitet wurde.',
    },
    keys: ['objectives', 'questions', 'method'],
  },
  {
    heading: { en: 'Who', fr: 'Qui', de: 'Wer' },
    about: {
      en: 'Those who act are named for everybody; those who only took part for the partners, unless they consent to more.',
      fr: 'Qui intervient est nommé pour tous ; qui a seulement participé ne l’est que pour les partenaires, sauf consentement plus large.',
      de: 'Wer mitwirkt, wird allen genannt; wer nur teilnahm, nur den Partnern, sofern keine weitergehende Einwilligung vorliegt.',
    },
    keys: ['hosts', 'organisers', 'co_organisers', 'participants'],
  },
  sites,
  {
    heading: { en: 'What was learnt', fr: 'Enseignements', de: 'Was gelernt wurde' },
    about: {
      en: 'Lessons, findings by theme, and recommendations with who and by when.',
      fr: 'Les enseignements, les constats par thème et les recommandations : qui, pour quand.',
      de: 'Erkenntnisse, Feststellungen nach Themen und Empfehlungen mit Zuständigkeit und Frist.',
    },
    keys: ['lessons', 'findings', 'recommendations'],
  },
  {
    heading: {
      en: 'Promising practices',
      fr: 'Pratiques prometteuses',
      de: 'Vielversprechende Praxisbeispiele',
    },
    about: {
      en: 'A sheet for each, which a guidebook of the programme collects.',
      fr: 'Une fiche pour chacune, que réunit le guide du programme.',
      de: 'Je ein Blatt, das der Leitfaden des Programms sammelt.',
    },
    keys: ['practices'],
  },
  {
    heading: { en: 'Feedback', fr: 'Bilan des participants', de: 'Rückmeldungen' },
    about: {
      en: 'What participants answered, drawn as charts.',
      fr: 'Les réponses des participants, en graphiques.',
      de: 'Was die Teilnehmenden geantwortet haben, als Diagramme.',
    },
    keys: ['feedback'],
  },
  {
    heading: { en: 'What comes next', fr: 'La suite', de: 'Wie es weitergeht' },
    about: {
      en: 'Steps before and after the visit.',
      fr: 'Les étapes avant et après la visite.',
      de: 'Schritte vor und nach dem Besuch.',
    },
    keys: ['follow_up'],
  },
  {
    heading: { en: 'Whatever else', fr: 'Pour finir', de: 'Sonstiges' },
    about: {
      en: 'The end of the report.',
      fr: 'La fin du rapport.',
      de: 'Der Schluss des Berichts.',
    },
    keys: ['thanks', 'links', 'contacts'],
  },
  registries,
  {
    heading: {
      en: 'Sections of your own, sources and abbreviations',
      fr: 'Vos propres rubriques, sources et abréviations',
      de: 'Eigene Abschnitte, Quellen und Abkürzungen',
    },
    about: texts.about,
    keys: ['sections', 'sources', 'abbreviations'],
  },
  {
    heading: {
      en: 'Pictures and attachments',
      fr: 'Images et pièces jointes',
      de: 'Bilder und Anlagen',
    },
    about: {
      en: 'Put the file beside this document first; `images` may also stand in a session, a place or a practice.',
      fr: 'Placez d’abord le fichier à côté de ce document ; `images` peut aussi figurer dans une séance, un lieu ou une pratique.',
      de: 'Die Datei zuerst neben dieses Dokument legen; `images` kann auch in Programmpunkten, Orten und Praxisblättern stehen.',
    },
    keys: ['cover', 'images', 'attachments'],
  },
  funding,
  imprint,
  look,
  privacy,
];

/** What a programme may have besides what it needs. */
export const programmeGroups: readonly Group[] = [
  {
    heading: { en: 'The programme', fr: 'Le programme', de: 'Das Programm' },
    about: {
      en: 'What it is called, what it is about, and who coordinates it.',
      fr: 'Son nom, son objet, et qui le coordonne.',
      de: 'Wie es heißt, worum es geht und wer es koordiniert.',
    },
    keys: ['acronym', 'id', 'summary', 'period', 'coordinator', 'url'],
  },
  {
    heading: { en: 'Cities', fr: 'Villes', de: 'Städte' },
    about: {
      en: 'Who takes part, and as what.',
      fr: 'Qui participe, et en quelle qualité.',
      de: 'Wer teilnimmt und in welcher Rolle.',
    },
    keys: ['cities'],
  },
  {
    heading: { en: 'Audits and evaluation', fr: 'Audits et évaluation', de: 'Audits und Evaluation' },
    about: {
      en: 'What was looked at in each city, and how it is measured.',
      fr: 'Ce qui a été examiné dans chaque ville, et comment on le mesure.',
      de: 'Was in jeder Stadt untersucht wurde und wie es gemessen wird.',
    },
    keys: ['audits', 'evaluation'],
  },
  {
    heading: {
      en: 'Conference and guidebook',
      fr: 'Conférence et guide',
      de: 'Konferenz und Leitfaden',
    },
    about: {
      en: 'The final event, and the publication that collects all visits.',
      fr: 'L’événement final, et la publication qui réunit toutes les visites.',
      de: 'Die Abschlussveranstaltung und die Veröffentlichung, die alle Besuche sammelt.',
    },
    keys: ['conference', 'guidebook'],
  },
  registries,
  sites,
  texts,
  funding,
  imprint,
  look,
  privacy,
];
