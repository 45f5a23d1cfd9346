import { expect, test } from 'vitest';
import { mergeSources, withAnchors } from '../../../src/core/programme/merge.js';
import type { SourceView } from '../../../src/core/report/report.js';

test('anchors are renamed at any depth; words, labels, pictures and own data are not', () => {
  const words = { text: 'x [@1]', lang: null };
  const part = {
    anchor: 'a',
    list: [{ words, drawing: { svg: '[@1]', anchor: 'b' } }],
    labels: { anchor: 'a' },
    extra: { anchor: 'a', w: words },
  };
  expect(withAnchors(part, (here) => `v-${here}`)).toEqual({
    ...part,
    anchor: 'v-a',
    list: [{ words, drawing: { svg: '[@1]', anchor: 'v-b' } }],
  });
});

test('sources with one number are one, in the order of their numbers', () => {
  const source = (number: number): SourceView => ({
    number,
    title: { text: `Source ${number}`, lang: null },
    author: null,
    date: null,
    url: null,
    accessed: null,
  });
  const merged = mergeSources();
  merged.add([source(2), source(7)], 'one');
  merged.add([source(1), source(7)], 'two');
  merged.add([source(7)], 'two');
  expect(merged.list().map(({ number, citedIn }) => [number, citedIn])).toEqual([
    [1, ['two']],
    [2, ['one']],
    [7, ['one', 'two']],
  ]);
});
