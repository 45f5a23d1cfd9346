import { expect, test } from 'vitest';
import { sha256 } from '../../../src/engine/cache/manifest.js';
import { hashWithLineFeeds, turnedLineEnds, whyStale } from '../../../src/engine/cache/why-stale.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const recorded = {
  file: 'a.md',
  format: 'md' as const,
  bytes: 4,
  sha256: sha256(bytes('a\nb\n')),
  pages: null,
  browser: null,
  key: 'k',
  solidify: '1',
  searched: '',
};
const entry = { id: 'a', product: 'a', source: null, inputs: [], outputs: [recorded] };

test.each<[string, string | null, string | null]>([
  ['what was written', 'a\nb\n', null],
  ['nothing', null, 'is missing'],
  ['the same with other line ends', 'a\r\nb\r\n', turnedLineEnds],
  ['other words', 'a\nc\n', 'was changed by hand'],
  ['other words with other line ends', 'a\r\nc\r\n', 'was changed by hand'],
])('%s', async (_, found, reason) => {
  const evidence = {
    manifest: 'missing' as const,
    key: () => Promise.resolve('k'),
    inputs: [],
    solidify: '1',
  };
  expect(await whyStale(entry, recorded, { ...evidence, found: found === null ? null : bytes(found) })).toBe(
    reason,
  );
});

test('a lone CR is no end of a line', () => {
  expect(hashWithLineFeeds(bytes('a\rb\r\n'))).toBe(sha256(bytes('a\rb\n')));
});
