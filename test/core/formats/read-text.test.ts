import { describe, expect, test } from 'vitest';
import { readCalendar, readStrings, readText, textOf } from '../../../src/core/formats/read-text.js';

const textsOf = (views: readonly { readonly text: string }[]): string =>
  views.map(({ text }) => text).join('\n');

describe('a text says', () => {
  test.each([
    ['what is in its bytes, as UTF-8', new TextEncoder().encode('Jörg Müßig'), 'Jörg Müßig'],
    ['what its entities stand for', 'J&#xF6;rg M&#252;&szlig;ig &amp; Co', 'Jörg Müßig & Co'],
    ['what its addresses stand for', 'https://x.org/J%C3%B6rg', 'https://x.org/Jörg'],
  ])('%s', (_, content, text) => {
    expect(readText(content)).toEqual([{ where: 'the text', text }]);
  });

  test('what interrupts it, and how it reads without', () => {
    expect(readText('the [lease](https://x.org) [2, p. 3; 4] ends').map(({ text }) => text)).toEqual([
      'the [lease](https://x.org) [2, p. 3; 4] ends',
      'the [lease    ends',
    ]);
  });

  test('what is no UTF-8 as such', () => {
    expect(textOf(Uint8Array.of(0x4d, 0xfc))).toBe('M\uFFFD');
  });
});

describe('strings say', () => {
  test.each([
    ['a letter behind a line end', JSON.stringify('by\nMüßig'), 'by Müßig'],
    ['letters by their numbers', '"M\\u00fc\\u00dfig"', 'Müßig'],
    ['JSON within a script', `pages=${JSON.stringify(JSON.stringify('by\nMüßig'))}`, 'by Müßig'],
    ['backslashes', JSON.stringify('C:\\nova'), 'C:\\nova'],
    ['what has none', '{"by":"Müßig"}', '{"by":"Müßig"}'],
  ])('%s', (_, content, text) => {
    expect(textsOf(readStrings(content))).toContain(text);
    // Whatever it looks like otherwise.
    expect(readStrings(content)[0]?.text).toBe(content);
  });
});

test('a calendar says what its lines say before they are folded', () => {
  const folded = 'SUMMARY:With Jörg Mü\r\n ßig\\nand Zoe\r\n';
  expect(textsOf(readCalendar(folded))).toContain('With Jörg Müßig\nand Zoe');
  expect(readCalendar(folded)[0]?.text).toBe(folded);
});
