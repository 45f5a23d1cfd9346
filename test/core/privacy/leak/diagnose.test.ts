import { describe, expect, test } from 'vitest';
import { diagnoseLeaks, toldIn } from '../../../../src/core/privacy/leak/diagnose.js';
import { readWithheld, type Withholding } from '../../../../src/core/privacy/leak/withheld.js';
import { readPeople } from '../../../../src/core/privacy/people.js';
import { parse } from '../../../../src/core/syntax/parse.js';
import { compile } from '../../../../src/index.js';

const head = `title: Study visit to Velmora
city: Velmora
country: LU
dates: 2031-05-06
`;
const people = (name: string): string =>
  `people:\n  p1: { name: ${JSON.stringify(name)}, consent: internal, role: Warden }\ntours:\n  - { title: A walk, guides: [p1] }\n`;

describe.each([
  ['Ann Peeters', 'Ann Peeters opened the visit, and Mr Peeters closed it.'],
  ['Rose Young', 'Ms Young showed the house.'],
  ['Seán O’Brien', 'The room was shown by S. O’Brien.'],
  ['Jörg "Jo" Müßig', 'Herr Müßig and Mr Muessig are one.'],
])('the name of %s in "%s"', (name, summary) => {
  test('may stand once what the hints say to paste is pasted', async () => {
    const text = `${head}summary: ${JSON.stringify(summary)}\n${people(name)}`;
    let disclosures = 'disclosures:\n';
    for (let round = 0; round < 4; round += 1) {
      const { diagnostics } = await compile({
        visit: { path: 'visit.yaml', text: round === 0 ? text : text + disclosures },
      });
      const leaks = diagnostics.filter(({ code }) => code === 'name-leaks');
      if (round === 0) expect(leaks.length).toBeGreaterThan(0);
      if (leaks.length === 0) {
        expect(diagnostics.map(({ code }) => code)).toEqual([]);
        return;
      }
      for (const { hint } of leaks)
        disclosures += `  ${/`(- \{.*\})`/.exec(hint ?? '')?.[1] ?? 'nothing to paste'}\n`;
    }
    expect.unreachable(`still refused with ${disclosures}`);
  });
});

test('of the forms of a name in one text the longest is told', async () => {
  const summary = 'Ann Peeters spoke, Mr Peeters closed it, and so did Peeters.';
  const { diagnostics } = await compile({
    visit: { path: 'visit.yaml', text: `${head}summary: ${summary}\n${people('Ann Peeters')}` },
  });
  const hints = diagnostics.flatMap(({ code, hint }) => (code === 'name-leaks' ? [hint] : []));
  expect(hints).toEqual([expect.stringContaining('name: Ann Peeters')]);
});

test('what stands in more words than a disclosure may state is told by the name itself', async () => {
  const text = `${head}summary: ${'a b '.repeat(900)}\n${people('B ababababa')}`;
  const { diagnostics } = await compile({ visit: { path: 'visit.yaml', text } });
  const hints = diagnostics.flatMap(({ code, hint }) => (code === 'name-leaks' ? [hint] : []));
  expect(hints).toEqual([expect.stringContaining('name: B ababababa')]);
});

describe('of a visit and its programme', () => {
  const guide = 'people: { ann: { name: Ann Peeters, consent: internal } }\n';
  const read = (path: string, text: string): NonNullable<ReturnType<typeof parse>['value']> => {
    const { value } = parse({ path, text });
    if (!value) throw new Error('not read');
    return value;
  };
  const withheldOf = (visit: string, programme: string): Withholding => {
    const [own, shared] = [
      read('visit.yaml', `title: V\n${guide}${visit}`),
      read('programme.yaml', programme),
    ];
    return readWithheld(own, shared, readPeople(own, shared, []), 'public');
  };

  test.each([
    ['its own text', 'summary: Ms Peeters came', 'title: P', true],
    [
      'what its report shows of the programme',
      '',
      'organisations: { a: { name: House of Ann Peeters } }',
      true,
    ],
    ['what only the programme shows', '', 'guidebook: { title: With Ann Peeters }', false],
    ['nothing', 'summary: Somebody came', 'title: P', false],
  ])('a visit is told by %s', (_, visit, programme, tells) => {
    expect(toldIn(withheldOf(visit, programme)).length > 0).toBe(tells);
  });

  test('only what was found is told, each where the texts say it, or else by its file', () => {
    const withheld = withheldOf(
      'summary: Ms Peeters and Bo Quux\nsites: { s: { name: S, phone: "1" } }',
      'title: P',
    );
    const secrets = withheld.searcher.secrets;
    const leaks = secrets.map((secret) => ({ secret, artifact: 'visit.md', where: 'text' }));
    const places = (found: typeof leaks): unknown[] =>
      diagnoseLeaks(found, withheld).map(({ code, file, range }) => [code, file, range?.start.line]);
    expect(places(leaks)).toEqual([['name-leaks', 'visit.yaml', 3]]);
    expect(places([])).toEqual([]);
    expect(diagnoseLeaks(leaks, { ...withheld, passages: [] })).toMatchObject([
      { file: 'visit.yaml', range: null },
    ]);
  });
});
