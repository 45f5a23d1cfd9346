import { describe, expect, test } from 'vitest';
import { clean, foldLetters } from '../../../src/core/privacy/leak/fold.js';
import { makeSearcher } from '../../../src/core/privacy/leak/search.js';
import { lookAlikes } from '../../../src/core/text/look-alikes.js';

const letters = Object.entries(lookAlikes());
/** Mathematical letters, small and as capitals, of which Unicode itself says what they are. */
const mathematical = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((small, index) =>
  [0x1d41a, 0x1d482, 0x1d4ea, 0x1d586, 0x1d5ba, 0x1d68a, 0x1d400, 0x1d5d4].map(
    (start) => [String.fromCodePoint(start + index), small] as const,
  ),
);
const names = [
  'Sybil Wyndham-Fox',
  'Jack Quibble',
  'Vera Zipfel',
  'Ada Dogmur',
  'Pim Hoekstra',
  'Xenia Blum',
];

const isFound = (name: string, text: string): boolean =>
  makeSearcher([{ kind: 'name', words: name }], { prose: () => [text] }).find(clean(text)).length > 0;

test('each looks like a letter of its own kind, and Latin ones are not among them', () => {
  expect(letters.length).toBeGreaterThan(150);
  for (const [one, latin] of letters) {
    expect([one, foldLetters(one)]).toEqual([one, latin]);
    expect([one, /\p{Script=Latin}/u.test(one), one.toLowerCase() === one]).toEqual([one, false, true]);
    expect(foldLetters(one.toUpperCase())).toBe(latin);
  }
});

describe('a name is found with letters of other scripts in it', () => {
  const cases = [...letters, ...mathematical].flatMap(([other, latin]) =>
    names.flatMap((name) =>
      name.toLowerCase().includes(latin) ? [[name, name.replaceAll(new RegExp(latin, 'gi'), other)]] : [],
    ),
  );
  test('one letter after the other', () => {
    expect(cases.length).toBeGreaterThan(500);
    expect(cases.filter(([name = '', text = '']) => !isFound(name, `They met ${text} there`))).toEqual([]);
  });

  test('any of them at once', () => {
    const by = new Map<string, string[]>();
    for (const [other, latin] of [...letters, ...mathematical])
      by.set(latin, [...(by.get(latin) ?? []), other]);
    const missed = names.flatMap((name) =>
      Array.from({ length: 40 }, (_, round) =>
        [...name].map((one, index) => {
          const ways = by.get(one.toLowerCase()) ?? [one];
          return ways[(round * 7 + index * 3) % ways.length] ?? one;
        }).join(''),
      ).filter((text) => !isFound(name, `They met ${text} there`)),
    ); // prettier-ignore
    expect(missed).toEqual([]);
  });
});

test('texts in these scripts are not taken for anybody', () => {
  const prose = [
    'Բոլոր մարդիկ ծնվում են ազատ ու հավասար իրենց արժանապատվությամբ և իրավունքներով։',
    'ყველა ადამიანი იბადება თავისუფალი და თანასწორი თავისი ღირსებითა და უფლებებით.',
    'ᏂᎦᏓ ᎠᏂᏴᏫ ᏂᎨᎫᏓᎸᎾ ᎠᎴ ᎤᏂᏠᏱ ᎤᎾᏕᎿ ᏚᏳᎧᏛ ᎨᏒᎢ.',
  ];
  const everybody = [...names, 'Ian Honn', 'Una Nunu', 'Ana Soho'].map((words) => ({
    kind: 'name' as const,
    words,
  }));
  for (const text of prose)
    expect(makeSearcher(everybody, { prose: () => [text] }).find(clean(text))).toEqual([]);
});
