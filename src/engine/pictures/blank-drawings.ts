import { diagnostic, type Diagnostic } from '../../core/diagnostics/diagnostic.js';
import { findWithin } from '../../core/syntax/place.js';
import type { Parsed } from '../../core/syntax/ast.js';

/**
 * Tells of drawings that cannot be drawn in pixels, each where the document says what it shows.
 *
 * @param alts what they show, in words; nothing of a decorative one
 */
export function blankDrawings({ file, text, range }: Parsed, alts: Iterable<string>): Diagnostic[] {
  return [...alts].map((alt) => {
    const place = findWithin(text, alt, { start: 0, end: text.length });
    return diagnostic('drawing-without-pixels', file, place && range(place), { alt });
  });
}
