import { parentPort } from 'node:worker_threads';
import { SolidifyError } from '../../host/solidify-error.js';
import { finishHere, type Finish } from './finish-here.js';
import type { Answer } from './finish-thread.js';

// What runs in the thread of `FinishThread`: one PDF after the other.
let last = Promise.resolve();
parentPort?.on('message', (job: Parameters<Finish>) => {
  last = last.then(() => work(job));
});

async function work(job: Parameters<Finish>): Promise<void> {
  const answer = (one: Answer, moved: readonly ArrayBuffer[] = []): void =>
    parentPort?.postMessage(one, moved);
  try {
    const { said, ...finished } = await finishHere(...job);
    answer({ finished: { ...finished, said: said() } }, [finished.pdf.buffer as ArrayBuffer]);
  } catch (error) {
    if (error instanceof SolidifyError) answer({ trouble: [error.message, error.code, error.hint] });
    else answer({ error });
  }
}
