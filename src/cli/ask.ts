import { Writable, type Readable } from 'node:stream';
import type { Screen } from './command-context.js';
import type { Speech } from './speech/speech.js';
import { SolidifyError } from '../host/solidify-error.js';

/**
 * Questions on a terminal. An answer that is interrupted ends the program as Ctrl-C does; where input ends (Ctrl-D), what
 * was not answered is told.
 */
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

/**
 * @param screen where the questions stand: standard error, as they are talk
 * @param speech puts questions, examples, labels and what is wrong with an answer into the language of the user
 */
export async function openQuestions(
  input: AsyncIterable<Uint8Array | string>,
  screen: Screen,
  signal: AbortSignal,
  speech: Speech,
): Promise<Questions> {
  const { text, select, isCancel } = await import('@clack/prompts');
  const output = Object.assign(
    new Writable({
      write(chunk: Uint8Array, _, done) {
        screen.write(chunk);
        done();
      },
    }),
    // Some terminals say that they are 0 wide.
    { isTTY: true, columns: screen.columns || 80, rows: 24 },
  );
  const keyboard = input as Readable;
  const over = new AbortController();
  const end = (): void => over.abort();
  keyboard.once('end', end).once('close', end);
  keyboard.on('keypress', (_: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key?.ctrl && key.name === 'd') end();
  });
  if (keyboard.readableEnded || keyboard.destroyed) end();
  const common = { input: keyboard, output, signal: AbortSignal.any([signal, over.signal]) };
  /** @throws SolidifyError (130) when it was interrupted, (2) when input ended */
  const told = (message: string, answer: unknown): string => {
    if (!isCancel(answer)) return String(answer).trim();
    if (signal.aborted || !over.signal.aborted) throw new SolidifyError('Interrupted.', 'aborted');
    throw new SolidifyError(
      `Input ended before this was answered: ${message}`,
      'invalid-option',
      'Nothing was written. Run it again and answer, or say it with a flag.',
    );
  };
  return {
    text: async (message, { example, check }) =>
      told(
        message,
        await text({
          ...common,
          message: speech(message),
          ...(example === undefined ? {} : { placeholder: speech(example) }),
          validate: (answer) => {
            const wrong = check((answer ?? '').trim());
            return wrong === null ? undefined : speech(wrong);
          },
        }),
      ),
    choose: async (message, options) =>
      told(
        message,
        await select({
          ...common,
          message: speech(message),
          options: options.map(({ value, label }) => ({ value, label: speech(label) })),
        }),
      ),
  };
}
