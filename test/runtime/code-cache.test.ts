import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { load } from '../../src/runtime/code-cache.js';

const folder = mkdtempSync(join(tmpdir(), 'code-cache-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bundle = join(folder, 'bundle.cjs');
const cache = `${bundle}.test.cache`;
const source = (answer: string): string => `(function(require,module,url){
  function answer() { return ${answer}; }
  module.exports = { answer, url, join: require('node:path').join };
})`;

interface Exports {
  readonly answer: () => number;
  readonly url: string;
  readonly join: typeof join;
}
const run = (): ReturnType<typeof load<Exports>> => load<Exports>(pathToFileURL(bundle), 'test');

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(bundle, source('6 * 7'));
});

test('a bundle gets what it needs', () => {
  const { exports } = run();
  expect(exports.answer()).toBe(42);
  expect(exports.url).toBe(pathToFileURL(bundle).href);
  expect(exports.join('a', 'b')).toBe(join('a', 'b'));
});

test('what was compiled is used the next time', () => {
  const first = run();
  expect(first.wasCompiled).toBe(false);
  first.exports.answer();
  first.keep('a run');
  expect(readdirSync(folder).sort()).toEqual(['bundle.cjs', 'bundle.cjs.test.cache']);
  const second = run();
  expect(second.wasCompiled).toBe(true);
  expect(second.exports.answer()).toBe(42);
});

test('the same is not written again', () => {
  const first = run();
  first.keep('a run');
  const kept = statSync(cache);
  run().keep('a run');
  expect(statSync(cache)).toMatchObject({ ino: kept.ino, mtimeMs: kept.mtimeMs });
});

test('how much it is is looked at once a kind of run', () => {
  const first = run();
  first.keep('a run');
  const kept = readFileSync(cache);
  const again = run();
  for (let call = 0; call < 3; call += 1) again.exports.answer();
  again.keep('a run');
  expect(readFileSync(cache).equals(kept)).toBe(true);
  again.keep('another');
  expect(readFileSync(cache).equals(kept)).toBe(false);
  const last = run();
  expect([last.wasCompiled, last.exports.answer()]).toEqual([true, 42]);
});

test.each<[string, (whole: Buffer) => Buffer]>([
  [
    'a byte of it has changed',
    (whole) => Buffer.from(whole.map((byte, at) => (at === 600 ? byte ^ 1 : byte))),
  ],
  ['it is cut off', (whole) => whole.subarray(0, 700)],
  ['it is empty', () => Buffer.alloc(0)],
])('a cache is passed over and made again where %s', (_, damage) => {
  const first = run();
  first.exports.answer();
  first.keep('a run');
  const whole = readFileSync(cache);
  writeFileSync(cache, damage(whole));
  const second = run();
  expect(second.wasCompiled).toBe(false);
  expect(second.exports.answer()).toBe(42);
  second.keep('a run');
  expect(run().wasCompiled).toBe(true);
});

test('a cache of another bundle is passed over, also of one as long', () => {
  const first = run();
  first.exports.answer();
  first.keep('a run');
  writeFileSync(bundle, source('6 * 8'));
  const second = run();
  expect(second.wasCompiled).toBe(false);
  expect(second.exports.answer()).toBe(48);
});

test('where nothing can be written, nothing is left and nobody is told', () => {
  mkdirSync(join(cache, 'in the way'), { recursive: true });
  const { exports, keep } = run();
  expect(exports.answer()).toBe(42);
  keep('a run');
  expect(readdirSync(folder).sort()).toEqual(['bundle.cjs', 'bundle.cjs.test.cache']);
  expect(readdirSync(cache)).toEqual(['in the way']);
});
