import { basename, dirname, resolve } from 'node:path';
import { sortDiagnostics } from '../../core/diagnostics/diagnostic.js';
import { toRecord } from '../../core/diagnostics/record.js';
import { forLog, type Stale } from '../../engine/cache/output.js';
import type { UnshownCounts } from '../../engine/documents/unshown.js';
import type { Outcome } from '../../engine/outcome.js';
import { readIfThere } from '../../host/host.js';
import type { CommandContext } from '../command-context.js';
import { githubSummary, machines, type RunFindings } from './machines.js';
import type { ResultRecord } from './result.js';
import { json, type ProgramReporter } from './reporters.js';

/**
 * Writes what a run has found as other programs take it. For GitHub the page of the run gets it as well.
 *
 * @param outcome masked
 * @param wanted by reporter; a file from the folder in which solidify runs, null for the screen
 */
export async function findingsFor(
  outcome: Outcome,
  wanted: readonly { readonly name: ProgramReporter; readonly file: string | null }[],
  context: CommandContext,
  { toStdout, unshown }: { readonly toStdout: boolean; readonly unshown: UnshownCounts | undefined },
): Promise<void> {
  const messages = await context.messages();
  const { diagnostics, documents, troubles, outputs, stale } = outcome;
  const told = forLog(stale);
  const records = [
    ...sortDiagnostics(diagnostics).map((one) => toRecord(one, messages)),
    ...told.map(staleRecord),
  ];
  const findings: RunFindings = { records, troubles, documents };
  const { host, terminal } = context;
  for (const { name, file } of wanted) {
    const text =
      name === 'json'
        ? json(diagnostics, forLog(outputs), documents, { stale: told, troubles, messages, unshown })
        : machines[name](findings);
    if (file === null) (toStdout ? terminal.stdout : terminal.stderr).write(text);
    else {
      const path = resolve(host.cwd, file);
      await host.writeAll(dirname(path), [{ name: basename(path), content: text }]);
    }
  }
  const page = host.env['GITHUB_STEP_SUMMARY'];
  if (page === undefined || page === '' || !wanted.some(({ name }) => name === 'github')) return;
  const before = await readIfThere(host, page);
  const content = `${before ? new TextDecoder().decode(before) : ''}${githubSummary(findings)}`;
  await host.writeAll(dirname(page), [{ name: basename(page), content }]);
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
