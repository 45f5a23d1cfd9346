import { expect, test } from 'vitest';
import type { ProgrammeReport } from '../../../src/core/programme/report.js';
import { addressesOf, rootOf } from '../../../src/core/site/addresses.js';

const nothing = { lessons: [], findings: [], recommendations: [], ownSections: [] };
const none = { tours: [], discussions: [], events: [], ...nothing };
const advice = (of: string): object => ({
  findings: [{ findings: [{ anchor: `${of}-finding-dark` }, { anchor: null }] }],
  recommendations: [{ recommendations: [{ anchor: `${of}-recommendation-1` }] }],
});
const report = {
  visits: [
    { anchor: 'visit-paris', report: { ...none, ...advice('paris'), tours: [{ anchor: 'paris-tour-1' }] } },
    { anchor: 'visit-index', report: none },
  ],
  sites: [{ anchor: 'site-lhomme' }, { anchor: 'site-Lhomme' }, { anchor: 'site-nul' }],
  practices: [{ anchor: 'practice-x-practice-1' }, { anchor: 'x-practice-1' }],
  cities: [{ anchor: 'city-fr-paris' }],
  audits: [{ anchor: 'audit-liege', ...advice('audit-liege') }],
  themes: [{ anchor: 'theme-noise' }],
  lessons: [],
  people: [{ anchor: 'person-zoe' }],
  organisations: [],
  conference: { anchor: 'conference' },
} as unknown as ProgrammeReport;

test('each thing has a page or a place on one, and no two have the same', () => {
  const addresses = addressesOf(report);
  expect(Object.fromEntries(addresses)).toEqual({
    'visit-paris': 'visits/paris.html',
    'paris-tour-1': 'visits/paris.html#paris-tour-1',
    'paris-finding-dark': 'visits/paris.html#paris-finding-dark',
    'paris-recommendation-1': 'visits/paris.html#paris-recommendation-1',
    'visit-index': 'visits/visit-index.html',
    'site-lhomme': 'sites/lhomme.html',
    'site-Lhomme': 'sites/Lhomme-2.html',
    'site-nul': 'sites/site-nul.html',
    'practice-x-practice-1': 'practices/x-practice-1.html',
    'x-practice-1': 'practices/x-practice-1-2.html',
    'city-fr-paris': 'cities/fr-paris.html',
    'audit-liege': 'audits/liege.html',
    'audit-liege-finding-dark': 'audits/liege.html#audit-liege-finding-dark',
    'audit-liege-recommendation-1': 'audits/liege.html#audit-liege-recommendation-1',
    'theme-noise': 'themes/index.html#theme-noise',
    'person-zoe': 'people/index.html#person-zoe',
    conference: 'conference/index.html',
  });
  expect(new Set(addresses.values()).size).toBe(addresses.size);
});

test('the way back is one step for each folder', () => {
  expect([rootOf('index.html'), rootOf('sites/a.html'), rootOf('a/b/c.html')]).toEqual(['', '../', '../../']);
});
