import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** A bundle that was run. */
export interface Loaded<T> {
  readonly exports: T;
  /** Whether it was compiled before. */
  readonly wasCompiled: boolean;
  /** Keeps what V8 has compiled of it by now, where that is more than before. */
  readonly keep: () => void;
}

/** Before what V8 gives: its checksum, that of the bundle, and how much was compiled. */
const HEAD = 12;
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
 */
export function load<T>(bundle: URL): Loaded<T> {
  const path = fileURLToPath(bundle);
  const source = readFileSync(path);
  const of = crc32(source);
  const known = readCache(`${path}.cache`, of);
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
    keep() {
      const compiled = getHeapCodeStatistics().bytecode_and_metadata_size;
      if (!wasCompiled || compiled > known.compiled * MORE)
        writeCache(`${path}.cache`, of, compiled, script.createCachedData());
    },
  };
}

/** @param of the checksum of the bundle */
function readCache(path: string, of: number): { compiled: number; data: Buffer } | null {
  try {
    const whole = readFileSync(path);
    const data = whole.subarray(HEAD);
    const isSound = crc32(data) === whole.readUInt32LE(0) && of === whole.readUInt32LE(4);
    return isSound ? { compiled: whole.readUInt32LE(8), data } : null;
  } catch {
    return null;
  }
}

/** Whole or not at all; another process may be at it as well. */
function writeCache(path: string, of: number, compiled: number, data: Buffer): void {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(data), 0);
  head.writeUInt32LE(of, 4);
  head.writeUInt32LE(compiled, 8);
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([head, data]));
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
