import type { ChalkInstance } from 'chalk';
import { english, type Messages } from '../../core/diagnostics/catalogue.js';
import { sortDiagnostics, type Diagnostic } from '../../core/diagnostics/diagnostic.js';
import type { Severity } from '../../core/diagnostics/severity.js';
import type { DocumentStatus } from '../../core/status/status.js';
import type { Output, Stale } from '../../engine/cache/output.js';
import type { Differences } from '../../engine/authoring/changes.js';
import type { UnshownCounts } from '../../engine/documents/unshown.js';
import { weightOf } from '../../core/diagnostics/tally.js';
import { toRecord } from '../../core/diagnostics/record.js';
import { visible } from '../../core/diagnostics/visible.js';
import { resultText, type Trouble } from './result.js';

/** How diagnostics can be shown. */
export const reporterNames = ['pretty', 'short', 'json', 'github', 'sarif', 'junit', 'gitlab'] as const;
export type ReporterName = (typeof reporterNames)[number];
/** Those that write for programs. */
export type ProgramReporter = Exclude<ReporterName, PeopleReporter>;
export type PeopleReporter = 'pretty' | 'short';

/** Whether a reporter writes for programs: on standard output, with nothing else there. */
export function isForPrograms(name: ReporterName): name is ProgramReporter {
  return name !== 'pretty' && name !== 'short';
}

/** What `--reporter` asked for: one for people, one for a program on standard output, and any number into files. */
export interface ReporterChoice {
  readonly people: PeopleReporter | null;
  readonly programs: ProgramReporter | null;
  readonly files: readonly { readonly name: ProgramReporter; readonly file: string }[];
}

/** How many there are of a severity, those that are only counted among them. */
export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.reduce((sum, one) => sum + (one.severity === severity ? weightOf(one) : 0), 0);
}

/** What else a program is told, and in which language the messages are. */
interface MoreToTell {
  readonly stale?: readonly Stale[];
  readonly troubles?: readonly Trouble[];
  readonly status?: readonly DocumentStatus[];
  readonly changes?: Differences;
  readonly unshown?: UnshownCounts | undefined;
  readonly messages?: Messages;
}

/** For other programs: `schema/diagnostics.json` describes it. */
export function json(
  diagnostics: readonly Diagnostic[],
  outputs: readonly Output[],
  documents: number,
  { stale = [], troubles = [], status, changes, unshown, messages = english }: MoreToTell = {},
): string {
  const summary = { documents, errors: count(diagnostics, 'error'), warnings: count(diagnostics, 'warning') };
  const records = sortDiagnostics(diagnostics).map((one) => toRecord(one, messages));
  return resultText(records, outputs, summary, stale, troubles, { status, changes, unshown });
}

/** One line each, as compilers write them: `file:line:column: severity: message [code]`. */
export function short(diagnostics: readonly Diagnostic[], messages: Messages = english): string {
  return diagnostics
    .map((one) => {
      const { file, line, column, severity, message, hint, code } = toRecord(one, messages);
      return `${visible(file)}:${line}:${column}: ${messages.severities[severity]}: ${visible(message)}${hint === null ? '' : ` ${visible(hint)}`} [${code}]\n`;
    })
    .join('');
}

/** For people: the place, what was found, the lines with the span underlined, what to write instead. */
export async function pretty(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  chalk: ChalkInstance,
  messages: Messages = english,
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
    const { file, line, column, severity, message, hint, code } = toRecord(one, messages);
    const parts = [
      `${chalk.underline(`${visible(file)}:${line}:${column}`)} ${colour[severity](messages.severities[severity])} ${chalk.dim(code)}`,
      visible(message),
    ];
    const lines = linesOf(file);
    if (one.range && lines) parts.push(frame(lines, one.range));
    if (hint !== null) parts.push(chalk.cyan(visible(hint)));
    return `${parts.join('\n')}\n`;
  });
  return `${blocks.join('\n')}\n`;
}
