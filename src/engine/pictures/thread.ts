import { Worker } from 'node:worker_threads';
import { memoryError } from '../memory.js';

/**
 * Has something done with pictures in a thread of its own, which nothing outlives: neither its memory nor a signal that
 * ends it.
 *
 * @param script what runs in it, bundled; it sends one answer
 * @throws the reason of the signal, SolidifyError (3) when memory runs out
 */
export async function askThread<Answer>(script: URL, job: unknown, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const worker = new Worker(script, { env: {}, workerData: job });
  let onAbort: (() => void) | null = null;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      onAbort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', onAbort, { once: true });
      worker.once('message', resolve);
      worker.once('error', (error) => reject(memoryError(error) ?? error));
      worker.once('exit', () => reject(new Error('A thread that works on pictures ended.')));
    });
  } finally {
    if (onAbort) signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
