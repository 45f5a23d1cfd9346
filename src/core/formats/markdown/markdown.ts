import type { Drawings } from '../../draw/alone.js';
import { nameSourcesInMarkdown, withoutUnnamed } from '../../report/page/named-sources.js';
import { pageTemplateOf } from '../../report/page/layouts.js';
import { visitPage } from '../../report/page/visit-page.js';
import type { Report, Words } from '../../report/report.js';
import { makeTemplates, type FormatHelpers, type Templates } from '../../templates/run.js';
import type { MarkdownHelper } from '../../templates/vocabulary.js';
import { escapeMarkdown } from '../../text/markdown-text.js';
import { parseLine, parseText, type Citation } from '../../text/parsed/parse.js';
import { inCell, writeBlocks, writeLine, type MarkdownStyle } from '../../text/parsed/write-markdown.js';

/** The report as CommonMark with GFM tables. */
export function renderMarkdown(
  report: Report,
  look: { readonly templates: Templates },
  drawings: Drawings = new Map(),
): string {
  const brief = report.layout === 'brief';
  const name = pageTemplateOf(report);
  return writeMarkdown(
    name,
    visitPage(report),
    look,
    drawings,
    brief ? nameSourcesInMarkdown(report) : undefined,
  );
}

/**
 * Runs the template `<name>.md`.
 *
 * @param drawings the files of what is drawn; one that has none is left out
 * @param cite writes citations where no list of sources follows
 */
export function writeMarkdown(
  name: string,
  context: Pick<Report, 'labels'>,
  { templates }: { readonly templates: Templates },
  drawings: Drawings = new Map(),
  cite?: ReturnType<typeof nameSourcesInMarkdown>,
): string {
  const style = {
    // As it is printed: [2, p. 3].
    cite: (written: string, citations: readonly Citation[]) =>
      cite ? cite(citations) : written.replaceAll('@', ''),
    note: (label: string) => label,
    // Whoever pastes a paragraph gets one.
    softBreak: ' ',
  };
  const line = (words: Words | null): string =>
    words ? writeLine({ tokens: parseLine(words.text).tokens }, style) : '';
  /** What the notes of all texts say, numbered through. */
  const notes: string[] = [];
  const block = (words: Words | null): string => {
    if (!words) return '';
    const parsed = parseText(words.text);
    const first = notes.length + 1;
    const labels = new Map(parsed.notes.map(({ label }, index) => [label, String(first + index)]));
    const numbered: MarkdownStyle = { ...style, note: (label) => labels.get(label) ?? label };
    for (const { tokens } of parsed.notes)
      notes.push(writeBlocks({ tokens }, numbered).replace(/\n(?=.)/g, '\n    '));
    return writeBlocks(parsed, numbered);
  };
  const helpers: FormatHelpers & Readonly<Record<MarkdownHelper, (...values: never[]) => unknown>> = {
    line,
    block,
    /** Paragraphs that begin with what they are about. */
    runIn: (label: string, colon: string, words: Words | null) => {
      if (!words) return '';
      const isProse = parseText(words.text).tokens[0]?.type === 'paragraph_open';
      return `**${escapeMarkdown(label)}${isProse ? `${colon}** ` : '**\n\n'}${block(words)}`;
    },
    /** In a list item: lines after the first are indented so that they stay in it. */
    item: (words: Words | null) => block(words).replace(/\n(?=.)/g, '\n  '),
    /** In an item behind a number of up to three digits, the same. */
    numbered: (words: Words | null) => block(words).replace(/\n(?=.)/g, '\n     '),
    /** Behind `> `: every line of it stands in the quotation. */
    quoted: (words: Words | null) => block(words).replace(/\n/g, '\n> '),
    /** In a table cell: one line, no bars. */
    cell: (words: Words | null) => inCell(line(words)),
    /** A picture of ours, as the file beside the text. */
    drawing: (svg: string) => {
      const file = drawings.get(svg);
      return file ? `![${escapeMarkdown(file.alt)}](<${file.name}>)\n` : '';
    },
    plain: (value: string | number | null) => escapeMarkdown(String(value ?? '')),
  };
  const run = makeTemplates(templates, 'md', helpers);
  const written = withoutUnnamed(run(`${name}.md`, context), context.labels);
  const said = notes
    .map((note) => withoutUnnamed(note, context.labels))
    .map((note, index) => `[^${index + 1}]: ${note}`)
    .join('\n\n');
  return `${`${written}\n\n${said}`
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
