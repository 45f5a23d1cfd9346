import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { syntaxFault } from './check/syntax-fault.js';
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
      diagnostics.push(diagnostic('template-syntax', file, { start, end: start }, { words, kind: 'braces' }));
      continue;
    }
    try {
      value.push({ name, file, tree: parse(text) });
    } catch (error) {
      const { args, at } = syntaxFault(error as Error, text);
      diagnostics.push(diagnostic('template-syntax', file, { start: at, end: at }, args));
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
