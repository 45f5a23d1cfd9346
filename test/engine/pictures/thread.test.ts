import { expect, test } from 'vitest';
import { askThread } from '../../../src/engine/pictures/thread.js';

const script = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const never = new AbortController().signal;

test('a thread is given its job, and its first answer counts', async () => {
  const twice = script(
    `import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(workerData * 2); parentPort.postMessage(0);`,
  );
  expect(await askThread(twice, 21, never)).toBe(42);
});

test('it sees nothing of the environment', async () => {
  process.env['SOLIDIFY_TEST_SECRET'] = 'told';
  const tells = script(
    `import { parentPort } from 'node:worker_threads'; parentPort.postMessage(Object.keys(process.env));`,
  );
  expect(await askThread(tells, null, never)).toEqual([]);
  delete process.env['SOLIDIFY_TEST_SECRET'];
});

test('what it throws is thrown, and a thread that ends without an answer is told', async () => {
  await expect(askThread(script(`throw new Error('odd');`), null, never)).rejects.toThrow('odd');
  await expect(askThread(script(``), null, never)).rejects.toThrow('A thread that works on pictures ended.');
});

test('a signal ends one that never would', async () => {
  await expect(askThread(script(`for (;;);`), null, AbortSignal.timeout(100))).rejects.toThrow('timeout');
  await expect(askThread(script(`for (;;);`), null, AbortSignal.abort('before'))).rejects.toBe('before');
});
