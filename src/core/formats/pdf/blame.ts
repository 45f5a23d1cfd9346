import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Passage } from '../../privacy/leak/passages.js';
import type { Violation } from './check.js';

/** A text of which fewer letters are known than these is found only as a whole. */
const ENOUGH = 8;

/**
 * Finds the texts of documents that bring violations about.
 *
 * @param passages the texts of the documents
 * @returns diagnostics at those texts, and the violations for which there are none: those of the template
 */
export function blame(
  violations: readonly Violation[],
  passages: readonly Passage[],
): { diagnostics: Diagnostic[]; rest: Violation[] } {
  const diagnostics: Diagnostic[] = [];
  const rest: Violation[] = [];
  const texts = passages.map((passage) => ({ passage, letters: lettersOf(passage.text) }));
  for (const violation of violations) {
    const { words, rule, message, cause } = violation;
    const wanted = lettersOf(words);
    const found =
      texts.find(({ letters }) => letters !== '' && letters === wanted) ??
      texts.find(({ letters }) => wanted.length >= ENOUGH && letters.includes(wanted)) ??
      texts.find(({ letters }) => letters.length >= ENOUGH && wanted.includes(letters));
    if (!found) rest.push(violation);
    else {
      const { parsed, span } = found.passage;
      diagnostics.push(diagnostic('pdf-standard', parsed.file, parsed.range(span), { rule, message, cause }));
    }
  }
  return { diagnostics, rest };
}

/** Letters and digits: spaces and ligatures depend on the font, marks on the reader of Markdown. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
