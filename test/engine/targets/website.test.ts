import { createServer, type Server } from 'node:http';
import { notOfSchemaOrg } from '../../schema-org.js';
import type { AddressInfo } from 'node:net';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PDFParser } from '@cantoo/pdf-lib';
import { HtmlValidate } from 'html-validate';
import type { HTTPRequest, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../src/api/build.js';
import { searchFiles } from '../../../src/core/site/search/pieces.js';
import { openReader } from '../../browser.js';
import { saidBy } from '../../core/formats/pdf/anatomy.js';
import { letters } from '../../core/formats/pdf/pages.js';
import { every, oneOfEachKind } from '../../every.js';
import { brokenNumbers, cutOff, paperWidth, smallTargets } from '../../measured.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The examples, each in a folder of its own. */
const programmes = ['solidify', 'fictional'] as const;

let reader: Awaited<ReturnType<typeof openReader>>;
let folder: string;
let server: Server;
/** Every file that was built, by its path from the folder. */
const files = new Map<string, Buffer>();
/** The pages of the public websites in the languages of the programmes. */
let pages: string[];
/** Those that are opened in the browser: the first page, and of each section its list and its longest page. */
let opened: readonly string[];

/** What is found on a website of very many pages, which are not there themselves. */
const large = searchFiles(
  Array.from({ length: 2_000 }, (_, number) => ({
    address: `${number}.html`,
    title: `Room ${number}`,
    kind: 'Site',
    about: '',
    text: `The Läntern is open. ${`word${number} zu${number}q `.repeat(8)}`,
  })),
);

async function readAll(from: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(from.length + 1).replaceAll('\\', '/'), await readFile(path));
  }
  return found;
}

async function buildInto(out: string, names: readonly string[] = programmes): Promise<void> {
  for (const name of names) {
    const { diagnostics } = await build(
      [`examples/${name}/programme.yaml`],
      {
        formats: ['md', 'html'],
        langs: ['en', 'fr'],
        editions: ['public', 'partners'],
        out: join(out, name),
      },
      { cwd: root },
    );
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solidify-website-'));
  await chmod(folder, 0o755); // a browser that root starts as another user must get in
  await buildInto(folder);
  for (const [path, content] of await readAll(folder)) files.set(path, content);
  // The page and the script of a small website, with much to be found.
  for (const name of ['search/index.html', 'search/search.js', 'assets/site.css'])
    large.push({ name, content: String(files.get(`solidify/${name}`)) });
  pages = [...files.keys()].filter((path) =>
    /^\w+\/(?:index|(?!fr|partners)[a-z]+\/[^/]+)\.html$/.test(path),
  );
  opened = oneOfEachKind(
    pages,
    (path) => `${posix.dirname(path)} ${path.endsWith('/index.html')}`,
    (path) => files.get(path)?.length ?? 0,
  );
  for (const name of ['search', 'assets']) await mkdir(join(folder, 'large', name), { recursive: true });
  for (const { name, content } of large) await writeFile(join(folder, 'large', name), content);
  reader = await openReader();
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.css': 'text/css',
    '.js': 'text/javascript',
  };
  server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '', 'http://localhost').pathname).slice(1) || 'index.html';
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const content = files.get(name) ?? large.find((one) => `large/${one.name}` === name)?.content;
    response.writeHead(content ? 200 : 404, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
    });
    response.end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
}, 120_000);

afterAll(async () => {
  await reader?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The website from the disk, and from a web server. */
const places = {
  'a folder': () => pathToFileURL(`${folder}/`).href,
  'a web server': () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
};

/** A page of the browser that keeps what went wrong on it. */
async function open(address: string): Promise<{ page: Page; faults: string[] }> {
  const page = await reader.browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    const own = Object.values(places).some((place) => request.url().startsWith(place()));
    if (protocol !== 'data:' && !own) faults.push(`${request.url()} was asked for`);
  });
  await page.goto(address);
  return { page, faults };
}

