import { describe, expect, test } from 'vitest';
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
