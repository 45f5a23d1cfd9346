import { basename } from 'node:path';
import { reportNames, type CheckedVisit } from '../../core/language/checked.js';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js';
import type { Leak } from '../../core/privacy/leak/find.js';
import type { Artifact } from '../../core/privacy/leak/views.js';
import type { Assets, EditedReport, RenderedReport } from '../../core/compile.js';
import type { Attachment } from '../../core/formats/pdf/metadata.js';
import type { ExtractedText } from '../../core/formats/pdf/extracted-text.js';
import type { Withholding } from '../../core/privacy/leak/withheld.js';
import type { Inputs } from '../cache/inputs.js';
import { loadAssets } from '../assets.js';
import { ensureHeap } from '../memory.js';
import { STDIN } from '../../host/files.js';
import { manifestName, sha256, type Input } from '../cache/manifest.js';
import type { Outside } from '../outside.js';
import type { Lap } from '../stopwatch.js';
import { editions as byWidth, type Format, type Settings } from '../options.js';
import type { PrintBatch } from '../printing/print-service.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { yieldToEventLoop } from '../yield-to-event-loop.js';

/** A file that is to be written. */
export interface WholeFile extends FileName {
  readonly content: string | Uint8Array;
  /** Of a PDF. */
  readonly pages: number | null;
  /** Of a PDF: the product and version of what printed it. */
  readonly browser?: string | null;
}

/** A file that was made. */
export interface MadeFile extends WholeFile {
  /** Of a PDF: reads back what it says. */
  readonly said: (() => ExtractedText) | null;
  /** What it must not say: every file is searched for that before it is written. */
  readonly withholding: Withholding;
}

/** A file that a product gives. */
export interface FileName {
  /** Below the folder of the reports, with slashes. */
  readonly name: string;
  /** `md`, `html`, `pdf`; of pictures and other files of a website their extension. */
  readonly format: string;
}

/** One thing that a build makes: the report of a visit in all its editions, the guidebook or website of a programme. */
export interface Target {
  /** Unique in a build: the id of the document, with the part of the programme. */
  readonly id: string;
  /** What it is made from, as far as that may be named. */
  readonly inputs: readonly Input[];
  /** Of everything that decides what it says: documents, pictures, settings, this version of solidify. */
  readonly key: string;
  /** The files that it gives. Null for a website: then all that it gave the last time, and those it gives no more are removed. */
  readonly files: readonly FileName[] | null;
  /** Makes its files, one after the other; nothing is written yet. */
  readonly make: (tools: Tools) => AsyncIterable<MadeFile>;
}

/** The key of something made from these inputs. */
export function keyOf(kind: string, id: string, inputs: Inputs, settings: Settings, base: string): string {
  const decisive = Object.entries(settings).filter(([name]) => !indifferent.has(name));
  return sha256(JSON.stringify([base, kind, id, decisive.sort(), inputs.hashes]));
}

/** Whether a product is made by this machine: by the hash of its id, which no other document can change. */
export function isInShard(id: string, { shard }: Settings): boolean {
  return shard === null || parseInt(sha256(id).slice(0, 8), 16) % shard.of === shard.number - 1;
}

/** Settings that decide where and how files are made, but none of their bytes. Every other one counts. */
const indifferent = new Set<string>([
  'formats',
  'out',
  'strict',
  'browser',
  'browserUrl',
  'timeoutMs',
  'stdout',
  'cache',
  'check',
  'explain',
  'shard',
  'merge',
  'jobs',
] satisfies (keyof Settings)[]);

/** What is needed to make files. */
export interface Tools {
  readonly assets: Assets;
  readonly formats: readonly Format[];
  /** The languages asked for; null for the own one of each document. */
  readonly langs: readonly string[] | null;
  readonly env: Outside['env'];
  /** Ends a stage, for `--verbose`. */
  readonly lap: Lap;
  /**
   * Prints a page and finishes the PDF.
   *
   * @param lastDay of what the page tells, as ISO 8601: the date of the PDF where no other is set
   * @param attachment a file that the PDF holds
   * @param onStart is told when the browser has the page and prints it
   */
  readonly print: (
    page: Pick<RenderedReport, 'name' | 'lang' | 'toPrint' | 'facts' | 'withholding'>,
    lastDay: string,
    attachment: Attachment | null,
    onStart: () => void,
  ) => Promise<{ pdf: Uint8Array; pages: number; said: () => ExtractedText; browser: string }>;
}

/**
 * Makes the tools for one document.
 *
 * @param order for its prints; null where no PDF is wanted
 * @param lap is told when a stage ends
 */
export async function makeTools(
  { formats, langs, standards }: Settings,
  { env, signal }: Outside,
  order: PrintBatch | null,
  lap: Lap,
): Promise<Tools> {
  const printing = order && import('../printing/print.js');
  return {
    assets: await loadAssets(),
    formats,
    langs,
    env,
    lap,
    print: async (page, lastDay, attachment, onStart) => {
      if (!order || !printing) throw new Error('a PDF that was not asked for');
      const [{ dateOf, printReport }, printer] = await Promise.all([printing, order.printer()]);
      const { finish, prepare, printed: onPrinted } = order;
      const how = { standards, attachment, signal, lap, finish, prepare, onStart, onPrinted };
      const printed = await printReport(page, dateOf(lastDay, env), printer, how);
      return { ...printed, browser: await printer.version };
    },
  };
}

