import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/core/formats/index.js';
import {
  readConfiguration,
  underFlags,
  type Configuration,
} from '../../../src/engine/options/configuration.js';
import { expandPatterns } from '../../../src/host/files.js';
import { memoryHost } from '../../../src/host/memory.js';
import { SolidifyError } from '../../../src/host/solidify-error.js';

const cwd = resolve('/home/me');

function read(
  files: Readonly<Record<string, string>>,
  patterns: readonly string[] = ['visits/one.yaml'],
): Promise<Configuration | null> {
  const all = { 'visits/one.yaml': 'title: One\n', ...files };
  const host = memoryHost(
    Object.entries(all).map(([name, text]) => [resolve(cwd, name), text] as const),
    { cwd },
  );
  return readConfiguration(patterns, ['en', 'fr'], formats, host);
}
const name = 'solidify.config.yaml';

describe('the configuration', () => {
  test('is the nearest one above a document', async () => {
    const found = await read({
      [name]: 'jobs: 3\n',
      [`visits/${name}`]: '# ours\nformat: md, pdf\nstrict: true\n',
    });
    expect(found?.file.split('\\').join('/')).toBe(`visits/${name}`);
    expect(found?.options).toEqual({ formats: ['md', 'pdf'], strict: true });
    expect([...(found?.lines ?? [])]).toEqual([
      ['format', 2],
      ['strict', 3],
    ]);
  });

  test.each([[[]], [['-']], [['visits']], [['visits/*.yaml']], [['visits/gone.yaml']]])(
    'is found for %j',
    async (patterns) => {
      expect((await read({ [name]: 'jobs: 3\n' }, patterns))?.options).toEqual({ jobs: 3 });
    },
  );

  test('is not looked for above the folder of the user, where there is no repository', async () => {
    expect(await read({ [`../${name}`]: 'jobs: 3\n' })).toBeNull();
    expect(await read({ [`../${name}`]: 'jobs: 3\n', '../.git/HEAD': '' })).not.toBeNull();
    expect(
      await read({ [`../${name}`]: 'jobs: 3\n', '../other/one.yaml': '' }, ['../other/one.yaml']),
    ).toBeNull();
  });

  test('has its folder of reports beside it', async () => {
    expect((await read({ [`visits/${name}`]: 'out: public\n' }))?.options.out).toBe(
      ['visits', 'public'].join(resolve('/').includes('\\') ? '\\' : '/'),
    );
  });

  test('must be one for all documents', async () => {
    const two = { [name]: '', [`visits/${name}`]: '', 'a.yaml': '' };
    await expect(read(two, ['a.yaml', 'visits/one.yaml'])).rejects.toMatchObject({ exitCode: 2 });
  });

  test.each([
    ['fromat: md', 1, 'format'],
    ['# a\nformat: [md, docx2]', 2, ''],
    ['jobs: many', 1, 'digits'],
    ['jobs: 100', 1, ''],
    ['strict: "yes"', 1, 'true'],
    ['lang: xx', 1, ''],
    ['out: ../elsewhere', 1, '--out'],
    ['out: /tmp', 1, '--out'],
    ['browser: ./evil', 1, 'SOLIDIFY_BROWSER'],
    ['layout: brief', 1, 'documents'],
    ['- md', 1, 'key: value'],
    ['"', 1, ''],
  ])('%j is told with its line', async (text, line, hint) => {
    const error: unknown = await read({ [name]: `${text}\n` }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SolidifyError);
    const { message, hint: said, exitCode } = error as SolidifyError;
    expect([exitCode, message.startsWith(`${name}:${line}: `)]).toEqual([2, true]);
    expect(said).toContain(hint);
  });

  test('stands under the environment, and both under flags', () => {
    const configuration = { file: name, options: { browser: 'system', jobs: 3 }, lines: new Map() };
    expect(underFlags(configuration, {}, {})).toEqual({ browser: 'system', jobs: 3 });
    expect(underFlags(configuration, { jobs: 1 }, { SOLIDIFY_BROWSER: 'embedded' })).toEqual({ jobs: 1 });
    expect(underFlags(configuration, { browserUrl: 'ws://a/' }, {})).toEqual({
      browserUrl: 'ws://a/',
      jobs: 3,
    });
    expect(underFlags(null, {}, {})).toEqual({});
  });

  test('is no document of a folder or a pattern', async () => {
    const files = ['one.yaml', name].map((file) => [resolve(cwd, file), 'title: One\n'] as const);
    const host = memoryHost(files, { cwd });
    for (const pattern of ['.', '*.yaml', '**/*.yaml'])
      expect(await expandPatterns([pattern], host)).toEqual(['one.yaml']);
  });
});
