import type { WritersLanguage } from '../../core/diagnostics/messages.js';
import { many } from './many.js';

/** What `status` says; states, editions, keys and languages are as documents write them. */
export interface StatusWords {
  /** The facts of one document. */
  readonly labels: Readonly<
    Record<
      | 'state'
      | 'sections'
      | 'blanks'
      | 'pictures'
      | 'people'
      | 'sources'
      | 'translations'
      | 'recommendations'
      | 'problems',
      string
    >
  >;
  /** Over the columns of several, and over some of these together. */
  readonly heads: Readonly<
    Record<
      | 'document'
      | 'state'
      | 'sections'
      | 'blanks'
      | 'all'
      | 'noAlternative'
      | 'nowhere'
      | 'unstated'
      | 'uncited'
      | 'undated'
      | 'late'
      | 'errors',
      string
    >
  >;
  readonly groups: Readonly<Record<'pictures' | 'people' | 'sources' | 'texts' | 'advice', string>>;
  /** Behind a number. */
  readonly rests: Readonly<
    Record<'noAlternative' | 'nowhere' | 'unstated' | 'uncited' | 'undated' | 'late', string>
  >;
  readonly counts: Readonly<
    Record<
      'blank' | 'picture' | 'person' | 'source' | 'recommendation' | 'error' | 'warning',
      (number: number) => string
    >
  >;
  readonly programme: string;
  /** Behind the state of a document that says none. */
  readonly unsaid: string;
  readonly none: string;
  readonly and: string;
  /** `2 of 19`. */
  readonly of: (part: number, whole: number) => string;
  readonly sections: (part: number, whole: number) => string;
  readonly texts: (part: number, whole: number) => string;
  readonly empty: (keys: string) => string;
  readonly done: (all: number, done: number) => string;
  /** Before numbers of lines. */
  readonly lines: (count: number) => string;
}

const counted =
  (one: string, more = `${one}s`) =>
  (number: number): string =>
    many(number, one, more);

export const statusWords: Readonly<Record<WritersLanguage, StatusWords>> = {
  en: {
    labels: {
      state: 'State',
      sections: 'Sections',
      blanks: 'Blanks',
      pictures: 'Pictures',
      people: 'People',
      sources: 'Sources',
      translations: 'Translations',
      recommendations: 'Recommendations',
      problems: 'Problems',
    },
    heads: {
      document: 'document',
      state: 'state',
      sections: 'sections',
      blanks: 'blanks',
      all: 'all',
      noAlternative: 'no alt',
      nowhere: 'none',
      unstated: 'unstated',
      uncited: 'uncited',
      undated: 'undated',
      late: 'late',
      errors: 'errors',
    },
    groups: { pictures: 'pictures', people: 'people', sources: 'sources', texts: 'texts', advice: 'advice' },
    rests: {
      noAlternative: 'without an alternative',
      nowhere: 'in no edition',
      unstated: 'unstated',
      uncited: 'not cited',
      undated: 'without a date',
      late: 'past the date',
    },
    counts: {
      blank: counted('blank'),
      picture: counted('picture'),
      person: counted('person', 'people'),
      source: counted('source'),
      recommendation: counted('recommendation'),
      error: counted('error'),
      warning: counted('warning'),
    },
    programme: 'programme',
    unsaid: ', as nothing is said',
    none: 'none',
    and: 'and',
    of: (part, whole) => `${part} of ${whole}`,
    sections: (part, whole) => `${part} of ${whole} sections`,
    texts: (part, whole) => `${part} of ${whole} texts`,
    empty: (keys) => `empty: ${keys}`,
    done: (all, done) => `${all}, ${done} of them done or dropped`,
    lines: (count) => (count === 1 ? 'line' : 'lines'),
  },
  fr: {
    labels: {
      state: 'État',
      sections: 'Sections',
      blanks: 'À remplir',
      pictures: 'Images',
      people: 'Personnes',
      sources: 'Sources',
      translations: 'Traductions',
      recommendations: 'Recommandations',
      problems: 'Problèmes',
    },
    heads: {
      document: 'document',
      state: 'état',
      sections: 'sections',
      blanks: 'à remplir',
      all: 'total',
      noAlternative: 'sans alt',
      nowhere: 'aucune',
      unstated: 'non dit',
      uncited: 'non citées',
      undated: 'sans date',
      late: 'en retard',
      errors: 'erreurs',
    },
    groups: {
      pictures: 'images',
      people: 'personnes',
      sources: 'sources',
      texts: 'textes',
      advice: 'recommandations',
    },
    rests: {
      noAlternative: 'sans texte de remplacement',
      nowhere: 'dans aucune édition',
      unstated: 'sans accord exprimé',
      uncited: 'sans citation',
      undated: 'sans date',
      late: 'en retard',
    },
    counts: {
      blank: counted('champ à remplir', 'champs à remplir'),
      picture: counted('image'),
      person: counted('personne'),
      source: counted('source'),
      recommendation: counted('recommandation'),
      error: counted('erreur'),
      warning: counted('avertissement'),
    },
    programme: 'programme',
    unsaid: ', rien n’étant dit',
    none: 'aucun',
    and: 'et',
    of: (part, whole) => `${part} sur ${whole}`,
    sections: (part, whole) => `${part} sections sur ${whole}`,
    texts: (part, whole) => `${part} textes sur ${whole}`,
    empty: (keys) => `vides : ${keys}`,
    done: (all, done) => `${all}, dont ${done} mises en œuvre ou abandonnées`,
    lines: (count) => (count === 1 ? 'ligne' : 'lignes'),
  },
  de: {
    labels: {
      state: 'Stand',
      sections: 'Abschnitte',
      blanks: 'Lücken',
      pictures: 'Bilder',
      people: 'Personen',
      sources: 'Quellen',
      translations: 'Übersetzungen',
      recommendations: 'Empfehlungen',
      problems: 'Probleme',
    },
    heads: {
      document: 'Dokument',
      state: 'Stand',
      sections: 'Abschnitte',
      blanks: 'Lücken',
      all: 'alle',
      noAlternative: 'ohne alt',
      nowhere: 'keine',
      unstated: 'ungesagt',
      uncited: 'unzitiert',
      undated: 'ohne Datum',
      late: 'verspätet',
      errors: 'Fehler',
    },
    groups: {
      pictures: 'Bilder',
      people: 'Personen',
      sources: 'Quellen',
      texts: 'Texte',
      advice: 'Empfehlungen',
    },
    rests: {
      noAlternative: 'ohne Alternativtext',
      nowhere: 'in keiner Ausgabe',
      unstated: 'ohne Angabe',
      uncited: 'nicht zitiert',
      undated: 'ohne Datum',
      late: 'verspätet',
    },
    counts: {
      blank: counted('Lücke', 'Lücken'),
      picture: counted('Bild', 'Bilder'),
      person: counted('Person', 'Personen'),
      source: counted('Quelle', 'Quellen'),
      recommendation: counted('Empfehlung', 'Empfehlungen'),
      error: counted('Fehler', 'Fehler'),
      warning: counted('Warnung', 'Warnungen'),
    },
    programme: 'Programm',
    unsaid: ', da nichts gesagt ist',
    none: 'keine',
    and: 'und',
    of: (part, whole) => `${part} von ${whole}`,
    sections: (part, whole) => `${part} von ${whole} Abschnitten`,
    texts: (part, whole) => `${part} von ${whole} Texten`,
    empty: (keys) => `leer: ${keys}`,
    done: (all, done) => `${all}, davon ${done} umgesetzt oder verworfen`,
    lines: (count) => (count === 1 ? 'Zeile' : 'Zeilen'),
  },
};
