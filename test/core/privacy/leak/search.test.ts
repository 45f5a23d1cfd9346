import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, lettersOf, tokensOf } from '../../../../src/core/privacy/leak/fold.js';
import { makeSearcher, type Leave, type Secret } from '../../../../src/core/privacy/leak/search.js';

/** What of a text gives one of these names away. */
function found(names: readonly string[], text: string, leave: Leave = {}): string[] {
  const secrets = names.map((words): Secret => ({ kind: 'name', words }));
  const cleaned = clean(text);
  return makeSearcher(secrets, leave)
    .find(cleaned)
    .map(({ at, end }) => cleaned.slice(at, end));
}

describe('a name is found', () => {
  test.each([
    ['Marie Jauffret-Roustide', 'as it is', 'with Marie Jauffret-Roustide.'],
    ['Marie Jauffret-Roustide', 'in capitals', 'MARIE JAUFFRET-ROUSTIDE'],
    ['Marie Jauffret-Roustide', 'in small letters', 'marie jauffret-roustide'],
    ['Marie Jauffret-Roustide', 'surname first', 'Jauffret-Roustide, Marie'],
    ['Marie Jauffret-Roustide', 'with an initial', 'by M. Jauffret-Roustide'],
    ['Marie Jauffret-Roustide', 'with the initial behind', 'Jauffret-Roustide M.'],
    ['Marie Jauffret-Roustide', 'over two lines', 'Marie Jauffret-\nRoustide'],
    ['Marie Jauffret-Roustide', 'hyphenated at the end of a line', 'Marie Jauff-\nret-Roustide'],
    ['Marie Jauffret-Roustide', 'with a no-break hyphen', 'Marie Jauffret‑Roustide'],
    ['Marie Jauffret-Roustide', 'with a no-break space', 'Marie\u00A0Jauffret-Roustide'],
    ['Marie Jauffret-Roustide', 'with a soft hyphen', 'Marie Jauf\u00ADfret-Rous\u00ADtide'],
    ['Marie Jauffret-Roustide', 'with a zero-width space', 'Marie Jauf\u200Bfret-Roustide'],
    ['Marie Jauffret-Roustide', 'with two spaces', 'Marie  Jauffret - Roustide'],
    ['Marie Jauffret-Roustide', 'in an address', 'mailto:marie.jauffret-roustide@example.org'],
    ['Marie Jauffret-Roustide', 'run together in an address', 'https://example.org/mjauffretroustide'],
    ['Marie Jauffret-Roustide', 'by the surname alone', 'as Jauffret-Roustide said'],
    ['Marie Jauffret-Roustide', 'by one half of it', 'as Roustide said'],
    ['Marie Jauffret-Roustide', 'in the genitive', 'Marie Jauffret-Roustide’s talk'],
    ['Søren Brønsted', 'in the Danish genitive', 'Søren Brønsteds notat'],
    ['Søren Brønsted', 'without its letters', 'Soren Bronsted'],
    ['Søren Brønsted', 'as Germans write it', 'Soeren Broensted'],
    ['Jürgen Müller', 'with ue', 'Juergen Mueller'],
    ['Juergen Mueller', 'with ü', 'Jürgen Müller'],
    ['Jürgen Müller', 'decomposed', 'Jürgen Müller'.normalize('NFD')],
    ['Jürgen Müller', 'after a title', 'mit Herrn Dr. Müller'],
    ['Steffi Fink', 'with a ligature', 'Steﬃ Fink'],
    ['Zoe Quux', 'with Cyrillic letters that look Latin', 'met Zое Quuх there'],
    ['Nina Popper', 'with Greek letters that look Latin', 'met Νina Ροpper there'],
    ['Nova Vane', 'with small Greek letters that look Latin', 'met Νονα Vaηe there'],
    ['Eva Noval', 'with a small nu', 'as Noνal said'],
    ['Ingo Novan', 'in Greek letters alone', 'as Νοναη said'],
    ['Una Vogel', 'with a small upsilon', 'met υna Vogel'],
    ['Ina Carver', 'with Cyrillic ghe', 'as Caгveг said'],
    ['Sybil Wylde', 'with rarer Cyrillic letters', 'as Ѡүӏԁҽ said'],
    ['Greta Bazak', 'with rare Latin letters', 'as ƀɑƶɑƙ said, and Ɠreta Ƀazɑk'],
    ['Nina Popper', 'with Cyrillic letters all through the surname', 'as Рорреr said'],
    ['Steffi Fink', 'in wide letters', 'Ｓｔｅｆｆｉ Ｆｉｎｋ'],
    ['Jan Novák', 'inflected', 's Janem Novákem'],
    ['Jean-Pierre Lhomme', 'with two initials', 'J.-P. Lhomme'],
    ['Jean-Pierre Lhomme', 'with initials run together', 'JP Lhomme'],
    ['Jean-Pierre Lhomme', 'with one of them', 'J. Lhomme'],
    ['María García López', 'by the first of two surnames', 'María García'],
    ['María García López', 'by a title and it', 'Ms García'],
    ['Vincent van der Berg', 'without its particles', 'Vincent Berg'],
    ['Lhomme, Jean-Pierre', 'turned round', 'Jean-Pierre Lhomme'],
    ['Jean-Pierre LHOMME', 'in other capitals', 'Lhomme Jean-Pierre'],
    ['Zoe Quux, PhD', 'without the degree', 'Zoe Quux'],
    ['Dr. Zoe Quux', 'without the title', 'Quux, Zoe'],
    ['Zoe Quux', 'between marks', '**Zoe** *Quux*'],
    ['Li Na', 'short as it is', 'met Li Na there'],
    ['Li Na', 'short, after a title', 'met Ms Na there'],
    ['Άννα Παπαδοπούλου', 'in Greek', 'ΑΝΝΑ ΠΑΠΑΔΟΠΟΥΛΟΥ'],
    ['Иван Петров', 'in Cyrillic', 'с Иваном Петровым'],
    ['Ηλίας Νονού', 'in Greek, inflected', 'με τον Ηλία Νονού'],
    ['Γιάννης Θεοδωρίδης', 'in Greek capitals', 'ΓΙΑΝΝΗΣ ΘΕΟΔΩΡΙΔΗΣ'],
    ['Γιάννης Θεοδωρίδης', 'by the Greek surname alone', 'όπως είπε ο Θεοδωρίδης'],
  ])('%s, %s', (name, _, text) => {
    expect(found([name], text)).not.toEqual([]);
  });
});

