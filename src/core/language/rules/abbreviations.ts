import type { Say } from '../../diagnostics/diagnostic.js';
import { child, type Node } from '../../syntax/ast.js';
import { abbreviationPattern } from '../../text/abbreviation-pattern.js';
import type { CheckedParts } from '../check/context.js';
import { limits } from '../limits.js';

/** Reports abbreviations that no text of the document uses. */
export function checkAbbreviations(root: Node, found: CheckedParts, say: Say): void {
  const own = child(root, 'abbreviations');
  if (own?.type !== 'map') return;
  const surplus = own.entries[limits.abbreviations];
  if (surplus) {
    say('too-many-abbreviations', surplus.keySpan, { limit: limits.abbreviations });
    return;
  }
  const texts = found.texts
    .filter(({ node }) => node.start < own.start || node.end > own.end)
    .map(({ value }) => value)
    .join('\n');
  const words = new Set(texts.split(/[^\p{L}\p{N}_-]+/u));
  for (const { key, keySpan } of own.entries) {
    const isWord = /^[\p{L}\p{N}_-]*$/u.test(key);
    const used = isWord ? words.has(key) || words.has(`${key}s`) : abbreviationPattern(key).test(texts);
    if (!used) say('unused-abbreviation', keySpan, { short: key });
  }
}
