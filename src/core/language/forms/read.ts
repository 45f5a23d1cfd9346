import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Parsed } from '../../syntax/ast.js';
import type { InputText } from '../../syntax/decode.js';
import { parse } from '../../syntax/parse.js';
import { spreadAgenda } from './agenda.js';
import { spreadConsents } from './consents.js';
import { spellOutNames } from './names.js';

/**
 * Reads a document and writes its short forms in full, so that everything behind it meets one form of each thing: the
 * sessions of the agenda stand in the lists of their kind, plain names are people, organisations and sites, and each
 * participant has the consent of the list.
 *
 * @returns null when it is no YAML that could be read; every problem of the syntax in any case
 */
export function read(source: InputText): { value: Parsed | null; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = parse(source);
  if (!value) return { value, diagnostics };
  const named = spellOutNames({ ...value, root: spreadAgenda(value.root) });
  return { value: { ...named, root: spreadConsents(named.root) }, diagnostics };
}
