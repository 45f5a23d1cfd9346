import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Screen, Terminal } from '../cli/command-context.js';

/** `terminal`, whose output into files arrives whole or is told of. */
export function withWholeScreens(terminal: Terminal): Terminal {
  return {
    cwd: () => terminal.cwd(),
    env: terminal.env,
    get stdin() {
      return terminal.stdin;
    },
    stdout: wholeScreen(terminal.stdout, 1),
    stderr: wholeScreen(terminal.stderr, 2),
    version: terminal.version,
    on: (event, listener) => terminal.on(event, listener),
    off: (event, listener) => terminal.off(event, listener),
    exit: (code) => terminal.exit(code),
  };
}

/**
 * A screen that writes all of what it is given. Node.js writes into a file once and takes no heed of how much of that
 * the disk had room for: on one that is almost full the rest would be lost, and nobody would be told.
 *
 * @param fd the number that the system gives to the same screen
 */
export function wholeScreen(screen: Screen, fd: number): Screen {
  if (!isPlain(fd)) return screen;
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = [];
  let hasFailed = false;
  return {
    write(text) {
      if (hasFailed) return;
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      try {
        for (let at = 0; at < bytes.length; at += writeSync(fd, bytes, at));
      } catch (error) {
        hasFailed = true;
        if (!(error instanceof Error) || listeners.length === 0) throw error;
        for (const listener of listeners) listener(error);
      }
    },
    on: (_, listener) => listeners.push(listener),
    isTTY: false,
  };
}

/** Whether something is written as it comes: into a file or a device that is no terminal. */
function isPlain(fd: number): boolean {
  try {
    const found = fstatSync(fd);
    return found.isFile() || (found.isCharacterDevice() && !isatty(fd));
  } catch {
    return false;
  }
}
