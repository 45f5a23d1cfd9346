import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/syntax/parse.js';
import type { Parsed } from '../../../../src/core/syntax/ast.js';
import { compareDocuments } from '../../../../src/core/programme/compare/compare.js';
import { notesOf } from '../../../../src/core/programme/compare/notes.js';
import { root } from '../../../cases.js';
import { readProgramme, type Shelf } from '../programmes.js';
import { small } from '../small.js';

function read({ path, text }: { path: string; text: string }): Parsed {
  const { value } = parse({ path, text });
  if (!value) throw new Error(`${path} cannot be read`);
  return value;
}
function compare({ programme, visits }: Shelf, complete = true): string[] {
  const notes = visits.map((visit) => notesOf(read(visit), basename(visit.path, '.yaml')));
  return compareDocuments(read(programme), notes, complete).map(
    ({ code, file }) => `${basename(file)} ${code}`,
  );
}

test.each(['solidify', 'fictional'])('nothing is wrong between the documents of %s', (name) => {
  expect(compare(readProgramme(join(root, 'examples', name)))).toEqual([]);
});

const audit = { id: 'audit-b', city: 'Brennhaven', country: 'DK' };

test('what a visit with errors may tell is not missed', () => {
  const shelf = small({
    programme: { audits: [{ ...audit, fed_by: ['gone'] }], cities: [{ city: 'Far', country: 'SE' }] },
  });
  const codes = (complete: boolean): string[] =>
    compare(shelf, complete).filter((one) => one.startsWith('programme'));
  expect(codes(true)).toEqual(['programme.yaml partner-unseen', 'programme.yaml unknown-visit']);
  expect(codes(false)).toEqual([]);
});

describe('names', () => {
  const hosts = (...names: string[]): object => ({ hosts: names.map((name) => ({ name, role: 'Mayor' })) });
  test.each([
    ['Élisabeth Avril', 'Elizabeth Avril', 1],
    ['Petronel Vask', 'Petronel Vask', 0],
    ['Petronel Vask', 'Petronel Vaks', 1],
    ['Ida Storm', 'Ida Stor', 0],
    ['Anna Berg', 'Anne Berg', 0],
    ['City of Velmora', 'City of Velmóra', 1],
    ['District Office 1', 'District Office 2', 0],
    ['Kaj Rask', 'Kaj-Rask', 1],
  ])('%s and %s', (first, second, count) => {
    const found = compare(small({ first: hosts(first), second: hosts(second) }));
    expect(found.filter((one) => one.endsWith('name-spelling'))).toHaveLength(count);
  });

  test('within one document have diagnostics of their own', () => {
    expect(compare(small({ first: hosts('Petronel Vask', 'Petronel Vasc') })).join()).not.toContain(
      'name-spelling',
    );
  });
});

test('a lesson is in use where the audit names its visit, or it names a document', () => {
  const unused = (programme: object, first: object): string[] =>
    compare(small({ programme, first })).filter((one) => one.includes('lessons') || one.includes('audit'));
  expect(unused({ audits: [audit] }, { lessons: ['Ask.'] })).toEqual(['velmora.yaml lessons-unused']);
  expect(unused({ audits: [{ ...audit, fed_by: ['velmora'] }] }, { lessons: ['Ask.'] })).toEqual([]);
  expect(unused({ audits: [audit] }, { lessons: [{ text: 'Ask.', feeds: ['book'] }] })).toEqual([]);
  expect(unused({}, { lessons: ['Ask.'] })).toEqual([]);
});

test('five hundred visits are compared', () => {
  const visits = Array.from({ length: 500 }, (_, index) => ({
    path: `visits/v${index}.yaml`,
    text: readFileSync(join(root, 'examples/fictional/visits/velmora-2031.yaml'), 'utf8').replaceAll(
      '-2031',
      `-${index}`,
    ),
  }));
  const notes = visits.map((visit, index) => notesOf(read(visit), `v${index}`));
  expect(compareDocuments(read(small().programme), notes, true).length).toBeGreaterThan(500);
});
