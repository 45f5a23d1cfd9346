import type { FileFacts } from '../../language/rules/files.js';
import { HEAD, typeOf } from '../../picture/inspect.js';
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
  const fault = await kind.faultOf(bytes);
  return fault === null ? { state: 'attachable', bytes } : { state: 'unattachable', found: fault };
}

/** `PDF, DOCX, … or a picture`, for messages. */
export function attachable(): string {
  return inWords([...attachedLabels, 'a picture'], 'or');
}
