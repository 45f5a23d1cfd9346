import { expect, test } from 'vitest';
import { layOutAll } from '../../../src/engine/edit/lay-out.js';
import { memoryHost, type MemoryHost } from '../../../src/host/memory.js';

const host = (): MemoryHost =>
  memoryHost(
    [
      ['/d/a.yaml', 'title:  T\n'],
      ['/d/b.yaml', 'title: T\n'],
      ['/d/c.yaml', 'title: [\n'],
    ],
    { cwd: '/d' },
  );

test.each([true, false])(
  'documents are laid out, and written unless that was not asked for (%s)',
  async (isDry) => {
    const world = host();
    const { changed, left } = await layOutAll(['*.yaml'], world, isDry);
    expect(changed).toEqual([{ file: 'a.yaml', before: 'title:  T\n', after: 'title: T\n' }]);
    expect(left).toEqual(['c.yaml']);
    const text = new TextDecoder().decode(await world.read('/d/a.yaml'));
    expect(text).toBe(isDry ? 'title:  T\n' : 'title: T\n');
  },
);
