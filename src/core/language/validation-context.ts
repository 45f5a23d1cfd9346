import type { StatedConsent } from '../privacy/consent.js';
import type { Parsed } from '../syntax/ast.js';
import type { Coverage } from './rules/characters.js';
import type { FileFacts } from './rules/files.js';

/** What a document needs from outside to be checked. */
export interface ValidationContext {
  /** The programme that the document names, when it could be read. */
  readonly programme: Parsed | null;
  /** The consents that the other visits of that programme state. */
  readonly stated: readonly StatedConsent[];
  /** The files that the document names, by the path as written there. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** The languages in which a report can be made. */
  readonly languages: readonly string[];
  /** The languages of the reports that are asked for; default the document's own. */
  readonly langs?: readonly string[] | null;
  readonly coverage: Coverage;
  /** The names of the user's own layouts; default: none. */
  readonly layouts?: readonly string[];
}