describe('a name is not found', () => {
  test.each([
    ['Marie Jauffret-Roustide', 'by initials alone', 'MJR said'],
    ['Zoe Young', 'by a word that it also is', 'Young people meet; most are young.'],
    ['Zoe Quux', 'by the given name', 'Zoe opened the door'],
    ['Li Na', 'in a longer word', 'Lina and the linac'],
    ['An Na', 'run together', 'Anna said'],
    ['Bo Ek', 'by a short surname', 'the Ek river'],
    ['Ada Berg', 'in a longer word', 'Bergen lies by the sea'],
    ['Ada Berg', 'in small letters', 'a berg of ice'],
    ['Ada Mono', 'by a Greek word that looks like it', 'Μόνο το πρωί· μόνο τότε.'],
    ['Ada Auto', 'by another', 'Αυτό είναι· αυτό μόνο.'],
    ['Άννα Νόνου', 'by another Greek name', 'ο Θωμάς Σόσου και η Ύννα Γόνου'],
    ['Иван Рогов', 'by another Cyrillic name', 'с Петром Роровым и Ритой Розовой'],
  ])('%s, %s', (name, _, text) => {
    expect(found([name], text, { prose: () => [text] })).toEqual([]);
  });

  test('where it is part of a longer name that is allowed', () => {
    const allowed = [{ words: 'Salle Jean-Pierre Lhomme', person: false }];
    expect(found(['Anne Lhomme'], 'the Salle Jean-Pierre Lhomme', { allowed })).toEqual([]);
    expect(found(['Anne Lhomme'], 'the Salle Jean-Pierre Lhomme of A. Lhomme', { allowed })).toEqual([
      'A. Lhomme',
    ]);
    expect(found(['Jean-Pierre Lhomme'], 'the Salle Jean-Pierre Lhomme', { allowed })).not.toEqual([]);
  });

  test('where it is part of the name of somebody who may be named', () => {
    const allowed = [{ words: 'María Luz Alba', person: true }];
    expect(found(['María Luz Quux'], 'María Luz Alba', { allowed })).toEqual([]);
    expect(found(['María Luz Quux'], 'María Luz', { allowed })).toEqual(['Maria Luz']);
  });

  test('where a city or somebody else has the surname', () => {
    expect(
      found(['Anna Essen'], 'They went to Essen.', { allowed: [{ words: 'Essen', person: false }] }),
    ).toEqual([]);
    const allowed = [{ words: 'Ben Quux', person: true }];
    expect(found(['Zoe Quux'], 'Quux agreed, and Ben Quux too.', { allowed })).toEqual([]);
    expect(found(['Zoe Quux'], 'Z. Quux agreed.', { allowed })).toEqual(['Z. Quux']);
  });

  test('where this form is pardoned, and then only this form', () => {
    const pardoned = new Set(['quux']);
    expect(found(['Zoe Quux'], 'Quux agreed.', { pardoned })).toEqual([]);
    expect(found(['Zoe Quux'], 'Zoe Quux agreed.', { pardoned })).toEqual(['Zoe Quux']);
    expect(found(['Zoe Quux'], 'Zoe Quux, Z. Quux, Quux.', { pardoned: new Set(['zoequux']) })).toEqual([]);
  });
});

