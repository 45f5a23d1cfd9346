import { describe, expect, test } from 'vitest';
import {
  maskIds,
  maskLiterally,
  maskWith,
  maskWords,
  tellingIds,
} from '../../../../src/core/privacy/leak/mask.js';
import { makeSearcher, type Secret } from '../../../../src/core/privacy/leak/search.js';
import { parse } from '../../../../src/core/syntax/parse.js';

const name = (words: string): Secret => ({ kind: 'name', words });
const searcher = makeSearcher([name('Ada Quill'), name('Søren Brønsted')]);

test('each letter of a name is masked, as it is written', () => {
  const mask = maskWith(searcher, '*');
  expect(mask('With Ada Quill, twice: ADA QUILL.')).toBe('With *********, twice: *********.');
  expect(mask('Soeren Broensted spoke')).toBe('**************** spoke');
});

test('columns hold where a name hides behind signs that do not show', () => {
  const text = 'With Ada Qu\u00ADill here';
  const masked = maskWith(searcher, '*')(text);
  expect(masked).toHaveLength(text.length);
  expect(masked).toBe('With ********** here');
});

test('one sign may stand for the whole name', () => {
  expect(maskWith(searcher, '…', true)('Ada Quill and Søren Brønsted')).toBe('… and …');
});

test('a text without a name is left as it is', () => {
  expect(maskWith(searcher, '*')('Adage and quills')).toBe('Adage and quills');
});

describe('taken out as they are written', () => {
  const cover = (words: string): string => '*'.repeat(words.length);

  test.each([
    ['a name that no form tells', ['Li'], 'With Li, Li and Lina; McLi', 'With **, ** and Lina; McLi'],
    ['a name among letters of its script', ['李明'], '我们和李明说话', '我们和**说话'],
    ['the longer of two', ['Bo', 'Bo Li'], 'With Bo Li and Bo', 'With ***** and **'],
    ['no word in small letters', ['will', 'X'], 'It will be, X said', 'It will be, X said'],
  ])('%s is a name', (_, names, text, masked) => {
    expect(maskLiterally(names, (one) => one, cover)(text)).toBe(masked);
  });

  test('what the other forms of a name cover needs no second look', () => {
    const more = (text: string): string => text.replaceAll('Ada Quill', '–');
    expect(maskLiterally(['Ada Quill', 'Li'], more, cover)('Ada Quill, Li')).toBe('–, **');
    expect(maskLiterally(['李明'], (text) => text.replaceAll('李明。', '–'), cover)('李明。李明')).toBe(
      '–**',
    );
  });

  test.each([
    ['Beds are few', 'Beds are few, beds are', '************, beds are'],
    ['Bed', 'Beds, Bed; a4Bed Bed', 'Beds, ***; a4Bed ***'],
    ['Bed Bed', 'Bed Bed Bed, Bed Bed', '******* Bed, *******'],
    ['“A house', 'in “A house”, “A houses', 'in ********”, “A houses'],
    ['–', 'a – b', 'a * b'],
    ['Bed 𝒜', 'Bed 𝒜, 𝒜', '******, 𝒜'],
  ])('whole texts are, where no letter goes on: %s', (words, text, masked) => {
    expect(maskWords([words], cover)(text)).toBe(masked);
  });

  test('of texts that hold one another the longest is', () => {
    expect(maskWords(['Bed', 'Bed theme'], cover)('Bed theme, Bed')).toBe('*********, ***');
  });
});

describe('ids', () => {
  const mask = maskWith(makeSearcher([name('Ada Quill'), name('Bo Lund')]), '*');
  const idsOf = (text: string): readonly string[] => {
    const { value } = parse({ path: 'visit.yaml', text });
    if (!value) throw new Error('not read');
    return tellingIds(value, mask);
  };

  test.each([
    ['with a surname', 'people: { quill: { role: Nurse } }', ['quill']],
    [
      'with any part of a name that is withheld',
      'people: { ada: { name: Ada Quill }, n1: { name: Bo Lund } }',
      ['ada'],
    ],
    ['with a part of one that is not', 'people: { kim: { name: Kim Open } }', []],
    ['where people may stand', 'tours: [{ title: T, guides: [" aquill ", n1] }]', ['aquill']],
    ['of a file', 'images: [{ src: photos/a-quill.png, alt: A }, { src: b.png, alt: B }]', ['a-quill']],
    ['of a thing', 'practices: [{ id: a-quill, title: P }, { id: p2, title: Q }]', ['a-quill']],
    ['of the document', 'id: quill', ['quill']],
    [
      'in a registry',
      'sites: { quill: { name: S } }\nsources: { quill2019: { title: S } }',
      ['quill', 'quill2019'],
    ],
    ['where a source may stand', 'sites: { s: { name: S, sources: [quill2019] } }', ['quill2019']],
    ['where one of a few values may stand', 'status: quill\nlayout: brief', ['quill']],
    ['under a key that is not known', 'stat: quill', ['quill']],
    ['in a text', 'summary: quill', []],
  ])('%s tell it: %s', (_, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test.each([
    'people:\n  quill: { name: X }',
    'guides: [quill]',
    'guides: [n1, quill, n2]',
    'guides:\n              - quill\n',
    '- quill',
    'rows:\n  - - quill',
    'guides: [\n quill\n]',
    'guides:\r\n  - quill\r\n  - n1\r\n',
    'guide: quill                             # who came',
    "by: 'quill'",
    'quill # in the registry',
    'photos/quill.png',
  ])('are masked where one can stand: %s', (text) => {
    expect(maskIds(new Set(['quill']), '*')(text)).toBe(text.replace('quill', '*****'));
  });

  test.each([
    'with a quill and ink',
    'quills',
    'summary: a quill',
    'quill. And so on',
    'night - quill',
    'n1: a - quill',
  ])('are left where a word can stand: %s', (text) => {
    expect(maskIds(new Set(['quill']), '*')(text)).toBe(text);
  });
});
