import type { Diagnostic } from './diagnostic.js';
import { illustrate } from './illustrate.js';
import type { Programme } from './language.js';
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

/** A report as text: the Markdown and the page, of which the PDF is printed. */
export interface RenderedReport {
  /** The name of its files without their extension: `paris-2019`, or `paris-2019.fr` in another language. */
  readonly name: string;
  readonly lang: string;
  readonly report: Report;
  /** For the metadata of the PDF. */
  readonly facts: PdfFacts;
  readonly markdown: string;
  readonly html: string;
}

/** The reports of one visit, one a language. */
export interface Compiled {
  readonly id: string;
  readonly reports: readonly RenderedReport[];
}

/**
 * Makes the reports of one visit: checks it, resolves it, takes out what a public report may not say, renders it.
 *
 * @param langs the languages asked for; null for the document's own
 * @param load brings the assets; asked for only when the document is valid
 * @returns the reports, or null when the document has errors; every problem in either case
 */
export async function compile(
  parsed: Parsed,
  surroundings: Surroundings,
  { langs, id }: { readonly langs: readonly string[] | null; readonly id: string },
  basics: Basics,
  load: () => Promise<Assets>,
): Promise<{ value: Compiled | null; diagnostics: Diagnostic[] }> {
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
  const nameIn = (lang: string): string => (lang === ownLang ? name : `${name}.${lang}`);
  const wanted = langs ?? [ownLang];
  const makeReport = async (lang: string): Promise<RenderedReport> => {
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
      languages: wanted
        .filter((other) => other !== lang)
        .map((other) => ({
          lang: other,
          label: assets.locale(other).labels['language'] ?? other,
          name: nameIn(other),
        })),
      order: (list, index) => at(parsed.root, [list, index])?.start ?? 0,
    });
    const report = await illustrate(redact(whole, 'public', speech), speech);
    return {
      name: nameIn(lang),
      lang,
      report,
      facts: pdfFacts(report),
      markdown: renderMarkdown(report, assets),
      html: renderHtml(report, assets),
    };
  };
  const reports: RenderedReport[] = [];
  for (const lang of wanted) reports.push(await makeReport(lang));
  return { value: { id: name, reports }, diagnostics };
}

function dataAddress(facts: FileFacts | undefined): string {
  if (facts?.state !== 'ok') throw new Error('a picture that was not read');
  let binary = '';
  for (let from = 0; from < facts.bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...facts.bytes.subarray(from, from + 0x8000));
  }
  return `data:${facts.type};base64,${btoa(binary)}`;
}
