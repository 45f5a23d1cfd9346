import type { Citation } from '../text/markdown.js';
import type { ProgrammeReport } from '../programme/report.js';
import { htmlTemplates } from '../formats/html/html-templates.js';
import { addressOfFile, noteWriter } from '../formats/html/slots.js';
import { markWords } from '../formats/html/table-words.js';
import type { RunTemplate, Templates } from '../templates/run.js';
import { rootOf } from './addresses.js';
import { linkedData, type Guide } from './linked-data.js';
import type { FeedLink, LayoutContext } from './pages/contexts.js';
import { groupsOf, type MenuGroup } from './pages/groups.js';
import type { SitePage } from './pages/site-page.js';
import type { Photographs } from './photographs.js';

/** What the pages of one website share. */
export interface Shared extends Guide {
  readonly look: { readonly templates: Templates };
  readonly photographs: Photographs;
  readonly feeds: readonly FeedLink[];
  /** The scripts of the search. */
  readonly scripts: readonly string[];
  /** The same website in other languages: the way to their folders from the folder of this one. */
  readonly languages: readonly { readonly lang: string; readonly label: string; readonly folder: string }[];
}

export interface RenderedSitePage {
  readonly page: SitePage;
  /** The part that is its own, without head, navigation and foot. */
  readonly content: string;
  readonly html: string;
}

/** Makes the writer of pages as HTML: templates wake slowly, so all pages share them. */
export function makePageWriter(
  report: ProgrammeReport,
  shared: Shared,
): (page: SitePage) => RenderedSitePage {
  const { look, addresses, photographs } = shared;
  // Of the page that is being written.
  let root = '';
  let notes = noteWriter(report.labels, () => undefined);
  const run = htmlTemplates(look, {
    cite: (citations) => citationLinks(citations, root),
    notes: { take: (count) => notes.take(count), back: (...link) => notes.back(...link) },
    href(anchor) {
      const address = anchor.startsWith('data:') ? photographs.name(anchor) : addresses.get(anchor);
      if (address === undefined) throw new Error(`nothing has the anchor ${anchor}`);
      return root + encodeURI(address);
    },
    beside: (path) => root + addressOfFile(path),
  });
  return (page) => {
    root = rootOf(page.path);
    notes = noteWriter(report.labels, () => undefined);
    return writePage(page, report, shared, run, root);
  };
}

function writePage(
  page: SitePage,
  report: ProgrammeReport,
  shared: Shared,
  run: RunTemplate,
  root: string,
): RenderedSitePage {
  const { feeds, scripts, languages, bare } = shared;
  const context = { ...report, root };
  const content = markWords(
    run(`site/${page.template}.html`, { ...context, pageTitle: page.title, ...page.context }),
  );
  const groups = groupsOf(report);
  const home = report.acronym ?? bare(report.title);
  const trail = trailOf(page, home, groups);
  const layout: LayoutContext = {
    ...context,
    // A visit has its own.
    status: page.template === 'visit' ? null : report.status,
    title: page.title,
    home,
    kind: page.template,
    about: page.about,
    content,
    scripts: page.template === 'search' ? scripts : [],
    feeds: page.template === 'home' ? feeds : [],
    trail: trail.length > 1 ? trail : [],
    groups: groups.map(({ key, label, path }) => ({
      label,
      address: path,
      current: page.group !== key ? null : page.path === path ? 'page' : 'true',
    })),
    languages: languages.map(({ lang, label, folder }) => ({
      lang,
      label,
      address: `${root}${folder}${encodeURI(page.path)}`,
    })),
    linkedData: linkedData(page, report, trail, shared),
  };
  const html = run('site/layout.html', layout);
  return { page, content, html };
}

/** The way to a page, itself last. */
function trailOf(
  { path, group, title }: SitePage,
  home: string,
  groups: readonly MenuGroup[],
): { readonly label: string; readonly address: string }[] {
  const above = groups.find(({ key }) => key === group);
  return [
    { label: home, address: 'index.html' },
    ...(above && path !== above.path ? [{ label: above.label, address: above.path }] : []),
    ...(path === 'index.html' ? [] : [{ label: title, address: path }]),
  ];
}

function citationLinks(citations: readonly Citation[], root: string): string {
  const links = citations.map(({ number, place }) => {
    const words = place === null ? String(number) : `${number}, ${escapeHtml(place)}`;
    return `<a href="${root}sources/index.html#source-${number}">${words}</a>`;
  });
  return `<span class="cite">[${links.join('; ')}]</span>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
