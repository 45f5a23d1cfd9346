import { expect, test } from 'vitest';
import { nameSources, nameSourcesInMarkdown } from '../../../../src/core/report/page/named-sources.js';
import { compile } from '../../../../src/index.js';

const text = `title: A
city: Essen
country: DE
dates: 2019-01-24
layout: brief
summary: A room [@S1, p. 3] and a door [@S2; @S3].
sources:
  S1: { title: { fr: Rapport annuel }, url: "https://lamps.example/" }
  S2: { title: { de: Jahresbericht } }
  S3: { title: { fr: Bilan }, author: Efus }
`;

test('a title in another language says so where a brief names it', async () => {
  const { reports } = await compile({ visit: { path: 'x.yaml', text } });
  const html = reports?.[0]?.html ?? '';
  expect(html).toContain('<a href="https://lamps.example/"><span lang="fr">Rapport annuel</span>, p. 3</a>');
  expect(html).toContain('(<span lang="de">Jahresbericht</span>; Efus)');
  expect(reports?.[0]?.markdown).toContain('([Rapport annuel, p. 3](<https://lamps.example/>))');
});

test('a source is named once', () => {
  const sources = [
    { number: 1, title: { text: 'A', lang: null }, author: null, date: null, url: null, accessed: null },
  ] as unknown as Parameters<typeof nameSources>[0]['sources'];
  for (const write of [nameSources({ sources }), nameSourcesInMarkdown({ sources })]) {
    expect(write([{ number: 1, place: null }])).toBe('(A)');
    expect(write([{ number: 1, place: null }])).not.toContain('A');
  }
});
