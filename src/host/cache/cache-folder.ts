import { chmod, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What decides where the folders are. */
export interface CacheOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly tmp: string;
  /** the numeric user, 0 for root */
  readonly uid: number;
}

/**
 * The folders in which an unpacked browser and whatever else can be made again is looked for and, in the same order,
 * written: the user's cache, the machine's cache (root unpacks there, so that the unprivileged user under whom the
 * browser runs can reach it, and an image built as root serves its users), and at last a private folder below the
 * temporary one.
 */
export function cacheFolders({ env, home, tmp, uid }: CacheOptions): string[] {
  const machine = '/var/cache/solidify';
  const asked = env['XDG_CACHE_HOME'];
  const own = asked?.startsWith('/') ? join(asked, 'solidify') : join(home, '.cache', 'solidify');
  const first = uid === 0 && !asked ? [machine] : [own, machine];
  return [...first, join(tmp, `solidify-${uid}`)];
}

/** Whether nobody but `uid` or root could have put or changed something. */
export function isTrusted(stat: { uid: number; mode: number }, uid: number): boolean {
  return (stat.uid === uid || stat.uid === 0) && (stat.mode & 0o022) === 0;
}

/** Makes the folder; one in a place where others may write must prove to be ours. */
export async function prepareFolder(folder: string, uid: number): Promise<void> {
  // Root's browser runs as an unprivileged user, who must be able to walk in but not to look around.
  const mode = uid === 0 ? 0o711 : 0o700;
  const created = await mkdir(folder, { recursive: true, mode });
  if (created !== undefined && uid === 0) await chmod(folder, mode);
  const stat = await lstat(folder);
  if (!stat.isDirectory() || !isTrusted(stat, uid)) {
    throw Object.assign(new Error(`${folder} belongs to someone else or can be written by others`), {
      code: 'EPERM',
    });
  }
}
