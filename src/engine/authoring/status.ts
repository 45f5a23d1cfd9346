import { dirname, join, resolve } from 'node:path';
import { kindOf } from '../../core/language/kind.js';
import { stringAt, type Parsed } from '../../core/syntax/ast.js';
import { statusOf, type DocumentStatus } from '../../core/status/status.js';
import { STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { validateAll, type BuildContext } from '../build.js';
import { makeReader } from '../documents/reader.js';
import type { Settings } from '../options.js';
import type { Outcome } from '../outcome.js';

/** How finished documents are, and what a check says of them. */
export interface StatusOutcome {
  /** One for each document that could be read, in the order in which a build takes them. */
  readonly documents: readonly DocumentStatus[];
  /** The files that could not be read as documents; the check says why. */
  readonly unread: readonly string[];
  /** Its sources are all documents that were read: by them names are masked where nobody knows who reads. */
  readonly outcome: Outcome;
}

/** Documents as a check reads them. */
export interface ReadDocuments {
  /** Those that could be read, in the order in which a build takes them. */
  readonly parsed: readonly Parsed[];
  readonly unread: readonly string[];
  /** That of a visit, if it was read. */
  readonly programmeOf: (visit: Parsed) => Parsed | null;
  /** Its sources are all documents that were read. */
  readonly outcome: Outcome;
}

/**
 * Checks documents, and gives them as they were read. A programme brings its visits along.
 *
 * @throws SolidifyError (2) where nothing matches
 */
export async function readDocuments(
  patterns: readonly string[],
  settings: Settings,
  host: Host,
): Promise<ReadDocuments> {
  /** By the names under which they were asked for: one that several documents name has several. */
  const read = new Map<string, Parsed>();
  const reader = makeReader(host, null);
  const pathOf = (file: string): string => (file === STDIN ? file : resolve(host.cwd, file));
  const readFile: BuildContext['readFile'] = async (file) => {
    const document = await reader(file);
    if (document.parsed) read.set(file, document.parsed);
    return document;
  };
  let plan: readonly string[] = [];
  const context = { host, readFile };
  const outcome = await validateAll(patterns, settings, context, { onPlan: (files) => (plan = files) });
  const all = [...read.values()];
  const shared = all.filter((one) => kindOf(one) === 'programme');
  const programmes = new Map(shared.map((one) => [pathOf(one.file), one]));
  const sources = {
    visits: all.filter((one) => kindOf(one) === 'visit'),
    programmes: shared,
    stated: outcome.sources.stated,
    doubted: outcome.sources.doubted,
  };
  return {
    parsed: plan.flatMap((file) => read.get(file) ?? []),
    unread: plan.filter((file) => !read.has(file)),
    programmeOf: (visit) => {
      const path = kindOf(visit) === 'visit' ? stringAt(visit.root, 'programme') : null;
      return path === null ? null : (programmes.get(pathOf(join(dirname(visit.file), path.trim()))) ?? null);
    },
    outcome: { ...outcome, sources },
  };
}

/**
 * Looks how finished documents are, and writes nothing.
 *
 * @throws SolidifyError (2) where nothing matches
 */
export async function statusAll(
  patterns: readonly string[],
  settings: Settings,
  host: Host,
): Promise<StatusOutcome> {
  const { parsed, unread, programmeOf, outcome } = await readDocuments(patterns, settings, host);
  const { diagnostics } = outcome;
  const { stated } = outcome.sources;
  const today = new Date(host.now()).toISOString().slice(0, 10);
  const documents = parsed.map((one) =>
    statusOf(one, { programme: programmeOf(one), stated, diagnostics, today }),
  );
  return { documents, unread, outcome };
}
