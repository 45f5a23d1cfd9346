import type { CheckedVisit } from '../../core/language/checked.js';
import { diagnostic, type Diagnostic } from '../../core/diagnostics/diagnostic.js';
import { disclosuresOf, findUnused } from '../../core/privacy/leak/unused.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { compareDocuments } from '../../core/programme/compare/compare.js';
import { notesOf, type Notes } from '../../core/programme/compare/notes.js';

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
  programme: Parsed,
  tell: (file: string, text: string, found: readonly Diagnostic[]) => boolean,
): Comparison {
  const notes: Notes[] = [];
  let unused = findUnused(disclosuresOf(programme), programme, null);
  return {
    note: ({ parsed, id }) => {
      notes.push(notesOf(parsed, id));
      unused = findUnused(unused, parsed, programme);
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
