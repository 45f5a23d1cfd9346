import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { HTTPRequest, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/browser/find.js';
import { previewPaths } from '../../../src/cli/preview/routes.js';
import { openReader } from '../../browser.js';
import { startCommand, type RunningCommand } from '../running.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
const folder = mkdtempSync(join(tmpdir(), 'preview-command-'));
const file = join(folder, 'visit.yaml');
const paragraphs = Array.from({ length: 60 }, (_, at) => `  Walk ${at} led along quay ${at}.\n\n`).join('');
const good = `title: First
city: Velmora
country: LU
dates: 2031-05-06
summary: |
${paragraphs}
people:
  zoe: { name: Zoe Quux, consent: internal, role: Warden }
tours:
  - { title: A walk, guides: [zoe] }
`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => writeFileSync(file, good));

/** Starts a preview, and gives its address. */
async function start(...words: string[]): Promise<{ run: RunningCommand; url: string }> {
  const run = startCommand(['preview', 'visit.yaml', '--no-open', ...words], folder);
  const [, url = ''] = await run.until(/(?:Preview|Aperçu\u00A0|Vorschau): (http:\S+)\n/);
  return { run, url };
}

describe.skipIf(!hasBrowser)('a preview in a browser', () => {
  let reader: Awaited<ReturnType<typeof openReader>>;
  let page: Page;
  let preview: Awaited<ReturnType<typeof start>>;
  const faults: string[] = [];
  beforeAll(async () => {
    writeFileSync(file, good);
    [reader, preview] = await Promise.all([openReader(), start()]);
    page = await reader.browser.newPage();
    page.setDefaultTimeout(8000);
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(preview.url);
    await page.waitForFunction("document.documentElement.dataset.round === '1'");
  });
  afterAll(async () => {
    await reader.close();
    await preview.run.interrupt();
  });

  const look = (script: string): Promise<unknown> => page.evaluate(script);
  /** Nothing runs within the report, so it is looked at from outside. */
  const inReport = 'document.getElementById("page").contentDocument';
  const waitFor = (script: string): Promise<unknown> => page.waitForFunction(script, { polling: 20 });
  const shows = (words: string): Promise<unknown> =>
    waitFor(`${inReport}.body.textContent.includes(${JSON.stringify(words)})`);
  const scrolled = (): Promise<unknown> => look(`${inReport}.scrollingElement.scrollTop`);

  test('follows a save in place, keeps its scroll, shows what is wrong, and is mended', async () => {
    await shows('First');
    await look(`${inReport}.scrollingElement.scrollTo({ top: 600, behavior: 'instant' })`);
    await look(`window.fonts = ${inReport}.querySelector('style[data-fonts]')`);
    writeFileSync(file, good.replace('First', 'Second').replace('Walk 0 led', 'Walk 0 also led'));
    await shows('Second');
    await shows('Walk 0 also led');
    // The fonts are not read again, and the page is as it would be if it were opened now.
    expect(await look('window.fonts.isConnected && /^@font-face/.test(window.fonts.textContent)')).toBe(true);
    expect(
      await look(
        `fetch('page?edition=public').then((answer) => answer.text()).then((text) =>
           new (document.getElementById('page').contentWindow.DOMParser)().parseFromString(text, 'text/html').documentElement.isEqualNode(${inReport}.documentElement))`,
      ),
    ).toBe(true);
    expect(await scrolled()).toBe(600);
    expect(await look('document.getElementById("problems").hidden')).toBe(true);

    writeFileSync(file, good.replace('First', 'Third').replace('summary:', 'sumary:'));
    await page.waitForSelector('#problems:not([hidden])');
    expect(await look('document.getElementById("problems-title").textContent')).toMatch(
      /^1 error; the page below is of \d\d:\d\d:\d\d$/,
    );
    expect(await look('document.querySelector("#errors a").href')).toBe(`vscode://file${file}:5:1`);
    expect(await look('document.querySelector("#errors").textContent')).toMatch(
      /sumary.*Did you mean `summary`/,
    );
    await shows('Second');
    expect(await scrolled()).toBe(600);

    rmSync(file);
    await page.waitForFunction('document.querySelector("#errors").textContent.includes("There is no file")');
    writeFileSync(`${file}~`, good.replace('First', 'Fourth'));
    renameSync(`${file}~`, file);
    await shows('Fourth');
    await page.waitForSelector('#problems[hidden]');
    expect(await scrolled()).toBe(600);
  });

  test('shows nothing that was asked for earlier and comes later', async () => {
    let late: { readonly request: HTTPRequest; readonly body: string } | null = null;
    const onRequest = (request: HTTPRequest): void => {
      if (late || !/\/page\?/.test(request.url())) return void request.continue();
      // It is answered when a later one has been: with the page as it was when it was asked for.
      void fetch(request.url()).then(async (answer) => (late = { request, body: await answer.text() }));
    };
    await page.setRequestInterception(true);
    page.on('request', onRequest);
    writeFileSync(file, good.replace('First', 'Slow'));
    await expect.poll(() => late?.body.includes('Slow'), { timeout: 8000 }).toBe(true);
    writeFileSync(file, good.replace('First', 'Swift'));
    await shows('Swift');
    const round = await look('document.documentElement.dataset.round');
    const { request, body } = late as unknown as { request: HTTPRequest; body: string };
    await request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
    await look('new Promise((done) => setTimeout(done, 300))');
    expect(await look(`${inReport}.body.textContent.includes('Slow')`)).toBe(false);
    expect(await look('document.documentElement.dataset.round')).toBe(round);
    page.off('request', onRequest);
    await page.setRequestInterception(false);
    writeFileSync(file, good);
    await shows('First');
  });

  test('shows the line of what is clicked, and opens the editor there', async () => {
    await shows('First');
    const click = (words: string): Promise<unknown> =>
      look(
        `[...${inReport}.querySelectorAll('p, h1, h2')].find((one) => one.textContent.includes(${JSON.stringify(words)})).click()`,
      );
    await click('Walk 7 led');
    await waitFor(`document.querySelector("#spot a")?.textContent === "visit.yaml:20:3"`);
    expect(await look('document.querySelector("#spot a").href')).toBe(`vscode://file${file}:20:3`);
    await click('First');
    await waitFor(`document.querySelector("#spot a")?.textContent === "visit.yaml:1:8"`);
    // Nothing of it is in what is built.
    expect(await (await fetch(`${preview.url}download?format=html`)).text()).not.toContain('visit.yaml');
  });

  test('shows what the edition may show, and lists what it withholds', async () => {
    await page.waitForFunction('!document.getElementById("page").hidden');
    expect(await look(`${inReport}.body.textContent`)).not.toContain('Quux');
    await page.click('#withheld summary');
    await page.waitForFunction('document.getElementById("withheld-list").textContent.includes("Quux")');
    await page.select('#edition', 'internal');
    await shows('Zoe Quux');
    await page.select('#lang', 'fr');
    await waitFor(`${inReport}.documentElement.lang === "fr"`);
    await page.select('#layout', 'record');
    await waitFor(`!${inReport}.body.matches(".story")`);
    await page.select('#edition', 'public');
    await waitFor(`!${inReport}.body.textContent.includes("Quux")`);
  });

  test('shows the PDF as paper, or says that the browser cannot', async () => {
    await page.click('[value=paper]');
    await waitFor(
      'navigator.pdfViewerEnabled ? document.querySelector("#paper[src]:not([hidden])") !== null : document.getElementById("status").textContent.startsWith("This browser shows no PDF")',
    );
    const answer = await fetch(`${preview.url}paper?edition=public`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString('latin1'),
    ).toBe('%PDF-');
    await page.click('[value=page]');
    await page.waitForSelector('#page', { visible: true });
  });

  test.each(['light', 'dark'])('is accessible on a %s screen', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    writeFileSync(file, `${good}sumary: Oops\n`);
    await page.waitForSelector('#errors:not([hidden])');
    await page.evaluate(axe);
    expect(
      await page.evaluate('axe.run(document, { iframes: false }).then((r) => r.violations.map((v) => v.id))'),
    ).toEqual([]);
    writeFileSync(file, good);
    await page.waitForSelector('#errors[hidden]');
  });

  test.each([
    ['fr', 'Édition', /^1 erreur; la page ci-dessous est celle de /, /« Zoe Quux »/],
    ['de', 'Ausgabe', /^1 Fehler; die Seite darunter ist von /, /„Zoe Quux“/],
  ])('speaks the language of the user: %s', async (language, edition, errors, withheld) => {
    const spoken = await start('--messages', language);
    const other = await reader.browser.newPage();
    const text = (id: string): Promise<unknown> =>
      other.evaluate(`document.getElementById('${id}').textContent`);
    try {
      await other.goto(spoken.url);
      await other.waitForFunction("document.documentElement.dataset.round === '1'");
      expect(await other.evaluate('document.documentElement.lang')).toBe(language);
      expect(await other.evaluate('document.querySelector("label").textContent')).toContain(edition);
      await other.click('#withheld summary');
      await other.waitForSelector('#withheld-list li');
      expect(await text('withheld-list')).toMatch(withheld);
      writeFileSync(file, `${good}sumary: Oops\n`);
      await other.waitForSelector('#errors:not([hidden])');
      expect(await text('problems-title')).toMatch(errors);
      writeFileSync(file, good);
      await other.waitForSelector('#errors[hidden]');
    } finally {
      await other.close();
      await spoken.run.interrupt();
    }
  });

  test('runs no script and breaks no policy', () => {
    expect(faults.filter((fault) => !/40[49]|Failed to load/.test(fault))).toEqual([]);
  });
});

