import { visitPage } from '../../report/sections.js';
import type { Report, Words } from '../../report/report.js';
import { makeTemplates, type Templates } from '../../templates/run.js';
import { citationsAsNumbers, closeMarks, escapeMarkdown } from '../../text/markdown-text.js';

/** The report as CommonMark with GFM tables. */
export function renderMarkdown(report: Report, look: { readonly templates: Templates }): string {
  return writeMarkdown('visit/report', visitPage(report), look);
}

function onOneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ');
}

/** Runs the template `<name>.md`. */
export function writeMarkdown(
  name: string,
  context: object,
  { templates }: { readonly templates: Templates },
): string {
  const text = (words: Words | null): string => (words ? closeMarks(citationsAsNumbers(words.text)) : '');
  const run = makeTemplates(templates, 'md', {
    line: (words: Words | null) => onOneLine(text(words)),
    block: text,
    /** In a list item: lines after the first are indented so that they stay in it. */
    item: (words: Words | null) => text(words).replace(/\n(?=.)/g, '\n  '),
    /** In a table cell: one line, no bars. */
    cell: (words: Words | null) => onOneLine(text(words)).replace(/(?<!\\)\|/g, '\\|'),
    plain: (value: string | number | null) => escapeMarkdown(String(value ?? '')),
  });
  return `${run(`${name}.md`, context)
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
