import { describe, expect, test } from 'vitest';
import {
  programme as programmeSchema,
  visit as visitSchema,
} from '../../../src/core/language/declaration.js';
import type { Schema } from '../../../src/core/language/schema.js';
import { explainAt } from '../../../src/core/assist/explain.js';
import {
  definitionOf,
  kindsAt,
  kindsOfThings,
  mentionAt,
  mentionsOf,
  type Definition,
  type Family,
} from '../../../src/core/assist/mentions.js';
import { outlineOf } from '../../../src/core/assist/outline.js';
import { renameId } from '../../../src/core/assist/rename.js';
import { parse } from '../../../src/core/syntax/parse.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';

function read(path: string, text: string): Parsed {
  const { value } = parse({ path, text });
  if (!value) throw new Error(`${path} cannot be read`);
  return value;
}

const programme = read(
  'programme.yaml',
  'kind: programme\npeople:\n  ann: { name: Ann Peeters, role: Mayor }\nsources:\n  S1: { title: A report }\naudits:\n  - { id: audit-a, city: Essen, country: DE, fed_by: [one, two] }\n',
);
const one = read(
  'visits/one.yaml',
  'title: One\ncontacts: [ann, Ann Peeters]\nsummary: So it is [@S1, p. 3; @S2] and `[@S1`.\nlessons:\n  - { id: ask, text: Ask., feeds: [audit-a] }\nrecommendations:\n  - { text: Do., based_on: [ask] }\n',
);
const two = read(
  'visits/two.yaml',
  'id: two\ntitle: Two\npeople:\n  ann: { name: Another Ann }\ncontacts: [ann]\n',
);
const family: Family = { programme, visits: [one, two] };

function meant(parsed: Parsed, words: string, more = 1): Definition | null {
  const mention = mentionAt(parsed, parsed.text.indexOf(words) + more);
  return mention && definitionOf(mention, parsed, family);
}
const places = (definition: Definition | null): string[] =>
  definition
    ? mentionsOf(definition, family).map(
        ({ parsed, mention: { span } }) => `${parsed.file}:${parsed.text.slice(span.start, span.end)}`,
      )
    : [];

describe('an id', () => {
  test('means what the document has or else its programme, and so does a plain name', () => {
    expect(meant(one, '[ann')?.parsed).toBe(programme);
    expect(meant(one, 'Ann Peeters')?.id).toBe('ann');
    expect(meant(two, '[ann')?.parsed).toBe(two);
  });
  test('of a source is found in citations', () => {
    expect(meant(one, '@S1', 2)?.parsed).toBe(programme);
    expect(meant(one, '@S2', 2)).toBe(null);
  });
  test('of a lesson, an audit or a visit is found where it is named', () => {
    expect(places(meant(one, 'based_on: [ask', 12))).toEqual(['visits/one.yaml:ask', 'visits/one.yaml:ask']);
    expect(places(meant(one, 'feeds: [audit', 9))).toEqual([
      'programme.yaml:audit-a',
      'visits/one.yaml:audit-a',
    ]);
    expect(meant(programme, 'fed_by: [one', 10)?.parsed).toBe(one);
  });
});

describe('another name', () => {
  test('is written wherever the id stands, and nowhere else', () => {
    const changes = renameId(meant(one, '[ann') as Definition, 'ann-peeters', family);
    expect(changes).toMatchObject([{ parsed: programme }, { parsed: one, span: { start: 22, end: 25 } }]);
  });
  test('is quoted where YAML would read something else, but not in a text', () => {
    const changes = renameId(meant(one, '@S1', 2) as Definition, '2017', family);
    expect(changes).toMatchObject([{ text: '"2017"' }, { text: '2017' }]);
  });
  test('is refused where it is taken, no id, or that of a file', () => {
    const source = meant(one, '@S1', 2) as Definition;
    expect(renameId(source, 'S1', family)).toEqual([]);
    expect(renameId(source, 'a b', family)).toContain('no id');
    expect(renameId(meant(programme, 'two]') as Definition, 'one', family)).toContain('taken');
    expect(renameId(meant(programme, '[one') as Definition, 'three', family)).toContain('file');
  });
});

test('what stands at a place is explained', () => {
  const told = (words: string, more = 1): string | undefined =>
    explainAt(one, one.text.indexOf(words) + more, family)?.markdown;
  expect(told('[ann')).toBe('Ann Peeters · Mayor\n\n*people, programme.yaml:3*');
  expect(told('contacts')).toBe('Whom to ask.\n\n```yaml\n- anne-souyris\n```'.split('\n')[0]);
  expect(told('title: One', 8)).toBe(undefined);
});

test('an outline has things by their names', () => {
  const [, people] = outlineOf(programme);
  expect(people).toMatchObject({ name: 'people', children: [{ name: 'ann', detail: 'Ann Peeters' }] });
});

test('every key of the declaration that holds an id is known', () => {
  const unknown: string[] = [];
  const seen = new Set<Schema>();
  const look = (schema: Schema, key: string, thing: string): void => {
    if (schema.type === 'string' && schema.format === 'id') {
      const isKnown = key === 'id' ? kindsOfThings[thing] !== undefined : kindsAt({ schema, key }).length > 0;
      if (!isKnown) unknown.push(`${thing}.${key}`);
    }
    if (seen.has(schema)) return;
    seen.add(schema);
    if (schema.type === 'list' || schema.type === 'map') look(schema.item, key, thing);
    if (schema.type === 'textOr') look(schema.object, key, thing);
    if (schema.type === 'reference') for (const one of schema.inline) look(one, key, thing);
    if (schema.type === 'variants') for (const one of Object.values(schema.variants)) look(one, key, thing);
    if (schema.type === 'object')
      for (const [name, field] of Object.entries(schema.fields)) look(field, name, schema.thing);
  };
  for (const schema of [visitSchema, programmeSchema]) look(schema, '', '');
  expect(unknown).toEqual(['a programme.id']);
});
