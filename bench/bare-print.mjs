// The bare minimum that printing can cost: launch the browser, hand it the HTML over the DevTools pipe, print, end.
// No Puppeteer, no checks, no second page. What `solidify` needs beyond this time is ours.
//   node bench/bare-print.mjs BROWSER report.html out.pdf [FONTS-FOLDER]
// The flags are those of src/browser/process.ts; a test holds them equal.
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
import { dirname, join } from 'node:path';

const flags = [
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

const [browser, page, out, fonts] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'bare-print-'));
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  TMPDIR: folder,
  XDG_CACHE_HOME: folder,
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
};
const libraries = join(dirname(browser), 'lib');
if (existsSync(libraries)) env.LD_LIBRARY_PATH = libraries;
if (fonts !== undefined) {
  cpSync(fonts, join(folder, 'fonts'), { recursive: true });
  env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  writeFileSync(
    env.FONTCONFIG_FILE,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
}
const args = ['--headless', ...flags, `--user-data-dir=${folder}/profile`, 'about:blank'];
const drop = ['--reuid=65534', '--regid=65534', '--clear-groups', '--', browser];
const asRoot = process.getuid?.() === 0;
if (asRoot) {
  mkdirSync(join(folder, 'cache'));
  for (const path of [folder, join(folder, 'cache')]) chownSync(path, 65534, 65534);
}
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
  }
  parts.push(chunk);
});
function send(method, params, sessionId) {
  last += 1;
  child.stdio[3].write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
  return new Promise((resolve) => answers.set(last, resolve));
}

const { targetInfos } = await send('Target.getTargets');
const { targetId } = targetInfos.find(({ type }) => type === 'page');
const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
await send('Page.setDocumentContent', { frameId: targetId, html: readFileSync(page, 'utf8') }, sessionId);
const expression = 'Promise.all([...document.fonts].map((font) => font.load())).then(() => 1)';
await send('Runtime.evaluate', { expression, awaitPromise: true }, sessionId);
const { data } = await send(
  'Page.printToPDF',
  { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
  sessionId,
);
writeFileSync(out, Buffer.from(data, 'base64'));
process.kill(-child.pid, 'SIGKILL');
await ended;
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
