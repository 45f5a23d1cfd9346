import type { ChalkInstance } from 'chalk';
import type { Format } from '../core/formats/index.js';
import type { Surroundings } from '../host/disk.js';
import type { Host } from '../host/host.js';
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

/** Whoever reads our output may stop reading, as `head` does. The reports are still to be written. */
export function outliveScreens({ stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>): void {
  const onGone = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
  };
  stdout.on?.('error', onGone);
  stderr.on?.('error', onGone);
}

/** What every command is given. */
export interface CommandContext {
  readonly host: Host;
  /** The formats that there are. */
  readonly formats: readonly Format[];
  readonly terminal: Pick<Terminal, 'stdout' | 'stderr' | 'version'>;
  /** Colours as far as `screen` takes them; default: standard error. Loaded only where something is shown. */
  readonly chalk: (screen?: Screen) => Promise<ChalkInstance>;
  /** What the process may do about its speed. */
  readonly tuning: Tuning;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Something that must be ended whatever happens. */
  readonly guard: (kill: () => void) => void;
  /** Talk, on standard error. */
  readonly say: (text: string) => void;
}
