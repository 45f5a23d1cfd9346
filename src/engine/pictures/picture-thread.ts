import { Worker } from 'node:worker_threads';
import { mustDecode } from '../../core/picture/prepare.js';
import type { Picture } from '../../core/picture/inspect.js';
import { memoryError } from '../memory.js';

/** Pixels from which on it takes so long to decode a picture that it must be possible to end that. */
const MANY = 2_000_000;

/** What the thread is given. */
export interface PictureJob {
  readonly picture: Picture;
  /** The folder of the codecs. */
  readonly codecs: string;
}

/** What the thread sends back. */
export interface PreparedPicture {
  readonly made: Picture | null;
}

/** Whether a picture is prepared in a thread. */
export function needsThread(picture: Picture): boolean {
  return mustDecode(picture) && picture.size !== null && picture.size.width * picture.size.height > MANY;
}

/**
 * Prepares one picture in a thread of its own, which nothing outlives: neither its memory nor a signal that ends it.
 *
 * @param script what runs in it: `picture-worker.ts`, bundled
 * @returns null when its pixels cannot be read
 * @throws the reason of the signal, SolidifyError (3) when memory runs out
 */
export async function prepareInThread(
  job: PictureJob,
  script: URL,
  signal: AbortSignal,
): Promise<Picture | null> {
  signal.throwIfAborted();
  const worker = new Worker(script, { env: {}, workerData: job });
  let onAbort: (() => void) | null = null;
  try {
    return await new Promise<Picture | null>((resolve, reject) => {
      onAbort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', onAbort, { once: true });
      worker.once('message', ({ made }: PreparedPicture) => resolve(made));
      worker.once('error', (error) => reject(memoryError(error) ?? error));
      worker.once('exit', () => reject(new Error('The thread that prepares a picture ended.')));
    });
  } finally {
    if (onAbort) signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
