import { replaceBetween } from '../text/between.js';
import { outsideCode } from '../text/markdown-text.js';
import type { SourceView } from '../report/report.js';

/** What changes when a report becomes part of a larger document. */
export interface Change {
  /** The number of a source there, for its number here. */
  readonly number: (here: number) => number;
  /** The anchor of a place there. */
  readonly anchor: (here: string) => string;
}

/**
 * A copy of a report, or of a part of it, in which every citation has the number and every anchor the name that it has
 * in the larger document. What holds no words, such as pictures, labels and the user's own data, stays as it is.
 */
export function rewrite<T>(part: T, change: Change): T {
  return walk(part, change) as T;
}

const untouched: ReadonlySet<string> = new Set(['labels', 'extra', 'languages', 'svg', 'data']);

function walk(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, change));
  if (typeof value !== 'object' || value === null) return value;
  const isWords = 'text' in value && 'lang' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (untouched.has(key)) return [key, inner];
      if (key === 'anchor' && typeof inner === 'string') return [key, change.anchor(inner)];
      if (isWords && key === 'text' && typeof inner === 'string')
        return [key, renumber(inner, change.number)];
      return [key, walk(inner, change)];
    }),
  );
}

/** A text in which each citation `[@2, p. 3]` has the number that `number` gives for 2. Code stays as it is. */
export function renumber(text: string, number: (here: number) => number): string {
  if (!text.includes('[@')) return text;
  return outsideCode(text, (part) =>
    replaceBetween(part, '[@', ']', (inner) => {
      if (!/^\d/.test(inner)) return `[@${inner}]`;
      const numbered = `@${inner}`.replace(/@(\d+)/g, (_, here: string) => `@${number(Number(here))}`);
      return `[${numbered}]`;
    }),
  );
}

/** The numbers that a text or anything made of texts cites, in the order in which it does. */
export function citedIn(value: unknown, found: number[] = []): number[] {
  if (Array.isArray(value)) for (const one of value) citedIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    const isWords = 'text' in value && 'lang' in value;
    for (const [key, inner] of Object.entries(value)) {
      if (untouched.has(key)) continue;
      if (isWords && key === 'text' && typeof inner === 'string') {
        renumber(inner, (number) => (found.push(number), number));
      } else citedIn(inner, found);
    }
  }
  return found;
}

/** Sources of several documents, each once, numbered in the order in which they came. */
export interface MergedSources {
  /** Takes the sources of a document along; gives the number of each of them here, by its number there. */
  readonly add: (sources: readonly SourceView[], owner: string) => ReadonlyMap<number, number>;
  readonly list: () => (SourceView & { readonly citedIn: readonly string[] })[];
}

/** Starts an empty list of merged sources. */
export function mergeSources(): MergedSources {
  const byContent = new Map<string, SourceView & { readonly citedIn: string[] }>();
  const add = (source: SourceView, owner: string): number => {
    // Whatever number it has there.
    const key = JSON.stringify({ ...source, number: 0 });
    const known = byContent.get(key) ?? { ...source, number: byContent.size + 1, citedIn: [] };
    byContent.set(key, known);
    if (!known.citedIn.includes(owner)) known.citedIn.push(owner);
    return known.number;
  };
  return {
    add: (sources, owner) => new Map(sources.map((source) => [source.number, add(source, owner)])),
    list: () => [...byContent.values()],
  };
}
