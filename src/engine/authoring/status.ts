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

/**
 * Looks how finished documents are, and writes nothing. A programme brings its visits along.
 *
 * @throws SolidifyError (2) where nothing matches
 */
export async function statusAll(
  patterns: readonly string[],
  settings: Settings,
  host: Host,
): Promise<StatusOutcome> {
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
  const parsed = plan.flatMap((file) => read.get(file) ?? []);
  const unread = plan.filter((file) => !read.has(file));
  const shared = [...read.values()].filter((one) => kindOf(one) === 'programme');
  const programmes = new Map(shared.map((one) => [pathOf(one.file), one]));
  const { diagnostics, sources } = outcome;
  const today = new Date(host.now()).toISOString().slice(0, 10);
  const documents = parsed.map((one) => {
    const path = kindOf(one) === 'visit' ? stringAt(one.root, 'programme') : null;
    const programme =
      path === null ? null : (programmes.get(pathOf(join(dirname(one.file), path.trim()))) ?? null);
    return statusOf(one, { programme, stated: sources.stated, diagnostics, today });
  });
  const visits = [...read.values()].filter((one) => kindOf(one) === 'visit');
  const all = { visits, programmes: shared, stated: sources.stated };
  return { documents, unread, outcome: { ...outcome, sources: all } };
}
