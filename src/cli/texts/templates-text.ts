import type { ChalkInstance } from 'chalk';
import type { DifferenceLine } from '../../core/edit/difference.js';
import type { OwnHelpers } from '../../core/templates/own/own-helpers.js';
import { visible } from '../../core/diagnostics/visible.js';
import type { TemplateDifference } from '../../engine/templates/eject.js';
import type { ListedTemplate } from '../../engine/templates/library.js';

/** Of so few templates the list tells everything. */
const FEW = 8;

/** What templates are shown with. */
interface TemplatesScreen {
  /** Of the terminal. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

/** A line a template: its path, whether it is the user's own, and what it is for; of a few also what is in scope. */
export function templatesText(
  templates: readonly ListedTemplate[],
  helpers: Pick<OwnHelpers, 'names' | 'file'> | null,
  { columns, chalk }: TemplatesScreen,
): string {
  const widest = Math.max(0, ...templates.map(({ path }) => path.length));
  const rows = templates.map(({ path, source, file, about, scope, calledBy }) => {
    const origin = source === 'own' ? chalk.green('own     ') : chalk.dim('built in');
    const words = about ?? 'a partial of your own';
    const row = `${visible(path).padEnd(widest)}  ${origin}  ${words}\n`;
    if (templates.length > FEW) return row;
    const facts: readonly (readonly [string, readonly string[]])[] = [
      ['file', file === null ? [] : [visible(file)]],
      ['called by', calledBy],
      ['in scope', scope],
    ];
    const lines = facts
      .filter(([, list]) => list.length > 0)
      .map(([label, list]) => `${chalk.dim(`  ${label.padEnd(9)}`)}  ${wrapped(list, columns - 13)}\n`);
    return row + lines.join('');
  });
  const more =
    templates.length > FEW ? '\nsolidify templates list NAME says of one of them what is in scope.\n' : '';
  const { names = [], file = '' } = helpers ?? {};
  const called = names.length === 0 ? '' : `\nhelpers of ${file}: ${names.join(', ')}\n`;
  return rows.join('') + called + more;
}

/** How templates stand to the defaults, and the differences. */
export function templateDifferencesText(
  differences: readonly TemplateDifference[],
  chalk: ChalkInstance,
): string {
  const colour: Record<DifferenceLine['kind'], (text: string) => string> = {
    ...{ place: chalk.cyan, kept: chalk.dim, removed: chalk.red, added: chalk.green },
  };
  const shown = (lines: readonly DifferenceLine[] | null): string =>
    (lines ?? [{ kind: 'place', text: '@@ nearly every line @@' } as const])
      .map(({ kind, text }) => `${colour[kind](text)}\n`)
      .join('');
  return differences
    .map(({ file, version, hasDefaultChanged, ofDefault, isChanged, ofOwn }) => {
      const since =
        hasDefaultChanged === null
          ? 'It does not say which default it came from, so it is compared with that of today.'
          : hasDefaultChanged
            ? `The default has changed since ${version ?? ''}.${ofDefault === null ? ' Its text of then is gone, so this is compared with that of today.' : ''}`
            : 'The default has not changed since.';
      const parts = [`${chalk.bold(visible(file))}\n${visible(since)}\n`];
      if (hasDefaultChanged === true && ofDefault !== null) parts.push(shown(ofDefault));
      if (!isChanged) parts.push('You have changed nothing.\n');
      else parts.push('You have changed:\n', shown(ofOwn));
      return parts.join('');
    })
    .join('\n');
}

/** Words with commas, in lines of at most so many characters; each but the first begins below the first. */
function wrapped(words: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const [at, word] of words.entries()) {
    const part = at < words.length - 1 ? `${word},` : word;
    const last = lines.at(-1);
    if (last === undefined || last.length + part.length + 1 > Math.max(width, 30)) lines.push(part);
    else lines[lines.length - 1] = `${last} ${part}`;
  }
  return lines.join(`\n${' '.repeat(13)}`);
}
