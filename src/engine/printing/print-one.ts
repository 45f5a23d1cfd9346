import type { RenderedReport } from '../../core/compile.js';
import type { BuildContext } from '../build.js';
import type { Listener } from '../listener.js';
import type { Settings } from '../options.js';
import { startStopwatch } from '../stopwatch.js';
import { textAttachment } from '../targets/text-attachment.js';

/** The PDF of a report, and how many pages it has. */
export interface PrintedReport {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/**
 * Prints one report that was compiled, as a build does, and writes nothing.
 *
 * @throws SolidifyError (3) or RenderError as `printReport` does
 */
export async function printOne(
  report: RenderedReport,
  settings: Settings,
  { host, printService, endPrinting }: Pick<BuildContext, 'host' | 'printService' | 'endPrinting'>,
  listener: Listener,
): Promise<PrintedReport> {
  const service = await printService(1, settings, listener);
  const batch = service.order(1);
  const watch = startStopwatch(() => host.now());
  try {
    const [{ dateOf, printReport }, printer] = await Promise.all([import('./print.js'), batch.printer()]);
    const { pdf, pages } = await printReport(report, dateOf(report.lastDay, host.env), printer, {
      standards: settings.standards,
      attachment: textAttachment(report, settings.standards),
      signal: host.signal,
      finish: batch.finish,
      prepare: batch.prepare,
      onStart: () => undefined,
      onPrinted: batch.printed,
      lap: watch.lap,
    });
    listener.onDetail?.(`${report.name}: ${watch.laps()}`);
    return { pdf, pages };
  } finally {
    batch.end();
    await endPrinting(service);
  }
}
