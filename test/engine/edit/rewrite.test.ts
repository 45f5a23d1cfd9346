import { expect, test } from 'vitest';
import { rewrite, textOf } from '../../../src/engine/edit/rewrite.js';
import { memoryHost } from '../../../src/host/memory.js';

test('a document is written only where it is what it was', async () => {
  const host = memoryHost([['/d/x.yaml', 'a: 1\n']], { cwd: '/d' });
  await rewrite({ file: 'x.yaml', before: 'a: 1\n', after: 'a: 2\n' }, host);
  expect(await textOf('x.yaml', host)).toBe('a: 2\n');
  await expect(rewrite({ file: 'x.yaml', before: 'a: 1\n', after: 'a: 3\n' }, host)).rejects.toMatchObject({
    code: 'file-changed',
  });
  expect(await textOf('x.yaml', host)).toBe('a: 2\n');
});

test('what is no UTF-8 has no text', async () => {
  const host = memoryHost([['/d/x.yaml', new Uint8Array([0xff, 0xfe, 0x41])]], { cwd: '/d' });
  expect(await textOf('x.yaml', host)).toBeNull();
});
