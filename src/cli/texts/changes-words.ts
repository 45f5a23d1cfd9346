import type { WritersLanguage } from '../../core/diagnostics/messages.js';
import type { Consent } from '../../core/language/declaration.js';
import { many } from './many.js';

/** What `diff` says itself; all else are words of the reports. */
export interface ChangesWords {
  readonly none: (documents: number) => string;
  readonly sum: (changes: number, documents: number) => string;
  readonly unshown: (changes: number, edition: Consent) => string;
  /** Behind a text that is cut. */
  readonly characters: (more: number) => string;
  readonly left: (changes: number) => string;
  /** Whose words have stayed. */
  readonly picture: string;
  readonly states: Readonly<Record<'added' | 'removed' | 'changed', string>>;
  /** What readers see that has no heading of its own. */
  readonly unheaded: Readonly<Record<string, string>>;
}

/** `0 document`, `1 document`, `2 documents`. */
const french = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number < 2 ? one : more}`;
const frenchEdition = { public: 'publique', partners: 'des partenaires', internal: 'interne' } as const;
const germanEdition = {
  public: 'öffentliche Ausgabe',
  partners: 'Ausgabe für die Partner',
  internal: 'interne Ausgabe',
} as const;

export const changesWords: Readonly<Record<WritersLanguage, ChangesWords>> = {
  en: {
    none: (documents) => `No difference in ${many(documents, 'document')}.`,
    sum: (changes, documents) => `${many(changes, 'change')} in ${many(documents, 'document')}.`,
    unshown: (changes, edition) => `${many(changes, 'change')} that the ${edition} edition does not show`,
    characters: (more) => many(more, 'more character'),
    left: (changes) => `… and ${many(changes, 'change')} more.`,
    picture: 'the picture itself',
    states: { added: 'new', removed: 'removed', changed: '' },
    unheaded: { front: 'First page', own: 'Sections of its own', look: 'Form and look' },
  },
  fr: {
    none: (documents) => `Aucune différence dans ${french(documents, 'document')}.`,
    sum: (changes, documents) => `${french(changes, 'changement')} dans ${french(documents, 'document')}.`,
    unshown: (changes, edition) =>
      `${french(changes, 'changement')} que l’édition ${frenchEdition[edition]} ne montre pas`,
    characters: (more) => french(more, 'autre caractère', 'autres caractères'),
    left: (changes) => `… et ${french(changes, 'autre changement', 'autres changements')}.`,
    picture: 'l’image elle-même',
    states: { added: 'nouveau', removed: 'supprimé', changed: '' },
    unheaded: { front: 'Première page', own: 'Sections propres', look: 'Forme et apparence' },
  },
  de: {
    none: (documents) => `Kein Unterschied in ${many(documents, 'Dokument', 'Dokumenten')}.`,
    sum: (changes, documents) =>
      `${many(changes, 'Änderung', 'Änderungen')} in ${many(documents, 'Dokument', 'Dokumenten')}.`,
    unshown: (changes, edition) =>
      `${many(changes, 'Änderung', 'Änderungen')}, die die ${germanEdition[edition]} nicht zeigt`,
    characters: (more) => many(more, 'weiteres Zeichen', 'weitere Zeichen'),
    left: (changes) => `… und ${many(changes, 'weitere Änderung', 'weitere Änderungen')}.`,
    picture: 'das Bild selbst',
    states: { added: 'neu', removed: 'entfernt', changed: '' },
    unheaded: { front: 'Erste Seite', own: 'Eigene Abschnitte', look: 'Form und Gestaltung' },
  },
};
