import { sortDiagnostics } from '../../core/diagnostics/diagnostic.js';
import type { Messages } from '../../core/diagnostics/catalogue.js';
import { toRecord } from '../../core/diagnostics/record.js';
import { forLog, type Stale } from '../../engine/cache/output.js';
import type { UnshownCounts } from '../../engine/documents/unshown.js';
import type { Outcome } from '../../engine/outcome.js';
import { machines } from './machines.js';
import { troublesText, type ResultRecord, type Trouble } from './result.js';
import { json, type ProgramReporter } from './reporters.js';

/** What there is to tell of a run, besides what the world refused. */
export interface RunTold {
  readonly records: readonly ResultRecord[];
  readonly documents: number;
  /** All of it in JSON. */
  readonly json: (troubles: readonly Trouble[]) => string;
}

/** Of a run that has not come to its end. */
export const nothingTold: RunTold = { records: [], documents: 0, json: troublesText };

/**
 * What a run has found, for other programs.
 *
 * @param outcome masked
 */
export function toldOf(outcome: Outcome, messages: Messages, unshown: UnshownCounts | undefined): RunTold {
  const { diagnostics, documents, outputs, stale } = outcome;
  const told = forLog(stale);
  return {
    records: [
      ...sortDiagnostics(diagnostics).map((one) => toRecord(one, messages)),
      ...told.map(staleRecord),
    ],
    documents,
    json: (troubles) =>
      json(diagnostics, forLog(outputs), documents, { stale: told, troubles, messages, unshown }),
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
