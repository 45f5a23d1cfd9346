import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../src/api.js';
import { openReader } from './browser.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';

const root = fileURLToPath(new URL('..', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const documents = [
  'examples/minimal.yaml',
  'examples/french/la-haye-2018.yaml',
  ...(await readdir(join(root, 'examples/solidify/visits'))).map(
    (file) => `examples/solidify/visits/${file}`,
  ),
  'test/cases/golden/complete/input.yaml',
];
/** Their guidebooks. */
const programmes = ['examples/solidify/programme.yaml', 'examples/fictional/programme.yaml'];

let reader: Awaited<ReturnType<typeof openReader>>;
let folder: string;
const pages = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solidify-axe-'));
  const { outputs, diagnostics } = await build(
    documents,
    { formats: ['html'], langs: ['en', 'fr', 'de'], out: folder },
    { cwd: root },
  );
  expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  const books = await build(
    programmes,
    { formats: ['html'], langs: ['en', 'fr', 'de'], out: join(folder, 'programmes') },
    { cwd: root },
  );
  const guidebooks = books.outputs.filter(({ file }) => file.includes('.guidebook.'));
  for (const { file } of [...outputs, ...guidebooks])
    pages.set(file.slice(folder.length + 1), await readFile(file, 'utf8'));
  reader = await openReader();
});

afterAll(async () => {
  await reader?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What axe finds against WCAG 2.1 A and AA and best practices. */
async function violations(html: string, width: number, scheme: 'light' | 'dark'): Promise<string[]> {
  const page = await reader.browser.newPage();
  try {
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setContent(html);
    await page.evaluate(axe);
    return (await page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`)) as string[];
  } finally {
    await page.close();
  }
}

describe('the page for readers', () => {
  it('was built for every example in three languages', () => {
    expect(pages.size).toBe((documents.length + programmes.length) * 3);
  });

  it('finds what is planted', async () => {
    const planted =
      '<!doctype html><html><title>x</title><main><h1>x</h1><img src="data:,"><p style="color:#bbb">pale</p></main>';
    const ids = (await violations(planted, 1280, 'light')).map((one) => one.split(':')[0]);
    expect(ids).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'color-contrast']));
  });

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'has no violation at %i pixels in the %s scheme',
    async (width, scheme) => {
      for (const [name, html] of pages) expect(await violations(html, width, scheme), name).toEqual([]);
    },
    240_000,
  );

  it('does not scroll sideways at 200 % zoom of a small window, nor on a phone', async () => {
    const page = await reader.browser.newPage();
    for (const [name, html] of pages) {
      for (const width of [320, 390]) {
        await page.setViewport({ width, height: 800 });
        await page.setContent(html);
        expect(
          await page.evaluate('document.documentElement.scrollWidth'),
          `${name} at ${width}`,
        ).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  }, 120_000);

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
    for (const { file } of outputs) {
      await page.setContent(await readFile(file, 'utf8'));
      expect(await page.evaluate('document.documentElement.scrollWidth'), file).toBeLessThanOrEqual(320);
    }
    await page.close();
  }, 120_000);

  it('leads past the head with the first key stroke', async () => {
    const page = await reader.browser.newPage();
    await page.setContent(pages.get('paris-2019.html') ?? '');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#content');
    await page.close();
  });

  it('is light: at most 200 kB without photographs', () => {
    for (const [name, html] of pages) {
      if (name.startsWith('velmora') || name.startsWith('programmes')) continue;
      expect(Buffer.byteLength(html), name).toBeLessThanOrEqual(200_000);
    }
  });
});
