import type { Diagnostic } from '../../core/diagnostics/diagnostic.js';
import type { Leak } from '../../core/privacy/leak/find.js';
import { kindOf } from '../../core/formats/index.js';
import type { FileContent, Format, FormatTools } from '../../core/formats/index.js';
import type { MadeFormat, Rendered, RenderedPage } from '../../core/formats/index.js';
import type { Assets } from '../../core/compile.js';
import type { HouseStyle } from '../../core/formats/docx/reference/house.js';
import type { Consent } from '../../core/language/declaration.js';
import type { Attachment } from '../../core/formats/pdf/metadata.js';
import type { Withheld, Withholding } from '../../core/privacy/leak/withheld.js';
import type { Templates } from '../../core/templates/run.js';
import { drawKeeping, loadAssetsKeeping } from '../assets.js';
import { manifestName, type Input } from '../cache/manifest.js';
import { signatureName, unsignedOf } from '../signing/statement.js';
import type { OwnTemplates } from '../templates/own-templates.js';
import type { Host } from '../../host/host.js';
import type { Lap } from '../stopwatch.js';
import { editions as fromWidest, type Settings } from '../options.js';
import type { PrintBatch } from '../printing/print-service.js';
import { textAttachment } from './text-attachment.js';
import { zlib } from './zlib.js';

/** A file that is to be written. */
export interface WholeFile extends Omit<FileName, 'isPrinted' | 'hasPicturesBeside'>, FileContent {
  /** Of a PDF. */
  readonly pages: number | null;
  /** The product and version of what printed it; null where nothing did. */
  readonly browser?: string | null;
}

/** A file that was made. */
export interface MadeFile extends WholeFile {
  /** What it must not say: every file is searched for that before it is written. */
  readonly withholding: Withholding;
}

/** A file that a product gives. */
export interface FileName {
  /** Below the folder of the reports, with slashes. */
  readonly name: string;
  /** The name of its format; of pictures and other files of a website their extension. */
  readonly format: string;
  /** Whether a browser makes it; then it also depends on that browser. */
  readonly isPrinted: boolean;
  /** Whether pictures may come with it, as files beside it. */
  readonly hasPicturesBeside: boolean;
}

/** One thing that a build makes: the report of a visit in all its editions, the guidebook or website of a programme. */
export interface Target {
  /** Unique in a build: the id of the document, with the part of the programme. */
  readonly id: string;
  /** The same in every build: the id of the visit; of a programme with `.guidebook` or `/website`. */
  readonly product: string;
  /** Its document; null for standard input. */
  readonly source: string | null;
  /** Keys of the author's own in its document (`x_…`). */
  readonly ownKeys: readonly string[];
  /** Whether something that is withheld stands in its document, and not only in another. */
  readonly isOwn: (withheld: Withheld) => boolean;
  /** What it is made from, to be told what has changed. */
  readonly inputs: readonly Input[];
  /** The hash of all that it is made from, whichever files of it are made. */
  readonly searched: string;
  /** Of everything that decides what it says: documents, pictures, settings, this version of solidify. */
  readonly key: string;
  /** The files that it gives. Null for a website: then all that it gave the last time, and those it gives no more are removed. */
  readonly files: readonly FileName[] | null;
  /**
   * Whether files that would be made again byte for byte may still be written, although not everything is as it was
   * that they were searched for. Without it, an equal key says so: then whatever is searched for is in it.
   */
  readonly isStillFit?: (files: readonly WholeFile[]) => Promise<boolean>;
  /** Templates of the user's own. */
  readonly templates: OwnTemplates;
  /** What an edition withholds of its documents, whether or not it is made. */
  readonly withholdingAt: (edition: Consent) => Promise<Withholding>;
  /** Makes its files, one after the other; nothing is written yet. */
  readonly make: (tools: TargetTools) => AsyncIterable<MadeFile>;
}

