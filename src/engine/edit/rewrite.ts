import { basename, dirname, resolve } from 'node:path';
import { limits } from '../../core/language/limits.js';
import { readDocument, readStream, STDIN } from '../../host/files.js';
import { isNameWithin, type Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';

/** A document with what becomes of it. */
export interface Rewritten {
  /** As the user wrote it. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** A document as it is, to be written anew. */
export interface Original {
  readonly bytes: Uint8Array;
  /** Null where it is no UTF-8: what it says is not known then, and nothing is written. */
  readonly text: string | null;
}

/**
 * Reads a document that is to be written anew.
 *
 * @throws SolidifyError (2) when it is not there, (3) when it may not be read, or when standard input is too long to be
 *   given back
 */
export async function readOriginal(file: string, host: Host): Promise<Original> {
  const bytes =
    file === STDIN
      ? await readStream(host.stdin(), host.signal)
      : await readDocument(resolve(host.cwd, file), host);
  if (file === STDIN && bytes.length > limits.bytes)
    throw new SolidifyError(
      `Standard input is longer than ${limits.bytes / 2 ** 20} MB, more than a document may be; nothing was given back.`,
      'too-large',
      'Name the file instead.',
    );
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { bytes, text: null };
  }
}

/**
 * Writes a document anew, whole, with the permissions that it has and where links lead: whatever rewrites a document does
 * it here.
 *
 * @throws SolidifyError (3) when it cannot be written, or is not any more what it was
 */
export async function rewrite({ file, before, after }: Rewritten, host: Host): Promise<void> {
  const path = await host.real(resolve(host.cwd, file));
  const name = basename(path);
  if (!isNameWithin(name))
    throw new SolidifyError(
      `Cannot write ${file}: no file of that name is written.`,
      'not-writable',
      'Rename the document.',
    );
  await host.change(dirname(path), name, (now) => {
    if (now === before) return Promise.resolve(after);
    throw new SolidifyError(
      `${file} was changed meanwhile; nothing was written to it.`,
      'file-changed',
      'Run the command again.',
    );
  });
}

/**
 * Writes several documents anew. One that cannot be written, or that somebody else has changed meanwhile, keeps the others
 * from nothing.
 */
export async function rewriteAll<One extends Rewritten>(
  all: readonly One[],
  host: Host,
): Promise<{ readonly written: readonly One[]; readonly troubles: readonly SolidifyError[] }> {
  const written: One[] = [];
  const troubles: SolidifyError[] = [];
  for (const one of all) {
    try {
      if (one.file !== STDIN) await rewrite(one, host);
      written.push(one);
    } catch (error) {
      if (!(error instanceof SolidifyError) || error.exitCode === 130) throw error;
      troubles.push(error);
    }
  }
  return { written, troubles };
}
