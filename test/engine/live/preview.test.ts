import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPreview, type Preview, type PreviewState } from '../../../src/engine/live/preview.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { diskHost } from '../../../src/host/disk.js';
import { root } from '../../cases.js';

const visit = 'visits/barcelona-2018.yaml';
let folder: string;
let preview: Preview;
const rounds: PreviewState[] = [];
/** How often the visit was read. */
let reads = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preview-test-'));
  // What was written a moment ago may be seen as saved once more.
  cpSync(join(root, 'examples/solidify'), folder, { recursive: true, preserveTimestamps: true });
  const disk = diskHost();
  const read: typeof disk.read = (path, atMost) => {
    if (path === join(folder, visit)) reads += 1;
    return disk.read(path, atMost);
  };
  const settings = resolveOptions({}, ['en']);
  preview = openPreview(
    visit,
    { ...disk, cwd: folder, read },
    () => Promise.resolve({ settings, files: [] }),
    {},
    (state) => rounds.push(state),
  );
  preview.ended.catch(() => undefined);
});
afterAll(async () => {
  await preview.close();
  rmSync(folder, { recursive: true, force: true });
});

test('makes a first report again a few times, so that the first save is quick, and then rests', async () => {
  await vi.waitFor(() => expect(reads).toBeGreaterThan(10), { timeout: 60_000, interval: 50 });
  await vi.waitFor(
    async () => {
      const before = reads;
      await new Promise((done) => setTimeout(done, 1000));
      expect(reads).toBe(before);
    },
    { timeout: 60_000 },
  );
  // Nobody is told of it.
  expect(rounds.map(({ round }) => round)).toEqual([1]);
  const text = readFileSync(join(folder, visit), 'utf8');
  writeFileSync(join(folder, visit), text.replace('title: "', 'title: "Saved '));
  await vi.waitFor(() => expect(rounds.map(({ round }) => round)).toEqual([1, 2]), { timeout: 60_000 });
  expect(rounds[1]?.report?.facts.title).toMatch(/^Saved /);
});
