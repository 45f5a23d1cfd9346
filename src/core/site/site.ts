import { cssPages, cssPaper, cssString } from '../formats/html/css-text.js';
import { fontFaces } from '../formats/html/fonts.js';
import type { Localizer } from '../report/locale/locale.js';
import type { ProgrammeReport } from '../programme/report.js';
import { bareWriter } from '../formats/html/bare.js';
import type { Theme } from '../formats/html/page.js';
import type { Words } from '../report/report.js';
import { addressesOf } from './addresses.js';
import { writeCalendar } from './calendar.js';
import { writeFeed } from './feed.js';
import type { FeedLink } from './pages/contexts.js';
import { pagesOf } from './pages/pages.js';
import type { Downloads, SiteFile } from './pages/site-page.js';
import { makePhotographs } from './photographs.js';
import { drawProgramme } from './pictures.js';
import { escapeHtml, makePageWriter, type Shared } from './render-page.js';
import { searchFiles, searchHead } from './search/pieces.js';
import { searchTargetsOf } from './search/targets.js';
import { writeSitesTable } from './sites-table.js';

/** The layout of a website on top of that of a report. */
export interface SiteTheme extends Theme {
  /** What the pages of a website look like besides. */
  readonly siteStyle: string;
  /** The search, as a script for browsers. */
  readonly siteScript: string;
}

export interface SiteSettings extends Pick<Shared, 'languages'> {
  readonly downloads: Downloads;
  /** Where the website is to be published, or null when nobody knows: then there is no sitemap. */
  readonly url: string | null;
  /** When it was made: an instant in UTC as ISO 8601 writes it. */
  readonly stamp: string;
  /** The name and version of the program. */
  readonly generator: string;
}

const names = {
  style: 'assets/site.css',
  script: 'search/search.js',
  feed: 'programme.json',
  calendar: 'events.ics',
  table: 'sites.csv',
  sitemap: 'sitemap.xml',
} as const;

/** The website of a programme: pages that link to one another, a search, and files for machines. */
export function makeSite(
  report: ProgrammeReport,
  localizer: Localizer,
  look: SiteTheme,
  { downloads, languages, url, stamp, generator }: SiteSettings,
): SiteFile[] {
  const bare = bareWriter();
  const addresses = addressesOf(report);
  const base = url === null ? null : url.replace(/(?<!\/)\/*$/, '/');
  const absolute = (path: string): string | null =>
    base === null ? null : new URL(path.replace(/(^|\/)index\.html(?=#|$)/, '$1'), base).href;
  const calendar = writeCalendar(report, {
    stamp,
    bare,
    addressOf: ({ anchor }) => absolute(addresses.get(anchor) ?? ''),
  });
  const table = writeSitesTable(report, bare, (citation) => sourcesOf(citation, report, bare));
  const feed = (file: string, label: string, type: string): FeedLink => ({
    file,
    label: report.labels[label] ?? '',
    type,
  });
  const feeds = [
    ...(calendar === null ? [] : [feed(names.calendar, 'calendar', 'text/calendar')]),
    ...(table === null ? [] : [feed(names.table, 'sites_table', 'text/csv')]),
    feed(names.feed, 'whole_model', 'application/json'),
  ];
  const pictures = drawProgramme(report, localizer);
  const pages = pagesOf(report, { addresses, downloads, pictures, feeds, bare, localizer });
  const photographs = makePhotographs();
  const scripts = [searchHead, names.script];
  const shared = { look, addresses, photographs, feeds, scripts, languages, bare, absolute };
  const rendered = pages.map(makePageWriter(report, shared));
  const { acronym, title } = report;
  const foot = [acronym, bare(title), base].filter((one) => one !== null).join(' · ');
  return [
    ...rendered.map(({ page, html }) => ({ name: page.path, content: html })),
    { name: names.style, content: styleFor(rendered, report, look, foot), ours: ownStyle(look) },
    { name: names.script, content: look.siteScript, ours: look.siteScript },
    ...searchFiles(searchTargetsOf(rendered, report, { bare, addresses })),
    { name: names.feed, content: writeFeed(report, generator, bare) },
    ...(calendar === null ? [] : [{ name: names.calendar, content: calendar }]),
    ...(table === null ? [] : [{ name: names.table, content: table }]),
    ...(base === null
      ? []
      : [{ name: names.sitemap, content: sitemap(pages.map(({ path }) => absolute(path) ?? '')) }]),
    ...photographs.files(),
  ];
}

/** The titles of the sources that a citation names. */
function sourcesOf(
  citation: Words | null,
  { sources }: ProgrammeReport,
  bare: (words: Words | null) => string,
): string {
  const numbers = [...(citation?.text ?? '').matchAll(/@(\d+)/g)].map(([, number]) => Number(number));
  return sources
    .filter(({ number }) => numbers.includes(number))
    .map(({ title }) => bare(title))
    .join('; ');
}

/** What of it no document decides. */
function ownStyle({ style, siteStyle }: SiteTheme): string {
  return `${style}\n${siteStyle}`;
}

/** One style sheet for all pages, with the characters of all of them. */
function styleFor(
  rendered: readonly { readonly html: string }[],
  { accent, brand, labels }: ProgrammeReport,
  look: SiteTheme,
  home: string,
): string {
  const bodies = rendered.map(({ html }) => html.slice(html.indexOf('<body'))).join('\n');
  const colours = accent
    ? `:root{--accent:${accent.light}}@media screen and (prefers-color-scheme:dark){:root{--accent:${accent.dark}}}\n`
    : '';
  const decoration = brand.decoration === null ? '' : `:root{--decoration:${brand.decoration}}\n`;
  const paper = brand.paper === 'a4' ? '' : `${cssPaper(brand.paper)}\n`;
  // On paper each sheet says what it is a part of.
  const feet = `@page{@bottom-left{width:80%;content:${cssString(home)}}@bottom-right{content:${cssPages(labels['page_of'] ?? '')}}}\n`;
  return `${fontFaces(bodies, look)}\n${ownStyle(look)}\n${colours}${decoration}${paper}${feet}`;
}

/** sitemaps.org, 0.9. */
function sitemap(addresses: readonly string[]): string {
  const urls = addresses.map((address) => `<url><loc>${escapeHtml(address)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`;
}
