import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveOptions, type Options, type Settings } from '../../src/engine/options.js';
import { SolidifyError } from '../../src/host/solidify-error.js';

const resolve = (options: Options): Settings => resolveOptions(options, ['en', 'fr', 'pt']);

function refusal(options: Options): SolidifyError {
  try {
    resolve(options);
  } catch (error) {
    if (error instanceof SolidifyError) return error;
    throw error;
  }
  throw new Error('accepted');
}

test('every option has a default', () => {
  const { formats, ...rest } = resolve({});
  expect(formats.map(({ name }) => name)).toEqual(expect.arrayContaining(['md', 'html', 'pdf']));
  expect(rest).toEqual({
    langs: null,
    layout: null,
    templates: null,
    helpers: null,
    reference: null,
    set: [],
    editions: ['public'],
    explain: false,
    out: 'reports',
    standards: ['ua-1', 'a-2a'],
    attachSource: false,
    strict: false,
    browser: undefined,
    browserUrl: null,
    timeoutMs: 60_000,
    stdout: false,
    cache: true,
    check: false,
    prune: false,
    shard: null,
    merge: [],
    jobs: 2,
    sign: null,
  });
});

test('what is asked for twice is made once, in an order of ours', () => {
  const settings = resolve({
    formats: ['pdf', 'md', 'pdf'],
    langs: ['fr', 'en', 'fr'],
    editions: ['internal', 'public', 'internal'],
    standards: ['a-2a', 'ua-1'],
  });
  expect(settings.formats.map(({ name }) => name)).toEqual(['md', 'pdf']);
  expect(settings.langs).toEqual(['fr', 'en']);
  expect(settings.editions).toEqual(['public', 'internal']);
  expect(settings.standards).toEqual(['ua-1', 'a-2a']);
});

test('a language may be named with its country, where the language itself is there', () => {
  expect(resolve({ langs: ['pt-PT'] }).langs).toEqual(['pt-PT']);
});

test('what is added to a language is nothing but its script and country, spelt as usual', () => {
  const parts = [
    'en',
    'EN',
    'fr',
    'xx',
    'PT',
    'Latn',
    'x',
    'u-ca',
    '..',
    '/',
    '\\',
    '-',
    '_',
    '.',
    ' ',
    '\0',
    'é',
    '150',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (some, glued) => {
        const lang = some.join(glued ? '' : '-');
        let taken: readonly string[] | null = null;
        try {
          taken = resolve({ langs: [lang] }).langs;
        } catch (error) {
          expect(error).toBeInstanceOf(SolidifyError);
        }
        if (taken === null) return;
        expect(taken).toEqual([lang]);
        expect(Intl.getCanonicalLocales(lang)).toEqual([lang]);
        expect(lang).toMatch(/^(en|fr|pt)(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/);
      },
    ),
  );
});

test('a document is put into a PDF of the standard that allows it', () => {
  expect(resolve({ attachSource: true }).standards).toEqual(['ua-1', 'a-3a']);
  expect(resolve({ attachSource: true, standards: ['a-3a'] }).standards).toEqual(['a-3a']);
});

test('standards are taken together where one file can keep to all of them', () => {
  const all = ['ua-1', 'a-2a', 'a-3a', 'ua-2', 'a-4f', 'wtpdf'] as const;
  const taken = Array.from({ length: 2 ** all.length - 1 }, (_, index) =>
    all.filter((_standard, bit) => ((index + 1) >> bit) & 1),
  ).filter((standards) => {
    try {
      return resolve({ standards }).standards.length === standards.length;
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-option' });
      return false;
    }
  });
  expect(taken.map((standards) => standards.join())).toEqual([
    ...['ua-1', 'a-2a', 'ua-1,a-2a', 'a-3a', 'ua-1,a-3a'],
    ...['ua-2', 'a-4f', 'ua-2,a-4f', 'wtpdf', 'ua-2,wtpdf', 'a-4f,wtpdf', 'ua-2,a-4f,wtpdf'],
  ]);
  expect(resolve({ attachSource: true, standards: ['ua-2', 'a-4f'] }).standards).toEqual(['ua-2', 'a-4f']);
});

test('a shard is one part of so many', () => {
  expect(resolve({ shard: '2/5' }).shard).toEqual({ number: 2, of: 5 });
  expect(resolve({ shard: '1/1' }).shard).toEqual({ number: 1, of: 1 });
});

test('a shard that is left to the environment is taken from it', () => {
  expect(resolveOptions({ shard: 'auto' }, ['en'], undefined, { SOLIDIFY_SHARD: '2/5' }).shard).toEqual({
    number: 2,
    of: 5,
  });
  expect(refusal({ shard: 'auto' }).message).toMatch(/finds nothing/);
});

test('times are seconds for people and milliseconds within', () => {
  expect(resolve({ timeout: 0.5 }).timeoutMs).toBe(500);
  expect(resolve({ timeout: 86_400 }).timeoutMs).toBe(86_400_000);
});

test('the address of a browser is taken as it will be called', () => {
  expect(resolve({ browserUrl: 'ws://127.0.0.1:9222' }).browserUrl).toEqual(['ws://127.0.0.1:9222/']);
});

