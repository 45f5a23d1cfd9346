import type { ChalkInstance } from 'chalk';
import type { Messages } from '../core/diagnostics/catalogue.js';
import type { WritersLanguage } from '../core/diagnostics/messages.js';
import type { Speech } from './speech/speech.js';
import type { Format } from '../core/formats/index.js';
import type { Surroundings } from '../host/disk.js';
import type { Host } from '../host/host.js';
import { SolidifyError } from '../host/solidify-error.js';
import type { Tuning } from '../engine/listener.js';

/**
 * What the command line needs of the process that it runs in, besides the host that is made of it: where it can show
 * something, and what ends it. `process` itself has all of it.
 */
export interface Terminal extends Surroundings {
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** Of Node, such as `v20.19.0`. */
  readonly version: string;
  on(event: Signal | 'exit', listener: () => void): unknown;
  off(event: Signal | 'exit', listener: () => void): unknown;
  exit(code: number): never;
}

type Signal = (typeof signals)[number];
/** Standard output or standard error. */
export interface Screen {
  write(text: string | Uint8Array): unknown;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Ctrl-C, `kill`, and the end of the terminal. */
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Whoever reads our output may stop reading, as `head` does: the reports are still to be written. Where it cannot be
 * written for any other reason, as on a full disk, one sentence says so, what is under way is brought to its end, and
 * the exit code tells.
 *
 * @param say tells that sentence; default: standard error
 */
export function outliveScreens(
  { stdout, stderr, exit }: Pick<Terminal, 'stdout' | 'stderr' | 'exit'>,
  say: (sentence: string) => void = (sentence) => void stderr.write(sentence),
): {
  /** The exit code of a run that would have ended with `code`. */
  readonly end: (code: number) => number;
  /** Why standard output could not be written; null while it could. */
  readonly trouble: () => SolidifyError | null;
  /** What happens from now on is for somebody else to see. */
  readonly leave: () => void;
} {
  let state: 'under way' | 'over' | 'left' = 'under way';
  let hasFailed = false;
  let trouble: SolidifyError | null = null;
  const onError = (name: string, error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE' || hasFailed || state === 'left') return;
    hasFailed = true;
    const reason = error.code === 'ENOSPC' ? 'there is no space left' : (error.code ?? error.message);
    if (name === 'output') {
      trouble = new SolidifyError(`Standard output cannot be written: ${reason}.`, 'not-writable');
      say(`solidify: ${trouble.message}\n`);
    }
    if (state === 'over') exit(3);
  };
  stdout.on?.('error', (error) => onError('output', error));
  stderr.on?.('error', (error) => onError('error', error));
  return {
    end: (code) => {
      state = 'over';
      return hasFailed ? Math.max(code, 3) : code;
    },
    trouble: () => trouble,
    leave: () => void (state = 'left'),
  };
}

/** What every command is given. */
export interface CommandContext {
  readonly host: Host;
  /** The formats that there are. */
  readonly formats: readonly Format[];
  readonly terminal: Pick<Terminal, 'stdout' | 'stderr' | 'version'>;
  /** Colours as far as `screen` takes them; default: standard error. Loaded only where something is shown. */
  readonly chalk: (screen?: Screen) => Promise<ChalkInstance>;
  /** In which solidify speaks to the user. */
  readonly language: WritersLanguage;
  /** What the diagnostics say in that language. Loaded only where one is told. */
  readonly messages: () => Promise<Messages>;
  /** What else is said, in that language. Loaded only where something is said. */
  readonly speech: () => Promise<Speech>;
  /** What the process may do about its speed. */
  readonly tuning: Tuning;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Something that must be ended whatever happens. */
  readonly guard: (kill: () => void) => void;
  /** Why standard output could not be written; null while it could. */
  readonly screenTrouble: () => SolidifyError | null;
  /** Talk, on standard error. */
  readonly say: (text: string) => void;
}
