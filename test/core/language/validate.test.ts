import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diskHost } from '../../../src/host/disk.js';
import { sortDiagnostics, type Diagnostic } from '../../../src/core/diagnostics/diagnostic.js';
import { weightOf } from '../../../src/core/diagnostics/tally.js';
import { parse } from '../../../src/core/syntax/parse.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import type { FileFacts } from '../../../src/core/language/rules/files.js';
import { validate } from '../../../src/core/language/validate.js';
import type { ValidationContext } from '../../../src/core/language/validation-context.js';
import { kindOf } from '../../../src/core/language/kind.js';
import { wantedFiles } from '../../../src/core/language/wanted-files.js';
import { inspectFile } from '../../../src/host/files.js';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

function read(text: string): Parsed {
  const { value } = parse({ path: 'visit.yaml', text });
  if (!value) throw new Error(`unreadable: ${text}`);
  return value;
}

const around = (more: Partial<ValidationContext> = {}): ValidationContext => ({
  programme: null,
  stated: [],
  files: new Map(),
  languages: ['en', 'fr'],
  coverage: [[9, 0xffff]],
  ...more,
});
const codes = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }): string[] =>
  sortDiagnostics(diagnostics).map((one) => one.code);
const head = 'title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n';
const tail = 'discussions:\n  - title: The room\n';

describe('the kind of a document', () => {
  test.each([
    ['title: x', 'visit'],
    ['kind: visit\ncities: []\nvisits: []', 'visit'],
    ['kind: programme', 'programme'],
    ['kind: program\nvisits: []', 'programme'],
    ['kind: Programme\ncity: x', 'visit'],
    ['cities: []\nperiod: x\ncity: x', 'programme'],
    ['- a', 'visit'],
  ])('%j', (text, kind) => {
    expect(kindOf(read(text))).toBe(kind);
  });
});

test('the files that a document names, in its order, with those of its registries', () => {
  const text = `programme: ../programme.yaml\nimages: [{ src: a.png }]\nsites: { room: { images: [{ src: b.png }] } }\nx_own: { src: c.png }\nattachments: [{ src: d.pdf }]\n`;
  expect(wantedFiles(read(text)).map(({ path, use }) => ({ path, use }))).toEqual([
    { path: '../programme.yaml', use: 'programme' },
    { path: 'a.png', use: 'picture' },
    { path: 'b.png', use: 'picture' },
    { path: 'd.pdf', use: 'attachment' },
  ]);
  expect(wantedFiles(read('kind: programme\nprogramme: x.yaml\n'))).toEqual([]);
});

describe('a document', () => {
  test('without an error is given in the shape of its type', async () => {
    const { value, diagnostics } = await validate(read(head + tail), around());
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      kind: 'visit',
      document: {
        title: 'A visit',
        city: 'Essen',
        country: 'DE',
        dates: { start: '2019-01-24', end: '2019-01-24' },
        discussions: [{ title: 'The room' }],
      },
    });
  });

  test('with a warning is given too', async () => {
    const found = await validate(read(head), around());
    expect(codes(found)).toEqual(['no-content']);
    const ofEvents = await validate(read(`${head}agenda: [{ title: Night, type: screening }]\n`), around());
    expect(codes(ofEvents)).toEqual([]);
    expect(found.value).not.toBeNull();
  });

  test('with an error is not, and neither is one that was not read without error', async () => {
    expect((await validate(read(`${head + tail}colour: x\n`), around())).value).toBeNull();
    const mended = read(`${head + tail}theme: a: b\n`);
    expect(await validate(mended, around())).toEqual({ value: null, diagnostics: [] });
  });

  test('in which a value could not be read is not blamed for what may stand there', async () => {
    const text = `title: A: b\ncity: Essen\ncountry: DE\nsources: { S1: { title: x } }\nsummary: "\nthanks: [@S1]\n${tail}`;
    const parsed = parse({ path: 'visit.yaml', text });
    expect(parsed.value && codes(await validate(parsed.value, around()))).toEqual([]);
  });
});

describe('the programme of a visit', () => {
  const visit = read(
    `${head}programme: p.yaml\n${tail}    discussants: [jan, ann]\nsummary: It is so [@S1].\n`,
  );
  const shared = read(
    'kind: programme\ntitle: P\npeople: { jan: { name: Jan } }\nsources: { S1: { title: x } }\n',
  );

  test('lends its ids', async () => {
    expect(codes(await validate(visit, around({ programme: shared })))).toEqual(['unknown-id']);
  });
  test('that is not there is told, and nothing that depends on it', async () => {
    const files = new Map<string, FileFacts>([['p.yaml', { state: 'missing' }]]);
    expect(codes(await validate(visit, around({ files })))).toEqual(['programme-missing']);
  });
  test('that could not be read has its own diagnostics, and this document none', async () => {
    expect(codes(await validate(visit, around()))).toEqual([]);
  });
  test('that is a visit is told, and nothing that depends on it', async () => {
    expect(codes(await validate(visit, around({ programme: read(head) })))).toEqual(['programme-kind']);
  });
});

