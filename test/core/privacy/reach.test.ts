import { expect, test } from 'vitest';
import { reachIn, writingsOf } from '../../../src/core/privacy/reach.js';
import { makeSearcher } from '../../../src/core/privacy/leak/search.js';
import { clean } from '../../../src/core/privacy/leak/fold.js';
import { parse } from '../../../src/core/syntax/parse.js';

const isFound = (words: string, text: string): boolean =>
  makeSearcher([{ kind: 'contact', words }]).find(clean(text)).length > 0;

test.each([
  '+352 12 34 56',
  '00352 123456',
  '(00352) 12-34-56',
  '+352.123.456',
  'tel:+352123456',
  '+352 (0)12 34 56',
  '012 34 56',
  '12/34/56',
  '123456',
])('a number is found as %s', (text) => {
  expect(isFound('+352 12 34 56', `Call ${text} in the evening.`)).toBe(true);
  expect(isFound('+352 (0)12 34 56', `Call ${text} in the evening.`)).toBe(true);
});

test.each(['+352 12 34 57', '12 34', '1123456', '1234567'])('another number is left alone: %s', (text) => {
  expect(isFound('+352 12 34 56', `Call ${text} in the evening.`)).toBe(false);
});

test('a number without its country is found with one', () => {
  expect(isFound('01 23 45 67', '+33 1 23 45 67')).toBe(true);
  expect(isFound('01 23 45 67', '01.23.45.67')).toBe(true);
});

test('an address is found in any case, in a link too', () => {
  expect(isFound('t.marrow@guild.example', 'mailto:T.Marrow@Guild.example')).toBe(true);
  expect(isFound('t.marrow@guild.example', 'k.marrow@guild.example')).toBe(false);
});

const signs = [
  ['@', '.'], ['[at]', '[dot]'], ['(at)', '.'], ['AT', 'DOT'], [' at ', ' dot '], ['{at}', '(dot)'], ['[ät]', '[punkt]'],
  ['(arobase)', '(point)'], ['[arroba]', '[punto]'], ['[at]', ' . '],
] as const; // prettier-ignore
test.each(signs)('an address is found where people write %s and %s', (at, dot) => {
  for (const space of ['', ' ', '\u00a0'])
    for (const [address, other] of [
      ['t.marrow@guild.example', 't.morrow@guild.example'],
      ['kontakt17@mail.example.org', 'kontakt18@mail.example.org'],
    ] as const) {
      const write = (one: string): string =>
        one
          .replace('@', `${space}${at}${space}`)
          .replaceAll('.', (sign, where: number) =>
            where < one.indexOf('@') ? sign : `${space}${dot}${space}`,
          );
      expect([write(address), isFound(address, `Write to ${write(address)} today.`)]).toEqual([
        write(address),
        true,
      ]);
      expect(isFound(address, `Write to ${write(other)} today.`)).toBe(false);
    }
});

test('few digits could be anything', () => {
  expect(writingsOf('112')).toEqual([]);
});

test('an entry tells how to reach somebody', () => {
  const { value } = parse({
    path: 'x.yaml',
    text: 'email: a@b.example\nphone: 123456\nurl: https://b.example\n',
  });
  if (!value) throw new Error('unreadable');
  expect(reachIn(value.root).map(({ words }) => words)).toEqual(['a@b.example', '123456']);
});
