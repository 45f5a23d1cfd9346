import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { programme, visit } from '../../src/core/language/declaration.js';
import { compile } from '../../src/index.js';
import { caseNames, compileCase, documents, golden, only, readCase } from '../cases.js';
import { declaredKeys, usedKeys } from '../keys.js';

/** A page without what has tests of its own: the fonts, the pictures, the drawings and the style sheet. */
function withoutBulk(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '<style>…</style>')
    .replace(/(<svg\b[^>]*>)[\s\S]*?<\/svg>/g, '$1…</svg>')
    .replace(/data:[\w/+.-]+;base64,[\w+/=]+/g, 'data:…');
}

describe.each(caseNames)('the report of %s', (name) => {
  test('is the one that is kept', async () => {
    const { markdown, html, report } = await compileCase(name);
    // The labels are those of the locale, which has tests of its own.
    const plain = JSON.stringify({ ...report, labels: '…' }, null, 2).replace(/"data:[^"]*"/g, '"data:…"');
    await expect(markdown).toMatchFileSnapshot(join(golden, name, 'expected.md'));
    await expect(`${plain}\n`).toMatchFileSnapshot(join(golden, name, 'report.json'));
    await expect(withoutBulk(html)).toMatchFileSnapshot(join(golden, name, 'expected.html'));
  });

  test('comes out the same, byte for byte, when it is made again', async () => {
    const [first, second] = [await compileCase(name), await compileCase(name)];
    expect(second).toEqual(first);
  });
});

test('a report in every language has no label of another', async () => {
  const { reports, diagnostics } = await compile(readCase('minimal'), { langs: ['en', 'fr', 'de'] });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(reports?.map(({ name, lang }) => `${name} ${lang}`)).toEqual([
    'minimal en',
    'minimal.fr fr',
    'minimal.de de',
  ]);
  const [english, french, german] = reports?.map(({ markdown }) => markdown) ?? [];
  expect(english).toContain('June 2018');
  expect(french).toContain('juin 2018');
  expect(german).toContain('Juni 2018');
  expect(french).not.toMatch(/\b(Where|When)\b/);
  expect(german).not.toMatch(/\b(Where|When)\b/);
});

test('the form that is asked for goes before that of the visit, and that before the one of its programme', async () => {
  const text = (...lines: string[]): string =>
    [...lines, 'title: A visit', 'city: Velmora', 'country: LU', 'dates: 2031-05-06'].join('\n');
  const layoutOf = async (own: string[], of: string[], layout?: 'brief'): Promise<string | undefined> => {
    const programme = {
      path: 'programme.yaml',
      text: ['kind: programme', 'title: P', 'visits: [visit.yaml]', ...of].join('\n'),
    };
    const visit = { path: 'visit.yaml', text: text('programme: programme.yaml', ...own) };
    return (await compile({ visit, programme }, layout ? { layout } : {})).reports?.[0]?.report.layout;
  };
  expect(await layoutOf([], [])).toBe('story');
  expect(await layoutOf([], ['layout: record'])).toBe('record');
  expect(await layoutOf(['layout: story'], ['layout: record'])).toBe('story');
  expect(await layoutOf(['layout: story'], ['layout: record'], 'brief')).toBe('brief');
});

test('languages are linked within one edition', async () => {
  const { reports } = await compile(readCase('minimal'), {
    langs: ['en', 'fr'],
    editions: ['public', 'partners'],
  });
  expect(
    reports?.map(({ name, edition, report }) => [name, edition, report.languages.map((one) => one.name)]),
  ).toEqual([
    ['minimal', 'public', ['minimal.fr']],
    ['minimal.partners', 'partners', ['minimal.fr.partners']],
    ['minimal.fr', 'public', ['minimal']],
    ['minimal.fr.partners', 'partners', ['minimal.partners']],
  ]);
});

test('a document with errors has no report, and its problems are told', async () => {
  const { reports, diagnostics } = await compile({ visit: { path: 'x.yaml', text: 'title: Only this\n' } });
  expect(reports).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toContain('missing-key');
});

test('a warning stops a report under strict only', async () => {
  const input = readCase('minimal');
  expect((await compile(input)).reports).toHaveLength(1);
  expect((await compile(input, { strict: true })).reports).toBeNull();
});

test('the id of a document names its report, or else its path does', async () => {
  const text = 'title: T\ncity: Paris\ncountry: FR\ndates: 2019-06-17\n';
  expect(only(await compile({ visit: { path: 'a/b.c.yaml', text } })).name).toBe('b.c');
  expect(only(await compile({ visit: { path: 'a/b.yaml', text: `id: named\n${text}` } })).name).toBe('named');
});

describe('complete.yaml', () => {
  const read = (file: string): unknown => parse(readFileSync(join(golden, 'complete', file), 'utf8'));

  test.each([
    ['visit', visit, 'input.yaml'],
    ['programme', programme, 'programme.yaml'],
  ] as const)('uses every key of a %s', (_, schema, file) => {
    const declared = declaredKeys(schema);
    const used = new Set<string>();
    usedKeys(schema, read(file), used);
    expect(declared.size).toBeGreaterThan(80);
    // Registries are shared: what one of the two documents shows need not be shown by the other.
    usedKeys(visit, read('input.yaml'), used);
    expect([...declared].filter((key) => !used.has(key))).toEqual([]);
  });

  test('has nothing that even a note is due on', async () => {
    const { diagnostics } = await compile(readCase('complete'));
    expect(diagnostics).toEqual([]);
  });

  test('shows every word of a text that it holds', async () => {
    const { html } = await compileCase('complete');
    for (const words of [
      'Ostrava-on-Sea',
      'Bridge of Sighs | North',
      'Quai Long',
      'Lampe et papillon',
      'Grant 0043',
      'Plan of the quay',
    ]) {
      expect(html).toContain(words);
    }
    expect(documents.complete).toContain('complete');
  });
});