/** What is needed to make files. */
export interface TargetTools {
  readonly assets: Assets;
  /** Templates of the user's own, which `assets` has among its templates. */
  readonly templates: Templates;
  /** How documents for Word look; null for as we have it. */
  readonly house: HouseStyle | null;
  readonly formats: readonly Format[];
  /** The languages asked for; null for the own one of each document. */
  readonly langs: readonly string[] | null;
  readonly env: Host['env'];
  readonly drawPixels: FormatTools['drawPixels'];
  /** Ends a stage, for `--verbose`. */
  readonly lap: Lap;
  /**
   * Prints a page and finishes the PDF.
   *
   * @param onStart is told when the browser has the page and prints it
   */
  readonly print: (
    page: RenderedPage,
    attachment: Attachment | null,
    onStart: () => void,
  ) => ReturnType<FormatTools['print']>;
  /** What a PDF of it holds where the document does not travel along. */
  readonly attach: (rendered: Rendered) => Attachment | null;
}

/** Makes the tools for one document. */
export async function makeTools(
  settings: Settings,
  host: Host,
  {
    order,
    lap,
    templates,
    house,
    onBlank,
  }: Pick<TargetTools, 'lap' | 'templates' | 'house'> & {
    /** For its prints; null where no PDF is wanted. */
    readonly order: PrintBatch | null;
    /** Is told what a drawing shows that cannot be drawn in pixels. */
    readonly onBlank: (alt: string) => void;
  },
): Promise<TargetTools> {
  const { formats, langs, standards, cache } = settings;
  const { env, signal } = host;
  const printing = order && import('../printing/print.js');
  const assets = await loadAssetsKeeping(host, cache);
  return {
    assets: { ...assets, templates: { ...assets.templates, ...templates } },
    templates,
    house,
    formats,
    langs,
    env,
    lap,
    drawPixels: async (drawings) => {
      const drawn = await drawKeeping(drawings, host, settings);
      for (const [index, { alt }] of drawings.entries()) if (!drawn[index]) onBlank(alt);
      return drawn;
    },
    print: async (page, attachment, onStart) => {
      if (!order || !printing) throw new Error('a PDF that was not asked for');
      const [{ dateOf, printReport }, printer] = await Promise.all([printing, order.printer()]);
      const { finish, prepare, printed: onPrinted } = order;
      const tellsStarts = formats.some(({ listsPages = false }) => listsPages);
      const how = { standards, attachment, signal, lap, finish, prepare, onStart, onPrinted, tellsStarts };
      const { said, ...printed } = await printReport(page, dateOf(page.lastDay, env), printer, how);
      return { ...printed, extractedText: said, browser: await printer.version };
    },
    attach: (rendered) => textAttachment(rendered, standards),
  };
}

/** One file for each name and format. */
export function filesOf(names: readonly { readonly name: string }[], { formats }: Settings): FileName[] {
  return names.flatMap(({ name }) =>
    formats.map(({ name: format, extension, listsPages = false, hasPicturesBeside, ...one }) => {
      const isPrinted = one.isPrinted || (listsPages && formats.some((other) => other.isPrinted));
      return { name: `${name}.${extension}`, format, isPrinted, hasPicturesBeside };
    }),
  );
}

/**
 * Makes the formats that are asked for of one report or guidebook, those that are printed last: while they print, the
 * others can be looked through.
 *
 * @param source the document, to be put into those that can hold it
 */
