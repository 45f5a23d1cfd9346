import type { Say } from '../../diagnostics/diagnostic.js';
import type { Parsed } from '../../syntax/ast.js';
import { findWithin } from '../../syntax/place.js';
import { misreadWords } from '../../text/misread.js';
import type { CheckedParts } from '../check/context.js';

/** Reports words of UTF-8 that were read in another encoding, such as `Ã¼ber` for über. */
export function checkEncoding(parsed: Parsed, { texts }: CheckedParts, say: Say): void {
  for (const { value, node } of texts) {
    let from = node.start;
    for (const [word, right] of misreadWords(value)) {
      // One that is written with escapes has no place of its own.
      const place = findWithin(parsed.text, word, { start: from, end: node.end });
      say('wrong-encoding', place ?? node, { word, right }, place ? [{ ...place, text: right }] : []);
      from = place?.end ?? from;
    }
  }
}
