import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeLocalizer } from '../../../src/core/report/locale/locale.js';
import type { ProgrammeReport } from '../../../src/core/programme/report.js';
import { makeSite } from '../../../src/core/site/site.js';
import { loadSiteTheme, loadAssets } from '../../../src/engine/assets.js';
import { root } from '../../cases.js';
import { makeProgramme, readProgramme } from '../programme/programmes.js';

const look = await loadSiteTheme();
const localizer = makeLocalizer((await loadAssets()).locale('en'));
const { report } = await makeProgramme(readProgramme(join(root, 'examples/fictional')));

/** The files of the website of a programme, by name. */
function siteOf(programme: ProgrammeReport, url: string | null = null): Map<string, string | Uint8Array> {
  const files = makeSite(programme, localizer, look, {
    downloads: { reports: new Map(), guidebook: [] },
    languages: [],
    url,
    stamp: '2033-01-01T00:00:00Z',
    generator: 'solidify 0.0.0',
  });
  expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
  return new Map(files.map(({ name, content }) => [name, content]));
}

const site = siteOf(report);

describe('the address of a website', () => {
  test('gives a sitemap, absolute addresses for machines, and links in the calendar', () => {
    const published = siteOf(report, 'https://example.org/quays');
    const sitemap = String(published.get('sitemap.xml'));
    expect(sitemap).toContain('<loc>https://example.org/quays/</loc>');
    expect(sitemap).toContain('<loc>https://example.org/quays/visits/velmora-2031.html</loc>');
    expect(sitemap.match(/<loc>/g)).toHaveLength(
      [...published.keys()].filter((name) => name.endsWith('.html')).length,
    );
    expect(published.get('visits/velmora-2031.html')).toContain(
      '"url":"https://example.org/quays/visits/velmora-2031.html"',
    );
    expect(published.get('events.ics')).toContain('URL:https://example.org/quays/');
  });

  test('is not made up where there is none', () => {
    expect(site.has('sitemap.xml')).toBe(false);
    expect(site.get('visits/velmora-2031.html')).not.toContain('"url"');
    expect(site.get('events.ics')).not.toContain('URL:');
  });
});

test('pictures are files beside the pages, each once', () => {
  const pictures = [...site].filter(([name]) => name.startsWith('pictures/'));
  expect(pictures.length).toBeGreaterThan(1);
  for (const [name, content] of pictures) {
    expect(content).toBeInstanceOf(Uint8Array);
    expect(
      [...site.values()].some((page) => typeof page === 'string' && page.includes(name)),
      name,
    ).toBe(true);
  }
  for (const [name, content] of site)
    if (name.endsWith('.html')) expect(content, name).not.toContain('src="data:');
});

test('the colour of the programme is that of its website', () => {
  const style = String(
    siteOf({ ...report, accent: { light: '#112233', dark: '#ddeeff' } }).get('assets/site.css'),
  );
  expect(style).toContain(':root{--accent:#112233}');
  expect(style).toContain('(prefers-color-scheme:dark){:root{--accent:#ddeeff}}');
});

test('what nobody wrote leaves no section and no file', () => {
  const bare: ProgrammeReport = {
    ...report,
    summary: null,
    partners: [],
    sites: [],
    practices: [],
    themes: [],
    lessons: [],
    audits: [],
    evaluation: null,
    feedback: null,
    conference: null,
    visits: [],
    timeline: [],
    guidebook: null,
    people: [],
    organisations: [],
    cities: [],
    sources: [],
    funding: null,
  };
  const names = [...siteOf(bare).keys()];
  expect(names.sort()).toEqual([
    'assets/site.css',
    'index.html',
    'programme.json',
    'programme/index.html',
    'search/index.html',
    'search/pages.js',
    'search/search.js',
  ]);
  const home = String(siteOf(bare).get('index.html'));
  expect(home).not.toMatch(/<(ul|ol|nav|div|section)\b[^>]*>\s*<\/\1>/);
});

test('a large programme has a short first page', () => {
  const copies = Array.from({ length: 13 }, (_, index) =>
    report.visits.map((visit) => ({
      ...visit,
      id: `${visit.id}-${index}`,
      anchor: `${visit.anchor}-${index}`,
    })),
  );
  const visits = [...report.visits, ...copies.flat()];
  const home = String(siteOf({ ...report, visits }).get('index.html'));
  expect(home.match(/<a class="title" href="visits\//g)).toHaveLength(12);
  expect(home).toContain('<a href="visits/index.html">Study visits (42)</a>');
});