export async function* makeFormats(
  rendered: Rendered,
  source: Attachment | null,
  { formats, print, attach, lap, house, drawPixels }: TargetTools,
): AsyncGenerator<MadeFile> {
  const printing: { readonly format: Format; readonly made: Promise<MadeFormat> }[] = [];
  for (const format of formats.filter(({ isPrinted }) => isPrinted)) {
    // The other formats are made while the browser prints, and not before: that would keep it waiting.
    let onStart = (): void => undefined;
    const started = new Promise<void>((resolve) => (onStart = resolve));
    const made = format.make(rendered, {
      source: source ?? attach(rendered),
      house,
      zlib,
      drawPixels,
      printed: null,
      print: (...page) => print(...page, onStart),
    });
    printing.push({ format, made });
    // A fault is met below, where it is awaited.
    await Promise.race([started, made.catch(() => undefined)]);
  }
  const printed = printing[0]?.made ?? null;
  // All are begun before the first is looked through: one may wait for a thread that draws.
  const making = formats
    .filter(({ isPrinted }) => !isPrinted)
    .map((format) => {
      const print = (): Promise<never> => Promise.reject(new Error('not to be printed'));
      const made = format.make(rendered, { source, house, zlib, drawPixels, printed, print });
      // A fault is met below, where it is awaited.
      made.catch(() => undefined);
      return { format, made };
    });
  lap('render');
  for (const { format, made } of making) yield* filesOfFormat(rendered, format, await made);
  const { attached = [], withholding } = rendered;
  for (const file of attached) yield { ...file, format: kindOf(file.name).name, pages: null, withholding };
  for (const { format, made } of printing) yield* filesOfFormat(rendered, format, await made);
}

/** A format as a file, and the files beside it. */
function filesOfFormat(
  { name, withholding }: Rendered,
  format: Format,
  { content, ours = '', beside = [], pages, browser, extractedText }: MadeFormat,
): MadeFile[] {
  return [
    {
      name: `${name}.${format.extension}`,
      format: format.name,
      content,
      ours,
      pages: pages ?? null,
      browser: browser ?? null,
      extractedText: extractedText ?? null,
      withholding,
    },
    ...beside.map((file) => ({ ...file, format: kindOf(file.name).name, pages: null, withholding })),
  ];
}

/** The folder into which something is written, as far as its manifest tells of it. */
export interface FolderOfReports {
  /** For the widest circle of readers that any file in it is made for; null for an empty one. */
  readonly edition: Consent | null;
  /** The files that are not for everybody, but which everybody sees in the manifest. */
  readonly names: readonly string[];
  /** Whether its manifest is signed: then a statement names the files as well. */
  readonly isSigned?: boolean;
}

/**
 * Looks through files that are to be written for what their edition withholds, each as soon as it is made. What the
 * manifest names is for everybody who has the folder, thus for the widest circle of readers that any file in it is for.
 *
 * @param product what the manifest names besides the files
 * @param known the formats that there are
 * @param folder what is there already
 * @param withholdingAt what is withheld of that folder’s readers, where no file is made for them now
 * @param templates of the user's own that the files were made with
 * @returns the files, and why some must not be written: the leaks of each edition that has any
 * @throws Error when a file is of a kind that cannot be read back
 */
export async function search(
  files: AsyncIterable<MadeFile> | Iterable<MadeFile>,
  product: string,
  known?: readonly Format[],
  folder: FolderOfReports = { edition: null, names: [] },
  withholdingAt?: (edition: Consent) => Promise<Withholding>,
  templates: OwnTemplates['sources'] = [],
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
    const found = leaks.get(withholding) ?? [];
    leaks.set(withholding, found);
    found.push(...(await findLeaks(file, withholding.searcher, known, zlib)));
  }
  const circle = ({ edition }: Pick<Withholding, 'edition'>): number => fromWidest.indexOf(edition);
  let [forMost] = [...leaks.keys()].sort((a, b) => circle(a) - circle(b));
  const { edition, names, isSigned = false } = folder;
  if (forMost && withholdingAt && edition !== null && circle({ edition }) < circle(forMost))
    // Of the texts themselves nothing is made for those readers.
    forMost = { ...(await withholdingAt(edition)), rooms: [] };
  if (forMost) {
    const files = [...made.map(({ name }) => name), ...names];
    const beside = [{ name: manifestName, content: [product, ...files].join('\n') }];
    if (isSigned) beside.push({ name: signatureName, content: unsignedOf(files) });
    const found = leaks.get(forMost) ?? [];
    leaks.set(forMost, found);
    for (const file of beside) found.push(...(await findLeaks(file, forMost.searcher, known)));
  }
  const refused = [...leaks].map(([withholding, found]) => ({
    withholding,
    found: refusals(found, withholding, templates),
  }));
  return { made, refused: refused.filter(({ found }) => found.length > 0) };
}
