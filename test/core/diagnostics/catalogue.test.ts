import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { diskHost } from '../../../src/host/disk.js';
import { validate } from '../../../src/engine/session.js';
import { catalogue, english, refusals, type Code } from '../../../src/core/diagnostics/catalogue.js';
import type { CatalogueEntry } from '../../../src/core/diagnostics/catalogue/entry.js';
import { phrase as germanPhrase } from '../../../src/core/diagnostics/catalogue/de/phrases.js';
import { phrase as frenchPhrase } from '../../../src/core/diagnostics/catalogue/fr/phrases.js';
import { wording, type Diagnostic } from '../../../src/core/diagnostics/diagnostic.js';
import { loadMessages } from '../../../src/core/diagnostics/messages.js';
import { synonyms } from '../../../src/core/language/check/synonyms/synonyms.js';
import {
  programme as programmeSchema,
  visit as visitSchema,
} from '../../../src/core/language/declaration.js';
import { limits } from '../../../src/core/language/limits.js';
import { resolveOptions, type Options } from '../../../src/engine/options.js';
import { bomb } from '../picture/pictures.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const corpus = join(root, 'test/cases/broken');
const cases = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml') && !/^programmes\/|^together\/visits\//.test(path))
  .sort();
const met = new Set<string>();
const told: Diagnostic[] = [];

/** Arguments that hold words of the checks rather than of the document. */
const partsOfSentences: Readonly<Record<string, readonly string[]>> = {
  'not-a-map': ['found'],
  'unknown-key': ['thing', 'elsewhere', 'home'],
  'missing-key': ['thing'],
  'wrong-type': ['found', 'expected', 'hint'],
  'bad-number': ['expected'],
  'file-of-other-kind': ['kind'],
  'image-type': ['found'],
  'image-unsafe': ['found'],
  'attachment-type': ['found'],
  'mixed-scripts': ['script'],
};

/** The names of things in the declaration. */
const things = [visitSchema, programmeSchema].flatMap((schema) => thingsOf(schema));

function thingsOf(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const own = 'thing' in schema && typeof schema.thing === 'string' ? [schema.thing] : [];
  return [...own, ...Object.values(schema).flatMap((one) => thingsOf(one, seen))];
}

/** What a hint says to write: between backticks, brackets, braces or quotation marks, and what looks like a key. */
function codeIn(hint: string): string[] {
  const found = hint.match(/`[^`]+`|\[[^\]]+\]|\{ [^}]+\}|"[^"]+"|\d{4}-\d{2}\S*/g) ?? [];
  return found.map((one) => one.replace(/^`|`$/g, '').replace(/[.,;]$/, ''));
}

/** What stands for words that the author chooses, or for those of other programs. */
const inWords =
  /^(?:"Save as"|"UTF-8(?: with BOM)?"|"(?:Jan Wit|Orla Quillmore|City of Velmóra)"|\[text\]|\[words\]|\[(?:texte|Text)\]\(\S+\)|\*.+\*|(?:alt: )?"(?:what|ce que|was) .+")$/;

/** A sentence without what is to be written. */
function prose(sentence: string): string {
  return sentence.replace(/`[^`]*`/g, '');
}

/** Checks one file as the command line does. */
async function diagnose(folder: string, file: string, options: Options = {}): Promise<readonly Diagnostic[]> {
  const host = { ...diskHost(), cwd: folder };
  const { diagnostics } = await validate([file], resolveOptions(options, ['de', 'en', 'fr']), host);
  for (const { code } of diagnostics) met.add(code);
  told.push(...diagnostics);
  return diagnostics;
}

/** `7:1-7:9 error unknown-key`, with the file in front where it is another than the case itself. */
function show({ file, range, severity, code }: Diagnostic, own: string): string {
  const place = range
    ? `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}`
    : 'the whole file';
  return `${file === own ? '' : `${file.replaceAll('\\', '/')} `}${place} ${severity} ${code}\n`;
}

describe('each broken document has its diagnostics, and no others', () => {
  test.each(cases)('%s', async (path) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const found = await diagnose(dirname(join(corpus, path)), file);
    expect(found).not.toHaveLength(0);
    const shown = found.map((one) => show(one, file)).join('');
    await expect(shown).toMatchFileSnapshot(join(corpus, path.replace(/\.yaml$/, '.txt')));
  });
});

