import Handlebars from 'handlebars';
import type { FontFamily } from './fonts.js';
import { fontFaces } from './fonts.js';
import { htmlWriter, type Citation, type CitationWriter } from '../../text/markdown.js';
import { citationsAsNumbers, closeMarks, escapeMarkdown } from '../../text/markdown-text.js';
import { lazy } from '../../report/locale.js';
import { nameOf } from '../../report/names.js';
import type { Report, SiteView, Words } from '../../report/report.js';

/** A template as Handlebars compiles it ahead of time. */
export type TemplateSpec = object;

/** The layout: templates by name, the style sheet, and the fonts with a way to their bytes. */
export interface Theme {
  /** `visit/report.html`, `visit/report.md` and the partials that they use. */
  readonly templates: Readonly<Record<string, TemplateSpec>>;
  readonly style: string;
  readonly fonts: readonly FontFamily[];
  /** One font file as base64. */
  readonly fontData: (file: string) => string;
}

/** What every page needs, whatever it is of. */
export interface PageContext {
  readonly labels: Report['labels'];
}

/** The report as CommonMark with GFM tables. */
export function renderMarkdown(report: Report, look: Theme): string {
  return writeMarkdown('visit/report', arrange(report), look);
}

/** The report as one HTML file with everything inside but its fonts. */
export function renderHtml(report: Report, look: Theme): string {
  return writeHtml('visit/report', arrange(report), look);
}

/** Runs the template `<name>.md`. */
export function writeMarkdown(name: string, context: PageContext, look: Theme): string {
  const text = (words: Words | null): string => (words ? closeMarks(citationsAsNumbers(words.text)) : '');
  const run = environment(look, 'md', {
    line: (words: Words | null) => text(words).replace(/\s*\n\s*/g, ' '),
    block: text,
    /** In a list item: lines after the first are indented so that they stay in it. */
    item: (words: Words | null) => text(words).replace(/\n(?=.)/g, '\n  '),
    /** In a table cell: one line, no bars. */
    cell: (words: Words | null) =>
      text(words)
        .replace(/\s*\n\s*/g, ' ')
        .replace(/(?<!\\)\|/g, '\\|'),
    plain: (value: string | number | null) => escapeMarkdown(String(value ?? '')),
  });
  return `${run(`${name}.md`, context, {})
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/**
 * Runs the template `<name>.html`, with a list of contents and a place for the fonts.
 *
 * @param minContents from so many sections on there is a list of contents
 */
export function writeHtml(
  name: string,
  context: PageContext,
  look: Theme,
  minContents = MIN_CONTENTS,
): string {
  const run = htmlTemplates(look, citationHtml);
  const page = breakLongWords(linkBack(run(`${name}.html`, context, { style: look.style }), context.labels));
  const items = [...page.matchAll(/<h([23]) id="([^"]+)">(.*?)<\/h[23]>/g)].map(
    ([, level, anchor, title]) => ({
      level,
      anchor,
      title: new Handlebars.SafeString(title ?? ''),
    }),
  );
  const contents =
    items.length < minContents ? '' : run('partials/contents.html', { labels: context.labels, items }, {});
  return page.replace('<!-- contents -->\n', () => contents);
}

/**
 * Puts the fonts into a page.
 *
 * @param hasTextFaces as `fontFaces` has it
 */
function withFonts(page: string, look: Theme, hasTextFaces = false): string {
  // With its tag, since a title, which comes before, may hold the comment but never a tag.
  return page.replace('<style>\n/* fonts */', () => `<style>\n${fontFaces(page, look, hasTextFaces)}`);
}

/** A page with its fonts. */
export interface Page {
  /** For readers. */
  readonly html: string;
  /**
   * For a browser that prints it.
   *
   * @param hasTextFaces as `fontFaces` has it
   */
  readonly toPrint: (hasTextFaces: boolean) => string;
}

/** Makes a page of what is in it but its fonts. */
export function pageOf(bare: () => string, look: Theme): Page {
  const html = lazy(() => withFonts(bare(), look));
  return {
    get html() {
      return html();
    },
    toPrint: (hasTextFaces) => (hasTextFaces ? withFonts(bare(), look, true) : html()),
  };
}

/**
 * The templates of pages, ready to run with a context and data.
 *
 * @param cite writes a citation as HTML
 * @param href where an anchor leads to, and where the bytes of a picture are, for pages that are several
 */
export function htmlTemplates(
  look: Pick<Theme, 'templates'>,
  cite: CitationWriter,
  href: (to: string) => string = (to) => (to.startsWith('data:') ? to : `#${to}`),
): RunTemplate {
  const markdown = htmlWriter(cite);
  const marked = (words: Words, html: string, tag: 'span' | 'div'): string =>
    words.lang === null ? html : `<${tag} lang="${words.lang}">${html}</${tag}>`;
  const line = (words: Words | null): Handlebars.SafeString =>
    new Handlebars.SafeString(words ? marked(words, markdown.inline(words.text), 'span') : '');
  return environment(look, 'html', {
    line,
    cell: line,
    block: (words: Words | null) =>
      new Handlebars.SafeString(words ? marked(words, markdown.block(words.text), 'div') : ''),
    /** A point of a list: without a paragraph when one line says it. */
    item: (words: Words | null) => {
      if (!words) return '';
      const html = markdown.block(words.text);
      const single = /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec(html)?.[1];
      return new Handlebars.SafeString(
        single === undefined ? marked(words, html, 'div') : marked(words, single, 'span'),
      );
    },
    /** Words without any mark-up, for a title or an attribute. */
    bare: (words: Words | null) => (words ? bareText(markdown.inline(words.text)) : ''),
    plain: (value: string | number | null) => String(value ?? ''),
    href,
    /** A picture of ours: SVG in which every label is escaped. */
    drawing: (svg: string) => new Handlebars.SafeString(svg),
    /** `Page {page} of {pages}` as the content of a page margin box. */
    cssPages: (phrase: string) =>
      new Handlebars.SafeString(
        phrase
          .split(/(\{pages?\})/)
          .filter((part) => part !== '')
          .map((part) => (/^\{(pages?)\}$/.test(part) ? `counter(${part.slice(1, -1)})` : cssString(part)))
          .join(' '),
      ),
    cssString: (value: string) => new Handlebars.SafeString(cssString(value)),
  });
}

