import type { ProgrammeReport } from '../programme/report.js';

/** What a machine has no use for (pictures as SVG and bytes, fixed words), and what is no business of a reader. */
const withheld: ReadonlySet<string> = new Set([
  'svg',
  'data',
  'emblem',
  'labels',
  'languages',
  'extra',
  'key',
  'consent',
  'pseudonym',
]);

/**
 * The whole programme as JSON: a `ProgrammeReport` without its pictures, as schema/programme-report.json describes it.
 *
 * @param generator the name and version of the program that made it
 */
export function writeFeed(report: ProgrammeReport, generator: string): string {
  const plain = (key: string, value: unknown): unknown => (withheld.has(key) ? undefined : value);
  return `${JSON.stringify({ version: 1, generator, ...report }, plain, 1)}\n`;
}
