import type { PdfVersion } from '../standard.js';

/** The clauses of ISO 14289-2 that ask for the same as those of ISO 14289-1, as far as it names one. */
const renumbered: Readonly<Record<string, string>> = {
  'PDF/UA-1 7.1': 'PDF/UA-2 8.2',
  'PDF/UA-1 7.2': 'PDF/UA-2 8.4.4',
  'PDF/UA-1 7.3': 'PDF/UA-2 8.2.5.28.2',
  'PDF/UA-1 7.5': 'PDF/UA-2 8.2.5.26',
  'PDF/UA-1 7.18.5': 'PDF/UA-2 8.9',
  'PDF/UA-1 7.21.4.1': 'PDF/UA-2 8.4.5.5.1',
  'PDF/UA-1 7.21.7': 'PDF/UA-2 8.4.5.8',
  'PDF/UA-1 7.21.8': 'PDF/UA-2 8.4.5.9',
};

/** A clause by its number in the standard that a version of PDF has. */
export function clauseOf(rule: string, version: PdfVersion): string {
  return version === '1.7' ? rule : (renumbered[rule] ?? rule);
}
