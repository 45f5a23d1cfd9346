import { Chalk, type ChalkInstance } from 'chalk';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { Trouble } from './trouble.js';

declare const __VERSION__: string;

/** What the program needs of the process that it runs in; `process` itself has all of it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Screen;
  readonly stderr: Screen;
  cwd(): string;
  on(event: 'SIGINT' | 'SIGTERM' | 'exit', listener: () => void): unknown;
  off(event: 'SIGINT' | 'SIGTERM' | 'exit', listener: () => void): unknown;
  exit(code: number): never;
}
interface Screen {
  write(text: string | Uint8Array): unknown;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What every command is given. */
export interface Door {
  readonly host: Host;
  /** For standard error. */
  readonly chalk: ChalkInstance;
  readonly signal: AbortSignal;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Something that must be ended whatever happens. */
  readonly guard: (kill: () => void) => void;
  /** Talk, on standard error. */
  readonly say: (text: string) => void;
}

interface CommonFlags {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
  readonly color?: 'auto' | 'always' | 'never';
}

/**
 * Runs one command line.
 *
 * @param argv the words behind the name of the program
 * @returns the exit code: 0 fine, 1 documents with errors, 2 wrong use, 3 the machine cannot, 130 interrupted
 */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const interruption = new AbortController();
  const kills: (() => void)[] = [];
  const endAll = (): void => kills.forEach((kill) => kill());
  const onSignal = (): void => {
    if (interruption.signal.aborted) host.exit(130);
    interruption.abort(new Trouble('Interrupted.', 130));
  };
  host.on('SIGINT', onSignal);
  host.on('SIGTERM', onSignal);
  host.on('exit', endAll);
  // Whoever reads our output may stop reading, as `head` does.
  host.stdout.on?.('error', (error) => {
    if (error.code === 'EPIPE') host.exit(0);
    throw error;
  });
  const debug = argv.includes('--debug');
  let exitCode = 0;
  const open = (flags: CommonFlags): Door => ({
    host,
    chalk: new Chalk({ level: colourLevel(flags.color ?? 'auto', host) }),
    signal: interruption.signal,
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
    guard: (kill) => kills.push(kill),
    say: (text) => host.stderr.write(text),
  });
  try {
    await makeProgram(host, open, (code) => (exitCode = code)).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    const cause = interruption.signal.aborted ? (interruption.signal.reason as unknown) : error;
    return sayError(cause, debug, host);
  } finally {
    endAll();
    host.off('SIGINT', onSignal);
    host.off('SIGTERM', onSignal);
    host.off('exit', endAll);
  }
}

function sayError(error: unknown, debug: boolean, host: Host): number {
  // Commander has said what is wrong; help and version are not wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Trouble) {
    host.stderr.write(`solidify: ${error.message}\n${error.hint === null ? '' : `${error.hint}\n`}`);
    if (debug && error.cause instanceof Error) host.stderr.write(`${error.cause.stack ?? error.cause.message}\n`);
    return error.exitCode;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  host.stderr.write(`solidify: a fault of solidify itself, not of your document: ${message}\n`);
  host.stderr.write(debug ? `${stack ?? ''}\n` : 'Run it again with --debug and report what it says.\n');
  return 3;
}

/** NO_COLOR (no-color.org) and FORCE_COLOR as usual; the flag wins. */
function colourLevel(flag: 'auto' | 'always' | 'never', { env, stderr }: Host): 0 | 1 {
  if (flag !== 'auto') return flag === 'always' ? 1 : 0;
  if (env['NO_COLOR']) return 0;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return 1;
  return stderr.isTTY && env['TERM'] !== 'dumb' ? 1 : 0;
}

