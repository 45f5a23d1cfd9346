import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, type BuildResult, type BuildOptions } from '../../../src/index.js';
import { root } from '../../cases.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seen-test-'));
  cpSync(join(root, 'examples/solidify'), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const programme = (): string => join(folder, 'programme.yaml');
const run = (options: BuildOptions = {}): Promise<BuildResult> =>
  build(['programme.yaml'], { formats: ['md', 'html'], ...options }, { cwd: folder });
function change(from: string | RegExp, to: string): void {
  const before = readFileSync(programme(), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(programme(), after);
}
/** The visits whose reports were made again; the guidebook and the website are left out. */
function remade({ outputs }: BuildResult): string[] {
  const made = outputs.filter(({ unchanged }) => !unchanged).map(({ file }) => file);
  const visits = made.flatMap((file) => /^reports\/([a-z-]+-\d{4})\.md$/.exec(file)?.[1] ?? []);
  return [...new Set(visits)];
}

describe('of a programme that is changed', () => {
  beforeEach(async () => {
    expect(remade(await run())).toHaveLength(5);
  });

  test('a comma remakes no visit', async () => {
    change('SOLIDIFY brought together eleven', 'SOLIDIFY brought together, in all, eleven');
    const result = await run();
    expect(remade(result)).toEqual([]);
    // What is made of the whole programme is made again.
    expect(result.outputs.filter(({ unchanged }) => !unchanged).length).toBeGreaterThan(0);
    expect((await run({ check: true })).stale).toEqual([]);
  });

  test('a new person remakes no visit', async () => {
    change(/^people:\n/m, 'people:\n  newcomer: { name: Nadja Nirgendwo, role: Observer }\n');
    const result = await run();
    expect([result.ok, remade(result)]).toEqual([true, []]);
  });

  test('a new name that a visit must not tell stops the visit that tells it', async () => {
    change(/^people:\n/m, 'people:\n  gare: { name: Norda Garedu, consent: internal }\n');
    expect(remade(await run())).toEqual([]);
    const visit = join(folder, 'visits/paris-2019.yaml');
    const text = readFileSync(visit, 'utf8');
    writeFileSync(visit, text.replace('Gare du Nord', 'Norda Garedu'));
    expect((await run()).ok).toBe(false);
    // Told first, forbidden later: the visit itself stays as it was built.
    writeFileSync(programme(), readFileSync(programme(), 'utf8').replace(/^ {2}gare: .*\n/m, ''));
    expect((await run()).ok).toBe(true);
    change(/^people:\n/m, 'people:\n  gare: { name: Norda Garedu, consent: internal }\n');
    const refused = await run();
    expect(refused.ok).toBe(false);
    expect(new Set(refused.diagnostics.map(({ code }) => code))).toContain('name-leaks');
  });
});

test('what a visit sees of its programme remakes that visit alone', async () => {
  const visit = 'title: T\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\nprogramme: ../programme.yaml\n';
  const shared = 'kind: programme\ntitle: P\nvisits: [visits/*.yaml]\npeople:\n';
  for (const name of readdirSync(join(folder, 'visits'))) rmSync(join(folder, 'visits', name));
  writeFileSync(join(folder, 'visits/a.yaml'), `${visit}tours: [{ title: A walk, guides: [zoe] }]\n`);
  writeFileSync(join(folder, 'visits/b.yaml'), `${visit}tours: [{ title: A ride, guides: [max] }]\n`);
  const people = '  zoe: { name: Zoe Quux, role: Warden }\n  max: { name: Max Muster, role: Guide }\n';
  writeFileSync(programme(), shared + people);
  const made = async (): Promise<string[]> =>
    (await run()).outputs
      .filter(({ unchanged, file }) => !unchanged && /^reports\/[ab]\.md$/.test(file))
      .map(({ file }) => file);
  expect(await made()).toEqual(['reports/a.md', 'reports/b.md']);
  change('role: Warden', 'role: Keeper');
  expect(await made()).toEqual(['reports/a.md']);
  expect(readFileSync(join(folder, 'reports/a.md'), 'utf8')).toContain('Keeper');
  change('role: Guide', 'role: Guide, consent: internal');
  expect(await made()).toEqual(['reports/b.md']);
  expect(readFileSync(join(folder, 'reports/b.md'), 'utf8')).not.toContain('Muster');
  change('title: P', 'title: Q');
  expect(await made()).toEqual(['reports/a.md', 'reports/b.md']);
});

test('after any small edit of the programme a build gives what one without a cache gives', async () => {
  const original = readFileSync(programme(), 'utf8');
  const lines = original.split('\n');
  const editions = ['public', 'internal'] as const;
  await run({ editions });
  const places = fc.integer({ min: 5, max: lines.length - 2 });
  const edits = fc.constantFrom<(line: string) => string[]>(
    (line) => [line.replace(/([a-z]{4}) ([a-z]{4})/, '$1, $2')],
    (line) => [line.replace(/[a-z]{5,}$/, 'wording')],
    (line) => [line, line],
    () => [],
    (line) => [line.replace(/role: .*/, 'role: Keeper')],
    (line) => [line.replace(/^( +)(name: .*)/, '$1$2\n$1consent: internal')],
  );
  await fc.assert(
    fc.asyncProperty(places, edits, async (place, edit) => {
      const edited = lines.flatMap((line, index) => (index === place ? edit(line) : [line]));
      writeFileSync(programme(), edited.join('\n'));
      const cached = await run({ editions });
      const anew = await run({ editions, cache: false, out: 'anew' });
      expect(cached.ok).toBe(anew.ok);
      const sums = (result: BuildResult): string[] =>
        result.outputs.map(({ file, sha256 }) => `${file.replace(/^[a-z]+\//, '')} ${sha256}`).sort();
      expect(sums(cached)).toEqual(sums(anew));
    }),
    { numRuns: 12 },
  );
}, 300_000);

describe('which visit of the programme it was', () => {
  const says = (city: string): string | undefined =>
    /SOLIDIFY · visit \d+/.exec(readFileSync(join(folder, `reports/${city}.md`), 'utf8'))?.[0];

  test('its report says by the first days of all, and only an earlier visit changes that', async () => {
    // Of data of the user's own all of the programme counts.
    const first = join(folder, 'visits/barcelona-2018.yaml');
    writeFileSync(first, `${readFileSync(first, 'utf8')}x_own: 1\n`);
    await run();
    expect(['barcelona-2018', 'paris-2019'].map(says)).toEqual(['SOLIDIFY · visit 1', 'SOLIDIFY · visit 5']);
    const visit = join(folder, 'visits/essen-2019.yaml');
    const later = readFileSync(visit, 'utf8').replace('2019-01-14', '2019-01-13');
    writeFileSync(visit, later);
    expect(remade(await run())).toEqual(['essen-2019']);
    writeFileSync(visit, later.replaceAll(/2019-01-1\d/g, '2018-01-15'));
    const result = await run();
    expect(remade(result)).toEqual(expect.arrayContaining(['barcelona-2018', 'essen-2019']));
    expect(remade(result)).not.toContain('paris-2019');
    expect(says('barcelona-2018')).toBe('SOLIDIFY · visit 2');
  });

  test('a visit that began on the day of another does not say it', async () => {
    const visit = join(folder, 'visits/essen-2019.yaml');
    const paris = readFileSync(join(folder, 'visits/paris-2019.yaml'), 'utf8');
    const day = /\d{4}-\d{2}-\d{2}/.exec(paris)?.[0] ?? '';
    writeFileSync(visit, readFileSync(visit, 'utf8').replaceAll(/2019-01-1\d/g, day));
    await run();
    expect(['essen-2019', 'paris-2019', 'barcelona-2018'].map(says)).toEqual([
      undefined,
      undefined,
      'SOLIDIFY · visit 1',
    ]);
  });
});
