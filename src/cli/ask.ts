import { Writable, type Readable } from 'node:stream';
import type { Screen } from './command-context.js';
import { SolidifyError } from '../host/solidify-error.js';

/** Questions on a terminal. An answer that is interrupted ends the program as Ctrl-C does. */
export interface Questions {
  /** A line of text; `check` gives what is wrong with it, or null. */
  readonly text: (
    message: string,
    options: { readonly example?: string; readonly check: (answer: string) => string | null },
  ) => Promise<string>;
  /** One of several. */
  readonly choose: (
    message: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => Promise<string>;
}

/** @param screen where the questions stand: standard error, as they are talk */
export async function openQuestions(
  input: AsyncIterable<Uint8Array | string>,
  screen: Screen,
  signal: AbortSignal,
): Promise<Questions> {
  const { text, select, isCancel } = await import('@clack/prompts');
  const output = Object.assign(
    new Writable({
      write(chunk: Uint8Array, _, done) {
        screen.write(chunk);
        done();
      },
    }),
    { isTTY: true, columns: screen.columns ?? 80, rows: 24 },
  );
  const common = { input: input as Readable, output, signal };
  const told = (answer: unknown): string => {
    if (isCancel(answer)) throw new SolidifyError('Interrupted.', 'aborted');
    return String(answer).trim();
  };
  return {
    text: async (message, { example, check }) =>
      told(
        await text({
          ...common,
          message,
          ...(example === undefined ? {} : { placeholder: example }),
          validate: (answer) => check((answer ?? '').trim()) ?? undefined,
        }),
      ),
    choose: async (message, options) => told(await select({ ...common, message, options: [...options] })),
  };
}
