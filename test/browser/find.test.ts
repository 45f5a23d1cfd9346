import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedRunsHere, locateEmbedded } from '../../src/browser/embedded/unpacked.js';
import { findBrowser, installedPlaces, type FindOptions } from '../../src/browser/find.js';
import { SolidifyError } from '../../src/host/solidify-error.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-browser-test-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, mode = 0o755): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, mode);
  return path;
}

/** On a Linux machine that has only what is in `folder`, and no embedded browser. */
function find(
  options: Partial<FindOptions> = {},
  env: Record<string, string> = {},
): ReturnType<typeof findBrowser> {
  return findBrowser({
    env: { PATH: `${join(folder, 'one')}:${join(folder, 'two')}`, ...env },
    platform: 'linux',
    arch: 'x64',
    home: folder,
    cwd: folder,
    embedded: null,
    ...options,
  });
}

async function troubleOf(work: Promise<unknown>): Promise<SolidifyError> {
  const error: unknown = await work.then(
    () => 'nothing was thrown',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SolidifyError);
  expect((error as SolidifyError).exitCode).toBe(3);
  return error as SolidifyError;
}

test('what is named comes in the order --browser, SOLIDIFY_BROWSER, PUPPETEER_EXECUTABLE_PATH, CHROME_PATH, installed', async () => {
  const env: Record<string, string> = {};
  program('one/chromium');
  expect(await find({}, env)).toMatchObject({
    path: join(folder, 'one/chromium'),
    kind: 'system',
    shell: false,
  });
  for (const name of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'SOLIDIFY_BROWSER']) {
    env[name] = program(`named-by-${name}`);
    const found = await find({}, env);
    expect(found).toMatchObject({ path: env[name], kind: 'given' });
    expect(found.why).toContain(name);
  }
  const choice = program('chosen/chrome-headless-shell');
  expect(await find({ choice: 'chosen/chrome-headless-shell' }, env)).toMatchObject({
    path: choice,
    kind: 'given',
    shell: true,
  });
});

test.each(['--browser', 'SOLIDIFY_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'])(
  'a browser that %s names and that is not there, is a folder or may not run is a trouble and never skipped',
  async (name) => {
    program('one/chromium');
    const named = (path: string): ReturnType<typeof findBrowser> =>
      name === '--browser' ? find({ choice: path }) : find({}, { [name]: path });
    program('document', 0o644);
    for (const [path, fault] of [
      ['absent', 'does not exist'],
      ['one', 'not a file'],
      ['document', 'not be executed'],
    ] as const) {
      const trouble = await troubleOf(named(join(folder, path)));
      expect(trouble.message).toContain(name);
      expect(trouble.message).toContain(fault);
    }
  },
);

test('an empty variable is as good as none', async () => {
  const path = program('one/chromium');
  expect(await find({ choice: '' }, { SOLIDIFY_BROWSER: '', CHROME_PATH: '' })).toMatchObject({ path });
});

test('`system` asks for an installed one, a headless shell first, and the order of PATH within a name', async () => {
  const chromium = program('two/chromium');
  expect(await find({ choice: 'system' })).toMatchObject({ path: chromium });
  const chrome = program('two/google-chrome');
  expect(await find({}, { SOLIDIFY_BROWSER: 'system' })).toMatchObject({ path: chrome });
  const shell = program('two/chromium-headless-shell');
  expect(await find({ choice: 'system' })).toMatchObject({ path: shell, shell: true });
  program('one/chromium-headless-shell', 0o644);
  expect(await find({ choice: 'system' })).toMatchObject({ path: shell });
});

test('a relative entry of PATH is not searched', async () => {
  program('one/chromium');
  await troubleOf(find({}, { PATH: `.:one:${join(folder, 'none')}` }));
});

test('a link to a browser is one, a link to nothing is none', async () => {
  const path = program('real/browser');
  mkdirSync(join(folder, 'one'));
  symlinkSync(join(folder, 'absent'), join(folder, 'one/google-chrome'));
  await troubleOf(find());
  symlinkSync(path, join(folder, 'one/chromium'));
  expect(await find()).toMatchObject({ path: join(folder, 'one/chromium') });
});

test('where there is none, the trouble names the ways to get one', async () => {
  const { hint } = await troubleOf(find());
  for (const way of ['apt-get install chromium', '--browser PATH', '--omit=optional', '--format md,html']) {
    expect(hint).toContain(way);
  }
  // A hint is one line: what breaks it is shown as what must not reach a terminal.
  expect(hint).not.toContain('\uFFFD');
});

test('`embedded` where there is none is a trouble that names who asked', async () => {
  program('one/chromium');
  expect((await troubleOf(find({ choice: 'embedded' }))).message).toContain('--browser');
  expect((await troubleOf(find({}, { SOLIDIFY_BROWSER: 'embedded' }))).message).toContain('SOLIDIFY_BROWSER');
});

test('elsewhere than on Linux x64 with the GNU loader the embedded one is not used', async () => {
  expect(embeddedRunsHere('linux', 'x64', program('loader'))).toBe(true);
  expect(embeddedRunsHere('linux', 'x64', join(folder, 'absent'))).toBe(false);
  expect(embeddedRunsHere('linux', 'arm64', program('loader'))).toBe(false);
  expect(embeddedRunsHere('darwin', 'x64', program('loader'))).toBe(false);
  const path = program('one/chromium');
  const embedded = locateEmbedded() ?? { bin: folder, version: '1' };
  expect(await find({ embedded, arch: 'arm64' })).toMatchObject({ path, kind: 'system' });
});

test.runIf(embeddedRunsHere(process.platform, process.arch) && locateEmbedded() !== null)(
  'the embedded one comes before an installed one, and `system` skips it',
  async () => {
    const path = program('one/chromium');
    const machine = {
      env: { ...process.env, PATH: join(folder, 'one'), CHROME_PATH: '', SOLIDIFY_BROWSER: '' },
    };
    const found = await findBrowser(machine);
    expect(found).toMatchObject({ kind: 'embedded', shell: true });
    expect(found.env['LD_LIBRARY_PATH']).toContain(locateEmbedded()?.version);
    expect(await findBrowser({ ...machine, choice: 'embedded' })).toMatchObject({ path: found.path });
    expect(await findBrowser({ ...machine, choice: 'system' })).toMatchObject({ path, kind: 'system' });
  },
  60_000,
);

test('on macOS the applications of the machine and of the user are searched', () => {
  const places = installedPlaces('darwin', { PATH: '/opt/homebrew/bin' }, '/Users/ana');
  expect(places[0]).toBe('/opt/homebrew/bin/chrome-headless-shell');
  expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(places).toContain('/Users/ana/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  expect(places.indexOf('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')).toBeLessThan(
    places.indexOf('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
  );
});

test('on Windows the three program folders are searched, however their variables are written', () => {
  const env = {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\L',
  };
  const places = installedPlaces('win32', env, 'C:\\Users\\ana');
  expect(places[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain('C:\\L\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(installedPlaces('win32', {}, 'C:\\Users\\ana')).toEqual([]);
});
