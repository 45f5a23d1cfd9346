import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../src/index.js';
import { attack } from './names-attack.js';

test('all files of several editions together name nobody who is withheld, and confirm no guess', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-attack-'));
  const learned = await attack(build, join(folder, 'programme'), {
    people: 40,
    visits: 3,
    seed: 7,
    formats: ['md', 'html'],
  });
  rmSync(folder, { recursive: true });
  expect(learned).toMatchObject({ errors: [], named: [], telling: [] });
  expect(learned.withheld).toBeGreaterThan(15);
  expect(learned.shown).toBeGreaterThan(15);
});
