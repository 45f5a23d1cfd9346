import type { FileFacts } from '../../language/rules/files.js';
import { contentKey, digest } from '../../picture/content-key.js';
import { HEAD, inspectPicture, typeOf } from '../../picture/inspect.js';
import { inWords } from '../index.js';
import { attachedKind, attachedLabels } from './kinds.js';

/**
 * Looks at a file that is to go with a report: what it is, by the end of its name and by what it holds, and whether it can
 * be read to its last byte.
 *
 * @param path as the document names it
 * @param inspect looks at a picture
 */
export async function inspectAttachment(
  path: string,
  bytes: Uint8Array,
  inspect: (bytes: Uint8Array) => Promise<FileFacts>,
): Promise<FileFacts> {
  const isWhole = bytes.length <= HEAD;
  const kind = attachedKind(path);
  if (!kind && typeOf(bytes.subarray(0, HEAD), isWhole) !== null) return inspect(bytes);
  if (!kind) return { state: 'unattachable', found: 'of a kind that cannot be searched for withheld names' };
  const found = await kind.look(bytes);
  if ('fault' in found) return { state: 'unattachable', found: found.fault };
  return { state: 'attachable', bytes, holds: found.pictures.map(keyOf) };
}

/** What tells a picture in a document, as one that stands alone. */
function keyOf(bytes: Uint8Array): string {
  const inspected = inspectPicture(bytes);
  return inspected.state === 'ok' ? contentKey(inspected) : digest(bytes);
}

/** `PDF, DOCX, … or a picture`, for messages. */
export function attachable(): string {
  return inWords([...attachedLabels, 'a picture'], 'or');
}