describe('refused as wrong use, with what to write instead', () => {
  const unknown = ['nothing'] as unknown as [];
  test.each<[string, Options, RegExp, RegExp]>([
    ['an unknown format', { formats: unknown }, /format "nothing"/, /md, html, pdf/],
    ['no format', { formats: [] }, /format ""/, /md, html, pdf/],
    ['an unknown language', { langs: ['xx-FR'] }, /language "xx-FR"/, /en, fr, pt/],
    ['a way to elsewhere', { langs: ['en-/../x'] }, /language "en-\/..\/x"/, /Did you mean en\?/],
    ['a language of a text', { langs: ['en-\u0000'] }, /language "en-\uFFFD"/, /Did you mean en\?/],
    ['what is no text', { langs: [['en-GB']] as never }, /language "en-GB"/, /./],
    ['a language in other letters', { langs: ['pt_pt'] }, /language "pt_pt"/, /Did you mean pt-PT\?/],
    ['a country that is spelt otherwise now', { langs: ['en-BU'] }, /language "en-BU"/, /en, fr, pt/],
    ['no language', { langs: [] }, /language ""/, /en, fr, pt/],
    ['an unknown layout', { layout: 'stroy' as never }, /layout "stroy"/, /Did you mean story\?/],
    ['an unknown edition', { editions: unknown }, /edition "nothing"/, /public, partners, internal/],
    ['a mistyped format', { formats: ['htlm' as never] }, /format "htlm"/, /Did you mean html\?/],
    [
      'a mistyped edition',
      { editions: ['parnters' as never] },
      /edition "parnters"/,
      /Did you mean partners\?/,
    ],
    ['a mistyped standard', { standards: ['ua1' as never] }, /standard "ua1"/, /Did you mean ua-1\?/],
    ['no edition', { editions: [] }, /edition ""/, /public, partners, internal/],
    ['an unknown standard', { standards: unknown }, /standard "nothing"/, /ua-1, a-2a, a-3a/],
    ['no standard', { standards: [] }, /standard ""/, /ua-1, a-2a, a-3a/],
    ['standards of two versions', { standards: ['ua-1', 'ua-2'] }, /1\.7 .* 2\.0/, /ua-2,a-4f,wtpdf/],
    ['two standards for archives', { standards: ['a-2a', 'a-3a'] }, /not both/, /ua-1,a-2a/],
    ['an attachment where none may be', { attachSource: true, standards: ['a-2a'] }, /A-3a/, /a-3a/],
    ['an attachment without a PDF', { attachSource: true, formats: ['md'] }, /PDF/, /pdf/],
    ['two formats at once', { stdout: true, formats: ['md', 'html'] }, /one report/, /--format md/],
    [
      'two languages at once',
      { stdout: true, formats: ['md'], langs: ['en', 'fr'] },
      /one report/,
      /language/,
    ],
    [
      'two editions at once',
      { stdout: true, formats: ['md'], editions: ['public', 'internal'] },
      /one report/,
      /edition/,
    ],
    ['a merge to standard output', { merge: ['a'], stdout: true, formats: ['md'] }, /--stdout/, /Leave/],
    ['a merge of nothing that is known', { merge: ['a'], cache: false }, /--no-cache/, /Leave/],
    ['a merge of a shard', { merge: ['a'], shard: '1/2' }, /--shard/, /Leave/],
    ['a check of what is not written', { check: true, stdout: true, formats: ['md'] }, /--stdout/, /Leave/],
    ['a check without what is known', { check: true, cache: false }, /--no-cache/, /Leave/],
    ['no page at a time', { jobs: 0 }, /^0 is no number/, /1 to 64/],
    ['too many pages at a time', { jobs: 65 }, /^65 is no number/, /1 to 64/],
    ['half a page at a time', { jobs: 1.5 }, /^1.5 is no number/, /1 to 64/],
    ['no time', { timeout: 0 }, /^0 is no time/, /seconds/],
    ['more than a day', { timeout: 86_401 }, /^86401 is no time/, /seconds/],
    ['what is no time', { timeout: Number.NaN }, /^NaN is no time/, /seconds/],
    ['the shard before the first', { shard: '0/5' }, /"0\/5" is no shard/, /2\/5/],
    ['a shard behind the last', { shard: '6/5' }, /"6\/5" is no shard/, /2\/5/],
    ['one of endlessly many', { shard: `1/${'9'.repeat(400)}` }, /is no shard/, /2\/5/],
    ['what is no shard', { shard: '1' }, /"1" is no shard/, /2\/5/],
    ['two browsers', { browser: 'system', browserUrl: 'ws://a/' }, /One browser/, /Leave/],
    ['an address of pages', { browserUrl: 'http://a/' }, /not the address/, /ws:\/\//],
  ])('%s', (_, options, message, hint) => {
    const error = refusal(options);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  test('an address that may hold a password is not shown', () => {
    const error = refusal({ browserUrl: 'https://user:secret@example.org/' });
    expect(`${error.message} ${String(error.hint)}`).not.toContain('secret');
  });
});
