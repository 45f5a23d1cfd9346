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

test('six digits are a number, fewer could be anything', () => {
  expect(isFound('12 34 56', 'Call 123456')).toBe(true);
  expect(isFound('12 34 5', 'Call 12345')).toBe(false);
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

test.each(['١٢٣٤٥٦', '१२३ ४५६', '１２３４５６', '𝟏𝟐𝟑𝟒𝟓𝟔', '߁߂߃߄߅߆'])(
  'a number is found in the digits of any script: %s',
  (text) => {
    expect(isFound('+352 12 34 56', `Call ${text}.`)).toBe(true);
  },
);

test('few digits could be anything', () => {
  expect(writingsOf('112')).toEqual([]);
});

const written: readonly ((host: string, path: string) => string)[] = [
  (host, path) => `https://${host}${path}`,
  (host, path) => `http://www.${host}${path}/`,
];
const read: typeof written = [
  ...written,
  (host, path) => `[her page](//${host}${path}#top)`,
  (host, path) => `${host.toUpperCase()}${path}`,
  (host, path) => `${host}${encodeURI(path)}?lang=fr`,
];
const pages = [
  ['example.org', '/staff/4711'],
  ['tessaly.example', ''],
  ['example.org', '/~käte'],
  ['example.org', '/page.php?person=4711'],
  ['social.example', '/@tm4711'],
  ['linkedin.com', '/in/tm-4711b'],
] as const;
test.each(pages)('the page %s%s is found however it is written, and no other', (host, path) => {
  for (const own of written)
    for (const write of read) {
      const [is, text] = [own(host, path), `See ${write(host, path)} for more.`];
      expect([is, text, isFound(is, text)]).toEqual([is, text, true]);
    }
  for (const other of [
    'https://example.org/staff',
    'https://example.org/staff/4712',
    'linkedin.com/company/tm',
  ])
    expect(isFound(`https://${host}${path}`, `See ${other} for more.`)).toBe(false);
});

test('a handle is found without its network', () => {
  for (const text of ['@tm4711', '@tm4711@social.example', 'TM4711 on any network'])
    expect(isFound('https://social.example/@tm4711', text)).toBe(true);
  expect(isFound('https://example.org/staff/director', 'The director spoke.')).toBe(false);
  expect(isFound('https://linkedin.com/in/director', 'The director spoke.')).toBe(false);
  expect(isFound('https://linkedin.com/', 'See linkedin.com/company.')).toBe(false);
});

test('an entry tells how to reach somebody', () => {
  const { value } = parse({
    path: 'x.yaml',
    text: `name: Tessaly Marrow
email: a@b.example
phone: 123456
url: https://b.example
organisation: { name: Marrow & Sons, url: 'https://c.example' }
`,
  });
  if (!value) throw new Error('unreadable');
  const own = ['a@b.example', '123456', 'https://b.example'];
  expect(reachIn(value.root).map(({ words }) => words)).toEqual([...own, 'https://c.example']);
});
