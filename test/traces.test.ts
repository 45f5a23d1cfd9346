import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderHtml } from '../src/core/formats/html/page.js';
import { renderMarkdown } from '../src/core/formats/markdown/markdown.js';
import { programme, visit } from '../src/core/language/declaration.js';
import type { EditedProgramme } from '../src/core/programme/edit.js';
import { renderGuidebook } from '../src/core/programme/guidebook/render.js';
import { makeLocalizer } from '../src/core/report/locale/locale.js';
import { makeSite } from '../src/core/site/site.js';
import type { Report } from '../src/core/report/report.js';
import { loadAssets, loadGuidebookTheme, loadSiteTheme } from '../src/engine/assets.js';
import { golden } from './cases.js';
import { makeProgrammes } from './core/programme/programmes.js';
import { every } from './every.js';
import { lessOf, tracesIn, tracesInMarkdown, waysIn } from './traces.js';

type Fields = Readonly<Record<string, unknown>>;
interface Documents {
  readonly left: string;
  readonly visit: Fields;
  readonly programme: Fields;
}

const read = (file: string): Fields => parse(readFileSync(join(golden, 'complete', file), 'utf8')) as Fields;
const whole = { visit: read('input.yaml'), programme: read('programme.yaml') };
const assets = await loadAssets();
const book = await loadGuidebookTheme();
// Fonts take most of the time of a website.
const site = { ...(await loadSiteTheme()), fonts: [] };
const schemas = { visit, programme };

/** Both documents with less in them: `way` at each place but the outermost, `outer` there. */
function less(way: number, outer: number): Documents {
  const cut = (kind: keyof typeof schemas): Fields =>
    lessOf(schemas[kind], whole[kind], (place, count) => (place === '' ? outer : way) % count) as Fields;
  return { left: `${outer}, ${way}`, visit: cut('visit'), programme: cut('programme') };
}

/** Each way at each place by itself. */
function oneByOne(kind: keyof typeof schemas): Documents[] {
  return [...waysIn(schemas[kind], whole[kind])].flatMap(([place, count]) =>
    Array.from({ length: count - 1 }, (_, index): Documents => {
      const cut = lessOf(schemas[kind], whole[kind], (at) => (at === place ? index + 1 : 0)) as Fields;
      return { ...whole, left: `${kind}${place} ${index + 1}`, [kind]: cut };
    }),
  );
}

/** Without references to lessons and findings that were taken away, and to figures, which may have been. */
function grounded<T>(document: T): T {
  const text = JSON.stringify(document);
  const isThere = (id: unknown): boolean => text.includes(`"id":${JSON.stringify(id)}`);
  return JSON.parse(text, (key, value: unknown) => {
    if (key === 'based_on' && Array.isArray(value)) return (value as unknown[]).filter(isThere);
    if (key === 'key_figures' && Array.isArray(value))
      return (value as Fields[]).filter((one) => 'label' in one && 'value' in one && !('site' in one));
    return value;
  }) as T;
}

async function makeFrom({ visit: own, programme: shared }: Documents): Promise<EditedProgramme> {
  const at = (file: string): string => join(golden, 'complete', file);
  const { programmes } = await makeProgrammes({
    programme: { path: at('programme.yaml'), text: JSON.stringify(grounded(shared)) },
    visits: [{ path: at('input.yaml'), text: JSON.stringify(grounded(own)) }],
  });
  if (!programmes[0]) throw new Error('no programme');
  return programmes[0];
}

/** What each of the files that a programme makes shows of what is not there. */
async function tracesOf(documents: Documents): Promise<string[]> {
  const edited = await makeFrom(documents);
  const pages = new Map<string, string>();
  const [first] = edited.report.visits;
  if (first) pages.set('report.html', renderHtml(first.report, assets).text);
  if (first) pages.set('report.md', renderMarkdown(first.report, assets));
  const { html, markdown } = renderGuidebook(edited, assets, { ...book, fonts: [] });
  pages.set('guidebook.html', html).set('guidebook.md', markdown);
  const files = makeSite(edited.report, makeLocalizer(assets.locale('en')), site, {
    downloads: { reports: new Map(), guidebook: [] },
    languages: [],
    url: null,
    stamp: '2033-01-01T00:00:00Z',
    generator: 'solidify',
  });
  for (const { name, content } of files) if (name.endsWith('.html')) pages.set(name, String(content));
  return [...pages].flatMap(([name, page]) =>
    (name.endsWith('.md') ? tracesInMarkdown(page) : tracesIn(page)).map(
      (trace) => `${name} without ${documents.left}: ${trace}`,
    ),
  );
}

