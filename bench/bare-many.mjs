// What printing many pages costs at least: one browser, two of its pages, each document set and printed by DevTools.
// Starts the browser as bench/bare-print.mjs does, with its flags.
//   node bench/bare-many.mjs BROWSER FONTS-FOLDER OUT-FOLDER report.html…
import { spawn } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const [browser, fonts, out, ...reports] = process.argv.slice(2);
const script = readFileSync(new URL('bare-print.mjs', import.meta.url), 'utf8');
const flags = [...script.matchAll(/^ {2}'(--[^']+)',$/gm)].map(([, flag]) => flag);

const folder = mkdtempSync(join(tmpdir(), 'bare-many-'));
const libraries = join(dirname(browser), 'lib');
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  TMPDIR: folder,
  XDG_CACHE_HOME: folder,
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
  FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}),
};
cpSync(fonts, join(folder, 'fonts'), { recursive: true });
mkdirSync(join(folder, 'cache'));
writeFileSync(
  env.FONTCONFIG_FILE,
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
);
const args = ['--headless', ...flags, `--user-data-dir=${folder}/profile`, 'about:blank'];
const drop = ['--reuid=65534', '--regid=65534', '--clear-groups', '--', browser];
const asRoot = process.getuid?.() === 0;
if (asRoot) for (const path of [folder, join(folder, 'cache')]) chownSync(path, 65534, 65534);
const child = spawn(asRoot ? '/usr/bin/setpriv' : browser, asRoot ? [...drop, ...args] : args, {
  stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  detached: true,
  env,
});
const ended = new Promise((resolve) => child.once('exit', resolve));

let last = 0;
let parts = [];
const answers = new Map();
child.stdio[4].on('data', (chunk) => {
  for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0)) {
    const message = JSON.parse(Buffer.concat([...parts, chunk.subarray(0, end)]).toString());
    parts = [];
    chunk = chunk.subarray(end + 1);
    answers.get(message.id)?.(message.result);
    answers.delete(message.id);
  }
  parts.push(chunk);
});
function send(method, params, sessionId) {
  last += 1;
  child.stdio[3].write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
  return new Promise((resolve) => answers.set(last, resolve));
}

const waiting = [...reports];
const expression = 'Promise.all([...document.fonts].map((font) => font.load())).then(() => 1)';
const paper = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};
await Promise.all(
  [1, 2].map(async () => {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const html = readFileSync(path, 'utf8');
      await send('Page.setDocumentContent', { frameId: targetId, html }, sessionId);
      await send('Runtime.evaluate', { expression, awaitPromise: true }, sessionId);
      const { data } = await send('Page.printToPDF', paper, sessionId);
      writeFileSync(join(out, basename(path).replace(/html$/, 'pdf')), Buffer.from(data, 'base64'));
    }
  }),
);
process.kill(-child.pid, 'SIGKILL');
await ended;
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
