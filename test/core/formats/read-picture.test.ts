import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../../src/index.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-back-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A name that reads otherwise in Latin-1. */
const name = 'Jörg Müßig';
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>${name}</text></svg>`;
const image = { src: 'plan.svg', alt: 'A plan' };
const visit = {
  title: 'Visit',
  city: 'Velmora',
  country: 'LU',
  dates: '2031-05-06',
  people: { jm: { name, consent: 'internal', role: 'Warden' } },
  tours: [{ title: 'A walk', guides: ['jm'] }],
};

/** Writes documents with the drawing beside them, builds the last, and gives what was said and what was written. */
async function buildOf(
  files: Readonly<Record<string, object>>,
  formats: readonly ('md' | 'html')[],
): Promise<{ codes: string[]; written: string[] }> {
  const place = mkdtempSync(join(folder, 'place-'));
  mkdirSync(join(place, 'visits'));
  for (const path of ['plan.svg', 'visits/plan.svg']) writeFileSync(join(place, path), drawing);
  for (const [path, document] of Object.entries(files))
    writeFileSync(join(place, path), JSON.stringify(document));
  const { diagnostics } = await build(Object.keys(files).slice(-1), { formats, out: 'out' }, { cwd: place });
  let written: string[] = [];
  try {
    written = readdirSync(join(place, 'out'), { recursive: true, encoding: 'utf8' });
  } catch {
    // Nothing was written.
  }
  return {
    // The guidebook and the website are each refused.
    codes: [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))],
    written: written.filter((path) => path.endsWith('.svg')),
  };
}

describe('a withheld name in a drawing', () => {
  test('does not leave beside the Markdown', async () => {
    const found = await buildOf({ 'visit.yaml': { ...visit, images: [image] } }, ['md']);
    expect(found).toEqual({ codes: ['name-leaks'], written: [] });
  });

  test('does not leave with the website', async () => {
    const programme = {
      kind: 'programme',
      title: 'Lanterns',
      visits: ['visits/*.yaml'],
      people: { jm: { name, consent: 'internal', role: 'Warden' } },
      sites: { room: { name: 'The room', city: 'Velmora', images: [image] } },
    };
    const own = { ...visit, people: {}, tours: [{ title: 'A walk' }], programme: '../programme.yaml' };
    const found = await buildOf({ 'visits/west.yaml': own, 'programme.yaml': programme }, ['html']);
    expect(found).toEqual({ codes: ['name-leaks'], written: [] });
  });

  test('may stand where everybody may be named', async () => {
    const open = { ...visit, images: [image], people: { jm: { name, consent: 'public', role: 'Warden' } } };
    const found = await buildOf({ 'visit.yaml': open }, ['md']);
    expect(found).toEqual({ codes: [], written: ['visit.1.svg'] });
  });
});
