import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layouts } from '../src/core/report/page/layouts.js';
import { build, compile } from '../src/index.js';
import { openReader } from './browser.js';
import { readCase } from './cases.js';
import { every, oneOfEachKind } from './every.js';
import { brokenNumbers, cutOff, paperWidth, smallTargets } from './measured.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';

const root = fileURLToPath(new URL('..', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const documents = [
  'examples/minimal.yaml',
  'examples/french/la-haye-2018.yaml',
  'test/cases/golden/complete/input.yaml',
];
/** With their visits and guidebooks; their websites have a test of their own. */
const programmes = ['examples/solidify/programme.yaml', 'examples/fictional/programme.yaml'];
/** Visits that are looked at in the other layouts too. */
const visits = ['examples/solidify/visits/paris-2019.yaml', 'examples/fictional/visits/ostmere-2031.yaml'];
const options = {
  formats: ['html'],
  langs: ['en', 'fr', 'de'],
  editions: ['public', 'partners', 'internal'],
} as const;

let reader: Awaited<ReturnType<typeof openReader>>;
let folder: string;
/** Every page by its name. */
const all = new Map<string, string>();
/** Those for everybody, and in English those of the other editions that show more than a mark of their own. */
const pages = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solidify-axe-'));
  for (const [place, files] of Object.entries({ documents, programmes })) {
    const out = join(folder, place);
    const { outputs, diagnostics } = await build(files, { ...options, out }, { cwd: root });
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    for (const { file } of outputs) {
      const name = file.slice(folder.length + 1);
      if (/^[^/]+\/[^/]+\.html$/.test(name) && !name.endsWith('/index.html'))
        all.set(name, await readFile(file, 'utf8'));
    }
  }
  const known = new Set<string>();
  for (const [name, html] of [...all].sort(([a], [b]) => editionOf(a) - editionOf(b))) {
    const shown = `${name.replace(/\.(?:partners|internal)(?=\.html$)/, '')} ${markless(html)}`;
    const tried = editionOf(name) === 0 || !/\.(?:fr|de)\./.test(name);
    if (tried && !known.has(shown)) pages.set(name, html);
    known.add(shown);
  }
  for (const layout of layouts.filter((one) => one !== 'story')) {
    const out = join(folder, layout);
    const { outputs } = await build(
      [...documents, ...visits],
      { formats: ['html'], layout, out },
      { cwd: root },
    );
    for (const { file } of outputs.filter((one) => one.file.endsWith('.html')))
      pages.set(file.slice(folder.length + 1), await readFile(file, 'utf8'));
  }
  reader = await openReader();
});

afterAll(async () => {
  await reader?.close();
  await rm(folder, { recursive: true, force: true });
});

/** 0 for the public edition. */
function editionOf(name: string): number {
  return /\.(?:partners|internal)\.html$/.test(name) ? 1 : 0;
}

/** What a page holds, without what tells of which edition it is, and the names of others. */
function markless(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<p class="status">.*?<\/p>\n?/g, '')
    .replace(/\.(?:partners|internal)(?=\.html")/g, '');
}

type Box = Record<'width' | 'height' | 'left' | 'right' | 'top' | 'bottom', number>;

/** WCAG 2.2 A and AA, and best practices. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that a scheme can change. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What axe finds at this width, in both schemes. */
async function violations(html: string, width: number): Promise<string[]> {
  const page = await reader.browser.newPage();
  const run = (rules: readonly string[]): Promise<unknown> =>
    page.evaluate(`axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`);
  const show = (scheme: 'light' | 'dark'): Promise<void> =>
    page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  try {
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 900 });
    await show('light');
    await page.setContent(html);
    await page.evaluate(axe);
    const found = (await run(everything)) as string[];
    await show('dark');
    const dark = ((await run(colours)) as string[]).map((one) => `${one} (dark)`);
    return [...found, ...dark];
  } finally {
    await page.close();
  }
}

/** A visit, one with every key, a guidebook. */
const sampled = [
  'programmes/paris-2019.html',
  'documents/velmora-2031.internal.html',
  'programmes/lantern.guidebook.html',
];

/** Where templates break their lines and how they spell the doctype is no fault; titles are the author's. */
const strict: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
};

