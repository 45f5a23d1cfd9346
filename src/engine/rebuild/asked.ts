import { resolve } from 'node:path';
import type { ManifestEntry } from '../cache/manifest.js';
import type { Options, Settings } from '../options.js';

/** What decides the bytes of reports and is neither in their documents nor in the names of their files. */
export type Asked = Pick<
  Options,
  'langs' | 'layout' | 'templates' | 'helpers' | 'reference' | 'standards' | 'attachSource' | 'set'
>;

/** What was asked for, as JSON: equal settings give an equal text. */
export function askedOf(
  { langs, layout, templates, helpers, reference, standards, attachSource, set }: Settings,
  cwd: string,
): string {
  return JSON.stringify({
    ...(langs === null ? {} : { langs }),
    ...(layout === null ? {} : { layout }),
    ...(templates === null ? {} : { templates: resolve(cwd, templates) }),
    ...(helpers === null ? {} : { helpers: resolve(cwd, helpers) }),
    ...(reference === null ? {} : { reference: resolve(cwd, reference) }),
    standards,
    attachSource,
    ...(set.length === 0 ? {} : { set: set.map(({ path, words }) => `${path}=${words}`) }),
  } satisfies Asked);
}

/** Reads it back. */
export function readAsked(text: string): Asked {
  return JSON.parse(text) as Asked;
}

/**
 * The settings of all files of a target: those of before hold for the files that a run has not made.
 *
 * @param made the files that it has made
 * @param asked for them
 */
export function askedWith(
  old: ManifestEntry | undefined,
  made: ReadonlySet<string>,
  asked: string,
): string[] {
  const isAllMade = old?.outputs.every(({ file }) => made.has(file)) ?? true;
  return [...new Set([...(isAllMade ? [] : (old?.asked ?? [])), asked])];
}
