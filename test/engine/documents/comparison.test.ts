import { expect, test } from 'vitest';
import { checkVisit, type CheckedVisit } from '../../../src/core/language/checked.js';
import { parse } from '../../../src/core/syntax/parse.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import { loadBasics } from '../../../src/engine/assets.js';
import { makeComparison } from '../../../src/engine/documents/comparison.js';

function read(path: string, document: object): Parsed {
  // JSON is YAML.
  const { value } = parse({ path, text: JSON.stringify(document) });
  if (!value) throw new Error('not read');
  return value;
}

async function visit(path: string, more: object): Promise<CheckedVisit> {
  const document = { title: 'A visit', city: 'Essen', country: 'DE', dates: '2031-05-06', ...more };
  const parsed = read(path, document);
  const { value, diagnostics } = await checkVisit(
    parsed,
    { programme: null, files: new Map() },
    path.replace('.yaml', ''),
    await loadBasics(),
    null,
  );
  if (!value) throw new Error(diagnostics.map(({ code }) => code).join());
  return value;
}

/** What is told once these visits are noted: file and code, and whether the programme may be built. */
function compare(
  programme: object,
  visits: readonly CheckedVisit[],
  { complete = true, wrong = '' } = {},
): { told: string[]; asked: string[]; sound: boolean } {
  const told: string[] = [];
  const asked: string[] = [];
  const parsed = read('programme.yaml', { kind: 'programme', title: 'P', ...programme });
  const comparison = makeComparison({ parsed, stated: [] }, (file, _, found) => {
    asked.push(file);
    told.push(...found.map((one) => `${one.file} ${one.code}`));
    return file !== wrong;
  });
  for (const one of visits) comparison.note(one);
  return { sound: comparison.end(complete), told, asked };
}

test('visits that fit are not told of, each file is asked for once, the programme last', async () => {
  const visits = [await visit('a.yaml', {}), await visit('b.yaml', { dates: '2031-06-06' })];
  expect(compare({}, visits)).toEqual({
    told: [],
    asked: ['a.yaml', 'b.yaml', 'programme.yaml'],
    sound: true,
  });
});

test('two visits of one id are told of where the second stands', async () => {
  const visits = [
    await visit('a.yaml', { id: 'essen' }),
    await visit('b.yaml', { id: 'essen', dates: '2031-06-06' }),
  ];
  expect(compare({}, visits).told).toEqual(['b.yaml duplicate-id']);
});

test('the programme may not be built when one of its files says no', async () => {
  const visits = [await visit('a.yaml', {})];
  expect(compare({}, visits, { wrong: 'a.yaml' }).sound).toBe(false);
  expect(compare({}, visits, { wrong: 'programme.yaml' }).sound).toBe(false);
});

test('a disclosure that no visit needs is told of once all visits are known', async () => {
  const programme = {
    people: { ada: { name: 'Ada Quill', consent: 'internal' } },
    disclosures: [{ name: 'Ada Quill', edition: 'public', reason: 'She is on the poster.' }],
  };
  const other = await visit('a.yaml', {});
  expect(compare(programme, [other]).told).toEqual(['programme.yaml unused-disclosure']);
  expect(compare(programme, [other], { complete: false }).told).toEqual([]);
  const naming = await visit('b.yaml', { dates: '2031-06-06', summary: 'We met Ada Quill.' });
  expect(compare(programme, [other, naming]).told).toEqual([]);
});
