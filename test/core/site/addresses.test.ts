import { expect, test } from 'vitest';
import type { ProgrammeReport } from '../../../src/core/programme/report.js';
import { addressesOf, rootOf } from '../../../src/core/site/addresses.js';

const nothing = { lessons: [], findings: [], recommendations: [], ownSections: [] };
const none = { tours: [], discussions: [], events: [], ...nothing };
const advice = (of: string): object => ({
  findings: [{ findings: [{ anchor: `${of}-finding-dark` }, { anchor: null }] }],
  recommendations: [{ recommendations: [{ anchor: `${of}-recommendation-1` }] }],
});
const site = (anchor: string, figures: readonly unknown[]): object => ({
  anchor,
  site: { description: null, objectives: [], figures, images: [], facts: [{ key: 'kind' }] },
  practices: [],
});
const texts = ['description', 'background', 'evidence', 'difficulties', 'resources', 'transfer'];
const practice = (anchor: string, background: string | null): object => ({
  anchor,
  practice: {
    ...Object.fromEntries(texts.map((key) => [key, null])),
    background: background === null ? null : { text: background },
    results: { text: 'Light.' },
    ...{ objectives: [], contacts: [], images: [], facts: [{ key: 'city' }] },
  },
});
const session = {
  ...{
    description: null,
    sources: null,
    film: null,
    registration: null,
    time: null,
    place: null,
    mode: null,
  },
  ...{ points: [], quotes: [], images: [], people: [], coOrganisers: [] },
};
const report = {
  visits: [
    { anchor: 'visit-paris', report: { ...none, ...advice('paris'), tours: [{ anchor: 'paris-tour-1' }] } },
    { anchor: 'visit-index', report: none },
  ],
  sites: [
    ...['site-lhomme', 'site-Lhomme', 'site-nul'].map((anchor) => site(anchor, [0])),
    site('site-step', []),
  ],
  practices: [
    practice('practice-x-practice-1', 'Dark.'),
    practice('x-practice-1', 'Dark.'),
    practice('practice-y', null),
  ],
  cities: [
    { anchor: 'city-fr-paris', hosted: [{}, {}], sites: [], practices: [] },
    { anchor: 'city-be-liege', hosted: [], sites: [], practices: [] },
  ],
  audits: [
    { anchor: 'audit-liege', focus: null, ...advice('audit-liege') },
    { anchor: 'audit-essen', focus: { text: 'Light.' }, findings: [], recommendations: [] },
  ],
  themes: [{ anchor: 'theme-noise' }],
  lessons: [],
  people: [{ anchor: 'person-zoe' }],
  organisations: [{ anchor: 'organisation-gaia' }],
  conference: { ...session, anchor: 'conference', people: [{}] },
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
    'theme-noise': 'visits/index.html#theme-noise',
    'person-zoe': 'people/index.html#person-zoe',
    'organisation-gaia': 'people/index.html#organisation-gaia',
    'site-step': 'places/index.html#site-step',
    'practice-y': 'practices/index.html#practice-y',
    'city-be-liege': 'places/index.html#city-be-liege',
    'audit-essen': 'lessons/index.html#audit-essen',
    conference: 'conference/index.html',
  });
  expect(new Set(addresses.values()).size).toBe(addresses.size);
});

test('the way back is one step for each folder', () => {
  expect([rootOf('index.html'), rootOf('sites/a.html'), rootOf('a/b/c.html')]).toEqual(['', '../', '../../']);
});

test('a conference of which a row says all has none', () => {
  const bare = { ...report, conference: { ...session, anchor: 'conference' } } as unknown as ProgrammeReport;
  expect(addressesOf(bare).get('conference')).toBe('visits/index.html#conference');
});
