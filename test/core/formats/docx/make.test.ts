import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDocx } from '../../../../src/core/formats/docx/read-back.js';
import { build } from '../../../../src/index.js';
import { documents, root } from '../../../cases.js';
import { codecs } from '../../picture/pictures.js';
import { partsOf, wordsOfPage, wordsOfPart } from './words.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docx-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Made {
  readonly docx: Uint8Array;
  readonly html: string;
  readonly parts: ReadonlyMap<string, string>;
}

async function makeAll(file: string, options: Parameters<typeof build>[1] = {}): Promise<Made[]> {
  const formats = ['html', 'docx'] as const;
  const { outputs, diagnostics } = await build(file, { formats, write: false, out: folder, ...options });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = new Map(outputs.map(({ file: name, content }) => [name, content]));
  return Promise.all(
    [...pages]
      .filter(([name]) => name.endsWith('.docx'))
      .map(async ([name, content]) => {
        const docx = new Uint8Array(content ?? []);
        const html = new TextDecoder().decode(pages.get(name.replace(/docx$/, 'html')));
        return { docx, html, parts: await partsOf(docx) };
      }),
  );
}

const part = ({ parts }: Made, name: string): string => parts.get(name) ?? '';
const documentOf = (made: Made): string => part(made, 'word/document.xml');

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const visit = [
  'id: west',
  'title: A visit',
  'city: Velmora',
  'country: LU',
  'dates: 2031-05-06',
  'summary: |',
  '  A word[^1] and *one more*[^2], as in note one[^1].',
  '',
  '  3. Third',
  '  4. Fourth',
  '',
  '  ~~Gone~~ and `code`.',
  '',
  '  [^1]: The first note, of Jörg Müßig.',
  '  [^2]: The second note.',
].join('\n');

describe('the words of a document are those of the page, in their order', () => {
  test.each([
    ['complete', undefined],
    ['complete', 'record'],
    ['complete', 'brief'],
    ['french', undefined],
  ] as const)('%s as %s', async (name, layout) => {
    const made = await makeAll(documents[name], {
      editions: ['public', 'internal'],
      ...(layout && { layout }),
    });
    expect(made).toHaveLength(2);
    for (const one of made) expect(wordsOfPart(documentOf(one))).toEqual(wordsOfPage(one.html));
  });

  test('the reports and the guidebook of a programme', async () => {
    const made = await makeAll(join(root, 'examples/fictional/programme.yaml'));
    expect(made).toHaveLength(4);
    for (const one of made) expect(wordsOfPart(documentOf(one))).toEqual(wordsOfPage(one.html));
  });

  test('in every language', async () => {
    const languages = readdirSync(join(root, 'templates/locales')).map((file) => file.slice(0, 2));
    const made = await makeAll(documents.minimal, { langs: languages });
    expect(made).toHaveLength(24);
    for (const one of made) {
      expect(wordsOfPart(documentOf(one))).toEqual(wordsOfPage(one.html));
      const lang = /<html lang="([^"]*)"/.exec(one.html)?.[1] ?? '';
      expect(part(one, 'docProps/core.xml')).toContain(`<dc:language>${lang}</dc:language>`);
      expect(part(one, 'word/styles.xml')).toMatch(
        new RegExp(`<w:docDefaults>.*<w:lang w:val="${lang}-[A-Z]{2}"/>`),
      );
    }
  });
});

test('the same bytes every time', async () => {
  const [first, second] = [await makeAll(documents.complete), await makeAll(documents.complete)];
  expect(first.map(({ docx }) => docx)).toEqual(second.map(({ docx }) => docx));
});

test('notes are footnotes, and what refers to one again leads to the first place', async () => {
  const [made] = await makeAll(write('notes.yaml', visit));
  if (!made) throw new Error('none');
  expect(documentOf(made).match(/<w:footnoteReference w:id="\d+"/g)).toEqual([
    '<w:footnoteReference w:id="1"',
    '<w:footnoteReference w:id="2"',
  ]);
  expect(documentOf(made)).toMatch(
    /<w:bookmarkStart w:name="(to_fn_1)"[^]*?<w:footnoteReference w:id="1"[^]*<w:hyperlink [^>]*w:anchor="\1"/,
  );
  const notes = part(made, 'word/footnotes.xml');
  expect(notes).toMatch(/The first note, of Jörg Müßig\..*The second note\./);
  expect(documentOf(made)).not.toContain('The first note');
  expect(wordsOfPart(documentOf(made))).toEqual(wordsOfPage(made.html));
});

test('numbered lists begin where they begin in the page', async () => {
  const [made] = await makeAll(write('lists.yaml', visit));
  if (!made) throw new Error('none');
  expect(part(made, 'word/numbering.xml')).toMatch(
    /<w:lvl w:ilvl="0"[^>]*><w:start w:val="3"\/><w:numFmt w:val="decimal"\/>/,
  );
});

