import type { Finished, Metadata, Standard } from '../../core/formats/pdf/finish.js';
import { ensureHeap, heapToFinish } from '../memory.js';

/**
 * Finishes a PDF that a browser wrote.
 *
 * @param name of its file, without the extension
 * @throws SolidifyError (3) when there is not enough memory, Error when it cannot be read
 */
export type Finish = (
  name: string,
  raw: Uint8Array,
  meta: Metadata,
  standards: readonly Standard[],
) => Promise<Finished>;

/** Loads what finishes, so that it is there when it is needed. */
export async function loadFinish(): Promise<void> {
  await Promise.all([import('../../core/formats/pdf/finish.js'), import('./finish-tools.js')]);
}

/** Finishes in this thread. */
export const finishHere: Finish = async (name, raw, meta, standards) => {
  const { finish } = await import('../../core/formats/pdf/finish.js');
  const { finishTools } = await import('./finish-tools.js');
  await ensureHeap(`to finish ${name}.pdf`, { bytes: heapToFinish(raw) });
  return finish(raw, meta, standards, finishTools);
};
