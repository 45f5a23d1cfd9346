import { basename, dirname, resolve } from 'node:path';
import { readDocument, readStream, STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';

/** A document with what becomes of it. */
export interface Rewritten {
  /** As the user wrote it. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The text of a document; null where it is no UTF-8. */
export async function textOf(file: string, host: Host): Promise<string | null> {
  const bytes =
    file === STDIN
      ? await readStream(host.stdin(), host.signal)
      : await readDocument(resolve(host.cwd, file), host);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Writes a document anew, whole and with the permissions that it has.
 *
 * @throws SolidifyError (3) when it cannot be written, or is not any more what it was
 */
export async function rewrite({ file, before, after }: Rewritten, host: Host): Promise<void> {
  const path = await host.real(resolve(host.cwd, file));
  await host.change(dirname(path), basename(path), (now) => {
    if (now === before) return Promise.resolve(after);
    throw new SolidifyError(
      `${file} was changed meanwhile; nothing was written to it.`,
      'file-changed',
      'Run the command again.',
    );
  });
}
