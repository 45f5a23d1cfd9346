import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnoseLeaks, diagnoseRooms } from './diagnose.js';
import { findLeaks, type Leak } from './find.js';
import type { Withholding } from './withheld.js';

export { findLeaks };

/**
 * Says which drawings of discussions under the Chatham House Rule tell who took part, though the edition may name them
 * elsewhere.
 *
 * @param contentOf gives the bytes of a picture by its path
 */
export async function refusedDrawings(
  { rooms, edition }: Withholding,
  contentOf: (path: string) => Uint8Array | null,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { searcher, pictures } of rooms)
    for (const { text, parsed, span } of searcher.secrets.length > 0 ? pictures : []) {
      const content = contentOf(text.trim());
      if (!content) continue;
      // Its own name is not that of the file that is written.
      const leaks = await findLeaks({ name: 'drawing.svg', content }, searcher);
      for (const { secret, where } of new Map(leaks.map((leak) => [leak.secret, leak])).values()) {
        const args = {
          name: secret.words,
          edition,
          rule: secret.rule,
          found: `${text} (${where})`,
          form: null,
        };
        found.push(diagnostic('name-leaks', parsed.file, parsed.range(span), args));
      }
    }
  return found;
}

/**
 * Says why something must not be written: the choke point between what was made and the disk.
 *
 * @param leaks what was found in it of what the edition withholds
 * @returns an error for each text that gives something away; nothing where all of it may be written
 */
export function refusals(leaks: readonly Leak[], withholding: Withholding): Diagnostic[] {
  return [...diagnoseRooms(withholding), ...(leaks.length > 0 ? diagnoseLeaks(leaks, withholding) : [])];
}
