import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { build } from '../../../../src/index.js';
import { documents } from '../../../cases.js';
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
