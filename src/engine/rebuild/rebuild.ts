import { dirname, join, resolve } from 'node:path';
import { hasErrors } from '../../core/diagnostics/diagnostic.js';
import { formats as all, type FormatName } from '../../core/formats/index.js';
import { readIfThere, type Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { loadBasics, loadVersion } from '../assets.js';
import { editionOf } from '../cache/folder-beside.js';
import { sha256, type Listed, type ManifestEntry } from '../cache/manifest.js';
import { joinNotes, readNotes } from '../cache/notes.js';
import type { Stale } from '../cache/output.js';
import type { Listener } from '../listener.js';
import { editions, resolveOptions, type Options } from '../options.js';
import type { Outcome } from '../outcome.js';
import { build } from '../session.js';
import { readAsked } from './asked.js';
import { comparedHost } from './compared.js';

/** What is made again. */
export interface RebuildInput {
  /** The folder of the reports, as the user gave it. */
  readonly folder: string;
  /** The files of each product, as the manifest lists them. */
  readonly listed: ReadonlyMap<string, readonly Listed[]>;
  /** The documents, as the user named them; none: those that are noted. */
  readonly documents: readonly string[];
  /** What the user asks for, of which the rest is noted, or told by the names of the files. */
  readonly options: Options;
}

/** How that ended. */
export interface RebuildResult {
  /** The files that did not come out again, each with the reason. */
  readonly differing: readonly Stale[];
  /** How many came out again. */
  readonly same: number;
  /** Of each build. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Makes all reports of a folder again and compares every byte with what the folder holds. Nothing is written.
 *
 * @throws SolidifyError (2) where nobody noted from which documents they were made, and none is named
 */
export async function rebuild(
  { folder, listed, documents, options }: RebuildInput,
  host: Host,
  listener: Listener = {},
): Promise<RebuildResult> {
  const full = resolve(host.cwd, folder);
  const { manifest } = joinNotes(listed, await readNotes(host, full));
  const entries = [...manifest.values()];
  const runs = documents.length > 0 ? [{ sources: documents, asked: {} }] : await runsOf(entries, host);
  if (runs.length === 0)
    throw new SolidifyError(
      `Nobody has noted on this machine from which documents ${folder} was made, or they are gone.`,
      'file-not-found',
      `Name them: solidify verify ${folder} programme.yaml --rebuild`,
    );
  const left = new Map([...listed.values()].flat().map((one) => [one.file, one]));
  const made = new Map<string, string>();
  const names = new Set(left.keys());
  const count = left.size;
  const { languages } = await loadBasics();
  const outcomes: Outcome[] = [];
  for (const { sources, asked } of runs) {
    const ofNames = askedByNames(listed, sources, documents.length > 0 ? null : entries);
    const wanted: Options = { ...ofNames, ...asked, ...options, out: folder, cache: false, sign: false };
    const world = comparedHost(host, full, names, async ({ name, content }) => {
      const one = left.get(name);
      if (!one) return;
      if (sha256(content) === one.sha256) left.delete(name);
      else made.set(name, whereDifferent(content, await readIfThere(host, join(full, name))));
    });
    outcomes.push(await build(sources, resolveOptions(wanted, languages), world, listener));
  }
  const solidify = await loadVersion();
  const differing: Stale[] = [];
  for (const one of left.values()) {
    const where = made.get(one.file);
    const entry = entries.find(({ outputs }) => outputs.some(({ file }) => file === one.file));
    const why = await whyDifferent(one, entry, { solidify, isMade: where !== undefined, outcomes }, host);
    differing.push({ file: one.file, reason: where === undefined ? why : `${where}${why}` });
  }
  return { differing, same: count - left.size, outcomes };
}

/** The builds that gave files, each with its documents: those of equal settings are one. */
async function runsOf(
  entries: readonly ManifestEntry[],
  host: Host,
): Promise<{ readonly sources: readonly string[]; readonly asked: Options }[]> {
  const runs = new Map<string, Set<string>>();
  for (const { source, asked = ['{}'] } of entries) {
    if (source === null || !(await host.stat(source))) continue;
    for (const one of asked) runs.set(one, (runs.get(one) ?? new Set()).add(source));
  }
  return [...runs].map(([asked, sources]) => ({ sources: [...sources].sort(), asked: readAsked(asked) }));
}

/**
 * Formats and editions, by the names of files.
 *
 * @param entries what is known of the documents; null where that is not asked
 */
function askedByNames(
  listed: RebuildInput['listed'],
  sources: readonly string[],
  entries: readonly ManifestEntry[] | null,
): Options {
  const own = new Set(
    entries?.flatMap(({ source, product }) => (source !== null && sources.includes(source) ? [product] : [])),
  );
  const files = [...listed].flatMap(([product, outputs]) =>
    entries === null || own.has(product) ? outputs.map((one) => ({ ...one, product })) : [],
  );
  const found = new Set(files.map(({ format }) => format));
  const circles = new Set(files.map(({ file, product }) => editionOf(file, product)));
  const formats = all.map(({ name }) => name).filter((name) => found.has(name));
  const isFragment = all.some(({ name, ...one }) => found.has(name) && 'insteadOf' in one);
  return {
    ...(formats.length > 0 ? { formats: formats satisfies FormatName[] } : {}),
    ...(isFragment ? { fragment: true } : {}),
    editions: editions.filter((one) => circles.has(one)),
  };
}

/** Where bytes differ first, as the beginning of a reason. */
function whereDifferent(made: string | Uint8Array, found: Uint8Array | null): string {
  const now = typeof made === 'string' ? Buffer.from(made) : made;
  if (!found) return `comes out with ${now.length} bytes`;
  let at = 0;
  while (at < now.length && at < found.length && now[at] === found[at]) at += 1;
  return `comes out otherwise, from byte ${at + 1} of ${found.length} on`;
}

async function whyDifferent(
  { solidify: by, browser }: Listed,
  entry: ManifestEntry | undefined,
  run: { readonly solidify: string; readonly isMade: boolean; readonly outcomes: readonly Outcome[] },
  host: Host,
): Promise<string> {
  const before = run.isMade ? ': ' : 'is not made: ';
  if (entry?.source && !(await host.stat(entry.source))) return `${before}${entry.source} is gone`;
  const changed = entry && (await changedInput(entry, host));
  if (changed) return `${before}${changed} has changed since`;
  if (by !== run.solidify) return `${before}it was made by solidify ${by}, and this is ${run.solidify}`;
  if (run.outcomes.some(({ diagnostics }) => hasErrors(diagnostics)))
    return `${before}documents have errors, or are refused`;
  if (run.outcomes.some(({ troubles }) => troubles.length > 0))
    return `${before}this machine could not do it`;
  if (!run.isMade) return 'is not made of these documents with these options';
  return browser === null ? '' : `; it was printed by ${browser}`;
}

/** What a file was made from that is not as it was, as far as that is noted. */
async function changedInput({ source, inputs }: ManifestEntry, host: Host): Promise<string | null> {
  if (source === null) return null;
  for (const { file, sha256: hash } of inputs) {
    const content = await readIfThere(host, resolve(dirname(source), file));
    if (!content || sha256(content) !== hash) return file;
  }
  return null;
}
