import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeRandom } from './fuzz/random.js';
import { targets } from './fuzz/targets.js';

// `npm run fuzz` sets these: how long each target is tried, from which seed, and where to tell what is being tried.
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const only = process.env['FUZZ_INPUT'];
const progress = process.env['FUZZ_PROGRESS'];

/** Reading, checking and rendering 60,000 characters takes far less. */
const SLOW_MS = 10_000;

test.each(targets)(
  'the $name takes whatever comes',
  async ({ name, short, make, run }) => {
    const crashes: string[] = [];
    const started = performance.now();
    let count = 0;
    const isOver = (): boolean =>
      seconds > 0 ? performance.now() - started > seconds * 1000 : count >= short;
    for (let index = Number(only ?? 0); !isOver(); index += 1) {
      if (progress !== undefined) writeFileSync(progress, `${name} ${index}`);
      const input = make(makeRandom(Math.imul(seed, 0x9e3779b1) + index));
      const before = performance.now();
      count += 1;
      try {
        await run(input as never);
        if (performance.now() - before > SLOW_MS) throw new Error('too slow');
      } catch (error) {
        crashes.push(
          `input ${index}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      }
      if (only !== undefined || crashes.length === 5) break;
    }
    if (seconds > 0)
      process.stderr.write(`${name}: ${count} inputs, ${crashes.length} crashes, seed ${seed}\n`);
    expect(crashes).toEqual([]);
  },
  (seconds + 120) * 1000,
);