describe('a point is found', () => {
  const point = 'The lease of the room ends in spring, and nobody knows what comes then.';
  const give = (words: string, text: string): number =>
    makeSearcher([{ kind: 'point', words }]).find(clean(text)).length;

  test.each([
    ['whole', point, point],
    ['in part', point, 'It is said that the lease of the room ends in spring and so on.'],
    ['in other marks', point, 'the lease of **the room** ends – in Spring; and nobody'],
    ['when it is short', 'Rents go up.', 'Because rents go up.'],
  ])('%s', (_, words, text) => {
    expect(give(words, text)).toBeGreaterThan(0);
  });

  test.each([
    ['when seven words are the same', point, 'the lease of the room ends in autumn'],
    ['when it has two words among others', 'Rents rise.', 'The rents rise here.'],
  ])('not %s', (_, words, text) => {
    expect(give(words, text)).toBe(0);
  });
});

test('ten thousand names are found in a long text, each', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `Given${index} Family${index}`);
  const text = names.map((name) => `${name.toLowerCase()} and others. `).join('');
  expect(found(names, text).length).toBe(10_000);
});

test('the letters of a text are those of its words', () => {
  const signs = fc.constantFrom(...'aZ9 .-’ßŁÉέΣςΝονаЖİﬁ①\u00ad\u200d\u0301');
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 2 })) }), (text) => {
      const cleanText = clean(text);
      expect(lettersOf(cleanText)).toBe(
        tokensOf(cleanText)
          .map(({ letters }) => letters)
          .join(''),
      );
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['Der Mietvertrag der Küche endet im Frühjahr.', 'Der Mietvertrag der Kueche endet im Fruehjahr.'],
  ['Der Mietvertrag der Küche endet im Frühjahr.', 'Der Mietvertrag der Kuche endet im Fruhjahr.'],
  ['Nøglen ligger på åen.', 'Noeglen ligger paa aaen.'],
])('a point is found on a keyboard without its letters: %s', (words, text) => {
  expect(makeSearcher([{ kind: 'point', words }]).find(clean(text))).not.toEqual([]);
});

describe('an inflected name ends with three letters more at most', () => {
  test.each([
    ['u Novákem', ['Novakem']],
    ['u Novákové', ['Novakove']],
    ['u Novákovou', []],
  ])('%s', (text, expected) => {
    expect(found(['Jan Novák'], text)).toEqual(expected);
  });
});

test('what stands behind a single word of millions of letters is searched', () => {
  expect(found(['Zyta Quorvane'], `ü ${'x'.repeat(10_000_000)} by Zyta Quorvane`)).toEqual(['Zyta Quorvane']);
});
