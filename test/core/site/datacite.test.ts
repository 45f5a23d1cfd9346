import { describe, expect, test } from 'vitest';
import { bareWriter } from '../../../src/core/formats/html/bare.js';
import { dataciteOf } from '../../../src/core/site/datacite.js';
import { compile } from '../../../src/index.js';
import { only } from '../../cases.js';

const imprint = {
  authors: [{ name: 'Night Light Team' }],
  publisher: { name: 'Lantern Forum' },
  date: '2031-06',
  version: '1.1',
  licence: 'CC BY 4.0',
};

async function recordsOf(report: object): Promise<unknown[]> {
  const visit = {
    title: '*A* night',
    city: 'Velmora',
    country: 'LU',
    dates: '2031-05-06',
    theme: 'Light',
    report,
  };
  const made = only(await compile({ visit: { path: 'x.yaml', text: JSON.stringify(visit) } }));
  const visits = [{ report: made.report }] as unknown as Parameters<typeof dataciteOf>[0]['visits'];
  return dataciteOf({ visits }, bareWriter());
}

describe('a report is described for a registry', () => {
  test.each(['10.5281/zenodo.1234', 'doi:10.5281/zenodo.1234', 'https://doi.org/10.5281/zenodo.1234'])(
    'where it has a DOI: %s',
    async (identifier) => {
      expect(await recordsOf({ ...imprint, identifier })).toEqual([
        {
          doi: '10.5281/zenodo.1234',
          creators: [{ name: 'Night Light Team', nameType: 'Organizational' }],
          titles: [{ title: 'A night', lang: 'en' }],
          publisher: 'Lantern Forum',
          publicationYear: 2031,
          types: { resourceTypeGeneral: 'Report', resourceType: 'Study visit report' },
          language: 'en',
          dates: [{ date: '2031-06', dateType: 'Issued' }],
          version: '1.1',
          subjects: [{ subject: 'Light' }],
          rightsList: [{ rights: 'CC BY 4.0' }],
        },
      ]);
    },
  );

  test.each(['10.1234.56/abc', 'HTTPS://www.doi.org/10.1234.56/abc', 'DOI: 10.1234.56/abc'])(
    'also where its registrant divides its numbers: %s',
    async (identifier) => {
      const licence = 'https://creativecommons.org/licenses/by/4.0/';
      expect(await recordsOf({ ...imprint, licence, identifier })).toMatchObject([
        { doi: '10.1234.56/abc', rightsList: [{ rightsUri: licence }] },
      ]);
    },
  );

  test.each([
    ['has another number', { ...imprint, identifier: 'ISBN 978-1-234-56789-7' }],
    ['has no date', { ...imprint, date: undefined, identifier: '10.5281/zenodo.1234' }],
    ['has no publisher', { ...imprint, publisher: undefined, identifier: '10.5281/zenodo.1234' }],
  ])('but not where it %s', async (_, report) => {
    expect(await recordsOf(report)).toEqual([]);
  });
});
