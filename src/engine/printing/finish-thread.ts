import { Worker } from 'node:worker_threads';
import type { Finished } from '../../core/formats/pdf/finish.js';
import type { ExtractedText } from '../../core/formats/pdf/extracted-text.js';
import { SolidifyError, type ErrorCode } from '../../host/solidify-error.js';
import type { Finish } from './finish-here.js';
import { memoryError } from '../memory.js';

/** What the thread sends back for one PDF. */
export type Answer =
  | { readonly finished: Omit<Finished, 'said'> & { readonly said: ExtractedText } }
  | { readonly trouble: readonly [message: string, code: ErrorCode, hint: string | null] }
  | { readonly error: unknown };

interface Job {
  readonly input: Parameters<Finish>;
  readonly resolve: (finished: Finished) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A thread that finishes PDFs in the order in which they come, while this one makes the next. It starts with the first;
 * whoever makes one closes it. Should it die, of two PDFs only the guilty one fails.
 */
export class FinishThread {
  readonly #script: URL;
  /** the first of them is being worked on */
  readonly #jobs: Job[] = [];
  #worker: Worker | null = null;
  #closed = false;

  /** @param script what runs in it: `finish-worker.ts`, bundled */
  constructor(script: URL) {
    this.#script = script;
  }

  readonly finish: Finish = (...input) =>
    new Promise((resolve, reject) => {
      this.#jobs.push({ input, resolve, reject });
      this.#alive().postMessage(input);
    });

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
  }

  #alive(): Worker {
    if (this.#worker) return this.#worker;
    // Twice the room for young objects: they are collected half as often, for a twelfth less work in all.
    const worker = new Worker(this.#script, { env: {}, resourceLimits: { maxYoungGenerationSizeMb: 96 } });
    let reason: unknown = new Error('The thread that finishes PDFs ended.');
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error) => (reason = error));
    worker.on('exit', () => {
      this.#worker = null;
      const lost = this.#jobs.splice(0, this.#closed ? Infinity : 1);
      for (const { reject } of lost) reject(memoryError(reason) ?? reason);
      for (const { input } of this.#jobs) this.#alive().postMessage(input);
    });
    this.#worker = worker;
    return worker;
  }

  #settle(answer: Answer): void {
    const job = this.#jobs.shift();
    if ('error' in answer) job?.reject(answer.error);
    else if ('trouble' in answer) job?.reject(new SolidifyError(...answer.trouble));
    else job?.resolve({ ...answer.finished, said: () => answer.finished.said });
  }
}
