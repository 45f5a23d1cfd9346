import { chaptersOf } from './chapters.js';
import type { EditedProgramme } from '../edit.js';
import { coloursOf, drawingsIn, type DrawingFile } from '../../draw/alone.js';
import { writeFragment } from '../../formats/fragment/fragment.js';
import { guidebookOf, type Guidebook } from './guidebook.js';
import type { PageData } from '../../report/page/linked-data.js';
import { dataOfGuidebook } from './linked-data.js';
import { lazy } from '../../lazy.js';
import { makeLocalizer } from '../../report/locale/locale.js';
import type { Assets } from '../../compile.js';
import { bareWriter } from '../../formats/html/bare.js';
import { pageOf, writeHtml, type ReportPage, type Theme } from '../../formats/html/page.js';
import { writeMarkdown } from '../../formats/markdown/markdown.js';
import type { PdfFacts } from '../../formats/pdf/facts.js';
import { nameOf } from '../../report/names.js';
import { sheetOf, type Sheet } from '../../report/page/sheet.js';

/** A guidebook as text: the Markdown and the page, of which the PDF is printed. */
export interface RenderedGuidebook extends ReportPage {
  /** The name of its files without their extension: `solidify.guidebook.fr.internal`. */
  readonly name: string;
  readonly lang: string;
  readonly markdown: string;
  /** Plain HTML for a content management system. */
  readonly fragment: string;
  readonly drawings: readonly DrawingFile[];
  /** For the metadata of the PDF. */
  readonly facts: PdfFacts;
  readonly sheet: Sheet;
  /** ISO 8601: the date of the PDF where no other is set. */
  readonly lastDay: string;
}

/** A guidebook as its templates show it. */
export type GuidebookPage = Omit<Guidebook, 'sections'> & ReturnType<typeof chaptersOf> & PageData;

/**
 * The guidebook of a programme as text.
 *
 * @param look the templates and the style of guidebooks
 */
export function renderGuidebook(
  { report, lang, nameOf: nameFor }: EditedProgramme,
  assets: Pick<Assets, 'locale'>,
  look: Theme,
): RenderedGuidebook {
  const guidebook = guidebookOf(report, makeLocalizer(assets.locale(lang)));
  const context: GuidebookPage = {
    ...guidebook,
    ...chaptersOf(guidebook.sections),
    ...dataOfGuidebook(report),
    languages: report.languages.map((other) => ({ ...other, name: nameFor('guidebook', other.lang) })),
  };
  const drawings = lazy(() => drawingsIn(guidebook, nameFor('guidebook'), 1, coloursOf(report)));
  const fragment = lazy(() => {
    const how = { of: [report, guidebook], prefix: report.id, drawings: drawings() };
    return writeFragment('programme/guidebook', context, look, how);
  });
  const bareWords = bareWriter();
  const authors = report.guidebook?.authors ?? [];
  return {
    name: nameFor('guidebook'),
    lang,
    markdown: writeMarkdown('programme/guidebook', context, look, drawings()),
    get fragment() {
      return fragment();
    },
    get drawings() {
      return [...drawings().values()];
    },
    ...pageOf(
      lazy(() => writeHtml('programme/guidebook', context, look, { minContents: 1 })),
      look,
    ),
    facts: {
      title: bareWords(guidebook.title),
      author:
        [...authors, ...(authors.length === 0 && report.coordinator ? [report.coordinator] : [])]
          .map((one) => bareWords(nameOf(one)))
          .join(', ') || null,
      subject: bareWords(report.title),
      keywords: [report.acronym ?? '', ...report.visits.map(({ city }) => city)].filter(
        (word, index, all) => word !== '' && all.indexOf(word) === index,
      ),
      links: report.sources.map(({ number }) => ({
        href: `#source-${number}`,
        name: `${report.labels['source'] ?? ''} ${number}`,
      })),
    },
    get sheet() {
      return sheetOf(context);
    },
    lastDay: guidebook.lastDay,
  };
}