describe('whoever is not the page of the preview', () => {
  let preview: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    writeFileSync(file, good);
    preview = await start();
  });
  afterAll(() => preview.run.interrupt());
  const ask = (path: string, method: string, headers: Record<string, string>): Promise<number> =>
    new Promise((done, fail) => {
      const { host: own, port } = new URL(preview.url);
      const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: own, ...headers } });
      asked.on('response', (answer) => {
        answer.destroy();
        done(answer.statusCode ?? 0);
      });
      asked.on('error', fail);
      asked.end(method === 'POST' ? '{}' : '');
    });

  test.each([
    ...previewPaths.GET.map((path) => ['GET', path] as const),
    ['GET', 'events'] as const,
    ...previewPaths.POST.map((path) => ['POST', path] as const),
  ])('is refused %s %s', async (method, path) => {
    const { pathname, port, origin } = new URL(preview.url);
    const own = { origin };
    const short = pathname.slice(0, -2);
    for (const [address, headers] of [
      [pathname + path, { ...own, host: `rebound.example:${port}` }],
      [pathname + path, { ...own, host: `localhost:${port}` }],
      [pathname + path, { origin: 'https://elsewhere.example' }],
      [pathname + path, { origin: 'null' }],
      [`/${path}`, own],
      [`${short}/${path}`, own],
      [`${short}~/${path}`, own],
    ] as const)
      expect([address === pathname + path, headers, await ask(address, method, headers)]).toEqual([
        address === pathname + path,
        headers,
        403,
      ]);
    // The rest is another matter than who asks.
    expect(await ask(pathname + path, method, own)).not.toBe(403);
  });
});

