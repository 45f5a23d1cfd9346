import { withoutBrowser } from '../core/formats/index.js';
import { SolidifyError } from '../host/solidify-error.js';
import type { FoundBrowser } from './find.js';

const { flag } = withoutBrowser();
const otherBrowser = `Use another browser with --browser PATH, or do without the PDF: ${flag}.`;

/** What a browser says on its way out, and what that means for the reader. The first that fits is taken. */
const causes: readonly {
  sign: RegExp;
  /** it may also end a browser that has come up */
  late?: boolean;
  says: (found: FoundBrowser, match: RegExpExecArray) => [string, string];
}[] = [
  {
    sign: /running as root without --no-sandbox/i,
    says: () => [
      'The browser does not run in its sandbox as root, and in this user namespace there is no other user to run it, as after unshare --map-root-user and in some rootless containers.',
      'Run solidify outside of it or as an ordinary user, map more users into it (unshare --map-auto), or consent to print without the sandbox: SOLIDIFY_NO_SANDBOX=1.',
    ],
  },
  {
    sign: /no usable sandbox|sandbox_host_linux|zygote_host_impl|clone\(\).*not permitted/i,
    says: () => [
      'The browser could not set up its sandbox: this machine does not let programs make user namespaces, as in many containers and under AppArmor on Ubuntu 23.10 and later.',
      'Allow them (Ubuntu: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0; Docker: --security-opt seccomp=unconfined), use an installed browser with --browser system, or consent to print without the sandbox: SOLIDIFY_NO_SANDBOX=1.',
    ],
  },
  {
    sign: /error while loading shared libraries: ([^:\s]+)/,
    says: (found, match) => [
      `The browser ${found.path} cannot start, because the library ${match[1] ?? ''} is missing.`,
      found.kind === 'embedded'
        ? 'Install it with the package manager of this machine, or use an installed browser with --browser system.'
        : `Install it with the package manager of this machine. ${otherBrowser}`,
    ],
  },
  {
    sign: /version [`'](GLIBC_[\d.]+)' not found/,
    says: (found, match) => [
      `The browser ${found.path} needs ${(match[1] ?? '').replace('_', ' ')}, which is newer than the one of this machine.`,
      'Use an installed browser with --browser system (Debian, Ubuntu: apt-get install chromium).',
    ],
  },
  {
    sign: /\/dev\/shm|shared memory|no space left on device|disk quota/i,
    late: true,
    says: (found) => [
      `The browser ${found.path} ended, because the space for its temporary files or shared memory is used up.`,
      'Free space in the temporary folder (TMPDIR); in Docker add --shm-size=256m.',
    ],
  },
  {
    sign: /ENOENT|EACCES|permission denied|exec format error|ENOEXEC/i,
    says: (found) => [`The browser ${found.path} could not be started.`, otherBrowser],
  },
];

/**
 * The trouble with a browser that has ended, in a sentence instead of a stack.
 *
 * @param said the last that it has written on its standard error
 * @param started whether it had answered before
 */
export function diagnose(found: FoundBrowser, said: string, started: boolean): SolidifyError {
  for (const { sign, says, late } of causes) {
    if (started && late !== true) continue;
    const match = sign.exec(said);
    if (match !== null) {
      const [message, hint] = says(found, match);
      return new SolidifyError(message, 'browser-unusable', hint, { cause: said });
    }
  }
  const last = lastLine(said);
  const detail = last === '' ? '' : ` Its last words: ${last}`;
  return started
    ? new SolidifyError(
        `The browser ended twice while it printed this document, as it does when the machine has no memory left.${detail}`,
        'browser-failed',
        `Print less in one document, or one at a time with --jobs 1; or do without the PDF: ${flag}.`,
        { cause: said },
      )
    : new SolidifyError(
        `The browser ${found.path} ended before it could print.${detail}`,
        'browser-unusable',
        otherBrowser,
        {
          cause: said,
        },
      );
}

/** Without the process number, time and source file that Chromium puts before each line. */
function lastLine(said: string): string {
  const line = said.split('\n').findLast((candidate) => candidate.trim() !== '') ?? '';
  return line.replace(/^\[[^\]]*\]\s*/, '').slice(0, 300);
}
