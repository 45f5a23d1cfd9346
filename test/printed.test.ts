import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFParser } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { build } from '../src/index.js';
import { findBrowser } from '../src/browser/find.js';
import { insideOf, saidBy } from './core/formats/pdf/anatomy.js';
import {
  documents,
  editions,
  room,
  runs,
  visitOf,
  withheldFrom,
} from './core/privacy/leak/random-documents.js';

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'printed-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that a PDF on the disk says: to us, to another reader, and byte by byte, as text and as UTF-16. */
async function readBack(path: string): Promise<{ said: string; inside: string }> {
  const bytes = readFileSync(path);
  const pdf = await PDFParser.forBytesWithOptions(bytes).parseDocument();
  const { pages, flow, strings } = saidBy(pdf);
  const other = hasPoppler
    ? spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' }).stdout
    : '';
  // Lines end within sentences.
  const said = [...pages, flow, ...strings, other].join('\n').replace(/\s+/g, ' ');
  return { said: said.toLowerCase(), inside: insideOf(bytes).toLowerCase() };
}

function spellings(secret: string): string[] {
  const utf16 = Buffer.from(secret.toLowerCase(), 'utf16le').swap16();
  return [secret.toLowerCase(), utf16.toString('latin1'), utf16.toString('hex')];
}

test.skipIf(!hasBrowser)(
  `no withheld name is in any PDF of a narrower edition${hasPoppler ? '' : ' (without pdftotext of poppler-utils)'}`,
  async () => {
    const seed = Date.now() & 0x7fffffff;
    const sample = fc.sample(documents, { numRuns: Math.ceil(runs / 15), seed });
    writeFileSync(join(folder, 'room.png'), room);
    sample.forEach((one, index) =>
      writeFileSync(join(folder, `d${index}.yaml`), JSON.stringify(visitOf(one))),
    );
    let printed = 0;
    let named = 0;
    for (const edition of editions) {
      const out = join(folder, edition);
      const { troubles } = await build(
        ['*.yaml'],
        { formats: ['pdf'], editions: [edition], out },
        { cwd: folder },
      );
      expect(troubles).toEqual([]);
      for (const file of readdirSync(out).filter((name) => name.endsWith('.pdf'))) {
        printed += 1;
        const document = sample[Number(/\d+/.exec(file)?.[0])];
        if (!document) throw new Error(file);
        const { said, inside } = await readBack(join(out, file));
        const secrets = withheldFrom(document, edition);
        const found = secrets.filter(
          (secret) =>
            said.includes(secret.toLowerCase()) || spellings(secret).some((one) => inside.includes(one)),
        );
        expect({ seed, edition, file, found }).toEqual({ seed, edition, file, found: [] });
        if (/xylox/.test(said)) named += 1;
      }
    }
    // Some were printed, and names that may stand were seen, or nothing was shown.
    expect(printed).toBeGreaterThan(sample.length / 2);
    expect(named).toBeGreaterThan(0);
  },
  1_800_000,
);
