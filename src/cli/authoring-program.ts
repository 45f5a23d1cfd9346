import type { Argument, Command } from 'commander';
import type { CommandContext } from './command-context.js';
import type { CommonFlags, NewFlags } from './flags.js';
import { helpTexts } from './help-texts.js';

/**
 * The commands for whoever writes documents. Each loads what it needs when it runs.
 *
 * @param common gives a command the options that every one has
 * @param kindArgument the argument `visit|programme`
 * @param open gives a command what it works with
 * @param end takes the exit code
 */
export function addAuthoring(
  program: Command,
  common: (command: Command) => Command,
  kindArgument: Argument,
  open: (flags: CommonFlags) => CommandContext,
  end: (code: number) => void,
): void {
  common(
    program
      .command('new')
      .description('begin a document that builds at once; asks on a terminal what is not given')
      .addArgument(kindArgument)
      .argument('[path]', 'the file to write, or a folder; - is standard output')
      .option('--title <text>', 'what the report is called (default: made of the city)')
      .option('--city <name>', 'the host city')
      .option('--country <country>', 'its code or name (default: found by the city)')
      .option('--dates <days>', 'first and last day, such as 2024-05-13..2024-05-14 or "13-14 May 2024"')
      .option('--programme <file>', 'the programme file to which the visit belongs')
      .option('--lang <language>', 'the language of its texts (default: en)')
      .option('--layout <name>', 'the form of the report: story, record or brief (default: story)')
      .option('--from <file>', 'keep programme, hosts, people who act, funding and style of an earlier one'),
  )
    .addHelpText('after', helpTexts.new)
    .action(async (kind: 'visit' | 'programme', path: string | undefined, flags: NewFlags) => {
      const { newCommand } = await import('./commands/new.js');
      end(await newCommand(kind, path ?? null, flags, open(flags)));
    });

  common(
    program
      .command('explain')
      .description('say when a diagnostic comes and what to do about it')
      .argument('<code>', 'its code, such as bad-country'),
  )
    .addHelpText('after', helpTexts.explain)
    .action(async (code: string, flags: CommonFlags) => {
      const { explainCommand } = await import('./commands/explain.js');
      end(explainCommand(code, open(flags)));
    });
}