test.skipIf(!hasBrowser)('leaves nothing behind after a hundred saves', { timeout: 240_000 }, async () => {
  const { run, url } = await start();
  const reader = await openReader();
  const page = await reader.browser.newPage();
  page.setDefaultTimeout(30_000);
  const wire = await page.createCDPSession();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const saveAndSee = async (number: number): Promise<void> => {
    writeFileSync(file, good.replace('First', `Save ${number}.`));
    await page.waitForFunction(
      `document.getElementById("page").contentDocument?.body.textContent.includes("Save ${number}.")`,
      { polling: 20 },
    );
    if (number % 25 === 0) expect((await fetch(`${url}paper`)).status).toBe(200);
  };
  const left = async (): Promise<Record<string, number>> => {
    collect();
    await wire.send('HeapProfiler.collectGarbage');
    const { Nodes = 0, Frames = 0 } = await page.metrics();
    const count = (name: string): number =>
      process.getActiveResourcesInfo().filter((one) => one === name).length;
    return {
      heap: process.memoryUsage().heapUsed,
      nodes: Nodes,
      frames: Frames,
      processes: count('ProcessWrap'),
      watchers: count('FSEventWrap'),
      listeners: run.signals(),
      files: readdirSync(folder).length,
    };
  };
  try {
    await page.goto(url);
    for (let number = 0; number <= 25; number += 1) await saveAndSee(number);
    const before = await left();
    for (let number = 26; number <= 125; number += 1) await saveAndSee(number);
    const { heap = 0, nodes = 0, ...more } = await left();
    expect(more).toEqual(Object.fromEntries(Object.keys(more).map((key) => [key, before[key]])));
    expect(more['processes']).toBeGreaterThan(0);
    expect(heap).toBeLessThan((before['heap'] ?? 0) + 12_000_000);
    expect(nodes).toBeLessThan((before['nodes'] ?? 0) * 1.5);
  } finally {
    await reader.close();
    await run.interrupt();
  }
});

