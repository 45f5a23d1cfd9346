import { PassThrough } from 'node:stream';
import type { Terminal } from '../../src/cli/command-context.js';
import { main } from '../../src/cli/main.js';

/** What a command line gave. */
export interface MainRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Of standard output. */
  readonly bytes: Buffer;
}

/**
 * Runs a command line in this process.
 *
 * @param cwd the folder of the user
 * @param stdin what standard input holds
 * @param keys what somebody types on a terminal, each when a question has been shown; without it there is none
 */
export async function runMain(
  argv: readonly string[],
  cwd: string,
  {
    env = {},
    stdin: given,
    keys,
  }: {
    readonly env?: Readonly<Record<string, string>>;
    readonly stdin?: string | Uint8Array;
    readonly keys?: readonly string[];
  } = {},
): Promise<MainRun> {
  const out = { stdout: '', stderr: '' };
  const bytes: Buffer[] = [];
  const isTTY = keys !== undefined;
  const left = [...(keys ?? [])];
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  if (given !== undefined) stdin.end(given);
  const screen = (name: 'stdout' | 'stderr'): Terminal['stdout'] => ({
    write: (text) => {
      const written = typeof text === 'string' ? text : Buffer.from(text).toString();
      out[name] += written;
      if (name === 'stdout') bytes.push(Buffer.from(text));
      // A question shows its cursor when it waits.
      if (name === 'stderr' && written.includes('\u001b[?25l'))
        setTimeout(() => {
          for (const key of left.splice(0, 1)) stdin.write(key);
        }, 5);
    },
    isTTY,
    columns: 100,
  });
  const terminal: Terminal = {
    env: { NO_COLOR: '1', LANG: 'C', ...env },
    stdin,
    stdout: screen('stdout'),
    stderr: screen('stderr'),
    version: process.version,
    cwd: () => cwd,
    on: () => undefined,
    off: () => undefined,
    exit: (code) => {
      throw new Error(`exit ${code}`);
    },
  };
  return { code: await main(argv, terminal), ...out, bytes: Buffer.concat(bytes) };
}
