import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../../src/engine/cache/inputs.js';
import { resolveOptions, type Settings } from '../../../src/engine/options.js';
import { isInShard, keyOf } from '../../../src/engine/targets/keys.js';

const settings = resolveOptions({}, ['en', 'fr']);
const inputs: Inputs = { shown: [], hashes: ['visit.yaml 1'] };
const key = (more: Partial<Settings> = {}): string =>
  keyOf('visit', 'paris', inputs, { ...settings, ...more }, 'base');

describe('the key of a target', () => {
  const decisive: Partial<Settings>[] = [
    { langs: ['fr'] },
    { editions: ['internal'] },
    { layout: 'brief' },
    { standards: ['ua-2', 'a-4f', 'wtpdf'] },
    { attachSource: true },
    { set: [{ path: 'status', words: 'draft' }] },
  ];
  test.each(decisive)('changes with %j', (change) => {
    expect(key(change)).not.toBe(key());
  });

  const indifferent: Partial<Settings>[] = [
    { formats: settings.formats.slice(0, 1) },
    { out: 'elsewhere' },
    { strict: true },
    { browser: '/usr/bin/chromium' },
    { browserUrl: ['ws://127.0.0.1:9222/'] },
    { timeoutMs: 1000 },
    { stdout: true },
    { cache: false },
    { check: true },
    { prune: true },
    { explain: true },
    { shard: { number: 1, of: 2 } },
    { merge: ['other'] },
    { jobs: 4 },
    { sign: 'key.pem' },
    { templates: 'own' },
    { helpers: 'own.mjs' },
    { reference: 'house.docx' },
  ];
  test.each(indifferent)('stays with %j, which changes no byte', (change) => {
    expect(key(change)).toBe(key());
  });

  test('knows every setting', () => {
    const tried = [...decisive, ...indifferent].flatMap((change) => Object.keys(change));
    expect(tried.sort()).toEqual(Object.keys(settings).sort());
  });

  test('changes with what it is made from, what it is and which program makes it', () => {
    const keys = [
      key(),
      keyOf('guidebook', 'paris', inputs, settings, 'base'),
      keyOf('visit', 'lyon', inputs, settings, 'base'),
      keyOf('visit', 'paris', { shown: [], hashes: ['visit.yaml 2'] }, settings, 'base'),
      keyOf('visit', 'paris', inputs, settings, 'other'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('does not depend on the order in which settings were given', () => {
    const turned = Object.fromEntries(Object.entries(settings).reverse()) as unknown as Settings;
    expect(keyOf('visit', 'paris', inputs, turned, 'base')).toBe(key());
  });
});

test('every visit falls into exactly one shard, whichever others there are', () => {
  for (let index = 0; index < 100; index += 1) {
    const shards = [1, 2, 3].filter((number) =>
      isInShard(`visit-${index}`, { ...settings, shard: { number, of: 3 } }),
    );
    expect(shards).toHaveLength(1);
    expect(isInShard(`visit-${index}`, settings)).toBe(true);
  }
});
