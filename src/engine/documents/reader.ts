import { resolve } from 'node:path';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { limits } from '../../core/language/limits.js';
import { read } from '../../core/language/forms/read.js';
import { readDocument, readStream, STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { ensureHeap, heapToRead } from '../memory.js';
import { yieldToEventLoop } from '../yield-to-event-loop.js';

/** A document as it was read: its bytes, and what they are. */
export interface ReadDocument {
  readonly bytes: Uint8Array;
  /** Null when it is no YAML that could be read. */
  readonly parsed: Parsed | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A document that was read, and the state of its file then. */
export interface KeptDocument extends ReadDocument {
  readonly state: string;
}

/**
 * Reads documents; a file that is as it was the last time is not read again.
 *
 * @param kept what earlier builds have read, by path and name; null where only a little is kept, as memory would grow
 */
export function makeReader(
  host: Host,
  kept: Map<string, KeptDocument> | null,
): (file: string) => Promise<ReadDocument> {
  const recent = kept ? null : keepRecent();
  const take = async (file: string, bytes: Uint8Array): Promise<ReadDocument> => {
    if (host.elsewhere && bytes.length > limits.shortDocument) throw host.elsewhere;
    const known = recent?.find(file, bytes);
    if (known) return known;
    const read = await readBytes(file, bytes);
    recent?.keep(file, read);
    return read;
  };
  return async (file) => {
    if (file === STDIN) return take(file, await readStream(host.stdin(), host.signal));
    const path = resolve(host.cwd, file);
    if (!kept) return take(file, await readDocument(path, host));
    const key = keyOf(path, file);
    const found = await host.stat(path);
    const state = found ? `${found.kind} ${found.bytes} ${found.changed}` : 'none';
    const known = kept.get(key);
    if (known?.state === state) return known;
    const read = await take(file, await readDocument(path, host));
    kept.set(key, { ...read, state });
    return read;
  };
}

/** The same, with null for what is not there or cannot be read. */
export function readIfPossible(
  readFile: (file: string) => Promise<ReadDocument>,
): (file: string) => Promise<ReadDocument | null> {
  return (file) =>
    readFile(file).catch((error: unknown) => {
      if (error instanceof SolidifyError && error.exitCode !== 130) return null;
      throw error;
    });
}

/** So many bytes of documents are kept that were read last; what they are takes about a hundred times as much. */
const KEPT_BYTES = 250_000;

/**
 * The documents that were read last, by their names, with their bytes: a visit is read for what its programme must know
 * of all its visits, and soon again for itself. What has other bytes by now is not found.
 */
function keepRecent(): {
  readonly find: (file: string, bytes: Uint8Array) => ReadDocument | null;
  readonly keep: (file: string, read: ReadDocument) => void;
} {
  const recent = new Map<string, ReadDocument>();
  let held = 0;
  const drop = (file: string): void => {
    held -= recent.get(file)?.bytes.length ?? 0;
    recent.delete(file);
  };
  return {
    find: (file, bytes) => {
      const known = recent.get(file);
      return known && Buffer.compare(known.bytes, bytes) === 0 ? known : null;
    },
    keep: (file, read) => {
      drop(file);
      recent.set(file, read);
      held += read.bytes.length;
      for (const oldest of recent.keys()) {
        if (held <= KEPT_BYTES) break;
        drop(oldest);
      }
    },
  };
}

/** Of one file under one name: its places are told by the name. */
function keyOf(path: string, file: string): string {
  return `${path}\n${file}`;
}

/** Forgets what is kept of a file. */
export function forget(kept: Map<string, KeptDocument>, path: string): void {
  for (const key of kept.keys()) if (key.startsWith(`${path}\n`)) kept.delete(key);
}

async function readBytes(file: string, bytes: Uint8Array): Promise<ReadDocument> {
  await ensureHeap(`to read ${file}`, { bytes: heapToRead(bytes) });
  const { value, diagnostics } = read({ path: file, text: bytes });
  await yieldToEventLoop();
  return { bytes, parsed: value, diagnostics };
}