describe('documents too large to keep', () => {
  const folder = mkdtempSync(join(tmpdir(), 'solidify-broken-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const visit = (extra: string): string =>
    `title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n${extra}discussions:\n  - title: The room\n`;
  const table: [string, string, string][] = [
    ['file-too-large', visit(`summary: ${'x'.repeat(limits.bytes)}\n`), 'the whole file'],
    ['too-many-parts', visit(`x_a: [${'1,'.repeat(2 * limits.nodes)}]\n`), 'the whole file'],
    [
      'too-many-abbreviations',
      visit(`abbreviations:\n${Array.from({ length: 1001 }, (_, one) => `  A${one}: Word\n`).join('')}`),
      '1006:3-1006:8',
    ],
    ['text-too-long', visit(`summary: ${'x '.repeat(60_000)}\n`), '5:10-5:120009'],
    ['image-too-large', visit('images:\n  - src: large.png\n    alt: The room\n'), '6:10-6:19'],
    [
      'images-too-large',
      visit(
        `images:\n${Array.from({ length: 12 }, (_, one) => `  - src: ${'./'.repeat(one)}heavy.png\n    alt: The room\n`).join('')}`,
      ),
      '26:10-26:39',
    ],
  ];
  test.each(table)('%s', async (code, text, place) => {
    writeFileSync(join(folder, 'large.png'), '');
    truncateSync(join(folder, 'large.png'), 21 * 1024 * 1024);
    // Ten of it are as much as a document may have, under whatever names.
    writeFileSync(join(folder, 'heavy.png'), bomb(9, 9));
    truncateSync(join(folder, 'heavy.png'), limits.fileBytes);
    writeFileSync(join(folder, 'visit.yaml'), text);
    const found = await diagnose(folder, 'visit.yaml');
    expect(found.map((one) => show(one, 'visit.yaml'))).toEqual([`${place} error ${code}\n`]);
  });

  test('and-more', async () => {
    const people = (count: number): string =>
      `co_organisers: [${Array.from({ length: count }, (_, one) => `person-${one}`).join(', ')}]\n`;
    writeFileSync(join(folder, 'visit.yaml'), visit(people(9_000)));
    const found = await diagnose(folder, 'visit.yaml');
    expect(found).toHaveLength(limits.told + 1);
    expect(found.at(-1)).toMatchObject({
      code: 'and-more',
      severity: 'error',
      args: { code: 'unknown-id', more: 9_000 - limits.told },
    });
  });
});

test('what the languages asked for lack is counted once a language', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'solidify-languages-'));
  writeFileSync(
    join(folder, 'visit.yaml'),
    [
      'title: { en: A visit, fr: Une visite }',
      'city: Essen',
      'country: DE',
      'dates: 2019-01-24',
      'hosts: [{ name: City of Essen }]',
      'people: { jan: { name: Jan, role: Nurse } }',
      'discussions: [{ title: { en: The room, fr-BE: La salle }, discussants: [jan] }]',
      'lessons: [Ask first., { text: Ask twice., theme: Residents }]',
      'funding: { scheme: cerv }',
    ].join('\n'),
  );
  const found = await diagnose(folder, 'visit.yaml', { langs: ['en', 'fr', 'de'] });
  rmSync(folder, { recursive: true, force: true });
  expect(found.map((one) => [one.code, one.range?.start.line, one.args])).toEqual([
    [
      'texts-untranslated',
      1,
      { lang: 'de', own: 'en', count: 7, names: ['title', 'hosts[0].name', 'people.jan.role'] },
    ],
    [
      'texts-untranslated',
      5,
      {
        lang: 'fr',
        own: 'en',
        count: 6,
        names: ['hosts[0].name', 'people.jan.role', 'discussions[0].title'],
      },
    ],
  ]);
});

