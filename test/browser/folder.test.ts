import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FoundBrowser } from '../../src/browser/find.js';
import {
  canBecomeNobody,
  isLoneRoot,
  makeBrowserFolder,
  nobody,
  removeAbandonedFolders,
} from '../../src/browser/folder.js';
import { spawnBrowser } from '../../src/browser/process.js';
import { ownMark } from '../../src/host/lock/mark.js';

let tmp: string;
let fontsDir: string;
/** What nobody but root may change, as it is found again afterwards. */
let mine: string;
const names = Array.from({ length: 60 }, (_, index) => `${index}.txt`);

beforeEach(() => {
  tmp = mkdtempSync(join(tmpdir(), 'browser-folder-'));
  chmodSync(tmp, 0o1777);
  fontsDir = join(tmp, 'fonts');
  mkdirSync(fontsDir);
  writeFileSync(join(fontsDir, 'a.ttf'), 'a font');
  mine = mkdtempSync(join(tmpdir(), 'browser-folder-mine-'));
  chmodSync(mine, 0o755);
  for (const name of names) writeFileSync(join(mine, name), 'mine');
});
afterEach(() => {
  for (const folder of [tmp, mine]) rmSync(folder, { recursive: true, force: true });
});

function expectMineIsLeft(): void {
  expect(readdirSync(mine).sort()).toEqual([...names].sort());
  for (const name of ['', ...names]) expect(statSync(join(mine, name)).uid).toBe(0);
}

/** Swaps a folder with a link to `mine`, as fast as it can, until its folder is gone or the time is over. */
const swapping = `
  const { mkdirSync, renameSync, symlinkSync, writeFileSync, existsSync } = require('node:fs');
  const [, folder, mine, names] = process.argv;
  try { process.chdir(folder); } catch { process.exit(); }
  const make = () => {
    try { mkdirSync('d'); } catch {}
    for (const name of names.split(',')) try { writeFileSync('d/' + name, ''); } catch {}
    try { symlinkSync(mine, 'l'); } catch {}
  };
  make();
  console.log('ready');
  for (const end = Date.now() + 1500; Date.now() < end && existsSync(folder);) {
    for (let round = 0; round < 200; round++)
      for (const [from, to] of [['d', 'a'], ['l', 'd'], ['d', 'l'], ['a', 'd']])
        try { renameSync(from, to); } catch {}
    make();
  }`;

