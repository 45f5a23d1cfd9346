import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { statedAround, type CheckedVisit } from '../../language/checked.js';
import { wantedFiles } from '../../language/wanted-files.js';
import { mayStand } from '../../privacy/consent.js';
import { withholdsAnything, type Withholding } from '../../privacy/leak/withheld.js';
import { attachedKind } from './kinds.js';

/**
 * Says which files may not go with an edition of a visit that withholds something, or whose programme does, because
 * that cannot be looked for in them.
 *
 * @param paths of the attachments that the edition has; default: all
 */
export function unsearchedIn(
  { parsed, surroundings }: CheckedVisit,
  withholding: Withholding,
  paths: ReadonlySet<string> | null = null,
): Diagnostic[] {
  const { edition } = withholding;
  const isElsewhere = statedAround(surroundings).some(({ consent }) => !mayStand(consent, edition));
  if (!withholdsAnything(withholding) && !isElsewhere) return [];
  return wantedFiles(parsed).flatMap(({ path, use, node }) => {
    const kind = use === 'attachment' && (paths?.has(path) ?? true) ? attachedKind(path) : undefined;
    if (!kind || kind.isSearchable) return [];
    const args = { path, kind: kind.label, edition };
    return [diagnostic('attachment-unsearched', parsed.file, parsed.range(node), args)];
  });
}
