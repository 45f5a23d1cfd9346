import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../src/browser/find.js';
import { optionKinds } from '../../src/engine/options.js';
import { ownMark } from '../../src/host/lock/mark.js';
import { build, compile, SolidifyError, validate, type Options } from '../../src/index.js';
import { documents, golden, only, readCase } from '../cases.js';
import { png } from '../core/picture/pictures.js';

const browser = await findBrowser({ env: process.env }).catch(() => null);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'api-test-'));
  writeFileSync(join(folder, 'good.yaml'), text);
  writeFileSync(join(folder, 'bad.yaml'), `${text}colour: red\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const text = 'title: T\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';

describe('validate', () => {
  test('says that a document is right', async () => {
    expect(await validate(['good.yaml'], {}, { cwd: folder })).toEqual({
      ok: true,
      diagnostics: [],
      documents: 1,
    });
  });

  test('says what is wrong, with its place and its words', async () => {
    const { ok, diagnostics, documents: count } = await validate(['*.yaml'], {}, { cwd: folder });
    expect([ok, count]).toEqual([false, 2]);
    expect(diagnostics).toEqual([
      {
        code: 'unknown-key',
        severity: 'error',
        file: 'bad.yaml',
        line: 7,
        column: 1,
        endLine: 7,
        endColumn: 7,
        message: expect.any(String) as string,
        hint: expect.any(String) as string,
        suggestions: [
          {
            range: { file: 'bad.yaml', line: 7, column: 1, endLine: 7, endColumn: 12 },
            text: 'style:\n  accent: red',
          },
        ],
      },
    ]);
  });

  test('takes warnings for errors when it is strict', async () => {
    expect((await validate([documents.minimal])).ok).toBe(true);
    expect((await validate([documents.minimal], { strict: true })).ok).toBe(false);
  });

  test('refuses a file that is not there', async () => {
    await expect(validate(['nowhere.yaml'], {}, { cwd: folder })).rejects.toBeInstanceOf(SolidifyError);
    await expect(validate(['nowhere.yaml'], {}, { cwd: folder })).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('build', () => {
  test('writes the reports and tells of them', async () => {
    const result = await build(['*.yaml'], { formats: ['md', 'html'], out: 'reports' }, { cwd: folder });
    expect(result.ok).toBe(false);
    expect(result.outputs.map(({ file, format }) => [file, format])).toEqual([
      [join('reports', 'good.md'), 'md'],
      [join('reports', 'good.html'), 'html'],
    ]);
    expect(readFileSync(join(folder, 'reports/good.md'), 'utf8')).toMatch(/^# T\n/);
  });

  test('says how much the files do not show', async () => {
    const more = 'x_costs: 3\npeople: { vask: { name: Petronel Vask, consent: partners } }\n';
    writeFileSync(join(folder, 'closed.yml'), `${text}    guides: [vask]\n${more}`);
    const unshown = { editions: { public: { name: 1 } }, keys: ['x_costs'] };
    const options: Options = { formats: ['md'], editions: ['public', 'internal'], out: 'closed' };
    for (const cache of [true, true, false])
      expect((await build(['closed.yml'], { ...options, cache }, { cwd: folder })).unshown).toEqual(unshown);
    const visit = { path: 'closed.yml', text: readFileSync(join(folder, 'closed.yml'), 'utf8') };
    expect((await compile({ visit }, { editions: ['public', 'internal'] })).unshown).toEqual(unshown);
    expect((await compile({ visit: { path: 'v.yaml', text: 'title: T' } })).unshown).toBeNull();
  });

  test('takes its part from the environment of its host', async () => {
    const env = { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '2' };
    const parts = ['1/2', '2/2'].map((shard) => ({ shard, host: { cwd: folder } }));
    const counts: number[] = [];
    for (const { shard, host } of [...parts, { shard: 'auto', host: { cwd: folder, env } }])
      counts.push(
        (await build(['good.yaml'], { formats: ['md'], shard, write: false }, host)).outputs.length,
      );
    expect([counts[0], counts[1]].sort()).toEqual([0, 1]);
    expect(counts[2]).toBe(counts[1]);
    const nothing = build(['good.yaml'], { shard: 'auto' }, { cwd: folder, env: {} });
    await expect(nothing).rejects.toMatchObject({ exitCode: 2 });
    await expect(nothing).rejects.toThrow("shard: 'auto' finds nothing");
  });

  test.each([
    [{ formats: [] }],
    [{ formats: ['odt'] as unknown as Options['formats'] }],
    [{ langs: ['xx'] }],
    [{ langs: [] }],
    [{ timeout: 0 }],
    [{ timeout: Number.NaN }],
    [{ jobs: 0 }],
    [{ shard: '3/2' }],
    [{ standards: [] }],
    [{ standards: ['ua-3' as never] }],
    [{ standards: ['ua-1', 'ua-2'] }],
    [{ standards: ['a-2a', 'a-3a'] }],
    [{ standards: ['ua-1', 'a-2a'], attachSource: true }],
    [{ formats: ['md'], attachSource: true }],
  ] as [Options][])('refuses %j', async (options) => {
    await expect(build(['good.yaml'], options, { cwd: folder })).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('an error', () => {
  const troubleOf = async (options: object): Promise<SolidifyError> =>
    build(['good.yaml'], options, { cwd: folder }).then(
      () => Promise.reject(new Error('It was not refused.')),
      (error: unknown) => error as SolidifyError,
    );

  test('of a slip in the name of an option names the one that is near', async () => {
    expect(await troubleOf({ formts: ['md'] })).toMatchObject({
      code: 'invalid-option',
      exitCode: 2,
      message: 'build has no option "formts".',
      hint: 'Did you mean formats?',
    });
  });

  test.each([
    ['no path', undefined, {}],
    ['a number', 7, {}],
    ['an empty path', '', {}],
    ['an empty list', [], {}],
    ['a path in a list in a list', [['good.yaml', null]], {}],
    ['nothing for options', 'good.yaml', null],
    ['a text for options', 'good.yaml', 'md'],
    ['a list for options', 'good.yaml', ['md']],
  ])('%s is told in a sentence', async (_, patterns, options) => {
    for (const call of [build, validate])
      await expect(
        Reflect.apply(call, undefined, [patterns, options, { cwd: folder }]) as Promise<unknown>,
      ).rejects.toMatchObject({ name: 'SolidifyError', code: 'invalid-option', exitCode: 2 });
  });

  test('of an option of another kind says what it is', async () => {
    expect(await troubleOf({ formats: 'md' })).toMatchObject({
      code: 'invalid-option',
      message: 'The option formats is a list of texts.',
      hint: "Write formats: ['md'].",
    });
    const kinds = {
      text: 7,
      texts: 'x',
      'text or texts': 7,
      'text or boolean': 7,
      number: 'x',
      boolean: 'x',
    };
    for (const [name, kind] of Object.entries(optionKinds).filter(([one]) => one !== 'stdout'))
      for (const value of [kinds[kind], [7], {}])
        expect(await troubleOf({ [name]: value }), name).toMatchObject({ code: 'invalid-option' });
  });

  test('speaks of options, where the command line speaks of flags', async () => {
    const told = async (options: object): Promise<string> => {
      const { code, message, hint } = await troubleOf(options);
      return `${code}: ${message} ${hint}`;
    };
    expect(await told({ formats: ['odt'] })).toBe(
      'invalid-option: There is no format "odt". Write one or more of md, html, pdf, docx, epub, fragment.',
    );
    expect(await told({ timeout: 0 })).toBe(
      'invalid-option: 0 is no time to wait. Write seconds, such as timeout: 120.',
    );
    expect(await told({ browser: 'system', browserUrl: 'ws://127.0.0.1:9/' })).toBe(
      'invalid-option: One browser prints: browser names one of this machine, browserUrl one elsewhere. Leave one of the two out.',
    );
    expect(await told({ standards: ['a-2a', 'a-3a'] })).toBe(
      "invalid-option: A PDF is PDF/A-2a or PDF/A-3a, not both. Write standards: ['ua-1', 'a-2a'] or standards: ['ua-1', 'a-3a'], or some of ua-2,a-4f,wtpdf.",
    );
    expect(await told({ check: true, cache: false })).toContain('does not go with cache: false.');
    expect(await told({ stdout: true })).toContain('build has no option "stdout".');
  });

  test('of a signal that is aborted has its reason as cause, and nothing is written', async () => {
    const options = { formats: ['md'], out: 'aborted' } as const;
    const before = build(['good.yaml'], options, { cwd: folder, signal: AbortSignal.abort('enough') });
    await expect(before).rejects.toMatchObject({ code: 'aborted', exitCode: 130, cause: 'enough' });
    const controller = new AbortController();
    const read = build(['-'], options, {
      cwd: folder,
      signal: controller.signal,
      stdin: () =>
        (async function* () {
          await Promise.resolve();
          controller.abort('midway');
          yield text;
        })(),
    });
    await expect(read).rejects.toMatchObject({ code: 'aborted', cause: 'midway' });
    expect(existsSync(join(folder, 'aborted'))).toBe(false);
  });
});

describe('a signal', () => {
  const begun = async (work: Promise<unknown>, out: string): Promise<void> => {
    await expect(work).rejects.toMatchObject({ code: 'aborted', exitCode: 130, cause: 'enough' });
    expect(existsSync(join(folder, out)) ? readdirSync(join(folder, out)) : []).toEqual([]);
  };

  test('ends the wait for a picture', async () => {
    writeFileSync(join(folder, 'large.png'), await png(2000, 1100));
    writeFileSync(join(folder, 'shown.yaml'), `${text}images:\n  - { src: large.png, alt: Stripes }\n`);
    const controller = new AbortController();
    // Asked for when the picture is about to be prepared, and not before.
    const take = (): Promise<null> => {
      setTimeout(() => controller.abort('enough'), 10);
      return Promise.resolve(null);
    };
    const spare = { take, put: () => Promise.resolve() };
    const host = { cwd: folder, signal: controller.signal, spare };
    await begun(build(['shown.yaml'], { formats: ['md'], out: 'shown', cache: true }, host), 'shown');
  });

  test.skipIf(!browser)('ends a print that is under way, and its browser', async () => {
    writeFileSync(
      join(folder, 'printed.yaml'),
      `${text}summary: ${'Many words to be printed. '.repeat(3_000)}\n`,
    );
    const controller = new AbortController();
    const { signal } = controller;
    const listen = vi.spyOn(signal, 'addEventListener');
    // Who waits for the print listens, and nobody else does where there is no picture and no standard input.
    listen.mockImplementation((...given) => {
      EventTarget.prototype.addEventListener.apply(signal, given);
      setTimeout(() => controller.abort('enough'), 30);
    });
    await begun(
      build(['printed.yaml'], { formats: ['pdf'], out: 'printed' }, { cwd: folder, signal }),
      'printed',
    );
    expect(listen).toHaveBeenCalled();
    expect(readdirSync(tmpdir()).filter((name) => name.includes(`solidify-browser-${ownMark()}-`))).toEqual(
      [],
    );
  });
});

test('a build that writes nothing gives what it would have written', async () => {
  const options = { formats: ['md', 'html'], out: 'unwritten' } as const;
  const { outputs, ok } = await build(['good.yaml'], { ...options, write: false }, { cwd: folder });
  expect(ok).toBe(true);
  expect(existsSync(join(folder, 'unwritten'))).toBe(false);
  const written = await build(['good.yaml'], options, { cwd: folder });
  expect(written.outputs.map(({ content }) => content)).toEqual([null, null]);
  const contents = outputs.map(({ content }) => Buffer.from(content ?? []).toString());
  expect(contents).toEqual(written.outputs.map(({ file }) => readFileSync(join(folder, file), 'utf8')));
});

describe('compile', () => {
  test('refuses as build does when the programme is not there that the visit names', async () => {
    const visit = `programme: nowhere.yaml\nhosts: [town]\n${text}`;
    writeFileSync(join(folder, 'lost.yaml'), visit);
    const { diagnostics } = await validate(['lost.yaml'], {}, { cwd: folder });
    const compiled = await compile({ visit: { path: 'lost.yaml', text: visit } });
    expect(compiled).toEqual({ reports: null, diagnostics, unshown: null });
    expect(diagnostics.map(({ code }) => code)).toEqual(['programme-missing']);
  });

  test('needs no disk', async () => {
    const { markdown, html, report, name, lang } = only(
      await compile({ visit: { path: 'walk.yaml', text } }),
    );
    expect([name, lang]).toEqual(['walk', 'en']);
    expect(markdown).toMatch(/^# T\n/);
    expect(html).toMatch(/^<!doctype html>/i);
    expect(report.title.text).toBe('T');
  });

  test('gives what the command line writes', async () => {
    const { outputs } = await build([documents.complete], {
      formats: ['md', 'html'],
      out: join(folder, 'same'),
    });
    const { markdown, html, pictures, attached } = only(await compile(readCase('complete')));
    const beside = [...pictures, ...attached];
    const contents = [markdown, ...beside.map(({ content }) => content), html].map((one) => Buffer.from(one));
    expect(outputs.map(({ file }) => readFileSync(file))).toEqual(contents);
    expect(outputs.map(({ format }) => format)).toEqual([
      'md',
      'svg',
      'png',
      'jpg',
      'svg',
      'svg',
      'svg',
      'html',
    ]);
    expect(beside.map(({ name }) => `(<${name}>)`).filter((link) => !markdown.includes(link))).toEqual([]);
  });

  test('takes bytes as well', async () => {
    const bytes = new Uint8Array(readFileSync(join(golden, 'complete/input.yaml')));
    const input = readCase('complete');
    expect(await compile({ ...input, visit: { path: input.visit.path, text: bytes } })).toEqual(
      await compile(input),
    );
  });

  test('makes one report a language', async () => {
    const { reports } = await compile({ visit: { path: 'walk.yaml', text } }, { langs: ['de', 'en'] });
    expect(reports?.map(({ name, lang }) => [name, lang])).toEqual([
      ['walk.de', 'de'],
      ['walk', 'en'],
    ]);
  });

  test('tells what is wrong with the visit and its programme', async () => {
    const { reports, diagnostics } = await compile({
      visit: { path: 'v.yaml', text: `programme: p.yaml\ncolour: red\n${text}` },
      programme: { path: 'p.yaml', text: 'kind: programme\ncolour: red\ntitle: P\n' },
    });
    expect(reports).toBeNull();
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'p.yaml unknown-key',
      'v.yaml unknown-key',
    ]);
  });

  test('asks for the pictures that a document names', async () => {
    const { reports, diagnostics } = await compile({ ...readCase('complete'), pictures: new Map() });
    expect(reports).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain('image-missing');
  });

  test('can be called many times at once', async () => {
    const many = await Promise.all(
      Array.from({ length: 20 }, () => compile({ visit: { path: 'walk.yaml', text } })),
    );
    expect(new Set(many.map((result) => only(result).html)).size).toBe(1);
  });
});

test('importing the package does nothing', async () => {
  const before = process.listenerCount('SIGINT') + process.listenerCount('exit');
  expect(Object.keys(await import('../../src/index.js')).sort()).toEqual([
    'SolidifyError',
    'build',
    'compile',
    'validate',
  ]);
  expect(process.listenerCount('SIGINT') + process.listenerCount('exit')).toBe(before);
});