/** As the user to whom root gives the browser, but none of its processes. */
async function swapIn(folder: string): Promise<{ ended: Promise<unknown> }> {
  const child = spawn(process.execPath, ['-e', swapping, folder, mine, names.join()], {
    uid: nobody,
    gid: nobody,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
  return { ended };
}

/** What stands for a browser: it tells where it may write, and waits. */
function startIdle(): { found: FoundBrowser; home: () => Promise<string> } {
  const path = join(tmp, 'browser.sh');
  const told = join(tmp, 'told');
  mkdirSync(told);
  chmodSync(told, 0o777);
  writeFileSync(
    path,
    `#!/bin/sh\necho "$HOME" > '${told}/draft'; mv '${told}/draft' '${told}/home'; sleep 30\n`,
  );
  chmodSync(path, 0o755);
  const found: FoundBrowser = { path, kind: 'given', shell: true, version: null, why: '', env: {} };
  const home = async (): Promise<string> => {
    while (!existsSync(join(told, 'home'))) await sleep(10);
    return spawnSync('cat', [join(told, 'home')], { encoding: 'utf8' }).stdout.trim();
  };
  return { found, home };
}

const guard = { sandbox: false, uid: nobody, note: null };

describe.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')('given away by root', () => {
  test('lies in a folder that stays root’s, and goes with the browser', async () => {
    const { found, home } = startIdle();
    const browser = spawnBrowser(found, { env: process.env, fontsDir, tmp }, guard);
    const given = await home();
    expect(given.startsWith(`${browser.folder}/`)).toBe(true);
    expect(statSync(given)).toMatchObject({ uid: nobody, gid: nobody });
    expect(statSync(browser.folder).uid).toBe(0);
    expect(statSync(browser.folder).mode & 0o022).toBe(0);
    // What the browser reads is nobody's to change.
    for (const name of readdirSync(browser.folder))
      if (join(browser.folder, name) !== given) expect(statSync(join(browser.folder, name)).uid).toBe(0);
    symlinkSync(mine, join(given, 'link'));
    mkdirSync(join(given, 'deep/er'), { recursive: true });
    chownSync(join(given, 'deep'), nobody, nobody);
    chownSync(join(given, 'deep/er'), nobody, nobody);
    await browser.close();
    expect(existsSync(browser.folder)).toBe(false);
    expectMineIsLeft();
  });

  test('is removed without a file of anybody else, whatever is swapped meanwhile', async () => {
    for (let round = 0; round < 4; round++) {
      const { found, home } = startIdle();
      const browser = spawnBrowser(found, { env: process.env, fontsDir, tmp }, guard);
      const { ended } = await swapIn(await home());
      if (round % 2 === 0) await browser.close().catch(() => undefined);
      else browser.kill();
      await ended;
      rmSync(join(tmp, 'told'), { recursive: true });
      expectMineIsLeft();
    }
  }, 60_000);

  test('and left by a program that was killed, is removed the same way', async () => {
    const ended = spawnSync('true').pid;
    const mark = ownMark().replace(/\d+$/, `${ended}`);
    for (let round = 0; round < 4; round++) {
      // One that looks like ours and is not, and one that is.
      const planted = join(tmp, `solidify-browser-${mark}-planted${round}`);
      mkdirSync(planted);
      chownSync(planted, nobody, nobody);
      const given = startIdle();
      const browser = spawnBrowser(given.found, { env: process.env, fontsDir, tmp }, guard);
      const home = await given.home();
      const abandoned = browser.folder.replace(ownMark(), mark);
      spawnSync('mv', [browser.folder, abandoned]);
      const racers = [await swapIn(planted), await swapIn(home.replace(browser.folder, abandoned))];
      removeAbandonedFolders(tmp);
      browser.kill();
      await Promise.all(racers.map((racer) => racer.ended));
      removeAbandonedFolders(tmp);
      expect(existsSync(abandoned)).toBe(false);
      rmSync(join(tmp, 'told'), { recursive: true });
      expectMineIsLeft();
    }
  }, 60_000);

  test('is not made, and not looked for, where others could put another in its place', async () => {
    const { found } = startIdle();
    for (const [mode, uid] of [
      [0o777, 0],
      [0o1777, nobody],
    ] as const) {
      chmodSync(tmp, mode);
      chownSync(tmp, uid, uid);
      const browser = spawnBrowser(found, { env: process.env, fontsDir, tmp }, guard);
      await browser.close();
      expect(browser.folder.startsWith(tmp)).toBe(false);
      expect(existsSync(browser.folder)).toBe(false);
    }
    const abandoned = join(
      tmp,
      `solidify-browser-${ownMark().replace(/\d+$/, `${spawnSync('true').pid}`)}-x`,
    );
    mkdirSync(abandoned);
    removeAbandonedFolders(tmp);
    expect(existsSync(abandoned)).toBe(true);
  });
});

test('the folder of a browser is open to nobody else', () => {
  const { path, home } = makeBrowserFolder(tmp);
  for (const folder of [path, home]) expect(statSync(folder).mode & 0o077).toBe(0);
});

describe('root', () => {
  const telling =
    (files: Record<string, string>) =>
    (file: string): string | null =>
      files[file] ?? null;
  const all = '         0          0 4294967295\n';

  test.each<[string, string, string, boolean]>([
    ['of the machine', all, all, false],
    ['of a container with a range of its own', '0 100000 65536\n', '0 100000 65536\n', false],
    ['of several ranges', '0 1000 1\n1 100000 65536\n', '0 1000 1\n1 100000 65536\n', false],
    ['that is the only user', '         0       1000          1\n', '0 1000 1\n', true],
    ['of a range that is too short', '0 100000 65534\n', '0 100000 65536\n', true],
    ['whose group alone is mapped', all, '0 1000 1\n', true],
  ])('%s', (_, uid, gid, isLone) => {
    expect(isLoneRoot(telling({ uid_map: uid, gid_map: gid }))).toBe(isLone);
  });

  test('of a system without such namespaces is root', () => {
    expect(isLoneRoot(() => null)).toBe(false);
    expect(canBecomeNobody(() => null)).toBe(true);
  });

  test.each([
    ['000001ffffffffff', true],
    ['00000000000000c1', true],
    ['00000000000000c0', false], // CAP_CHOWN
    ['0000000000000081', false], // CAP_SETGID
    ['0000000000000041', false], // CAP_SETUID
  ])('with the capabilities %s can become nobody: %j', (mask, can) => {
    expect(canBecomeNobody(telling({ status: `Name:\tnode\nCapEff:\t${mask}\nCapBnd:\t0\n` }))).toBe(can);
  });
});
