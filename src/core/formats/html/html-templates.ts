import type { Paper, Words } from '../../report/report.js';
import { htmlWriter, type CitationWriter, type NoteWriter } from '../../text/markdown.js';
import {
  escapeHtml,
  html,
  makeTemplates,
  type FormatHelpers,
  type Html,
  type Templates,
} from '../../templates/run.js';
import type { HtmlHelper, SlotName } from '../../templates/vocabulary.js';
import type { RunTemplate } from '../../templates/run.js';
import { addressTag } from './address.js';
import { bareWriter } from './bare.js';
import { cssPages, cssPaper, cssString } from './css-text.js';
import { headingTag } from './slots.js';

/** What differs between pages that stand alone and those of a website. */
export interface PageHelpers {
  /** Writes a citation as HTML. */
  readonly cite: CitationWriter;
  readonly notes: NoteWriter;
  /** Where an anchor leads to, and where the bytes of a picture are. */
  readonly href: (to: string) => string;
  /** The address of a file that lies beside the pages. */
  readonly beside: (path: string) => Html | string;
  /** Writes a heading that something can lead to. */
  readonly heading?: (level: number, anchor: string, title: string | Html) => Html;
  readonly slots?: Readonly<Record<SlotName, (...values: never[]) => Html>>;
}

/** The templates of pages, ready to run. */
export function htmlTemplates(
  { templates }: { readonly templates: Templates },
  { cite, notes, href, beside, heading = headingTag, slots }: PageHelpers,
): RunTemplate {
  const markdown = htmlWriter(cite, notes);
  const bare = bareWriter();
  const tagged = ({ lang }: Words, text: string, tag: 'span' | 'div'): string =>
    lang === null ? text : `<${tag} lang="${lang}">${text}</${tag}>`;
  const marked = (...all: Parameters<typeof tagged>): Html => html(tagged(...all));
  const line = (words: Words | null): Html =>
    words ? marked(words, markdown.inline(words.text), 'span') : html('');
  const helpers: FormatHelpers & Readonly<Record<HtmlHelper, (...values: never[]) => unknown>> = {
    line,
    cell: line,
    block: (words: Words | null) => (words ? marked(words, markdown.block(words.text), 'div') : html('')),
    /** Paragraphs that begin with what they are about. */
    runIn: (label: string, colon: string, words: Words | null) => {
      if (!words) return '';
      const bold = (text: string): string => `<b class="run-in">${escapeHtml(text)}</b>`;
      const start = bold(label + colon);
      const text = markdown.block(words.text);
      if (!text.startsWith('<p>'))
        return html(`<p class="label">${bold(label)}</p>\n${tagged(words, text, 'div')}`);
      if (words.lang === null) return html(`<p>${start} ${text.slice(3)}`);
      const end = text.indexOf('</p>');
      const first = tagged(words, text.slice(3, end), 'span');
      const rest = text.slice(end + 4).trim();
      return html(`<p>${start} ${first}</p>${rest === '' ? '' : `\n${tagged(words, rest, 'div')}`}`);
    },
    /** A point of a list: without a paragraph when one line says it. */
    item: (words: Words | null) => {
      if (!words) return '';
      const text = markdown.block(words.text);
      const single = text.startsWith('<p>') && text.indexOf('</p>') === text.length - 4;
      return single ? marked(words, text.slice(3, -4), 'span') : marked(words, text, 'div');
    },
    /** Words without any mark-up, for a title or an attribute. */
    bare,
    plain: (value: string | number | null) => String(value ?? ''),
    href,
    beside,
    /** A picture of ours: SVG in which every label is escaped. */
    drawing: (svg: string) => html(svg),
    cssPages: (phrase: string) => html(cssPages(phrase)),
    cssString: (value: string) => html(cssString(value)),
    cssPaper: (paper: Paper) => html(cssPaper(paper)),
    /** Millimetres in the pixels of CSS. */
    pixels: (millimetres: number) => Math.floor((millimetres * 96) / 25.4),
    /** The address of a link, which paper shows. */
    printedAddress: (url: string, { text }: Words, sign: string) => addressTag(url, text, sign),
    heading,
  };
  return makeTemplates(templates, 'html', { ...helpers, ...slots });
}
