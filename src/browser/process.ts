import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import {
  canBecomeNobody,
  isLoneRoot,
  makeBrowserFolder,
  nobody,
  removeBrowserFolder,
  removeBrowserFolderMeanwhile,
  type BrowserFolder,
} from './folder.js';
import type { Environment, FoundBrowser } from './find.js';
import { killGroup } from '../host/kill-group.js';

/** How much of the machine a browser is kept from: Chromium's own sandbox, and another user than root. */
export interface Guard {
  readonly sandbox: boolean;
  /** give up root for this user first; null runs as whoever we are */
  readonly uid: number | null;
  /** what the user should hear when this guard was needed; null when there is nothing to say */
  readonly note: string | null;
}

/** What a browser process is started with. */
export interface LaunchOptions {
  readonly env: Environment;
  /** the folder with the fonts that stand in for every other one */
  readonly fontsDir: string;
  /** default: {@link browserFlags} */
  readonly flags?: readonly string[];
  /** where the private folder is made */
  readonly tmp?: string;
  readonly platform?: NodeJS.Platform;
}

/** A browser process with its two pipes and its private folder. */
export interface BrowserProcess {
  readonly pid: number | undefined;
  /** DevTools messages to the browser, each ended by NUL */
  readonly to: Writable;
  /** DevTools messages from the browser, each ended by NUL */
  readonly from: Readable;
  /** the profile, fonts and temporary files; gone with the process */
  readonly folder: string;
  /** settles when the process has ended or could not be started */
  readonly ended: Promise<void>;
  /** the last lines it has said */
  said(): string;
  /**
   * Ends it and removes its folder. It is killed rather than asked: it has nothing to save, as its folder goes with
   * it, and asking takes longer, sometimes by 200 ms.
   */
  close(): Promise<void>;
  /** the same at once and without waiting, for the moment in which our own process ends */
  kill(): void;
}

const setpriv = '/usr/bin/setpriv';

/**
 * The flags of every launch. No port is opened (a pipe instead, so that the browser ends when we do), nothing is
 * fetched in the background, and a request that escapes every other lock finds neither a name nor a proxy.
 */
export const browserFlags: readonly string[] = [
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--lang=en-US',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-pings',
  '--password-store=basic',
  '--proxy-bypass-list=<-loopback>',
  '--proxy-server=http://127.0.0.1:9',
  '--use-mock-keychain',
];

/**
 * The guards to try, strongest first. Chromium refuses to run as root inside its sandbox, so root hands the browser
 * to an unprivileged user; only where that cannot work does it run less guarded, and says so. (Where the machine
 * forbids the sandbox, the browser finds out within 20 ms, so trying costs less than asking.) Anyone else gets the
 * sandbox or an error, unless they consented to go without; so does a root that is one in name only.
 */
export function guardsFor(
  consent: boolean,
  platform: NodeJS.Platform = process.platform,
  uid: number = process.getuid?.() ?? -1,
): Guard[] {
  if (platform !== 'linux' || uid !== 0 || isLoneRoot())
    return [{ sandbox: !consent, uid: null, note: null }];
  const asRoot = {
    sandbox: false,
    uid: null,
    note: consent ? null : 'The browser is running as root without Chromium’s sandbox.',
  };
  if (!existsSync(setpriv) || !canBecomeNobody()) return [asRoot];
  const asNobody = {
    sandbox: false,
    uid: nobody,
    note: consent
      ? null
      : 'The browser is running without Chromium’s sandbox, which this machine forbids, but as an unprivileged user and not as root.',
  };
  const best = { sandbox: true, uid: nobody, note: null };
  return consent ? [asNobody, asRoot] : [best, asNobody, asRoot];
}

/**
 * Starts the browser and returns at once. It gets a private folder for its profile, temporary files and fonts, a
 * process group of its own, and of the environment only what it needs.
 *
 * @throws an error when the private folder cannot be made, or there is no room in it; a browser that cannot start
 *   just ends
 */
export function spawnBrowser(found: FoundBrowser, options: LaunchOptions, guard: Guard): BrowserProcess {
  const platform = options.platform ?? process.platform;
  const folder = makeBrowserFolder(options.tmp, guard.uid);
  let child: ChildProcess;
  try {
    ensureSpace(folder.path);
    const env = environmentOf(found, options, guard, folder, platform);
    const args = [
      found.shell ? '--headless' : '--headless=new',
      ...(options.flags ?? browserFlags),
      ...(guard.sandbox ? [] : ['--no-sandbox']),
      `--user-data-dir=${join(folder.home, 'profile')}`,
      'about:blank',
    ];
    const drop = [`--reuid=${guard.uid}`, `--regid=${guard.uid}`, '--clear-groups', '--'];
    child = spawn(
      guard.uid === null ? found.path : setpriv,
      guard.uid === null ? args : [...drop, found.path, ...args],
      {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
        detached: platform !== 'win32',
        windowsHide: true,
        env,
      },
    );
  } catch (error) {
    removeBrowserFolder(folder.path);
    throw error;
  }
  return attend(child, folder.path, platform);
}

