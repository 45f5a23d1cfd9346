import type { ChalkInstance } from 'chalk';
import { sortDiagnostics, type Diagnostic } from '../../core/diagnostics/diagnostic.js';
import type { Severity } from '../../core/diagnostics/severity.js';
import type { Output, Stale } from '../../engine/cache/output.js';
import { toRecord } from '../../core/diagnostics/record.js';
import { visible } from '../../core/diagnostics/visible.js';

/** How diagnostics can be shown. */
export const reporterNames = ['pretty', 'short', 'json'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** How many there are of a severity. */
export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((one) => one.severity === severity).length;
}

/** For other programs: `schema/diagnostics.json` describes it. */
export function json(
  diagnostics: readonly Diagnostic[],
  outputs: readonly Output[],
  documents: number,
  stale: readonly Stale[] = [],
): string {
  const result = {
    version: 1,
    diagnostics: sortDiagnostics(diagnostics).map(toRecord),
    outputs: outputs.map(({ file, format, bytes, sha256 }) => ({ file, format, bytes, sha256 })),
    ...(stale.length > 0 ? { stale: stale.map(({ file, reason }) => ({ file, reason })) } : {}),
    summary: { documents, errors: count(diagnostics, 'error'), warnings: count(diagnostics, 'warning') },
  };
  // JSON leaves some characters as they are that steer a terminal; written as escapes they mean the same.
  const text = JSON.stringify(result, null, 2).replace(
    /[\u007F-\u009F\u2028\u2029]|\p{Bidi_Control}/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

/** One line each, as compilers write them: `file:line:column: severity: message [code]`. */
export function short(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((one) => {
      const { file, line, column, severity, message, hint, code } = toRecord(one);
      return `${visible(file)}:${line}:${column}: ${severity}: ${visible(message)}${hint === null ? '' : ` ${visible(hint)}`} [${code}]\n`;
    })
    .join('');
}

/** For people: the place, what was found, the lines with the span underlined, what to write instead. */
export async function pretty(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  chalk: ChalkInstance,
): Promise<string> {
  if (diagnostics.length === 0) return '';
  const { frame } = await import('./code-frame.js');
  const colour = { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.blue.bold };
  const split = new Map<string, string[] | null>();
  const linesOf = (file: string): string[] | null => {
    if (!split.has(file)) split.set(file, texts.get(file)?.split('\n') ?? null);
    return split.get(file) ?? null;
  };
  const blocks = diagnostics.map((one) => {
    const { file, line, column, severity, message, hint, code } = toRecord(one);
    const parts = [
      `${chalk.underline(`${visible(file)}:${line}:${column}`)} ${colour[severity](severity)} ${chalk.dim(code)}`,
      visible(message),
    ];
    const lines = linesOf(file);
    if (one.range && lines) parts.push(frame(lines, one.range));
    if (hint !== null) parts.push(chalk.cyan(visible(hint)));
    return `${parts.join('\n')}\n`;
  });
  return `${blocks.join('\n')}\n`;
}
