import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setValue } from '../../../src/core/edit/set-value.js';
import { at } from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';
import { parse as parseYaml } from 'yaml';

const document = `# A visit
title: Visit # its title
report: { version: "1", date: 2019 }
summary: |
  One.

  Two.
objectives:
  - one
  - two
sites:
  a: { name: A }
x_empty:
lang: en
`;

function set(path: string, words: string, text = document): string {
  const { value } = parse({ path: 'visit.yaml', text });
  if (!value) throw new Error('no YAML');
  const changed = setValue(value, { path, words });
  return 'reason' in changed ? `! ${changed.reason}` : changed.text;
}

describe('one value for a document', () => {
  test.each([
    ['title', 'New', 'title: New # its title'],
    ['title', 'A new: title', 'title: "A new: title" # its title'],
    ['title', 'a # b', 'title: "a # b" # its title'],
    ['title', '"7"', 'title: "7" # its title'],
    ['report.version', '1.50', 'report: { version: 1.50, date: 2019 }'],
    ['report.version', 'a, b', 'report: { version: "a, b", date: 2019 }'],
    ['report.cite_as', 'x', 'report: { version: "1", date: 2019, cite_as: x }'],
    ['summary', 'Short.', 'summary: Short.\nobjectives:'],
    ['objectives', '[a, b]', 'objectives:\n  [a, b]\nsites:'],
    ['objectives.1', 'three', '  - one\n  - three\n'],
    ['objectives.2', 'three', '  - two\n  - three\n'],
    ['x_empty', '2', 'x_empty: 2\n'],
    ['x_empty.a.b', '2', 'x_empty:\n  a:\n    b: 2\n'],
    ['sites.a.city', 'Paris', '  a: { name: A, city: Paris }'],
    ['status', 'draft', 'lang: en\nstatus: draft\n'],
    ['x_\u0065\u0301', '1', 'lang: en\nx_\u00e9: 1\n'],
    ['~', '1', 'lang: en\n"~": 1\n'],
    ['style.labels.summary', 'In short', 'style:\n  labels:\n    summary: In short\n'],
  ])('%s=%s', (path, words, expected) => {
    expect(set(path, words)).toContain(expected);
  });

  test.each([
    ['title.x', '1', '! "Visit" holds no key "x"'],
    ['objectives.5', 'x', '! the list has 2 items, counted from 0'],
    ['agenda.0.title', 'x', '! there is no list "agenda"'],
    ['title', '', '! it has no value'],
    ['title', '~', '! it has no value'],
    ['a..b', '1', '! a key is missing between its dots'],
  ])('%s=%s cannot be: %s', (path, words, expected) => {
    expect(set(path, words)).toBe(expected);
  });

  test('whatever it is, it is read again as it was given, and nothing else changes', () => {
    const paths = [
      'title',
      'report.version',
      'summary',
      'objectives.0',
      'objectives.2',
      'x_new.deep',
      'sites.a.name',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ unit: 'grapheme', minLength: 1 }), (path, words) => {
        const text = set(path, JSON.stringify(words));
        const { value } = parse({ path: 'visit.yaml', text });
        const steps = path.split('.').map((step) => (/^\d$/.test(step) ? Number(step) : step));
        const node = at(value?.root, steps);
        if (value?.sound) expect(node).toMatchObject({ type: 'scalar', value: words.normalize() });
        const [before, after] = [document, text].map((one) => parseYaml(one) as Record<string, unknown>);
        const [top = ''] = path.split('.');
        expect({ ...after, [top]: 0 }).toEqual({ ...before, [top]: 0 });
      }),
    );
  });
});
