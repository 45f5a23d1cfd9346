import { reporterNames, type ReporterChoice } from '../reporters/reporters.js';
import { chooseReporter, withReporters } from '../reporters/choice.js';
// What every run needs is bundled with the door; each further file would cost its start.
import { buildCommand } from '../commands/build.js';
import { validateCommand } from '../commands/validate.js';
import { addAuthoring } from './authoring-program.js';
import {
  choosing,
  columnMap,
  Command,
  gather,
  InvalidArgumentError,
  list,
  Option,
  seconds,
} from './commander.js';
import { addReference, takeHidden } from './reference-program.js';
import type { CommandContext, Screen, Terminal } from '../command-context.js';
import type {
  BuildFlags,
  CommonFlags,
  DoctorFlags,
  ImportFlags,
  ValidateFlags,
  VerifyFlags,
} from '../flags.js';
import { exampleOf, firstStep } from '../first-steps.js';
import { helpTexts } from '../help-texts.js';
import { labelsOf, namesOf, usual, type Format } from '../../core/formats/index.js';
import { writersLanguages } from '../../core/diagnostics/messages.js';
import { layouts } from '../../core/report/page/layouts.js';
import { visibleLines } from '../../core/diagnostics/visible.js';

declare const __VERSION__: string;

/**
 * All commands with their options.
 *
 * @param known the formats that reports can have
 * @param open gives a command what it works with
 * @param end takes the exit code
 * @param say tells on standard error what is wrong with the words
 */
