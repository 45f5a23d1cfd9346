import { expect, test } from 'vitest';
import { makeReader } from '../../../src/engine/documents/reader.js';
import { memoryHost } from '../../../src/host/memory.js';

const text = (title: string): string => `title: ${title}\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n`;

test('what was read last is not parsed again, unless its bytes are others now', async () => {
  const host = memoryHost(
    [
      ['/v/a.yaml', text('A')],
      ['/v/b.yaml', text('B')],
    ],
    { cwd: '/v' },
  );
  const read = makeReader(host, null);
  const first = await read('a.yaml');
  await read('b.yaml');
  expect(await read('a.yaml')).toBe(first);
  // Of another name, its places would be told by the wrong one.
  expect((await read('./a.yaml')).parsed?.file).toBe('./a.yaml');
  host.set('/v/a.yaml', text('C'));
  const second = await read('a.yaml');
  expect(second).not.toBe(first);
  expect(new TextDecoder().decode(second.bytes)).toBe(text('C'));
});

test('not much is kept', async () => {
  const long = `${text('A')}summary: ${'word '.repeat(5_000)}\n`;
  const names = Array.from({ length: 20 }, (_, at) => `${at}.yaml`);
  const host = memoryHost(
    names.map((name) => [`/v/${name}`, long] as const),
    { cwd: '/v' },
  );
  const read = makeReader(host, null);
  const first = await read('0.yaml');
  for (const name of names) await read(name);
  expect(await read('0.yaml')).not.toBe(first);
  const last = await read('19.yaml');
  expect(await read('19.yaml')).toBe(last);
});
