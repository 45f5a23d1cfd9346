import type { ProgrammeReport } from '../programme/report.js';
import type { Words } from '../report/report.js';
import { dataciteOf, type DataCiteRecord } from './datacite.js';

/** What a machine has no use for (pictures as SVG and bytes, fixed words), and the user's own data. */
export const withheld: ReadonlySet<string> = new Set([
  'svg',
  'data',
  'emblem',
  'labels',
  'languages',
  'extra',
]);

/** What other programs get, without the keys that are withheld. */
export interface Feed extends ProgrammeReport {
  /** Of this form: it grows when a key goes or changes its meaning. */
  readonly version: 1;
  /** The program that made it, and its version. */
  readonly generator: string;
  /** The reports that have a DOI, as a registry takes them. */
  readonly datacite: readonly DataCiteRecord[];
}

/**
 * The whole programme as JSON: a `ProgrammeReport` without its pictures, as schema/programme-report.json describes it.
 *
 * @param generator the name and version of the program that made it
 * @param bare the words of a line of Markdown
 */
export function writeFeed(
  report: ProgrammeReport,
  generator: string,
  bare: (words: Words | null) => string,
): string {
  const plain = (key: string, value: unknown): unknown => (withheld.has(key) ? undefined : value);
  const feed: Feed = { version: 1, generator, datacite: dataciteOf(report, bare), ...report };
  return `${JSON.stringify(feed, plain, 1)}\n`;
}
