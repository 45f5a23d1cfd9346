import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, type Server } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../../src/api/build.js';
import type { BrowserProcess } from '../../../src/browser/process.js';
import { startPrinter, type Printer } from '../../../src/browser/printer.js';
import { findBrowser, type FoundBrowser } from '../../../src/browser/find.js';
import { startPool } from '../../../src/browser/elsewhere/pool.js';
import { startRemotePrinter } from '../../../src/browser/elsewhere/remote.js';
import type { Options } from '../../../src/engine/options.js';
import { SolidifyError } from '../../../src/host/solidify-error.js';
import { startBrowser } from '../../browser.js';

// A second Chromium with an open port stands for the browser elsewhere: one that was started by nobody of ours.
const found = await findBrowser({ env: process.env }).catch(() => null);
const fontsDir = 'templates/fonts/installed';
const families = ['Solidify', 'DejaVu'];
const limits = { timeoutMs: 30_000, families };
const token = 'token=s3cr3t';

interface Elsewhere {
  readonly address: string;
  readonly browser: BrowserProcess;
}

let folder: string;
/** One font of ours, so that whatever else is printed in came with the page. */
let fontsElsewhere: string;
let elsewhere: Elsewhere;
const others: Elsewhere[] = [];
const printers: Printer[] = [];

async function startElsewhere(found: FoundBrowser): Promise<Elsewhere> {
  const flags = ['--disable-gpu', '--disable-dev-shm-usage', '--remote-debugging-port=0'];
  const { process: browser, started: address } = await startBrowser(
    found,
    flags,
    fontsElsewhere,
    async (child) => {
      const find = (): string | undefined => /ws:\/\/\S+/.exec(child.said())?.[0];
      await until(() => Promise.resolve(find() !== undefined));
      return find() as string;
    },
  );
  return { address, browser };
}

/** What is open there, by its id. */
async function pagesOf({ address }: Elsewhere): Promise<string[]> {
  const { host } = new URL(address);
  const list = (await (await fetch(`http://${host}/json/list`)).json()) as { id: string }[];
  return list.map(({ id }) => id).sort();
}

async function until(condition: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

function keep(printer: Printer): Printer {
  printers.push(printer);
  return printer;
}

const remote = (address = elsewhere.address, more: Partial<typeof limits> = {}): Printer =>
  keep(startRemotePrinter(address, { ...limits, ...more }));

async function troubleOf(work: Promise<unknown>): Promise<SolidifyError> {
  const error: unknown = await work.then(
    () => 'nothing was thrown',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SolidifyError);
  return error as SolidifyError;
}

const visit = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk ✓\n';

const make = (out: string, options: Options): ReturnType<typeof build> =>
  build([join(folder, 'visit.yaml')], { out: join(folder, out), ...options });

/** A report with all its fonts inlined, as the remote browser gets it. */
async function report(): Promise<string> {
  await make('page', { formats: ['html'] });
  return readFileSync(join(folder, 'page/visit.html'), 'utf8');
}

const undated = (pdf: Uint8Array): string =>
  Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/D:\d{14}/g, '');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'remote-test-'));
  writeFileSync(join(folder, 'visit.yaml'), visit);
  fontsElsewhere = join(folder, 'fonts');
  mkdirSync(fontsElsewhere);
  copyFileSync(join(fontsDir, 'solidify-sans-400.ttf'), join(fontsElsewhere, 'solidify-sans-400.ttf'));
  if (found) elsewhere = await startElsewhere(found);
}, 60_000);

afterEach(async () => {
  await Promise.all(printers.splice(0).map((printer) => printer.close()));
  await Promise.all(others.splice(0).map(({ browser }) => browser.close()));
});

