import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOriginal, rewrite } from '../../../src/engine/edit/rewrite.js';
import { diskHost } from '../../../src/host/disk.js';
import { memoryHost } from '../../../src/host/memory.js';

test('a document is written only where it is what it was', async () => {
  const host = memoryHost([['/d/x.yaml', 'a: 1\n']], { cwd: '/d' });
  await rewrite({ file: 'x.yaml', before: 'a: 1\n', after: 'a: 2\n' }, host);
  expect((await readOriginal('x.yaml', host)).text).toBe('a: 2\n');
  await expect(rewrite({ file: 'x.yaml', before: 'a: 1\n', after: 'a: 3\n' }, host)).rejects.toMatchObject({
    code: 'file-changed',
  });
  expect((await readOriginal('x.yaml', host)).text).toBe('a: 2\n');
});

test('what is no UTF-8 has no text', async () => {
  const host = memoryHost([['/d/x.yaml', new Uint8Array([0xff, 0xfe, 0x41])]], { cwd: '/d' });
  expect((await readOriginal('x.yaml', host)).text).toBeNull();
});

test('a file of a name that is never written is refused in a sentence', async () => {
  const host = memoryHost([['/d/.x.yaml', 'a: 1\n']], { cwd: '/d' });
  await expect(rewrite({ file: '.x.yaml', before: 'a: 1\n', after: 'a: 2\n' }, host)).rejects.toMatchObject({
    code: 'not-writable',
  });
});

test('of several that write one document at the same time one does, and the others are told', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'rewrite-test-'));
  writeFileSync(join(cwd, 'x.yaml'), 'a: 0\n');
  symlinkSync('x.yaml', join(cwd, 'y.yaml'));
  const host = { ...diskHost(), cwd };
  const all = await Promise.allSettled(
    ['x.yaml', 'y.yaml', 'x.yaml', 'y.yaml'].map((file, index) =>
      rewrite({ file, before: 'a: 0\n', after: `a: ${index + 1}\n` }, host),
    ),
  );
  const done = all.findIndex(({ status }) => status === 'fulfilled');
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of all)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'file-changed' });
  expect(readFileSync(join(cwd, 'x.yaml'), 'utf8')).toBe(`a: ${done + 1}\n`);
  rmSync(cwd, { recursive: true });
});
