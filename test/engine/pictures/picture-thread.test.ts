import { expect, test } from 'vitest';
import { loadAssets, loadAssetsKeeping } from '../../../src/engine/assets.js';
import { needsThread } from '../../../src/engine/pictures/picture-thread.js';
import { inspectPicture, type Picture } from '../../../src/core/picture/inspect.js';
import { bomb, png } from '../../core/picture/pictures.js';

const spare = { take: () => Promise.resolve(null), put: () => Promise.resolve() };

function look(bytes: Uint8Array): Picture {
  const found = inspectPicture(bytes);
  if (found.state !== 'ok') throw new Error(found.state);
  return found;
}
const large = look(await png(2000, 1100));

test('a large picture that must be decoded has a thread, others have none', async () => {
  expect(needsThread(large)).toBe(true);
  expect(needsThread(look(await png(1600, 1000)))).toBe(false);
  expect(needsThread({ ...large, type: 'image/svg+xml', size: null })).toBe(false);
});

test('there it becomes what it would become here', async () => {
  const there = await loadAssetsKeeping({ spare, signal: new AbortController().signal }, false);
  const here = await loadAssets();
  const [one, other] = [await there.prepare(large), await here.prepare(large)];
  expect(one?.size).toEqual(other?.size);
  expect(Buffer.from(one?.bytes ?? []).equals(other?.bytes ?? Buffer.of())).toBe(true);
  expect(one?.type).toBe('image/png');
});

test('one whose pixels cannot be read is none', async () => {
  const { prepare } = await loadAssetsKeeping({ spare, signal: new AbortController().signal }, false);
  const spoiled = look(bomb(2000, 1100));
  expect(needsThread(spoiled)).toBe(true);
  expect(await prepare(spoiled)).toBe(null);
});

test('whoever gives up gets it no more, with the reason', async () => {
  const before = await loadAssetsKeeping({ spare, signal: AbortSignal.abort('enough') }, false);
  await expect(before.prepare(large)).rejects.toBe('enough');
  const controller = new AbortController();
  const { prepare } = await loadAssetsKeeping({ spare, signal: controller.signal }, false);
  const prepared = prepare(large);
  const soon = setTimeout(() => controller.abort('midway'), 20);
  await expect(prepared).rejects.toBe('midway');
  clearTimeout(soon);
});
