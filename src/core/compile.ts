import {
  checkVisit,
  reportNames,
  statedAround,
  type Basics,
  type CheckedVisit,
  type ReportName,
  type DocumentContext,
  type WantedReports,
} from './language/checked.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { namedIn, texts, type FileContent } from './formats/index.js';
import { visit as visitSchema } from './language/declaration.js';
import { coloursOf, drawingsIn, type DrawingFile, type Drawings } from './draw/alone.js';
import type { FileFacts } from './language/rules/files.js';
import { lastDayOf } from './language/values/date.js';
import { sheetOf, type Sheet } from './report/page/sheet.js';
import { refusals as refusedBy } from './diagnostics/catalogue.js';
import { illustrate } from './report/illustrate.js';
import { RenderError } from './diagnostics/render-error.js';
import { lazy } from './lazy.js';
import { makeLocalizer, type Locale } from './report/locale/locale.js';
import { at, type Parsed } from './syntax/ast.js';
import { maskWith } from './privacy/leak/mask.js';
import { leaksIn, refusals, refusedDrawings, type LeakSearch } from './privacy/leak/refuse.js';
import { placesIn, type Withholding } from './privacy/leak/withheld.js';
import { filterByEdition } from './privacy/filter-by-edition.js';
import { readPeople } from './privacy/people.js';
import { hiddenIn } from './privacy/picture-consents.js';
import {
  makePictureSet,
  makeTake,
  placePictures,
  type PictureFile,
  type PictureTools,
} from './picture/place.js';
import { redact } from './privacy/redact.js';
import { makeRedactor } from './privacy/redactor.js';
import { pageOf, renderHtml, type ReportPage, type Theme } from './formats/html/page.js';
import { unsearchedIn } from './formats/attached/unsearched.js';
import { placeAttachments, type AttachedFile } from './formats/attached/place.js';
import { renderFragment } from './formats/fragment/fragment.js';
import { renderMarkdown } from './formats/markdown/markdown.js';
import { pdfFacts, type PdfFacts } from './formats/pdf/facts.js';
import type { Report } from './report/report.js';
import { consentsAround, filesSeen, peopleSeen, seeProgramme } from './report/seen-programme.js';
import { numbersIn } from './report/source-numbers.js';
import { resolve } from './report/resolve/resolve.js';
import { withholdingOf } from './withholding.js';

/** What every report needs on top of that. */
export interface Assets extends Theme, PictureTools {
  /** The fixed words of a language for which there are some. */
  readonly locale: (lang: string) => Locale;
}

/** A report of one edition in one language, with nothing in it that the edition may not say. */
export interface EditedReport extends ReportName {
  readonly report: Report;
  /** The pictures that it shows, as files to lie beside the Markdown. */
  readonly pictures: readonly PictureFile[];
  /** The files of what is drawn in it. */
  readonly drawn: () => Drawings;
  /** The files that go with it. */
  readonly attached: readonly AttachedFile[];
  /** What the edition does not carry, and a search for it in whatever is made of the report. */
  readonly withholding: Withholding;
  /** What stands for the names of people, by their keys. */
  readonly standIns: ReadonlyMap<string, string>;
}

/** A report as text: the Markdown and the page, of which the PDF is printed. */
export interface RenderedReport extends EditedReport, ReportPage {
  /** For the metadata of the PDF. */
  readonly facts: PdfFacts;
  readonly markdown: string;
  /** Plain HTML for a content management system. */
  readonly fragment: string;
  readonly drawings: readonly DrawingFile[];
  readonly sheet: Sheet;
  /** ISO 8601: the date of the PDF where no other is set. */
  readonly lastDay: string;
}

/** The reports of one visit, one an edition and language. */
export interface Compiled {
  readonly id: string;
  readonly reports: readonly RenderedReport[];
}

/**
 * Makes the reports of one visit as text, from its check to the last word.
 *
 * @param id of a document that says none
 * @param load brings the assets; asked for only when the document is valid
 * @returns the reports, or null when the document has errors; every problem in either case
 */
