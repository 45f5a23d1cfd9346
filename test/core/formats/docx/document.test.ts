import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { build } from '../../../../src/index.js';
import { documents, root } from '../../../cases.js';
import { partsOf, wordsOfPart } from './words.js';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const skipped = hasOffice
  ? ''
  : ' (skipped: there is no LibreOffice; apt-get install libreoffice-writer-nogui)';

test.skipIf(!hasOffice)(
  `LibreOffice opens a document and reads all its words, in their order${skipped}`,
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-test-'));
    try {
      const { outputs } = await build(documents.complete, { formats: ['docx'], write: false, out: folder });
      const content = new Uint8Array(outputs[0]?.content ?? []);
      writeFileSync(join(folder, 'report.docx'), content);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const how = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
      spawnSync('soffice', [profile, ...how, join(folder, 'report.docx')], { timeout: 170_000 });
      const read = readFileSync(join(folder, 'report.txt'), 'utf8').split(/\s+/);
      const words = wordsOfPart((await partsOf(content)).get('word/document.xml') ?? '');
      expect(words.length).toBeGreaterThan(500);
      // Besides them stand numbers of items and of notes.
      let from = 0;
      const lost = words.filter((word) => {
        const at = read.findIndex((one, index) => index >= from && one.includes(word));
        if (at >= 0) from = at + 1;
        return at < 0;
      });
      expect(lost).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** The tree of a tagged PDF, as pdfinfo tells it: each heading with its rank, each table with its rows, all pictures. */
function structureOf(pdf: string): {
  readonly headings: readonly string[];
  readonly tables: readonly string[];
  readonly pictures: number;
} {
  const { stdout } = spawnSync('pdfinfo', ['-struct-text', pdf], { encoding: 'utf8' });
  const headings: { rank: number; depth: number; words: string }[] = [];
  const tables: number[][] = [];
  let pictures = 0;
  let heading: (typeof headings)[number] | null = null;
  for (const line of stdout.split('\n')) {
    const depth = line.length - line.trimStart().length;
    const [, text] = /^\s*"(.*)"$/.exec(line) ?? [];
    if (text !== undefined) {
      if (heading && depth > heading.depth) heading.words += text;
      continue;
    }
    const [, tag = '', rank] = /^\s*(H([1-6])|Table|TR|T[HD]|Figure|P|L|LI|Sect|Div)\b/.exec(line) ?? [];
    if (heading && tag !== '' && depth <= heading.depth) heading = null;
    if (rank !== undefined) headings.push((heading = { rank: Number(rank), depth, words: '' }));
    if (tag === 'Table') tables.push([]);
    if (tag === 'TR') tables.at(-1)?.push(0);
    const rows = tables.at(-1);
    if (rows && /^T[HD]$/.test(tag)) rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1;
    if (tag === 'Figure') pictures += 1;
  }
  return {
    headings: headings.map(({ rank, words }) => `${rank} ${words.replace(/\s+/g, '')}`),
    // A cell that spans two rows stands once in one of them, and twice in the other.
    tables: tables.map((rows) => `${rows.length} × ${Math.max(...rows)}`),
    pictures,
  };
}

describe('printed by LibreOffice it is built as our PDF', () => {
  test.skipIf(!hasOffice).each([
    ['a report', documents.complete],
    ['the reports and the guidebook of a programme', join(root, 'examples/fictional/programme.yaml')],
  ])(`%s${skipped}`, { timeout: 300_000 }, async (_, file) => {
    const folder = mkdtempSync(join(tmpdir(), 'office-test-'));
    try {
      const { outputs } = await build(file, { formats: ['docx', 'pdf'], out: folder });
      const names = outputs.flatMap(({ file: name }) => (name.endsWith('.docx') ? [name.slice(0, -5)] : []));
      expect(names.length).toBeGreaterThan(0);
      mkdirSync(join(folder, 'office'));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const filter = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
      const how = ['--headless', '--convert-to', filter, '--outdir', join(folder, 'office')];
      spawnSync('soffice', [profile, ...how, ...names.map((name) => `${name}.docx`)], { timeout: 280_000 });
      for (const name of names) {
        const ours = structureOf(`${name}.pdf`);
        const theirs = structureOf(join(folder, 'office', `${basename(name)}.pdf`));
        // The title is no heading there, nor is that of the list of contents.
        const below = ours.headings.slice(1).map((one) => `${Number(one[0]) - 1}${one.slice(1)}`);
        const known = new Set(theirs.headings);
        const lost = below.filter((one) => !known.has(one));
        expect(lost.length).toBeLessThanOrEqual(1);
        expect(theirs.headings).toEqual(below.filter((one) => known.has(one)));
        expect(theirs.tables).toEqual(ours.tables);
        const parts = await partsOf(new Uint8Array(readFileSync(`${name}.docx`)));
        const pictures = parts.get('word/document.xml')?.match(/<wp:docPr [^>]*>/g) ?? [];
        expect(theirs.pictures).toBe(pictures.length);
        // One that only decorates is no part of what our PDF says.
        expect(ours.pictures).toBe(pictures.filter((one) => one.includes(' descr="')).length);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const schema = process.env['SOLIDIFY_WML_SCHEMA'];
const hasSchema = schema !== undefined && spawnSync('xmllint', ['--version']).status === 0;
test.skipIf(!hasSchema)(
  `its parts keep to the schema of ISO/IEC 29500${hasSchema ? '' : ' (skipped: SOLIDIFY_WML_SCHEMA names no wml.xsd, or there is no xmllint)'}`,
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-test-'));
    try {
      const { outputs } = await build([documents.complete, documents.french], { formats: ['docx'], write: false, out: folder }); // prettier-ignore
      expect(outputs.length).toBeGreaterThan(1);
      for (const { content } of outputs.filter(({ format }) => format === 'docx'))
        for (const [name, text] of await partsOf(new Uint8Array(content ?? []))) {
          if (!/^word\/(?:document|styles|numbering|settings|fontTable|(?:foot|end)notes|(?:header|footer)\d)\.xml$/.test(name)) continue; // prettier-ignore
          // What `mc:Ignorable` names may be left out by whoever does not know it (ISO/IEC 29500-3).
          const known = text.replace(/ mc:Ignorable="[^"]*"/g, '').replace(/ w1[45]:\w+="[^"]*"/g, '');
          writeFileSync(join(folder, 'part.xml'), known);
          const how = ['--nonet', '--noout', '--schema', schema ?? '', join(folder, 'part.xml')];
          const { stderr } = spawnSync('xmllint', how, { encoding: 'utf8' });
          expect(`${name}: ${stderr.trim()}`).toMatch(/part\.xml validates$/);
        }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
