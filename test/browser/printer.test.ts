import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserFlags } from '../../src/browser/process.js';
import { countPages, startPrinter, type Printer, type PrinterOptions } from '../../src/browser/printer.js';
import { findBrowser, type FoundBrowser } from '../../src/browser/find.js';
import { SolidifyError } from '../../src/host/solidify-error.js';

const shipped = 'templates/fonts';
const [{ faces }] = (JSON.parse(readFileSync(join(shipped, 'index.json'), 'utf8')) as FontIndex).families;
const face = faces
  .filter(({ weight, style }) => weight === 400 && style === 'normal')
  .flatMap(({ ranges }) => ranges)
  .map(({ file, unicodeRange }) => {
    const data = readFileSync(join(shipped, file)).toString('base64');
    return `@font-face{font-family:"Shipped";src:url(data:font/woff2;base64,${data});unicode-range:${unicodeRange}}`;
  })
  .join('');

interface FontIndex {
  families: [
    { faces: { weight: number; style: string; ranges: { file: string; unicodeRange: string }[] }[] },
  ];
}

let found: FoundBrowser;
let fontsDir: string;
let tmp: string;
const printers: Printer[] = [];

beforeAll(async () => {
  found = await findBrowser({ env: process.env });
  fontsDir = mkdtempSync(join(tmpdir(), 'browser-test-fonts-'));
  copyFileSync(join(shipped, 'installed', 'DejaVuSans.ttf'), join(fontsDir, 'DejaVuSans.ttf'));
  tmp = mkdtempSync(join(tmpdir(), 'browser-test-'));
  chmodSync(tmp, 0o755); // a browser that root starts as another user must get in
}, 60_000);

afterEach(async () => {
  await Promise.all(printers.splice(0).map((printer) => printer.close()));
});

afterAll(() => {
  for (const folder of [tmp, fontsDir]) rmSync(folder, { recursive: true, force: true });
});

function start(options: Partial<PrinterOptions> = {}, browser: FoundBrowser = found): Printer {
  const families = ['DejaVu', 'Solidify Serif'];
  const printer = startPrinter(browser, {
    timeoutMs: 30_000,
    fontsDir,
    families,
    env: process.env,
    tmp,
    ...options,
  });
  printers.push(printer);
  return printer;
}

