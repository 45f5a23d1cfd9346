import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
// What every run needs is bundled with the door; each further file would cost its start.
import { buildCommand } from './commands/build.js';
import { validateCommand } from './commands/validate.js';
import { signals, type CommandContext, type Screen, type Terminal } from './command-context.js';
import type { BuildFlags, CheckFlags, CommonFlags } from './flags.js';
import { diskHost } from '../host/disk.js';
import type { Host } from '../host/host.js';
import type { Tuning } from '../engine/listener.js';
import { SolidifyError } from '../host/solidify-error.js';
import { allOf, formats, labelsOf, namesOf, type Format } from '../core/formats/index.js';
import { visible } from '../core/diagnostics/visible.js';

declare const __VERSION__: string;

/**
 * Runs one command line.
 *
 * @param argv the words behind the name of the program
 * @param known the formats that reports can have
 * @param tuning what may be done about the speed of this process
 * @returns the exit code: 0 fine, 1 documents with errors, 2 wrong use, 3 the machine cannot, 4 refused, 130 interrupted
 */
export async function main(
  argv: readonly string[],
  terminal: Terminal,
  known: readonly Format[] = formats,
  tuning: Tuning = {},
): Promise<number> {
  const interruption = new AbortController();
  const kills: (() => void)[] = [];
  const endAll = (): void => kills.forEach((kill) => kill());
  const onSignal = (): void => {
    if (interruption.signal.aborted) terminal.exit(130);
    interruption.abort(new SolidifyError('Interrupted.', 'aborted'));
  };
  // Whoever reads our output may stop reading, as `head` does. The reports are still to be written.
  const onScreenGone = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
  };
  for (const signal of signals) terminal.on(signal, onSignal);
  terminal.on('exit', endAll);
  terminal.stdout.on?.('error', onScreenGone);
  terminal.stderr.on?.('error', onScreenGone);
  const debug = argv.includes('--debug');
  let exitCode = 0;
  const host = diskHost(terminal, interruption.signal);
  const open = (flags: CommonFlags): CommandContext => ({
    host,
    terminal,
    formats: known,
    chalk: async (screen = terminal.stderr) => {
      const { Chalk } = await import('chalk');
      return new Chalk({ level: colourLevel(flags.color ?? 'auto', terminal.env, screen) });
    },
    tuning,
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
    guard: (kill) => kills.push(kill),
    say: (text) => terminal.stderr.write(text),
  });
  try {
    await makeProgram(terminal, known, open, (code) => (exitCode = code)).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    const cause = interruption.signal.aborted ? (interruption.signal.reason as unknown) : error;
    return sayError(cause, debug, terminal);
  } finally {
    endAll();
    for (const signal of signals) terminal.off(signal, onSignal);
    terminal.off('exit', endAll);
  }
}

function sayError(error: unknown, debug: boolean, terminal: Terminal): number {
  // Commander has said what is wrong; help and version are not wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SolidifyError) {
    terminal.stderr.write(`solidify: ${error.message}\n${error.hint === null ? '' : `${error.hint}\n`}`);
    if (debug && error.cause instanceof Error)
      terminal.stderr.write(visibleLines(error.cause.stack ?? error.cause.message));
    return error.exitCode;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  terminal.stderr.write(`solidify: a fault of solidify itself, not of your document: ${visible(message)}\n`);
  terminal.stderr.write(
    debug ? visibleLines(stack ?? '') : 'Run it again with --debug and report what it says.\n',
  );
  return 3;
}

function visibleLines(text: string): string {
  return text
    .split('\n')
    .map((line) => `${visible(line)}\n`)
    .join('');
}

/** NO_COLOR (no-color.org) and FORCE_COLOR as usual; the flag wins. */
function colourLevel(flag: 'auto' | 'always' | 'never', env: Host['env'], screen: Screen): 0 | 1 {
  if (flag !== 'auto') return flag === 'always' ? 1 : 0;
  if (env['NO_COLOR']) return 0;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return 1;
  return screen.isTTY && env['TERM'] !== 'dumb' ? 1 : 0;
}