export async function compile(
  parsed: Parsed,
  surroundings: DocumentContext,
  { id, ...wanted }: WantedReports & { readonly id: string },
  basics: Basics,
  load: () => Promise<Assets>,
): Promise<{ value: Compiled | null; diagnostics: Diagnostic[] }> {
  const { value: checked, diagnostics } = await checkVisit(parsed, surroundings, id, basics, wanted.langs);
  if (!checked) return { value: null, diagnostics };
  const compiled = await compileChecked(checked, wanted, await load());
  return { ...compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

/**
 * Makes the reports of a visit without an error as text.
 *
 * @param how what they are searched with for what their edition withholds
 * @returns the reports, or null when a picture cannot be read or an edition withholds what they say; why, in that case
 */
export async function compileChecked(
  checked: CheckedVisit,
  wanted: WantedReports,
  assets: Assets,
  how: Partial<LeakSearch> = {},
): Promise<{ value: Compiled | null; diagnostics: readonly Diagnostic[] }> {
  let edited: EditedReport[];
  try {
    edited = await edit(checked, wanted, assets);
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    return { value: null, diagnostics: error.diagnostics };
  }
  const reports = edited.map((one) => render(one, assets));
  const refused = (await Promise.all(reports.map((one) => refusalsOf(one, how)))).flat();
  // Several editions may give away one name at one place.
  const diagnostics = [...new Map(refused.map((one) => [JSON.stringify(one), one])).values()];
  return { value: diagnostics.length > 0 ? null : { id: checked.id, reports }, diagnostics };
}

/** Why a report must not be written as text. */
async function refusalsOf(
  report: RenderedReport,
  { searched = null, told = [], templates = [] }: Partial<LeakSearch>,
): Promise<Diagnostic[]> {
  const { name, pictures, attached, withholding } = report;
  const whole = searched ? [] : [{ name: `${name}.${texts.markdown.extension}`, content: report.markdown }];
  const drawn = whole.flatMap(({ content }) => namedIn(content, report.drawings));
  const page = (): FileContent => {
    // Photographs are looked through by themselves, and of a preview fonts say nothing.
    const shown = (held: string): string => (held.startsWith('data:image/svg') ? held : '');
    const content = searched ? report.withPictures(shown, () => '') : report.html;
    return { name: `${name}.${texts.html.extension}`, content, ours: report.style };
  };
  const files = { whole, page, beside: [...pictures, ...attached, ...drawn] };
  return refusals(await leaksIn(files, withholding.searcher, told, searched), withholding, templates);
}

/**
 * What a build of a visit would be refused for: what its public edition withholds and its texts give away.
 *
 * @param told as a search for leaks has it: what a page alone gives away is told when the texts are mended
 * @returns not of pixels that cannot be read, which the build tells
 */
export async function foreseeRefusals(
  checked: CheckedVisit,
  load: () => Promise<Assets>,
  told: readonly string[],
): Promise<Diagnostic[]> {
  const wanted = { langs: null, editions: ['public'] } as const;
  const { diagnostics } = await compileChecked(checked, wanted, await load(), { told });
  return diagnostics.filter(({ code }) => refusedBy.has(code));
}

/**
 * Makes the reports of one visit as plain data: resolves it, takes out what an edition may not say, draws its
 * pictures. Whatever is made of a visit is made of these.
 */
export async function edit(
  checked: CheckedVisit,
  wanted: WantedReports,
  assets: Assets,
): Promise<EditedReport[]> {
  const { id, visit, parsed, surroundings } = checked;
  const { programme, files } = surroundings;
  const names = reportNames(checked, wanted);
  const people = readPeople(parsed, programme?.parsed ?? null, statedAround(surroundings));
  const pictures = consentsAround(checked);
  const editions = new Map(
    wanted.editions.map((edition) => {
      const withholding = withholdingOf(checked, edition);
      return [
        edition,
        {
          visit: filterByEdition(visitSchema, visit, edition, people, hiddenIn(files, pictures, edition)),
          programme: programme && seeProgramme(visit, programme, edition, people, pictures),
          withholding,
          mask: maskWith(withholding.searcher, '…', true),
        },
      ];
    }),
  );
  const [first] = editions.values();
  const told = first ? await refusedDrawings(first.withholding, contentIn(files)) : [];
  if (told.length > 0) throw new RenderError([parsed], told);
  const seen = [...editions.values()].flatMap((one) => one.programme ?? []);
  // Whoever else is looked for is met in no report of the visit.
  const met = peopleSeen(people, visit, ...seen);
  const shared = programme && {
    parsed: programme.parsed,
    files: new Map(seen.flatMap((one) => [...filesSeen(programme.files, one)])),
  };
  const numberOf = numbersIn(parsed, programme?.parsed ?? null, programme?.sourceNumbers ?? null);
  const reports: EditedReport[] = [];
  const take = makeTake({ visit: { parsed, files }, programme: shared }, assets);
  for (const lang of new Set(names.map((one) => one.lang))) {
    const locale = assets.locale(lang);
    const localizer = makeLocalizer(locale);
    for (const own of names.filter((one) => one.lang === lang)) {
      const edition = editions.get(own.edition);
      if (!edition) continue;
      const { withholding, mask } = edition;
      const languages = names
        .filter((other) => other.edition === own.edition && other.lang !== lang)
        .map((other) => ({
          lang: other.lang,
          label: assets.locale(other.lang).labels['language'] ?? other.lang,
          name: other.name,
        }));
      const whole = resolve({
        id,
        visit: edition.visit,
        programme: edition.programme,
        lang,
        layout: wanted.layout ?? null,
        locale,
        localizer,
        languages,
        numberOf,
        order: (list, index) => at(parsed.root, [list, index])?.start ?? 0,
      });
      const redactor = makeRedactor(own.edition, met, mask, lang, localizer, placesIn(withholding));
      const drawn = await illustrate(redact(whole, redactor), localizer);
      const set = makePictureSet(own.name, take);
      const placed = await placePictures(drawn, set);
      const shownFiles = new Set(drawn.attachments.map(({ src }) => src));
      const unsearched = unsearchedIn(checked, withholding, shownFiles);
      if (unsearched.length > 0) throw new RenderError([parsed], unsearched);
      const { report, attached } = await placeAttachments(placed, own.name, files, localizer, assets);
      const { standIns } = redactor;
      const shown = set.files();
      const drawings = lazy(() => drawingsIn(report, own.name, shown.length + 1, coloursOf(report)));
      reports.push({ ...own, report, pictures: shown, drawn: drawings, attached, withholding, standIns });
    }
  }
  return reports;
}

function contentIn(files: ReadonlyMap<string, FileFacts>): (path: string) => Uint8Array | null {
  return (path) => {
    const facts = files.get(path);
    return facts?.state === 'ok' ? facts.bytes : null;
  };
}

/** Writes a report out as text: each format when it is first asked for. */
export function render(edited: EditedReport, assets: Assets): RenderedReport {
  const { report, drawn } = edited;
  const fragment = lazy(() => renderFragment(report, assets, drawn()));
  const markdown = lazy(() => renderMarkdown(report, assets, drawn()));
  const bare = lazy(() => renderHtml(report, assets));
  const page = pageOf(bare, assets);
  return {
    ...edited,
    get facts() {
      return pdfFacts(report, bare().links);
    },
    get markdown() {
      return markdown();
    },
    get fragment() {
      return fragment();
    },
    get drawings() {
      return [...drawn().values()];
    },
    style: page.style,
    get html() {
      return page.html;
    },
    withPictures: page.withPictures,
    toPrint: page.toPrint,
    get sheet() {
      return sheetOf(report);
    },
    lastDay: lastDayOf(report.imprint?.date ?? report.dates.end),
  };
}
