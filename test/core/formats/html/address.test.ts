import { expect, test } from 'vitest';
import { addressTag } from '../../../../src/core/formats/html/address.js';

const tag = (url: string, title = 'Lamps'): string => String(addressTag(url, title, ','));

test('an address may go on in the next line between its parts alone', () => {
  expect(tag('https://statistics.example/lamps//a-b?year=2031&part=2#p')).toBe(
    '<span class="address">, https://statistics<wbr>.example/<wbr>lamps//<wbr>a<wbr>-b<wbr>?year<wbr>&#x3D;2031<wbr>&amp;part<wbr>&#x3D;2<wbr>#p</span>',
  );
  expect(tag('https://x.example/"<b>')).toBe(
    '<span class="address">, https://x<wbr>.example/<wbr>&quot;&lt;b&gt;</span>',
  );
});

test('the end of an address is no place to go on', () => {
  expect(tag('https://efus.eu/')).toBe('<span class="address">, https://efus<wbr>.eu/</span>');
});

test('what the words of the link say is not said again', () => {
  expect(tag('https://efus.eu/', 'See efus.eu')).toBe('');
  expect(tag('http://x.example/a_b', String.raw`http://x.example/a\_b`)).toBe('');
});