test('what is not written leaves no heading, no element, no column and no sign in any file', async () => {
  const outer = Math.max(
    ...Object.values(schemas).map(
      (schema, index) => waysIn(schema, Object.values(whole)[index] ?? {}).get('') ?? 0,
    ),
  );
  expect(outer).toBeGreaterThan(50);
  const together = Array.from({ length: outer }, (_, way) => less(way, way));
  const alone = every ? [...oneByOne('visit'), ...oneByOne('programme')] : [];
  for (const documents of [...together, ...alone]) expect(await tracesOf(documents)).toEqual([]);
}, 600_000);

test('what an edition withholds leaves none either', async () => {
  const hidden = { text: 'The lamp was stolen on the first night.', consent: 'internal' };
  const { title, city, country, dates } = whole.visit;
  const withheld = {
    left: 'what is internal',
    programme: { kind: 'programme', title: 'Lanterns' },
    visit: {
      title,
      city,
      country,
      dates,
      layout: 'record',
      programme: 'programme.yaml',
      tours: [{ title: 'The quay by night', points: [hidden] }],
      discussions: [{ title: 'Who owns the night?', points: [hidden] }],
      sites: {
        quay: { name: 'Long Quay', images: [{ src: 'images/quay.png', alt: 'A lamp', consent: 'internal' }] },
      },
      feedback: { questions: [] },
    },
  };
  expect(await tracesOf(withheld)).toEqual([]);
  expect(renderMarkdown((await makeFrom(withheld)).report.visits[0]?.report as Report, assets)).toContain(
    '## Tours\n\n- The quay by night\n',
  );
});

test('names that are the same in their own language, and places named twice, stand once', async () => {
  const same = await tracesOf({
    left: 'another name',
    visit: JSON.parse(
      JSON.stringify(whole.visit)
        .replaceAll('Équipe de nuit', 'night light TEAM')
        .replaceAll('Nachtgruppe', 'Night Light Team')
        .replaceAll('Quai Long', 'Long Quay')
        .replaceAll('Lampe et papillon', 'A lamp and its moth')
        .replaceAll('Lower Town', '1–88 Long Quay'),
    ) as Fields,
    programme: whole.programme,
  });
  expect(same).toEqual([]);
});

test.each([
  ['<h2>Tours</h2>', 'nothing below Tours'],
  ['<section><h2>A</h2><h3>B</h3></section><p>x</p>', 'nothing below B'],
  ['<header><h1>A</h1></header>', 'nothing below A'],
  ['<ul></ul>', 'empty <ul>'],
  ['<p><b></b> x</p>', 'empty <b>'],
  [
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>–</td></tr></tbody></table>',
    'an empty column B',
  ],
  ['<li>City: </li>', 'stray sign in "City:"'],
  ['<li>Quay ()</li>', 'stray sign in "Quay ()"'],
  ['<li>Quay – Quay</li>', 'twice: "Quay – Quay"'],
  ['<article><h3>Quay</h3><p class="native">Quay</p></article>', 'twice: "Quay"'],
])('%s is a trace', (html, trace) => {
  expect(tracesIn(`<body>${html}</body>`)).toContain(trace);
});

test('a label above nothing is a trace in Markdown', () => {
  expect(tracesInMarkdown('## A\n\n**Points**\n\n## B\n\n| a | b |\n| --- | --- |\n| 1 | |\n')).toEqual([
    'nothing below A',
    'nothing below Points',
    'an empty column b',
  ]);
});
