import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { embeddedPublished } from '../src/cli/commands/doctor.js';
import { makeLocale } from '../src/core/report/locale.js';
import { root } from './cases.js';

/** Files by their path from the root of the package. */
type Files = ReadonlyMap<string, string>;

function read(folder: string, pattern: RegExp): Files {
  return new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
      .filter((path) => pattern.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

const source = read('src', /\.ts$/);

interface Import {
  readonly from: string;
  readonly to: string;
  /** Types cost nothing and bind nothing at run time. */
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

/** What a file imports; names within the package as paths from the root. */
function importsOf(path: string, text: string): Import[] {
  const inside = (to: string): string =>
    to.startsWith('.') ? posix.join(posix.dirname(path), to).replace(/\.js$/, '.ts') : to;
  const still = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)];
  const lazy = [...text.matchAll(/(typeof )?\bimport\(\s*'([^']+)'/g)];
  const named = (clause: string): boolean =>
    /^(?:import|export)\s+\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?,?\s*)+\}/.test(clause);
  return [
    ...still.map(([clause, type, to = '']) => ({
      from: path,
      to: inside(to),
      typeOnly: type !== undefined || named(clause),
      lazy: false,
    })),
    ...lazy.map(([, type, to = '']) => ({
      from: path,
      to: inside(to),
      typeOnly: type !== undefined,
      lazy: type === undefined,
    })),
  ];
}

