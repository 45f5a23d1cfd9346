import type { Finished, Metadata, Standard } from '../../core/formats/pdf/finish.js';
import { inflateSync } from 'node:zlib';
import type { PdfTools } from '../../core/formats/pdf/finish.js';
import { limits } from '../../core/language/limits.js';
import { SolidifyError } from '../../host/solidify-error.js';
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
  return finish(raw, meta, standards, { ...finishTools, inflate: inflateWithin(name, limits.printedBytes) });
};

/** Unpacks what a PDF draws, each piece as often as it is asked for, but no more than so many bytes together. */
export function inflateWithin(name: string, most: number): PdfTools['inflate'] {
  const known = new WeakSet<Uint8Array>();
  let room = most;
  return (bytes) => {
    try {
      const content = inflateSync(bytes, { maxOutputLength: known.has(bytes) ? most : Math.max(1, room) });
      if (!known.has(bytes)) room -= content.length;
      known.add(bytes);
      return content;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
      throw new SolidifyError(
        `${name}.pdf draws more than ${Math.round(most / 1024 ** 2)} MB; no more can be finished.`,
        'too-large',
        'Show fewer or simpler drawings, export them as PNG, or split the document.',
      );
    }
  };
}
