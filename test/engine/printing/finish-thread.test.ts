import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishScript } from '../../../src/engine/assets.js';
import { finishHere } from '../../../src/engine/printing/finish-here.js';
import { FinishThread } from '../../../src/engine/printing/finish-thread.js';
import { meta, openPrinter, stressPage } from '../../core/formats/pdf/pages.js';

const standards = ['ua-1', 'a-2a'] as const;
const threads: FinishThread[] = [];
afterAll(() => Promise.all(threads.map((one) => one.close())));

function start(script: URL): FinishThread {
  const thread = new FinishThread(script);
  threads.push(thread);
  return thread;
}

/** A thread that answers a PDF as its name says. */
function play(): FinishThread {
  const code = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ([name]) => {
      if (name === 'dies') process.exit(1);
      if (name === 'is too big') throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
      if (name === 'is refused') parentPort.postMessage({ trouble: ['No memory.', 'out-of-memory', 'Allow more.'] });
      else parentPort.postMessage({ finished: { pdf: new Uint8Array(1), pages: 1, violations: [], said: name } });
    });`;
  return start(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
}

const told = async (thread: FinishThread, names: readonly string[]): Promise<unknown[]> =>
  (
    await Promise.allSettled(names.map((name) => thread.finish(name, new Uint8Array(1), meta, standards)))
  ).map((one): unknown => (one.status === 'fulfilled' ? one.value.said() : one.reason));

describe('a PDF that a browser wrote', () => {
  let raw: Uint8Array;
  beforeAll(async () => {
    const printer = await openPrinter();
    raw = await printer.print(stressPage());
    await printer.close();
  });

  test('is finished as it would be here', async () => {
    const thread = start(await finishScript());
    const [there, again, here] = await Promise.all([
      thread.finish('visit', raw, meta, standards),
      thread.finish('visit', raw, meta, standards),
      finishHere('visit', raw, meta, standards),
    ]);
    expect(here.said().flow).toContain('Row 60');
    for (const one of [there, again]) {
      expect(Buffer.from(one.pdf).equals(here.pdf)).toBe(true);
      expect([one.pages, one.violations, one.said()]).toEqual([here.pages, here.violations, here.said()]);
    }
  });
});

test('what cannot be finished says why', async () => {
  const thread = start(await finishScript());
  await expect(thread.finish('visit', Buffer.from('%PDF-1.4'), meta, standards)).rejects.toThrow(
    'no table of cross-references',
  );
});

test('a trouble arrives as one', async () => {
  const [refused] = await told(play(), ['is refused']);
  expect(refused).toMatchObject({
    name: 'SolidifyError',
    message: 'No memory.',
    exitCode: 3,
    hint: 'Allow more.',
  });
});

test('where the thread dies, only what killed it fails', async () => {
  const [first, guilty, last] = await told(play(), ['first', 'dies', 'last']);
  expect([first, last]).toEqual(['first', 'last']);
  expect(String(guilty)).toContain('The thread that finishes PDFs ended.');
});

test('where it runs out of memory, that is told as such', async () => {
  const [big, next] = await told(play(), ['is too big', 'next']);
  expect(big).toMatchObject({ name: 'SolidifyError', exitCode: 3 });
  expect(String(big)).toContain('not enough memory');
  expect(next).toBe('next');
});

test('what is not finished when it is closed is refused', async () => {
  const thread = start(await finishScript());
  const refused = told(thread, ['a', 'b']);
  await thread.close();
  expect((await refused).map(String)).toEqual(Array(2).fill('Error: The thread that finishes PDFs ended.'));
});
