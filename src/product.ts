import type { CheckedVisit } from './core/checked.js';
import type { Assets, RenderedReport } from './core/compile.js';
import type { Printer } from './io/browser.js';
import { loadAssets } from './io/assets.js';
import type { Lap, Outside } from './run.js';
import type { Format, Settings } from './settings.js';
import { turn } from './turn.js';

/** A file that was made and is to be written. */
export interface MadeFile {
  /** Below the folder of the reports, with slashes. */
  readonly name: string;
  /** `md`, `html`, `pdf`; of pictures and other files of a website their extension. */
  readonly format: string;
  readonly content: string | Uint8Array;
  /** Of a PDF. */
  readonly pages: number | null;
}

/** One thing that a build makes: the report of a visit in all its editions, the guidebook or website of a programme. */
export interface Product {
  /** Unique in a build: the id of the document, with the part of the programme. */
  readonly id: string;
  /** Makes its files; nothing is written yet. */
  readonly make: (tools: Tools) => Promise<readonly MadeFile[]>;
}

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
   */
  readonly print: (
    page: Pick<RenderedReport, 'name' | 'lang' | 'html' | 'facts'>,
    lastDay: string,
  ) => Promise<{ pdf: Uint8Array; pages: number }>;
}

/**
 * Makes the tools for one document.
 *
 * @param printer null where no PDF is wanted
 * @param lap is told when a stage ends
 */
export async function makeTools(
  { formats, langs }: Settings,
  { env, signal }: Outside,
  printer: Promise<Printer> | null,
  lap: Lap,
): Promise<Tools> {
  const printing = import('./print.js');
  return {
    assets: await loadAssets(),
    formats,
    langs,
    env,
    lap,
    print: async (page, lastDay) => {
      if (!printer) throw new Error('a PDF that was not asked for');
      const [{ dateOf, printReport }, browser] = await Promise.all([printing, printer]);
      const printed = await printReport(page, dateOf(lastDay, env), browser, signal);
      lap('print');
      return printed;
    },
  };
}

/** The report of a visit. */
export function visitProduct(checked: CheckedVisit, settings: Settings): Product {
  return {
    id: checked.id,
    make: async (tools) => {
      const { edit, render } = await import('./core/compile.js');
      const made: MadeFile[] = [];
      for (const report of await edit(checked, settings, tools.assets)) {
        await turn();
        const rendered = render(report, tools.assets);
        made.push(...(await makeReport(rendered, tools)));
      }
      return made;
    },
  };
}

async function makeReport(rendered: RenderedReport, { formats, print, lap }: Tools): Promise<MadeFile[]> {
  const { name, report } = rendered;
  const made: MadeFile[] = [];
  let printed: ReturnType<Tools['print']> | null = null;
  if (formats.includes('pdf')) {
    printed = print(rendered, report.dates.end);
    // It is awaited below; until then a fault in it is not to count as unhandled.
    printed.catch(() => undefined);
    // The page is on its way to the browser before the other formats are made.
    await turn();
  }
  if (formats.includes('md')) {
    made.push({ name: `${name}.md`, format: 'md', content: rendered.markdown, pages: null });
    for (const picture of rendered.pictures)
      made.push({ ...picture, format: picture.name.replace(/^.*\./, ''), pages: null });
  }
  if (formats.includes('html'))
    made.push({ name: `${name}.html`, format: 'html', content: rendered.html, pages: null });
  lap('render');
  if (printed) {
    const { pdf, pages } = await printed;
    made.push({ name: `${name}.pdf`, format: 'pdf', content: pdf, pages });
  }
  return made;
}
