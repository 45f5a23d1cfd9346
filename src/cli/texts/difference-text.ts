import type { ChalkInstance } from 'chalk';
import { differenceOf, type DifferenceLine } from '../../core/edit/difference.js';
import type { Rewritten } from '../../engine/edit/rewrite.js';

/** What became of a document, in colours. */
export function differenceText(
  { before, after }: Pick<Rewritten, 'before' | 'after'>,
  chalk: ChalkInstance,
): string {
  const colour: Record<DifferenceLine['kind'], (text: string) => string> = {
    ...{ place: chalk.cyan, kept: chalk.dim, removed: chalk.red, added: chalk.green },
  };
  const lines = differenceOf(before, after) ?? [{ kind: 'place', text: '@@ nearly every line @@' } as const];
  return [...lines.map(({ kind, text }) => colour[kind](text)), '', ''].join('\n');
}
