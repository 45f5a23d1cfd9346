import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { statusText } from '../../../src/cli/texts/status-text.js';
import type { DocumentStatus } from '../../../src/core/status/status.js';

const none = { count: 0, lines: [] };
const one: DocumentStatus = {
  file: 'visits/one.yaml',
  kind: 'visit',
  status: 'draft',
  errors: 1,
  warnings: 2,
  sections: { filled: ['summary', 'agenda'], empty: ['lessons'] },
  blanks: { count: 12, lines: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
  pictures: { count: 3, withoutAlternative: { count: 1, lines: [40] } },
  people: { count: 9, public: 4, partners: 3, internal: 1, nowhere: 1, withoutConsent: 2 },
  sources: { count: 5, uncited: { count: 1, lines: [50] }, undated: { count: 2, lines: [51, 52] } },
  translations: [{ lang: 'fr', texts: 199, of: 200 }],
  recommendations: { count: 2, done: 1, late: { count: 1, lines: [60] } },
};
const two: DocumentStatus = {
  ...one,
  ...{ file: 'visits/two.yaml', status: null, errors: 0, warnings: 0, blanks: none, translations: [] },
};
const plain = new Chalk({ level: 0 });
const shown = (documents: readonly DocumentStatus[], columns: number): string =>
  statusText(documents, { columns, chalk: plain });

test('one document has all there is, with lines', () => {
  expect(shown([one], 80)).toMatchInlineSnapshot(`
    "visits/one.yaml
    State            draft
    Sections         2 of 3; empty: lessons
    Blanks           12: lines 1, 2, 3, 4, 5, 6, 7, 8, …
    Pictures         3; 1 without an alternative (line 40)
    People           9: 4 public, 3 partners, 1 internal, 1 in no edition, 2
                     unstated
    Sources          5; 1 not cited (line 50); 2 without a date (lines 51, 52)
    Translations     fr: 199 of 200 texts
    Recommendations  2, 1 of them done or dropped; 1 past the date (line 60)
    Problems         1 error and 2 warnings
    "
  `);
});

test('several are a table', () => {
  expect(shown([one, two], 200)).toMatchInlineSnapshot(`
    "visits/
                                       pictures     people                                      sources                  texts advice
    document  state  sections  blanks  all  no alt  public  partners  internal  none  unstated  all  uncited  undated    fr  all  late  errors
    one.yaml  draft       2/3      12    3       1       4         3         1     1         2    5        1        2  99 %    2     1       1
    two.yaml  final       2/3       ·    3       1       4         3         1     1         2    5        1        2     ·    2     1       ·
    "
  `);
});

test('no line is wider than the terminal, and five visits fit one of 80 columns and 24 lines', () => {
  const five = [one, one, one, one, two];
  expect(shown(five, 80).trimEnd().split('\n').length).toBeLessThanOrEqual(24);
  for (const columns of [40, 60, 80, 120, 200])
    for (const documents of [five, [one]])
      for (const line of shown(documents, columns).split('\n'))
        expect(line.length).toBeLessThanOrEqual(columns);
});

test('what no document has needs no column', () => {
  const bare = { ...two, pictures: { count: 0, withoutAlternative: none } };
  expect(shown([bare, bare], 200)).not.toMatch(/pictures|texts/);
});
