import { resolve, sep } from 'node:path';
import type { RenderedReport } from '../core/compile.js';
import type { Host } from '../host/host.js';
import { buildAll, validateAll, type BuildContext } from './build.js';
import { compileDocument, type CompileOutcome } from './documents/compile-document.js';
import type { Listener } from './listener.js';
import type { Settings } from './options.js';
import type { Dependencies, Outcome } from './outcome.js';
import type { PrintedReport } from './printing/print-one.js';
import type { PrintService } from './printing/print-service.js';
import { keepBytes } from './pictures/kept-bytes.js';
import { forget, makeReader, type KeptDocument } from './documents/reader.js';

/** How a build or a check ended, and what decides that it would end so again. */
export interface Result extends Outcome {
  readonly dependencies: Dependencies;
}

/**
 * What is worth keeping between two builds. The command line opens one for one build; a preview, a watch or an editor
 * keeps one open, and then the browser stays warm and documents that have not changed are not parsed again.
 */
export interface Session {
  /**
   * Builds the reports of documents.
   *
   * @param patterns files and patterns, from the folder of the host
   */
  readonly build: (patterns: readonly string[], settings: Settings, listener?: Listener) => Promise<Result>;
  /** Checks documents and writes nothing. */
  readonly validate: (
    patterns: readonly string[],
    settings: Settings,
    listener?: Listener,
  ) => Promise<Result>;
  /**
   * Makes the reports of one visit as texts, for a preview or an editor, and writes nothing.
   *
   * @param file from the folder of the host
   */
  readonly compile: (
    file: string,
    settings: Settings,
  ) => Promise<CompileOutcome & Pick<Result, 'dependencies'>>;
  /**
   * Prints a report that it has compiled, and writes nothing.
   *
   * @throws SolidifyError (3) when the browser cannot print it; RenderError when a text keeps it from its standards
   */
  readonly print: (report: RenderedReport, settings: Settings, listener?: Listener) => Promise<PrintedReport>;
  /** Files have changed: what is kept of them is forgotten. What a file system can tell is noticed without it. */
  readonly changed: (paths: readonly string[]) => void;
  /** Ends the browser. */
  readonly close: () => Promise<void>;
}

/** Searches of files beside a page are kept so many; the key of each holds all that is withheld. */
const KEPT_SEARCHES = 200;

/** @param isKept whether there will be more than one build; one alone keeps nothing, so that its memory stays flat */
export function openSession(given: Host, { isKept = false }: { readonly isKept?: boolean } = {}): Session {
  const large = isKept ? keepBytes(given) : null;
  const host = large?.host ?? given;
  const kept = isKept ? new Map<string, KeptDocument>() : null;
  const searched = isKept ? new Set<string>() : null;
  let warm: { readonly service: PrintService; readonly key: string } | null = null;
  const printService: BuildContext['printService'] = async (documents, settings, listener) => {
    const { makePrintService } = await import('./printing/print-service.js');
    if (!isKept) return makePrintService(documents, settings, host, listener);
    const { browser, browserUrl, jobs, timeoutMs } = settings;
    const key = JSON.stringify([browser, browserUrl, jobs, timeoutMs]);
    if (warm?.key !== key) {
      await warm?.service.close();
      warm = { service: makePrintService(documents, settings, host, listener, true), key };
    }
    return warm.service;
  };
  const endPrinting: BuildContext['endPrinting'] = async (service) => {
    if (service !== warm?.service) await service.close();
  };
  const record = async <O extends Outcome>(
    settings: Settings,
    run: (context: BuildContext) => Promise<O>,
  ): Promise<O & Pick<Result, 'dependencies'>> => {
    const { seen, dependencies } = recording(host, [settings.out, ...settings.merge]);
    const outcome = await run({ host: seen, readFile: makeReader(seen, kept), printService, endPrinting });
    return { ...outcome, dependencies: dependencies() };
  };
  return {
    build: (patterns, settings, listener = {}) =>
      record(settings, (context) => buildAll(patterns, settings, context, listener)),
    validate: (patterns, settings, listener = {}) =>
      record(settings, (context) => validateAll(patterns, settings, context, listener)),
    compile: (file, settings) => {
      if (searched && searched.size > KEPT_SEARCHES) searched.clear();
      return record(settings, (context) => compileDocument(file, settings, context, searched));
    },
    print: async (report, settings, listener = {}) =>
      (await import('./printing/print-one.js')).printOne(
        report,
        settings,
        { host, printService, endPrinting },
        listener,
      ),
    changed: (paths) => {
      for (const path of paths.map((one) => resolve(host.cwd, one))) {
        if (kept) forget(kept, path);
        large?.forget(path);
      }
    },
    close: async () => {
      await warm?.service.close();
      warm = null;
    },
  };
}

/**
 * The same host, which notes what is read of it.
 *
 * @param results folders of reports, from that of the host: what is in them is made, not depended on
 */
function recording(
  host: Host,
  results: readonly string[],
): { readonly seen: Host; readonly dependencies: () => Dependencies } {
  const files = new Set<string>();
  const patterns = new Map<string, Dependencies['patterns'][number]>();
  const folders = results.map((folder) => resolve(host.cwd, folder));
  const note = (path: string): void => {
    if (!folders.some((folder) => path === folder || path.startsWith(folder + sep))) files.add(path);
  };
  return {
    seen: {
      ...host,
      read: (path, atMost) => {
        note(path);
        return host.read(path, atMost);
      },
      stat: (path) => {
        note(path);
        return host.stat(path);
      },
      // What is not there has no such path, and may come.
      real: (path) => {
        note(path);
        return host.real(path);
      },
      list: (folder, pattern) => {
        patterns.set(JSON.stringify([folder, pattern]), { folder, pattern });
        return host.list(folder, pattern);
      },
    },
    dependencies: () => ({ files: [...files].sort(), patterns: [...patterns.values()] }),
  };
}

/** Builds once: in a session that is closed whatever happens. */
export async function build(
  patterns: readonly string[],
  settings: Settings,
  host: Host,
  listener: Listener = {},
): Promise<Result> {
  const session = openSession(host);
  try {
    return await session.build(patterns, settings, listener);
  } finally {
    await session.close();
  }
}

/** Checks once. */
export async function validate(
  patterns: readonly string[],
  settings: Settings,
  host: Host,
  listener: Listener = {},
): Promise<Result> {
  return openSession(host).validate(patterns, settings, listener);
}
