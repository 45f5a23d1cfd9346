import { withoutBrowser } from '../../core/formats/index.js';
import type { RenderedReport } from '../../core/compile.js';
import type { Finished, Metadata } from '../../core/formats/pdf/finish.js';
import { pageText, pageTextWithAnchors } from '../../core/formats/html/page-text.js';
import { drawnHeads, leaveHeads } from '../../core/formats/pdf/to-print/heads.js';
import { keepLanguages } from '../../core/formats/pdf/to-print/languages.js';
import type { Attachment } from '../../core/formats/pdf/metadata.js';
import { versionOf, type Standard } from '../../core/formats/pdf/standard.js';
import { RenderError } from '../../core/diagnostics/render-error.js';
import type { Withholding } from '../../core/privacy/leak/withheld.js';
import { StandardFault } from '../../core/templates/template-fault.js';
import { limits } from '../../core/language/limits.js';
import { countPages } from '../../browser/pdf.js';
import type { Printer } from '../../browser/printer.js';
import { finishHere, type Finish } from './finish-here.js';
import { ensureHeap } from '../memory.js';
import type { Lap } from '../stopwatch.js';
import { SolidifyError } from '../../host/solidify-error.js';

declare const __VERSION__: string;

/** A PDF that is finished, and meets its standards. */
export type FinishedPrint = Omit<Finished, 'violations'>;

export interface PrintOptions {
  readonly standards: readonly Standard[];
  /** The document that the report is made of, where it is to travel along. */
  readonly attachment: Attachment | null;
  readonly signal: AbortSignal;
  readonly finish: Finish;
  /** Whether it is to be told where its pages begin. */
  readonly tellsStarts?: boolean;
  /** Gets ready to finish. */
  readonly prepare: () => Promise<void>;
  /** Is told when the browser has the page and prints it. */
  readonly onStart: () => void;
  /** Is told when the browser is needed for it no more. */
  readonly onPrinted: () => void;
  /** Is told when the browser has printed, and when the PDF is finished. */
  readonly lap: Lap;
}

/**
 * Prints a report and finishes it: page numbers in its list of contents, and what its standards ask for.
 *
 * @param date when it was made: an instant in UTC as ISO 8601 writes it
 * @throws SolidifyError (3) when the browser cannot print it, or when the finished PDF would break its standards, for which
 *   a `RenderError` is thrown where texts of the documents are the cause
 */
export async function printReport(
  {
    name,
    lang,
    toPrint,
    facts,
    withholding,
  }: Pick<RenderedReport, 'name' | 'lang' | 'toPrint' | 'facts' | 'withholding'>,
  date: string,
  printer: Printer,
  {
    standards,
    attachment,
    tellsStarts = false,
    signal,
    finish,
    prepare,
    onStart,
    onPrinted,
    lap,
  }: PrintOptions,
): Promise<FinishedPrint> {
  const { html, contents } = toPrint(printer.hasTextFaces);
  const headed = leaveHeads(html);
  let { photographs } = headed;
  const { html: page, languages } = keepLanguages(headed.html);
  const print = async (whole: string): Promise<Uint8Array> => {
    // Its pictures come back in the PDF, as text within a message that is read as text.
    await ensureHeap(`to print ${name}.pdf`, { bytes: 4 * whole.length });
    return printer.print(whole, {
      signal,
      onStart() {
        onStart();
        // Should that fail, finishing will, and tell.
        prepare().catch(() => undefined);
      },
    });
  };
  let raw = await print(page);
  if (drawnHeads(raw) < photographs.length) {
    photographs = [];
    raw = await print(keepLanguages(html).html);
  }
  onPrinted();
  lap('print');
  const creator = `solidify ${__VERSION__}`;
  const text =
    tellsStarts || versionOf(standards) === '2.0' ? pageTextWithAnchors(page) : { text: pageText(page) };
  const meta = {
    ...facts,
    lang,
    creator,
    date,
    languages,
    contents,
    attachment,
    ...text,
    tellsStarts,
    photographs,
  };
  const finished = await finishPrint(raw, name, meta, standards, withholding, finish);
  lap('finish');
  return finished;
}

/**
 * Makes of what the browser wrote a PDF that meets its standards.
 *
 * @throws RenderError when a text of the documents keeps it from that
 * @throws SolidifyError (3) when anything else does, or when it cannot be read
 */
export async function finishPrint(
  raw: Uint8Array,
  name: string,
  meta: Metadata,
  standards: readonly Standard[],
  { documents, passages }: Pick<Withholding, 'documents' | 'passages'>,
  finish: Finish = finishHere,
): Promise<FinishedPrint> {
  const rest = withoutBrowser();
  const count = countPages(raw);
  if (count > limits.pages) {
    throw new SolidifyError(
      `${name}.pdf would have ${count} pages; at most ${limits.pages} are finished.`,
      'too-large',
      `Split the document, or make ${rest.labels} only with ${rest.flag}.`,
    );
  }
  let finished: Finished;
  try {
    finished = await finish(name, raw, meta, standards);
  } catch (error) {
    if (error instanceof SolidifyError) throw error;
    throw new SolidifyError(
      `${name}.pdf cannot be finished: ${error instanceof Error ? error.message : String(error)}`,
      'pdf-failed',
      `Try the embedded browser with --browser embedded; ${rest.labels} can be built with ${rest.flag}.`,
      { cause: error },
    );
  }
  const { violations, ...printed } = finished;
  if (violations.length > 0) {
    const { blame } = await import('../../core/formats/pdf/blame.js');
    const { diagnostics, rest: others } = blame(violations, passages);
    // The rest often follows from these, and is told when they are mended.
    if (diagnostics.length > 0) throw new RenderError(documents, diagnostics);
    const reasons = [...new Set(others.map(({ rule, message, cause }) => `${message} (${cause}; ${rule})`))];
    throw new SolidifyError(
      `${name}.pdf would not be accessible: ${reasons.join('; ')}.`,
      'pdf-failed',
      `Report this as a fault of solidify; ${rest.labels} can be built with ${rest.flag}.`,
      { cause: new StandardFault(others) },
    );
  }
  return printed;
}

/**
 * The date of what is made: `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set, or else the last day of
 * the visit.
 *
 * @throws SolidifyError (2) when the variable is no number of seconds
 */
export function dateOf(lastDay: string, env: Readonly<Record<string, string | undefined>>): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (!epoch) return `${lastDay}T00:00:00Z`;
  const date = new Date(Number(epoch) * 1000);
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime())) {
    throw new SolidifyError(
      `SOURCE_DATE_EPOCH is "${epoch}".`,
      'invalid-environment',
      'Set it to seconds since 1970-01-01, or unset it.',
    );
  }
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