afterAll(async () => {
  await elsewhere?.browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(found === null)('a browser elsewhere', () => {
  test('prints what one of ours prints, byte for byte but for the dates', async () => {
    const html = await report();
    const own = keep(startPrinter(found as FoundBrowser, { ...limits, fontsDir, env: process.env }));
    const printed = await remote().print(html);
    expect(undated(printed)).toBe(undated(await own.print(html)));
  });

  test('keeps nothing of ours, whether we go in order, at once, or in the middle of a print', async () => {
    const before = await pagesOf(elsewhere);
    const html = await report();
    const orderly = remote();
    await orderly.print(html);
    expect((await pagesOf(elsewhere)).length).toBeGreaterThan(before.length);
    await orderly.close();
    expect(await pagesOf(elsewhere)).toEqual(before);

    const hasty = remote();
    await hasty.print(html);
    hasty.kill();
    expect(await until(async () => (await pagesOf(elsewhere)).join() === before.join())).toBe(true);

    const busy = remote();
    await busy.version;
    const print = troubleOf(busy.print(html));
    await busy.close();
    expect((await print).exitCode).toBe(3);
    expect(await until(async () => (await pagesOf(elsewhere)).join() === before.join())).toBe(true);
    expect(process.kill(elsewhere.browser.pid as number, 0)).toBe(true);
  });

  describe('lets nothing in or out', () => {
    let canary: Server;
    let asked: string[];
    beforeAll(async () => {
      canary = createHttp((request, response) => {
        asked.push(request.url ?? '');
        response.end('x');
      });
      await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => canary.close());

    test('no request, no script, no other page', async () => {
      const at = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
      asked = [];
      await fetch(`${at}/it-hears`);
      expect(asked).toEqual(['/it-hears']);
      const leaks = `<img src="${at}/img" alt=""><link rel="stylesheet" href="${at}/css"><link rel="preconnect" href="${at}">
        <link rel="prefetch" href="${at}/prefetch"><iframe src="${at}/frame"></iframe><object data="${at}/object"></object>
        <p style="background:url(${at}/bg)">x</p><script>fetch("${at}/script")</script>`;
      const html = await report();
      const printer = remote();
      const clean = undated(await printer.print(html));
      await printer.print(html.replace('</main>', `${leaks}</main>`));
      const lure = html.replace('<head>', `<head><meta http-equiv="refresh" content="0;url=${at}/refresh">`);
      await printer.print(lure).catch((error: unknown) => expect(error).toMatchObject({ exitCode: 3 }));
      expect(undated(await printer.print(html))).toBe(clean);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(asked).toEqual(['/it-hears']);
    });
  });

  test('that dies over a print is a trouble, also for the documents after it', async () => {
    const frail = await startElsewhere(found as FoundBrowser);
    others.push(frail);
    const printer = remote(`${frail.address}?${token}`);
    await printer.version;
    const long = (await report()).replace('</main>', `${'<p>word</p>'.repeat(50_000)}</main>`);
    const print = troubleOf(printer.print(long));
    setTimeout(() => frail.browser.kill(), 300);
    for (const trouble of [await print, await troubleOf(printer.print('<p>x</p>'))]) {
      expect(trouble.exitCode).toBe(3);
      expect(trouble.message).toContain(`ws://${new URL(frail.address).host} `);
      expect(`${trouble.message}${trouble.hint}`).not.toContain('s3cr3t');
      expect(trouble.hint).toContain('--browser-url');
    }
  });

  test('whose connection breaks between two documents is connected to again', async () => {
    const { port } = new URL(elsewhere.address);
    const lines = new Set<Socket>();
    const relay = createServer((near) => {
      const far = connect(Number(port), '127.0.0.1');
      for (const line of [near, far]) lines.add(line).add(line.on('error', () => undefined));
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
    const printer = remote(
      elsewhere.address.replace(`:${port}`, `:${(relay.address() as AddressInfo).port}`),
    );
    const html = await report();
    const first = undated(await printer.print(html));
    for (const line of lines) line.destroy();
    expect(undated(await printer.print(html))).toBe(first);
    await printer.close();
    relay.close();
  });

  test('makes the report, and is recorded and believed by its version only', async () => {
    const before = await pagesOf(elsewhere);
    const { host, pathname } = new URL(elsewhere.address);
    const browserUrl = `ws://someone:s3cr3t@${host}${pathname}?${token}`;
    const { ok } = await make('there', { formats: ['pdf'], browserUrl });
    expect(ok).toBe(true);
    const manifest = readFileSync(join(folder, 'there/manifest.json'), 'utf8');
    expect(manifest).toMatch(/"browser": "(?:Headless)?Chrome\/\d+/);
    for (const secret of ['s3cr3t', 'someone', host, pathname]) expect(manifest).not.toContain(secret);
    const again = await make('there', { formats: ['pdf'], browserUrl: elsewhere.address, check: true });
    expect(again.ok).toBe(true);
    expect((await make('there', { formats: ['pdf'], check: true })).ok).toBe(false);
    expect(await pagesOf(elsewhere)).toEqual(before);
  });
});

describe.skipIf(found === null)('several browsers elsewhere', () => {
  test('print what one of ours prints, while one is killed, one hangs and one is not there', async () => {
    const html = await report();
    const pages = Array.from({ length: 16 }, (_, day) => html.replaceAll('Visit', `Visit ${day}`));
    const own = keep(startPrinter(found as FoundBrowser, { ...limits, fontsDir, env: process.env }));
    const expected = await Promise.all(pages.map(async (page) => undated(await own.print(page))));
    const [frail, stuck] = [
      await startElsewhere(found as FoundBrowser),
      await startElsewhere(found as FoundBrowser),
    ];
    others.push(frail, stuck);
    const addresses = [frail.address, stuck.address, `ws://127.0.0.1:9/?${token}`, elsewhere.address];
    const pool = keep(
      startPool(
        addresses.map((address) => ({
          name: new URL(address).host,
          // Only of the one that will hang it is known that it does; the others may be slow.
          open: () =>
            startRemotePrinter(address, { ...limits, timeoutMs: address === stuck.address ? 4000 : 60_000 }),
        })),
      ),
    );
    // Each has printed: one that is slow to open would find nothing left to do.
    await Promise.all(Array.from({ length: 8 }, () => pool.print(html)));
    let made = 0;
    const printed = await Promise.all(
      pages.map(async (page) => {
        const pdf = undated(await pool.print(page));
        made += 1;
        if (made === 2) frail.browser.kill();
        if (made === 3) process.kill(stuck.browser.pid as number, 'SIGSTOP');
        return pdf;
      }),
    );
    process.kill(stuck.browser.pid as number, 'SIGCONT');
    expect(printed).toEqual(expected);
    const notes = pool.notes.join('\n');
    expect(notes).toContain('127.0.0.1:9');
    expect(notes).toContain(new URL(frail.address).host);
    expect(notes).not.toContain('s3cr3t');
  }, 120_000);

  test('are named in one build, each once', async () => {
    const { address } = elsewhere;
    const alone = await make('one', { formats: ['pdf'], browserUrl: address });
    const { ok } = await make('several', {
      formats: ['pdf'],
      browserUrl: [address, address, 'ws://127.0.0.1:9/'],
    });
    expect([alone.ok, ok]).toEqual([true, true]);
    const [one, other] = ['one', 'several'].map((out) => readFileSync(join(folder, out, 'visit.pdf')));
    expect(other?.equals(one as Buffer)).toBe(true);
    expect((await troubleOf(make('wrong', { browserUrl: [] }))).exitCode).toBe(2);
    expect((await troubleOf(make('wrong', { browserUrl: [address, 's3cr3t'] }))).exitCode).toBe(2);
  }, 60_000);
});

describe('an address', () => {
  test.each([
    [{ browserUrl: 'http://127.0.0.1:9222' }],
    [{ browserUrl: 's3cr3t' }],
    [{ browserUrl: '' }],
    [{ browserUrl: 'ws://127.0.0.1/#s3cr3t' }],
    [{ browserUrl: 'ws://127.0.0.1/', browser: 'system' }],
  ])('that cannot be one, or the only browser, is wrong use: %j', async (options) => {
    const trouble = await troubleOf(make('wrong', { formats: ['md'], ...options }));
    expect(trouble.exitCode).toBe(2);
    expect(`${trouble.message}${trouble.hint}`).not.toContain('s3cr3t');
  });

  /** Something that listens, but is no browser. */
  async function withServer(
    answer: (socket: Socket) => void,
    use: (address: string) => Promise<void>,
  ): Promise<void> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      answer(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`ws://u:s3cr3t@127.0.0.1:${(server.address() as AddressInfo).port}/s3cr3t?${token}`);
    for (const socket of sockets) socket.destroy();
    server.close();
  }

  test('at which nothing listens is a trouble that names host and port only', async () => {
    let free = '';
    await withServer(
      () => undefined,
      (address) => Promise.resolve(void (free = address)),
    );
    const trouble = await troubleOf(remote(free).print('<p>x</p>'));
    expect(trouble.exitCode).toBe(3);
    expect(trouble.message).toContain('ECONNREFUSED');
    expect(`${trouble.message}${trouble.hint}${String(trouble.cause)}`).not.toContain('s3cr3t');
  });

  test.each([
    ['HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n', '401'],
    ['HTTP/1.1 302 Found\r\nLocation: ws://elsewhere.invalid/?s3cr3t\r\nContent-Length: 0\r\n\r\n', '302'],
    ['nonsense\r\n\r\n', 'failed'],
  ])('that answers %j is a trouble', async (words, expected) => {
    await withServer(
      (socket) => socket.once('data', () => socket.end(words)),
      async (address) => {
        const trouble = await troubleOf(remote(address).print('<p>x</p>'));
        expect(trouble.exitCode).toBe(3);
        expect(trouble.message).toContain(expected);
        expect(`${trouble.message}${trouble.hint}${String(trouble.cause)}`).not.toContain('s3cr3t');
      },
    );
  });

  test('that never answers ends with the time, and so does the program', async () => {
    await withServer(
      () => undefined,
      async (address) => {
        const trouble = await troubleOf(remote(address, { timeoutMs: 200 }).print('<p>x</p>'));
        expect(trouble.exitCode).toBe(3);
        expect(trouble.hint).toContain('--timeout');
        const argv = ['build', 'visit.yaml', '--format', 'pdf', '--timeout', '1', '--browser-url', address];
        const run = await new Promise<{ code: number | null; said: string }>((resolve) => {
          let said = '';
          const child = spawn(
            process.execPath,
            [join(process.cwd(), 'bin/solidify.js'), ...argv, '--debug', '--verbose'],
            {
              cwd: folder,
              stdio: ['ignore', 'pipe', 'pipe'],
            },
          );
          for (const stream of [child.stdout, child.stderr])
            stream.on('data', (words: Buffer) => (said += words.toString()));
          child.once('close', (code) => resolve({ code, said }));
        });
        expect(run.code).toBe(3);
        expect(run.said).toContain('--timeout');
        expect(run.said).not.toContain('s3cr3t');
      },
    );
  });

  test('of a browser too old to tag is a trouble that names the versions', async () => {
    const { WebSocketServer } = (await import('ws')) as unknown as {
      WebSocketServer: new (options: { port: number; host: string }) => {
        on(event: 'connection', listener: (socket: Line) => void): void;
        on(event: 'listening', listener: () => void): void;
        address(): AddressInfo;
        close(): void;
      };
    };
    interface Line {
      on(event: 'message', listener: (message: Buffer) => void): void;
      send(text: string): void;
    }
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await new Promise<void>((resolve) => server.on('listening', resolve));
    server.on('connection', (line) => {
      line.on('message', (message) => {
        const { id } = JSON.parse(message.toString()) as { id: number };
        line.send(JSON.stringify({ id, result: { product: 'Chrome/109.0.5414.74', browserContextId: 'A' } }));
      });
    });
    const trouble = await troubleOf(
      remote(`ws://127.0.0.1:${server.address().port}`, { timeoutMs: 5000 }).print('<p>x</p>'),
    );
    server.close();
    expect(trouble.exitCode).toBe(3);
    expect(trouble.message).toContain('109');
    expect(trouble.hint).toContain('131');
  });
});
