import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dictOf, PDFArray, PDFName } from '../../../../src/core/formats/pdf/objects/pdf.js';
import { findBrowser } from '../../../../src/browser/find.js';
import { build } from '../../../../src/index.js';
import { dissect, pagesOf, saidBy } from '../../formats/pdf/anatomy.js';

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
const logo = (id: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect id="${id}" width="9" height="3" fill="#123456"/></svg>`;
const visit = (more: string): string => `programme: programme.yaml
title: Light on the quay
city: Velmora
country: LU
dates: 2031-05-06
tours: [{ title: The quay by night, observations: ${'Lamps follow the walker. '.repeat(400)} }]
${more}`;

let folder: string;
const read = (file: string): string => readFileSync(join(folder, 'out', file), 'utf8');
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-brand-'));
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write('forum.svg', logo('forum'));
  write('city.svg', logo('city'));
  write(
    'programme.yaml',
    `kind: programme
title: Lanterns
acronym: LANTERN
visits: [shared.yaml, own.yaml]
style:
  decoration: "#ffcc00"
  logo: { src: forum.svg, alt: Logo of the forum }
  footer: Lantern Forum, Quay 1
  paper: letter
`,
  );
  write('shared.yaml', visit(''));
  write('own.yaml', visit('style: { paper: a4, logo: { src: city.svg, alt: Logo of the city, height: 8 } }'));
  const formats = hasBrowser ? (['md', 'html', 'pdf'] as const) : (['md', 'html'] as const);
  const { diagnostics } = await build(['programme.yaml'], { out: 'out', formats }, { cwd: folder });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the logo of the programme stands in every format of its visits, its guidebook and its website', () => {
  const shown = '<img class="logo" src="data:image/svg+xml;base64,';
  expect(read('shared.html')).toContain(shown);
  expect(read('programme.guidebook.html')).toContain(shown);
  for (const name of ['shared', 'programme.guidebook']) {
    const [, file = ''] = /!\[Logo of the forum\]\(<([^>]+)>\)/.exec(read(`${name}.md`)) ?? [];
    expect(read(file)).toContain('#123456');
  }
  for (const page of ['index.html', 'visits/shared.html'])
    expect(read(page)).toMatch(/<header class="masthead">\s*<img class="logo" src="[./]*pictures\/\d+\.svg"/);
});

test('each key of a visit wins, and the others stay', () => {
  const own = read('own.html');
  expect(own).toContain('alt="Logo of the city" height="30"');
  expect(own).not.toContain('Logo of the forum');
  expect(own).not.toContain('size: letter');
  expect(own).toContain('"Lantern Forum, Quay 1"');
  expect(own).toContain('--decoration: #ffcc00');
});

test('the website prints on the paper of the programme, in its colours', () => {
  const style = read('assets/site.css');
  expect(style).toContain('size: letter');
  expect(style).toContain('--decoration:#ffcc00');
});

test.skipIf(!hasBrowser)('every page has the paper and the footer that the brand asks for', async () => {
  for (const [name, size] of [
    ['shared', [612, 792]],
    ['own', [595, 842]],
    ['programme.guidebook', [612, 792]],
  ] as const) {
    const { pdf } = await dissect(new Uint8Array(readFileSync(join(folder, 'out', `${name}.pdf`))));
    const pages = pagesOf(pdf).map((page) => {
      const box = dictOf(pdf, page)?.lookup(PDFName.of('MediaBox'), PDFArray);
      return [2, 3].map((index) => Math.round(Number(String(box?.get(index)))));
    });
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.map(String))).toEqual(new Set([String(size)]));
    const without = saidBy(pdf).pages.filter(
      (page) => !page.replace(/\s+/g, ' ').includes('Lantern Forum, Quay 1'),
    );
    expect(without).toEqual([]);
  }
});