describe('the catalogue', () => {
  // Met where something is made of a document: test/leak, test/core/late-fault, test/core/picture/place. Those of templates: test/core/templates.
  const late = new Set([
    ...refusals,
    'image-damaged',
    'drawings-too-heavy',
    'drawing-without-pixels',
    'pdf-standard',
  ]);
  const ofTemplates = Object.keys(catalogue).filter((code) => code.startsWith('template-'));
  test('every other code is met by a document above', () => {
    expect(cases.length).toBeGreaterThan(200);
    expect(Object.keys(catalogue).filter((code) => !met.has(code) && !late.has(code))).toEqual(ofTemplates);
  });

  test('every code is explained in the manual', () => {
    const manual = readFileSync(join(root, 'docs/diagnostics.md'), 'utf8');
    expect(manual.match(/^## .*$/gm)).toEqual(Object.keys(catalogue).map((code) => `## ${code}`));
  });

  test('every code stands in one topic, and every topic is joined', async () => {
    const folder = join(root, 'src/core/diagnostics/catalogue');
    const topics = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'entry.ts');
    const codes: string[] = [];
    for (const file of topics) {
      const topic = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, object>;
      codes.push(...Object.keys(topic[file.replace('.ts', '')] ?? {}));
    }
    expect(codes.sort()).toEqual(Object.keys(catalogue).sort());
  });

  test('every expectation belongs to a document', () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    const orphans = files.filter(
      (path) => path.endsWith('.txt') && !['files/agenda.txt', 'files/地図.txt'].includes(path),
    );
    expect(orphans.sort()).toEqual(cases.map((path) => path.replace(/\.yaml$/, '.txt')).sort());
  });
});

describe.each([
  ['fr', frenchPhrase],
  ['de', germanPhrase],
] as const)('in %s', async (language, phrase) => {
  const messages = await loadMessages(language);
  const examples = (Object.keys(catalogue) as Code[]).map((code): Diagnostic => {
    const { severity, example } = catalogue[code];
    return { code, severity, file: 'visit.yaml', range: null, args: example };
  });
  const said = (one: Diagnostic): string => Object.values(wording(one, messages)).join(' ');

  test('every code speaks, in its own words', () => {
    for (const one of examples) {
      const own = wording(one, messages);
      const other = wording(one);
      expect([one.code, own.message]).not.toEqual([one.code, other.message]);
      expect([one.code, own.hint === null]).toEqual([one.code, other.hint === null]);
    }
  });

  test('what is to be written is the same as in English', () => {
    expect(told.length).toBeGreaterThan(500);
    const differs = [...examples, ...told].flatMap((one) => {
      const own = wording(one, messages).hint ?? '';
      const { message, hint } = wording(one);
      const lost = codeIn(hint ?? '').filter((code) => !own.includes(code));
      const invented = (own.match(/`[^`]+`/g) ?? [])
        .map((code) => code.slice(1, -1))
        .filter((code) => !`${message} ${hint ?? ''}`.includes(code));
      return [...lost, ...invented]
        .filter((code) => !inWords.test(code))
        .map((code) => [one.code, code, own]);
    });
    expect(differs).toEqual([]);
  });

  test('no part of a sentence stays in English', () => {
    for (const { code, args } of told)
      for (const [key, value] of Object.entries(args))
        if (partsOfSentences[code]?.includes(key))
          for (const part of [value].flat() as (string | null)[])
            if (part !== null && part !== 'nothing') expect([code, phrase(part)]).not.toEqual([code, part]);
    const sentences = Object.values(synonyms).flatMap((one) => Object.values(one));
    for (const one of [...things, ...sentences.filter((meaning) => typeof meaning === 'string')])
      expect(phrase(one)).not.toBe(one);
  });

  test('quotation marks are those of the language', () => {
    for (const one of examples.filter(({ code }) => !code.includes('quote')))
      expect(prose(said(one))).not.toMatch(language === 'fr' ? /["“”„]|\p{L}'\p{L}/u : /["”«»]|\p{L}'\p{L}/u);
  });
});

test('in French no line breaks before a sign that stands behind a space', async () => {
  const french = await loadMessages('fr');
  for (const one of told) {
    const { message, hint } = wording(one, french);
    expect(prose(`${message} ${hint ?? ''}`)).not.toMatch(/ [:;!?»](?:\s|$)|« /);
  }
});

test('English is what the catalogue says', async () => {
  expect(await loadMessages('en')).toBe(english);
});

test('whatever tells a consent says which of its words are in no log', () => {
  // The one names nobody who is withheld, the other a file.
  const open: readonly Code[] = ['unused-disclosure', 'attachment-unsearched'];
  for (const code of Object.keys(catalogue) as Code[]) {
    const { secrets, example } = catalogue[code] as CatalogueEntry<object>;
    const tells = ['public', 'partners', 'internal'].some((one) => Object.values(example).includes(one));
    const words = secrets?.(example).map((one) => one.words) ?? [];
    expect([code, words.length > 0]).toEqual([code, tells && !open.includes(code)]);
    for (const one of words) expect(Object.values(example)).toContain(one);
  }
});
