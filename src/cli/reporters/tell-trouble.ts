import type { Host } from '../../host/host.js';
import { askedReporters } from './asked.js';
import { nothingTold, textOf } from './findings.js';
import { openReportFiles } from './report-files.js';
import { sentenceOf, type Trouble } from './result.js';
import type { Screen } from '../command-context.js';

/**
 * Tells what ended a run: people in sentences on standard error, programs in the forms that the command line asked for,
 * on the screen and in files.
 *
 * @param isSaid the sentences have been said
 */
export async function tellTrouble(
  trouble: Trouble,
  argv: readonly string[],
  screens: Readonly<Record<'stdout' | 'stderr', Screen>>,
  host: Host,
  isSaid = false,
): Promise<void> {
  const { screen, files } = askedReporters(argv);
  const reports = await openReportFiles(files, screen?.name ?? null, host);
  const troubles = [trouble, ...(await reports.write(nothingTold, [trouble]))];
  if (screen) screens[screen.on].write(textOf(screen.name, nothingTold, troubles));
  // Sentences would spoil what programs read on the same screen.
  if (screen?.on === 'stderr') return;
  for (const one of isSaid ? troubles.slice(1) : troubles) screens.stderr.write(sentenceOf(one));
}
