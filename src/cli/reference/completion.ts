import type { Command } from 'commander';
import { catalogue } from '../../core/diagnostics/catalogue.js';
import { visible } from '../../core/diagnostics/visible.js';
import { loadBasics } from '../../engine/assets.js';
import { editions } from '../../engine/options.js';
import { standards } from '../../engine/options/standards.js';
import type { CommandContext } from '../command-context.js';
import type { Shell } from '../flags.js';
import { complete } from './complete.js';
import { completionScripts } from './completion-scripts.js';

/** `solidify completion`: what the shell runs to complete words. */
export function completionCommand(shell: Shell, { terminal }: Pick<CommandContext, 'terminal'>): number {
  terminal.stdout.write(completionScripts[shell]);
  return 0;
}

/**
 * `solidify complete`, which those scripts run: each word that may stand there on a line, with its sentence behind a tab;
 * then a line with a colon, where names of files may stand (`:documents`), or where the word goes on (`:more`).
 *
 * @param typed the words so far; the last one ends with a stop that nobody typed
 */
export async function completeCommand(
  program: Command,
  typed: readonly string[],
  { terminal, formats }: Pick<CommandContext, 'terminal' | 'formats'>,
): Promise<number> {
  const { words, files, goesOn } = complete(
    program,
    [...typed.slice(0, -1), (typed.at(-1) ?? '.').replace(/\.$/, '')],
    {
      formats: formats.map(({ name }) => name),
      languages: (await loadBasics()).languages,
      editions,
      standards,
      codes: Object.keys(catalogue),
      templates: typed.includes('templates') ? await templatePaths() : [],
    },
  );
  const lines = words.map(([word, about]) => (about === '' ? word : `${word}\t${visible(about)}`));
  if (files !== null) lines.push(`:${files}`);
  else if (goesOn) lines.push(':more');
  terminal.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

async function templatePaths(): Promise<string[]> {
  const { loadCompiler } = await import('../../engine/templates/compile-templates.js');
  return (await loadCompiler()).sources.map(({ file }) => file.replace(/^templates\//, ''));
}
