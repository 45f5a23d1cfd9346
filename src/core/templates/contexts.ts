import type { Heading } from '../formats/html/slots.js';
import type { GuidebookPage } from '../programme/guidebook/render.js';
import type { Report } from '../report/report.js';
import type { ArticlePage } from '../report/page/article.js';
import type { VisitPage } from '../report/page/visit-page.js';
import type { LayoutContext, PageContent, PageTemplate } from '../site/pages/contexts.js';

/**
 * What each template of a whole page can show, by its name. `schema/templates.json` is made of it, by which templates
 * are checked: what is not here is a wrong name.
 */
export type TemplateContexts = {
  readonly 'visit/report.html': VisitPage;
  readonly 'visit/report.md': VisitPage;
  readonly 'visit/story.html': VisitPage;
  readonly 'visit/article.html': ArticlePage;
  readonly 'visit/story.md': VisitPage;
  readonly 'programme/guidebook.html': GuidebookPage;
  readonly 'programme/guidebook.md': GuidebookPage;
  readonly 'partials/contents.html': {
    readonly labels: Report['labels'];
    readonly items: readonly Heading[];
  };
  readonly 'site/layout.html': LayoutContext;
} & { readonly [T in PageTemplate as `site/${T}.html`]: PageContent<T> };
