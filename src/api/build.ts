import { build as run, validate as check } from '../engine/session.js';
import type { Outcome } from '../engine/outcome.js';
import type { Output, Stale } from '../engine/cache/output.js';
import { hasErrors, sortDiagnostics, strictly } from '../core/diagnostics/diagnostic.js';
import type { Consent } from '../core/language/declaration.js';
import { limits } from '../core/language/limits.js';
import { parse } from '../core/syntax/parse.js';
import type { Source } from '../core/syntax/decode.js';
import type { Report } from '../core/report/report.js';
import type { FileFacts } from '../core/language/rules/files.js';
import { loadAssets, loadBasics } from '../engine/assets.js';
import { toRecord, type DiagnosticRecord } from '../core/diagnostics/record.js';
import type { Host } from '../host/host.js';
import { resolveOptions, type Options } from '../engine/options.js';
import type { SolidifyError } from '../host/solidify-error.js';

/** What was found out about documents. */
export interface ValidateResult {
  readonly ok: boolean;
  /** Sorted by file and place. */
  readonly diagnostics: readonly DiagnosticRecord[];
  readonly documents: number;
}
/** What was built. */
export interface BuildResult extends ValidateResult {
  readonly outputs: readonly Output[];
  /** Under `check`, the files that are not what would be written, each with the reason. */
  readonly stale: readonly Stale[];
  /** What the machine refused to single documents while others were built. */
  readonly troubles: readonly SolidifyError[];
}

/**
 * Builds the reports of visits, as `solidify build` does.
 *
 * @param patterns files or globs
 * @param options each has the default that the command line has
 * @param host where that happens; whatever is not given is this process and its disk
 * @throws SolidifyError with the exit code of the command line when a file is not there, an option is wrong, there is no
 *   browser, or `signal` is aborted
 */
export async function build(
  patterns: readonly string[],
  options: Options = {},
  host: Partial<Host> = {},
): Promise<BuildResult> {
  const settings = resolveOptions(options, (await loadBasics()).languages);
  const outcome = await run(patterns, settings, await hostOf(host));
  const { outputs, stale, troubles } = outcome;
  return { ...checked(outcome), outputs, stale, troubles };
}

/**
 * Checks documents and writes nothing, as `solidify validate` does.
 *
 * @throws SolidifyError when a file is not there
 */
export async function validate(
  patterns: readonly string[],
  options: Pick<Options, 'strict'> = {},
  host: Partial<Host> = {},
): Promise<ValidateResult> {
  const settings = resolveOptions(options, (await loadBasics()).languages);
  return checked(await check(patterns, settings, await hostOf(host)));
}

function checked({ diagnostics, documents, stale, troubles }: Outcome): ValidateResult {
  return {
    ok: !hasErrors(diagnostics) && troubles.length + stale.length === 0,
    diagnostics: diagnostics.map(toRecord),
    documents,
  };
}

async function hostOf(host: Partial<Host>): Promise<Host> {
  const { diskHost } = await import('../host/disk.js');
  const given = Object.entries(host).filter(([, value]) => value !== undefined);
  return { ...diskHost(), ...(Object.fromEntries(given) as Partial<Host>) };
}

/** Texts to compile. `pictures` holds the files that the documents name, by the path as written there. */
export interface CompileInput {
  readonly visit: Source;
  readonly programme?: Source;
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}
/** A report of one edition in one language. */
export interface RenderedText {
  readonly name: string;
  readonly lang: string;
  readonly edition: Consent;
  readonly markdown: string;
  /** The pictures that the Markdown shows: files to write beside it. */
  readonly pictures: readonly { readonly name: string; readonly content: Uint8Array }[];
  readonly html: string;
  /** What the two were made from: plain data, for templates and programs of your own. */
  readonly report: Report;
}
export interface CompileResult {
  /** Null when a document has errors. */
  readonly reports: readonly RenderedText[] | null;
  readonly diagnostics: readonly DiagnosticRecord[];
}

/**
 * Compiles a visit from its text, without a disk or a browser.
 *
 * @throws SolidifyError (2) when a language is asked for that has no labels, or an edition that does not exist
 */
export async function compile(
  input: CompileInput,
  options: Pick<Options, 'langs' | 'editions' | 'strict'> = {},
): Promise<CompileResult> {
  const [{ compile: run }, { validate: check }, { inspectWhole }, basics] = await Promise.all([
    import('../core/compile.js'),
    import('../core/language/validate.js'),
    import('../host/picture-file.js'),
    loadBasics(),
  ]);
  const { langs, editions, strict } = resolveOptions(options, basics.languages);
  let room = limits.pictureBytes;
  const files = new Map<string, FileFacts>();
  for (const [path, bytes] of input.pictures ?? []) {
    room -= bytes.length;
    files.set(path, room < 0 ? { state: 'beyond-sum' } : await inspectWhole(bytes));
  }
  const visit = parse(input.visit);
  const programme = input.programme && parse(input.programme);
  const diagnostics = [...visit.diagnostics, ...(programme?.diagnostics ?? [])];
  let reports: RenderedText[] | null = null;
  if (visit.value && programme?.value !== null) {
    const shared = programme?.value
      ? await check(programme.value, { ...basics, langs, files, programme: null })
      : null;
    const document = shared?.value?.kind === 'programme' ? shared.value.document : null;
    const loaded = programme?.value ? { parsed: programme.value, document, files } : null;
    const id = /([^/\\]+?)(?:\.ya?ml)?$/.exec(input.visit.path)?.[1] ?? 'report';
    const compiled = await run(
      visit.value,
      { programme: loaded, files },
      { langs, editions, id },
      basics,
      loadAssets,
    );
    for (const one of [...(shared?.diagnostics ?? []), ...compiled.diagnostics]) diagnostics.push(one);
    reports =
      compiled.value?.reports.map(({ name, lang, edition, markdown, html, report, pictures }) => ({
        name,
        lang,
        edition,
        markdown,
        html,
        report,
        pictures,
      })) ?? null;
  }
  const all = sortDiagnostics(strict ? strictly(diagnostics) : diagnostics);
  return { reports: hasErrors(all) ? null : reports, diagnostics: all.map(toRecord) };
}