/** The report of a visit, in all its languages and editions. */
export function visitTarget(
  checked: CheckedVisit,
  inputs: () => Inputs,
  settings: Settings,
  base: string,
): Target {
  return {
    id: checked.id,
    get inputs() {
      return inputs().shown;
    },
    get key() {
      return keyOf('visit', checked.id, inputs(), settings, base);
    },
    files: filesOf(reportNames(checked, settings), settings),
    make: async function* (tools) {
      const { edit, render } = await import('../../core/compile.js');
      await yieldToEventLoop();
      for (const report of await edit(checked, settings, tools.assets)) {
        await yieldToEventLoop();
        await ensureHeap(`to make the reports of ${checked.parsed.file}`);
        const rendered = render(report, tools.assets);
        const source = settings.attachSource ? await sourceOf(checked, report) : null;
        yield* makeFormats(rendered, report.report.dates.end, source, tools);
      }
    },
  };
}

/** One file for each name and format. */
export function filesOf(names: readonly { readonly name: string }[], { formats }: Settings): FileName[] {
  return names.flatMap(({ name }) => formats.map((format) => ({ name: `${name}.${format}`, format })));
}

/**
 * The document of a report, to be put into its PDF.
 *
 * @throws SolidifyError (2) when the edition hides something of it: the attachment would tell it
 */
async function sourceOf(
  { id, parsed }: CheckedVisit,
  { edition, withholding }: EditedReport,
): Promise<Attachment> {
  const { withholdsAnything } = await import('../../core/privacy/leak/withheld.js');
  if (withholdsAnything(withholding)) {
    throw new SolidifyError(
      `The ${edition} report of ${parsed.file} withholds something that the document tells, so the document cannot be put into it.`,
      2,
      'Leave --attach-source out, or ask for an edition that withholds nothing.',
    );
  }
  const name = parsed.file === STDIN ? `${id}.yaml` : basename(parsed.file);
  return { name, bytes: new TextEncoder().encode(parsed.text), mime: 'text/yaml' };
}

/** What every format of a report or guidebook is made of. */
type Rendered = Pick<
  RenderedReport,
  'name' | 'lang' | 'markdown' | 'html' | 'toPrint' | 'facts' | 'pictures' | 'withholding'
>;

/**
 * Makes the formats that are asked for of one report or guidebook, the PDF last: while it prints, the others can be
 * looked through.
 *
 * @param source the document, to be put into the PDF
 */
export async function* makeFormats(
  rendered: Rendered,
  lastDay: string,
  source: Attachment | null,
  { formats, print, lap }: Tools,
): AsyncGenerator<MadeFile> {
  const { name, withholding } = rendered;
  let printed: ReturnType<Tools['print']> | null = null;
  if (formats.includes('pdf')) {
    // The other formats are made while the browser prints, and not before: that would keep it waiting.
    let onStart = (): void => undefined;
    const started = new Promise<void>((resolve) => (onStart = resolve));
    printed = print(rendered, lastDay, source, onStart);
    // A fault is met below, where it is awaited.
    await Promise.race([started, printed.catch(() => undefined)]);
  }
  const files: Pick<MadeFile, 'name' | 'content'>[] = [];
  if (formats.includes('md'))
    files.push({ name: `${name}.md`, content: rendered.markdown }, ...rendered.pictures);
  if (formats.includes('html')) files.push({ name: `${name}.html`, content: rendered.html });
  lap('render');
  for (const file of files)
    yield { ...file, format: file.name.replace(/^.*\./, ''), pages: null, said: null, withholding };
  if (printed) {
    const { pdf, pages, said, browser } = await printed;
    yield { name: `${name}.pdf`, format: 'pdf', content: pdf, pages, browser, said, withholding };
  }
}

/**
 * Looks through files that are to be written for what their edition withholds, each as soon as it is made; what the
 * manifest names is for the readers of the widest of them.
 *
 * @returns the files, and why some must not be written: the leaks of each edition that has any
 */
export async function search(
  files: AsyncIterable<MadeFile> | Iterable<MadeFile>,
  inputs: readonly Input[],
): Promise<{
  readonly made: MadeFile[];
  readonly refused: { readonly withholding: Withholding; readonly found: readonly Diagnostic[] }[];
}> {
  const { findLeaks, refusals } = await import('../../core/privacy/leak/refuse.js');
  const made: MadeFile[] = [];
  const leaks = new Map<Withholding, Leak[]>();
  for await (const file of files) {
    made.push(file);
    const { withholding } = file;
    const known = leaks.get(withholding) ?? [];
    leaks.set(withholding, known);
    // To read a PDF back takes as long as to finish it.
    if (withholding.searcher.secrets.length > 0)
      known.push(...findLeaks(artifactOf(file), withholding.searcher));
  }
  const width = ({ edition }: Withholding): number => byWidth.indexOf(edition);
  const [widest] = [...leaks].sort(([a], [b]) => width(b) - width(a));
  if (widest) {
    const content = inputs.map(({ file }) => file).join('\n');
    widest[1].push(...findLeaks({ name: manifestName, format: 'text', content }, widest[0].searcher));
  }
  const refused = [...leaks].map(([withholding, found]) => ({
    withholding,
    found: refusals(found, withholding),
  }));
  return { made, refused: refused.filter(({ found }) => found.length > 0) };
}

function artifactOf({ name, format, content, said }: MadeFile): Artifact {
  if (said) return { name, format: 'pdf', content: said() };
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
  return { name, format: format === 'md' || format === 'html' ? format : 'text', content: text };
}
