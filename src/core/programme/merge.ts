import type { SourceView } from '../report/report.js';

/**
 * A copy of a report, or of a part of it, in which every anchor has the name that it has in a larger document. What holds
 * no words, such as pictures, labels and the user's own data, stays as it is.
 *
 * @param anchor the anchor of a place there
 */
export function withAnchors<T>(part: T, anchor: (here: string) => string): T {
  return walk(part, anchor) as T;
}

const untouched: ReadonlySet<string> = new Set(['labels', 'extra', 'languages', 'svg', 'data']);

function walk(value: unknown, anchor: (here: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, anchor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (untouched.has(key)) return [key, inner];
      if (key === 'anchor' && typeof inner === 'string') return [key, anchor(inner)];
      return [key, walk(inner, anchor)];
    }),
  );
}

/** Sources of several documents of one programme, each once, by number. */
export interface MergedSources {
  /** Takes the sources of a document along. */
  readonly add: (sources: readonly SourceView[], owner: string) => void;
  readonly list: () => (SourceView & { readonly citedIn: readonly string[] })[];
}

/** Starts an empty list of merged sources. */
export function mergeSources(): MergedSources {
  const byNumber = new Map<number, SourceView & { readonly citedIn: string[] }>();
  return {
    add: (sources, owner) => {
      for (const source of sources) {
        const known = byNumber.get(source.number) ?? { ...source, citedIn: [] };
        byNumber.set(source.number, known);
        if (!known.citedIn.includes(owner)) known.citedIn.push(owner);
      }
    },
    list: () => [...byNumber.values()].sort((a, b) => a.number - b.number),
  };
}
