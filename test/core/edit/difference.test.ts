import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/core/edit/difference.js';

const letters = [...'abcdefghij'];

test('three lines stand around what has changed, and what a terminal would take for a command is seen', () => {
  const before = `${letters.join('\n')}\n`;
  const after = before.replace('e\n', 'E\u001b[31m\n');
  expect(differenceOf(before, after)?.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'place @@ -2,7 +2,7 @@',
    ...['b', 'c', 'd'].map((one) => `kept  ${one}`),
    'removed -e',
    'added +E\uFFFD[31m',
    ...['f', 'g', 'h'].map((one) => `kept  ${one}`),
  ]);
});

test('a last line without an end needs no remark', () => {
  expect(differenceOf('a', 'b')?.map(({ text }) => text)).toEqual(['@@ -1,1 +1,1 @@', '-a', '+b']);
});

test('of equal texts nothing is shown, and of texts without anything in common no difference', () => {
  expect(differenceOf('a\n', 'a\n')).toEqual([]);
  const many = (sign: string): string => Array.from({ length: 4000 }, (_, at) => `${sign}${at}\n`).join('');
  expect(differenceOf(many('a'), many('b'))).toBeNull();
});
