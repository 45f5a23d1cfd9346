import { expect, test } from 'vitest';
import { nameShared } from '../../../../../src/core/language/forms/names.js';
import { read } from '../../../../../src/core/language/forms/read.js';
import { checkNearNames } from '../../../../../src/core/language/rules/people/near-names.js';
import type { Parsed } from '../../../../../src/core/syntax/ast.js';

function readText(path: string, text: string): Parsed {
  const { value } = read({ path, text });
  if (!value) throw new Error('unreadable');
  return value;
}

/** What is told of a visit: the name and those that it almost is. */
function told(text: string, programme: string | null = null): string[] {
  const parent = programme === null ? null : readText('programme.yaml', programme);
  const own = readText('visit.yaml', `title: T\ncity: Velmora\ncountry: LU\ndates: 2031-06-17\n${text}`);
  const parsed = parent ? nameShared(own, parent) : own;
  const found: string[] = [];
  checkNearNames(parsed, parent, (code, { start, end }, args) => {
    const { nearest } = args as { readonly nearest: readonly string[] };
    found.push(`${code} ${parsed.text.slice(start, end)}: ${nearest.join(', ')}`);
  });
  return found;
}

test('a name that a registry has almost, in the document or its programme', () => {
  const registry = 'organisations: { velmora: { name: City of Velmora } }\n';
  const expected = ['name-almost-known City of Velmorra: City of Velmora'];
  expect(told(`${registry}hosts: [City of Velmorra]\n`)).toEqual(expected);
  expect(told('hosts: [City of Velmorra]\n', `title: P\n${registry}`)).toEqual(expected);
});

test('a name that is written in full in place, and a body that was named before', () => {
  const met = 'tours: [{ title: A, guides: [{ name: Tessaly Marrow, role: Warden }] }]\n';
  expect(told(`${met}contacts: [Tessaly Marow]\n`)).toEqual([
    'name-almost-known Tessaly Marow: Tessaly Marrow',
  ]);
  expect(told('hosts: [Harbour Mission, Harbour Misson]\n')).toEqual([
    'name-almost-known Harbour Misson: Harbour Mission',
  ]);
});

test.each([
  ['the same name', 'people: { ann: { name: Ann Ekberg } }\ncontacts: [Ann Ekberg]\n'],
  ['another way to write it', 'people: { ann: { name: Ann Ekberg } }\ncontacts: ["EKBERG, Ann"]\n'],
  ['numbers that tell two apart', 'organisations: { a: { name: Ward 11 } }\nhosts: [Ward 12]\n'],
  ['two people who are named alike', 'contacts: [Jana Ekberg, Jan Ekberg]\n'],
  [
    'somebody written in full',
    'people: { ann: { name: Ann Ekberg } }\ncontacts: [{ name: Ann Eckberg, role: Nurse }]\n',
  ],
])('nothing is told of %s', (_, text) => {
  expect(told(text)).toEqual([]);
});