/** Sites of which only the name is known stand in a list behind the others: a heading needs something below it. */
function arrange(report: Report): Report & { readonly namedSites: Report['sites'] } {
  const isNamed = ({
    nativeName,
    facts,
    description,
    objectives,
    figures,
    images,
    sources,
  }: SiteView): boolean =>
    ![nativeName, description, sources, facts[0], objectives[0], figures[0], images[0]].some(Boolean);
  return {
    ...report,
    sites: report.sites.filter((site) => !isNamed(site)),
    namedSites: report.sites.filter(isNamed),
  };
}

/** A list of contents helps from this many sections on. */
const MIN_CONTENTS = 7;

/** Runs a template by its name. */
export type RunTemplate = (name: string, context: object, data: object) => string;
type Helpers = Readonly<Record<string, (...args: never[]) => unknown>>;

function environment(look: Pick<Theme, 'templates'>, format: 'html' | 'md', helpers: Helpers): RunTemplate {
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers))
    handlebars.registerHelper(name, helper as Handlebars.HelperDelegate);
  handlebars.registerHelper('or', (...values: unknown[]) =>
    values.slice(0, -1).some((one) => !Handlebars.Utils.isEmpty(one)),
  );
  handlebars.registerHelper(
    'and',
    (...values: unknown[]) => !values.slice(0, -1).some((one) => Handlebars.Utils.isEmpty(one)),
  );
  /** Millimetres in the pixels of CSS. */
  handlebars.registerHelper('pixels', (millimetres: number) => Math.floor((millimetres * 96) / 25.4));
  handlebars.registerHelper('next', (index: number) => index + 1);
  handlebars.registerHelper('is', (value: unknown, other: unknown) => value === other);
  handlebars.registerHelper('some', (list: readonly Record<string, unknown>[], key: string) =>
    list.some((one) => !Handlebars.Utils.isEmpty(one[key])),
  );
  handlebars.registerHelper('fill', (phrase: string, options: Handlebars.HelperOptions) =>
    phrase.replace(/\{(\w+)\}/g, (slot, key: string) =>
      String((options.hash as Record<string, string | undefined>)[key] ?? slot),
    ),
  );
  for (const [name, spec] of Object.entries(look.templates)) {
    const partial = new RegExp(`^(?:partials/|(?=book/))(.+)\\.${format}$`).exec(name)?.[1];
    if (partial) handlebars.registerPartial(partial, handlebars.template(spec));
  }
  return (name, context, data) => {
    const spec = look.templates[name];
    if (!spec) throw new Error(`no template ${name}`);
    return handlebars.template(spec)(context, { data: { root: context, ...data } });
  };
}

