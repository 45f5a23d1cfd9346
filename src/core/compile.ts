import {
  checkVisit,
  reportNames,
  type Basics,
  type CheckedVisit,
  type ReportName,
  type Surroundings,
  type Wanted,
} from './checked.js';
import type { Diagnostic } from './diagnostic.js';
import { illustrate } from './illustrate.js';
import { LateFault } from './late-fault.js';
import { makeSpeech, once, type Locale } from './locale.js';
import { at, type Parsed } from './parse.js';
import { maskWith } from './leak/mask.js';
import { findLeaks, refusals } from './leak/refuse.js';
import { readWithheld, type Withholding } from './leak/withheld.js';
import { narrow } from './narrow.js';
import { readPeople, type People } from './people.js';
import { makeShelf, makeTake, placePictures, type PictureFile } from './picture/place.js';
import type { Codecs } from './picture/prepare.js';
import { redact, veilFor } from './redact.js';
import {
  pageOf,
  pdfFacts,
  renderHtml,
  renderMarkdown,
  type Look,
  type Page,
  type PdfFacts,
} from './render.js';
import type { Report } from './report.js';
import { resolve } from './resolve/resolve.js';

/** What every report needs on top of that. */
export interface Assets extends Look {
  /** The fixed words of a language for which there are some. */
  readonly locale: (lang: string) => Locale;
  /** Loaded only for pictures that must be made smaller. */
  readonly codecs: () => Promise<Codecs>;
}

/** A report of one edition in one language, with nothing in it that the edition may not say. */
export interface EditedReport extends ReportName {
  readonly report: Report;
  /** The pictures that it shows, as files to lie beside the Markdown. */
  readonly pictures: readonly PictureFile[];
  /** What the edition does not carry, and a search for it in whatever is made of the report. */
  readonly withholding: Withholding;
  /** What stands for the names of people, by their keys. */
  readonly standIns: ReadonlyMap<string, string>;
}

/** A report as text: the Markdown and the page, of which the PDF is printed. */
export interface RenderedReport extends EditedReport, Page {
  /** For the metadata of the PDF. */
  readonly facts: PdfFacts;
  readonly markdown: string;
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
  surroundings: Surroundings,
  { id, ...wanted }: Wanted & { readonly id: string },
  basics: Basics,
  load: () => Promise<Assets>,
): Promise<{ value: Compiled | null; diagnostics: Diagnostic[] }> {
  const { value: checked, diagnostics } = await checkVisit(parsed, surroundings, id, basics, wanted.langs);
  if (!checked) return { value: null, diagnostics };
  const assets = await load();
  let edited: EditedReport[];
  try {
    edited = await edit(checked, wanted, assets);
  } catch (error) {
    if (!(error instanceof LateFault)) throw error;
    return { value: null, diagnostics: [...diagnostics, ...error.diagnostics] };
  }
  const reports = edited.map((one) => render(one, assets));
  const refused = reports.flatMap(({ name, markdown, html, withholding }) => {
    const artifacts = [
      { name: `${name}.md`, format: 'md', content: markdown },
      { name: `${name}.html`, format: 'html', content: html },
    ] as const;
    const leaks = artifacts.flatMap((artifact) => findLeaks(artifact, withholding.searcher));
    return refusals(leaks, withholding);
  });
  diagnostics.push(...refused);
  return { value: refused.length > 0 ? null : { id: checked.id, reports }, diagnostics };
}

/**
 * Makes the reports of one visit as plain data: resolves it, takes out what an edition may not say, draws its
 * pictures. Whatever is made of a visit is made of these.
 */
export async function edit(checked: CheckedVisit, wanted: Wanted, assets: Assets): Promise<EditedReport[]> {
  const { id, visit, parsed, surroundings } = checked;
  const { programme, files } = surroundings;
  const names = reportNames(checked, wanted);
  const people = readPeople(parsed, programme?.parsed ?? null);
  const pseudonyms = keysWithPseudonym(people);
  const editions = new Map(
    wanted.editions.map((edition) => {
      const withholding = readWithheld(parsed, programme?.parsed ?? null, people, edition);
      return [
        edition,
        {
          visit: narrow(visit, edition),
          programme: programme?.document ? narrow(programme.document, edition) : null,
          withholding,
          mask: maskWith(withholding.searcher, '…', true),
        },
      ];
    }),
  );
  const reports: EditedReport[] = [];
  const take = makeTake({ visit: { parsed, files }, programme }, assets.codecs);
  for (const lang of new Set(names.map((one) => one.lang))) {
    const locale = assets.locale(lang);
    const speech = makeSpeech(locale);
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
        locale,
        speech,
        languages,
        order: (list, index) => at(parsed.root, [list, index])?.start ?? 0,
      });
      const veil = veilFor(own.edition, people, mask, lang, speech);
      const drawn = await illustrate(redact(whole, own.edition, veil, pseudonyms), speech);
      const placed = await placePictures(drawn, makeShelf(own.name, take));
      reports.push({ ...own, ...placed, withholding, standIns: veil.standIns });
    }
  }
  return reports;
}

function keysWithPseudonym(people: People): Set<string> {
  return new Set([...people.values()].flatMap(({ key, pseudonym }) => (pseudonym === null ? [] : [key])));
}

/** Writes a report out as text: each format when it is first asked for. */
export function render(edited: EditedReport, assets: Assets): RenderedReport {
  const { report } = edited;
  const markdown = once(() => renderMarkdown(report, assets));
  const bare = once(() => renderHtml(report, assets));
  const page = pageOf(bare, assets);
  return {
    ...edited,
    get facts() {
      return pdfFacts(report, bare());
    },
    get markdown() {
      return markdown();
    },
    get html() {
      return page.html;
    },
    toPrint: page.toPrint,
  };
}
