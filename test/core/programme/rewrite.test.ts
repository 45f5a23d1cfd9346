import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  citedIn,
  mergeSources,
  renumber,
  rewrite,
  type MergedSources,
} from '../../../src/core/programme/rewrite.js';

test('citations get new numbers, code and everything else stays', () => {
  const twice = (number: number): number => number * 10;
  expect(renumber('a [@1] b [@2, p. 3; @4] `[@1]` [1] me@2', twice)).toBe(
    'a [@10] b [@20, p. 3; @40] `[@1]` [1] me@2',
  );
});

test('words are renumbered and anchors renamed at any depth; labels, pictures and own data are not', () => {
  const words = { text: 'x [@1]', lang: null };
  const part = {
    anchor: 'a',
    list: [{ words, drawing: { svg: '[@1]', text: '[@1]' } }],
    labels: { anchor: 'a' },
    extra: { w: words },
  };
  const moved = rewrite(part, { number: () => 7, anchor: (here) => `v-${here}` });
  expect(moved).toEqual({
    anchor: 'v-a',
    list: [{ words: { text: 'x [@7]', lang: null }, drawing: { svg: '[@1]', text: '[@1]' } }],
    labels: { anchor: 'a' },
    extra: { w: words },
  });
  expect(citedIn(moved)).toEqual([7]);
});

test('numbering there and back changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.nat(99).map((n) => ` [@${n}] `),
        ),
      ),
      fc.integer({ min: 1, max: 50 }),
      (parts, shift) => {
        const text = parts.join('');
        const there = renumber(text, (n) => n + shift);
        expect(renumber(there, (n) => n - shift)).toBe(text);
      },
    ),
  );
});

test('sources are one when all that is known of them is the same', () => {
  const source = (number: number, title: string): Parameters<MergedSources['add']>[0][number] => ({
    number,
    title: { text: title, lang: null },
    author: null,
    date: null,
    url: null,
    accessed: null,
  });
  const merged = mergeSources();
  expect([...merged.add([source(1, 'a'), source(2, 'b')], 'one')]).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect([...merged.add([source(1, 'b'), source(2, 'c')], 'two')]).toEqual([
    [1, 2],
    [2, 3],
  ]);
  expect(merged.list().map(({ number, title, citedIn: by }) => [number, title.text, by])).toEqual([
    [1, 'a', ['one']],
    [2, 'b', ['one', 'two']],
    [3, 'c', ['two']],
  ]);
});
