import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Program } from './tree.js';

/** The text of a template. */
export interface TemplateSource {
  /** Such as `visit/report.html`. */
  readonly name: string;
  /** Its file as the user knows it. */
  readonly file: string;
  readonly text: string;
}

/** A template that has been read. */
export interface Template {
  /** Such as `visit/report.html`. */
  readonly name: string;
  /** Its file as the user knows it. */
  readonly file: string;
  readonly tree: Program;
}

/** What the reader of Handlebars throws. */
interface ReadError extends Error {
  readonly lineNumber?: number;
  readonly column?: number;
}

/**
 * Reads templates.
 *
 * @param parse that of Handlebars
 * @returns those that can be read, and what is wrong with the others
 */
export function readTemplates(
  sources: readonly TemplateSource[],
  parse: (text: string) => Program,
): { readonly value: Template[]; readonly diagnostics: Diagnostic[] } {
  const value: Template[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { name, file, text } of sources) {
    const line = lineTooDeep(text);
    if (line !== null) {
      const start = { line, column: 1 };
      const words = 'too much stands within one another';
      diagnostics.push(diagnostic('template-syntax', file, { start, end: start }, { words }));
      continue;
    }
    try {
      value.push({ name, file, tree: parse(text) });
    } catch (error) {
      const { message, lineNumber, column } = error as ReadError;
      const at = lineNumber ?? Number(/^Parse error on line (\d+)/.exec(message)?.[1] ?? 1);
      const words = wordsOf(message);
      const start = { line: at, column: (column ?? 0) + 1 };
      diagnostics.push(diagnostic('template-syntax', file, { start, end: start }, { words }));
    }
  }
  return { value, diagnostics };
}

/** Blocks, alternatives of one block, or calls within one another, at most. */
const DEEPEST = 60;

/** The line from which on Handlebars would read for minutes, or not to its end; null where there is none. */
function lineTooDeep(text: string): number | null {
  let depth = 0;
  let alternatives = 0;
  let calls = 0;
  for (const { 0: sign, index } of text.matchAll(/\{\{~?(?:[#/^]|else\b)|\{\{|\}\}|\(/g)) {
    if (sign === '(') calls += 1;
    else calls = 0;
    if (/[#^]$/.test(sign)) depth += 1;
    else if (sign.endsWith('/')) depth = Math.max(0, depth - 1);
    alternatives = sign.endsWith('else') ? alternatives + 1 : depth === 0 ? 0 : alternatives;
    if (Math.max(depth, calls, alternatives / 4) > DEEPEST) return text.slice(0, index).split('\n').length;
  }
  return null;
}

/** Handlebars lists every kind of token that it expected, by names that mean nothing to an author. */
function wordsOf(message: string): string {
  if (!message.startsWith('Parse error')) return message.replace(/ - \d+:\d+$/, '');
  return message.endsWith("got 'EOF'")
    ? 'it ends before everything is closed'
    : 'here stands what cannot stand between braces';
}
