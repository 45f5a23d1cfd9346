import { expect, test } from 'vitest';
import { readingsOf } from '../../../../src/core/privacy/leak/readings.js';

test('a plain text is read in one way', () => {
  expect(readingsOf('The lease ends.').map(({ text }) => text)).toEqual(['The lease ends.']);
});

test('one with references and citations in all of its ways', () => {
  const text = 'Jos&eacute; [@S1, by Zoe] of [J%C3%B6](https://x.org)';
  expect(readingsOf(text).map((one) => one.text)).toEqual([
    text,
    'Jose [@S1, by Zoe] of [Jo](https://x.org)',
    'Jose   of [Jo ',
  ]);
});

test('words that were read in the wrong encoding as what they are, too', () => {
  const text = 'With JÃ¶rg and JÃ¶rg MÃ¼ÃŸig';
  const [, meant] = readingsOf(text);
  expect(meant?.text).toBe('With Jorg and Jorg Mußig');
  expect(meant?.origins().at(-1)).toBe(text.length);
});

test('each letter knows where it comes from', () => {
  const text = 'a&eacute;b [@S1] cé';
  for (const reading of readingsOf(text)) {
    const origins = reading.origins();
    expect(origins).toHaveLength(reading.text.length + 1);
    expect(text[origins[reading.text.indexOf('c', 3)] ?? -1]).toBe('c');
    expect(origins.at(-1)).toBe(text.length);
  }
});

test('lists and tables without their signs, too', () => {
  const last = (text: string): string | undefined =>
    readingsOf(text)
      .at(-1)
      ?.text.replace(/[\s\u0001]+/g, ' ')
      .trim();
  expect(last('- A\n  * B\n3. C')).toBe('A B C');
  expect(last('| A | B |')).toBe('A B');
  expect(readingsOf('A - B 3. C')).toHaveLength(1);
});