function citationHtml(citations: readonly Citation[]): string {
  const links = citations.map(({ number, place }) => {
    const words = place === null ? String(number) : `${number}, ${Handlebars.escapeExpression(place)}`;
    return `<a class="ref" href="#source-${number}">${words}</a>`;
  });
  return `<span class="cite">[${links.join('; ')}]</span>`;
}

/** Leads from each citation to its source, which it does already, and from each source back to its citations. */
function linkBack(page: string, labels: Report['labels']): string {
  const counts = new Map<string, number>();
  const placeOf = (number: string, count: number): string => `cite-${number}${count > 1 ? `-${count}` : ''}`;
  const cited = page.replace(/<a class="ref" href="#source-(\d+)"/g, (link, number: string) => {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    return `${link} id="${placeOf(number, count)}"`;
  });
  return cited.replace(/<!-- back (\d+) -->/g, (_, number: string) => {
    const count = counts.get(number) ?? 0;
    const links = Array.from({ length: count }, (_, index) => {
      const name = `${labels['source']} ${number}${labels['colon']} ${labels['back_to_text']}`;
      const [turn, words] = count > 1 ? [` ${index + 1}`, index + 1] : ['', '←'];
      const label = Handlebars.escapeExpression(name + turn);
      return `<a href="#${placeOf(number, index + 1)}" aria-label="${label}">${words}</a>`;
    });
    return links.length === 0
      ? ''
      : `\u00A0<span class="back">${count > 1 ? '←\u00A0' : ''}${links.join(' ')}</span>`;
  });
}

/** Lets long words of tables break where they must, since the longest word decides how narrow a column can be. */
function breakLongWords(page: string): string {
  return page.replace(/<table[\s\S]*?<\/table>/g, (table) =>
    table.replace(/>[^<]+/g, (text) => text.replace(/[^\s>&;]{25,}/g, '<span class="long">$&</span>')),
  );
}

/** What a PDF tells of itself besides its language and date. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** Links whose name is not the words that they show. */
  readonly links: readonly { readonly href: string; readonly name: string }[];
}

/**
 * The metadata of a report.
 *
 * @param html the page
 */
export function pdfFacts(report: Report, html: string): PdfFacts {
  const bare = bareWriter();
  return {
    title: bare(report.title),
    author: report.authors.map((one) => bare(nameOf(one))).join(', ') || null,
    subject: (bare(report.theme) || report.labels['report']) ?? null,
    keywords: [
      report.place.city,
      report.where.split(', ').at(-1) ?? '',
      report.programme?.acronym ?? '',
    ].filter((word) => word !== ''),
    links: [
      ...report.sources.map(({ number }) => ({
        href: `#source-${number}`,
        name: `${report.labels['source'] ?? ''} ${number}`,
      })),
      ...[...html.matchAll(/<a href="([^"]*)" aria-label="([^"]*)"/g)].map(([, href = '', name = '']) => ({
        href,
        name: bareText(name),
      })),
    ],
  };
}

/** Writes words without any mark-up or citation. */
export function bareWriter(): (words: Words | null) => string {
  const { inline } = htmlWriter(() => '');
  return (words) => (words ? bareText(inline(words.text)) : '');
}

/** The text of a piece of HTML, without citations. */
export function bareText(html: string): string {
  return html
    .replace(/<span class="cite">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}

/** A CSS string (CSS Syntax 3, 4.3.5): quotes, backslashes, line breaks and < escaped by code point. */
function cssString(value: string): string {
  return `"${value.replace(/["\\\n\r\f<>]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
