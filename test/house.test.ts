import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { embeddedReleases } from '../src/browser/embedded/releases.js';
import { makeLocale } from '../src/core/report/locale/locale.js';
import { root } from './cases.js';
import { faultsOfDocuments, type Named } from './house/documents.js';
import { formatsOf } from './locales.js';
import { guards } from './house/guards.js';
import type { Files } from './house/imports.js';
import { faultsOfTests, testedAsBundles, testedThrough } from './house/tested.js';

function read(folder: string): Files {
  return new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

const source = read('src');

describe.each(Object.entries(guards))('%s', (_, { find, allowed = {}, violations }) => {
  test('holds', () => {
    expect(source.size).toBeGreaterThan(100);
    expect(find(source).filter(([place]) => !Object.hasOwn(allowed, place))).toEqual([]);
  });

  test('allows nothing that nobody needs any more', () => {
    const places = find(source).map(([place]) => place);
    expect(Object.keys(allowed).filter((place) => !places.includes(place))).toEqual([]);
  });

  test('is seen to fail', () => {
    expect(violations.length).toBeGreaterThan(0);
    expect(violations.filter((files) => find(new Map(Object.entries(files))).length === 0)).toEqual([]);
  });
});

describe('the package', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly files: readonly string[];
    readonly dependencies?: object;
    readonly devDependencies: Readonly<Record<string, string>>;
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };

  test('has a door of under 20 lines', () => {
    expect(readFileSync(join(root, 'bin/solidify.js'), 'utf8').split('\n').length).toBeLessThan(20);
  });

  test('installs nothing but itself and browsers of one make, the newest under another name', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    const wanted = embeddedReleases.map(({ folder, version }) =>
      folder === '@sparticuz/chromium' ? [folder, version] : [folder, `npm:@sparticuz/chromium@${version}`],
    );
    expect(manifest.optionalDependencies).toEqual(Object.fromEntries(wanted));
  });

  test('pins every version, as a compiler is pinned', () => {
    const loose = Object.entries({ ...manifest.devDependencies, ...manifest.optionalDependencies }).filter(
      ([, version]) => !/^(npm:.*@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('has a browser for Node 20, and the newest where npm finds that Node fits', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<
        Record<string, { readonly version: string; readonly engines?: { node: string } }>
      >;
    };
    const engines = embeddedReleases.map(({ folder, version }) => {
      const locked = lock.packages[`node_modules/${folder}`];
      expect(locked?.version).toBe(version);
      return locked?.engines?.node;
    });
    expect(engines).toEqual(['^22.17.0 || >=24.0.0', '>=20.11.0']);
  });

  test('publishes only what is there', () => {
    const named = manifest.files.filter((file) => !file.startsWith('!'));
    const absent = named.filter((file) => !existsSync(join(root, file)));
    expect(absent.filter((file) => file !== 'CHANGELOG.md')).toEqual([]);
  });

  test.runIf(existsSync(join(root, 'scripts/generate.mjs')))('has its generated files fresh', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('shows one file in one place only', () => {
    const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
    if (tracked.status !== 0) return;
    const top = new Set(
      tracked.stdout
        .split('\0')
        .filter(Boolean)
        .map((path) => path.split('/')[0] ?? ''),
    );
    const known =
      /^(\.ci|\.dockerignore|\.github|\.editorconfig|\.gitattributes|\.gitignore|\.prettier(ignore|rc\.json)|\.pre-commit-hooks\.yaml|action\.yml|Containerfile|CHANGELOG\.md|CONTRIBUTING\.md|LICENSE|README\.md|SECURITY\.md|bench|bin|docs|eslint\.config\.js|examples|man|package(-lock)?\.json|schema|scripts|src|templates|test|tsconfig(\.types)?\.json|vitest\.config\.ts)$/;
    expect([...top].filter((name) => !known.test(name))).toEqual([]);
  });
});

describe('each test file has the file that it tests', () => {
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.test.ts'),
  );
  /** Of the whole rather than of one file. */
  const whole = [
    'house',
    'package',
    'examples',
    'ci-files',
    'extremes',
    'first-page',
    'in-print',
    'grid',
    'ace',
    'axe',
    'brand',
    'container',
    'gitlab',
    'attacks',
    'attacks-by-templates',
    'faults',
    'fuzz-time',
    'leak',
    'pdf',
    'printed',
    'words',
    'reading-order',
    'template-faults',
    'written',
    'traces',
    'withheld',
    'yaml-language-server',
  ];

  test.each(tests.map((path) => path.replaceAll('\\', '/')))('%s', (path) => {
    const name = path.replace(/\.test\.ts$/, '');
    const places = [
      `src/${name}.ts`,
      `src/${name}`,
      `src/${dirname(name)}/${name.split('/').at(-1)}/${name.split('/').at(-1)}.ts`,
      `scripts/${name}.mjs`,
    ];
    expect(
      whole.includes(name) || places.some((place) => existsSync(join(root, place))),
      places.join(' or '),
    ).toBe(true);
  });
});

