import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../src/browser/find.js';
import { kindOf } from '../src/core/formats/index.js';
import { programme as programmeSchema, visit as visitSchema } from '../src/core/language/declaration.js';
import { build } from '../src/index.js';
import { dissect, saidBy } from './core/formats/pdf/anatomy.js';
import { placesOf, plantEverywhere } from './planted.js';

const planted = plantEverywhere();
const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
let folder: string;
const texts = { wide: '', internal: '' };

/** Everything that the files of a folder hold, as bytes and as programs read them back. */
async function readAll(out: string): Promise<string> {
  const parts: string[] = [];
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => statSync(join(out, one)).isFile())) {
    const content = readFileSync(join(out, name));
    const pdf = name.endsWith('.pdf') ? (await dissect(content)).pdf : null;
    const extractedText = pdf && (() => saidBy(pdf));
    const views = await kindOf(name).readBack({ name, content: new Uint8Array(content), extractedText });
    parts.push(name, content.toString('utf8'), content.toString('latin1'), ...views.map(({ text }) => text));
  }
  return parts.join('\n');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'withheld-test-'));
  // JSON is YAML.
  writeFileSync(join(folder, 'visit.yaml'), JSON.stringify(planted.visit, null, 1));
  writeFileSync(join(folder, 'programme.yaml'), JSON.stringify(planted.programme, null, 1));
  for (const [path, svg] of planted.pictures) writeFileSync(join(folder, path), svg);
  const formats = hasBrowser
    ? (['md', 'html', 'docx', 'epub', 'pdf'] as const)
    : (['md', 'html', 'docx', 'epub'] as const);
  for (const [key, editions] of [
    ['wide', ['public', 'partners']],
    ['internal', ['internal']],
  ] as const) {
    const out = join(folder, key);
    const result = await build(['programme.yaml'], { out, editions, formats }, { cwd: folder });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.troubles).toEqual([]);
    // The report, the guidebook and the website.
    expect(result.outputs.length).toBeGreaterThan(20);
    texts[key] = await readAll(out);
  }
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('something is planted in every place that the declaration has', () => {
  const places = new Set(
    planted.plants.map(({ place }) => place.replace(/ (?:\(by (?:id|another name)\)|under the rule)/g, '')),
  );
  const wanted = new Set([...placesOf(visitSchema), ...placesOf(programmeSchema)]);
  expect([...wanted].filter((place) => !places.has(place))).toEqual([]);
  expect(planted.plants.length).toBeGreaterThan(45);
});

describe.each(planted.plants.map((plant) => [plant.place, plant.kind, plant] as const))(
  '%s: a withheld %s',
  (_place, _kind, { word, isShownInternally }) => {
    test('is in no byte of the public and the partners’ edition', () => {
      expect(texts.wide.length).toBeGreaterThan(100_000);
      expect(texts.wide.toLowerCase().includes(word.toLowerCase())).toBe(false);
    });
    test(isShownInternally ? 'stands in the internal edition' : 'stands in no edition', () => {
      expect(texts.internal.toLowerCase().includes(word.toLowerCase())).toBe(isShownInternally);
    });
  },
);
