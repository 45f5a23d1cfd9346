import type { Say } from '../../diagnostics/diagnostic.js';
import type { Parsed } from '../../syntax/ast.js';
import { findWithin, type Span } from '../../syntax/place.js';
import { outsideCode } from '../../text/markdown-text.js';
import type { CheckedParts } from '../check/context.js';

/** The sources that a document may cite. */
export interface Citable {
  /** The document's own, which should be cited. */
  readonly own: ReadonlyMap<string, Span>;
  readonly has: (id: string) => boolean;
  readonly nearest: (id: string) => readonly string[];
}

const citations = /\[@[^\]]*\]?/g;

const citation = /^\[@[^\s,;\]]+(?:,\s[^;\]]+)?(?:;\s*@[^\s,;\]]+(?:,\s[^;\]]+)?)*\]$/;

/** Reports citations of sources that there are not, and sources that nothing cites. */
export function checkCitations(parsed: Parsed, found: CheckedParts, sources: Citable, say: Say): void {
  const used = new Set<string>();
  const use = (id: string, node: Span, mark?: Span | null): void => {
    used.add(id);
    if (sources.has(id)) return;
    const nearest = sources.nearest(id);
    const inText =
      mark === undefined ? undefined : mark ? nearest.map((one) => ({ ...mark, text: `@${one}` })) : [];
    say('unknown-source', mark ?? node, { id, nearest }, inText);
  };
  for (const { id, node } of found.cited) use(id, node);
  for (const { value, node, markdown } of found.texts) {
    if (!markdown || !value.includes('[@')) continue;
    let from = node.start;
    const read = (words: string): void => {
      const place = findWithin(parsed.text, words, node, from);
      if (place) from = place.start + 1;
      const malformed = !citation.test(words);
      if (malformed) say('bad-citation', place ?? node, { citation: words });
      for (const [mark, id = ''] of words.matchAll(/@([^\s,;\]]+)/g)) {
        if (malformed) used.add(id);
        else use(id, node, place && findWithin(parsed.text, mark, place));
      }
    };
    outsideCode(value, (part) => {
      for (const [words] of part.matchAll(citations)) read(words);
      return part;
    });
  }
  for (const [id, span] of sources.own) if (!used.has(id)) say('unused-source', span, { id });
}
