import type { ProgrammeReport } from '../../programme/report.js';
import { firstPage } from './first-page.js';
import { groupPages } from './group-pages.js';
import type { PageTools, SitePage } from './site-page.js';
import { thingPages } from './thing-pages.js';

/** Every page of the website, the first page and the search first. */
export function pagesOf(report: ProgrammeReport, tools: PageTools): SitePage[] {
  const search: SitePage = {
    path: 'search/index.html',
    template: 'search',
    title: report.labels['search'] ?? '',
    kind: '',
    about: '',
    group: null,
    context: {},
  };
  return [firstPage(report, tools), search, ...groupPages(report, tools), ...thingPages(report, tools)];
}
