import {
  outliveScreens,
  signals,
  type CommandContext,
  type Screen,
  type Terminal,
} from './command-context.js';
import type { CommonFlags } from './flags.js';
import { spokenLanguage } from './spoken-language.js';
import { makeProgram } from './program/program.js';
import { toldBy } from './reporters/told-by.js';
import { diskHost } from '../host/disk.js';
import type { Host } from '../host/host.js';
import type { Tuning } from '../engine/listener.js';
import { SolidifyError } from '../host/solidify-error.js';
import { systemError } from '../host/world-error.js';
import { formats, type Format } from '../core/formats/index.js';
import { loadSpeech, spokenTrouble, type Speech } from './speech/speech.js';
import { loadMessages, type WritersLanguage } from '../core/diagnostics/messages.js';
import { visible, visibleLines } from '../core/diagnostics/visible.js';
import { askedReporters } from './reporters/asked.js';
import type { Trouble } from './reporters/result.js';

/**
 * Runs one command line.
 *
 * @param argv the words behind the name of the program
 * @param known the formats that reports can have
 * @param tuning what may be done about this process
 * @returns the exit code: 0 fine, 1 documents with errors, 2 wrong use, 3 the machine cannot, 4 refused, 130 interrupted
 * @throws `tuning.elsewhere` where the run would be long
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
  for (const signal of signals) terminal.on(signal, onSignal);
  terminal.on('exit', endAll);
  const debug = argv.includes('--debug');
  // What a program reads on standard error stands there alone.
  const isTold = askedReporters(argv).screen?.on === 'stderr';
  const say: CommandContext['say'] = isTold ? () => undefined : (text) => terminal.stderr.write(text);
  const screens = outliveScreens(terminal, say);
  let exitCode = 0;
  const host = Object.assign(diskHost(terminal, interruption.signal), { elsewhere: tuning.elsewhere });
  let spoken = spokenLanguage(terminal.env).language;
  const open = (flags: CommonFlags, language = (spoken = flags.messages ?? spoken)): CommandContext => ({
    host,
    terminal,
    formats: known,
    chalk: async (screen = terminal.stderr) => {
      const { Chalk } = await import('chalk');
      return new Chalk({ level: colourLevel(flags.color ?? 'auto', terminal.env, screen) });
    },
    language,
    messages: () => loadMessages(language),
    speech: () => loadSpeech(language),
    tuning,
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
    guard: (kill) => kills.push(kill),
    screenTrouble: screens.trouble,
    say,
  });
  try {
    const end = (code: number): unknown => (exitCode = code);
    await makeProgram(terminal, known, open, end, say).parseAsync(argv, { from: 'user' });
    return screens.end(exitCode);
  } catch (error) {
    const { aborted } = interruption.signal;
    if (error !== undefined && error === tuning.elsewhere && !aborted) {
      screens.leave();
      throw error;
    }
    const cause = aborted ? (interruption.signal.reason as unknown) : error;
    return screens.end(await sayError(cause, debug, argv, terminal, host, spoken));
  } finally {
    endAll();
    for (const signal of signals) terminal.off(signal, onSignal);
    terminal.off('exit', endAll);
  }
}

async function sayError(
  thrown: unknown,
  debug: boolean,
  argv: readonly string[],
  terminal: Terminal,
  host: Host,
  language: WritersLanguage,
): Promise<number> {
  const error = systemError(thrown) ?? thrown;
  const told = toldBy(error);
  if (told?.trouble === null) return told.exitCode;
  const { tellTrouble } = await import('./reporters/tell-trouble.js');
  if (told !== null) {
    // The sentence was said where the words were read.
    await tellTrouble(told.trouble, argv, terminal, host, true);
    return told.exitCode;
  }
  const isOurs = !(error instanceof SolidifyError);
  const { screen, files } = askedReporters(argv);
  const isForLog = !terminal.stderr.isTTY || screen !== null || files.length > 0;
  const mask =
    isForLog && !host.signal.aborted
      ? await (await import('./mask-around.js')).maskAround(argv, host)
      : (text: string) => text;
  const speech = await loadSpeech(language);
  const { code, message, hint } = isOurs ? fault(error, debug, speech) : spokenTrouble(error, speech);
  await tellTrouble(
    { code, message: mask(message), hint: hint === null ? null : mask(hint) },
    argv,
    terminal,
    host,
  );
  const shown = isOurs ? error : error.cause;
  const isAlone = screen?.on === 'stderr';
  if (debug && !isAlone && (isOurs || shown instanceof Error))
    terminal.stderr.write(mask(visibleLines(shown instanceof Error ? (shown.stack ?? shown.message) : '')));
  return isOurs ? 3 : error.exitCode;
}

/** Tells what ended a run that could not tell it itself. */
export async function tellElsewhere(
  trouble: Trouble,
  argv: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { tellTrouble } = await import('./reporters/tell-trouble.js');
  await tellTrouble(trouble, argv, terminal, diskHost(terminal));
}

function fault(error: unknown, debug: boolean, speech: Speech): Trouble {
  const words = visible(error instanceof Error ? error.message : String(error));
  return {
    code: 'fault',
    message: speech(`a fault of solidify itself, not of your document: ${words}`),
    hint: debug ? null : speech('Run it again with --debug and report what it says.'),
  };
}

/** NO_COLOR (no-color.org) and FORCE_COLOR as usual; the flag wins. */
function colourLevel(flag: 'auto' | 'always' | 'never', env: Host['env'], screen: Screen): 0 | 1 {
  if (flag !== 'auto') return flag === 'always' ? 1 : 0;
  if (env['NO_COLOR']) return 0;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return 1;
  return screen.isTTY && env['TERM'] !== 'dumb' ? 1 : 0;
}
