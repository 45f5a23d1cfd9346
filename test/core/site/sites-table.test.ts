import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ProgrammeReport } from '../../../src/core/programme/report.js';
import type { Words } from '../../../src/core/report/report.js';
import { writeSitesTable } from '../../../src/core/site/sites-table.js';

const words = (text: string): Words => ({ text, lang: null });
const bare = (one: Words | null): string => one?.text ?? '';
const site = {
  name: words('Room "Nine", north'),
  nativeNames: [],
  city: 'Velmora',
  coordinates: [48.88, -2.35],
  opened: '2016-10-17',
  closed: null,
  facts: [{ key: 'operator', label: 'Run by', value: words('=cmd|calc'), parties: [] }],
  figures: [
    {
      label: words('Visits a day'),
      value: '1,180',
      amount: 1180,
      unit: words('+1'),
      asOf: '2019',
      date: '2019',
      source: words('[@2]'),
    },
    {
      label: words('Change'),
      value: '-5',
      amount: -5,
      unit: null,
      asOf: null,
      date: null,
      source: null,
    },
    {
      label: words('@Home'),
      value: '50–80\nor so',
      amount: null,
      unit: null,
      asOf: null,
      date: null,
      source: null,
    },
  ],
};
const seen = [{ visit: { id: 'one' } }, { visit: { id: 'one' } }, { visit: { id: 'two' } }];
const report = {
  sites: [
    { site, seen },
    { site: { ...site, name: words('Bare'), facts: [], figures: [], coordinates: null }, seen: [] },
  ],
} as unknown as ProgrammeReport;
const text = writeSitesTable(report, bare, (citation) => (citation ? 'The source' : '')) ?? '';
const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });

test('another program reads one row a figure, and one for a site without figures', () => {
  expect(rows.map((row) => [row['site'], row['figure'], row['value']])).toEqual([
    ['Room "Nine", north', 'Visits a day', '1180'],
    ['Room "Nine", north', 'Change', '-5'],
    ['Room "Nine", north', "'@Home", '50–80\nor so'],
    ['Bare', '', ''],
  ]);
  expect(rows[0]).toMatchObject({
    city: 'Velmora',
    latitude: '48.88',
    longitude: '-2.35',
    opened: '2016-10-17',
    seen_on: 'one; two',
    as_of: '2019',
    source: 'The source',
  });
});

test('nothing is a formula', () => {
  expect(rows[0]?.['operator']).toBe("'=cmd|calc");
  for (const row of rows)
    for (const value of Object.values(row))
      expect(/^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d.]+$/.test(value), value).toBe(false);
});

test('spreadsheets know it for UTF-8, and lines end as RFC 4180 has it', () => {
  expect(text.startsWith('\uFEFFsite,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
});

test('no site, no table', () => {
  expect(writeSitesTable({ ...report, sites: [] }, bare, () => '')).toBeNull();
});
