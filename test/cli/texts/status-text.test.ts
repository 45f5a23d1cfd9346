import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { statusText } from '../../../src/cli/texts/status-text.js';
import { statusWords } from '../../../src/cli/texts/status-words.js';
import type { WritersLanguage } from '../../../src/core/diagnostics/messages.js';
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
const shown = (
  documents: readonly DocumentStatus[],
  columns: number,
  language: WritersLanguage = 'en',
): string => statusText(documents, { columns, chalk: plain, words: statusWords[language] });

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

test('speaks the language of the user', () => {
  expect(shown([one], 100, 'fr')).toMatchInlineSnapshot(`
    "visits/one.yaml
    État             draft
    Sections         2 sur 3; vides : lessons
    À remplir        12: lignes 1, 2, 3, 4, 5, 6, 7, 8, …
    Images           3; 1 sans texte de remplacement (ligne 40)
    Personnes        9: 4 public, 3 partners, 1 internal, 1 dans aucune édition, 2 sans accord exprimé
    Sources          5; 1 sans citation (ligne 50); 2 sans date (lignes 51, 52)
    Traductions      fr: 199 textes sur 200
    Recommandations  2, dont 1 mises en œuvre ou abandonnées; 1 en retard (ligne 60)
    Problèmes        1 erreur et 2 avertissements
    "
  `);
  expect(shown([one, two], 40, 'de')).toMatchInlineSnapshot(`
    "visits/one.yaml
      draft; 2 von 3 Abschnitten; 12 Lücken;
      3 Bilder (1 ohne Alternativtext); 9
      Personen (4 public, 3 partners, 1
      internal, 1 in keiner Ausgabe, 2 ohne
      Angabe); 5 Quellen (1 nicht zitiert, 2
      ohne Datum); fr 99 %; 2 Empfehlungen
      (1 verspätet); 1 Fehler und 2
      Warnungen
    visits/two.yaml
      final; 2 von 3 Abschnitten; 3 Bilder
      (1 ohne Alternativtext); 9 Personen (4
      public, 3 partners, 1 internal, 1 in
      keiner Ausgabe, 2 ohne Angabe); 5
      Quellen (1 nicht zitiert, 2 ohne
      Datum); 2 Empfehlungen (1 verspätet)
    "
  `);
  expect(shown([one, two], 200, 'de')).toMatchInlineSnapshot(`
    "visits/
                                         Bilder          Personen                                     Quellen                        Texte Empfehlungen
    Dokument  Stand  Abschnitte  Lücken  alle  ohne alt  public  partners  internal  keine  ungesagt  alle  unzitiert  ohne Datum    fr  alle  verspätet  Fehler
    one.yaml  draft         2/3      12     3         1       4         3         1      1         2     5          1           2  99 %     2          1       1
    two.yaml  final         2/3       ·     3         1       4         3         1      1         2     5          1           2     ·     2          1       ·
    "
  `);
});
