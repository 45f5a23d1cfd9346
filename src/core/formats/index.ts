import { attachedKind, isAttached } from './attached/kinds.js';
import type { FileContent, FileKind, Format } from './format.js';

export type * from './format.js';

// Every run loads this file, `validate` as well: what makes and reads formats is loaded where it is used.

/** The files that a text names. */
export function namedIn<F extends FileContent>(text: string, files: readonly F[]): F[] {
  return files.filter(({ name }) => text.includes(`"${name}"`) || text.includes(`<${name}>`));
}

const markdown = {
  name: 'md',
  extension: 'md',
  mediaType: 'text/markdown',
  label: 'Markdown',
  rank: 4,
  from: 'report',
  isPrinted: false,
  holdsSource: false,
  hasPicturesBeside: true,
  make: ({ markdown: content, pictures, drawings }) =>
    Promise.resolve({ content, beside: [...pictures, ...namedIn(content, drawings)] }),
  readBack: async ({ content }) => (await import('./read-html.js')).readMarkdown(content),
  /** The alternative of a picture stands in brackets in its place; one that only decorates is left out. */
  alone: (content, beside) =>
    content.replace(
      /^!\[(.*)\]\(<([^>]+)>\)(\n+)/gm,
      (picture, alternative: string, name: string, end: string) => {
        if (!beside.has(name)) return picture;
        return alternative === '' ? '' : `[${alternative}]${end}`;
      },
    ),
} as const satisfies Format;

/** The master of all formats that are made of a page. */
export const html = {
  name: 'html',
  extension: 'html',
  mediaType: 'text/html',
  label: 'HTML',
  rank: 1,
  from: 'report',
  isPrinted: false,
  holdsSource: false,
  hasPicturesBeside: false,
  make: ({ html: content, style }) => Promise.resolve({ content, ours: style }),
  readBack: async ({ content, ours }) => {
    const views = (await import('./read-html.js')).readHtml(content, ours);
    if (typeof content !== 'string' || !content.includes('data:image/svg+xml')) return views;
    return [...views, ...(await import('./drawn-words.js')).drawnWordsIn(content)];
  },
} as const satisfies Format;

const fragment = {
  name: 'fragment',
  extension: 'fragment.html',
  mediaType: 'text/html',
  label: 'HTML for a content management system',
  rank: 6,
  from: 'report',
  insteadOf: html.name,
  isPrinted: false,
  holdsSource: false,
  hasPicturesBeside: true,
  make: ({ fragment: content, pictures, drawings }) =>
    Promise.resolve({ content, beside: [...pictures, ...namedIn(content, drawings)] }),
  readBack: html.readBack,
  /** The alternative of a picture stands in brackets in its place. */
  alone: (content, beside) =>
    content.replace(
      /<img src="([^"]+)" alt="([^"]*)"[^>]*>/g,
      (picture, name: string, alternative: string) => {
        if (!beside.has(name)) return picture;
        return alternative === '' ? '' : `[${alternative}]`;
      },
    ),
} as const satisfies Format;

const pdf = {
  name: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  label: 'PDF',
  rank: 2,
  from: 'html',
  isPrinted: true,
  holdsSource: true,
  hasPicturesBeside: false,
  make: async (page, { print, source }) => {
    const { pdf: content, ...printed } = await print(page, source);
    return { content, ...printed };
  },
  readBack: async (file) => (await import('./pdf/read-back.js')).readPdf(file),
} as const satisfies Format;

/** For whoever goes on writing. */
const docx = {
  name: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  label: 'Word',
  rank: 3,
  from: 'html',
  isAsked: true,
  isPrinted: false,
  holdsSource: false,
  hasPicturesBeside: false,
  takesReference: true,
  make: async (page, tools) => ({ content: await (await import('./docx/make.js')).makeDocx(page, tools) }),
  readBack: async ({ content }, zlib) => (await import('./docx/read-back.js')).readDocx(content, zlib),
} as const satisfies Format;

/** For whoever reads on a device. */
const epub = {
  name: 'epub',
  extension: 'epub',
  mediaType: 'application/epub+zip',
  label: 'EPUB',
  rank: 5,
  from: 'html',
  isAsked: true,
  isPrinted: false,
  holdsSource: false,
  hasPicturesBeside: false,
  listsPages: true,
  make: async (page, tools) => {
    const content = await (await import('./epub/make.js')).makeEpub(page, tools);
    const { browser } = (await tools.printed) ?? {};
    return { content, ...(browser !== undefined && { browser }) };
  },
  readBack: async ({ content }, zlib) => (await import('./epub/read-back.js')).readEpub(content, zlib),
} as const satisfies Format;

