import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../src/index.js';
import { kinds } from './fuzz/hostile.js';
import { makeRandom } from './fuzz/random.js';
import { inventDocument, most, secondsFor, type Command } from './fuzz/time.js';

// `npm run fuzz -- time` sets these, and where to keep what took too long.
const seconds = Number(process.env['FUZZ_TIME_SECONDS'] ?? 0);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const keep = process.env['FUZZ_KEEP'];

const SIZE = 20_000;
/** Work that takes less than this is not judged: what else the machine does outweighs it. */
const LEAST_MS = 150;

/** Milliseconds of the processor that a document takes to be read, checked, searched and written. */
async function work(text: string): Promise<number> {
  const before = process.cpuUsage();
  await compile({ visit: { path: 'visit.yaml', text } });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Those that once were quadratic or worse. */
const always = new Set([
  'misread',
  'namesOneLetter',
  'namesOneLetterGlued',
  'pointAbbrsShort',
  'unknownKeysOfOne',
]);
/** A sample: all of them take minutes. `npm run fuzz -- time` takes all, by themselves and mixed. */
const sample = Object.keys(kinds).filter((name, index) => index % 4 === 0 || always.has(name));

test.skipIf(seconds > 0).each(sample)(
  'twice as much of %s takes no more than three times as long',
  async (name) => {
    const [small = '', large = ''] = [SIZE, 2 * SIZE].map((size) => kinds[name]?.(size));
    let [least, longest] = [Infinity, Infinity];
    for (let round = 0; round < 5; round += 1) {
      longest = Math.min(longest, await work(large));
      if (longest < LEAST_MS) return;
      least = Math.min(least, await work(small));
      if (longest <= 3 * least) return;
    }
    expect(longest).toBeLessThanOrEqual(3 * least);
  },
  60_000,
);

test.runIf(seconds > 0)(
  'no document of 100 kB takes long',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'solidify-time-'));
    const slow: string[] = [];
    const end = Date.now() + seconds * 1000;
    let count = 0;
    const longest = { validate: 0, build: 0 };
    const look = async (name: string, document: string): Promise<void> => {
      for (const command of ['validate', 'build'] satisfies Command[]) {
        const took = await secondsFor(command, document, folder);
        longest[command] = Math.max(longest[command], took);
        if (took <= most[command]) continue;
        const line = `${command}: ${took.toFixed(1)} s for ${name} (input ${count}, seed ${seed})`;
        process.stderr.write(`${line}\n`);
        slow.push(line);
        if (keep === undefined) continue;
        mkdirSync(keep, { recursive: true });
        writeFileSync(join(keep, `${command}-${count}.yaml`), document);
      }
      rmSync(join(folder, 'reports'), { recursive: true, force: true });
      count += 1;
    };
    try {
      // First each kind by itself, as large as it may be; then whatever chance makes of them.
      for (const [name, make] of Object.entries(kinds)) if (Date.now() < end) await look(name, make(99_000));
      while (Date.now() < end) {
        const { name, document } = inventDocument(makeRandom(Math.imul(seed, 0x9e3779b1) + count));
        await look(name, document.slice(0, 100_000));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    process.stderr.write(
      `${count} documents, seed ${seed}; at most ${longest.validate.toFixed(1)} s to validate, ${longest.build.toFixed(1)} s to build\n`,
    );
    expect(slow).toEqual([]);
  },
  (seconds + 300) * 1000,
);
