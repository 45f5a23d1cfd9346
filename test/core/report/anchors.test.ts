import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/index.js';
import { anchorOf, anchorsOf, makeTakeAnchor } from '../../../src/core/report/anchors.js';
import { build } from '../../../src/api/build.js';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('each anchor is given once, however it is capitalised', () => {
  const take = makeTakeAnchor();
  expect(['a', 'A', 'a-2', 'a', 'b'].map(take)).toEqual(['a', 'A-2', 'a-2-2', 'a-3', 'b']);
});

test('a name without letters leaves the kind alone', () => {
  expect([anchorOf('theme', '€'), anchorOf('theme', 'C++'), anchorOf('theme', 'Ça va ? Œuvre')]).toEqual([
    'theme',
    'theme-c',
    'theme-ca-va-œuvre',
  ]);
});

test('numbers make room for ids', () => {
  expect(anchorsOf('practice', [null, '1', '2', null, 'Lamps', 'lamps'])).toEqual([
    'practice-1-2',
    'practice-1',
    'practice-2',
    'practice-4',
    'practice-lamps',
    'practice-lamps-2',
  ]);
});

/** Names that look alike once they are anchors. */
const awkward = fc.constantFrom(
  'Other',
  'other',
  'C++',
  'C#',
  'C',
  '€',
  '$',
  '2',
  '1',
  'Lamps',
  'lamps',
  'é',
  'e',
);
const idOf = (html: string): string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);

describe('no page has an anchor twice', () => {
  test('of a visit', async () => {
    const things = fc.record({
      practices: fc.array(
        fc.record({
          id: fc.option(fc.constantFrom('1', '2', '3', 'Lamps', 'lamps'), { nil: undefined }),
          title: awkward,
        }),
        { maxLength: 5 },
      ),
      lessons: fc.array(fc.record({ text: fc.constant('A'), theme: awkward }), { maxLength: 5 }),
      tours: fc.array(
        fc.record({
          title: awkward,
          sites: fc.array(fc.oneof(fc.constantFrom('1', '2', 'Room', 'room'), fc.record({ name: awkward })), {
            maxLength: 3,
          }),
        }),
        { maxLength: 4 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(things, async (more) => {
        const sites = { 1: { name: 'One' }, 2: { name: 'Two' }, Room: { name: 'R' }, room: { name: 'r' } };
        const ids = more.practices.flatMap(({ id }) => id?.toLowerCase() ?? []);
        fc.pre(new Set(ids).size === ids.length);
        const text = JSON.stringify({
          title: 'T',
          city: 'V',
          country: 'LU',
          dates: '2031-05-06',
          sites,
          ...more,
        });
        const { reports, diagnostics } = await compile({ visit: { path: 'x.yaml', text } });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const found = idOf(reports?.[0]?.html ?? '');
        expect(found.filter((id, at) => found.indexOf(id) !== at)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('of a programme with visits, themes, audits and people of awkward names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'solidify-anchors-'));
    try {
      const names = ['Other', 'C++', 'C#', '€', '$', 'other '];
      const visit = (id: string, city: string): string =>
        JSON.stringify({
          id,
          title: 'T',
          city,
          country: 'LU',
          dates: city === 'A' ? '2031-05-06' : '2031-06-07',
          programme: 'programme.yaml',
          tours: [{ title: 'Walk', sites: names.map((name) => ({ name })) }],
          discussions: names.map((name) => ({ title: name, topics: names })),
          practices: [{ id: '2', title: 'P' }, { title: 'Q' }, { title: '€' }].slice(city === 'A' ? 0 : 1),
          lessons: ['no theme', ...names.map((theme) => ({ text: 'L', theme }))],
          hosts: names.map((name) => ({ name, type: 'association' })),
        });
      writeFileSync(join(folder, 'tour-1.yaml'), visit('tour-1', 'A'));
      writeFileSync(join(folder, 'site.yaml'), visit('site', 'B'));
      writeFileSync(
        join(folder, 'programme.yaml'),
        JSON.stringify({
          kind: 'programme',
          id: 'p',
          title: 'P',
          visits: ['tour-1.yaml', 'site.yaml'],
          audits: ['x', 'audit-x'].map((id) => ({ id, city: 'A', country: 'LU', fed_by: ['site'] })),
          sites: { 'tour-1': { name: 'S' }, one: { name: 'N' } },
          guidebook: {
            title: 'G',
            parts: ['visits', 'practices', 'sites', 'audits', 'people'].map((include) => ({
              title: include,
              include,
            })),
          },
        }),
      );
      const { outputs, diagnostics } = await build(
        ['programme.yaml'],
        { formats: ['html'], out: 'out' },
        { cwd: folder },
      );
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(outputs.length).toBeGreaterThan(20);
      for (const { file } of outputs.filter((one) => one.file.endsWith('.html'))) {
        const found = idOf(readFileSync(join(folder, file), 'utf8'));
        expect(
          found.filter((id, at) => found.indexOf(id) !== at),
          file,
        ).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
