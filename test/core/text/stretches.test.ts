import { describe, expect, test } from 'vitest';
import { citationsIn, interruptionsIn, merged, readWithout } from '../../../src/core/text/stretches.js';

const cut = (text: string, stretches: readonly { start: number; end: number }[]): string[] =>
  stretches.map(({ start, end }) => text.slice(start, end));

test('citations are found as written and as printed', () => {
  const text = 'a [@S1, p. 3] b [1; 2, x] c [see] d [9] [0] [3';
  expect(cut(text, citationsIn(text))).toEqual(['[@S1, p. 3]', '[1; 2, x]', '[9]', '[0]']);
});

test('targets of links are found to their own bracket', () => {
  const text = 'a [b](https://x.org/(c)) d ](e';
  expect(cut(text, interruptionsIn(text))).toEqual(['](https://x.org/(c))']);
});

test('marks of notes and struck words are found, and none that is left open', () => {
  const text = 'a[^1] b ~~c~~ d ~~e [^f';
  expect(cut(text, interruptionsIn(text))).toEqual(['[^1]', '~~c~~']);
});

test('stretches that touch become one', () => {
  expect(merged([{ start: 4, end: 6 }, { start: 0, end: 2 }, { start: 1, end: 4 }])).toEqual([{ start: 0, end: 6 }]); // prettier-ignore
});

describe('a text without its stretches', () => {
  const read = (text: string, reach: number): string =>
    readWithout(text, citationsIn(text), { reach, gap: '', apart: '|' });
  test('reads on behind them', () => {
    expect(read('the lease [1]of [2]the room', 99)).toBe('the lease of the room');
  });
  test('holds only what stands near', () => {
    expect(read('aaaa[1]bbbbbbbb[2]cccc', 2)).toBe('|aabb|bbcc');
  });
});

test('brackets that are left open are read within the time of a test', () => {
  for (const one of ['[1', '[@1', '[^', '~~', '](', '[1](']) {
    const text = one.repeat(300_000);
    const read = readWithout(text, interruptionsIn(text), { reach: 800, gap: ' ', apart: '|' });
    expect(read.length).toBeLessThanOrEqual(text.length);
  }
});
