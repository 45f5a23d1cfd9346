import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { bareWriter } from '../../../src/core/formats/html/bare.js';
import { writeFeed } from '../../../src/core/site/feed.js';
import { root } from '../../cases.js';
import { makeProgramme, readProgramme } from '../programme/programmes.js';

const schema = JSON.parse(readFileSync(join(root, 'schema/programme-report.json'), 'utf8')) as object;
const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema);

describe.each(['public', 'internal'] as const)('the %s edition of the example', async (edition) => {
  const { report } = await makeProgramme(readProgramme(join(root, 'examples/solidify')), edition);
  const text = writeFeed(report, 'solidify 0.0.0', bareWriter());
  const feed = JSON.parse(text) as Record<string, unknown> & { visits: { id: string }[] };

  test('is as its schema has it', () => {
    isValid(feed);
    expect(isValid.errors ?? []).toEqual([]);
  });

  test('holds the whole programme', () => {
    expect(feed.visits.map(({ id }) => id)).toEqual([
      'barcelona-2018',
      'the-hague-2018',
      'essen-2019',
      'strasbourg-2019',
      'paris-2019',
    ]);
    for (const words of ['Salle Jean-Pierre Lhomme', 'CAS Baluard', '53582', 'Lisbon'])
      expect(text).toContain(words);
  });

  test('holds no pictures, and not who is meant by a pseudonym', () => {
    for (const left of ['<svg', 'data:image', '"pseudonym"', '"consent"']) expect(text).not.toContain(left);
  });
});

test('what the schema does not know is refused', () => {
  expect(isValid({ version: 1 })).toBe(false);
});
