import { limits } from '../language/limits.js';
import type { Code } from './catalogue.js';
import { diagnostic, diagnosticAt, type Diagnostic, type Located, type Say } from './diagnostic.js';

/** What of one kind is no longer told one by one. Its number grows while the document is read. */
interface Rest {
  readonly code: Code;
  more: number;
}

/**
 * Tells the first diagnostics of each kind and counts the others: a document of 100 kB can have tens of thousands, and
 * to put each into words would take longer than to read it.
 *
 * @param diagnostics where they are kept; of what is only counted one for each kind, at the first place left out
 */
export function tally(diagnostics: Diagnostic[], located: Located): Say {
  const told = new Map<Code, number>();
  const rests = new Map<Code, Rest>();
  return (code, span, args, replacements) => {
    const number = (told.get(code) ?? 0) + 1;
    told.set(code, number);
    if (number <= limits.told) {
      diagnostics.push(diagnosticAt(code, located, span, args, replacements));
      return;
    }
    const rest = rests.get(code);
    if (rest) {
      rest.more += 1;
      return;
    }
    const first: Rest = { code, more: 1 };
    rests.set(code, first);
    const { file, range } = located;
    const { severity } = diagnostic(code, file, null, args);
    diagnostics.push({ ...diagnostic('and-more', file, range(span), first), severity });
  };
}

/** How many problems a diagnostic stands for. */
export function weightOf({ code, args }: Diagnostic): number {
  return code === 'and-more' ? (args as Rest).more : 1;
}