function page(body: string, css = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>${face}body{font-family:"Shipped","DejaVu Sans"}${css}</style></head><body>${body}</body></html>`;
}

/** Every character that a PDF can draw, from the ToUnicode tables of its fonts. */
function drawn(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const characters = new Set<string>();
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
    let text: string;
    try {
      text = inflateSync(bytes.subarray(at + 7)).toString('latin1');
    } catch {
      continue;
    }
    for (const [, block = ''] of text.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
      for (const [, code = ''] of block.matchAll(/<\w+>\s*<(\w{4})>/g)) characters.add(unicode(code));
    }
    for (const [, block = ''] of text.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
      for (const [, from = '', to = '', code = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w{4})>/g)) {
        const count = parseInt(to, 16) - parseInt(from, 16) + 1;
        for (let step = 0; step < count; step++) characters.add(unicode(code, step));
      }
    }
  }
  return [...characters].sort().join('');
}

function unicode(code: string, step = 0): string {
  return String.fromCharCode(parseInt(code, 16) + step);
}

const groups = new Set<number>();

/**
 * The processes of the browsers started here. The helpers of a browser overwrite their environment and name no
 * folder, but stay in its process group; a group once seen is looked for ever after.
 */
function processes(): { pid: number; args: string }[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs();
  for (const { pid, group, args } of all) if (pid === group && args.includes(tmp)) groups.add(pid);
  return all.filter(({ group }) => groups.has(group));
}

function fromPs(): { pid: number; group: number; args: string }[] {
  const lines = execFileSync('ps', ['-Ao', 'pid=,pgid=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).split(
    '\n',
  );
  return lines.flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), group: Number(match[2]), args: match[3] ?? '' }] : [];
  });
}

/** A fresh Debian has no `ps`. */
function fromProc(): { pid: number; group: number; args: string }[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return state === 'Z' ? [] : [{ pid: Number(pid), group: Number(group), args }];
    } catch {
      return []; // no process, or one that has just ended
    }
  });
}

function renderers(): number[] {
  return processes().flatMap(({ pid, args }) => (args.includes('--type=renderer') ? [pid] : []));
}

/** The browser itself, not its helpers. */
function mainProcesses(): number[] {
  return processes().flatMap(({ pid, args }) =>
    args.includes('--type=') || !args.includes('--user-data-dir') ? [] : [pid],
  );
}

async function untilTrue(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 500; tries++) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

async function troubleOf(work: Promise<unknown>): Promise<SolidifyError> {
  const error: unknown = await work.then(
    () => 'nothing was thrown',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SolidifyError);
  return error as SolidifyError;
}

const endless = page(`<div>${'<table><tr><td>'.repeat(50)}${'<p>word <b>word</b>'.repeat(300_000)}</div>`);

describe('printing', () => {
  test('gives a tagged PDF with the text, the outline and the pages of the document', async () => {
    const pdf = await start().print(
      page('<h1>Ωmega</h1><p style="break-before:page">next</p>', '@page{size:A4}'),
    );
    const text = Buffer.from(pdf).toString('latin1');
    expect(countPages(pdf)).toBe(2);
    expect(drawn(pdf)).toContain('Ω');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Outlines');
    expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
  });

  test('several documents share one browser, and a page shows nothing of the one before', async () => {
    const printer = start();
    const letters = [...'ΑΒΓΔΕΖ'];
    const pdfs = await Promise.all(letters.map((letter) => printer.print(page(`<p>${letter}</p>`))));
    expect(mainProcesses()).toHaveLength(1);
    expect(pdfs.map(drawn)).toEqual(letters);
  });

  test('the same document gives the same bytes but for the dates, from a fresh and from a used browser', async () => {
    const undated = (pdf: Uint8Array): string =>
      Buffer.from(pdf)
        .toString('latin1')
        .replaceAll(/D:\d{14}/g, '');
    const html = page('<p>Same</p>');
    const printer = start();
    const first = undated(await printer.print(html));
    await printer.print(page('<p>Other</p>'));
    expect(undated(await printer.print(html))).toBe(first);
    expect(undated(await start().print(html))).toBe(first);
  });

  test('a font that only a page margin and the print style use is there in time', async () => {
    const css = `@page{@bottom-center{content:"margin";font-family:"Shipped"}} body{font-family:"DejaVu Sans"} @media print{i{font-family:"Shipped"}}`;
    const pdf = Buffer.from(await start().print(page('<p>body <i>print</i></p>', css))).toString('latin1');
    const fonts = new Set([...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g)].map(([, name]) => name));
    expect([...fonts].some((name) => name?.startsWith('SolidifySerif'))).toBe(true);
    expect(
      Buffer.from(await start().print(page('<p>b</p>', '@page{margin:1cm}'))).toString('latin1'),
    ).toContain('SolidifySerif');
  });

  test('an image of the document itself is drawn', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Ψ</text></svg>').toString(
      'base64',
    );
    const pdf = await start().print(page(`<p>x</p><img alt="" src="data:image/svg+xml;base64,${svg}">`));
    expect(drawn(pdf)).toContain('Ψ');
  });
});

describe('nothing gets in or out', () => {
  let canary: Server;
  let address: string;
  let asked: string[];

  beforeAll(async () => {
    canary = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('Ω');
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
    asked = [];
    await fetch(`${address}/it-hears`);
    expect(asked).toEqual(['/it-hears']);
  });

  afterAll(() => canary.close());

  test('scripts do not run', async () => {
    const script =
      '<script>document.write("Ω")</script><img src="data:," onerror="document.body.append(\'Ξ\')">';
    const text = drawn(await start().print(page(`<p>Π</p>${script}<noscript>Λ</noscript>`)));
    expect(text).toContain('Π');
    expect(text).not.toMatch(/[ΩΞ]/);
  });

  test('no request leaves', async () => {
    asked = [];
    const leaks = `<p>Π</p><img src="${address}/img" alt=""><link rel="stylesheet" href="${address}/css">
      <link rel="preload" as="image" href="${address}/preload"><link rel="prefetch" href="${address}/prefetch">
      <link rel="dns-prefetch" href="${address}"><link rel="preconnect" href="${address}">
      <iframe src="${address}/frame"></iframe><object data="${address}/object"></object><embed src="${address}/embed">
      <iframe srcdoc="<img src='${address}/srcdoc'>"></iframe><video poster="${address}/poster" src="${address}/video"></video>
      <svg><image href="${address}/svg"/><use href="${address}/use#x"/></svg><p style="background:url(${address}/bg)">x</p>
      <img srcset="${address}/srcset 1x" alt=""><a href="${address}/ping" ping="${address}/ping">x</a>`;
    const css = `@import url(${address}/import);li{list-style-image:url(${address}/list)}`;
    expect(drawn(await start().print(page(leaks, css)))).toContain('Π');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).toEqual([]);
  });

  test('a page that leads elsewhere is not followed, and the next document prints', async () => {
    asked = [];
    const printer = start({ pages: 1 });
    for (const goal of [
      `${address}/refresh`,
      `file://${join(process.cwd(), 'LICENSE')}`,
      'data:text/html,Ω',
    ]) {
      const lure = page(`<meta http-equiv="refresh" content="0;url=${goal}"><p>Π</p>`);
      const text = await printer.print(lure).then(drawn, (error: unknown) => {
        expect(error).toMatchObject({ exitCode: 3 });
        return '';
      });
      expect(['', 'Π']).toContain(text);
      expect(drawn(await printer.print(page('<p>Σ</p>')))).toBe('Σ');
    }
    expect(asked).toEqual([]);
  });

  test('no file of this machine is read', async () => {
    const secret = join(tmp, 'secret.html');
    const image = join(tmp, 'secret.svg');
    writeFileSync(secret, '<p>Ω</p>');
    writeFileSync(image, '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Ω</text></svg>');
    const frame = ['iframe src', 'object data', 'embed src'].map(
      (tag) => `<${tag}="file://${secret}"></${tag.split(' ')[0]}>`,
    );
    const pdf = await start().print(page(`<p>Π</p>${frame.join('')}<img alt="" src="file://${image}">`));
    rmSync(secret);
    rmSync(image);
    expect(drawn(pdf)).toContain('Π');
    expect(drawn(pdf)).not.toContain('Ω');
  });

  test.runIf(process.platform === 'linux')(
    'its pages are sandboxed and not root’s, or it says so',
    async () => {
      const printer = start();
      await printer.print(page('<p>x</p>'));
      const status = renderers().map((pid) => readFileSync(`/proc/${pid}/status`, 'utf8'));
      expect(status.length).toBeGreaterThan(0);
      const guarded = status.every((text) => /^Seccomp:\t2$/m.test(text) && !/^Uid:\t0\t/m.test(text));
      expect(guarded).toBe(printer.notes.length === 0 && process.env['SOLIDIFY_NO_SANDBOX'] !== '1');
    },
  );
});

