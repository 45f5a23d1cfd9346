import { expect, test } from 'vitest';
import { compile } from '../../../../../src/index.js';
import { only } from '../../../../cases.js';

async function made(report: object | undefined, shared?: object): Promise<ReturnType<typeof only>> {
  const visit = { title: 'T', city: 'Velmora', country: 'LU', dates: '2031-05-06', report };
  const programme = { kind: 'programme', title: 'P', report: shared };
  return only(
    await compile(
      {
        visit: { path: 'x.yaml', text: JSON.stringify(shared ? { ...visit, programme: 'p.yaml' } : visit) },
        ...(shared ? { programme: { path: 'p.yaml', text: JSON.stringify(programme) } } : {}),
      },
      {},
    ),
  );
}

test.each([
  [undefined, 'Study visit report'],
  ['study_visit', 'Study visit report'],
  ['peer_review', 'Peer review report'],
  ['Diary of a night', 'Diary of a night'],
])('a report of the kind %s calls itself', async (kind, name) => {
  const { report, html } = await made(kind === undefined ? undefined : { kind });
  expect(report.genre.text).toBe(
    kind === undefined || kind === 'study_visit' ? report.labels['report'] : name,
  );
  expect(html).toContain(report.genre.text);
  expect(report.imprint).toBeNull();
});

test('the visit goes before its programme, key by key', async () => {
  const { report } = await made({ version: '2' }, { version: '1', licence: 'CC BY 4.0' });
  expect(report.imprint?.facts.map(({ value }) => JSON.stringify(value))).toEqual([
    expect.stringContaining('2'),
    expect.stringContaining('CC BY 4.0'),
  ]);
});

test.each(['10.5555/lantern.2', 'doi:10.5555/lantern.2', 'https://doi.org/10.5555/lantern.2'])(
  'a DOI is a link: %s',
  async (identifier) => {
    expect((await made({ identifier })).html).toContain('href="https://doi.org/10.5555/lantern.2"');
  },
);

test('another number stands as it is', async () => {
  const { html } = await made({ identifier: 'VEL-2031-*7*' });
  expect(html).toContain('VEL-2031-*7*');
  expect(html).not.toContain('doi.org');
});

test('authors and contact are named with their consent alone', async () => {
  const { html } = await made({
    authors: [
      { name: 'Orla Quill', consent: 'public' },
      { name: 'Petronel Vask', role: 'Clerk', consent: 'internal' },
    ],
    contact: { name: 'Ruben Stahl', role: 'Clerk', consent: 'internal' },
  });
  expect(html).toContain('Orla Quill');
  expect(html).not.toContain('Petronel Vask');
  expect(html).not.toContain('Ruben Stahl');
});
