import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { decodeReferences, fromCode, namedCharacter } from '../../../src/core/text/entities.js';

test.each([
  ['Jos&eacute; Mu&ntilde;oz', 'José Muñoz'],
  ['&#x41;nn &#80;eeters', 'Ann Peeters'],
  ['5&nbsp;% and 5&thinsp;%', '5 % and 5 %'],
  ['soft&shy;ly', 'softly'],
  ['&Ivcy; &Icy;&vcy;', '&Ivcy; Ив'],
  ['&Zcaron;i&zcaron;ek &Lstrok;&oslash;', 'Žižek Łø'],
  ['&Afr;&nopf;&nscr;', 'Ann'],
  ['&notone; &', '&notone; &'],
])('%s is %s', (text, decoded) => {
  expect(decodeReferences(text)).toBe(decoded);
});

test('every letter of an alphabet in use is what a reader of Markdown takes it for', () => {
  const { utils } = new MarkdownIt();
  const marks = 'acute grave circ tilde uml ring cedil caron macr breve ogon dot dblac'.split(' ');
  const names = [...'AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz'].flatMap((letter) =>
    marks.map((mark) => letter + mark),
  );
  const more =
    'szlig eth THORN thorn aelig AElig oelig OElig oslash Lstrok dstrok Dstrok imath Alpha omega Icy shchcy jukcy'.split(
      ' ',
    );
  const known = [...names, ...more].filter((name) => /^\p{L}$/u.test(utils.unescapeAll(`&${name};`)));
  expect(known.length).toBeGreaterThan(120);
  for (const name of known)
    expect([name, namedCharacter(name)]).toEqual([name, utils.unescapeAll(`&${name};`).normalize('NFC')]);
});

test('what is no character is a space', () => {
  expect([0, 1, 0xeb, 0x10ffff, 0x110000].map(fromCode)).toEqual([' ', '\u0001', 'ë', '\u{10ffff}', ' ']);
});
