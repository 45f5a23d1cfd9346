import { spawnSync } from 'node:child_process';
import { getHeapStatistics } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { knownBy } from '../../src/runtime/v8.js';
import { collectGarbage } from '../../src/engine/memory.js';
import { nodes } from '../nodes.js';

describe.each(nodes)('Node.js $major', ({ path, missing }) => {
  test.skipIf(missing !== null)(`knows of the flags what the table says${missing ?? ''}`, () => {
    const { stdout: version } = spawnSync(path, ['-p', 'process.versions.v8'], { encoding: 'utf8' });
    const { stdout } = spawnSync(path, ['--v8-options'], { encoding: 'utf8' });
    const flags = new Set([...stdout.matchAll(/^ {2}--([a-z\d-]+) \(/gm)].map(([, flag = '']) => flag));
    expect(flags.size).toBeGreaterThan(300);
    const v8 = parseInt(version, 10);
    for (const [flag, { from, to }] of Object.entries(knownBy))
      expect([flag, flags.has(flag)]).toEqual([flag, from <= v8 && v8 <= to]);
  });

  test.skipIf(missing !== null)(`collects what is not used any more without a flag${missing ?? ''}`, () => {
    const script = `
      const { Session } = await import('node:inspector');
      let junk = Array.from({ length: 300_000 }, (_, at) => ({ at }));
      const { heapUsed } = process.memoryUsage();
      junk = null;
      const session = new Session();
      session.connect();
      await new Promise((done) => session.post('HeapProfiler.collectGarbage', done));
      session.disconnect();
      console.log(process.memoryUsage().heapUsed < heapUsed - 10e6);`;
    const argv = ['--input-type=module', '-e', script];
    const { stdout, stderr } = spawnSync(path, argv, { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['true\n', '']);
  });
});

test('collecting touches no flag of this process', async () => {
  const flags = process.execArgv.join(' ');
  let junk: object[] | null = Array.from({ length: 300_000 }, (_, at) => ({ at }));
  const before = getHeapStatistics().used_heap_size;
  expect(junk.length).toBe(300_000);
  junk = null;
  await collectGarbage();
  expect(getHeapStatistics().used_heap_size).toBeLessThan(before - 10e6);
  expect([process.execArgv.join(' '), 'gc' in globalThis]).toEqual([flags, false]);
});
