/** What a template is written in. */
export type TemplateFormat = 'html' | 'md';

/** Under which key a helper of the user's own gives what its format prints as it is. */
export const markupKeys = { html: 'html', md: 'markdown' } as const satisfies Record<TemplateFormat, string>;

/** How many values a helper takes. */
export interface HelperArity {
  readonly min: number;
  readonly max: number;
  /** Whether it takes named values too, such as `name=credit`. */
  readonly named?: true;
  /** What its values must be, by their places: a text with its language, or what can be shown as it is. */
  readonly of?: readonly ValueKind[];
}

export type ValueKind = 'words' | 'plain';

const one: HelperArity = { min: 1, max: 1 };
const two: HelperArity = { min: 2, max: 2 };
const none: HelperArity = { min: 0, max: 0 };
const several: HelperArity = { min: 2, max: Infinity };
const words = { ...one, of: ['words'] } as const satisfies HelperArity;
const plain = { ...one, of: ['plain'] } as const satisfies HelperArity;

/** Helpers of every template. */
const ofAll = {
  line: words,
  block: words,
  runIn: { min: 3, max: 3, of: ['plain', 'plain', 'words'] },
  item: words,
  cell: words,
  plain,
  or: several,
  and: several,
  is: two,
  next: one,
  after: { ...two, of: ['words', 'plain'] },
  some: two,
  fill: { ...one, named: true },
  partial: one,
} as const satisfies Record<string, HelperArity>;

/** Helpers of pages. */
const ofHtml = {
  bare: one,
  href: plain,
  beside: plain,
  drawing: plain,
  cssString: one,
  cssPages: one,
  cssPaper: one,
  pixels: one,
  printedAddress: { min: 3, max: 3 },
  heading: { min: 3, max: 3 },
} as const satisfies Record<string, HelperArity>;

/** Helpers of Markdown. */
const ofMarkdown = { quoted: words, numbered: words, drawing: plain } as const satisfies Record<
  string,
  HelperArity
>;

/**
 * The slots of a page that stands alone: what solidify puts in where the template says. `{{{fonts}}}` and
 * `{{{style}}}` stand in a `<style>` element, `{{{printOnly}}}` in the head.
 */
const slots = {
  style: none,
  fonts: none,
  printOnly: none,
  contents: none,
  backLinks: one,
  pageNumber: one,
} as const satisfies Record<string, HelperArity>;

/** Blocks of every template; `else` belongs to each. */
export const blocks = ['if', 'unless', 'each', 'with'] as const;

export type CommonHelper = keyof typeof ofAll;
export type HtmlHelper = keyof typeof ofHtml;
export type MarkdownHelper = keyof typeof ofMarkdown;
export type SlotName = keyof typeof slots;

/** The helpers of a format, by name. */
export const helpers: Readonly<Record<TemplateFormat, Readonly<Record<string, HelperArity>>>> = {
  html: { ...ofAll, ...ofHtml },
  md: { ...ofAll, ...ofMarkdown },
};

/** The slots of a template, by name: pages of the website have none, since their fonts lie in a file of their own. */
export function slotsOf(template: string): Readonly<Record<string, HelperArity>> {
  return formatOf(template) === 'md' || template.startsWith('site/') ? {} : slots;
}

/** What a template must show, by its name: without it the page would be wrong in silence. */
export const required: Readonly<Record<string, readonly string[]>> = {
  'visit/report.html': ['style', 'fonts', 'printOnly', 'contents'],
  'visit/story.html': ['style', 'fonts', 'printOnly', 'contents'],
  'programme/guidebook.html': ['style', 'fonts', 'printOnly', 'contents'],
  'site/layout.html': ['content'],
};

/** What a template is written in, by its name, such as `visit/report.html`. */
export function formatOf(template: string): TemplateFormat {
  return template.endsWith('.md') ? 'md' : 'html';
}

/** Whether a template, by its name, writes Markdown and no page. */
export function writesMarkdown(template: string): boolean {
  return formatOf(template) === 'md';
}

/** How the names of templates start that lie in a folder, such as `sections/lessons.html` in `visit/sections`. */
const folders: Readonly<Record<string, string>> = {
  visit: 'visit',
  'visit/sections': 'sections',
  partials: 'partials',
  programme: 'programme',
  'programme/book': 'book',
  site: 'site',
  'site/partials': 'partials',
};

const taken = new Set([...Object.keys(folders), 'originals', 'story', 'record', 'brief']);

/**
 * The name of the template in a file.
 *
 * @param path from the folder of templates, with slashes, such as `visit/sections/lessons.html.hbs`
 * @returns null where no template lies in such a file
 */
export function nameOfFile(path: string): string | null {
  const [, folder = '', file] = /^(.+)\/([^/]+\.(?:html|md))\.hbs$/.exec(path) ?? [];
  if (file === undefined) return null;
  if (Object.hasOwn(folders, folder)) return `${folders[folder]}/${file}`;
  const [, format] = /^report\.(html|md)$/.exec(file) ?? [];
  return format !== undefined && isLayoutName(folder) ? `layout/${folder}.${format}` : null;
}

/** Whether a layout of the user's own may have a name; those of the defaults are taken. */
export function isLayoutName(name: string): boolean {
  return /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(name) && !taken.has(name);
}

/** The layout of which a template is the whole page, by its name; null for any other template. */
export function layoutOfTemplate(template: string): string | null {
  return /^layout\/(.+)\.(?:html|md)$/.exec(template)?.[1] ?? null;
}

/** The template in whose place another one stands: a layout of the user's own in that of the default, a story. */
export function standsFor(template: string): string {
  return layoutOfTemplate(template) === null ? template : `visit/story.${formatOf(template)}`;
}

/** The name by which templates call this one as a partial, or null for the template of a whole page. */
export function partialName(template: string): string | null {
  return /^(?:partials\/|(?=sections\/|book\/))(.+)\.(?:html|md)$/.exec(template)?.[1] ?? null;
}

/** Whether Handlebars escapes what templates of a format print. */
export function isEscaped(format: TemplateFormat): boolean {
  return format !== 'md';
}

/**
 * How Handlebars compiles a template: ahead of time (scripts/build.mjs) and at run time alike.
 *
 * @param own the names of the user's own helpers
 */
export function compilerOptions(
  template: string,
  own: readonly string[] = [],
): {
  readonly strict: true;
  readonly data: true;
  readonly noEscape: boolean;
  readonly knownHelpers: Readonly<Record<string, boolean>>;
  readonly knownHelpersOnly: true;
} {
  const format = formatOf(template);
  const known = [...Object.keys(helpers[format]), ...(format === 'html' ? Object.keys(slots) : []), ...own];
  return {
    strict: true,
    // `precompile` sets it by itself, and what compiles at run time does not.
    data: true,
    noEscape: !isEscaped(format),
    // Handlebars knows these two by itself: one prints, the other reads what no check can foresee.
    knownHelpers: { ...Object.fromEntries(known.map((name) => [name, true])), log: false, lookup: false },
    knownHelpersOnly: true,
  };
}