describe('each source file that does something has a test', () => {
  test('of its own name, or one that is said to run it', () => {
    expect(faultsOfTests(source, read('test'), testedThrough, testedAsBundles)).toEqual([]);
  });

  const code = 'export function a(): void {}';
  const own = { 'test/room/a.test.ts': "import { a } from '../../src/room/a.js';" };
  const through = { 'src/room/': 'test/room/b.test.ts' };
  test.each<[string, Record<string, string>, Record<string, string>, Record<string, string>, number]>([
    ['a test of its own', { 'src/room/a.ts': code }, own, {}, 0],
    ['nothing that runs', { 'src/room/a.ts': "export type A = 'a';" }, {}, {}, 0],
    ['no test', { 'src/room/a.ts': code }, {}, {}, 1],
    ['a test of another folder', { 'src/other/a.ts': code }, own, {}, 1],
    [
      'a test through a neighbour',
      { 'src/room/a.ts': code, 'src/room/b.ts': "export { a } from './a.js';" },
      { 'test/room/b.test.ts': "import { a } from '../../src/room/b.js';" },
      through,
      0,
    ],
    ['a test that is not there', { 'src/room/a.ts': code }, {}, through, 1],
    [
      'a test that does not reach it',
      { 'src/room/a.ts': code, 'src/room/b.ts': '' },
      { 'test/room/b.test.ts': "import '../../src/room/b.js';" },
      through,
      1,
    ],
    [
      'a test that takes only its types',
      { 'src/room/a.ts': code },
      { 'test/room/b.test.ts': "import type { A } from '../../src/room/a.js';" },
      through,
      1,
    ],
    ['a line that nobody needs', { 'src/room/a.ts': code }, own, through, 1],
  ])('%s', (_, sources, tests, lines, count) => {
    const files = (one: Record<string, string>): Files => new Map(Object.entries(one));
    expect(faultsOfTests(files(sources), files(tests), lines, {})).toHaveLength(count);
  });
});

describe('documents', () => {
  const cli = 'test/cases/golden/cli';
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: object;
  };
  const named: Named = {
    isThere: (path) => existsSync(join(root, path)),
    scripts: Object.keys(scripts),
    help: readdirSync(join(root, cli))
      .filter((file) => file.startsWith('help'))
      .map((file) => readFileSync(join(root, cli, file), 'utf8'))
      .join('\n'),
  };

  test('name only what is there', () => {
    const folders = ['', 'docs', 'templates/fonts', 'test/attacks'];
    const documents = folders.flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((file) => file.endsWith('.md'))
        .map((file) => posix.join(folder, file)),
    );
    expect(documents).toContain('docs/diagnostics.md');
    const texts = documents.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
    expect(faultsOfDocuments(new Map(texts), named)).toEqual([]);
  });

  test.each([
    '[a](docs/away.md)',
    '[a](#away)',
    '[a](docs/other.md#away)',
    'Say `npm run away`.',
    'Say `node scripts/away.mjs`.',
    'Say `solidify away`.',
    '```sh\nsolidify build visit.yaml --away\n```',
    'With `--away` it is not.',
  ])('are seen to name what is not: %s', (text) => {
    const documents = new Map([
      ['README.md', text],
      ['docs/other.md', '# Here'],
    ]);
    const isThere = (path: string): boolean => documents.has(path);
    expect(faultsOfDocuments(documents, { ...named, isThere })).toHaveLength(1);
  });
});

describe('locales', () => {
  const folder = join(root, 'templates/locales');
  const load = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const english = load('en.yaml');

  test.each(readdirSync(folder))('%s is complete', (name) => {
    expect(() =>
      makeLocale(name.replace('.yaml', ''), load(name), english, formatsOf(name.replace('.yaml', ''))),
    ).not.toThrow();
  });

  test('an incomplete one is refused', () => {
    const rest = { ...(english as Record<string, unknown>) };
    delete rest['agenda'];
    expect(() => makeLocale('xx', rest, english, formatsOf('en'))).toThrow(/agenda is missing/);
  });
});

test('the bare script of the benchmark starts the browser as the program does', () => {
  const flags = (path: string): string[] =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^\s*'(--[a-z][^']*)',$/gm)]
      .map(([, flag = '']) => flag)
      .sort();
  const own = flags('src/browser/process.ts');
  expect(own.length).toBeGreaterThan(10);
  expect(flags('bench/bare-print.mjs')).toEqual(own);
});