describe('the page for readers', () => {
  it('was built for every example in three languages and editions', () => {
    // Five visits and three, and two guidebooks.
    expect(all.size).toBe((documents.length + 10) * 9);
    expect([...pages.keys()].filter((name) => all.has(name) && editionOf(name) === 0)).toHaveLength(
      all.size / 3,
    );
    expect([...pages.keys()].filter((name) => !all.has(name))).toHaveLength(
      2 * (documents.length + visits.length),
    );
    expect(pages.size).toBeGreaterThan(all.size / 3);
    expect(pages.size).toBeLessThan(all.size);
  });

  it('finds what is planted', async () => {
    const planted =
      '<!doctype html><html><title>x</title><style>:root{color-scheme:light dark}b{color:#bbb}i{color:#333}</style><main><h1>x</h1><img src="data:,"><p><b>pale</b> <i>dark</i></p></main>';
    const found = await violations(planted, 1280);
    const ids = found.map((one) => one.split(':')[0]);
    expect(ids).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'color-contrast']));
    expect(found.filter((one) => one.endsWith(' (dark)'))).toHaveLength(1);
  });

  it.each([390, 1280])(
    'has no violation at %i pixels, in the light scheme and in the dark one',
    async (width) => {
      const tried = oneOfEachKind(
        [...pages].filter(([name]) => width < 500 || sampled.includes(name)),
        ([name]) => name.replace(/\.(?:fr|de)(?=\.)/, ''),
        ([name, html]) => (/\.(?:fr|de)\./.test(name) ? 0 : html.length),
      );
      expect(tried.length).toBeGreaterThan(2);
      for (const [name, html] of every ? pages : tried)
        expect(await violations(html, width), name).toEqual([]);
    },
    240_000,
  );

  it('can be read with every accent that is not refused', async () => {
    const whole = readCase('complete');
    const compileWith = (accent: string): ReturnType<typeof compile> => {
      const text = String(whole.visit.text).replace(/accent: .*/, `accent: "${accent}"`);
      return compile({ ...whole, visit: { ...whole.visit, text } });
    };
    const random = fc.sample(fc.integer({ min: 0, max: 0xffffff }), { numRuns: every ? 40 : 2, seed: 3 });
    const colours = [
      '#000000',
      '#ffffff',
      '#ff0000',
      '#0000ff',
      '#ffee00',
      ...random.map((one) => `#${one.toString(16).padStart(6, '0')}`),
    ];
    let refused = 0;
    for (const colour of colours) {
      let accent = colour;
      const first = await compileWith(colour);
      const pale = first.diagnostics.find(({ code }) => code === 'low-contrast');
      if (pale) {
        refused += 1;
        accent = /#[\da-f]{6}/.exec(pale.hint ?? '')?.[0] ?? '';
      }
      const { reports, diagnostics } = await compileWith(accent);
      expect(
        diagnostics.map(({ code }) => code),
        accent,
      ).not.toContain('low-contrast');
      const html = reports?.[0]?.html ?? '';
      expect(html).toContain(`--accent: ${accent}`);
      const rule = /:root \{ --accent[^]*?\n@media print.*\n/.exec(html)?.[0] ?? '';
      const index = await readFile(join(folder, 'programmes/index.html'), 'utf8');
      const [link = '', sheet = ''] = /<link rel="stylesheet" href="([^"]*)">/.exec(index) ?? [];
      const style = await readFile(join(folder, 'programmes', sheet), 'utf8');
      const site = index.replace(link, () => `<style>${style}${rule}</style>`);
      for (const page of [html, site]) expect(await violations(page, 1280), accent).toEqual([]);
    }
    expect(refused).toBeGreaterThan(1);
    expect(refused).toBeLessThan(colours.length - 2);
  }, 120_000);

  it('can be read in print, also by whoever reads screens in the dark', async () => {
    const page = await reader.browser.newPage();
    await page.setBypassCSP(true);
    await page.setViewport({ width: paperWidth, height: 1123 });
    const session = await page.createCDPSession();
    const features = [{ name: 'prefers-color-scheme', value: 'dark' }];
    await session.send('Emulation.setEmulatedMedia', { media: 'print', features });
    for (const name of sampled) {
      await page.setContent(pages.get(name) ?? '');
      await page.evaluate(axe);
      const run = `axe.run({ runOnly: ['color-contrast'] }).then(({ passes, violations }) => [passes.length, violations.length])`;
      expect(await page.evaluate(run), name).toEqual([1, 0]);
      expect(await page.evaluate(cutOff), name).toEqual([]);
      expect(await page.evaluate("getComputedStyle(document.querySelector('.skip')).display"), name).toBe(
        'none',
      );
    }
    await page.close();
  });

  it('is valid HTML, in every language', async () => {
    const validator = new HtmlValidate(strict);
    for (const [name, html] of every ? new Map([...all, ...pages]) : pages) {
      const { results } = await validator.validateString(html);
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line }) => `${line} ${ruleId}`),
      );
      expect(faults, name).toEqual([]);
    }
  }, 120_000);

  it('does not scroll sideways at 200 % zoom of a small window, nor on a phone, breaks no number and has targets of 24 pixels', async () => {
    const page = await reader.browser.newPage();
    for (const [name, html] of pages) {
      for (const width of every ? [320, 390] : [320]) {
        await page.setViewport({ width, height: 800 });
        await page.setContent(html);
        expect(
          await page.evaluate('document.documentElement.scrollWidth'),
          `${name} at ${width}`,
        ).toBeLessThanOrEqual(width);
        if (width !== 320) continue;
        expect(await page.evaluate(brokenNumbers), name).toEqual([]);
        expect(await page.evaluate(smallTargets), name).toEqual([]);
      }
    }
    await page.close();
  }, 120_000);

  it('finds planted numbers that break and planted targets that are too small', async () => {
    const page = await reader.browser.newPage();
    await page.setContent(
      '<p style="width:3em;overflow-wrap:anywhere">1,234,567,890</p><ul><li><a href="#a">a</a> <a href="#b">b</a><li>See <a href="#c">c</a></ul>',
    );
    expect(await page.evaluate(brokenNumbers)).toHaveLength(1);
    expect(await page.evaluate(smallTargets)).toHaveLength(2);
    await page.setContent('<p style="margin-left:-3em">off</p><p>on</p>');
    expect(await page.evaluate(cutOff)).toHaveLength(1);
    await page.close();
  });

  it('keeps large numbers whole on a phone, and gives every link its room', async () => {
    const numbers = [53582, 1234567.25, '1,200,000–1,400,000', '34.5 %', '1,234,567,890'];
    const figures = numbers.map((value, index) => ({
      label: 'Inhabitants of the 12,345 municipalities',
      value,
      unit: ['kilowatt-hours a year', 'm²/a'][index % 2],
      as_of: '2017-10-17',
      source: 'S1',
    }));
    const sources = ['S1', 'S2', 'S3', 'S4'];
    const visit = {
      title: 'T',
      city: 'Velmora',
      country: 'LU',
      dates: '2031-05-06',
      summary:
        'Seen [@S1; @S2; @S3], and again[^a] [@S1; @S4, p. 12].[^b] Once more [@S1].\n\n| Year | Lamps |\n| --- | ---: |\n| 2031 | 1,234,567,890 |\n\n[^a]: By day.\n[^b]: By night.',
      sites: {
        s: { name: 'Y', figures, sources },
        t: { name: 'Å', type: 'quay' },
        u: { name: 'I', type: 'quay' },
      },
      tours: [{ title: 'Walk', sites: ['s', 't', 'u'] }],
      feedback: { questions: [{ text: 'Well?', scale: ['Yes', 'No'], counts: [1234567, 12] }] },
      sources: Object.fromEntries(sources.map((id) => [id, { title: id, url: `https://x.example/${id}` }])),
    };
    const { reports } = await compile({ visit: { path: 'visit.yaml', text: JSON.stringify(visit) } });
    const page = await reader.browser.newPage();
    await page.setViewport({ width: 320, height: 800 });
    await page.setContent(reports?.[0]?.html ?? '');
    expect(await page.evaluate('document.querySelectorAll("td .whole").length')).toBeGreaterThan(10);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await page.evaluate(brokenNumbers)).toEqual([]);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    await page.close();
  });

  it('does not scroll sideways on a phone in any of 24 languages, with links to the others', async () => {
    const langs = (await readdir(join(root, 'templates/locales'))).map((file) => file.slice(0, 2));
    const { outputs } = await build(
      ['examples/fictional/visits/velmora-2031.yaml'],
      { formats: ['html'], langs, out: join(folder, 'languages') },
      { cwd: root },
    );
    expect(outputs.filter(({ file }) => file.endsWith('.html'))).toHaveLength(24);
    const page = await reader.browser.newPage();
    await page.setViewport({ width: 320, height: 800 });
    for (const { file } of outputs.filter((one) => one.file.endsWith('.html'))) {
      await page.setContent(await readFile(file, 'utf8'));
      expect(await page.evaluate('document.documentElement.scrollWidth'), file).toBeLessThanOrEqual(320);
    }
    await page.close();
  }, 120_000);

  it('does not scroll sideways where the reader has letters twice as large as usual', async () => {
    const page = await reader.browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    for (const name of sampled) {
      for (const width of [640, 1280]) {
        await page.setViewport({ width, height: 800 });
        await page.setContent(pages.get(name) ?? '');
        expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('34px');
        expect(
          await page.evaluate('document.documentElement.scrollWidth'),
          `${name} at ${width}`,
        ).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });

  it('can be walked with the Tab key, in the order of its text and with a frame around each stop', async () => {
    const page = await reader.browser.newPage();
    for (const name of sampled) {
      await page.setContent(pages.get(name) ?? '');
      await page.evaluate(
        "window.stops = [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')].filter((one) => one.checkVisibility())",
      );
      const count = Number(await page.evaluate('stops.length'));
      expect(count, name).toBeGreaterThan(20);
      const walked: unknown[] = [];
      for (let stop = 0; stop < Math.min(count, 60); stop += 1) {
        await page.keyboard.press('Tab');
        walked.push(
          await page.evaluate(
            "[stops.indexOf(document.activeElement), getComputedStyle(document.activeElement).outlineStyle !== 'none']",
          ),
        );
      }
      expect(walked, name).toEqual(walked.map((_, index) => [index, true]));
      expect(await page.evaluate("stops[0].getAttribute('href')"), name).toBe('#content');
    }
    await page.close();
  }, 60_000);

  it('shows the emblem 12 mm high, no logo higher, and nothing within half a centimetre of it', async () => {
    const text =
      'title: T\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours: [{ title: A }]\nfunding: { scheme: cerv, grant: "1", logos: [{ src: room.png, alt: L, height: 12 }, { src: room.png, alt: M }] }\n';
    const pictures = new Map([['room.png', await readFile(join(root, 'test/cases/broken/room.png'))]]);
    const { reports } = await compile({ visit: { path: 'visit.yaml', text }, pictures });
    const page = await reader.browser.newPage();
    const millimetre = 96 / 25.4;
    for (const [media, width] of [
      ['screen', 320],
      ['screen', 1280],
      ['print', 794],
    ] as const) {
      await page.emulateMediaType(media);
      await page.setViewport({ width, height: 900 });
      await page.setContent(reports?.[0]?.html ?? '');
      const { emblem, blue, logos, words } = (await page.evaluate(`(() => {
        const box = (one) => one.getBoundingClientRect().toJSON();
        const svg = document.querySelector('.paid svg');
        return {
          emblem: box(svg),
          blue: box(svg.querySelectorAll('rect')[1]),
          logos: [...document.querySelectorAll('.logo')].map(box),
          words: [...document.querySelectorAll('footer h2, footer p')].map(box),
        };
      })()`)) as Record<'emblem' | 'blue', Box> & Record<'logos' | 'words', Box[]>;
      expect(blue.height / millimetre).toBeCloseTo(12, 1);
      expect(blue.width / blue.height).toBeCloseTo(1.5, 2);
      expect(logos).toHaveLength(2);
      for (const { height } of logos) expect(height).toBeLessThanOrEqual(blue.height + 0.01);
      for (const other of [...logos, ...words]) {
        const across = Math.max(other.left - emblem.right, emblem.left - other.right);
        const down = Math.max(other.top - emblem.bottom, emblem.top - other.bottom);
        expect(Math.max(across, down) / millimetre, `${media} at ${width}`).toBeGreaterThan(4.9);
      }
    }
    await page.close();
  });

  it('is light: at most 200 kB without photographs', () => {
    for (const [name, html] of pages) {
      if (/velmora|ostmere|quillbury|guidebook/.test(name)) continue;
      expect(Buffer.byteLength(html), name).toBeLessThanOrEqual(200_000);
    }
  });
});
