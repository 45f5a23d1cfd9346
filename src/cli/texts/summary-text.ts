import type { WritersLanguage } from '../../core/diagnostics/messages.js';
import { many } from './many.js';

/** How much was found in how many documents; how many of them were built, or null where none was to be. */
interface FoundInRun {
  readonly errors: number;
  readonly warnings: number;
  readonly documents: number;
  readonly built: number | null;
}

/** "2 errors and 1 warning in 3 documents, 1 of them built." */
export const summaryText: Readonly<Record<WritersLanguage, (found: FoundInRun) => string>> = {
  en: (found) =>
    sentence(found, {
      ...{ error: 'error', errors: 'errors', warning: 'warning', warnings: 'warnings' },
      ...{ none: 'No errors', and: 'and', in: 'in', document: 'document', documents: 'documents' },
      nothing: 'nothing built',
      built: (number) => `${number} of them built`,
    }),
  fr: (found) =>
    sentence(found, {
      ...{ error: 'erreur', errors: 'erreurs', warning: 'avertissement', warnings: 'avertissements' },
      ...{ none: 'Aucune erreur', and: 'et', in: 'dans', document: 'document', documents: 'documents' },
      nothing: 'rien n’a été produit',
      built: (number) => `dont ${number} ${number === 1 ? 'produit' : 'produits'}`,
    }),
  de: (found) =>
    sentence(found, {
      ...{ error: 'Fehler', errors: 'Fehler', warning: 'Warnung', warnings: 'Warnungen' },
      ...{ none: 'Keine Fehler', and: 'und', in: 'in', document: 'Dokument', documents: 'Dokumenten' },
      nothing: 'nichts erstellt',
      built: (number) => `davon ${number} erstellt`,
    }),
};

interface SummaryWords extends Readonly<
  Record<
    'error' | 'errors' | 'warning' | 'warnings' | 'none' | 'and' | 'in' | 'document' | 'documents',
    string
  >
> {
  readonly nothing: string;
  readonly built: (number: number) => string;
}

function sentence({ errors, warnings, documents, built }: FoundInRun, words: SummaryWords): string {
  const sums = [
    ...(errors > 0 ? [many(errors, words.error, words.errors)] : []),
    ...(warnings > 0 ? [many(warnings, words.warning, words.warnings)] : []),
  ];
  let done = '';
  if (built === 0) done = `, ${words.nothing}`;
  else if (built !== null && built < documents) done = `, ${words.built(built)}`;
  const where = many(documents, words.document, words.documents);
  return `${sums.join(` ${words.and} `) || words.none} ${words.in} ${where}${done}.`;
}