test('gives each format as a build writes it, leaves nothing beside the document, and ends on Ctrl-C', async () => {
  const { run, url } = await start();
  const md = await fetch(`${url}download?format=md&lang=fr`);
  expect(md.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''visit.fr.md");
  expect(await md.text()).toContain('# First');
  expect(await (await fetch(`${url}download?format=html`)).text()).toMatch(/^<!doctype html>/i);
  expect((await fetch(`${url}download?format=../x`)).status).toBe(404);
  // A text that gives a name away is refused, and what was right before stays.
  writeFileSync(file, good.replace('Walk 0', 'Zoe Quux'));
  await run.until(/name-leaks[^]*the last good page stays/);
  expect((await fetch(`${url}download?format=md`)).status).toBe(409);
  expect(await (await fetch(`${url}page`)).text()).not.toContain('Quux');
  expect(await (await fetch(`${url}withheld`)).text()).toContain('Zoe Quux');
  expect((await fetch(`${url}open`, { method: 'POST', body: '{}' })).status).toBe(403);
  expect(readdirSync(folder)).toEqual(['visit.yaml']);
  expect(await run.interrupt()).toBe(130);
  await expect(fetch(url)).rejects.toThrow();
});

test('follows a configuration that is written, broken and mended, and a picture that comes', async () => {
  const { run, url } = await start();
  const configuration = join(folder, 'solidify.config.yaml');
  const pageOf = async (): Promise<string> => (await fetch(`${url}page`)).text();
  mkdirSync(join(folder, 'own/partials'), { recursive: true });
  writeFileSync(join(folder, 'own/partials/person.html.hbs'), '<b>By hand</b>');
  writeFileSync(configuration, 'templates: own\n');
  await run.until(/ {2}solidify\.config\.yaml: shown after/);
  expect(await pageOf()).toContain('By hand');
  writeFileSync(configuration, 'tmplates: own\n');
  await run.until(/tmplates[^]* {2}solidify\.config\.yaml: the last good page stays/);
  expect(await pageOf()).toContain('By hand');
  rmSync(configuration);
  await run.until(/the last good page stays[^]* {2}solidify\.config\.yaml: shown after/);
  expect(await pageOf()).not.toContain('By hand');

  writeFileSync(file, `${good}images: [{ src: later.svg, alt: Later }]\n`);
  await run.until(/image-missing[^]* {2}visit\.yaml: the last good page stays/);
  writeFileSync(join(folder, 'later.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await run.until(/ {2}later\.svg: shown after/);
  expect(await run.interrupt()).toBe(130);
  for (const made of ['later.svg', 'own']) rmSync(join(folder, made), { recursive: true });
});

test('tells errors where it was begun, and counts the warnings that the page shows', async () => {
  const { run } = await start();
  writeFileSync(file, `${good}status: draft\nthanks: "{{To whom}}"\n`);
  await run.until(/ {2}visit\.yaml: shown after \d+ ms, 1 warning\.\n/);
  expect(run.said()).not.toContain('blank-left');
  writeFileSync(file, `${good}status: draft\nthanks: "{{To whom}}"\nsumary: Oops\n`);
  await run.until(/unknown-key[^]* {2}visit\.yaml: the last good page stays, 1 warning\.\n/);
  expect(run.said()).not.toContain('blank-left');
  await run.interrupt();
});

test('opens the editor at places of its own files only', async () => {
  const { run, url } = await start();
  const { origin } = new URL(url);
  const open = (place: unknown): Promise<Response> =>
    fetch(`${url}open`, { method: 'POST', headers: { origin }, body: JSON.stringify(place) });
  for (const place of [null, 'x', { file: '/etc/passwd', line: 1, column: 1 }, { file, line: -1, column: 1 }])
    expect(await (await open(place)).text()).toBe('This is no file of the document.');
  expect(await (await open({ file, line: 2, column: 1 })).text()).toBe(
    'No editor could be started: open visit.yaml, line 2.',
  );
  await run.interrupt();
});

test('shows its address on a terminal only', async () => {
  const run = startCommand(['preview', 'visit.yaml', '--no-open'], folder, { tty: false });
  expect(await run.code).toBe(2);
  const unopened = startCommand(['preview', 'visit.yaml'], folder, { tty: false });
  expect(await unopened.code).toBe(2);
  expect(run.said() + unopened.said()).not.toMatch(/http:/);
});

test('refuses what it cannot show, and a port that is taken', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  writeFileSync(join(folder, 'programme.yaml'), 'kind: programme\ntitle: P\n');
  for (const [words, code, said] of [
    [['visit.yaml', '--port', String(port)], 3, 'is in use'],
    [['visit.yaml', '--port', 'x'], 2, 'no port'],
    [['programme.yaml'], 2, 'no visit'],
    [['gone.yaml'], 2, 'no file'],
    [['-'], 2, 'standard input'],
  ] as const) {
    const run = startCommand(['preview', '--no-open', ...words], folder);
    expect(await run.code).toBe(code);
    expect(run.said()).toContain(said);
  }
  rmSync(join(folder, 'programme.yaml'));
  other.close();
});
