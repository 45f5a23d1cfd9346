import type { ChalkInstance } from 'chalk';
import { visible } from '../../core/diagnostics/visible.js';

/** A setting as it is in the end, and where it comes from. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly source: 'default' | 'configuration' | 'document' | 'environment' | 'flag';
  /** A flag, a variable, or a file; empty for a default. */
  readonly from: string;
  /** Within that file, from 1. */
  readonly line: number | null;
  /** For which document it holds; null for all. */
  readonly document: string | null;
}

/** A line a setting; what belongs to one document stands below its name. */
export function configText(settings: readonly Setting[], chalk: ChalkInstance, columns: number): string {
  const widest = (words: readonly string[]): number => Math.max(0, ...words.map((word) => word.length));
  const names = widest(settings.map(({ name }) => name));
  const values = Math.min(widest(settings.map(({ value }) => value)), Math.max(columns - names - 24, 12));
  const rows = settings.map(({ name, value, source, from, line, document }, at) => {
    const place = line === null ? from : `${from}:${line}`;
    const origin = source === 'default' ? chalk.dim('default') : visible(place);
    const head =
      document !== null && settings[at - 1]?.document !== document
        ? `\n${chalk.bold(visible(document))}\n`
        : '';
    return `${head}${name.padEnd(names)}  ${visible(value).padEnd(values)}  ${origin}\n`;
  });
  return rows.join('');
}