const isPackage = (to: string): boolean => !/^(node:|src\/|#)/.test(to);
const packageOf = (to: string): string =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');

/** Each guard takes files and gives what is wrong with them. */
const guards: Readonly<Record<string, (files: Files) => string[]>> = {
  'the core imports the core, and at most one package a file': (files) =>
    [...files].flatMap(([path, text]) => {
      if (!path.startsWith('src/core/')) return [];
      const imports = importsOf(path, text);
      const abroad = imports.filter(
        ({ to }) =>
          to.startsWith('node:') ||
          to.startsWith('#') ||
          (to.startsWith('src/') && !to.startsWith('src/core/')),
      );
      const packages = new Set(imports.filter(({ to }) => isPackage(to)).map(({ to }) => packageOf(to)));
      return [
        ...abroad.map(({ to }) => `${path} imports ${to}`),
        ...(packages.size > 1 ? [`${path} imports ${[...packages].join(' and ')}`] : []),
      ];
    }),

  'the core does not print, exit, ask the time or look around': (files) =>
    [...files].flatMap(([path, text]) => {
      if (!path.startsWith('src/core/')) return [];
      const found = bare(text).match(
        /\b(?:process|console|globalThis|performance|require|__dirname)\b(?!\s*:)|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bset(?:Timeout|Interval)\b/g,
      );
      return (found ?? []).map((words) => `${path}: ${words}`);
    }),

  'the outside world is the business of the outer rooms': (files) =>
    [...files].flatMap(([path, text]) => {
      if (/^src\/(core|host|browser|runtime|engine|cli\/commands)\//.test(path)) return [];
      const allowed = ['node:crypto', 'node:path', 'node:url', 'node:process'];
      return importsOf(path, text)
        .filter(({ to }) => to.startsWith('node:') && !allowed.includes(to))
        .map(({ to }) => `${path} imports ${to}`);
    }),

  'only bin touches the global process; elsewhere it is handed in, or stands for a default': (files) =>
    [...files].flatMap(([path, text]) => {
      if (/^src\/(host|browser|engine|runtime)\//.test(path) || path === 'src/api/build.ts') return [];
      return (bare(text).match(/(?<![.\w#])process\.\w+/g) ?? []).map((words) => `${path}: ${words}`);
    }),

  'a package is imported by one file': (files) => {
    const users = new Map<string, Set<string>>();
    for (const { from, to } of runtime(files)) {
      if (isPackage(to)) users.set(packageOf(to), (users.get(packageOf(to)) ?? new Set()).add(from));
    }
    return [...users].filter(([, by]) => by.size > 1).map(([name, by]) => `${name}: ${[...by].join(', ')}`);
  },

  'what is heavy is loaded inside the function that needs it': (files) => {
    const heavy = [
      '@jsquash/jpeg',
      '@jsquash/png',
      '@jsquash/resize',
      '@jsquash/webp',
      'puppeteer',
      '@cantoo/pdf-lib',
      'tar-fs',
      '@sparticuz/chromium',
      'chalk',
      'tinyglobby',
      '@babel/code-frame',
      'handlebars',
      'markdown-it',
      'd3-geo',
      '@rgrove/parse-xml',
    ];
    const start = runtime(files).filter(({ lazy }) => !lazy);
    const reached = new Set(['src/cli/main.ts', 'src/cli/commands/validate.ts']);
    for (const path of reached) for (const { from, to } of start) if (from === path) reached.add(to);
    return [...reached].filter((to) => heavy.includes(packageOf(to))).map((to) => `validate loads ${to}`);
  },

  'no file imports itself in a circle, not for its types and not later either': (files) => {
    const edges = new Map<string, string[]>();
    for (const { from, to } of [...files].flatMap(([path, text]) => importsOf(path, text)))
      if (to.startsWith('src/')) edges.set(from, [...(edges.get(from) ?? []), to]);
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' > '));
      if (done.has(path) || way.includes(path)) return;
      for (const next of edges.get(path) ?? []) walk(next, [...way, path]);
      done.add(path);
    };
    for (const path of files.keys()) walk(path, []);
    return circles;
  },

  'no file is longer than 400 lines, but for declarations and data': (files) => {
    const data = /^src\/core\/(language\/declaration|diagnostics\/catalogue)\.ts$|\/data\//;
    // Still to be split.
    const open = ['src/core/language/check.ts', 'src/engine/run.ts'];
    return [...files].flatMap(([path, text]) => {
      const lines = text.split('\n').length - 1;
      return lines > 400 && !data.test(path) && !open.includes(path) ? [`${path}: ${lines} lines`] : [];
    });
  },

  'no file is a drawer for this and that': (files) =>
    [...files.keys()].filter((path) =>
      /(^|\/)(utils?|helpers?|common|types|services?|managers?|misc|shared)(\.ts$|\/)/.test(path),
    ),

  'there is no any, no enum, no class without a life': (files) =>
    [...files].flatMap(([path, text]) =>
      [...(bare(text).match(/:\s*any\b|\bas any\b|\b(?:const )?enum \w+|@ts-(?:ignore|nocheck)/g) ?? [])].map(
        (words) => `${path}: ${words}`,
      ),
    ),
};

/** Imports that remain when the program runs. */
function runtime(files: Files): Import[] {
  return [...files].flatMap(([path, text]) => importsOf(path, text)).filter(({ typeOnly }) => !typeOnly);
}

/** A source without its comments and strings. */
function bare(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

/** Violations of each guard, each with the files that it takes: every one is seen to fail by itself. */
const planted: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'the core imports the core, and at most one package a file': [
    { 'src/core/a.ts': "import { readFileSync } from 'node:fs';" },
    { 'src/core/a.ts': "import { x } from '../host/files.js';" },
    { 'src/core/a.ts': "import a from 'yaml';\nimport b from 'chalk';" },
    { 'src/core/a.ts': "const a = await import('#assets');" },
  ],
  'the core does not print, exit, ask the time or look around': [
    { 'src/core/a.ts': 'console.log(1);' },
    { 'src/core/a.ts': 'const now = Date.now();' },
    { 'src/core/a.ts': 'const now = new Date();' },
    { 'src/core/a.ts': 'const lang = process.env.LANG;' },
    { 'src/core/a.ts': 'const dice = Math.random();' },
  ],
  'the outside world is the business of the outer rooms': [
    { 'src/a.ts': "import { readFile } from 'node:fs/promises';" },
  ],
  'only bin touches the global process; elsewhere it is handed in, or stands for a default': [
    { 'src/a.ts': 'process.exit(1);' },
  ],
  'a package is imported by one file': [
    { 'src/a.ts': "import a from 'yaml';", 'src/b.ts': "const b = await import('yaml');" },
  ],
  'what is heavy is loaded inside the function that needs it': [
    { 'src/cli/main.ts': "import { a } from '../a.js';", 'src/a.ts': "import { Chalk } from 'chalk';" },
  ],
  'no file imports itself in a circle, not for its types and not later either': [
    { 'src/a.ts': "import { b } from './b.js';", 'src/b.ts': "export { a } from './a.js';" },
    { 'src/a.ts': "import type { B } from './b.js';", 'src/b.ts': "import { c, type A } from './a.js';" },
    { 'src/a.ts': "type B = typeof import('./b.js');", 'src/b.ts': "export type { A } from './a.js';" },
    { 'src/a.ts': "const b = await import('./b.js');", 'src/b.ts': "import { a } from './a.js';" },
    {
      'src/a.ts': "import type { B } from './b.js';",
      'src/b.ts': "import type { C } from './c.js';",
      'src/c.ts': "export * from './a.js';",
    },
  ],
  'no file is longer than 400 lines, but for declarations and data': [{ 'src/a.ts': '\n'.repeat(401) }],
  'no file is a drawer for this and that': [{ 'src/utils.ts': '' }, { 'src/helpers/a.ts': '' }],
  'there is no any, no enum, no class without a life': [
    { 'src/a.ts': 'const a: any = 1;' },
    { 'src/a.ts': 'export enum B {}' },
  ],
};

describe.each(Object.keys(guards))('%s', (name) => {
  const guard = guards[name] ?? (() => ['no guard']);

  test('holds', () => {
    expect(source.size).toBeGreaterThan(30);
    expect(guard(source)).toEqual([]);
  });

  test('is seen to fail', () => {
    const violations = planted[name] ?? [];
    expect(violations.length).toBeGreaterThan(0);
    expect(violations.filter((files) => guard(new Map(Object.entries(files))).length === 0)).toEqual([]);
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

  test('installs nothing but itself and, where there is one, a browser', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(Object.keys(manifest.optionalDependencies)).toEqual(['@sparticuz/chromium']);
  });

  test('pins every version, as a compiler is pinned', () => {
    const loose = Object.entries({ ...manifest.devDependencies, ...manifest.optionalDependencies }).filter(
      ([, version]) => !/^(npm:.*@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('knows how old its browser is', () => {
    expect(embeddedPublished.version).toBe(manifest.optionalDependencies['@sparticuz/chromium']);
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
      /^(\.ci|\.github|\.editorconfig|\.gitattributes|\.gitignore|\.prettier(ignore|rc\.json)|CHANGELOG\.md|CONTRIBUTING\.md|LICENSE|README\.md|SECURITY\.md|bench|bin|docs|eslint\.config\.js|examples|package(-lock)?\.json|schema|scripts|src|templates|test|tsconfig(\.types)?\.json|vitest\.config\.ts)$/;
    expect([...top].filter((name) => !known.test(name))).toEqual([]);
  });
});

describe('each test file has the file that it tests', () => {
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.test.ts'),
  );
  /** Of the whole rather than of one file. */
  const whole = ['house', 'package', 'grid', 'axe', 'attacks', 'faults', 'leak', 'pdf', 'printed'];

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

describe('locales', () => {
  const folder = join(root, 'templates/locales');
  const load = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const english = load('en.yaml');

  test.each(readdirSync(folder))('%s is complete', (name) => {
    expect(() => makeLocale(name.replace('.yaml', ''), load(name), english)).not.toThrow();
  });

  test('an incomplete one is refused', () => {
    const rest = { ...(english as Record<string, unknown>) };
    delete rest['agenda'];
    expect(() => makeLocale('xx', rest, english)).toThrow(/agenda is missing/);
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
