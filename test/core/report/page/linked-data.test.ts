import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/index.js';
import {
  dataOfReport,
  licenceData,
  metadataOf,
  type JsonLd,
  type PageData,
} from '../../../../src/core/report/page/linked-data.js';
import { root, only } from '../../../cases.js';
import { notOfSchemaOrg } from '../../../schema-org.js';

const visit = {
  title: 'Night </script> & "day"'.replace('<', '\\<'),
  city: 'Velmora',
  country: 'LU',
  dates: { start: '2031-05-06', end: '2031-05-07' },
  theme: 'Light',
  summary: 'It is dark [@Night], and wet [@Night].[^a]\n\n- And *cold*.\n\n[^a]: Long ago.',
  sources: { Night: { title: 'A night', url: 'https://example.org/' } },
  hosts: ['City of Velmora'],
  people: { jm: { name: 'Jörg Müßig', consent: 'internal', role: 'Warden' } },
  report: { authors: ['jm'], date: '2031-06', identifier: '10.5281/zenodo.1234', licence: 'CC BY 4.0' },
  key_figures: [{ label: 'lamps', value: 88, unit: 'pieces' }],
  sites: { quay: { name: 'Quay', figures: [{ label: 'steps', value: 12, as_of: '2031' }] } },
  tours: [{ title: 'A walk', sites: ['quay'] }],
};

async function dataOf(
  edition: 'public' | 'internal',
  more: object = {},
): Promise<PageData & { graph: JsonLd[] }> {
  const text = JSON.stringify({ ...visit, ...more });
  const results = await compile({ visit: { path: 'x.yaml', text } }, { editions: [edition] });
  const data = dataOfReport(only(results).report);
  return { ...data, graph: (JSON.parse(data.linkedData) as { '@graph': JsonLd[] })['@graph'] };
}

test('a report tells what it is, what it is about and what was counted', async () => {
  const { graph } = await dataOf('internal');
  expect(graph.map((one) => one['@type'])).toEqual(['Report', 'Event', 'Dataset']);
  const [report, event, dataset] = graph;
  expect(report).toMatchObject({
    abstract: 'It is dark, and wet. And cold.',
    author: [{ '@type': 'Person', name: 'Jörg Müßig' }],
    datePublished: '2031-06',
    license: { '@type': 'CreativeWork', name: 'CC BY 4.0' },
    about: [{ '@id': event?.['@id'] }],
  });
  expect(event).toMatchObject({
    startDate: '2031-05-06',
    endDate: '2031-05-07',
    location: { address: { addressLocality: 'Velmora', addressCountry: 'LU' } },
    organizer: [{ '@type': 'Organization', name: 'City of Velmora' }],
  });
  expect(dataset?.['variableMeasured']).toEqual([
    { '@type': 'PropertyValue', name: 'lamps', value: 88, unitText: 'pieces' },
    { '@type': 'PropertyValue', name: 'Quay: steps', value: 12, description: '2031' },
  ]);
});

test('it names nobody whom the edition does not name', async () => {
  const { linkedData, metadata, graph } = await dataOf('public');
  expect(`${linkedData}${JSON.stringify(metadata)}`).not.toMatch(/Jörg|Müßig/);
  expect(graph[0]?.['author']).toEqual([{ '@type': 'Person', name: 'Warden' }]);
});

test('nothing in it can end the element that holds it', async () => {
  const { linkedData } = await dataOf('public');
  expect(linkedData).not.toContain('<');
  expect(JSON.parse(linkedData)).toMatchObject({ '@graph': [{ name: 'Night </script> & "day"' }, {}, {}] });
});

test('where nothing was counted there is no set of data', async () => {
  const { graph } = await dataOf('public', { key_figures: undefined, sites: undefined, tours: undefined });
  expect(graph.map((one) => one['@type'])).toEqual(['Report', 'Event']);
});

test('terms of the Dublin Core stand once for each value, and not for none', async () => {
  expect(metadataOf({ title: 'A', creator: ['B', 'C'], issued: '' })).toEqual([
    { name: 'dcterms.title', content: 'A' },
    { name: 'dcterms.creator', content: 'B' },
    { name: 'dcterms.creator', content: 'C' },
  ]);
  const { metadata } = await dataOf('public');
  expect(metadata.map(({ name }) => name)).toContain('dcterms.identifier');
});

test('schema.org has each property for what it stands on, and takes what it says', () => {
  const pages = readdirSync(join(root, 'test/cases/golden')).map((name) =>
    join(root, 'test/cases/golden', name, 'expected.html'),
  );
  const data = pages.flatMap((page) => {
    const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
    const [, json] = text.split('<script type="application/ld+json">');
    return json === undefined ? [] : [JSON.parse(json.split('</script>')[0] ?? '') as { '@graph': unknown }];
  });
  expect(data.length).toBeGreaterThan(3);
  for (const { '@graph': graph } of data) expect(notOfSchemaOrg(graph)).toEqual([]);
  expect(notOfSchemaOrg({ '@type': 'City', inLanguage: 'en' })).toEqual(['City has no inLanguage']);
  expect(notOfSchemaOrg({ '@type': 'Event', superEvent: { '@type': 'Project' } })).toEqual([
    'superEvent of Event is no Project',
  ]);
});

test('a licence stands as its address, or as a work of that name', () => {
  expect(licenceData('https://creativecommons.org/licenses/by/4.0/')).toMatch(/^https:/);
  expect(licenceData('')).toBe('');
});
