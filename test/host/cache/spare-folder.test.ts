import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { spareFolder } from '../../../src/host/cache/spare-folder.js';

let cache: string;
const own = (): string => join(cache, 'solidify/spare');
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'spare-test-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});
const bytes = new Uint8Array([1, 2, 3]);

test('what is kept is found by another build, and by nobody else', async () => {
  await spareFolder({ XDG_CACHE_HOME: cache }, 'spare').put('thing', bytes);
  expect(await spareFolder({ XDG_CACHE_HOME: cache }, 'spare').take('thing')).toEqual(Buffer.from(bytes));
  expect(await spareFolder({ XDG_CACHE_HOME: cache }, 'spare').take('other')).toBeNull();
  expect(statSync(own()).mode & 0o777).toBe(0o700);
  expect(statSync(join(own(), 'thing')).mode & 0o777).toBe(0o600);
});

test('it may be deleted at any time', async () => {
  const spare = spareFolder({ XDG_CACHE_HOME: cache }, 'spare');
  await spare.put('thing', bytes);
  rmSync(join(cache, 'solidify'), { recursive: true });
  expect(await spare.take('thing')).toBeNull();
  await expect(spare.put('thing', bytes)).resolves.toBeUndefined();
});

test('what others could have written is not taken', async () => {
  const spare = spareFolder({ XDG_CACHE_HOME: cache }, 'spare');
  await spare.put('thing', bytes);
  chmodSync(join(own(), 'thing'), 0o666);
  expect(await spare.take('thing')).toBeNull();
});

test('of very many things those go that were longest not used', async () => {
  const spare = spareFolder({ XDG_CACHE_HOME: cache }, 'spare');
  await spare.put('first', bytes);
  for (let number = 0; number < 500; number += 1) {
    writeFileSync(join(own(), `thing-${number}`), '');
    utimesSync(join(own(), `thing-${number}`), number, number);
  }
  await spare.put('last', bytes);
  expect(readdirSync(own())).toHaveLength(402);
  expect(['first', 'last', 'thing-99', 'thing-100'].map((name) => existsSync(join(own(), name)))).toEqual([
    true,
    true,
    false,
    true,
  ]);
});
