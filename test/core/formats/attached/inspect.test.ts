import { expect, test } from 'vitest';
import { inspectAttachment } from '../../../../src/core/formats/attached/inspect.js';
import type { FileFacts } from '../../../../src/core/language/rules/files.js';

const picture = { state: 'other-type', found: 'the picture' } as const satisfies FileFacts;
const look = (path: string, text: string): Promise<FileFacts> =>
  inspectAttachment(path, new TextEncoder().encode(text), () => Promise.resolve(picture));

test('a file is what its name and its bytes say', async () => {
  expect(await look('a.txt', 'x')).toMatchObject({ state: 'attachable' });
  expect(await look('a.pdf', 'x')).toMatchObject({
    state: 'unattachable',
    found: expect.stringContaining('PDF') as unknown,
  });
  expect(await look('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe(picture);
  expect(await look('a.zip', 'PK')).toMatchObject({ state: 'unattachable' });
});
