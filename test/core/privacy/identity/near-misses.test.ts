import { expect, test } from 'vitest';
import { personKey } from '../../../../src/core/privacy/person-key.js';
import { makeNearMisses, nearMissesIn } from '../../../../src/core/privacy/identity/near-misses.js';

const names = ['Ann Peeters', 'Jürgen Müller', 'Ивана Петрова', 'Γιώργος Παππάς', 'Maria de la Tour-Dupont'];

/** Every name with one letter left out, doubled, another, or changed with the next. */
function slipsOf(name: string): string[] {
  return Array.from(name, (letter, at) => {
    const [before, behind] = [name.slice(0, at), name.slice(at + 1)];
    if (!/\p{L}/u.test(letter)) return [];
    const next = /^\p{L}/u.test(behind) ? [before + behind.charAt(0) + letter + behind.slice(1)] : [];
    return [before + behind, before + letter + letter + behind, `${before}q${behind}`, ...next];
  }).flat();
}

test.each(names)('%s is what any name with one slip may be', (name) => {
  const find = makeNearMisses(names.map((one) => ({ name: one })));
  for (const slip of slipsOf(name))
    // Others are of one person already: like letters that changed places, `aa` for `a`.
    if (personKey(slip) !== personKey(name)) expect([slip, find(slip)?.name]).toEqual([slip, name]);
});

test.each([
  ['Ann Peeters', 'Ann Peeters'],
  ['Ann Peeters', 'PEETERS, Ann'],
  ['Ann Peeters', 'Ben Peeters'],
  ['Ann Peeters', 'Anneke Peeters'],
  ['Participant 1', 'Participant 2'],
  ['Bo Li', 'Bo Lu'],
])('%s is not what %s means by a slip', (name, other) => {
  expect(makeNearMisses([{ name }])(other)).toBeNull();
});

test('three thousand names are looked through', () => {
  const people = Array.from({ length: 3_000 }, (_, at) => ({
    name: `Ann Quux${String.fromCharCode(97 + (at % 26))} ${at}`,
  }));
  const find = makeNearMisses(people);
  for (const { name } of people) expect(find(name)).toBeNull();
});

test('among those whom visits withhold one is found, however many state another one like it', () => {
  const stated = (name: string, consent: 'public' | 'internal', kind?: 'contact') => {
    return { name, consent, file: 'other.yaml', line: 1, ...(kind && { kind }) };
  };
  const often = Array.from({ length: 30 }, () => stated('Ann Peetersq', 'public'));
  const hidden = [stated('Ann Peeterss', 'internal', 'contact'), stated('Ann Peeterz', 'internal')];
  const many = Array.from({ length: 30 }, () => stated('Ana Peeters', 'internal'));
  const list = [...often, ...hidden, ...many];
  expect(nearMissesIn(list)('Ann Peeters')?.name).toBe('Ana Peeters');
  expect(nearMissesIn(list)).toBe(nearMissesIn(list));
  const slip = [
    ...Array.from({ length: 30 }, () => stated('Ann Peters', 'internal')),
    stated('Ben Quuxes', 'internal'),
  ];
  expect(nearMissesIn(slip)('Ben Quuxas')?.name).toBe('Ben Quuxes');
});
