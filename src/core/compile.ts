import type { Diagnostic } from './diagnostic.js';
import { illustrate } from './illustrate.js';
import type { Consent, Programme } from './language.js';
import { makeSpeech, type Locale } from './locale.js';
import { at, type Parsed } from './parse.js';
import { redact } from './redact.js';
import { pdfFacts, renderHtml, renderMarkdown, type Look, type PdfFacts } from './render.js';
import type { Report } from './report.js';
import { resolve } from './resolve/resolve.js';
import type { Coverage, FileFacts } from './rules.js';
import { validate } from './validate.js';

/** What the outside world read for one document. */
export interface Surroundings {
  /** The programme that the document names. */
  readonly programme: LoadedProgramme | null;
  /** The files that the document names, by the path as written there. */
  readonly files: ReadonlyMap<string, FileFacts>;
}
export interface LoadedProgramme {
  readonly parsed: Parsed;
  /** Null when it has errors: then no visit of it can be built. */
  readonly document: Programme | null;
  /** The files that it names itself. */
  readonly files: ReadonlyMap<string, FileFacts>;
}

/** What every check needs: which languages there are, and what the fonts can draw. */
export interface Basics {
  readonly languages: readonly string[];
  readonly coverage: Coverage;
}

/** What every report needs on top of that. */
export interface Assets extends Look {
  /** The fixed words of a language for which there are some. */
  readonly locale: (lang: string) => Locale;
}

/** Which reports of a visit are asked for. */
export interface Wanted {
  /** Null for the document's own language. */
  readonly langs: readonly string[] | null;
  readonly editions: readonly Consent[];
  /** The id of a document that says none. */
  readonly id: string;
}

/** A report of one edition in one language, with nothing in it that the edition may not say. */
export interface EditedReport {
  /**
   * The name of its files without their extension: `paris-2019`, with the language where it is not the document's
   * own, then the edition where it is not public: `paris-2019.fr.internal`.
   */
  readonly name: string;
  readonly lang: string;
  readonly edition: Consent;
  readonly report: Report;
}

/** A report as text: the Markdown and the page, of which the PDF is printed. */
export interface RenderedReport extends EditedReport {
  /** For the metadata of the PDF. */
  readonly facts: PdfFacts;
  readonly markdown: string;
  readonly html: string;
}

/** The reports of one visit, one an edition and language. */
export interface Reports<R extends EditedReport> {
  readonly id: string;
  readonly reports: readonly R[];
}
export type Compiled = Reports<RenderedReport>;

/**
 * Makes the reports of one visit as text: those of `edit`, rendered.
 *
 * @param load brings the assets; asked for only when the document is valid
 * @returns the reports, or null when the document has errors; every problem in either case
 */
export async function compile(
  parsed: Parsed,
  surroundings: Surroundings,
  wanted: Wanted,
  basics: Basics,
  load: () => Promise<Assets>,
): Promise<{ value: Compiled | null; diagnostics: Diagnostic[] }> {
  const { value, diagnostics } = await edit(parsed, surroundings, wanted, basics, load);
  if (!value) return { value, diagnostics };
  const assets = await load();
  const reports = value.reports.map((edited) => ({
    ...edited,
    facts: pdfFacts(edited.report),
    markdown: renderMarkdown(edited.report, assets),
    html: renderHtml(edited.report, assets),
  }));
  return { value: { id: value.id, reports }, diagnostics };
}

/**
 * Makes the reports of one visit as plain data: checks it, resolves it, takes out what an edition may not say, draws
 * its pictures. Whatever is made of a visit is made of these.
 *
 * @param load brings the assets; asked for only when the document is valid
 * @returns the reports, or null when the document has errors; every problem in either case
 */
export async function edit(
  parsed: Parsed,
  surroundings: Surroundings,
  { langs, editions, id }: Wanted,
  basics: Basics,
  load: () => Promise<Assets>,
): Promise<{ value: Reports<EditedReport> | null; diagnostics: Diagnostic[] }> {
  const { programme, files } = surroundings;
  const { value, diagnostics } = await validate(parsed, {
    programme: programme?.parsed ?? null,
    files,
    languages: basics.languages,
    coverage: basics.coverage,
  });
  const blocked = programme !== null && programme.document === null;
  if (value?.kind !== 'visit' || blocked) return { value: null, diagnostics };
  const visit = value.document;
  const assets = await load();
  const ownLang = visit.lang ?? 'en';
  const name = visit.id ?? id;
  const nameIn = (lang: string, edition: Consent): string =>
    [name, lang === ownLang ? null : lang, edition === 'public' ? null : edition].filter(Boolean).join('.');
  const wanted = langs ?? [ownLang];
  const reports: EditedReport[] = [];
  for (const lang of wanted) {
    const locale = assets.locale(lang);
    const speech = makeSpeech(locale);
    const whole = resolve({
      id: name,
      visit,
      programme: programme?.document ?? null,
      lang,
      locale,
      speech,
      pictures: (owner, src) => dataAddress((owner === 'visit' ? files : programme?.files)?.get(src)),
      languages: [],
      order: (list, index) => at(parsed.root, [list, index])?.start ?? 0,
    });
    for (const edition of editions) {
      const languages = wanted
        .filter((other) => other !== lang)
        .map((other) => ({
          lang: other,
          label: assets.locale(other).labels['language'] ?? other,
          name: nameIn(other, edition),
        }));
      const report = await illustrate({ ...redact(whole, edition, speech), languages }, speech);
      reports.push({ name: nameIn(lang, edition), lang, edition, report });
    }
  }
  return { value: { id: name, reports }, diagnostics };
}

/** A picture that was read, as a `data:` address. */
export function dataAddress(facts: FileFacts | undefined): string {
  if (facts?.state !== 'ok') throw new Error('a picture that was not read');
  let binary = '';
  for (let from = 0; from < facts.bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...facts.bytes.subarray(from, from + 0x8000));
  }
  return `data:${facts.type};base64,${btoa(binary)}`;
}