export function makeProgram(
  terminal: Terminal,
  known: readonly Format[],
  open: (flags: CommonFlags) => CommandContext,
  end: (code: number) => void,
  say: (text: string) => void,
): Command {
  const width = (screen: Screen): number => Math.min(screen.columns ?? 100, 100);
  const program = new Command('solidify')
    .description(`Compiles study visits written in YAML into reports in ${labelsOf(usual(known))}.`)
    .version(__VERSION__, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: say,
      outputError: (text, write) => {
        const told = visibleLines(text.replace(/^error: /, 'solidify: ').trimEnd());
        const step = stepFor(text, program);
        write(step === null ? told : `${told.trimEnd()}\n${step}\n`);
      },
      getOutHelpWidth: () => width(terminal.stdout),
      getErrHelpWidth: () => width(terminal.stderr),
    })
    // The descriptions name choices and defaults themselves, in words.
    .configureHelp({
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    })
    .showHelpAfterError('(solidify --help shows what is possible)')
    .addHelpText('after', helpTexts.program(labelsOf(usual(known))));
  const common = (command: Command): Command =>
    command
      .option('-q, --quiet', 'say nothing but errors')
      .option('-v, --verbose', 'say which browser prints and how long each stage takes')
      .option('--debug', 'show where in the program something failed')
      .addOption(
        choosing(new Option('--color <when>', 'use colours: auto, always or never (default: auto)'), [
          'auto',
          'always',
          'never',
        ]),
      )
      .addOption(
        choosing(
          new Option('--messages <language>', 'say what is wrong in en, fr or de (default: by the locale)'),
          writersLanguages,
        ),
      );
  const checking = (command: Command): Command =>
    command.option('--strict', 'take warnings for errors').addOption(
      new Option(
        '--reporter <name>',
        'show problems as pretty (default), short, json, github, sarif, junit or gitlab; NAME=FILE writes a file as well; several times',
      )
        .choices(reporterNames)
        .argParser((word: string, before: ReporterChoice) =>
          chooseReporter(word, before, InvalidArgumentError),
        )
        .default({ people: null, programs: null, files: [] }),
    );
  const reported = (): Option =>
    choosing(new Option('--reporter <name>', 'show it as pretty or json (default: pretty)'), [
      'pretty',
      'json',
    ]).default('pretty');
  const browser = ['--browser <which>', 'print with: embedded, system, or the path of a browser'] as const;

  common(
    checking(
      program
        .command('build')
        .description('make the reports of visits, or of all the visits of a programme')
        .argument('<files...>', 'documents or patterns; - is standard input')
        .option(
          '-f, --format <list>',
          `${namesOf(known)}; with commas (default: ${namesOf(usual(known))})`,
          list,
        )
        .option('-o, --out <folder>', 'where to write (default: reports)')
        .option('--lang <list>', 'languages, with commas (default: the language of the document)', list)
        .addOption(
          choosing(
            new Option(
              '--layout <name>',
              'the form of the reports: story, record or brief (default: what the document says, or story)',
            ),
            layouts,
          ),
        )
        .option('--templates <folder>', 'templates of your own (default: templates, beside each document)')
        .option('--helpers <file>', 'a module (.mjs) of helpers for them: code that may do what you may')
        .option('--reference <file>', 'a DOCX whose styles, theme and margins those for Word take')
        .option(
          '--fragment',
          'instead of the HTML its body alone, plain, to be put into a content management system',
        )
        .option(
          '--edition <list>',
          'for whom: public, partners, internal; with commas (default: public)',
          list,
        )
        .option('--explain', 'say on the terminal what each edition withholds, where and why')
        .option(
          '--pdf-standard <list>',
          'what the PDF keeps to: ua-1, a-2a, a-3a, or, of PDF 2.0, ua-2, a-4f, wtpdf; with commas (default: ua-1,a-2a)',
          list,
        )
        .option('--attach-source', 'put the document itself into the PDF (a-3a, a-4f)')
        .option('--set <key=value>', 'one value for this run, in each document named; several times', gather)
        .option('--stdout', 'write the one report to standard output')
        .option('--check', 'write nothing; 1 when files in the folder are not what would be written')
        .option('--prune', 'remove reports of which nobody knows the document, unless this build makes them')
        .option('--watch', 'build again what a save touches, until Ctrl-C')
        .option('--no-cache', 'make everything anew, whatever is there')
        .option(
          '--shard <part>',
          'make only one part of the visits: 2/5, or auto for the one that a CI service has for this machine',
        )
        .option('--merge <folders...>', 'use the prints in folders that other machines have built')
        .option('--sign <key>', 'sign the manifest with a private key (Ed25519, PEM): verify --key tells')
        .option('--jobs <number>', 'how many pages print at a time (default: 2)', Number)
        .option(...browser)
        .option(
          '--browser-url <address>',
          'print with a browser elsewhere, at its DevTools address: ws://…; repeat it for several browsers',
          gather,
        )
        .option(
          '--timeout <seconds>',
          'the longest that one print, or drawing for Word, may take (default: 60)',
          seconds,
        ),
    ),
  )
    .addHelpText('after', helpTexts.build)
    .action(async (files: string[], flags: BuildFlags) => {
      end(await buildCommand(files, withReporters(flags), open(flags)));
    });

  common(
    checking(
      program
        .command('validate')
        .description('check visits and programmes, write nothing')
        .argument('<files...>', 'documents or patterns; - is standard input')
        .option('--templates <folder>', 'templates of your own (default: templates, beside each document)')
        .option('--helpers <file>', 'a module (.mjs) of helpers for them: code that may do what you may')
        .option('--fix', 'write into the documents what is certain, and show the difference')
        .option(
          '--accept <reason>',
          'with --fix: let names stand that are refused, as disclosures with this reason; look at each first',
        ),
    ),
  )
    .addHelpText('after', helpTexts.validate)
    .action(async (files: string[], flags: ValidateFlags) => {
      end(await validateCommand(files, withReporters(flags), open(flags)));
    });

  common(
    program
      .command('import')
      .description('put the people of a list into a visit, whose comments and layout stay')
      .argument('<list>', 'a list of participants: CSV, XLSX or ODS')
      .requiredOption('--into <file>', 'the visit that gets them')
      .option('--map <columns>', 'what columns hold: "Heading=key,…"; - leaves one out', columnMap)
      .option('--sheet <name>', 'the sheet with the people, by its name or number')
      .addOption(
        choosing(new Option('--consent <edition>', 'what a yes to consent means (default: partners)'), [
          'public',
          'partners',
          'internal',
        ]).default('partners'),
      )
      .option('--encoding <name>', 'of a CSV file, where it is not found out, such as windows-1250')
      .option('-y, --yes', 'ask nothing: take what is likeliest, and write'),
  )
    .addHelpText('after', helpTexts.import)
    .action(async (list: string, flags: ImportFlags) => {
      const { importCommand } = await import('../commands/import.js');
      end(await importCommand(list, flags, open(flags)));
    });

  const verify = common(
    program
      .command('verify')
      .description('say whether the files in a folder still match their manifest')
      .argument('[folder]', 'where reports were built', 'reports')
      .argument('[files...]', 'with --rebuild: the documents, where this machine has not noted them')
      .option('--key <file>', 'a public key (PEM): is the manifest signed with its private one')
      .option('--rebuild', 'make everything again, write nothing, and compare every byte')
      .addOption(reported()),
  )
    .addHelpText('after', helpTexts.verify)
    .action(async (folder: string, files: string[], flags: VerifyFlags) => {
      const { verifyCommand } = await import('../commands/verify.js');
      end(await verifyCommand(folder, files, flags, open(flags)));
    });
  // What else the reports were built with, for --rebuild; the help of build has them.
  takeHidden(
    verify,
    program,
    ({ long }) => !['--out', '--stdout', '--check', '--watch', '--sign', '--strict'].includes(long ?? ''),
  );

  const kinds = choosing(program.createArgument('<kind>', 'visit or programme'), ['visit', 'programme']);
  addAuthoring(program, common, kinds, open, end);
  addReference(program, { common, choosing, reported, known, open, end });

  common(
    program
      .command('doctor')
      .description('say what is missing on this machine, and what mends it')
      .option(...browser)
      .addOption(reported()),
  )
    .addHelpText('after', helpTexts.doctor)
    .action(async (flags: DoctorFlags) => {
      const { doctorCommand } = await import('../commands/doctor.js');
      end(await doctorCommand(flags, open(flags)));
    });
  return program;
}

/** What to type instead of an unknown command, or of one with a word too few or too many, of which commander tells. */
function stepFor(told: string, { commands, args }: Command): string | null {
  const word = /unknown command '(.*)'/.exec(told)?.[1];
  const names = commands.map((command) => command.name());
  const step = word === undefined ? null : firstStep(word, names, args[1]);
  if (step !== null) return `Type: ${step}`;
  const isIncomplete = /missing required argument|required option|too many arguments/.test(told);
  const [command = '', list = ''] = args;
  const own = command === 'import' && list !== '' ? firstStep(list, names) : null;
  const example = isIncomplete ? (own ?? exampleOf(command)) : null;
  return example === null ? null : `Such as: ${example}`;
}
