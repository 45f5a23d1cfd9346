import {
  mkdtempSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/browser/find.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { build as buildStory } from '../../../src/engine/session.js';
import { diskHost } from '../../../src/host/disk.js';
import { build, compile, validate } from '../../../src/index.js';
import { dissect, saidBy } from './pdf/anatomy.js';
import { zipped } from '../../zipped.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-attached-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const body = (text: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
const docx = (text: string, more: Record<string, string | Uint8Array> = {}): Uint8Array =>
  zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': body(text), ...more });
const pdf = '%PDF-1.7\n%%EOF\n';

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const visit = (attachments: string, more = ''): string =>
  `title: Study visit to Essen\ncity: Essen\ncountry: DE\ndates: 2019-01-24\nsummary: We came.\n${more}discussions:\n  - { title: The lamps, points: [They burn.] }\nattachments:\n${attachments}`;

const run = (options: object = {}): ReturnType<typeof build> =>
  build(['visit.yaml'], { formats: ['md', 'html'], cache: true, ...options }, { cwd: folder });
const made = (): string[] =>
  readdirSync(join(folder, 'reports'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

test('attachments lie beside the report under numbers, and are linked with kind and size', async () => {
  write({
    'visit.yaml': visit(
      '  - { src: files/agenda.docx, label: "The *agenda*" }\n  - { src: list.csv, label: The list }\n  - { src: files/agenda.docx, label: Again }\n',
    ),
    'files/agenda.docx': docx('Agenda'),
    'list.csv': 'name;city\n' + 'x;y\n'.repeat(600),
  });
  const first = await run();
  expect(first.diagnostics).toEqual([]);
  expect(made()).toEqual([
    'manifest.json', 'visit.files', 'visit.files/1.docx', 'visit.files/2.csv', 'visit.html', 'visit.md',
  ]); // prettier-ignore
  const [md, html] = ['md', 'html'].map((format) =>
    readFileSync(join(folder, `reports/visit.${format}`), 'utf8'),
  );
  expect(md).toContain('[The *agenda*](<visit.files/1.docx>) (DOCX, 356 bytes)');
  expect(md).toContain('[The list](<visit.files/2.csv>) (CSV, 2 kB)');
  expect(md).toContain('[Again](<visit.files/1.docx>)');
  expect(html).toContain('<a href="visit.files/2.csv">The list</a> (CSV, 2 kB)');
  expect(readFileSync(join(folder, 'reports/visit.files/1.docx'))).toEqual(
    readFileSync(join(folder, 'files/agenda.docx')),
  );
  expect(first.outputs.map(({ file }) => file)).toContain('reports/visit.files/2.csv');
  expect((await run({ check: true })).stale).toEqual([]);
  expect((await run()).outputs.every(({ unchanged }) => unchanged)).toBe(true);
  rmSync(join(folder, 'reports/visit.files/2.csv'));
  expect((await run({ check: true })).stale).toMatchObject([{ file: 'reports/visit.files/2.csv' }]);
  write({ 'list.csv': 'other' });
  expect((await run({ check: true })).stale.length).toBeGreaterThan(0);
  write({ 'visit.yaml': visit('  - { src: list.csv, label: The list }\n') });
  await run();
  expect(made()).toEqual(['manifest.json', 'visit.files', 'visit.files/1.csv', 'visit.html', 'visit.md']);
  expect(readFileSync(join(folder, 'reports/visit.files/1.csv'), 'utf8')).toBe('other');
  write({ 'visit.yaml': visit('').replace('attachments:\n', '') });
  await run();
  expect(made().filter((name) => name.includes('.files/'))).toEqual([]);
});

const withheld = 'contacts:\n  - { name: Jorun Vask, role: nurse, consent: internal }\n';

describe('where somebody is withheld', () => {
  const split =
    '<w:p><w:r><w:t>Jo</w:t></w:r><w:r><w:t xml:space="preserve">run Va</w:t></w:r><w:r><w:t>sk</w:t></w:r></w:p>';
  const cells = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>';
  const xlsx = zipped({
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': '<sst><si><t>Vask</t></si><si><t>Jorun</t></si></sst>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
  });
  test.each<[string, string | Uint8Array]>([
    ['list.txt', 'With Jorun Vask.'],
    ['list.md', 'With [Jorun](https://x.example/) Vask.'],
    ['list.csv', '"Jorun";"Vask"'],
    ['list.csv', '\uFEFFVask,Jorun'],
    ['list.ics', 'BEGIN:VCALENDAR\r\nSUMMARY:Jorun V\r\n ask\r\nEND:VCALENDAR\r\n'],
    ['list.docx', docx('With Jorun Vask')],
    ['list.docx', docx('Lamps', { 'word/document.xml': `<w:body>${split}</w:body>` })],
    ['list.docx', docx('Lamps', { 'docProps/core.xml': '<dc:creator>Jorun Vask</dc:creator>' })],
    ['list.docx', docx('Lamps', { 'word/comments.xml': '<w:comment w:author="Jorun Vask"/>' })],
    ['list.docx', docx('Lamps', { 'word/media/Jorun Vask.png': 'x' })],
    ['list.xlsx', xlsx],
    ['list.xlsx', zipped({ 'xl/workbook.xml': '<w/>', 'xl/embeddings/a.docx': docx('Jorun Vask') })],
    [
      'list.pptx',
      zipped({ 'ppt/presentation.xml': '<p/>', 'ppt/slides/slide1.xml': '<a:p><a:t>Jorun Vask</a:t></a:p>' }),
    ],
    [
      'list.odt',
      zipped({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': '<text:p>Jorun<text:s/>Vask</text:p>',
      }),
    ],
    [
      'list.ods',
      zipped({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml':
          '<table:table-row><table:table-cell><text:p>Jorun</text:p></table:table-cell><table:table-cell><text:p>Vask</text:p></table:table-cell></table:table-row>',
      }),
    ],
  ])('no %s goes along that names them (%#)', async (name, content) => {
    write({ 'visit.yaml': visit(`  - { src: ${name}, label: The list }\n`, withheld), [name]: content });
    const { diagnostics, outputs } = await run({ formats: ['md'] });
    expect(diagnostics).toMatchObject([{ code: 'name-leaks' }]);
    expect(outputs).toEqual([]);
    expect(JSON.stringify(diagnostics)).toContain('visit.files/1.');
    // The edition that may name them has it.
    expect((await run({ formats: ['md'], editions: ['internal'] })).diagnostics).toEqual([]);
  });

  test('no PDF goes along, and the message says what to do', async () => {
    write({ 'visit.yaml': visit('  - { src: a.pdf, label: A }\n', withheld), 'a.pdf': pdf });
    const { diagnostics } = await run({ formats: ['md'] });
    expect(diagnostics).toMatchObject([{ code: 'attachment-unsearched', line: 11 }]);
    const foreseen = await validate(['visit.yaml'], {}, { cwd: folder });
    expect(foreseen.diagnostics).toEqual(diagnostics);
    expect((await run({ formats: ['md'], editions: ['internal'] })).diagnostics).toEqual([]);
    write({ 'visit.yaml': visit('  - { src: a.pdf, label: A, consent: internal }\n', withheld) });
    expect((await run({ formats: ['md'], editions: ['public', 'internal'] })).diagnostics).toEqual([]);
    expect(made().filter((name) => name.includes('.files/'))).toEqual(['visit.internal.files/1.pdf']);
  });
});

test('an attachment is left out as a whole of an edition that may not have it, wherever that is written', async () => {
  const both =
    '  - { src: a.txt, label: The first, consent: partners }\n  - { src: b.txt, label: The second }\n  - { src: copy.txt, label: The copy }\n';
  write({ 'visit.yaml': visit(both), 'a.txt': 'one', 'b.txt': 'two', 'copy.txt': 'one' });
  const { diagnostics } = await run({ formats: ['md'], editions: ['public', 'partners'] });
  expect(diagnostics).toEqual([]);
  expect(made().filter((name) => name.includes('.files/'))).toEqual([
    'visit.files/1.txt', 'visit.partners.files/1.txt', 'visit.partners.files/2.txt', 'visit.partners.files/3.txt',
  ]); // prettier-ignore
  const md = readFileSync(join(folder, 'reports/visit.md'), 'utf8');
  expect(md).not.toMatch(/first|copy/);
  expect(readFileSync(join(folder, 'reports/visit.files/1.txt'), 'utf8')).toBe('two');
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['a.docm', docx('x'), /kind/],
  ['a.exe', 'MZ', /kind/],
  ['a.docx', docx('x', { 'word/vbaProject.bin': 'x' }), /macros/],
  ['a.docx', docx('x', { 'word/embeddings/oleObject1.bin': 'x' }), /oleObject1/],
  ['a.docx', docx('x', { 'a.docx': docx('x', { 'b.docx': docx('x', { 'c.docx': docx('x') }) }) }), /c\.docx/],
  ['a.docx', zipped({ 'xl/workbook.xml': '<x/>' }), /no DOCX/],
  ['a.docx', '\xd0\xcf', /./],
  [
    'a.odt',
    zipped({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<encryption-data/>',
    }),
    /password/,
  ],
  ['a.pdf', 'no', /no PDF/],
  ['a.txt', new Uint8Array([0xe4]), /UTF-8/],
  ['a.csv', 'a\0', /UTF-8/],
])('%s (%#) is refused and named', async (name, content, why) => {
  write({ 'visit.yaml': visit(`  - { src: ${name}, label: A }\n`), [name]: content });
  const { diagnostics } = await run({ formats: ['md'] });
  expect(diagnostics).toMatchObject([{ code: 'attachment-type', line: 9 }]);
  expect(diagnostics[0]?.message).toMatch(why);
});

test('a picture goes along without what it tells of itself', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><!-- Jorun Vask --><path d="M0 0h1v1z"/></svg>';
  const given = new Map([['plan.svg', new TextEncoder().encode(svg)]]);
  const text = visit('  - { src: plan.svg, label: The plan }\n', withheld);
  const { reports, diagnostics } = await compile({ visit: { path: 'visit.yaml', text }, pictures: given });
  expect(diagnostics).toEqual([]);
  const [{ attached, markdown } = { attached: [], markdown: '' }] = reports ?? [];
  expect(attached.map(({ name }) => name)).toEqual(['visit.files/1.svg']);
  expect(new TextDecoder().decode(attached[0]?.content)).not.toContain('Jorun');
  expect(markdown).toContain('[The plan](<visit.files/1.svg>) (SVG, ');
});

test('the page of a visit on the website leads to its attachments', async () => {
  write({
    'programme.yaml': 'kind: programme\ntitle: Lamps\nvisits: [visit.yaml]\n',
    'visit.yaml': visit('  - { src: list.csv, label: The list }\n', 'programme: programme.yaml\n'),
    'list.csv': 'a',
  });
  const options = {
    formats: ['html' as const],
    langs: ['en', 'fr'],
    editions: ['public' as const, 'internal' as const],
  };
  const { diagnostics } = await build(['programme.yaml'], options, { cwd: folder });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = made().filter((name) => name.endsWith('.html'));
  let links = 0;
  for (const page of pages) {
    const html = readFileSync(join(folder, 'reports', page), 'utf8');
    for (const [, to = ''] of html.matchAll(/href="([^"]+\.files\/[^"]+)"/g)) {
      links += 1;
      expect(existsSync(join(folder, 'reports', dirname(page), to)), `${page}: ${to}`).toBe(true);
    }
  }
  expect(links).toBe(8);
  const model = readFileSync(join(folder, 'reports/programme.json'), 'utf8');
  expect(model).toContain('"visit.files/1.csv"');
});

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
test.runIf(hasBrowser)('a PDF leads to what lies beside it by its relative path', async () => {
  write({ 'visit.yaml': visit('  - { src: list.csv, label: The list }\n'), 'list.csv': 'a' });
  const { diagnostics } = await run({ formats: ['pdf'] });
  expect(diagnostics).toEqual([]);
  expect(made()).toContain('visit.files/1.csv');
  const { pdf: read } = await dissect(readFileSync(join(folder, 'reports/visit.pdf')));
  expect(saidBy(read).strings).toContain('visit.files/1.csv');
  expect(saidBy(read).strings.join(' ')).not.toContain('beside:');
});

test('on standard output there is no file to lead to', async () => {
  write({ 'visit.yaml': visit('  - { src: list.csv, label: The list }\n'), 'list.csv': 'a' });
  const settings = resolveOptions({ formats: ['md'], stdout: true }, ['en']);
  const { stdout } = await buildStory(['visit.yaml'], settings, { ...diskHost(), cwd: folder });
  expect(stdout).toContain('- The list (CSV, 1 byte)');
});
