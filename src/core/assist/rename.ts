import { asYaml } from '../diagnostics/suggestions.js';
import { isDeviceName } from '../language/values/device-name.js';
import type { Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';
import { definitionsFor, mentionsOf, type Definition, type Family } from './mentions.js';

/** A stretch of a document that gets another text. */
export interface IdChange {
  readonly parsed: Parsed;
  readonly span: Span;
  readonly text: string;
}

/**
 * Gives a thing another id wherever its id stands. Plain names that mean it stay.
 *
 * @returns the changes, or the sentence that says why it cannot be called so
 */
export function renameId(definition: Definition, id: string, family: Family): readonly IdChange[] | string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) || isDeviceName(id))
    return `“${id}” is no id. Write letters, digits, hyphens, dots and underscores, such as city-of-paris.`;
  if (definition.span.start === definition.span.end)
    return `${definition.id} is the name of its file. Rename the file, or give the visit an id.`;
  if (id === definition.id) return [];
  const mentions = mentionsOf(definition, family);
  for (const { parsed } of [{ parsed: definition.parsed }, ...mentions]) {
    const taken = definitionsFor([definition.kind], parsed, family).find((one) => one.id === id);
    if (taken)
      return `${id} is taken: line ${taken.parsed.range(taken.span).start.line} of ${taken.parsed.file} has it.`;
  }
  return mentions
    .filter(({ mention }) => mention.id === definition.id)
    .map(({ parsed, mention: { span } }) => {
      const isCited = parsed.text[span.start - 1] === '@';
      return { parsed, span, text: isCited ? id : asYaml(id) };
    });
}
