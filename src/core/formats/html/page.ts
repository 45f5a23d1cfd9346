import { lazy } from '../../lazy.js';
import type { Report } from '../../report/report.js';
import { pageTemplateOf } from '../../report/page/layouts.js';
import { visitPage } from '../../report/page/visit-page.js';
import type { CitationWriter } from '../../text/markdown.js';
import type { Templates } from '../../templates/run.js';
import { dropDeadLinks } from './dead-links.js';
import { fontFaces, type FontFamily } from './fonts.js';
import { htmlTemplates } from './html-templates.js';
import { pagesOfStory } from './length.js';
import { makePlaceholders, pageNumberTag, type ContentsEntry } from './page-numbers.js';
import { markWords } from './table-words.js';
import { nameSources, withoutUnnamed } from '../../report/page/named-sources.js';
import { makeSlots, type NamedLink, type PageSlots } from './slots.js';

/**
 * What a page to print has before the path of a file beside it (`besideUs` of the PDF): a browser drops links to where no
 * page can be.
 */
const BESIDE = 'beside:';

/** The layout: templates by name, the style sheet, and the fonts with a way to their bytes. */
export interface Theme {
  /** `visit/report.html`, `visit/report.md` and the partials that they use. */
  readonly templates: Templates;
  readonly style: string;
  readonly fonts: readonly FontFamily[];
  /** One font file as base64. */
  readonly fontData: (file: string) => string;
}

/** A page that is complete but for its fonts, pictures, page numbers and what only print needs. */
export interface BarePage {
  readonly text: string;
  readonly slots: Pick<PageSlots, 'fill'>;
  /** Links whose name is not the words that they show. */
  readonly links: readonly NamedLink[];
}

/** A page as a browser prints it, with digits in the places of its page numbers. */
export interface PrintedHtml {
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
}

/** A page with its fonts. */
export interface ReportPage {
  /** The style sheet that stands in it. */
  readonly style: string;
  /** For readers. */
  readonly html: string;
  /**
   * The same with other addresses of its pictures, which need no escaping, by those that hold them.
   *
   * @param fonts what stands for the rules of its fonts, by these; itself of a style sheet, which it may end and begin anew
   */
  readonly withPictures: (address: (held: string) => string, fonts?: (rules: string) => string) => string;
  /**
   * For a browser that prints it.
   *
   * @param hasTextFaces as `fontFaces` has it
   */
  readonly toPrint: (hasTextFaces: boolean) => PrintedHtml;
}

/** A list of contents helps from this many sections on. */
const MIN_CONTENTS = 7;

/** A story of up to six pages has none: the days on its first page lead to most of it. As estimated, which is a little less. */
const MIN_STORY_PAGES = 5.75;

/** A shorter report has room on its first page. */
const SHORT_PAGES = 1.35;

/** How a page is written that has no list of sources, as that of a brief. */
export function withoutSources(report: Report): PageStyle {
  return report.layout === 'brief' ? { cite: nameSources(report) } : {};
}

/** The report as one HTML file with everything inside but its fonts. */
export function renderHtml(report: Report, look: Theme): BarePage {
  const page = visitPage(report);
  const { contents } = report;
  const isRecord = report.layout === 'record';
  // Two pages need none, whatever a programme wants of its reports.
  const listsFrom = contents && report.layout !== 'brief' ? 1 : Infinity;
  return writeHtml(pageTemplateOf(report), page, look, {
    minContents: contents === null ? MIN_CONTENTS : listsFrom,
    minPages: contents === null && !isRecord ? MIN_STORY_PAGES : 0,
    ...withoutSources(report),
  });
}

/** What differs from one page to the next. */
export interface PageStyle {
  /** From so many sections on there is a list of contents. */
  readonly minContents?: number;
  /** From so many pages of print on, as a story has them. */
  readonly minPages?: number;
  /** Gives the address of a picture, by the one that holds it; without it, a slot that is filled at last. */
  readonly picture?: (address: string) => string;
  /** Writes citations where not with a number that leads to the sources. */
  readonly cite?: CitationWriter;
}

/**
 * Runs the template `<name>.html` of a page that stands alone, and fills what needs all of it: links back from
 * sources, and the list of contents.
 */
export function writeHtml(
  name: string,
  context: { readonly labels: Report['labels'] },
  look: Theme,
  { minContents = MIN_CONTENTS, minPages = 0, picture, cite }: PageStyle = {},
): BarePage {
  const { labels } = context;
  const slots = makeSlots(look.style, labels);
  const pictureAt = picture ?? slots.picture;
  const run = htmlTemplates(look, {
    cite: cite ?? slots.cite,
    notes: slots.notes,
    href: (to) => (to.startsWith('data:') ? pictureAt(to) : `#${to}`),
    beside: slots.beside,
    heading: slots.heading,
    slots: slots.helpers,
  });
  const written = run(`${name}.html`, context);
  const cited = slots.fill(cite ? withoutUnnamed(written, labels) : written, 'backLinks', ({ source }) =>
    slots.backFrom(source),
  );
  const items = slots.headings;
  const pages = pagesOfStory(cited);
  const marked =
    pages < SHORT_PAGES ? cited.replace('<body class="story">', '<body class="story short">') : cited;
  const listed = slots.fill(markWords(marked), 'contents', () =>
    items.length < minContents || pages < minPages
      ? ''
      : run('partials/contents.html', { labels, items }).trimEnd(),
  );
  return {
    text: dropDeadLinks(listed, slots),
    slots,
    links: slots.backLinks,
  };
}

/** A page that shows nothing on a screen: the browser would lay it out for one first, which takes a third of its time. */
const printOnly = '<style media="screen">body{display:none}</style>';

/** Completes a page, except for its fonts. */
export function pageOf(bare: () => BarePage, look: Theme): ReportPage {
  const readable = lazy(() => {
    const { text, slots } = bare();
    const nothing = (): string => '';
    return slots.fill(
      slots.fill(slots.fill(text, 'printOnly', nothing), 'pageNumber', nothing),
      'beside',
      nothing,
    );
  });
  const rules = lazy(() => fontFaces(readable(), look));
  const asIs = (text: string): string => text;
  const complete = (page: string, addressOf = asIs): string =>
    bare().slots.fill(page, 'picture', ({ address }) => addressOf(address).replaceAll('=', '&#x3D;'));
  // Of what only some need, the rules of fonts are the most.
  const withFonts = (fonts: (rules: string) => string): string =>
    bare().slots.fill(readable(), 'fonts', () => fonts(rules()));
  const html = lazy(() => complete(withFonts(asIs)));
  return {
    style: look.style,
    get html() {
      return html();
    },
    withPictures: (address, fonts = asIs) => complete(withFonts(fonts), address),
    toPrint(hasTextFaces) {
      const { text, slots } = bare();
      const { digitsFor, entries } = makePlaceholders();
      const faces = fontFaces(readable(), look, hasTextFaces);
      const numbered = slots.fill(text, 'pageNumber', ({ anchor }) =>
        pageNumberTag(anchor, digitsFor(anchor)),
      );
      const hidden = slots.fill(numbered, 'printOnly', () => printOnly);
      const linked = slots.fill(hidden, 'beside', () => BESIDE);
      return { html: complete(slots.fill(linked, 'fonts', () => faces)), contents: entries };
    },
  };
}
