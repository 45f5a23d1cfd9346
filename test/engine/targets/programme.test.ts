import { expect, test } from 'vitest';
import type { EditedReport } from '../../../src/core/compile.js';
import { toEditions } from '../../../src/engine/targets/programme.js';
import { readWithheld } from '../../../src/core/privacy/leak/withheld.js';
import { parse } from '../../../src/core/syntax/parse.js';
import { compileCase } from '../../cases.js';

test('the reports of visits are sorted by edition, then date', async () => {
  const { report } = await compileCase('minimal');
  const { value } = parse({ path: 'minimal.yaml', text: 'title: T\n' });
  if (!value) throw new Error('not read');
  const nothing = readWithheld(value, null, new Map(), 'public');
  const one = (id: string, lang: string, start: string, edition: EditedReport['edition']): EditedReport => ({
    name: id,
    lang,
    edition,
    report: { ...report, id, dates: { start, end: start } },
    pictures: [],
    drawn: () => new Map(),
    attached: [],
    withholding: nothing,
    standIns: new Map(),
  });
  const editions = toEditions([
    one('late', 'en', '2031-06-01', 'public'),
    one('early', 'en', '2031-05-01', 'public'),
    one('early', 'fr', '2031-05-01', 'public'),
    one('early', 'en', '2031-05-01', 'internal'),
    one('beside', 'en', '2031-05-01', 'public'),
  ]);
  expect(
    editions.map(({ lang, edition, reports }) =>
      [lang, edition, ...reports.map(({ name }) => name)].join(' '),
    ),
  ).toEqual(['en public beside early late', 'fr public early', 'en internal early']);
});
