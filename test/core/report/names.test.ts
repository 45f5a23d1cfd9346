import { describe, expect, test } from 'vitest';
import { foldName, joinWords, nameOf, namesOf, otherNames } from '../../../src/core/report/names.js';
import { makeLocalizer } from '../../../src/core/report/locale/locale.js';
import type { PartyView } from '../../../src/core/report/report.js';
import { loadAssets } from '../../../src/engine/assets.js';

const localizer = makeLocalizer((await loadAssets()).locale('en'));
const person = (name: string, lang: string | null): PartyView => ({
  kind: 'person',
  key: name,
  name,
  lang,
  role: null,
  organisation: null,
  place: null,
  online: false,
});

test('the name of somebody means nothing in Markdown', () => {
  expect(nameOf(person('A*B* [c]', 'fr'))).toEqual({ text: String.raw`A\*B\* \[c\]`, lang: 'fr' });
});

test('names are joined as the language joins a list', () => {
  const names = (...list: string[]): unknown =>
    namesOf(
      list.map((name) => person(name, null)),
      localizer,
    );
  expect(names()).toBeNull();
  expect(names('Ada')).toEqual({ text: 'Ada', lang: null });
  expect(names('Ada', 'Bo', 'Cy')).toEqual({ text: 'Ada, Bo and Cy', lang: null });
});

test.each([
  ['Ville de Paris', 'City of Paris', 'Ville de Paris'],
  ['Köln', 'Koln', 'Köln'],
  ['C#', 'C', 'C#'],
  ['Quai Long', 'quai *long*', null],
  ['Cafe\u0301', 'Caf\u00e9', null],
])('the native name %j of %j', (native, text, shown) => {
  expect(otherNames([{ text: native, lang: 'fr' }], { text, lang: null })).toEqual(
    shown === null ? [] : [{ text: shown, lang: 'fr' }],
  );
});

test('of several further names each is told once', () => {
  const all = ['Brussel', 'Bruxelles', 'BRUSSEL', 'City'].map((text) => ({ text, lang: null }));
  expect(otherNames(all, { text: 'city', lang: null }).map(({ text }) => text)).toEqual([
    'Brussel',
    'Bruxelles',
  ]);
});

test('joined words are in a language only when all of them are', () => {
  const join = (texts: string[]): string => texts.join('; ');
  const [one, two, other] = [
    { text: 'un', lang: 'fr' },
    { text: 'deux', lang: 'fr' },
    { text: 'zwei', lang: 'de' },
  ];
  expect(joinWords([one, two], join)).toEqual({ text: 'un; deux', lang: 'fr' });
  expect(joinWords([one, other], join)).toEqual({ text: 'un; zwei', lang: null });
  expect(joinWords([], join)).toBeNull();
});

describe('two mentions are of one', () => {
  test.each([
    ['Élise Dupont-Roy', 'elise dupont roy'],
    ['O’Neill', "O'NEILL"],
    ['Jörg', 'Jorg'],
    ['Jörg', 'Jo\u0308rg'],
  ])('%s and %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test.each([
    ['Ada', 'Ida'],
    ['Müller', 'Mueller'],
    ['Ada 1', 'Ada 2'],
  ])('but %s and %s are not', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });
});
