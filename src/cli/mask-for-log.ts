import type { Outcome } from '../engine/outcome.js';
import type { Parsed } from '../core/syntax/ast.js';

/**
 * An outcome for readers that we do not know, such as those of the log of a CI: names and points that the public edition
 * withholds are masked in the messages and in the lines that are quoted, letter by letter, so that columns hold. Of a
 * file that could not be read as a document, or whose own name is masked, nothing is quoted.
 */
export async function maskForLog(outcome: Outcome): Promise<Outcome> {
  const { diagnostics, texts, sources } = outcome;
  if (diagnostics.length === 0) return outcome;
  const [{ maskWith }, { readWithheld }, { readPeople }] = await Promise.all([
    import('../core/privacy/leak/mask.js'),
    import('../core/privacy/leak/withheld.js'),
    import('../core/privacy/people.js'),
  ]);
  const { joinWithheld } = await import('../core/privacy/leak/withheld.js');
  const read = (parsed: Parsed, programme: Parsed | null): ReturnType<typeof readWithheld> =>
    readWithheld(parsed, programme, readPeople(parsed, programme), 'public');
  const [only] = sources.programmes;
  const programme = sources.programmes.length === 1 && only ? only : null;
  const [first, ...others] = [
    ...sources.visits.map((visit) => read(visit, programme)),
    ...sources.programmes.map((one) => read(one, null)),
  ];
  const mask = first ? maskWith(joinWithheld(first, others).searcher, '*') : (text: string) => text;
  const readable = new Set([...sources.visits, ...sources.programmes].map(({ file }) => file));
  return {
    ...outcome,
    diagnostics: diagnostics.map((one) => ({
      ...one,
      file: mask(one.file),
      args: masked(one.args, mask) as object,
    })),
    texts: new Map(
      [...texts].flatMap(([file, text]) =>
        readable.has(file) && mask(file) === file ? [[file, mask(text)]] : [],
      ),
    ),
  };
}

function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((one) => masked(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, masked(child, mask)]));
}
