import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../src/browser/find.js';
import { root } from './cases.js';

// The package as a stranger gets it: packed, installed in an empty folder, used from there. The embedded browser is
// left out, so that nothing large is fetched; the one of this checkout is named instead.
const browser = await findBrowser({ env: process.env }).catch(() => null);
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly name: string };
let folder: string;
let packed: readonly { readonly path: string; readonly size: number }[];

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-test-'));
  // `npm test` has built dist/ a moment ago; `prepare` would do so again, under the feet of other tests.
  const [{ filename, files }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as [{ filename: string; files: typeof packed }];
  packed = files;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  npm(
    [
      'install',
      '--omit=optional',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--offline',
      join(folder, filename),
    ],
    folder,
  );
  writeFileSync(
    join(folder, 'visit.yaml'),
    'title: T\ncity: Paris\ncountry: FR\ndates: 2019-06-17\ntours:\n  - title: A walk\n',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const installed = (): string => join(folder, 'node_modules', name);
/** The browser of the checkout with what it needs, by a path: as a user would name it. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, ...(browser ? { SOLIDIFY_BROWSER: browser.path, ...browser.env } : {}) };
}

test('holds the program, its types, schemas and templates, and nothing that only its makers need', () => {
  const names = packed.map(({ path }) => path);
  for (const wanted of [
    'bin/solidify.js',
    'dist/cli.cjs',
    'dist/start.js',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/THIRD-PARTY-LICENCES.txt',
    'schema/visit.json',
    'package.json',
    'LICENSE',
  ]) {
    expect(names).toContain(wanted);
  }
  expect(names.filter((name) => /^(src|test|scripts|bench|\.|node_modules|reports)/.test(name))).toEqual([]);
  expect(names.filter((name) => name.endsWith('.cache'))).toEqual([]);
  expect(names.some((name) => name.endsWith('.woff2'))).toBe(true);
  expect(packed.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(22_000_000);
});

/** What the packages in the bundles look for and do without. */
const optional = ['bufferutil', 'encoding', 'supports-color', 'utf-8-validate'];

test('its bundles ask for no package of others', () => {
  const bundles = packed.map(({ path }) => path).filter((path) => /^(bin|dist)\/.*\.c?js$/.test(path));
  expect(bundles.length).toBeGreaterThan(10);
  const named = /\b(?:require|import|from) ?\(?(["'`])((?:@[\w.-]+\/)?[a-z][\w:.-]*(?:\/[\w./-]+)?)\1/g;
  const asked = bundles.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(named)]
      .map((found) => found[2] ?? '')
      .filter((one) => !isBuiltin(one) && one !== name),
  );
  expect(asked).toEqual([]);
  for (const path of bundles)
    for (const one of optional)
      expect(readFileSync(join(root, path), 'utf8')).not.toMatch(
        new RegExp(`\\w\\(["'\`]${one}["'\`]\\)(?!&)`),
      );
});

test('runs nothing that lies in a folder above', () => {
  const above = mkdtempSync(join(tmpdir(), 'package-test-above-'));
  try {
    const place = join(above, 'project');
    cpSync(installed(), place, { recursive: true });
    for (const one of optional) {
      const planted = join(above, 'node_modules', one);
      mkdirSync(planted, { recursive: true });
      writeFileSync(join(planted, 'package.json'), JSON.stringify({ name: one, main: 'index.js' }));
      writeFileSync(
        join(planted, 'index.js'),
        `require('node:fs').writeFileSync(${JSON.stringify(join(above, `ran-${one}`))}, '');`,
      );
    }
    const env = { ...environment(), DEBUG: '*', FORCE_COLOR: '1' };
    const run = (...args: string[]): number | null =>
      spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' }).status;
    const formats = browser ? 'md,html,pdf' : 'md,html';
    const out = join(above, 'reports');
    expect(
      run(join(place, 'bin/solidify.js'), 'build', 'visit.yaml', '--format', formats, '--out', out),
    ).toBe(0);
    // The address of a browser that is not there, which loads what would connect to it.
    const elsewhere = ['--browser-url', 'ws://127.0.0.1:9/'];
    const far = ['build', 'visit.yaml', '--format', 'pdf', '--out', join(above, 'far'), ...elsewhere];
    expect(run(join(place, 'bin/solidify.js'), ...far)).toBe(3);
    const api = `import(${JSON.stringify(pathToFileURL(join(place, 'dist/index.js')).href)}).then(({ build }) =>
      build('visit.yaml', { formats: ['pdf'], out: ${JSON.stringify(out)}, browserUrl: 'ws://127.0.0.1:9/' })).then(({ ok }) => process.exit(ok ? 0 : 1))`;
    expect(run('-e', api)).not.toBe(0);
    expect(readdirSync(above).filter((one) => one.startsWith('ran-'))).toEqual([]);
  } finally {
    rmSync(above, { recursive: true, force: true });
  }
}, 60_000);

test('installs no other package', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((entry) => !entry.startsWith('.'))).toEqual([name]);
});

test('builds Markdown and a page by its command', () => {
  const run = spawnSync('npx', ['--no-install', 'solidify', 'build', 'visit.yaml', '--format', 'md,html'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect([run.status, run.stdout]).toEqual([0, '']);
  expect(readFileSync(join(folder, 'reports/visit.md'), 'utf8')).toContain('A walk');
  expect(readFileSync(join(folder, 'reports/visit.html'), 'utf8')).toContain('data:font/woff2;base64,');
});

/** What V8 compiled for builds of some formats. */
const cacheOf = (formats: string): string => join(installed(), `dist/cli.cjs.build-${formats}.cache`);

test('what a build of several documents kept is of use to one of one', () => {
  const bin = join(installed(), 'bin/solidify.js');
  const cache = cacheOf('md');
  writeFileSync(join(folder, 'other.yaml'), readFileSync(join(folder, 'visit.yaml')));
  rmSync(cache, { force: true });
  const buildOf = (...files: string[]): void => {
    const argv = [bin, 'build', ...files, '--no-cache', '--format', 'md'];
    execFileSync(process.execPath, argv, { cwd: folder, stdio: 'ignore' });
  };
  buildOf('visit.yaml', 'other.yaml');
  const kept = readFileSync(cache);
  buildOf('visit.yaml');
  expect(readFileSync(cache).equals(kept)).toBe(true);
});

test.skipIf(browser === null)(
  'builds a PDF by its command, and keeps what was compiled for it as well',
  () => {
    const bin = join(installed(), 'bin/solidify.js');
    const run = spawnSync(process.execPath, [bin, 'build', 'visit.yaml', '--format', 'pdf'], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
    expect([run.status, run.stderr]).toEqual([0, expect.stringMatching(/^reports\/visit\.pdf .* 1 page\n/)]);
    expect(readFileSync(join(folder, 'reports/visit.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
    // Apart from what Markdown needs, which would take longer to load with it.
    expect(statSync(cacheOf('pdf')).size).toBeGreaterThan(statSync(cacheOf('mdhtml')).size * 1.1);
  },
);

test('speaks to a browser elsewhere with what it brings along', () => {
  const bin = join(installed(), 'bin/solidify.js');
  const argv = ['build', 'visit.yaml', '--format', 'pdf', '--browser-url', 'ws://127.0.0.1:9/'];
  const run = spawnSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: 'utf8' });
  expect([run.status, run.stdout, run.stderr]).toEqual([3, '', expect.stringContaining('ECONNREFUSED')]);
});

test('without any browser says how to get one', () => {
  const bin = join(installed(), 'bin/solidify.js');
  const run = spawnSync(process.execPath, [bin, 'build', 'visit.yaml'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '/nowhere', HOME: folder },
  });
  if (run.status === 0) return; // a browser where systems keep theirs
  expect([run.status, run.stdout]).toEqual([3, '']);
  expect(run.stderr).toContain('--format md,html');
});

const program = `
import { build, compile, validate, SolidifyError, type BuildResult, type CompileResult, type DiagnosticCode, type Options, type Report } from '${name}';

const options: Options = { formats: ['md'], out: 'by-program' };
const built: BuildResult = await build(['visit.yaml'], options);
const checked = await validate(['visit.yaml']);
const compiled: CompileResult = await compile({ visit: { path: 'x.yaml', text: 'title: X' } });
const report: Report | undefined = compiled.reports?.[0]?.report;
const exitCode: number = await build(['nowhere.yaml']).then(
  () => 0,
  (error: unknown) => (error instanceof SolidifyError ? error.exitCode : -1),
);
// @ts-expect-error There is no such format.
const wrong: Options = { formats: ['odt'] };
// @ts-expect-error There is no such diagnostic.
const unknown = checked.diagnostics.filter(({ code }) => code === 'unknown-kee');
const known: DiagnosticCode = 'unknown-key';
console.log(JSON.stringify([built.outputs.map(({ file, pages }) => [file, pages]), checked.ok, compiled.diagnostics[0]?.code, report ?? null, exitCode, wrong.formats?.length ?? unknown.length, known].slice(0, 6)));
`;

/** A program for a browser. */
const pageProgram = `import { compile, type CompileResult } from '${name}/compile';
export async function run(text: string): Promise<readonly (string | undefined)[]> {
  const result: CompileResult = await compile({ visit: { path: 'x.yaml', text } });
  return (result.reports ?? []).map(({ html }) => html);
}
`;

/** What the TypeScript compiler says of the programs. */
function typeCheck(
  skipLibCheck: boolean,
  resolution: object = { module: 'nodenext' },
): readonly [number | null, string] {
  writeFileSync(join(folder, 'program.ts'), program);
  writeFileSync(join(folder, 'page.ts'), pageProgram);
  const compilerOptions = {
    ...resolution,
    target: 'es2022',
    strict: true,
    exactOptionalPropertyTypes: true,
    outDir: 'out',
    types: [],
    lib: ['es2022', 'dom'],
    skipLibCheck,
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['program.ts', 'page.ts'] }),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  return [status, stdout];
}

test('is used by a program, which its types check', () => {
  expect(typeCheck(true)).toEqual([0, '']);
  const run = spawnSync(process.execPath, ['out/program.js'], { cwd: folder, encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([0, '']);
  const report = [[join('by-program', 'visit.md'), null]];
  expect(JSON.parse(run.stdout)).toEqual([report, true, 'missing-key', null, 2, 1]);
  expect(existsSync(join(folder, 'by-program/visit.md'))).toBe(true);
});

test.each<[string, object]>([
  ['nodenext', { module: 'nodenext' }],
  ['node16', { module: 'node16' }],
  ['a bundler', { module: 'esnext', moduleResolution: 'bundler' }],
])('has types that need no other package, as %s finds them', (_, resolution) => {
  expect(typeCheck(false, resolution)).toEqual([0, '']);
});

test('gives its schemas to editors', () => {
  const schema = JSON.parse(readFileSync(join(installed(), 'schema/visit.json'), 'utf8')) as {
    readonly title?: string;
  };
  expect(schema.title).toContain('visit');
});
