import { expect, test } from 'vitest';
import { readPeople } from '../../../../src/core/privacy/people.js';
import { parse } from '../../../../src/core/syntax/parse.js';

/** The numbers of guides, by their names. */
function numbersOf(guides: readonly object[]): Readonly<Record<string, number>> {
  // JSON is YAML.
  const { value } = parse({ path: 'x.yaml', text: JSON.stringify({ tours: [{ title: 'T', guides }] }) });
  if (!value) throw new Error('not read');
  return Object.fromEntries([...readPeople(value, null, []).values()].map((one) => [one.name, one.number]));
}

test('those are counted for whom the same words may stand', () => {
  const withheld = { consent: 'internal', role: 'Nurse' };
  expect(
    numbersOf([
      { ...withheld, name: 'Ann Peeters' },
      { ...withheld, name: 'Jo Marsh', consent: 'partners' },
      { ...withheld, name: 'Bo Quux', consent: 'public' },
      { ...withheld, name: 'Kim Lund', pseudonym: 'K.' },
      { ...withheld, name: 'Zoë Wit', role: 'Cook' },
      { ...withheld, name: 'Ida Stone' },
      { ...withheld, name: 'Max Wit', role: { en: 'Driver', fr: 'Chauffeur' } },
      { ...withheld, name: 'Eva Wit', role: { en: 'Guard', fr: 'Gardien' } },
    ]),
  ).toEqual({
    'Ann Peeters': 1,
    'Jo Marsh': 2,
    'Bo Quux': 1,
    'Kim Lund': 1,
    'Zoë Wit': 1,
    'Ida Stone': 3,
    'Max Wit': 1,
    'Eva Wit': 1,
  });
});

test('whoever is only on a list takes no number from those whom a function stands for', () => {
  const nurse = (name: string): object => ({ name, role: 'Nurse', consent: 'internal' });
  const numbers = (people: readonly object[]): unknown => {
    const document = {
      people: { unmet: nurse('Una Wit') },
      participants: { delegations: [{ city: 'Velmora', people }] },
      tours: [{ title: 'T', guides: [nurse('Ann Peeters'), nurse('Jo Marsh')] }],
    };
    const { value } = parse({ path: 'x.yaml', text: JSON.stringify(document) });
    if (!value) throw new Error('not read');
    const met = readPeople(value, null, []);
    return ['annpeeters', 'jomarsh'].map((key) => met.get(key)?.number);
  };
  expect(numbers([])).toEqual([1, 2]);
  expect(numbers([nurse('Kim Lund'), nurse('Ida Stone')])).toEqual([1, 2]);
});
