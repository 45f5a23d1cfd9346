import { expect, test } from 'vitest';
import { keepBytes } from '../../../src/engine/pictures/kept-bytes.js';
import { diskHost } from '../../../src/host/disk.js';
import { memoryHost } from '../../../src/host/memory.js';

const large = new Uint8Array(60_000).fill(1);

test('a large file is read once as long as it stays as it is', async () => {
  const memory = memoryHost([['/v/a.jpg', large] as const, ['/v/b.txt', new Uint8Array(10)] as const], {
    ...diskHost(),
    cwd: '/v',
  });
  let changed = 1;
  const reads: string[] = [];
  const { host, forget } = keepBytes({
    ...memory,
    stat: async (path) => {
      const found = await memory.stat(path);
      return found && { ...found, changed };
    },
    read: (path, atMost) => {
      reads.push(path);
      return memory.read(path, atMost);
    },
  });
  const first = await host.read('/v/a.jpg', large.length);
  expect(await host.read('/v/a.jpg', large.length)).toBe(first);
  expect(reads).toEqual(['/v/a.jpg']);
  changed = 2;
  await host.read('/v/a.jpg', large.length);
  forget('/v/a.jpg');
  await host.read('/v/a.jpg', large.length);
  // The beginning of one alone, and small ones.
  await host.read('/v/a.jpg', 100);
  await host.read('/v/b.txt', 100_000);
  await host.read('/v/b.txt', 100_000);
  expect(reads).toEqual(['/v/a.jpg', '/v/a.jpg', '/v/a.jpg', '/v/a.jpg', '/v/b.txt', '/v/b.txt']);
});