/** All texts that a page shows in print, in their order, but for what stands in drawings. */
const printedTexts = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent.checkVisibility() && !parent.closest('svg, .unseen, script, style, title')) found.push(node.data);
  }
  return found;
})()`;

/** What nobody can use on paper. */
const navigationShown = `[...document.querySelectorAll('nav, form, button, .skip, .files, .more')]
  .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80))`;

/** Those of several texts that another does not hold in their order. */
function missingIn(text: string, wanted: readonly string[]): string[] {
  // An apostrophe is a letter to some programs.
  const bare = (one: string): string => letters(one.replace(/\u02bc/g, ''));
  const all = bare(text);
  let at = 0;
  return wanted.filter((one) => {
    const found = all.indexOf(bare(one), at);
    if (found >= 0) at = found + bare(one).length;
    return found < 0;
  });
}

/** The words of the first element that a selector means. */
async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.evaluate(`document.querySelector('${selector}').textContent`)) as string;
}

const text = (path: string): string => files.get(path)?.toString('utf8') ?? '';

describe('the files', () => {
  it('are one website for each language and edition, and the reports beside them', () => {
    expect(pages.filter((path) => path.startsWith('solidify/')).length).toBeGreaterThan(25);
    expect(pages.filter((path) => path.startsWith('fictional/')).length).toBeGreaterThan(22);
    for (const path of ['', 'fr/', 'partners/', 'fr.partners/'])
      expect(files.has(`solidify/${path}index.html`), path).toBe(true);
    for (const path of ['programme.json', 'events.ics', 'sites.csv'])
      expect(files.has(`solidify/${path}`), path).toBe(true);
    // Only the invented programme says where its website is published.
    expect(files.has('solidify/sitemap.xml')).toBe(false);
    expect(text('fictional/sitemap.xml').match(/<loc>/g)).toHaveLength(
      pages.filter((path) => path.startsWith('fictional/')).length,
    );
    expect(text('solidify/fr/index.html')).toContain('<html lang="fr">');
  });

  it('are the same bytes when they are built again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'solidify-website-'));
    try {
      await buildInto(again, ['fictional']);
      const other = await readAll(again);
      expect([...other.keys()].sort()).toEqual(
        [...files.keys()].filter((path) => path.startsWith('fictional/')).sort(),
      );
      for (const [path, content] of other)
        expect(content.equals(files.get(path) ?? Buffer.of()), path).toBe(true);
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  });

  it('have no link that leads nowhere', () => {
    const broken: string[] = [];
    let links = 0;
    const anchorsIn = new Map<string, Set<string>>();
    const anchorsOf = (path: string, html: Buffer): Set<string> => {
      const known =
        anchorsIn.get(path) ??
        new Set([...html.toString('utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
      anchorsIn.set(path, known);
      return known;
    };
    for (const [path, content] of files) {
      if (!path.endsWith('.html')) continue;
      const html = content.toString('utf8').replace(/<style>[\s\S]*?<\/style>/g, '');
      for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        if (/^(https?:|mailto:|tel:|data:)/.test(address)) continue;
        links += 1;
        const [way = '', fragment = ''] = address.split('#').map(decodeURI);
        const to = way === '' ? path : posix.join(posix.dirname(path), way);
        const target = files.get(to);
        if (target === undefined) broken.push(`${path}: ${address}`);
        else if (fragment !== '' && !anchorsOf(to, target).has(fragment)) broken.push(`${path}: ${address}`);
      }
    }
    expect(links).toBeGreaterThan(2000);
    expect(broken).toEqual([]);
  }, 240_000);

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: relaxed });
    for (const path of pages) {
      const { results } = await validator.validateString(text(path));
      const messages = results.flatMap((one) => one.messages);
      expect(
        messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
        path,
      ).toEqual([]);
    }
  });

  it('are light: pages of at most 200 kB', () => {
    for (const path of pages) expect(files.get(path)?.length, path).toBeLessThanOrEqual(200_000);
  });

  it('have one heading of the first level, and say where the reader is', () => {
    for (const path of pages) {
      expect(text(path).match(/<h1[\s>]/g), path).toHaveLength(1);
      expect(
        text(path).match(/<(main|nav class="sections"|header class="masthead"|footer)[\s>]/g),
        path,
      ).toHaveLength(4);
      if (!/^\w+\/index\.html$/.test(path)) expect(text(path), path).toContain('<nav class="trail"');
    }
  });

  it('tell machines in the words of schema.org what they are about', () => {
    const types = pages.map((path) => {
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text(path)) ?? [];
      const { '@graph': graph } = JSON.parse(json) as { '@graph': { '@type': string }[] };
      expect(notOfSchemaOrg(graph)).toEqual([]);
      return `${path.split('/')[1]} ${graph.map((one) => one['@type']).join(' ')}`;
    });
    expect(new Set(types)).toEqual(
      new Set([
        'index.html Project',
        'conference BusinessEvent BreadcrumbList',
        ...['visits', 'audits'].map((section) => `${section} Event BreadcrumbList`),
        'sites CivicStructure BreadcrumbList',
        'practices CreativeWork BreadcrumbList',
        'cities City BreadcrumbList',
        ...[
          ...['visits', 'practices', 'lessons', 'places', 'people', 'programme'],
          ...['evaluation', 'sources', 'search'],
        ].map((section) => `${section} CollectionPage BreadcrumbList`),
      ]),
    );
  });
});

/** As for reports: both spellings are HTML, white space is no fault, and titles are those of their authors. */
const relaxed = {
  'doctype-style': 'off',
  'no-trailing-whitespace': 'off',
  'long-title': 'off',
} as const;

describe.each(Object.entries(places))('from %s', (_, place) => {
  it.each([
    ['Lhomme', 'sites/salle-jean-pierre-lhomme.html', 'Paris'],
    ['Baluard', 'sites/cas-baluard.html', 'Barcelona'],
  ])('%s is typed, found and opened', async (words, path, city) => {
    const { page, faults } = await open(`${place()}solidify/index.html`);
    try {
      await page.type('#find', words);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.waitForSelector('#hits a');
      await Promise.all([page.waitForNavigation(), page.click('#hits a')]);
      expect(page.url()).toBe(`${place()}solidify/${path}`);
      expect(await textOf(page, 'h1')).toContain(words);
      expect(await textOf(page, 'main')).toContain(city);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it('the search follows what is typed, and says what it found', async () => {
    const { page, faults } = await open(`${place()}solidify/search/index.html`);
    try {
      expect(await textOf(page, '#result')).toBe('');
      await page.type('#find', 'napolano');
      expect(await textOf(page, '#result')).toMatch(/^Found: \d+$/);
      expect(await textOf(page, '#hits a')).toBe('Carla Napolano');
      await page.evaluate(`document.querySelector('#find').select()`);
      await page.type('#find', 'liege');
      expect(await textOf(page, '#hits li p:last-child mark')).toBe('Liège');
      // A lesson is called by its words, and leads to its theme.
      await page.evaluate(`document.querySelector('#find').select()`);
      await page.type('#find', 'builds contact');
      expect(await textOf(page, '#hits a[href*="lessons/index.html#"] mark')).toBe('builds');
      await page.evaluate(`document.querySelector('#find').select()`);
      await page.type('#find', 'xyzzyxyzzy');
      expect(await textOf(page, '#result')).toContain('“xyzzyxyzzy”');
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it('every kind of page opens without a fault, in its own fonts and colours', async () => {
    for (const path of opened) {
      const { page, faults } = await open(place() + path);
      try {
        expect(faults, path).toEqual([]);
        const look = await page.evaluate(
          `document.fonts.ready.then(() => [...document.fonts].some((one) => one.status === 'loaded') && getComputedStyle(document.querySelector('.masthead')).display)`,
        );
        expect(look, path).toBe('flex');
      } finally {
        await page.close();
      }
    }
  }, 240_000);

  it('a search in very many pages loads what it shows, and shows more when that is read', async () => {
    const { page, faults } = await open(`${place()}large/search/index.html`);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(posix.basename(new URL(request.url()).pathname)));
    try {
      await page.type('#find', 'lantern');
      await page.waitForSelector('#hits a');
      expect(await textOf(page, '#result')).toBe('Found: 2000');
      expect(await textOf(page, '#hits mark')).toBe('Läntern');
      expect(await page.evaluate(`document.querySelectorAll('#hits li').length`)).toBe(10);
      expect(loaded).not.toContain('all.words.js');
      expect(loaded.length).toBeLessThan(large.length / 4);
      await page.evaluate(`document.querySelector('#hits').lastElementChild.scrollIntoView()`);
      await page.waitForSelector('#hits li:nth-child(20)');
      await page.evaluate(`document.querySelector('#find').select()`);
      await page.type('#find', 'zu1500x');
      await page.waitForFunction(`document.querySelector('#hits a')?.href.endsWith('/large/1500.html')`);
      expect(loaded).toContain('all.words.js');
      expect(new Set(loaded).size).toBe(loaded.length);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it.each<[string, RegExp, (request: HTTPRequest) => Promise<void>]>([
    ['with its words is away', /words\.js$/, (request) => request.abort()],
    ['with its words is not found', /words\.js$/, (request) => request.respond({ status: 404 })],
    ['with its words is another page', /words\.js$/, (request) => request.respond({ body: '<p>Moved</p>' })],
    ['with its pages is away', /\d\.pages\.js$/, (request) => request.abort()],
    ['with all its words is away', /all\.words\.js$/, (request) => request.abort()],
    ['that tells of the others is away', /search\/pages\.js$/, (request) => request.abort()],
  ])('a search of which the piece %s says so, and searches again', async (_, missing, refuse) => {
    const page = await reader.browser.newPage();
    let isAway = false;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (isAway && missing.test(request.url()) ? refuse(request) : request.continue());
    });
    try {
      await page.goto(`${place()}large/search/index.html`);
      await page.type('#find', 'lantern');
      await page.waitForSelector('#hits a');
      isAway = true;
      await page.goto(
        `${place()}large/search/index.html?q=${missing.test('/all.words.js') ? 'zu1500x' : 'room'}`,
      );
      await page.waitForFunction(
        `document.querySelector('#result').textContent.includes('could not be loaded')`,
      );
      expect(await page.evaluate(`document.querySelectorAll('#hits li').length`)).toBe(0);
      isAway = false;
      await Promise.all([
        page.waitForSelector('#hits a'),
        page.evaluate(`document.querySelector('main form').requestSubmit()`),
      ]);
      expect(await textOf(page, '#result')).toMatch(/^Found: /);
    } finally {
      await page.close();
    }
  });

  it('a search of which the next pages do not come says so below the others', async () => {
    const page = await reader.browser.newPage();
    await page.setRequestInterception(true);
    // The first ten are in the pieces before.
    page.on('request', (request) => {
      void (request.url().endsWith('/2.pages.js') ? request.abort() : request.continue());
    });
    try {
      await page.goto(`${place()}large/search/index.html?q=lantern`);
      await page.waitForSelector('#hits a');
      await page.evaluate(`document.querySelector('#hits').lastElementChild.scrollIntoView()`);
      await page.waitForSelector('#hits li:nth-child(11)');
      expect(await textOf(page, '#hits li:last-child')).toContain('could not be loaded');
      expect(await textOf(page, '#result')).toBe('Found: 2000');
    } finally {
      await page.close();
    }
  });

  it('without scripts the lists lead to everything', async () => {
    const page = await reader.browser.newPage();
    try {
      await page.setJavaScriptEnabled(false);
      await page.goto(`${place()}solidify/search/index.html?q=Lhomme`);
      expect(await textOf(page, 'noscript')).toContain('JavaScript');
      await Promise.all([page.waitForNavigation(), page.click('.sections a[href$="places/index.html"]')]);
      await Promise.all([page.waitForNavigation(), page.click('.cards a[href*="lhomme"]')]);
      expect(page.url()).toBe(`${place()}solidify/sites/salle-jean-pierre-lhomme.html`);
    } finally {
      await page.close();
    }
  });
});

describe('the pages', () => {
  it.each([390, 1280])(
    'have no violation of WCAG 2.2 AA at %i pixels, in the light scheme and in the dark one',
    async (width) => {
      const page = await reader.browser.newPage();
      const run = (rules: readonly string[]): Promise<unknown> =>
        page.evaluate(
          `axe.run({ runOnly: ${JSON.stringify(rules)} })
            .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
        );
      const show = (value: 'light' | 'dark'): Promise<void> =>
        page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await page.setBypassCSP(true);
      await page.setViewport({ width, height: 900 });
      // On a wide screen too, where other rules of the style sheet hold, but those of one website.
      const tried = opened.filter((path) => every || width < 500 || path.startsWith('solidify/'));
      for (const path of [...tried, 'solidify/fr/index.html', 'solidify/partners/visits/paris-2019.html']) {
        await show('light');
        await page.goto(places['a folder']() + path);
        await page.evaluate(axe);
        expect(
          await run(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
          path,
        ).toEqual([]);
        // All that a scheme can change.
        await show('dark');
        expect(await run(['color-contrast', 'link-in-text-block']), `${path} (dark)`).toEqual([]);
      }
      await page.close();
    },
    400_000,
  );

  it('do not scroll sideways on a small phone, break no number and have targets of 24 pixels', async () => {
    const page = await reader.browser.newPage();
    for (const path of [...opened, 'solidify/fr/index.html']) {
      for (const width of [320, 390]) {
        await page.setViewport({ width, height: 800 });
        await page.goto(places['a folder']() + path);
        expect(
          await page.evaluate('document.documentElement.scrollWidth'),
          `${path} at ${width}`,
        ).toBeLessThanOrEqual(width);
        expect(await page.evaluate(brokenNumbers), `${path} at ${width}`).toEqual([]);
        expect(await page.evaluate(smallTargets), `${path} at ${width}`).toEqual([]);
      }
    }
    await page.close();
  }, 240_000);

  it('stand on the paper with all of their words when they are printed', async () => {
    const page = await reader.browser.newPage();
    await page.emulateMediaType('print');
    await page.setViewport({ width: paperWidth, height: 900 });
    let headings = 0;
    for (const path of [...opened, 'solidify/fr/index.html']) {
      await page.goto(places['a folder']() + path);
      expect(await page.evaluate(cutOff), path).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(paperWidth);
      expect(await page.evaluate(navigationShown), path).toEqual([]);
      headings += Number(await page.evaluate("document.querySelectorAll('h2').length"));
      const shown = (await page.evaluate(printedTexts)) as string[];
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const { pages: sheets, flow } = saidBy(await PDFParser.forBytesWithOptions(pdf).parseDocument());
      expect(missingIn(flow, shown), path).toEqual([]);
      // The foot of each sheet says of what it is a part.
      for (const sheet of sheets) expect(sheet, path).toMatch(/(?:Page|page) \d+ (?:of|sur) \d+/);
    }
    expect(headings).toBeGreaterThan(60);
    await page.close();
  }, 240_000);

  it('miss a planted word, and see a planted menu', async () => {
    const page = await reader.browser.newPage();
    await page.emulateMediaType('print');
    await page.setContent('<nav>Menu</nav><p>One <b>two</b></p><p hidden>three</p>');
    expect(await page.evaluate(navigationShown)).toHaveLength(1);
    const shown = (await page.evaluate(printedTexts)) as string[];
    expect(missingIn('Menu One', shown)).toEqual(['two']);
    expect(missingIn('Menu two One', shown)).toEqual(['two']);
    expect(missingIn('Menu One two', shown)).toEqual([]);
    await page.close();
  });

  it('lead past the head with the first key stroke', async () => {
    const { page } = await open(`${places['a folder']()}solidify/index.html`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#content');
    await page.close();
  });
});