function makeProgram(
  terminal: Terminal,
  known: readonly Format[],
  open: (flags: CommonFlags) => CommandContext,
  end: (code: number) => void,
): Command {
  const width = (screen: Screen): number => Math.min(screen.columns ?? 100, 100);
  const program = new Command('solidify')
    .description(`Compiles study visits written in YAML into reports in ${labelsOf(known)}.`)
    .version(__VERSION__, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(visibleLines(text.replace(/^error: /, 'solidify: ').trimEnd())),
      getOutHelpWidth: () => width(terminal.stdout),
      getErrHelpWidth: () => width(terminal.stderr),
    })
    // The descriptions name choices and defaults themselves, in words.
    .configureHelp({
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    })
    .showHelpAfterError('(solidify --help shows what is possible)')
    .addHelpText('after', helpTexts.program(labelsOf(known)));
  const common = (command: Command): Command =>
    command
      .option('-q, --quiet', 'say nothing but errors')
      .option('-v, --verbose', 'say which browser prints and how long each stage takes')
      .option('--debug', 'show where in the program something failed')
      .addOption(
        new Option('--color <when>', 'use colours: auto, always or never (default: auto)').choices([
          'auto',
          'always',
          'never',
        ]),
      );
  const checking = (command: Command): Command =>
    command
      .option('--strict', 'take warnings for errors')
      .addOption(
        new Option('--reporter <name>', 'show problems as pretty, short or json (default: pretty)')
          .choices(['pretty', 'short', 'json'])
          .default('pretty'),
      );
  const browser = ['--browser <which>', 'print with: embedded, system, or the path of a browser'] as const;

  common(
    checking(
      program
        .command('build')
        .description('make the reports of visits, or of all the visits of a programme')
        .argument('<files...>', 'documents or patterns; - is standard input')
        .option('-f, --format <list>', `${namesOf(known)}; with commas (default: ${allOf(known)})`, list)
        .option('-o, --out <folder>', 'where to write (default: reports)')
        .option('--lang <list>', 'languages, with commas (default: the language of the document)', list)
        .option(
          '--edition <list>',
          'for whom: public, partners, internal; with commas (default: public)',
          list,
        )
        .option('--explain', 'say on the terminal what each edition withholds, where and why')
        .option(
          '--pdf-standard <list>',
          'what the PDF keeps to: ua-1, a-2a, a-3a; with commas (default: ua-1,a-2a)',
          list,
        )
        .option('--attach-source', 'put the document itself into the PDF (a-3a)')
        .option('--stdout', 'write the one report to standard output')
        .option('--check', 'write nothing; 1 when files in the folder are not what would be written')
        .option('--no-cache', 'make everything anew, whatever is there')
        .option('--shard <part>', 'make only one part of the visits, such as 2/5')
        .option('--merge <folders...>', 'take what is right in folders that other machines have built')
        .option('--jobs <number>', 'how many pages print at a time (default: 2)', Number)
        .option(...browser)
        .option('--browser-url <address>', 'print with a browser elsewhere, at its DevTools address: ws://…')
        .option('--timeout <seconds>', 'the longest that one print may take (default: 60)', seconds),
    ),
  )
    .addHelpText('after', helpTexts.build)
    .action(async (files: string[], flags: BuildFlags) => {
      end(await buildCommand(files, flags, open(flags)));
    });

  common(
    checking(
      program
        .command('validate')
        .description('check visits and programmes, write nothing')
        .argument('<files...>', 'documents or patterns; - is standard input'),
    ),
  )
    .addHelpText('after', helpTexts.validate)
    .action(async (files: string[], flags: CheckFlags) => {
      end(await validateCommand(files, flags, open(flags)));
    });

  common(
    program
      .command('verify')
      .description('say whether the files in a folder still match their manifest')
      .argument('[folder]', 'where reports were built', 'reports'),
  )
    .addHelpText('after', helpTexts.verify)
    .action(async (folder: string, flags: CommonFlags) => {
      const { verifyCommand } = await import('./commands/verify.js');
      end(await verifyCommand(folder, open(flags)));
    });

  program
    .command('schema')
    .description('print the JSON Schema of a kind of document, for editors')
    .addArgument(
      program
        .createArgument(
          '[kind]',
          'visit, programme, or diagnostics for what --reporter json prints (default: visit)',
        )
        .choices(['visit', 'programme', 'diagnostics'])
        .default('visit'),
    )
    .addHelpText('after', helpTexts.schema)
    .action(async (kind: 'visit' | 'programme' | 'diagnostics') => {
      const { diagnosticsSchema, jsonSchema } = await import('../core/language/json-schema.js');
      const schema = kind === 'diagnostics' ? diagnosticsSchema(known) : jsonSchema(kind);
      terminal.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });

  common(
    program
      .command('doctor')
      .description('say what is missing on this machine, and what mends it')
      .option(...browser),
  )
    .addHelpText('after', helpTexts.doctor)
    .action(async (flags: CommonFlags & { readonly browser?: string }) => {
      const { doctorCommand } = await import('./commands/doctor.js');
      end(await doctorCommand(flags, open(flags)));
    });
  return program;
}

