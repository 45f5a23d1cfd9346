import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  programme as programmeSchema,
  visit as visitSchema,
} from '../../../../src/core/language/declaration.js';
import { renderGuidebook, type RenderedGuidebook } from '../../../../src/core/programme/guidebook/render.js';
import { loadAssets, loadGuidebookTheme } from '../../../../src/engine/assets.js';
import { golden, root } from '../../../cases.js';
import { declaredKeys, usedKeys } from '../../../keys.js';
import { makeProgramme, makeProgrammes, readProgramme, type Shelf } from '../programmes.js';
import { small } from '../small.js';

const examples = { solidify: join(root, 'examples/solidify'), fictional: join(root, 'examples/fictional') };
const names = Object.keys(examples) as (keyof typeof examples)[];

async function render(shelf: Shelf, lang?: string): Promise<RenderedGuidebook> {
  return renderGuidebook(
    await makeProgramme(shelf, 'public', lang),
    await loadAssets(),
    await loadGuidebookTheme(),
  );
}

describe('the invented programme', () => {
  const shelf = readProgramme(examples.fictional);

  test('uses, together with the complete document, every key of a programme and of its visits', () => {
    const read = ({ text }: { text: string }): unknown => parseYaml(text);
    const used = new Set<string>();
    usedKeys(programmeSchema, read(shelf.programme), used);
    for (const visit of shelf.visits) usedKeys(visitSchema, read(visit), used);
    for (const [schema, file] of [
      [programmeSchema, 'programme'],
      [visitSchema, 'input'],
    ] as const)
      usedKeys(schema, parseYaml(readFileSync(`test/cases/golden/complete/${file}.yaml`, 'utf8')), used);
    const declared = new Set([...declaredKeys(programmeSchema), ...declaredKeys(visitSchema)]);
    expect([...declared].filter((key) => !used.has(key))).toEqual([]);
  });

  test('has nothing that even a note is due on, and says that it is invented', async () => {
    expect((await makeProgrammes(shelf)).diagnostics).toEqual([]);
    expect(shelf.programme.text).toContain('**This programme is invented**');
  });

  test('has the model and the guidebook that are kept', async () => {
    const edited = await makeProgramme(shelf);
    const { markdown, html } = renderGuidebook(edited, await loadAssets(), await loadGuidebookTheme());
    const bulky = new Set(['labels', 'svg', 'emblem', 'data']);
    const visits = edited.report.visits.map((visit) => ({ ...visit, report: '…' }));
    const model = JSON.stringify(
      { ...edited.report, visits },
      (key, value: unknown) => (bulky.has(key) ? '…' : value),
      2,
    );
    const page = html
      .replace(/<style>[\s\S]*?<\/style>/g, '<style>…</style>')
      .replace(/(<svg\b[^>]*>)[\s\S]*?<\/svg>/g, '$1…</svg>')
      .replace(/data:[\w/+.-]+;base64,[\w+/=]+/g, 'data:…');
    await expect(`${model}\n`).toMatchFileSnapshot(join(golden, 'guidebook/programme.json'));
    await expect(markdown).toMatchFileSnapshot(join(golden, 'guidebook/expected.md'));
    await expect(page).toMatchFileSnapshot(join(golden, 'guidebook/expected.html'));
  });
});

describe.each(names)('the guidebook of %s', (name) => {
  test('comes out the same, byte for byte, when it is made again', async () => {
    const make = async (): Promise<unknown> => {
      const { toPrint, withPictures, ...book } = await render(readProgramme(examples[name]));
      return { ...book, pages: [toPrint(true), toPrint(false), withPictures(() => '')] };
    };
    expect(await make()).toEqual(await make());
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
    });
    const { html } = await render(readProgramme(examples[name]));
    const { results } = await validator.validateString(html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  test('leads nowhere that is not in it, and cites nothing that it does not list', async () => {
    const { html, toPrint } = await render(readProgramme(examples[name]));
    const places = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((id) => !places.has(id))).toEqual([]);
    const numbered = [...toPrint(false).html.matchAll(/data-for="([^"]+)"/g)];
    expect(numbered.length).toBeGreaterThan(50);
    expect(numbered.filter(([, id]) => !places.has(id))).toEqual([]);
  });

  test('tells of each practice, site, discussion and lesson from which visit it comes', async () => {
    const { report } = await makeProgramme(readProgramme(examples[name]));
    const { markdown } = await render(readProgramme(examples[name]));
    const plain = (text: string): string => text.replace(/ ?\[@[^\]]*\]/g, '').slice(0, 40);
    for (const { practice, visit } of report.practices) {
      const sheet = markdown.slice(markdown.indexOf(`### ${practice.title.text}`)).split('\n### ')[0] ?? '';
      expect(sheet, practice.title.text).toContain(`${visit.city}, ${visit.dates.words}`);
    }
    for (const { lesson, visit } of report.lessons.flatMap(({ lessons }) => lessons)) {
      const line = markdown.split('\n- ').find((one) => one.startsWith(plain(lesson.text.text)));
      expect(line, lesson.text.text).toContain(`(${visit.city}, ${visit.dates.words}`);
    }
    for (const { discussion, visit } of report.themes.flatMap(({ discussions }) => discussions)) {
      expect(markdown).toContain(`**${discussion.title.text}** (${visit.city}, ${visit.dates.words}`);
    }
  });
});

test('the guidebook speaks French where it is asked to', async () => {
  const book = await render(readProgramme(examples.fictional), 'fr');
  expect(book.name).toBe('lantern.guidebook.fr');
  expect(book.html).toContain('<html lang="fr">');
  expect(book.markdown).toContain('\n## Les visites en bref\n');
  expect(book.markdown).toContain('Index des villes');
});

test('what a part leaves out is named without a link', async () => {
  const shelf = small({
    programme: {
      guidebook: { title: 'Book', parts: [{ title: 'Practices', include: 'practices' }] },
    },
    first: { practices: [{ title: 'Walking lamps' }] },
  });
  const { html } = await render(shelf);
  expect(html).toContain('Velmora, 6 May 2031');
  expect(html).not.toContain('href="#visit-velmora"');
});

test('a title cannot break out of the page', async () => {
  const { html } = await render(small({ programme: { guidebook: { title: 'A "book" & \\<more\\>' } } }));
  expect(html).toContain('<h1>A &quot;book&quot; &amp; &lt;more&gt;</h1>');
});

test('how feedback was gathered and what it says are two sentences', async () => {
  const feedback = (method: string): object => ({ feedback: { method, summary: 'Most were glad.' } });
  const { markdown, html } = await render(
    small({ first: feedback('Cards in a hat'), second: feedback('Cards in two hats.') }),
  );
  for (const said of ['Cards in a hat. Most were glad.', 'Cards in two hats. Most were glad.']) {
    expect(markdown).toContain(said);
    expect(html).toContain(said);
  }
});
