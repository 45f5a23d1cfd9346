import { compile as run, type Assets, type RenderedReport } from '../core/compile.js';
import { hasErrors, sortDiagnostics, strictly, type Diagnostic } from '../core/diagnostics/diagnostic.js';
import { toRecord, type DiagnosticRecord } from '../core/diagnostics/record.js';
import type { Basics, LoadedProgramme } from '../core/language/checked.js';
import type { Consent } from '../core/language/declaration.js';
import { limits } from '../core/language/limits.js';
import type { FileFacts } from '../core/language/rules/files.js';
import { kindOf } from '../core/language/kind.js';
import { namedIn } from '../core/formats/index.js';
import { inspectAttachment } from '../core/formats/attached/inspect.js';
import { validate } from '../core/language/validate.js';
import { wantedFiles } from '../core/language/wanted-files.js';
import type { Parsed } from '../core/syntax/ast.js';
import type { InputText } from '../core/syntax/decode.js';
import { read } from '../core/language/forms/read.js';
import type { Inspected } from '../core/picture/inspect.js';
import type { Report } from '../core/report/report.js';
import { tallyUnshown, type UnshownCounts } from '../engine/documents/unshown.js';
import { resolveOptions, type Options } from '../engine/options.js';
import { refuseUnknownOptions } from './known-options.js';
import { atTheDoor } from './wording.js';

/** Texts to compile. `pictures` holds the files that the documents name, attachments as well, by the path as written there. */
export interface CompileInput {
  readonly visit: InputText;
  /** The programme that the visit names. */
  readonly programme?: InputText;
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}
/** What may be asked of a compilation. */
export type CompileOptions = Pick<Options, 'langs' | 'editions' | 'layout' | 'strict'>;
/** A report of one edition in one language. */
export interface RenderedText {
  readonly name: string;
  readonly lang: string;
  readonly edition: Consent;
  readonly markdown: string;
  /** The pictures that the Markdown shows: files to write beside it. */
  readonly pictures: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** The files that go with it, to write beside it. */
  readonly attached: readonly { readonly name: string; readonly content: Uint8Array }[];
  readonly html: string;
  /** What the two were made from: plain data, for templates and programs of your own. */
  readonly report: Report;
}
/** Reports as texts, and what is to be said about the documents. */
export interface CompileResult {
  /** Null when a document has errors. */
  readonly reports: readonly RenderedText[] | null;
  readonly diagnostics: readonly DiagnosticRecord[];
  /** How much the reports do not show; null where there are none. */
  readonly unshown: UnshownCounts | null;
}

/** What a compilation needs that is not in its input: Node.js reads it from the package, a browser holds it. */
export interface CompileWorld {
  readonly basics: () => Promise<Basics>;
  readonly assets: () => Promise<Assets>;
  readonly inspect: (bytes: Uint8Array) => Promise<Inspected>;
}

/**
 * Compiles a visit from its text, without a disk or a browser.
 *
 * @throws SolidifyError (`invalid-option`) when a language is asked for that has no labels, or an edition or option that
 *   does not exist
 */
export async function compileTexts(
  input: CompileInput,
  options: CompileOptions,
  world: CompileWorld,
): Promise<CompileResult> {
  return atTheDoor(undefined, async () => {
    refuseUnknownOptions(
      options,
      { langs: 'texts', editions: 'texts', layout: 'text', strict: 'boolean' },
      'compile',
    );
    const basics = await world.basics();
    const { langs, editions, layout, strict } = resolveOptions(options, basics.languages);
    const visit = read(input.visit);
    const given = input.pictures ?? new Map<string, Uint8Array>();
    const pictures = await inspectAll(given, visit.value, world);
    const diagnostics: Diagnostic[] = [];
    // One by one: a spread of 150,000 is more than the stack holds.
    const note = (found: readonly Diagnostic[]): void => found.forEach((one) => diagnostics.push(one));
    note(visit.diagnostics);
    let reports: RenderedText[] | null = null;
    const unshown = tallyUnshown();
    if (visit.value) {
      const { value: parsed } = visit;
      const files = new Map(pictures);
      const named = wantedFiles(visit.value).find(({ use }) => use === 'programme');
      // One that is given counts, whether the visit names it or not: under which name is for the caller to know.
      const beside = input.programme ? read(input.programme) : null;
      if (beside) note(beside.diagnostics);
      else if (named) files.set(named.path, { state: 'missing' });
      const programme = beside?.value ? await checkProgramme(beside.value) : null;
      const incomplete = beside ? !beside.value || beside.value.mended.length > 0 : named !== undefined;
      const name = input.visit.path.split(/[/\\]/).at(-1) ?? '';
      const id = name.replace(/(?<=.)\.ya?ml$/, '') || 'report';
      const context = { programme, files, incomplete };
      const compiled = await run(visit.value, context, { langs, editions, layout, id }, basics, world.assets);
      note(compiled.diagnostics);
      reports = compiled.value?.reports.map(toText) ?? null;
      for (const { edition, withholding, report } of compiled.value?.reports ?? [])
        unshown.add({
          editions: new Map([
            [
              edition,
              withholding.all.filter(({ places }) => places.some((place) => place.parsed === parsed)),
            ],
          ]),
          keys: Object.keys(report.extra).map((key) => ({ key, masked: key })),
        });
    }
    const all = sortDiagnostics(strict ? strictly(diagnostics) : diagnostics);
    if (hasErrors(all)) reports = null;
    return {
      reports,
      diagnostics: all.map((one) => toRecord(one)),
      unshown: reports && unshown.counts(),
    };

    async function checkProgramme(parsed: Parsed): Promise<LoadedProgramme> {
      const alone = {
        parsed,
        stated: [],
        statedPictures: new Map<string, never>(),
        sourceNumbers: new Map<string, never>(),
      };
      if (kindOf(parsed) !== 'programme') return { ...alone, document: null, files: new Map() };
      const found = await validate(parsed, {
        ...basics,
        langs,
        files: pictures,
        programme: null,
        stated: [],
      });
      note(found.diagnostics);
      const document = found.value?.kind === 'programme' ? found.value.document : null;
      return { ...alone, document, files: pictures };
    }
  });
}

async function inspectAll(
  given: ReadonlyMap<string, Uint8Array>,
  visit: Parsed | null,
  { inspect }: CompileWorld,
): Promise<Map<string, FileFacts>> {
  let room: number = limits.pictureBytes;
  const files = new Map<string, FileFacts>();
  const wanted = visit ? wantedFiles(visit) : [];
  const attached = new Set(wanted.flatMap(({ path, use }) => (use === 'attachment' ? [path] : [])));
  for (const [path, bytes] of given) {
    room -= bytes.length;
    if (room < 0) files.set(path, { state: 'beyond-sum' });
    else if (attached.has(path)) files.set(path, await inspectAttachment(path, bytes, inspect));
    else files.set(path, await inspect(bytes));
  }
  return files;
}

function toText(rendered: RenderedReport): RenderedText {
  const { name, lang, edition, markdown, html, report, attached } = rendered;
  const drawn = namedIn(markdown, rendered.drawings).map(({ name: file, content }) => ({
    name: file,
    content,
  }));
  return {
    name,
    lang,
    edition,
    markdown,
    html,
    report,
    pictures: [...rendered.pictures, ...drawn],
    attached,
  };
}
