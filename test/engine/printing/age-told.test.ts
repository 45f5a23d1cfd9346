import { expect, test } from 'vitest';
import type { FoundBrowser } from '../../../src/browser/find.js';
import { tellAgeOnce } from '../../../src/engine/printing/age-told.js';
import { memoryHost } from '../../../src/host/memory.js';
import type { Host } from '../../../src/host/host.js';

function machine(): Host {
  return memoryHost([], { cwd: '/' });
}

function embedded(version: string | null): { embedded: () => Promise<FoundBrowser | null> } {
  const found: FoundBrowser = { path: '/c', kind: 'embedded', shell: true, version, why: '', env: {} };
  return { embedded: () => Promise.resolve(version === null ? null : found) };
}

async function told(version: string | null, host: Host): Promise<readonly string[]> {
  const notes: string[] = [];
  await tellAgeOnce(embedded(version), host, { onNote: (note) => notes.push(note) });
  return notes;
}

test('the age is told once on a machine', async () => {
  const host = machine();
  // Whoever hears nothing has not been told.
  await tellAgeOnce(embedded('147.0.0'), host, {});
  expect(await told('147.0.0', host)).toEqual([expect.stringContaining('--browser system')]);
  expect(await told('147.0.0', host)).toEqual([]);
  expect(await told('147.0.0', machine())).toHaveLength(1);
});

test('a browser that gets fixes, or is none of ours, is not told of', async () => {
  expect(await told('153.0.0', machine())).toEqual([]);
  expect(await told(null, machine())).toEqual([]);
});

test('where nothing can be noted it is not told, as it would be again and again', async () => {
  const nothing = { take: () => Promise.resolve(null), put: () => Promise.resolve() };
  expect(await told('147.0.0', { ...machine(), notes: nothing })).toEqual([]);
});
