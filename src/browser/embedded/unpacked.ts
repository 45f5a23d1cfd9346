import { createReadStream, createWriteStream, existsSync, lstatSync, readFileSync } from 'node:fs';
import { chmod, lstat, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { isTrusted, prepareFolder } from '../../host/cache/cache-folder.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { embeddedReleases } from './releases.js';

/** The package that carries a browser inside its tarball: where its archives lie, and its version. */
export interface EmbeddedPackage {
  /** the folder that holds `chromium.br` and `al2023.tar.br` */
  readonly bin: string;
  readonly version: string;
}

/** The embedded browser, unpacked and checked. */
export interface Unpacked {
  readonly path: string;
  /** the shared libraries (NSS, expat) that a bare machine lacks */
  readonly libs: string;
}

const manifestName = 'files.json';
const abandonedAfterMs = 10 * 60_000;
/** What an unwritable or full folder answers; anything else is not about the folder. */
const unusable = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENOSPC', 'EDQUOT', 'EEXIST'];

/**
 * Finds the optional package `@sparticuz/chromium` next to this program, the newest that npm has installed, without
 * running any of its code: its own start-up unpacks into a guessable folder, runs what already lies there and switches
 * the sandbox off.
 *
 * @returns null where the package was left out at installation or is incomplete
 */
export function locateEmbedded(from: string = import.meta.url): EmbeddedPackage | null {
  for (const { folder } of embeddedReleases) {
    const found = locatePackage(folder, from);
    if (found) return found;
  }
  return null;
}

function locatePackage(name: string, from: string): EmbeddedPackage | null {
  let folder: string;
  try {
    folder = dirname(createRequire(from).resolve(name));
  } catch {
    return null;
  }
  // The package exports no path to its package.json, so climb to it from its main file.
  for (; folder !== dirname(folder); folder = dirname(folder)) {
    const about = join(folder, 'package.json');
    if (!existsSync(about)) continue;
    const { name, version } = JSON.parse(readFileSync(about, 'utf8')) as { name?: string; version?: string };
    if (name !== '@sparticuz/chromium' || version === undefined) continue;
    const bin = join(folder, 'bin');
    return existsSync(join(bin, 'chromium.br')) ? { bin, version } : null;
  }
  return null;
}

/**
 * Whether the embedded browser can run here at all. It is built for Linux x64 and names the GNU loader by this path:
 * Alpine and other musl systems do not have that file.
 */
export function embeddedRunsHere(
  platform: string,
  arch: string,
  loader = '/lib64/ld-linux-x86-64.so.2',
): boolean {
  return platform === 'linux' && arch === 'x64' && existsSync(loader);
}

/**
 * Gives the embedded browser, unpacking it (about 200 MB, two seconds) the first time. Safe when several processes
 * do so at once: each unpacks beside the others and renames at the end. What is found is used only if it belongs to
 * this user or root, nobody else may write it, and every file has its size; otherwise it is unpacked anew.
 *
 * @param folders where to look and to unpack, the best first
 * @throws SolidifyError (exit 3) when no folder can take it
 */
export async function unpackEmbedded(
  pkg: EmbeddedPackage,
  folders: readonly string[],
  uid: number,
  options: { signal?: AbortSignal | undefined; onUnpack?: (() => void) | undefined } = {},
): Promise<Unpacked> {
  const name = `chromium-${pkg.version}`;
  for (const folder of folders) {
    const place = join(folder, name);
    if (isWhole(place, uid)) return unpackedAt(place);
  }
  let reason: unknown;
  for (const folder of folders) {
    options.signal?.throwIfAborted();
    try {
      await prepareFolder(folder, uid);
      await unpackInto(pkg, folder, name, uid, options);
      return unpackedAt(join(folder, name));
    } catch (error) {
      if (!unusable.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      reason ??= error;
    }
  }
  const detail = reason instanceof Error ? ` (${reason.message})` : '';
  throw new SolidifyError(
    `The embedded browser could not be unpacked${detail}.`,
    'browser-unusable',
    `It needs 220 MB in one of: ${folders.join(', ')}. Set XDG_CACHE_HOME to a folder that can be written, or use an installed browser with --browser system.`,
    { cause: reason },
  );
}

function unpackedAt(place: string): Unpacked {
  return { path: join(place, 'chromium'), libs: join(place, 'lib') };
}

/** Every file listed in the manifest is there with its size, and nobody but `uid` or root could have put it there. */
function isWhole(place: string, uid: number): boolean {
  try {
    if (!isTrusted(lstatSync(place), uid)) return false;
    const sizes = JSON.parse(readFileSync(join(place, manifestName), 'utf8')) as Record<string, number>;
    if (!('chromium' in sizes) || (lstatSync(join(place, 'chromium')).mode & 0o111) === 0) return false;
    return Object.entries(sizes).every(([file, size]) => {
      const stat = lstatSync(join(place, file));
      return stat.isFile() && stat.size === size && isTrusted(stat, uid);
    });
  } catch {
    return false;
  }
}

async function unpackInto(
  pkg: EmbeddedPackage,
  folder: string,
  name: string,
  uid: number,
  { signal, onUnpack }: { signal?: AbortSignal | undefined; onUnpack?: (() => void) | undefined },
): Promise<void> {
  await removeAbandoned(folder, uid);
  const place = join(folder, name);
  const draft = await mkdtemp(join(folder, 'unpacking-'));
  try {
    onUnpack?.();
    const work = [
      inflateBrowser(join(pkg.bin, 'chromium.br'), join(draft, 'chromium'), signal),
      inflateLibraries(join(pkg.bin, 'al2023.tar.br'), draft, uid, signal),
    ];
    // All have ended before the draft is removed, or one would go on writing into it.
    await Promise.allSettled(work);
    await Promise.all(work);
    await chmod(join(draft, 'lib'), 0o755);
    await chmod(draft, 0o755);
    await writeFile(join(draft, manifestName), JSON.stringify(await sizesOf(draft)), { mode: 0o644 });
    for (let attempt = 0; ; attempt++) {
      try {
        await rename(draft, place);
        return;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (attempt === 3 || (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOTDIR')) throw error;
        if (isWhole(place, uid)) return;
        await moveAway(place, folder);
      }
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A half-unpacked or altered browser is renamed first, so that nobody ever sees it half removed. */
async function moveAway(place: string, folder: string): Promise<void> {
  const aside = await mkdtemp(join(folder, 'unpacking-'));
  await rename(place, join(aside, 'broken')).catch(() => undefined);
  await rm(aside, { recursive: true, force: true });
}

/** Removes what an earlier run left that was killed while unpacking. */
async function removeAbandoned(folder: string, uid: number): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith('unpacking-'));
  for (const draft of drafts) {
    const stat = await lstat(join(folder, draft)).catch(() => null);
    if (stat?.uid === uid && Date.now() - stat.mtimeMs > abandonedAfterMs) {
      await rm(join(folder, draft), { recursive: true, force: true });
    }
  }
}

async function inflateBrowser(from: string, to: string, signal: AbortSignal | undefined): Promise<void> {
  await pipeline(
    createReadStream(from, { highWaterMark: 1 << 22 }),
    createBrotliDecompress({ chunkSize: 1 << 21 }),
    createWriteStream(to, { mode: 0o755 }),
    { ...(signal && { signal }) },
  );
  await chmod(to, 0o755);
}

async function inflateLibraries(
  from: string,
  to: string,
  uid: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { default: tar } = await import('tar-fs');
  const gid = process.getgid?.() ?? uid;
  await pipeline(
    createReadStream(from),
    createBrotliDecompress(),
    // Owned by whoever unpacks, as a tarball carries the builder's numbers; the folder is the draft's own.
    tar.extract(to, { dmode: 0o755, map: (header) => ({ ...header, uid, gid, mode: 0o755 }) }),
    { ...(signal && { signal }) },
  );
}

async function sizesOf(folder: string): Promise<Record<string, number>> {
  const libraries = (await readdir(join(folder, 'lib'))).sort().map((file) => join('lib', file));
  const sizes: Record<string, number> = {};
  for (const file of ['chromium', ...libraries]) sizes[file] = (await lstat(join(folder, file))).size;
  return sizes;
}
