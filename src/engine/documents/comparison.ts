import type { CheckedVisit, LoadedProgramme } from '../../core/language/checked.js';
import { diagnostic, type Diagnostic } from '../../core/diagnostics/diagnostic.js';
import { disclosuresOf } from '../../core/privacy/consent.js';
import { findUnused } from '../../core/privacy/leak/unused.js';
import { compareDocuments } from '../../core/programme/compare/compare.js';
import { notesOf, type ComparisonNotes } from '../../core/programme/compare/notes.js';

/** What the documents of a programme say of each other, gathered one by one. */
export interface Comparison {
  readonly note: (visit: CheckedVisit) => void;
  /**
   * Tells what does not fit.
   *
   * @param complete whether all visits of the programme were noted
   * @returns whether the programme may be built
   */
  readonly end: (complete: boolean) => boolean;
}

/** @param tell takes what is wrong with a document, and says whether the programme may still be built */
export function makeComparison(
  { parsed: programme, stated }: Pick<LoadedProgramme, 'parsed' | 'stated'>,
  tell: (file: string, text: string, found: readonly Diagnostic[]) => boolean,
): Comparison {
  const notes: ComparisonNotes[] = [];
  let unused = findUnused(disclosuresOf(programme), programme, null, stated);
  return {
    note: ({ parsed, id }) => {
      notes.push(notesOf(parsed, id));
      unused = findUnused(unused, parsed, programme, stated);
    },
    end: (complete) => {
      const found = compareDocuments(programme, notes, complete);
      const { file: own, range } = programme;
      for (const { name, edition, node } of complete ? unused : [])
        found.push(diagnostic('unused-disclosure', own, range(node), { name, edition }));
      return [...notes, programme]
        .map(({ file, text }) =>
          tell(
            file,
            text,
            found.filter((one) => one.file === file),
          ),
        )
        .every(Boolean);
    },
  };
}
