import { describe, expect, test } from 'vitest';
import { diagnosticAt, type Diagnostic } from '../../../src/core/diagnostics/diagnostic.js';
import { visit } from '../../../src/core/language/declaration.js';
import { read } from '../../../src/core/language/forms/read.js';
import { sectionName, visitSections } from '../../../src/core/report/sections.js';
import { statusOf, type DocumentStatus } from '../../../src/core/status/status.js';
import { sectionKeys } from '../../../src/core/status/section-keys.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';

function parsed(text: string, path = 'visit.yaml'): Parsed {
  const { value } = read({ path, text: new TextEncoder().encode(text) });
  if (!value) throw new Error('not read');
  return value;
}

function statusIn(
  text: string,
  programme: string | null = null,
  tell: (document: Parsed) => readonly Diagnostic[] = () => [],
): DocumentStatus {
  const document = parsed(text);
  return statusOf(document, {
    programme: programme === null ? null : parsed(programme, 'programme.yaml'),
    stated: [],
    diagnostics: tell(document),
    today: '2031-06-15',
  });
}

const head = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\n';

describe('how finished a document is', () => {
  test('sections have something in them, or only blanks', () => {
    const { sections, status, kind } = statusIn(
      `${head}status: review\nsummary: "{{The lead}}"\nlessons: [Ask.]\nthanks:\ntours:\n  - title: "{{What}}"\n    day: 1\n`,
    );
    expect([kind, status]).toEqual(['visit', 'review']);
    expect(sections?.filled).toEqual(['lessons']);
    expect(sections?.empty).toEqual(expect.arrayContaining(['summary', 'agenda']));
    expect(sections?.empty).toContain('thanks');
  });

  test.each([
    ['a session with a title and a blank', 'title: Round table, day: 1, question: "{{The question}}"'],
    ['a session of which only the kind and the hour are known', 'type: meal, day: 1, time: "12:00-13:00"'],
  ])('%s is in the agenda', (_name, session) => {
    expect(statusIn(`${head}agenda:\n  - { ${session} }\n`).sections?.filled).toEqual(['agenda']);
  });

  test('people are told by the widest edition that may name them', () => {
    const { people } = statusIn(
      `${head}people:\n  ann: { name: Ann Reet, consent: public }\n  bo: { name: Bo Vask, consent: internal }\nhosts: [ann, { name: Cy Dunn, role: Guide }]\n` +
        'participants:\n  delegations:\n    - { city: Velmora, country: LU, people: [{ name: Di Moor }] }\n' +
        'discussions:\n  - title: Talk\n    rule: chatham_house\n    discussants: [{ name: Ed Lind }]\n',
    );
    expect(people).toEqual({
      count: 5,
      public: 2,
      partners: 1,
      internal: 1,
      nowhere: 1,
      withoutConsent: 2,
    });
  });

  test('people of the programme count where the visit names them', () => {
    const { people } = statusIn(
      `${head}programme: programme.yaml\nhosts: [ann, Bo Vask]\n`,
      'kind: programme\ntitle: P\npeople:\n  ann: { name: Ann Reet, consent: public }\n  bo: { name: Bo Vask }\n  cy: { name: Cy Dunn }\n',
    );
    expect([people.count, people.withoutConsent]).toEqual([2, 1]);
  });

  test('sources without any date are told by their lines', () => {
    const { sources } = statusIn(
      `${head}sources:\n  A: { title: A, date: 2030 }\n  B: { title: B, accessed: 2031-01-01 }\n  C: { title: C }\n`,
    );
    expect(sources.count).toBe(3);
    expect(sources.undated).toEqual({ count: 1, lines: [8] });
  });

  test('translations count texts, but not what keeps its own language', () => {
    const { translations } = statusIn(
      `${head.replace('Visit', '{ en: Visit, fr: Visite }')}lang: en\nlessons:\n  - Ask.\n  - { fr: Demander., de: Fragen. }\n` +
        'tours:\n  - title: Walk\n    quotes:\n      - { text: Hm., original: { pl: Hm. } }\n',
    );
    expect(translations).toEqual([
      { lang: 'de', texts: 1, of: 5 },
      { lang: 'fr', texts: 2, of: 5 },
    ]);
  });

  test('recommendations are late once the whole of their date is over', () => {
    const { recommendations } = statusIn(
      `${head}recommendations:\n  - Plain.\n  - { text: A, deadline: 2031-05 }\n  - { text: B, deadline: 2031-06 }\n` +
        '  - { text: C, deadline: 2031-06-14 }\n  - { text: D, deadline: 2031-06-15 }\n  - { text: E, deadline: 2030, status: done }\n',
    );
    expect(recommendations).toEqual({ count: 6, done: 1, late: { count: 2, lines: [7, 9] } });
  });

  test('what a check has found counts with its lines, and only that of the document', () => {
    const found = statusIn(`${head}lessons: ["{{A}}"]\nimages: [{ src: a.png }]\n`, null, (document) => [
      diagnosticAt('blank-left', document, spanOf(document, '"{{A}}"'), { blank: '{{A}}', status: 'draft' }),
      diagnosticAt('image-without-alt', document, spanOf(document, 'src'), { path: 'a.png' }),
      diagnosticAt('blank-left', { ...document, file: 'other.yaml' }, spanOf(document, 'src'), {
        blank: '{{A}}',
        status: 'draft',
      }),
    ]);
    expect(found.blanks).toEqual({ count: 1, lines: [5] });
    expect(found.pictures).toEqual({ count: 1, withoutAlternative: { count: 1, lines: [6] } });
    expect(found.warnings + found.errors).toBe(2);
  });

  test('a programme has no sections, and the recommendations of its audits', () => {
    const { kind, sections, status, recommendations } = statusIn(
      'kind: programme\ntitle: P\naudits:\n  - id: a\n    city: X\n    country: LU\n    recommendations: [{ text: A, deadline: 2030 }]\n',
    );
    expect([kind, sections, status, recommendations.late.count]).toEqual(['programme', null, null, 1]);
  });

  test('a document with errors is told as far as it can be read', () => {
    const { sections } = statusIn(`${head}lessons: [Ask.]\ntuors: 3\npeople: nobody\nsources: [1]\n`);
    expect(sections?.filled).toEqual(['lessons']);
  });
});

test('every section of a report that an author fills has a key here', () => {
  const made = ['people', 'abbreviations', 'sources', 'disclosures'];
  const named = new Set<string>(Object.values(sectionKeys).flat().map(sectionName));
  const missing = visitSections.filter(({ name }) => !named.has(name) && !made.includes(name));
  expect(missing).toEqual([]);
  for (const key of Object.values(sectionKeys).flat()) expect(Object.keys(visit.fields)).toContain(key);
});

function spanOf({ text }: Parsed, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