describe('text that would be missing or wrong', () => {
  test('a font that is not of the expected families is named', async () => {
    const trouble = await troubleOf(start({ families: ['Solidify Serif'] }).print(page('<p>x ☃</p>')));
    expect(trouble.exitCode).toBe(3);
    expect(trouble.message).toContain('DejaVuSans');
  });

  test('a PDF without text is refused', async () => {
    const trouble = await troubleOf(start().print(page('<hr>')));
    expect(trouble.message).toContain('no text');
  });

  test('a font of the page that does not load is named', async () => {
    const css = '@font-face{font-family:"Broken";src:url(data:font/woff2;base64,AAAA)}';
    const trouble = await troubleOf(start().print(page('<p>x</p>', css)));
    expect(trouble.message).toContain('Broken');
  });
});

describe('what does not end well', () => {
  test('a start that takes too long names --timeout', async () => {
    const trouble = await troubleOf(start({ timeoutMs: 1 }).print(page('<p>x</p>')));
    expect(trouble.exitCode).toBe(3);
    expect(trouble.hint).toContain('--timeout');
  });

  test('a print that takes too long is ended, and the next document prints', async () => {
    const printer = start({ timeoutMs: 2500, pages: 1 });
    await printer.print(page('<p>x</p>'));
    const busy = renderers();
    expect(busy.length).toBeGreaterThan(0);
    const trouble = await troubleOf(printer.print(endless));
    // A full browser also keeps a spare one, which nobody ends.
    expect(await untilTrue(() => busy.some((pid) => !renderers().includes(pid)))).toBe(true);
    expect(trouble.message).toContain('2.5 s');
    expect(trouble.hint).toContain('--timeout');
    expect(drawn(await printer.print(page('<p>Σ</p>')))).toBe('Σ');
  });

  test('an interrupted print is ended', async () => {
    const printer = start();
    const stop = new AbortController();
    const print = printer.print(endless, { signal: stop.signal });
    setTimeout(() => stop.abort(new SolidifyError('Interrupted.', 'aborted')), 300);
    expect((await troubleOf(print)).exitCode).toBe(130);
  });

  test('a browser that dies between two documents is started again', async () => {
    const printer = start();
    await printer.print(page('<p>x</p>'));
    const [first] = mainProcesses();
    process.kill(first as number, 'SIGKILL');
    expect(drawn(await printer.print(page('<p>Σ</p>')))).toBe('Σ');
    expect(mainProcesses()).not.toContain(first);
  });

  test('a browser that dies while printing is started again once, for all its documents', async () => {
    const printer = start();
    await printer.print(page('<p>x</p>'));
    const [first] = mainProcesses();
    const prints = [...'ΑΒΓΔ'].map((letter) =>
      printer.print(page(`<p>${letter}</p>${'<p>word</p>'.repeat(5000)}`)),
    );
    await new Promise((resolve) => setTimeout(resolve, 40));
    process.kill(first as number, 'SIGKILL');
    expect((await Promise.all(prints)).map((pdf) => drawn(pdf).slice(-1))).toEqual([...'ΑΒΓΔ']);
    expect(mainProcesses()).toHaveLength(1);
    expect(mainProcesses()).not.toContain(first);
  });

  test('a browser that dies again over the same document is a trouble without a stack', async () => {
    const printer = start();
    await printer.print(page('<p>x</p>'));
    const killed = new Set<number>();
    const killer = setInterval(() => {
      for (const main of mainProcesses()) {
        if (killed.has(main) || renderers().length === 0) continue;
        killed.add(main);
        setTimeout(() => mainProcesses().includes(main) && process.kill(main, 'SIGKILL'), 800);
      }
    }, 20);
    const trouble = await troubleOf(printer.print(endless)).finally(() => clearInterval(killer));
    expect(trouble.exitCode).toBe(3);
    expect(trouble.message).toContain('ended');
    expect(trouble.message).not.toContain(' at ');
    expect(killed.size).toBeGreaterThan(1);
  });

  test('a page that crashes is printed again', async () => {
    const printer = start({ pages: 1 });
    await printer.print(page('<p>x</p>'));
    const pages = renderers();
    expect(pages.length).toBeGreaterThan(0);
    for (const pid of pages) process.kill(pid, 'SIGKILL');
    expect(drawn(await printer.print(page('<p>Σ</p>')))).toBe('Σ');
  });

  test.runIf(process.platform !== 'win32').each([
    ['echo "No usable sandbox! If you are running on Ubuntu" >&2; exit 1', 'SOLIDIFY_NO_SANDBOX=1'],
    [
      'echo "chrome: error while loading shared libraries: libnss3.so: cannot open" >&2; exit 127',
      'libnss3.so',
    ],
    ['echo "chrome: /lib/libc.so.6: version \\`GLIBC_2.38\' not found" >&2; exit 1', 'GLIBC 2.38'],
    [
      'echo "[1:2:3/4:ERROR:x.cc(1)] Creating shared memory in /dev/shm/x failed: No space left" >&2; exit 1',
      'TMPDIR',
    ],
    ['echo "something else" >&2; exit 1', 'something else'],
    ['exit 0', 'ended before it could print'],
  ])('a browser that says %j is diagnosed', async (script, expected) => {
    const path = join(tmp, 'fake-browser');
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const browser = { ...found, path, kind: 'given', env: {} } as const;
    const trouble = await troubleOf(start({}, browser).print(page('<p>x</p>')));
    rmSync(path);
    expect(trouble.exitCode).toBe(3);
    expect(`${trouble.message} ${trouble.hint}`).toContain(expected);
    expect(readdirSync(tmp)).toEqual([]);
  });

  test.runIf(process.platform !== 'win32')(
    'a browser too old to tag is told which version it takes',
    async () => {
      const path = join(tmp, 'fake-browser');
      const answers = [
        { id: 1, result: { product: 'HeadlessChrome/109.0.5414.74' } },
        { id: 2, result: { targetInfos: [] } },
      ];
      const script = `head -c 1 <&3 >/dev/null; sleep 0.2; printf '${answers.map((one) => `${JSON.stringify(one)}\\0`).join('')}' >&4; sleep 20`;
      writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      const trouble = await troubleOf(
        start({}, { ...found, path, kind: 'given', env: {} }).print(page('<p>x</p>')),
      );
      rmSync(path);
      expect(trouble.exitCode).toBe(3);
      expect(trouble.message).toContain('109');
      expect(trouble.hint).toContain('131');
      expect(readdirSync(tmp)).toEqual([]);
    },
  );

  test('a temporary folder that cannot be made is a trouble', async () => {
    const trouble = await troubleOf(start({ tmp: join(tmp, 'absent') }).print(page('<p>x</p>')));
    expect(trouble.exitCode).toBe(3);
    expect(trouble.hint).toContain('TMPDIR');
  });

  test('a browser that is not there is a trouble', async () => {
    const browser = { ...found, path: join(tmp, 'absent') };
    const trouble = await troubleOf(start({}, browser).print(page('<p>x</p>')));
    expect(trouble.exitCode).toBe(3);
    expect(trouble.message).toContain(browser.path);
  });
});

