import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/** A bundle that was run. */
export interface Loaded<T> {
  readonly exports: T;
  /** Whether it was compiled before. */
  readonly wasCompiled: boolean;
  /**
   * Keeps what V8 has compiled of it by now, where that is more than before.
   *
   * @param kind of the run: to look how much it is takes a while, so it is done once a kind
   */
  readonly keep: (kind: string) => void;
}

/** What is kept, and what it is of. */
interface KeptCode {
  /** How much was compiled. */
  readonly compiled: number;
  /** The checksums of the kinds of runs that needed no more. */
  readonly kinds: readonly number[];
  /** As V8 gives it. */
  readonly data: Buffer;
}

/** A checksum of all that follows, that of the bundle, how much was compiled, the number of kinds: four bytes each. */
const HEAD = 16;
/** Where what V8 gives begins: at a multiple of eight, or V8 would copy it first. */
const begin = (kinds: number): number => HEAD + 8 * Math.ceil(kinds / 2);
/** So many kinds are remembered. */
const MANY = 64;
/** What is compiled differs a little from run to run. */
const MORE = 1.05;

/**
 * Runs a bundle with what V8 compiled of it the last time, which takes a quarter off a short run. (Node.js can do so
 * by itself from version 22 on, but only with functions that run at once.)
 *
 * The cache lies beside the bundle: whoever can write there could change the bundle itself, so nobody more has to be
 * trusted. Where nothing can be written, there is none. V8 refuses what it made in another version or with other flags;
 * damage it does not notice, nor another bundle of the same length, so checksums do.
 *
 * @param bundle a script in ASCII, whose value is `(require, module, url) => void`
 * @param use for what; each has a cache of its own, since all of a cache is read again each time
 */
export function load<T>(bundle: URL, use: string): Loaded<T> {
  const path = fileURLToPath(bundle);
  const cache = `${path}.${use}.cache`;
  const source = readFileSync(path);
  const of = crc32(source);
  const known = readCache(cache, of);
  // A thread compiles what Node.js is made of as well; the first thread has that ready.
  const before = isMainThread ? 0 : getHeapCodeStatistics().bytecode_and_metadata_size;
  const script = new Script(source.toString('latin1'), {
    filename: path,
    ...(known ? { cachedData: known.data } : {}),
  });
  const wasCompiled = known !== null && script.cachedDataRejected === false;
  const run = script.runInThisContext() as (require: NodeJS.Require, module: object, url: string) => void;
  const module = { exports: {} as T };
  run(createRequire(bundle), module, bundle.href);
  return {
    exports: module.exports,
    wasCompiled,
    keep(name) {
      const kind = crc32(name);
      const old = wasCompiled ? known : null;
      if (old?.kinds.includes(kind)) return;
      const kinds = [kind, ...(old?.kinds ?? [])].slice(0, MANY);
      // What was not used for long may have been thrown away meanwhile.
      const compiled = Math.max(0, getHeapCodeStatistics().bytecode_and_metadata_size - before);
      const isMore = !old || compiled > old.compiled * MORE;
      writeCache(
        cache,
        of,
        isMore ? { compiled, kinds, data: script.createCachedData() } : { ...old, kinds },
      );
    },
  };
}

/** @param of the checksum of the bundle */
function readCache(path: string, of: number): KeptCode | null {
  try {
    const whole = readFileSync(path);
    if (crc32(whole.subarray(4)) !== whole.readUInt32LE(0) || of !== whole.readUInt32LE(4)) return null;
    const kinds = Array.from({ length: whole.readUInt32LE(12) }, (_, at) =>
      whole.readUInt32LE(HEAD + 4 * at),
    );
    return { compiled: whole.readUInt32LE(8), kinds, data: whole.subarray(begin(kinds.length)) };
  } catch {
    return null;
  }
}

/** Whole or not at all; another process may be at it as well. */
function writeCache(path: string, of: number, { compiled, kinds, data }: KeptCode): void {
  const whole = Buffer.concat([Buffer.alloc(begin(kinds.length)), data]);
  [0, of, compiled, kinds.length, ...kinds].forEach((value, at) => whole.writeUInt32LE(value, 4 * at));
  whole.writeUInt32LE(crc32(whole.subarray(4)), 0);
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, whole);
    renameSync(draft, path);
  } catch {
    // It works without; what was begun goes, where it can.
    try {
      rmSync(draft, { force: true });
    } catch {
      // Nor can it be removed where nothing can be written.
    }
  }
}
