import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile, type CompileInput, type CompileOptions } from '../src/index.js';
import { openReader } from './browser.js';
import { golden, root } from './cases.js';
import { jpeg } from './core/picture/pictures.js';

// The entry for browsers as a stranger takes it: found by the name of the package, bundled without any help, run in a
// page that reaches no network. What it gives is what Node.js gives, but for what Intl says otherwise there: the spaces
// around the dash of a range of dates, in English for one. French has the same in both.

/** What went over the network in spite of all. */
const asked: string[] = [];
let reader: Awaited<ReturnType<typeof openReader>>;
let page: Page;
let bundle: string;

beforeAll(async () => {
  const { outputFiles, warnings } = await build({
    stdin: {
      contents: `import { compile, SolidifyError } from 'solidify-report/compile'; Object.assign(globalThis, { compile, SolidifyError });`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  bundle = outputFiles[0]?.text ?? '';
  reader = await openReader();
  page = await reader.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    asked.push(request.url());
    void request.abort();
  });
  await page.setOfflineMode(true);
  await page.evaluate(bundle);
}, 120_000);
afterAll(() => reader?.close());

/** A document of a file with all that it names, as `compile` takes it. */
function read(file: string): CompileInput {
  const path = join(root, file);
  const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(dirname(path), name)));
  const text = readFileSync(path, 'utf8');
  const { programme } = parse(text) as { readonly programme?: string };
  const shared = programme === undefined ? null : new TextDecoder().decode(bytes(programme));
  const pictures = new Map<string, Uint8Array>();
  for (const [, src = ''] of text.matchAll(/src: (\S+)/g)) pictures.set(src, bytes(src));
  if (programme !== undefined && shared !== null)
    for (const [, src = ''] of shared.matchAll(/src: (\S+)/g))
      pictures.set(src, bytes(join(dirname(programme), src)));
  return {
    visit: { path: file, text },
    ...(programme === undefined || shared === null ? {} : { programme: { path: programme, text: shared } }),
    pictures,
  };
}

type Outcome = unknown;

/** What `compile` gives, with bytes in base64: what a page hands over is JSON. */
async function here(input: CompileInput, options: CompileOptions): Promise<Outcome> {
  return JSON.parse(
    JSON.stringify(await compile(input, options), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  ) as Outcome;
}

async function inBrowser({ pictures, ...input }: CompileInput, options: CompileOptions): Promise<Outcome> {
  const files = [...(pictures ?? [])].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  const argument = JSON.stringify({ input, options, files });
  const json = await page.evaluate(`(async () => {
    const { input, options, files } = ${argument};
    const bytes = (base64) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const pictures = new Map(files.map(([name, base64]) => [name, bytes(base64)]));
    const text = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return JSON.stringify(await compile({ ...input, pictures }, options),
      (_, value) => value instanceof Uint8Array ? text(value) : value);
  })()`);
  return JSON.parse(json as string) as Outcome;
}

/** The same whatever the spaces around dashes. */
function dashed(outcome: Outcome): string {
  return JSON.stringify(outcome).replace(/[ \u00a0\u2009\u202f]?–[ \u00a0\u2009\u202f]?/g, '–');
}

const editions = ['public', 'partners', 'internal'] as const;

describe('the entry for browsers', () => {
  test.each([
    ['examples/solidify/visits/paris-2019.yaml', ['public'], 1],
    ['examples/solidify/visits/the-hague-2018.yaml', ['public'], 1],
    ['examples/fictional/visits/velmora-2031.yaml', editions, 3],
    ['test/cases/golden/complete/input.yaml', editions, 3],
  ] as const)(
    'makes of %s for %j what Node.js makes, but for spaces around dashes',
    async (file, wanted, count) => {
      const input = read(file);
      const expected = await here(input, { editions: wanted });
      expect(expected).toHaveProperty('reports.length', count);
      expect(dashed(await inBrowser(input, { editions: wanted }))).toBe(dashed(expected));
    },
  );

  test('makes of a French visit the same to the byte', async () => {
    const input = read('examples/french/la-haye-2018.yaml');
    const expected = await here(input, {});
    expect(expected).toHaveProperty('reports.length', 1);
    expect(await inBrowser(input, {})).toEqual(expected);
  });

  test('has the labels of other languages', async () => {
    const input = read('examples/minimal.yaml');
    const options = { langs: ['de', 'el', 'pl'] };
    expect(dashed(await inBrowser(input, options))).toBe(dashed(await here(input, options)));
  });

  test('makes a large photograph smaller, to the same bytes', async () => {
    const text = `${readFileSync(join(root, 'examples/minimal.yaml'), 'utf8')}images:\n  - src: room.jpg\n    alt: A room\n`;
    const pictures = new Map([['room.jpg', new Uint8Array(await jpeg(3000, 2000))]]);
    const input = { visit: { path: 'visit.yaml', text }, pictures };
    const expected = await here(input, {});
    expect(expected).toHaveProperty('reports.length', 1);
    expect(dashed(await inBrowser(input, {}))).toBe(dashed(expected));
  });

  test('says the same of a broken document', async () => {
    const text = readFileSync(join(golden, 'complete/input.yaml'), 'utf8').replace(/^title:/m, 'titel:');
    const input = { visit: { path: 'visit.yaml', text: `${text}colour: red\n` } };
    const expected = await here(input, {});
    expect(expected).toMatchObject({ reports: null });
    expect(JSON.stringify(expected)).toContain('unknown-key');
    expect(await inBrowser(input, {})).toEqual(expected);
  });

  test('refuses an option that is none with the error of the package', async () => {
    const told = await page.evaluate(
      `compile({ visit: { path: 'a.yaml', text: '' } }, { lang: ['de'] }).catch((error) => [error instanceof SolidifyError, error.code, error.message])`,
    );
    expect(told).toEqual([true, 'invalid-option', 'compile has no option "lang".']);
  });

  test('asks nothing of Node.js or the network', () => {
    expect(bundle.match(/["'`]node:[a-z]+|\brequire\(["'`]|\bprocess\.(?:env|versions|cwd)/g)).toBeNull();
    expect(asked).toEqual([]);
  });
});