describe('the document of the complete case', () => {
  let made: Made;
  beforeAll(async () => {
    const [one] = await makeAll(documents.complete, { editions: ['internal'] });
    if (!one) throw new Error('none');
    made = one;
  });

  test('has the headings of the page as headings', () => {
    const headings = [
      ...documentOf(made).matchAll(/<w:pStyle w:val="(Title|Heading\d|ContentsHeading)"/g),
    ].map(([, style]) =>
      style === 'Title' ? 'h1' : style === 'ContentsHeading' ? 'h2' : `h${Number(style?.at(-1)) + 1}`,
    );
    expect(headings).toEqual([...made.html.matchAll(/<(h[1-6])\b/g)].map(([, name]) => name));
  });

  test('has its tables, with a style and rows that are repeated', () => {
    const tables = documentOf(made).match(/<w:tbl>/g)?.length;
    expect(tables).toBe(made.html.match(/<table\b/g)?.length);
    expect(documentOf(made).match(/<w:tblStyle w:val="ReportTable"\/>/g)).toHaveLength(tables ?? 0);
    expect(documentOf(made).match(/<w:tblHeader\/>/g)).toHaveLength(made.html.match(/<thead>/g)?.length ?? 0);
  });

  test('describes every picture, and numbers it', () => {
    const pictures = [...documentOf(made).matchAll(/<wp:docPr id="(\d+)" name="\d+"(?: descr="([^"]*)")?/g)];
    expect(pictures.map(([, id]) => Number(id))).toEqual(pictures.map((_, index) => index + 1));
    expect(pictures.length).toBeGreaterThan(3);
    const alternatives = pictures.map(([, , alt = '']) => alt).filter((alt) => alt !== '');
    const seen = /<svg class="draw draw-\w+ draw-wide"|<svg xmlns|<img [^>]*alt="[^"]+"/g;
    expect(alternatives).toHaveLength(made.html.match(seen)?.length ?? 0);
  });

  test('leads outside by links only, and to nothing within that is not there', () => {
    const relations = [...made.parts]
      .filter(([name]) => name.endsWith('.rels'))
      .map(([, text]) => text)
      .join('');
    const outside = [...relations.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(
      ([one]) => one,
    );
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((one) => !one.includes('/relationships/hyperlink"'))).toEqual([]);
    const marks = new Set(
      [...documentOf(made).matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name),
    );
    const wanted = [...documentOf(made).matchAll(/w:anchor="([^"]*)"/g)].map(([, name]) => name);
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((name) => !marks.has(name))).toEqual([]);
    expect([...marks].filter((name) => !/^\p{L}[\p{L}\p{N}_]{0,39}$/u.test(name ?? ''))).toEqual([]);
  });

  test('has lines that are as high as what stands in them, pictures too', () => {
    const spacings = `${documentOf(made)}${part(made, 'word/styles.xml')}`.match(
      /<w:spacing [^>]*w:line=[^>]*>/g,
    );
    expect(spacings?.length).toBeGreaterThan(1);
    expect(spacings?.filter((one) => !one.includes('w:lineRule="auto"'))).toEqual([]);
  });

  test('has no macro and nothing that is updated by asking', () => {
    expect([...made.parts.keys()].filter((name) => /vba|activeX|embeddings/i.test(name))).toEqual([]);
    expect(part(made, 'word/settings.xml')).not.toContain('updateFields');
  });

  test('says in which language a part of it is', () => {
    const langs = new Set(
      [...made.html.matchAll(/<(?!html)\w+[^>]* lang="([^"]*)"/g)].map(([, lang]) => lang),
    );
    expect(langs.size).toBeGreaterThan(0);
    for (const lang of langs) expect(documentOf(made)).toContain(`<w:lang w:val="${lang}-`);
  });
});

describe('what is read back of a document', () => {
  const found = async (docx: Uint8Array): Promise<string> =>
    (await readDocx(docx)).map(({ text }) => text).join('\n');

  test('are text, notes, properties, running heads, and alternatives', async () => {
    const [made] = await makeAll(write('read.yaml', visit));
    const text = await found(made?.docx ?? new Uint8Array());
    for (const words of ['as in note one', 'The first note, of Jörg Müßig.', 'Page', '2031-05-06T00:00:00Z'])
      expect(text).toContain(words);
    const [complete] = await makeAll(documents.complete);
    const all = await found(complete?.docx ?? new Uint8Array());
    const [, alt = ''] = /<img [^>]*alt="([^"&]{8,})"/.exec(complete?.html ?? '') ?? [];
    expect(alt).not.toBe('');
    expect(all).toContain(alt);
  });

  test('refuses to pass over what it cannot read', async () => {
    await expect(readDocx(new Uint8Array([80, 75, 5, 6]))).rejects.toThrow('read back');
  });

  test('a name that is withheld keeps a document from being written, wherever it stands', async () => {
    const people = ['people:', '  jm: { name: Jörg Müßig, consent: internal, role: Warden }', 'tours:', '  - { title: A walk, guides: [jm] }']; // prettier-ignore
    const file = write('withheld.yaml', [visit, ...people].join('\n'));
    const { outputs, diagnostics } = await build(file, { formats: ['docx'], write: false, out: folder });
    expect(diagnostics.map(({ code }) => code)).toContain('name-leaks');
    expect(outputs).toEqual([]);
    const inside = await build(file, {
      formats: ['docx'],
      editions: ['internal'],
      write: false,
      out: folder,
    });
    expect(inside.outputs).toHaveLength(1);
  });
});

test('a program that shows no SVG shows each drawing in pixels: maps, charts, and the emblem of a fund', async () => {
  const [made] = await makeAll(documents.complete);
  if (!made) throw new Error('no document');
  const relations = new Map(
    [...part(made, 'word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
      /Id="([^"]*)"/.exec(one)?.[1],
      /Target="([^"]*)"/.exec(one)?.[1] ?? '',
    ]),
  );
  const drawings = [
    ...documentOf(made).matchAll(/<a:blip [^>]*r:embed="([^"]*)"(?:(?!<\/?a:blip\b).)*svgBlip/gs),
  ];
  expect(drawings.length).toBeGreaterThan(2);
  const { unzipSync } = await import('fflate');
  const files = unzipSync(made.docx);
  for (const [, id] of drawings) {
    const target = relations.get(id) ?? '';
    const seen = await (await codecs()).decode('image/png', files[`word/${target}`] ?? new Uint8Array());
    const colours = new Set(new Uint32Array(seen?.data.slice().buffer ?? []));
    expect([target, colours.size > 1 && (seen?.width ?? 0) > 50]).toEqual([target, true]);
  }
});
