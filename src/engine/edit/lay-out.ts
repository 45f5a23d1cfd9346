import { layOut } from '../../core/edit/format.js';
import { expandPatterns, STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import type { SolidifyError } from '../../host/solidify-error.js';
import type { Listener } from '../listener.js';
import { readOriginal, rewriteAll, type Rewritten } from './rewrite.js';

/** What became of documents that were to be laid out. */
export interface LaidOut {
  /** Those that look otherwise now, or would. */
  readonly changed: readonly Rewritten[];
  /** Those that cannot be read, or that no layout leaves as they are. */
  readonly left: readonly string[];
  /** Why some could not be written. */
  readonly troubles: readonly SolidifyError[];
  /** The document of standard input as it is to be; byte for byte where it stays as it is. */
  readonly stdout: string | Uint8Array | null;
}

/**
 * Lays documents out anew.
 *
 * @param isDry whether nothing is written
 */
export async function layOutAll(
  patterns: readonly string[],
  host: Host,
  isDry: boolean,
  { onNote }: Pick<Listener, 'onNote'> = {},
): Promise<LaidOut> {
  const changed: Rewritten[] = [];
  const left: string[] = [];
  let stdout: LaidOut['stdout'] = null;
  for (const file of await expandPatterns(patterns, host, onNote)) {
    const { bytes, text: before } = await readOriginal(file, host);
    const after = before === null ? null : await layOut(before);
    if (file === STDIN) stdout = after ?? bytes;
    if (before === null || after === null) left.push(file);
    else if (after !== before) changed.push({ file, before, after });
  }
  if (isDry) return { changed, left, troubles: [], stdout };
  const { written, troubles } = await rewriteAll(changed, host);
  return { changed: written, left, troubles, stdout };
}
