import type { Argument, Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import type { CommonFlags, FormatFlags, NewFlags, PreviewFlags } from '../flags.js';
import { helpTexts } from '../help-texts.js';

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
      const { newCommand } = await import('../commands/new.js');
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
      const { explainCommand } = await import('../commands/explain.js');
      end(await explainCommand(code, open(flags)));
    });

  common(
    program
      .command('format')
      .description('lay documents out: indentation, blanks and quotation marks, nothing else')
      .argument('<files...>', 'documents or patterns; - is standard input')
      .option('--check', 'write nothing; 1 when a document would look otherwise'),
  )
    .addHelpText('after', helpTexts.format)
    .action(async (files: string[], flags: FormatFlags) => {
      const { formatCommand } = await import('../commands/format.js');
      end(await formatCommand(files, flags, open(flags)));
    });

  common(
    program
      .command('preview')
      .description('show a visit in the browser, and follow it as it is saved')
      .argument('<file>', 'a visit')
      .option('--port <number>', 'where to serve it on this machine (default: any that is free)', Number)
      .option('--no-open', 'only show the address')
      .option('--templates <folder>', 'templates of your own (default: templates, beside the document)')
      .option('--helpers <file>', 'a module (.mjs) of helpers for them: code that may do what you may')
      .option('--browser <which>', 'print with: embedded, system, or the path of a browser'),
  )
    .addHelpText('after', helpTexts.preview)
    .action(async (file: string, flags: PreviewFlags) => {
      const { previewCommand } = await import('../commands/preview.js');
      end(await previewCommand(file, flags, open(flags)));
    });

  program
    .command('lsp')
    .description('answer an editor: a language server on standard input and output')
    // What editors add by themselves.
    .addOption(program.createOption('--stdio').hideHelp())
    .addOption(program.createOption('--clientProcessId <id>').hideHelp())
    .addHelpText('after', helpTexts.lsp)
    .action(async () => {
      const { lspCommand } = await import('../lsp/command.js');
      end(await lspCommand(open({})));
    });
}
