import { Readable } from 'node:stream';
import { resolve } from 'node:path';
import { disclose } from '../../core/edit/disclose.js';
import { applyEdits, certainEdits } from '../../core/edit/edits.js';
import { expandPatterns, STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { memoryHost } from '../../host/memory.js';
import type { Listener } from '../listener.js';
import type { Settings } from '../options.js';
import type { Outcome } from '../outcome.js';
import { validate } from '../session.js';
import { readOriginal, rewriteAll, type Rewritten } from './rewrite.js';

/** A document of which something was certain. */
export interface FixedFile extends Rewritten {
  /** The lines, from 1, in which something was wrong, or that of the disclosures. */
  readonly lines: readonly number[];
}

/** What is mended in one round can show what was wrong behind it; so many rounds no document needs. */
const MOST_ROUNDS = 30;

/**
 * Mends what is certain in documents, and writes those of which something was. What was mended is looked at again until
 * nothing certain is left, so that doing it twice is doing it once. Each document is written whole, and not at all where
 * somebody else wrote it meanwhile.
 *
 * @param accept why names and addresses that are refused may stand all the same: each gets a disclosure with this reason
 * @returns what was mended, how the check of the mended documents ended, and standard input as it is to be given back:
 *   byte for byte, where nothing was mended in it
 *   A document that cannot be written, or was changed meanwhile, is a trouble of that
 */
export async function fixAll(
  patterns: readonly string[],
  settings: Settings,
  host: Host,
  listener: Listener = {},
  accept: string | null = null,
): Promise<{
  readonly fixed: readonly FixedFile[];
  readonly outcome: Outcome;
  readonly stdout: string | Uint8Array | null;
}> {
  const files = await expandPatterns(patterns, host, listener.onNote);
  const texts = new Map<string, string>();
  let input: Uint8Array | null = null;
  for (const file of files) {
    const { bytes, text } = await readOriginal(file, host);
    if (text !== null) texts.set(file, text);
    if (file === STDIN) input = bytes;
  }
  const before = new Map(texts);
  const lines = new Map<string, Set<number>>();
  const world = overlaid(host, texts, input);
  const check = (): Promise<Outcome> => validate(files, settings, world.host, listener);

  let outcome = await check();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const changed = [...texts].flatMap(([file, text]) => {
      const found = outcome.diagnostics.filter((one) => one.file === file);
      const edits = certainEdits(found);
      const mended = applyEdits(text, edits);
      // What is refused is told when everything else is right.
      const after = mended === text && accept !== null ? disclose(text, found, accept) : mended;
      return after === text ? [] : [{ file, after, edits }];
    });
    if (changed.length === 0) break;
    for (const { file, after, edits } of changed) {
      const mended = lines.get(file) ?? new Set();
      for (const { range } of edits) mended.add(range.start.line);
      if (edits.length === 0)
        mended.add(after.split('\n').findIndex((line) => /^disclosures:/.test(line)) + 1);
      lines.set(file, mended);
      texts.set(file, after);
      world.set(file, after);
    }
    outcome = await check();
  }
  const fixed = [...texts].flatMap(([file, after]): FixedFile[] => {
    const old = before.get(file) ?? after;
    return after === old ? [] : [{ file, before: old, after, lines: [...(lines.get(file) ?? [])] }];
  });
  const { written, troubles } = await rewriteAll(fixed, host);
  return {
    fixed: written,
    outcome: { ...outcome, troubles: [...outcome.troubles, ...troubles] },
    stdout: fixed.find(({ file }) => file === STDIN)?.after ?? input,
  };
}

/** The same host, on which documents have the texts that they will have; standard input can be read once only. */
function overlaid(
  host: Host,
  texts: ReadonlyMap<string, string>,
  given: Uint8Array | null,
): { readonly host: Host; readonly set: (file: string, text: string) => void } {
  const pathOf = (file: string): string => resolve(host.cwd, file);
  const memory = memoryHost(
    [...texts].filter(([file]) => file !== STDIN).map(([file, text]) => [pathOf(file), text] as const),
    host,
  );
  let input = given;
  const stdin: Host['stdin'] = () => (input === null ? host.stdin() : Readable.from([input]));
  return {
    host: { ...memory, stdin },
    set: (file, text) => {
      if (file === STDIN) input = new TextEncoder().encode(text);
      else memory.set(pathOf(file), text);
    },
  };
}
