import { expect, test } from 'vitest';
import { inTheWayError } from '../../../src/engine/cache/told.js';

const files = (count: number): { file: string; reason: string }[] =>
  Array.from({ length: count }, (_, at) => ({ file: `${at + 1}.md`, reason: 'is not in manifest.json' }));

test('one file that is in the way is named', () => {
  expect(inTheWayError(files(1), 'out')).toMatchObject({
    message: expect.stringContaining(
      'still stand in the folder: out/1.md is not in manifest.json.',
    ) as string,
    hint: 'Look at it, and remove it before you publish the folder.',
  });
});

test('of four hundred only some are named, and all are counted', () => {
  const { message, hint } = inTheWayError(files(400), 'out');
  expect(message).toContain('400 files, each of which is not in manifest.json: out/1.md, ');
  expect(message).toMatch(/out\/10\.md and 390 more\.$/);
  expect(hint).toContain('An empty folder is as good');
});