const environment = `
Environment:
  SOLIDIFY_BROWSER           the same as --browser
  PUPPETEER_EXECUTABLE_PATH  the path of a browser; CHROME_PATH as well
  SOLIDIFY_NO_SANDBOX=1      print without the sandbox of the browser, where there is none
  NO_COLOR, FORCE_COLOR      no colours, colours in pipes as well`;

const helpTexts = {
  program: (labels: string) => `
Examples:
  solidify build visit.yaml                      the report in ${labels}, in reports/
  solidify build 'visits/*.yaml' --format pdf    all PDFs
  solidify validate visit.yaml                   what is wrong with it, nothing written
  solidify schema visit > visit.schema.json      for an editor that completes and explains
  solidify verify reports                        whether the reports are still as they were written
  solidify doctor                                what is missing on this machine

Exit codes:
  0    fine
  1    a document has errors, or warnings under --strict
  2    wrong use of the command line, or no such file
  3    the machine cannot do it: no browser, no memory, disk full, no permission
  4    refused: a name or a point that an edition withholds stood in what would have been written
  130  interrupted

solidify help <command> shows the options of a command.`,
  build: `
Examples:
  solidify build visit.yaml
  solidify build 'visits/*.yaml' --out public --format html,pdf
  solidify build visit.yaml --lang fr,en
  solidify build visit.yaml --edition public,internal
  solidify build visit.yaml --strict --reporter json > result.json
  solidify build programme.yaml --check          in CI: 1 when the reports are not those of the documents
  solidify build - --format md --stdout < visit.yaml > visit.md

The files are <folder>/<id>.<format>. Another language than that of the document stands in the name,
and so does another edition than the public one: <folder>/<id>.<language>.<edition>.<format>.
A document with errors writes nothing; the others go on.
${environment}`,
  validate: `
Examples:
  solidify validate visit.yaml
  solidify validate programme.yaml 'visits/*.yaml' --strict --reporter short
  solidify validate - < visit.yaml`,
  verify: `
Examples:
  solidify verify reports

0 when every file matches manifest.json, 1 with a line for each that was changed or is missing, 2 when there
is no manifest.`,
  schema: `
Examples:
  solidify schema > visit.schema.json
  solidify schema programme > programme.schema.json

An editor uses it when the document starts with: # yaml-language-server: $schema=visit.schema.json`,
  doctor: `
Examples:
  solidify doctor
  solidify doctor --browser system
${environment}`,
};

function list(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function seconds(words: string): number {
  const value = Number(words);
  if (!(value > 0)) throw new InvalidArgumentError('Write seconds, such as 120.');
  return value;
}
