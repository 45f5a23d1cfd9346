import { expect, test } from 'vitest';
import { walk } from '../../../src/core/language/walk.js';
import { parse } from '../../../src/core/syntax/parse.js';

/** What the walk meets: the key, what stands there by its declaration, and whether it is in a room. */
function met(text: string, skip: (key: string) => boolean = () => false): string[] {
  const { value } = parse({ path: 'x.yaml', text });
  if (!value) throw new Error('not read');
  const parts: string[] = [];
  walk(value, ({ key, schema, thing, owner, room }) => {
    parts.push([key, thing?.thing ?? schema?.type ?? '?', owner?.thing ?? '', room ? 'room' : ''].join('|'));
    return !skip(key);
  });
  return parts;
}

test('each part comes with its declaration, before what it holds', () => {
  expect(met('title: A\ntours: [{ title: B, guides: [{ name: C }] }]')).toEqual([
    '|a visit||',
    'title|text|a visit|',
    'tours|list|a visit|',
    'tours|a tour|a visit|',
    'title|text|a tour|',
    'guides|list|a tour|',
    'guides|a person|a tour|',
    'name|string|a person|',
  ]);
});

test('one value counts as a list of one, and of two things the one that its keys tell', () => {
  expect(met('hosts: { name: A, role: B }').slice(1, 2)).toEqual(['hosts|a person|a visit|']);
  expect(met('hosts: { name: A }').slice(1, 2)).toEqual(['hosts|an organisation|a visit|']);
});

test('below a discussion under the rule everything is in its room; nothing knows a mistyped key', () => {
  expect(
    met('discussions: [{ rule: chatham_house, points: [{ by: ann }] }]\nguidez: [ann]').slice(2),
  ).toEqual([
    'discussions|a discussion|a visit|',
    'rule|choice|a discussion|room',
    'points|list|a discussion|room',
    'points|a point|a discussion|room',
    'by|reference|a point|room',
    'guidez|?|a visit|',
    'guidez|?|a visit|',
  ]);
});

test('a user’s own data are left out, and what is skipped', () => {
  expect(met('x_a: { b: 1 }\ntours: [{ title: A }]', (key) => key === 'tours')).toEqual([
    '|a visit||',
    'tours|list|a visit|',
  ]);
});
