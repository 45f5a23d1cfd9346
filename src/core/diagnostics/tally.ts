import { limits } from '../language/limits.js';
import type { Span } from '../syntax/place.js';
import type { ArgsOf, Code } from './catalogue.js';
import { diagnostic, diagnosticAt, type Diagnostic, type Located, type Say } from './diagnostic.js';

/** What of one kind is no longer told one by one. It grows while the document is read. */
type Rest = { -readonly [Key in keyof ArgsOf<'and-more'>]: ArgsOf<'and-more'>[Key] };

/** What has been told of one kind. */
interface Told {
  count: number;
  /** What stands at the places, as it is written. */
  readonly written: Set<string>;
  rest: Rest | null;
}

/** So much of a place tells whether the same stands elsewhere. */
const FIRST = 200;

/**
 * Tells the first diagnostics of each kind and counts the others: a document of 100 kB can have tens of thousands, and
 * to put each into words would take longer than to read it. An id that is mistyped in a hundred places must not hide
 * another one, so what is written in another way than all before has a hundred places of its own.
 *
 * @param diagnostics where they are kept; of what is only counted one for each kind, at the first place left out
 */
export function tally(diagnostics: Diagnostic[], located: Located): Say {
  const kinds = new Map<Code, Told>();
  const { file, range, text } = located;
  /** One value may stand for several, as the consent of a list does: what is wrong with it is told once. */
  const said = new Set<string>();
  return (code, span, args, replacements) => {
    const same = `${code} ${span.start} ${span.end} ${JSON.stringify(args)}`;
    if (said.has(same)) return;
    said.add(same);
    const told = kinds.get(code) ?? { count: 0, written: new Set(), rest: null };
    kinds.set(code, told);
    const written = firstOf(text, span);
    const isNew = !told.written.has(written);
    if (told.count < limits.told || (isNew && told.written.size < limits.told)) {
      told.count += 1;
      told.written.add(written);
      diagnostics.push(diagnosticAt(code, located, span, args, replacements));
      return;
    }
    if (told.rest) {
      told.rest.more += 1;
      told.rest.areKnown &&= !isNew;
      return;
    }
    told.rest = { code, more: 1, areKnown: !isNew };
    const { severity } = diagnostic(code, file, null, args);
    diagnostics.push({ ...diagnostic('and-more', file, range(span), told.rest), severity });
  };
}

function firstOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + FIRST));
}

/** How many problems a diagnostic stands for. */
export function weightOf({ code, args }: Diagnostic): number {
  return code === 'and-more' ? (args as Rest).more : 1;
}
