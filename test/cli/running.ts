import type { Terminal } from '../../src/cli/command-context.js';
import { main } from '../../src/cli/main.js';

/** A command that goes on until it is interrupted. */
export interface RunningCommand {
  /** What it has said on standard error. */
  readonly said: () => string;
  /** Waits until it has said something that matches, and gives it. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Presses Ctrl-C, and gives the exit code. */
  readonly interrupt: () => Promise<number>;
  /** How many listen for Ctrl-C. */
  readonly signals: () => number;
  /** Its exit code, once it ends by itself. */
  readonly code: Promise<number>;
}

/** Starts one in this process. */
export function startCommand(
  argv: readonly string[],
  cwd: string,
  { tty = true, env = {} }: { readonly tty?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): RunningCommand {
  let text = '';
  let waiting: (() => void)[] = [];
  const signals = new Set<() => void>();
  const screen: Terminal['stderr'] = {
    write: (words) => {
      text += String(words);
      for (const look of waiting) look();
    },
    isTTY: tty,
    columns: 100,
  };
  const terminal: Terminal = {
    env: {
      ...process.env,
      NO_COLOR: '1',
      LC_ALL: 'C',
      CI: '',
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
      VISUAL: '',
      EDITOR: '',
      ...env,
    },
    stdin: Object.assign((async function* () {})(), { isTTY: tty }),
    stdout: screen,
    stderr: screen,
    version: process.version,
    cwd: () => cwd,
    on: (event, listener) => event === 'SIGINT' && signals.add(listener),
    off: (event, listener) => event === 'SIGINT' && signals.delete(listener),
    exit: (code) => {
      throw new Error(`exit ${code}`);
    },
  };
  const code = main(argv, terminal);
  return {
    said: () => text,
    until: (pattern) =>
      new Promise((done, fail) => {
        const look = (): void => {
          const found = pattern.exec(text);
          if (!found) return;
          waiting = waiting.filter((one) => one !== look);
          done(found);
        };
        waiting.push(look);
        look();
        void code.then((ended) => fail(new Error(`ended with ${ended}: ${text}`)));
      }),
    interrupt: () => {
      for (const listener of signals) listener();
      return code;
    },
    signals: () => signals.size,
    code,
  };
}