describe('the examples', () => {
  const paths = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  test.each(paths)('%s has no error', async (path) => {
    const parsed = read(readFileSync(join(examples, path), 'utf8'));
    const folder = dirname(join(examples, path));
    const named = wantedFiles(parsed);
    const of = named.find(({ use }) => use === 'programme');
    const programme = of ? read(readFileSync(join(folder, of.path), 'utf8')) : null;
    const files = new Map<string, FileFacts>();
    for (const { path: file, use } of named)
      if (use !== 'programme') files.set(file, await inspectFile(folder, file, diskHost()));
    const found = await validate(parsed, around({ programme, files }));
    expect(found.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    expect(found.value).not.toBeNull();
  });

  test('with slips: nothing is thrown, every place lies in the file, twice the same', async () => {
    const programme = read(readFileSync(join(examples, 'solidify/programme.yaml'), 'utf8'));
    const paris = readFileSync(join(examples, 'solidify/visits/paris-2019.yaml'), 'utf8').split('\n');
    const change = fc.oneof(
      fc.constant((line: string) => line.replace(/: .*/, ':')),
      fc.constant((line: string) => line.replace(/\w+:/, 'x:')),
      fc.constant((line: string) => line.replace(/: .*/, ': [1, { a: b }]')),
      fc.constant((line: string) => line.replace(/: .*/, ': { en: x, y }')),
      fc.constant((line: string) => line.replace(/: .*/, ': 0712')),
      fc.constant((line: string) => line.replace(/\w+/, 'toString')),
      fc.constant((line: string) => line.replace(/- \S+/, '- [@S1] 🎉 <b> # x')),
      fc.constant((line: string) => `${line}\n${line}`),
      fc.constant((line: string) => line.replace('  ', '')),
      fc.constant((line: string) => line.replace(/: (.*)/, ': "$1 [@S1')),
    );
    const slips = fc.array(fc.tuple(fc.nat(paris.length - 1), change), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(slips, async (all) => {
        const lines = [...paris];
        for (const [at, make] of all) lines[at] = make(lines[at] ?? '');
        const text = lines.join('\n');
        const { value } = parse({ path: 'visit.yaml', text });
        if (!value) return;
        const first = await validate(value, around({ programme }));
        const second = await validate(value, around({ programme }));
        expect(second).toEqual(first);
        const written = text.split('\n');
        for (const { range } of first.diagnostics) {
          if (!range) throw new Error('no place');
          const { start, end } = range;
          expect(start.line).toBeLessThanOrEqual(end.line);
          expect(end.line).toBeLessThanOrEqual(written.length);
          for (const { line, column } of [start, end]) {
            expect(column).toBeGreaterThanOrEqual(1);
            expect(column).toBeLessThanOrEqual((written[line - 1] ?? '').length + 1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('ten thousand people and as many mistakes', async () => {
  const people = Array.from(
    { length: 10_000 },
    (_, index) => `  person-${index}:\n    name: Person ${index}\n`,
  ).join('');
  const named = Array.from({ length: 10_000 }, (_, index) => `      - persn-${index}\n`).join('');
  const parsed = read(`${head}people:\n${people}${tail}    discussants:\n${named}`);
  const { diagnostics } = await validate(parsed, around());
  expect(diagnostics.reduce((sum, one) => sum + weightOf(one), 0)).toBe(10_000);
  expect(diagnostics.length).toBeLessThan(200);
});

describe('a mistyped id that stands in 150 places', () => {
  const points = (ids: readonly string[]): string => ids.map((id) => `{ text: So, by: ${id} }`).join(', ');
  const diagnose = async (ids: readonly string[]): Promise<readonly Diagnostic[]> => {
    const text = `${head}people: { anne: { name: Anne Souyris } }\ndiscussions: [{ title: The room, points: [${points(ids)}] }]\n`;
    const { diagnostics } = await validate(read(text), around());
    return sortDiagnostics(diagnostics).filter(({ code }) => code === 'unknown-id' || code === 'and-more');
  };
  const many = Array.from({ length: 150 }, () => 'anna');

  test('is told with its suggestion in the first hundred, and the rest is said to be the same', async () => {
    const found = await diagnose(many);
    expect(found.slice(0, 100).map(({ args }) => (args as { nearest: unknown }).nearest)).toEqual(
      Array.from({ length: 100 }, () => ['anne']),
    );
    expect(found.slice(100)).toMatchObject([
      { code: 'and-more', args: { code: 'unknown-id', more: 50, areKnown: true } },
    ]);
  });

  test('hides no other, which has its suggestion too', async () => {
    const found = await diagnose([...many, 'ane', ...many]);
    expect(found.slice(100)).toMatchObject([
      { code: 'and-more', args: { code: 'unknown-id', more: 200, areKnown: true } },
      { code: 'unknown-id', args: { id: 'ane', nearest: ['anne'] } },
    ]);
  });

  test('more than a hundred different ones are not said to be the same', async () => {
    const found = await diagnose(Array.from({ length: 150 }, (_, index) => `ann${index}`));
    expect(found.at(-1)).toMatchObject({ code: 'and-more', args: { more: 50, areKnown: false } });
  });
});

describe('a country that is missing', () => {
  /** What the hint is given to say. */
  const asked = async (city: string): Promise<unknown> => {
    const text = `title: A visit\ncity: ${city}\ndates: 2019-01-24\n${tail}`;
    const { diagnostics } = await validate(read(text), around());
    return diagnostics.find(({ code }) => code === 'missing-key')?.args;
  };
  test.each([
    ['Essen', 'DE'],
    ['Paris, France', 'FR'],
    ['Berlin, Germany', 'DE'],
    ['Lisbon, Portugal', 'PT'],
    ['Paris, Texas', '…'],
    ['Nowhere', '…'],
  ])('of %s', async (city, example) => {
    const isInCity = city.includes(',') && example !== '…';
    expect(await asked(city)).toMatchObject({ key: 'country', example, isInCity });
  });
});

test('a key that stands a level too deep is one of the visit, in a visit', async () => {
  const text = `${head}tours:\n  - title: A walk\n    recommendations: [Go on]\n    coordinator: Essen\n`;
  const { diagnostics } = await validate(read(text), around());
  const elsewhere = diagnostics.map(({ args }) => (args as { elsewhere?: unknown }).elsewhere);
  expect(elsewhere).toContainEqual(['a visit']);
  expect(elsewhere).toContainEqual(['a programme']);
});
