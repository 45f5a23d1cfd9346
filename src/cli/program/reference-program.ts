import type { Argument, Command, Option } from 'commander';
import type { CommandContext } from '../command-context.js';
import type {
  CommonFlags,
  ConfigFlags,
  DiffFlags,
  SchemaFlags,
  Shell,
  ReportedFlags,
  TemplatesFlags,
  TemplatesTask,
} from '../flags.js';
import { editions } from '../../engine/options.js';
import { helpTexts } from '../help-texts.js';
import type { Format } from '../../core/formats/index.js';

/** What the commands are made with. */
interface ReferenceTools {
  /** Gives a command the options that every one has. */
  readonly common: (command: Command) => Command;
  /** Takes one of several words. */
  readonly choosing: <T extends Option | Argument>(taking: T, words: readonly string[]) => T;
  /** The option of what is told to people or to programs. */
  readonly reported: () => Option;
  /** The formats that there are. */
  readonly known: readonly Format[];
  /** Gives a command what it works with. */
  readonly open: (flags: CommonFlags) => CommandContext;
  /** Takes the exit code. */
  readonly end: (code: number) => void;
}

const templatesTasks: readonly TemplatesTask[] = ['list', 'eject', 'diff', 'check'];
const shells: readonly Shell[] = ['bash', 'zsh', 'fish', 'powershell'];

/** The commands that tell where one stands and what there is. Each loads what it needs when it runs. */
export function addReference(
  program: Command,
  { common, choosing, reported, known, open, end }: ReferenceTools,
): void {
  common(
    program
      .command('status')
      .description('say how finished each document is: sections, blanks, consents, sources and more')
      .argument('<files...>', 'documents or patterns; - is standard input')
      .addOption(reported()),
  )
    .addHelpText('after', helpTexts.status)
    .action(async (files: string[], flags: ReportedFlags) => {
      const { statusCommand } = await import('../reference/status.js');
      end(await statusCommand(files, flags, open(flags)));
    });

  common(
    program
      .command('diff')
      .description('say what has changed between two versions, in the words of the report')
      .argument('<old>', 'a document, a programme or a folder')
      .argument('<new>', 'its new version; - is standard input')
      .addOption(
        choosing(
          program.createOption(
            '--edition <name>',
            'as which edition shows it: public, partners or internal (default: public)',
          ),
          editions,
        ).default('public'),
      )
      .option('--lang <language>', 'in the report of which language (default: that of each document)')
      .addOption(
        choosing(
          program.createOption('--reporter <name>', 'show it as pretty, markdown or json (default: pretty)'),
          ['pretty', 'markdown', 'json'],
        ).default('pretty'),
      ),
  )
    .addHelpText('after', helpTexts.diff)
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { diffCommand } = await import('../reference/diff.js');
      end(await diffCommand(before, after, flags, open(flags)));
    });

  common(
    program
      .command('schema')
      .description('print the JSON Schema of a kind of document, for editors')
      .addArgument(
        choosing(
          program.createArgument(
            '[kind]',
            'visit, programme, or diagnostics for what --reporter json prints (default: visit)',
          ),
          ['visit', 'programme', 'diagnostics'],
        ).default('visit'),
      )
      .option('-o, --out <file>', 'write it into a file, in UTF-8, instead; only over another schema'),
  )
    .addHelpText('after', helpTexts.schema)
    .action(async (kind: 'visit' | 'programme' | 'diagnostics', flags: SchemaFlags) => {
      const { schemaCommand } = await import('../reference/schema.js');
      end(await schemaCommand(kind, flags, known, open(flags)));
    });

  common(
    program
      .command('templates')
      .description('show the templates there are, and make, compare and check your own')
      .addArgument(
        choosing(
          program.createArgument(
            '<task>',
            'list: what there is; eject: write defaults into files; diff: what has changed; check: what is wrong',
          ),
          templatesTasks,
        ),
      )
      .argument(
        '[name]',
        'a template such as visit/report.md.hbs, both its formats, or a folder of templates',
      )
      .option(
        '--from <layout>',
        'with eject: NAME is a new layout, and begins as story, record, brief or one of yours',
      )
      .option('--templates <folder>', 'templates of your own (default: templates, in this folder)')
      .option('--helpers <file>', 'a module (.mjs) of helpers for them: code that may do what you may')
      .addOption(
        choosing(
          program.createOption('--reporter <name>', 'show it as pretty, short or json (default: pretty)'),
          ['pretty', 'short', 'json'],
        ).default('pretty'),
      ),
  )
    .addHelpText('after', helpTexts.templates)
    .action(async (task: TemplatesTask, name: string | undefined, flags: TemplatesFlags) => {
      const { templatesCommand } = await import('../reference/templates.js');
      end(await templatesCommand(task, name ?? null, flags, open(flags)));
    });

  const config = common(
    program
      .command('config')
      .description('say with which settings documents are built, and where each comes from')
      .argument('[files...]', 'documents or patterns; without one, what holds in this folder')
      .addOption(reported()),
  )
    .addHelpText('after', helpTexts.config)
    .action(async (files: string[], flags: ConfigFlags) => {
      const { configCommand } = await import('../reference/config.js');
      end(await configCommand(files, flags, open(flags)));
    });
  // Those of a build too, to say what becomes of them; its own help has them.
  takeHidden(config, program);

  program
    .command('completion')
    .description('print what makes a shell complete commands, options and their values')
    .addArgument(choosing(program.createArgument('<shell>', 'bash, zsh, fish or powershell'), shells))
    .addHelpText('after', helpTexts.completion)
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('../reference/completion.js');
      end(completionCommand(shell, open({})));
    });

  // For those scripts alone.
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { completeCommand } = await import('../reference/completion.js');
      end(await completeCommand(program, words, open({})));
    });
}

/**
 * Lets a command take the options of a build, which its help does not list.
 *
 * @param isTaken which of them; default: all
 */
export function takeHidden(
  command: Command,
  program: Command,
  isTaken: (option: Option) => boolean = () => true,
): void {
  const own = new Set(command.options.map(({ long }) => long));
  for (const option of program.commands.find((one) => one.name() === 'build')?.options ?? [])
    if (!own.has(option.long) && isTaken(option))
      command.addOption(
        Object.assign(program.createOption(option.flags, option.description), option, { hidden: true }),
      );
}