describe('nothing is left', () => {
  async function expectNothing(): Promise<void> {
    expect(await untilTrue(() => processes().length === 0)).toBe(true);
    expect(readdirSync(tmp)).toEqual([]);
  }

  test('after close', async () => {
    const printer = start();
    await printer.print(page('<p>x</p>'));
    expect(processes().length).toBeGreaterThan(0);
    expect(readdirSync(tmp)).toHaveLength(1);
    await printer.close();
    await printer.close();
    await expectNothing();
  });

  test('after close before anything was printed, and while something is', async () => {
    await start().close();
    await expectNothing();
    const printer = start();
    const print = troubleOf(printer.print(endless));
    await untilTrue(() => renderers().length > 0);
    await printer.close();
    expect((await print).message).toContain('closed');
    await expectNothing();
  });

  test('after kill, which does not wait', async () => {
    const printer = start();
    await printer.print(page('<p>x</p>'));
    expect(processes().length).toBeGreaterThan(0);
    printer.kill();
    expect(readdirSync(tmp)).toEqual([]);
    await expectNothing();
  });

  test('no process after our own was killed', async () => {
    const script = `import { startPrinter } from './src/browser/printer.js';
      const printer = startPrinter(${JSON.stringify(found)}, { timeoutMs: 30000, fontsDir: ${JSON.stringify(fontsDir)}, families: ['DejaVu'], env: process.env, tmp: ${JSON.stringify(tmp)} });
      await printer.version;
      console.log('up');
      setInterval(() => {}, 1000);`;
    const bundle = join(tmp, 'child.mjs');
    execFileSync(
      join('node_modules', '.bin', 'esbuild'),
      ['--bundle', '--platform=node', '--format=esm', '--external:puppeteer', `--outfile=${bundle}`],
      { input: script },
    );
    const code = readFileSync(bundle, 'utf8')
      .replaceAll("'puppeteer/", `'file://${process.cwd()}/node_modules/puppeteer/`)
      .replaceAll('"puppeteer/', `"file://${process.cwd()}/node_modules/puppeteer/`);
    writeFileSync(bundle, code);
    const child = spawn(process.execPath, [bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    rmSync(bundle);
    expect(mainProcesses()).toHaveLength(1);
    child.kill('SIGKILL');
    expect(await untilTrue(() => mainProcesses().length === 0)).toBe(true);
    for (const name of readdirSync(tmp))
      rmSync(join(tmp, name), { recursive: true, force: true, maxRetries: 10 });
  });
});

test('the bare script of the benchmark launches with the same flags', () => {
  const script = readFileSync('bench/bare-print.mjs', 'utf8');
  const listed = /const flags = \[([^\]]*)\]/.exec(script)?.[1] ?? '';
  expect([...listed.matchAll(/'([^']+)'/g)].map(([, flag]) => flag)).toEqual(browserFlags);
});
