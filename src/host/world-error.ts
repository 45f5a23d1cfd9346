import { SolidifyError, type ErrorCode } from './solidify-error.js';

/** By the code of a system error: what it means, the code of the trouble, what to do. */
type Troubles = Readonly<Record<string, readonly [reason: string, code: ErrorCode, hint: string]>>;

const tooMany = 'Close other programs and run this again; ulimit -n says how many may be open.';
const disk = (code: ErrorCode): Troubles[string] => [
  'the disk reports a fault',
  code,
  'Look at the disk and its cable, or use another one.',
];
const network = (code: ErrorCode): Troubles[string] => [
  'the folder of the network has gone',
  code,
  'Connect to it again and run this again.',
];

/** What keeps a file from being read. */
export const readingTroubles: Troubles = {
  ENOENT: ['it is not there', 'file-not-found', 'Look at the folder and the spelling of the name.'],
  ENOTDIR: ['it is not there', 'file-not-found', 'Look at the folder and the spelling of the name.'],
  EISDIR: ['it is a folder', 'file-not-found', 'Name a file.'],
  ENOTSUP: ['it is a pipe, a socket or a device', 'file-not-found', 'Name a file.'],
  ENXIO: ['it is a pipe, a socket or a device', 'file-not-found', 'Name a file.'],
  EACCES: ['permission is denied', 'not-readable', 'Ask whoever owns the file to let you read it.'],
  ELOOP: ['links lead in a circle', 'not-readable', 'Remove the circle of symbolic links.'],
  EPERM: [
    'the system does not let this program read it',
    'not-readable',
    'Allow the terminal to read that folder (macOS: System Settings, Privacy & Security), or move the file.',
  ],
  EBUSY: ['it is open in another program', 'not-readable', 'Close it there and run this again.'],
  EIO: disk('not-readable'),
  ESTALE: network('not-readable'),
  ENAMETOOLONG: ['the name is too long', 'not-readable', 'Give the file or its folder a shorter name.'],
  EMFILE: ['too many files are open', 'not-readable', tooMany],
  ENFILE: ['too many files are open', 'not-readable', tooMany],
  ERR_FS_FILE_TOO_LARGE: [
    'it is too large',
    'not-readable',
    'A document is a text; look whether this is the right file.',
  ],
};
const elsewhere = 'Choose another folder with --out.';
/** What keeps a file from being written. */
export const writingTroubles: Troubles = {
  ENOENT: ['no folder can be made there', 'not-writable', elsewhere],
  ENOTDIR: ['part of this path is a file, not a folder', 'not-writable', elsewhere],
  EEXIST: ['it is a file, not a folder', 'not-writable', elsewhere],
  EACCES: [
    'permission is denied',
    'not-writable',
    'Choose a folder that you may write to with --out, or ask who owns it.',
  ],
  EPERM: [
    'the file is protected, or open in another program',
    'not-writable',
    'Close it there, or take its protection away, and build again.',
  ],
  EBUSY: ['the file is open in another program', 'not-writable', 'Close it there and build again.'],
  EROFS: ['the disk is read-only', 'not-writable', elsewhere],
  ENOSPC: ['the disk is full', 'not-writable', 'Free some space and build again; nothing was half-written.'],
  EDQUOT: [
    'your share of the disk is full',
    'not-writable',
    'Free some space and build again; nothing was half-written.',
  ],
  EFBIG: ['the file would be larger than may be written here', 'not-writable', elsewhere],
  ELOOP: ['links lead in a circle', 'not-writable', 'Remove the circle of symbolic links.'],
  ENAMETOOLONG: [
    'the name is too long',
    'not-writable',
    'Give the document a shorter id, or choose a folder with a shorter name with --out.',
  ],
  EINVAL: ['the disk does not take that name', 'not-writable', 'Give the document another id.'],
  ETXTBSY: ['the file is in use by another program', 'not-writable', 'End it there and build again.'],
  EIO: disk('not-writable'),
  ESTALE: network('not-writable'),
  EMFILE: ['too many files are open', 'not-writable', tooMany],
  ENFILE: ['too many files are open', 'not-writable', tooMany],
};

/** What a system error means and what to do about it. */
export function worldError(error: unknown, doing: string, known: Troubles): SolidifyError {
  const { code = '' } = error as NodeJS.ErrnoException;
  const [reason, kind, hint] = known[code] ?? [
    `the system says ${code || String(error)}`,
    known === writingTroubles ? 'not-writable' : 'not-readable',
    null,
  ];
  return new SolidifyError(`Cannot ${doing}: ${reason}.`, kind, hint, { cause: error });
}

/**
 * What kept files from being put into a folder. Where one of them could not take its place, that one is named.
 *
 * @param platform on Windows a file that is open elsewhere is denied
 */
export function writingError(
  error: unknown,
  folder: string,
  platform: NodeJS.Platform = process.platform,
): SolidifyError {
  if (error instanceof SolidifyError) return error;
  const { code, syscall, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  if (syscall !== 'rename' || dest === undefined)
    return worldError(error, `write to ${folder}`, writingTroubles);
  const isDenied = code === 'EACCES' && platform === 'win32';
  const known = isDenied
    ? { ...writingTroubles, EACCES: writingTroubles['EPERM'] as Troubles[string] }
    : writingTroubles;
  return worldError(error, `write ${dest}`, known);
}

/** What the system is asked for to write; everything else reads. */
const writing =
  /^(?:write|rename|unlink|link|symlink|rm|rmdir|mkdir|mkdtemp|copyfile|fsync|ftruncate|l?chown|chmod)$/;

/** A failure of the system that nobody has put into words where it happened; null for any other error. */
export function systemError(error: unknown): SolidifyError | null {
  if (!(error instanceof Error)) return null;
  const { syscall, errno, path } = error as NodeJS.ErrnoException;
  if (syscall === undefined || errno === undefined) return null;
  const name = path === undefined ? '' : ` ${path}`;
  const doing = path === undefined ? `go on: ${syscall}` : `read${name}`;
  const found = writing.test(syscall)
    ? worldError(
        error,
        `${/^(?:unlink|rm|rmdir)$/.test(syscall) ? 'remove' : 'write'}${name}`,
        writingTroubles,
      )
    : worldError(error, doing, readingTroubles);
  // Whoever used the command line had no part in it.
  return found.exitCode === 2
    ? new SolidifyError(found.message, 'not-readable', found.hint, { cause: error })
    : found;
}
