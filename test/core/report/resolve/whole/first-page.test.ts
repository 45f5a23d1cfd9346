import { expect, test } from 'vitest';
import { compile } from '../../../../../src/index.js';
import { only } from '../../../../cases.js';

async function made(more: object): Promise<ReturnType<typeof only>> {
  const visit = { title: 'T', city: 'Velmora', country: 'LU', dates: '2031-05-06', ...more };
  return only(await compile({ visit: { path: 'x.yaml', text: JSON.stringify(visit) } }, {}));
}

const figures = [
  { label: 'Lamps', value: 41, unit: 'lamps', as_of: '2031-04' },
  { label: 'Steps', value: 12 },
];
const sites = { quay: { name: 'Long Quay', description: 'A quay.', figures } };
const tours = [{ title: 'Walk', sites: ['quay'] }];

test('a figure of a site is taken as it stands there, whatever the capitals of its label', async () => {
  const { report, html, markdown } = await made({
    sites,
    tours,
    key_figures: [{ site: 'quay', figure: 'lamps' }],
  });
  expect(report.keyFigures).toMatchObject([
    {
      label: { text: 'Lamps' },
      value: '41',
      unit: { text: 'lamps' },
      asOf: 'April 2031',
      site: { name: { text: 'Long Quay' } },
    },
  ]);
  expect(html).toMatch(/<ul class="key-figures">\s*<li><b>41<\/b> <span class="unit">lamps<\/span>/);
  expect(markdown).toContain('41');
});

test('words of the first page go before those of the site', async () => {
  const own = { site: 'quay', figure: 'Lamps', label: 'lamps that follow', unit: 'pieces' };
  const { report } = await made({ sites, tours, key_figures: [own] });
  expect(report.keyFigures).toMatchObject([
    { label: { text: 'lamps that follow' }, value: '41', unit: { text: 'pieces' } },
  ]);
});

test('why and how stands before who took part, and messages and figures before it', async () => {
  const { html, report } = await made({
    objectives: ['See the quay.'],
    questions: ['Who asks?'],
    method: 'On foot.',
    key_messages: ['Ask first.'],
    key_figures: [{ label: 'Lamps', value: 3 }],
    hosts: [{ name: 'City of Velmora' }],
  });
  const { key_messages, key_figures, purpose, who_took_part } = report.labels;
  const places = [key_messages, key_figures, purpose, who_took_part].map((title) =>
    html.search(`<h2[^>]*>${title ?? '-'}`),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (const words of ['See the quay.', 'Who asks?', 'On foot.']) expect(html).toContain(words);
});

test('what nobody wrote leaves no trace', async () => {
  const { report, html } = await made({ summary: 'S' });
  expect(report).toMatchObject({ keyMessages: [], keyFigures: [], purpose: null });
  for (const label of ['key_messages', 'key_figures', 'purpose'])
    expect(html).not.toContain(`>${report.labels[label] ?? ''}<`);
});
