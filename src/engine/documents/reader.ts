import { resolve } from 'node:path';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { limits } from '../../core/language/limits.js';
import { read } from '../../core/language/forms/read.js';
import { readDocument, readStream, STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
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
 * @param kept what earlier builds have read, by path and name; null where nothing is kept, as memory would grow
 */
export function makeReader(
  host: Host,
  kept: Map<string, KeptDocument> | null,
): (file: string) => Promise<ReadDocument> {
  const take = async (file: string, bytes: Uint8Array): Promise<ReadDocument> => {
    if (host.elsewhere && bytes.length > limits.shortDocument) throw host.elsewhere;
    return readBytes(file, bytes);
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
