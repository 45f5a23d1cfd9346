import type { Explanation } from '../../core/privacy/explain.js';
import type { Consent } from '../../core/language/declaration.js';
import type { Speech } from '../speech/speech.js';
import { visible } from '../../core/diagnostics/visible.js';

/** With the words that are withheld, and without them. */
const kinds: Readonly<Record<Explanation['kind'], readonly [open: string, closed: string]>> = {
  name: ['', 'a name'],
  organisation: ['the organisation ', 'an organisation'],
  contact: ['the address or number ', 'an address or number'],
  point: ['the point ', 'a point'],
  picture: ['the picture ', 'a picture'],
  attachment: ['the attachment ', 'an attachment'],
  attendance: ['who took part in ', 'who took part in a discussion'],
};

/**
 * What the editions of a document withhold, a line each, for standard error.
 *
 * @param open whether a person reads it on a terminal; elsewhere, as in the log of a CI, the words themselves are left
 *   out
 * @param speech puts it into the language of the user
 * @param mask takes out of a path what tells it
 */
export function explainText(
  file: string,
  editions: ReadonlyMap<Consent, readonly Explanation[]>,
  open: boolean,
  speech: Speech,
  mask: (text: string) => string = (text) => text,
): string {
  return [...editions]
    .map(([edition, list]) => {
      const head = `The ${edition} edition of ${visible(mask(file))} withholds ${list.length === 0 ? 'nothing.' : `(${list.length}):`}`;
      return `${speech(head)}\n${list.map((one) => `${lineOf(one, open, speech, mask)}\n`).join('')}`;
    })
    .join('');
}

function lineOf(one: Explanation, open: boolean, speech: Speech, mask: (text: string) => string): string {
  const { file, lines, kind, words, reason, discreet, instead } = one;
  const where = `${visible(mask(file))}:${lines.join(',')}`;
  if (!open) return `  ${where}  ${speech(kinds[kind][1])} (${visible(speech(discreet))})`;
  const becomes = instead === null ? '' : ` ${speech(`becomes "${visible(instead)}"`)}`;
  return `  ${where}  ${speech(`${kinds[kind][0]}"${visible(words)}"`)}${becomes} (${visible(speech(reason))})`;
}
