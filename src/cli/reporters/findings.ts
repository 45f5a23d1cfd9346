import { sortDiagnostics } from '../../core/diagnostics/diagnostic.js';
import type { Messages } from '../../core/diagnostics/catalogue.js';
import { toRecord } from '../../core/diagnostics/record.js';
import type { Host } from '../../host/host.js';
import { maskForLog } from '../mask-for-log.js';
import { forLog, type Stale } from '../../engine/cache/output.js';
import type { UnshownCounts } from '../../engine/documents/unshown.js';
import type { Outcome } from '../../engine/outcome.js';
import { namesInRepository } from './in-repository.js';
import { machines, type RunFindings } from './machines.js';
import { troublesText, type ResultRecord, type Trouble } from './result.js';
import { count, json, type ProgramReporter } from './reporters.js';

/** What there is to tell of a run, besides what the world refused. */
export interface RunTold extends Omit<RunFindings, 'troubles'> {
  /** All of it in JSON, with files as the user named them. */
  readonly json: (troubles: readonly Trouble[]) => string;
}

/** Of a run that has not come to its end. */
export const nothingTold: RunTold = { records: [], documents: 0, errors: 0, warnings: 0, json: troublesText };

/**
 * What a run has found, for other programs, masked as for a log.
 *
 * @returns also what the world refused
 */
export async function toldOf(
  whole: Outcome,
  messages: Messages,
  unshown: UnshownCounts | undefined,
  host: Host,
): Promise<RunTold & Pick<RunFindings, 'troubles'>> {
  const files = new Set([
    ...whole.diagnostics.map(({ file }) => file),
    ...whole.stale.map(({ file, masked = file }) => masked),
  ]);
  const nameOf = await namesInRepository(files, host);
  const outcome = await maskForLog(whole);
  const isSame = [...files].every((file) => nameOf(file) === file);
  const placed = isSame ? outcome : await maskForLog(whole, nameOf);
  const { diagnostics, documents, outputs, stale, troubles } = outcome;
  return {
    records: [
      ...sortDiagnostics(placed.diagnostics).map((one) => toRecord(one, messages)),
      ...forLog(placed.stale).map(staleRecord),
    ],
    documents,
    errors: count(diagnostics, 'error') + stale.length,
    warnings: count(diagnostics, 'warning'),
    troubles,
    json: (all) =>
      json(diagnostics, forLog(outputs), documents, {
        stale: forLog(stale),
        troubles: all,
        messages,
        unshown,
      }),
  };
}

/** What a reporter writes of it. */
export function textOf(name: ProgramReporter, told: RunTold, troubles: readonly Trouble[]): string {
  return name === 'json' ? told.json(troubles) : machines[name]({ ...told, troubles });
}

/** A file that is not what its document would give: `--check` fails for it, as for an error. */
function staleRecord({ file, reason }: Stale): ResultRecord {
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    code: 'stale',
    severity: 'error',
    ...place,
    message: `${file} ${reason}.`,
    hint: null,
    suggestions: [],
  };
}
