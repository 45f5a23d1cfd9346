import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from '../../../src/core/syntax/parse.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import { build, compile } from '../../../src/index.js';
import { findBrowser } from '../../../src/browser/find.js';
import { finishPrint } from '../../../src/engine/printing/print.js';
import { meta, openPrinter, smallPage } from '../formats/pdf/pages.js';
import { spoiledWebp, webp } from '../picture/pictures.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'late-fault-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const withBrowser = test.skipIf((await findBrowser({ env: process.env }).catch(() => null)) === null);

const visit = (picture: string): string =>
  `title: T\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours: [{ title: A }]\nimages:\n  - { src: ${picture}, alt: a }\n`;

test.each([40, 2000])('a picture of %i pixels that is damaged is told at its line', async (width) => {
  writeFileSync(join(folder, 'damaged.webp'), await spoiledWebp(width, 60));
  writeFileSync(join(folder, 'whole.webp'), await webp(width, 60));
  const paths = ['damaged', 'whole'].map((name) => {
    writeFileSync(join(folder, `${name}.yaml`), visit(`${name}.webp`));
    return join(folder, `${name}.yaml`);
  });
  const out = join(folder, `out-${width}`);
  const { ok, diagnostics, outputs, troubles } = await build(paths, { out, formats: ['md', 'html'] });
  expect(ok).toBe(false);
  expect(troubles).toEqual([]);
  expect(diagnostics).toMatchObject([
    { code: 'image-damaged', severity: 'error', file: paths[0], line: 7, column: 12 },
  ]);
  expect(outputs.map(({ file }) => basename(file).split('.')[0])).not.toContain('damaged');
  expect(outputs.map(({ format }) => format)).toContain('html');
  const explained = await build(paths, { out, formats: ['md'], explain: true });
  expect(explained.diagnostics).toMatchObject([{ code: 'image-damaged' }]);
  const compiled = await compile({
    visit: { path: 'damaged.yaml', text: visit('damaged.webp') },
    pictures: new Map([['damaged.webp', await spoiledWebp(width, 60)]]),
  });
  expect(compiled.reports).toBeNull();
  expect(compiled.diagnostics).toMatchObject([{ code: 'image-damaged', line: 7 }]);
});

withBrowser(
  'what keeps a PDF from its standard is told at the text that brings it, else as ours',
  async () => {
    const printer = await openPrinter();
    try {
      const passagesOf = (text: string): { documents: Parsed[]; passages: object[] } => {
        const { value: parsed } = parse({ path: 'visit.yaml', text });
        const summary = parsed?.root.type === 'map' ? parsed.root.entries[0]?.value : undefined;
        if (!parsed || summary?.type !== 'scalar') throw new Error('no document');
        const passage = { text: String(summary.value), parsed, span: summary };
        return { documents: [parsed], passages: [passage] };
      };
      const texts = {
        'A **word** 漢 of theirs': '<h1>T</h1><p>A <b>word</b> 漢 of theirs</p>',
        'Words that skip a level': '<h1>T</h1><h3>Words that skip a level</h3>',
        a: '<h1>T</h1><p><img alt="a" src="data:image/webp;base64,UklGRg=="></p>',
      };
      for (const [text, body] of Object.entries(texts)) {
        const raw = await printer.print(smallPage(body));
        const given = passagesOf(`summary: ${text}\n`);
        const at = { code: 'pdf-standard', file: 'visit.yaml', range: { start: { line: 1, column: 10 } } };
        await expect(finishPrint(raw, 'visit', meta, ['ua-1'], given as never), text).rejects.toMatchObject({
          diagnostics: [at],
        });
        const other = passagesOf('summary: Something else\n');
        await expect(finishPrint(raw, 'visit', meta, ['ua-1'], other as never), text).rejects.toMatchObject({
          exitCode: 3,
          hint: expect.stringContaining('fault of solidify') as string,
        });
      }
    } finally {
      await printer.close();
    }
  },
);