/** What a browser writes at least before it prints, in bytes: with less than that it hangs at its start. */
const LEAST_SPACE = 4 * 1024 * 1024;

function ensureSpace(folder: string): void {
  const { blocks, bavail, bsize } = statfsSync(folder);
  // Not every file system tells how large it is.
  if (blocks > 0 && bavail * bsize < LEAST_SPACE)
    throw new Error(
      `it takes ${LEAST_SPACE / 1024 / 1024} MB, and only ${Math.floor((bavail * bsize) / 1024)} kB are free`,
    );
}

function attend(child: ChildProcess, folder: string, platform: NodeJS.Platform): BrowserProcess {
  const to = child.stdio[3] as Writable;
  const from = child.stdio[4] as Readable;
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (words = (words + chunk).slice(-8192)));
  // A pipe breaks when the browser dies; the end of the process is what we listen to.
  for (const stream of [to, from, child.stderr]) stream?.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      words += error.message;
      resolve();
    });
    child.once('close', () => resolve());
    // A grandchild that holds the pipe open must not keep us waiting for `close`.
    child.once('exit', () => setTimeout(resolve, 50).unref());
  });
  let over = child.pid === undefined;
  const killTree = (): void => {
    if (over) return;
    // Once more after its end, for what it left behind; never later, when its number may be another's.
    over = child.exitCode !== null || child.signalCode !== null;
    // It does nothing to a process that has ended.
    if (!killGroup(child.pid as number, platform)) child.kill('SIGKILL');
  };
  let closing: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    killTree();
    await ended;
    over = true;
    for (const stream of child.stdio) stream?.destroy();
    await removeBrowserFolderMeanwhile(folder);
  };
  return {
    pid: child.pid,
    to,
    from,
    folder,
    ended,
    said: () => words.trim(),
    close() {
      closing ??= end();
      return closing;
    },
    kill() {
      killTree();
      removeBrowserFolder(folder);
    },
  };
}

function environmentOf(
  found: FoundBrowser,
  { env, fontsDir }: LaunchOptions,
  guard: Guard,
  { path, home }: BrowserFolder,
  platform: NodeJS.Platform,
): NodeJS.ProcessEnv {
  const fixed = { LANG: 'en_US.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC', ...found.env };
  if (platform !== 'linux') return { ...env, ...fixed };
  // Not the whole environment: it may hold secrets, and much in it changes how text is drawn.
  const kept = ['PATH', 'LD_LIBRARY_PATH', 'CHROME_DEVEL_SANDBOX'].flatMap((name) =>
    env[name] === undefined ? [] : [[name, env[name]] as const],
  );
  // An unprivileged user may be unable to reach where this program is installed.
  const isInReach = guard.uid === null || isOpenToAll(fontsDir);
  const fonts = isInReach ? fontsDir : join(path, 'fonts');
  if (!isInReach) {
    mkdirSync(fonts);
    for (const name of readdirSync(fontsDir)) copyFileSync(join(fontsDir, name), join(fonts, name));
  }
  const cache = join(home, 'cache');
  const conf = join(path, 'fonts.conf');
  writeFileSync(
    conf,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${escapeXml(fonts)}</dir><cachedir>${escapeXml(cache)}</cachedir></fontconfig>`,
  );
  if (guard.uid !== null) openToAll(conf, ...(isInReach ? [] : [fonts]));
  return {
    ...Object.fromEntries(kept),
    ...fixed,
    HOME: home,
    TMPDIR: home,
    XDG_CACHE_HOME: cache,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_RUNTIME_DIR: home,
    FONTCONFIG_FILE: conf,
  };
}

/** Whether every user of this machine can read the files of a folder. */
function isOpenToAll(folder: string): boolean {
  const may = (path: string, what: number): boolean => (statSync(path).mode & what) === what;
  const real = realpathSync.native(folder);
  for (let above = real; above !== dirname(above);) {
    above = dirname(above);
    if (!may(above, 0o1)) return false;
  }
  return may(real, 0o5) && readdirSync(real).every((name) => may(join(real, name), 0o4));
}

/** Whatever our umask and the modes of what was copied, others can read it. Nobody else can write there. */
function openToAll(...paths: string[]): void {
  for (const path of paths) {
    const isFolder = statSync(path).isDirectory();
    chmodSync(path, isFolder ? 0o755 : 0o644);
    if (isFolder) openToAll(...readdirSync(path).map((name) => join(path, name)));
  }
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