function makeProgram(host: Host, open: (flags: CommonFlags) => Door, end: (code: number) => void): Command {
  const program = new Command('solidify')
    .description('Compiles study visits written in YAML into reports in Markdown, HTML and PDF.')
    .version(__VERSION__, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => Math.min(host.stdout.columns ?? 100, 100),
      getErrHelpWidth: () => Math.min(host.stderr.columns ?? 100, 100),
    })
    .showHelpAfterError('(solidify --help shows what is possible)')
    .addHelpText(
      'after',
      `
Examples:
  solidify build visit.yaml                      the report in Markdown, HTML and PDF, in reports/
  solidify build 'visits/*.yaml' --format pdf    all PDFs
  solidify validate visit.yaml                   what is wrong with it, nothing written
  solidify doctor                                what is missing on this machine

Exit codes: 0 fine, 1 errors in a document, 2 wrong use, 3 the machine cannot do it, 130 interrupted.`,
    );
  const common = (command: Command): Command =>
    command
      .option('-q, --quiet', 'say nothing but errors')
      .option('-v, --verbose', 'say more')
      .option('--debug', 'show where in the program something failed')
      .addOption(new Option('--color <when>', 'use colours').choices(['auto', 'always', 'never']).default('auto'));
  const checking = (command: Command): Command =>
    command
      .option('--strict', 'take warnings for errors')
      .addOption(new Option('--reporter <name>', 'how to show what is wrong').choices(['pretty', 'short', 'json']).default('pretty'));

  common(
    checking(
      program
        .command('build')
        .description('make the reports of visits')
        .argument('<files...>', 'documents or patterns; - is standard input')
        .option('-f, --format <list>', 'md, html, pdf; with commas (default: all three)', list)
        .option('-o, --out <folder>', 'where to write (default: reports)')
        .option('--lang <list>', 'languages of the reports, with commas (default: the language of the document)', list)
        .option('--stdout', 'write the one report to standard output')
        .option('--browser <which>', 'embedded, system, or the path of a browser')
        .option('--timeout <seconds>', 'the longest that one print may take (default: 60)', seconds),
    ),
  )
    .addHelpText(
      'after',
      `
Examples:
  solidify build visit.yaml
  solidify build 'visits/*.yaml' --out public --format html,pdf
  solidify build visit.yaml --lang fr
  solidify build - --format md --stdout < visit.yaml > visit.md`,
    )
    .action(async (files: string[], flags: BuildFlags) => {
      const { buildCommand } = await import('./commands/build.js');
      end(await buildCommand(files, flags, open(flags)));
    });

  common(
    checking(
      program
        .command('validate')
        .description('check documents, write nothing')
        .argument('<files...>', 'documents or patterns; - is standard input'),
    ),
  )
    .addHelpText('after', "\nExamples:\n  solidify validate visit.yaml\n  solidify validate 'visits/*.yaml' --strict --reporter short")
    .action(async (files: string[], flags: CheckFlags) => {
      const { validateCommand } = await import('./commands/validate.js');
      end(await validateCommand(files, flags, open(flags)));
    });

  program
    .command('schema')
    .description('print the JSON Schema, for editors')
    .addArgument(program.createArgument('[kind]', 'the kind of document').choices(['visit', 'programme', 'diagnostics']).default('visit'))
    .addHelpText(
      'after',
      '\nExamples:\n  solidify schema visit > visit.schema.json\n\nThen start a document with: # yaml-language-server: $schema=visit.schema.json',
    )
    .action(async (kind: 'visit' | 'programme' | 'diagnostics') => {
      const { diagnosticsSchema, jsonSchema } = await import('./core/json-schema.js');
      host.stdout.write(`${JSON.stringify(kind === 'diagnostics' ? diagnosticsSchema() : jsonSchema(kind), null, 2)}\n`);
    });

  common(
    program
      .command('doctor')
      .description('what is missing on this machine, and the command that mends it')
      .option('--browser <which>', 'embedded, system, or the path of a browser'),
  )
    .addHelpText('after', '\nExamples:\n  solidify doctor\n  solidify doctor --browser system')
    .action(async (flags: CommonFlags & { readonly browser?: string }) => {
      const { doctorCommand } = await import('./commands/doctor.js');
      end(await doctorCommand(flags, open(flags)));
    });
  return program;
}

export interface CheckFlags extends CommonFlags {
  readonly strict?: boolean;
  readonly reporter: 'pretty' | 'short' | 'json';
}
export interface BuildFlags extends CheckFlags {
  readonly format?: string[];
  readonly out?: string;
  readonly lang?: string[];
  readonly stdout?: boolean;
  readonly browser?: string;
  readonly timeout?: number;
}

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