/** Every format that reports and guidebooks can have, in the order in which they are listed. */
export const formats = [markdown, html, pdf, docx, epub, fragment] as const satisfies readonly Format[];
export type FormatName = (typeof formats)[number]['name'];

/** The formats that are made where nobody says which. */
export function usual<F extends Pick<Format, 'insteadOf' | 'isAsked'>>(known: readonly F[]): F[] {
  return known.filter(({ insteadOf, isAsked = false }) => insteadOf === undefined && !isAsked);
}

/** The formats that `compile` gives: those that need nothing from outside. */
export const texts = { markdown, html } as const;

/** A text without a stretch of it that no document decides. */
function without(content: string | Uint8Array, ours: string): string | Uint8Array {
  return typeof content === 'string' && ours !== '' ? content.replace(ours, () => '') : content;
}
const text = (extension: string, mediaType: string): FileKind => ({
  name: extension,
  extension,
  mediaType,
  readBack: async ({ content, ours = '' }) =>
    (await import('./read-text.js')).readText(without(content, ours)),
});
const coded = (extension: string, mediaType: string): FileKind => ({
  ...text(extension, mediaType),
  readBack: async ({ content, ours = '' }) =>
    (await import('./read-text.js')).readStrings(without(content, ours)),
});
const photograph = (extension: string, mediaType: string): FileKind => ({
  ...text(extension, mediaType),
  readBack: async ({ content }) => (await import('./read-picture.js')).readPhotograph(content),
});

/** Pictures, which lie beside a report or in a website. */
const pictures: readonly FileKind[] = [
  {
    ...text('svg', 'image/svg+xml'),
    readBack: async ({ content }) => {
      const [{ readDrawing }, { drawnWords }, { textOf }] = await Promise.all([
        import('./read-picture.js'),
        import('./drawn-words.js'),
        import('./read-text.js'),
      ]);
      return [...readDrawing(content), ...drawnWords(textOf(content))];
    },
  },
  photograph('png', 'image/png'),
  photograph('jpg', 'image/jpeg'),
  photograph('webp', 'image/webp'),
];

/** What a website and a folder of reports have besides reports. */
const others: readonly FileKind[] = [
  text('css', 'text/css'),
  coded('js', 'text/javascript'),
  coded('json', 'application/json'),
  {
    ...text('ics', 'text/calendar'),
    readBack: async ({ content }) => (await import('./read-text.js')).readCalendar(content),
  },
  text('csv', 'text/csv'),
  {
    ...text('intoto.jsonl', 'application/vnd.in-toto+dsse'),
    readBack: async ({ content }) => (await import('./read-envelope.js')).readEnvelope(content),
  },
  text('xml', 'application/xml'),
];

/**
 * The kind of a file, by its extension, and by its folder where it goes with a report. A file without one is not written, since it could not be searched.
 *
 * @param known the formats that there are
 */
export function kindOf(name: string, known: readonly Format[] = formats): FileKind {
  const attached = isAttached(name) ? attachedKind(name) : undefined;
  if (attached) return attached;
  const kind = [...known, ...pictures, ...others]
    .filter(({ extension }) => name.endsWith(`.${extension}`))
    .reduce<FileKind | null>(
      (best, one) => (best && best.extension.length >= one.extension.length ? best : one),
      null,
    );
  if (!kind) throw new Error(`${name} is of a kind that cannot be read back, so it is not written`);
  return kind;
}

/**
 * The ending of the files of a kind of picture.
 *
 * @param mediaType such as `image/png`
 */
export function pictureExtension(mediaType: string): string {
  const kind = pictures.find((one) => one.mediaType === mediaType);
  if (!kind) throw new Error(`there is no kind of picture that is ${mediaType}`);
  return kind.extension;
}

/** Whether files of a kind are pictures, which may lie beside a report. */
export function isPicture(kind: string): boolean {
  return pictures.some(({ name }) => name === kind);
}

/** `md, html or pdf`. */
export function inWords(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** `Markdown, HTML and PDF`. */
export function labelsOf(known: readonly Format[]): string {
  return inWords(
    known.map(({ label }) => label),
    'and',
  );
}

/** `md, html, pdf`, as `--format` takes them. */
export function namesOf(known: readonly Format[]): string {
  return known.map(({ name }) => name).join(', ');
}

/** What can be built without a browser, to be said where one fails. */
export function withoutBrowser(known: readonly Format[] = formats): { labels: string; flag: string } {
  const rest = usual(known).filter(({ isPrinted }) => !isPrinted);
  return { labels: labelsOf(rest), flag: `--format ${rest.map(({ name }) => name).join()}` };
}
