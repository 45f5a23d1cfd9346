import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Terminal } from '../../src/cli/command-context.js';
import { main } from '../../src/cli/main.js';
import { golden, root } from '../cases.js';
import { nodes } from '../nodes.js';

// Node and the bundle give a CommonJS module as its default export; Vitest looks for a `default` within it.
vi.mock('@babel/code-frame', async (load) => {
  const all = await load<object>();
  return { ...all, default: all };
});

const bin = join(root, 'bin/solidify.js');
let folder: string;

const good = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';
const bad =
  'title: Visit\nctiy: Velmora\ncountry: Luxembourg\ndates: 2031-05-06\ntours:\n  - title: A walk\n';
const leaky =
  `summary: We met Z. Quux.\npeople:\n  zoe: { name: Zoe Quux, consent: internal, role: Warden }\n` +
  `${good}    guides: [zoe]\n    points:\n      - { text: Rents go up., consent: partners }\n`;
const warned = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\n';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-test-'));
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('good.yaml', good);
  write('bad.yaml', bad);
  write('warned.yaml', warned);
  write('leaky.yaml', leaky);
  write('reticent.yaml', leaky.replace(' Z. Quux', ' all'));
  write('misspelt.yaml', leaky.replace('role:', 'rule:').replace(' Z. Quux', ' all'));
  write('visits/one.yaml', good);
  write('visits/two.yaml', good.replace('Visit', 'Second visit').replace('2031-05-06', '2031-05-08'));
  write('twin/good.yaml', good);
  write(
    'programme.yaml',
    'kind: programme\ntitle: Programme\nvisits: [visits/*.yaml, gone.yaml, bad.yaml]\n',
  );
  write('fine-programme.yaml', 'kind: programme\ntitle: Programme\nvisits: [visits/*.yaml]\n');
  write('lost.yaml', `programme: nowhere.yaml\nhosts: [town]\n${good}`);
  write('broken-programme.yaml', `kind: programme\ntitle: "Programme\n`);
  write('of-broken.yaml', `programme: broken-programme.yaml\nhosts: [town]\n${good}`);
  write('a-file', '');
  await inProcess(words('build good.yaml visits/one.yaml --format md --out changed'));
  write('changed/good.md', 'by hand');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
interface Setting {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  /** A command line that comes before. */
  readonly before?: string;
}

/** Runs a command line in this process, which sees nothing of it. */
async function inProcess(
  argv: readonly string[],
  { stdin = '', env = {}, tty = false }: Setting = {},
): Promise<Run> {
  const out = { stdout: '', stderr: '' };
  const listeners: string[] = [];
  const screen = (name: 'stdout' | 'stderr'): Terminal['stdout'] => ({
    write: (text) => (out[name] += typeof text === 'string' ? text : Buffer.from(text).toString('latin1')),
    isTTY: tty,
    columns: 100,
  });
  const terminal: Terminal = {
    env: { ...process.env, LC_ALL: 'C', CI: '', NO_COLOR: '', FORCE_COLOR: '', TERM: 'xterm', ...env },
    stdin: Object.assign(
      (async function* () {
        yield await Promise.resolve(stdin);
      })(),
      { isTTY: tty },
    ),
    stdout: screen('stdout'),
    stderr: screen('stderr'),
    version: process.version,
    cwd: () => folder,
    on: (event) => listeners.push(event),
    off: (event) => listeners.splice(listeners.indexOf(event), 1),
    exit: (code) => {
      throw new Error(`exit ${code}`);
    },
  };
  const code = await main(argv, terminal);
  expect(listeners, 'what was listened to is let go').toEqual([]);
  return { code, ...out };
}

/** Without the reports of an earlier command line. */
async function startAnew({ before }: Setting): Promise<void> {
  rmSync(join(folder, 'reports'), { recursive: true, force: true });
  if (before !== undefined) await inProcess(words(before));
}

function asChild(node: string, argv: readonly string[], { stdin = '', env = {} }: Setting = {}): Run {
  const { status, stdout, stderr } = spawnSync(node, [bin, ...argv], {
    cwd: folder,
    input: stdin,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', CI: '', FORCE_COLOR: '', ...env },
  });
  return { code: status ?? -1, stdout, stderr };
}

/** As it would look in a terminal, without what differs from run to run. */
function transcript(argv: readonly string[], { code, stdout, stderr }: Run): string {
  const quoted = argv.map((word) => (/^[\w./=,-]+$/.test(word) ? word : `'${word}'`)).join(' ');
  const part = (name: string, text: string): string =>
    text === '' ? '' : `--- ${name}\n${text.replace(/\n?$/, '\n')}`;
  const plain = (text: string): string =>
    text
      .replaceAll(folder, '<folder>')
      .replace(/"sha256": "\w+"/g, '"sha256": "…"')
      .replace(/\b\d+(\.\d+)? (B|kB|MB)\b/g, (size) => '…'.padStart(size.length))
      .replace(/"bytes": \d+/g, '"bytes": …');
  return `$ solidify ${quoted}\n${part('stdout', plain(stdout))}${part('stderr', plain(stderr))}--- exit code ${code}\n`;
}

/** Each command line with its exit code, and what its words on standard output must be like (nothing, if not said). */
type Line = readonly [name: string, argv: string, code: number, stdout: RegExp | undefined, setting: Setting];
const lines = (
  [
    ['nothing', '', 2],
    ['help', '--help', 0, /^Usage: solidify/],
    ['help-build', 'build --help', 0, /^Usage: solidify build/],
    ['help-validate', 'help validate', 0, /^Usage: solidify validate/],
    ['help-format', 'format --help', 0, /^Usage: solidify format/],
    ['format-check', 'format good.yaml broken-programme.yaml --check', 1],
    ['help-schema', 'schema -h', 0, /^Usage: solidify schema/],
    ['help-doctor', 'doctor --help', 0, /^Usage: solidify doctor/],
    ['help-preview', 'preview --help', 0, /^Usage: solidify preview/],
    ['help-new', 'new --help', 0, /^Usage: solidify new/],
    ['help-import', 'import --help', 0, /^Usage: solidify import/],
    ['help-lsp', 'lsp --help', 0, /^Usage: solidify lsp/],
    ['help-explain', 'explain --help', 0, /^Usage: solidify explain/],
    ['help-templates', 'templates --help', 0, /^Usage: solidify templates/],
    ['help-config', 'config --help', 0, /^Usage: solidify config/],
    ['config', 'config good.yaml --format md', 0, /^format +md +--format$/m],
    ['help-completion', 'completion --help', 0, /^Usage: solidify completion/],
    ['unknown-shell', 'completion bahs', 2],
    ['help-diff', 'diff --help', 0, /^Usage: solidify diff/],
    ['help-status', 'status --help', 0, /^Usage: solidify status/],
    ['status', 'status leaky.yaml', 4, /People +1: 1 internal/],
    ['status-several', 'status visits bad.yaml', 1, /document .* errors\n/],
    ['status-json', 'status warned.yaml --reporter json', 0, /^\{[\s\S]*"status": \[[\s\S]*\}\n$/],
    ['status-unread', 'status a-file broken-programme.yaml', 1, /broken/],
    ['schema-over', 'schema -o good.yaml', 2],
    ['unknown-command', 'biuld good.yaml', 2],
    ['unknown-flag', 'build good.yaml --fromat md', 2],
    ['unknown-format', 'build good.yaml --format md,odt', 2],
    ['unknown-language', 'build good.yaml --format md --lang xx', 2],
    ['unknown-layout', 'build good.yaml --format md --layout stroy', 2],
    ['unknown-edition', 'build good.yaml --format md --edition secret', 2],
    ['unknown-reporter', 'validate good.yaml --reporter pertty', 2],
    ['unknown-schema', 'schema vist', 2],
    ['no-files', 'build', 2],
    ['missing-file', 'build nowhere.yaml', 2],
    ['empty-glob', 'validate nowhere/*.yaml', 2],
    ['folder', 'validate visits', 0],
    ['first-step', 'init', 2],
    ['first-step-document', 'good.yaml', 2],
    ['bad-timeout', 'build good.yaml --timeout soon', 2],
    ['build', 'build good.yaml --format html,md', 0],
    ['build-several', 'build visits/*.yaml good.yaml --format md', 0],
    ['build-verbose', 'build good.yaml --format md --verbose', 0],
    ['build-quiet', 'build good.yaml warned.yaml --format md --quiet', 0],
    [
      'build-json',
      'build good.yaml bad.yaml --format md --reporter json',
      1,
      /^\{[\s\S]*"outputs": \[\s*\{[\s\S]*\}\n$/,
    ],
    ['build-stdin', 'build - --format md --stdout', 0, /^# Visit\n/, { stdin: good }],
    ['build-stdout-of-several', 'build visits/*.yaml --format md --stdout', 2],
    ['build-stdout-in-several-formats', 'build good.yaml --stdout', 2],
    ['build-one-bad', 'build bad.yaml good.yaml --format md', 1],
    ['build-strict', 'build warned.yaml --format md --strict', 1],
    ['build-twins', 'build good.yaml twin/good.yaml --format md', 1],
    ['build-leaky', 'build leaky.yaml good.yaml bad.yaml --format md --out leaks', 4],
    [
      'build-leaky-json',
      'build leaky.yaml --format md --reporter json',
      4,
      /^\{[\s\S]*"outputs": \[\],[\s\S]*\}\n$/,
    ],
    ['build-explain', 'build reticent.yaml --format md --explain --edition public,internal', 0],
    ['validate-reticent', 'validate misspelt.yaml', 1],
    ['build-programme', 'build programme.yaml good.yaml --format md', 1],
    ['build-stdout-of-programme', 'build fine-programme.yaml --format md --stdout', 2],
    [
      'build-again',
      'build visits/*.yaml good.yaml --format md',
      0,
      undefined,
      { before: 'build visits/*.yaml good.yaml --format md' },
    ],
    [
      'build-check',
      'build visits/*.yaml good.yaml --format md --check',
      0,
      undefined,
      { before: 'build visits/*.yaml good.yaml --format md' },
    ],
    [
      'build-check-elsewhere',
      'build good.yaml --format md,html --check --out elsewhere',
      1,
      /has not been built/,
    ],
    ['build-check-uncached', 'build good.yaml --check --no-cache', 2],
    ['verify', 'verify', 0, undefined, { before: 'build visits/*.yaml --format md' }],
    ['verify-nothing', 'verify visits', 2],
    ['verify-changed', 'verify changed', 1, /^changed\/good\.md: changed\n/],
    ['help-verify', 'verify --help', 0, /^Usage: solidify verify/],
    ['build-lost-programme', 'build lost.yaml --format md', 1],
    ['build-broken-programme', 'build of-broken.yaml --format md', 1],
    ['build-out-is-a-file', 'build good.yaml visits/one.yaml --format md --out a-file', 3],
    ['build-no-browser', 'build good.yaml warned.yaml --browser /nowhere/chrome', 3],
    ['build-no-remote', 'build good.yaml --browser-url ws://me:secret@127.0.0.1:9/path?token=secret', 3],
    ['two-browsers', 'build good.yaml --browser system --browser-url ws://127.0.0.1:9222/', 2],
    ['bad-browser-url', 'build good.yaml --browser-url http://127.0.0.1:9222/?token=secret', 2],
    ['validate', 'validate good.yaml fine-programme.yaml', 0],
    ['validate-warned', 'validate warned.yaml', 0],
    ['validate-strict', 'validate warned.yaml --strict --reporter short', 1],
    ['validate-bad', 'validate bad.yaml good.yaml', 1],
    ['validate-short', 'validate bad.yaml --reporter short', 1],
    ['validate-french', 'validate bad.yaml good.yaml --messages fr', 1],
    ['validate-german', 'validate bad.yaml --messages de --reporter short', 1],
    ['validate-json', 'validate bad.yaml --reporter json', 1, /^\{[\s\S]*\}\n$/],
    ['validate-github', 'validate bad.yaml --reporter github', 1, /^::error file=bad\.yaml,line=/],
    ['validate-sarif', 'validate bad.yaml --reporter sarif', 1, /^\{[\s\S]*"version": "2\.1\.0"[\s\S]*\}\n$/],
    ['validate-junit', 'validate bad.yaml good.yaml --reporter junit', 1, /^<\?xml /],
    ['validate-gitlab', 'validate bad.yaml --reporter gitlab', 1, /^\[[\s\S]*\]\n$/],
    ['reporter-file-of-pretty', 'validate good.yaml --reporter pretty=out.txt', 2],
    ['validate-quiet', 'validate warned.yaml --quiet', 0],
    ['validate-stdin', 'validate -', 1, undefined, { stdin: bad }],
  ] as readonly (readonly [string, string, number, RegExp?, Setting?])[]
).map(([name, argv, code, stdout, setting = {}]): Line => [name, argv, code, stdout, setting]);
const words = (argv: string): string[] => argv.split(' ').filter((word) => word !== '');

describe('a command line', () => {
  test.each(lines)('%s: solidify %s gives %i', async (name, argv, code, stdout, setting) => {
    await startAnew(setting);
    const run = await inProcess(words(argv), setting);
    const shown = transcript(words(argv), run).replace(/\b\d+ ms\b/g, '… ms');
    await expect(shown).toMatchFileSnapshot(join(golden, 'cli', `${name}.txt`));
    expect(run.code).toBe(code);
    if (stdout) expect(run.stdout).toMatch(stdout);
    else expect(run.stdout).toBe('');
    expect(run.stderr).not.toMatch(/\n\s+at |\u001B/);
  });

  test('names on a terminal whom a log may not name', async () => {
    const argv = 'build leaky.yaml --format md --explain';
    const [open, closed] = [await inProcess(words(argv), { tty: true }), await inProcess(words(argv))];
    expect([open.code, closed.code]).toEqual([4, 4]);
    expect(open.stderr).toMatch(/Quux/);
    expect(open.stderr).toContain('becomes "Warden"');
    expect(closed.stderr).not.toMatch(/Quux/);
    expect(closed.stderr).toMatch(/summary: We met \*+\./);
  });

  test('writes for programs into files beside what people read, masked as a log is', async () => {
    await startAnew({});
    const argv =
      'build leaky.yaml --format md --reporter sarif=a.sarif --reporter junit=b.xml --reporter json=c.json';
    const run = await inProcess(words(argv), { tty: true });
    expect(run.code).toBe(4);
    expect(run.stderr).toMatch(/Quux/);
    expect(run.stdout).toBe('');
    for (const name of ['a.sarif', 'b.xml', 'c.json']) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text).toContain('name-leaks');
      expect(text).not.toMatch(/Quux/);
    }
  });

  test('tells a file what a build does not show, as it tells the screen', async () => {
    await startAnew({});
    const told = async (how: string): Promise<object> => {
      const run = await inProcess(words(`build good.yaml --no-cache --format md --reporter ${how}`));
      const text = how === 'json' ? run.stdout : readFileSync(join(folder, 'c.json'), 'utf8');
      return JSON.parse(text) as object;
    };
    const screen = await told('json');
    expect(screen).toHaveProperty('unshown');
    expect(await told('json=c.json')).toEqual(screen);
  });

  test.each(['github', 'sarif', 'junit', 'gitlab'])(
    'tells %s of files that are not up to date',
    async (name) => {
      await startAnew({});
      const run = await inProcess(
        words(`build good.yaml --format md --check --out elsewhere --reporter ${name}`),
      );
      expect(run.code).toBe(1);
      expect(run.stdout).toContain('has not been built');
    },
  );

  // A process each; those that matter most to scripts.
  const important = [
    'nothing',
    'help',
    'unknown-command',
    'missing-file',
    'build',
    'build-json',
    'build-stdin',
    'build-one-bad',
    'build-quiet',
    'build-out-is-a-file',
    'build-no-browser',
    'validate',
    'validate-bad',
    'validate-json',
  ];
  describe.each(nodes)('as a process of Node.js $major', ({ path, missing }) => {
    test.skipIf(missing !== null).each(lines.filter(([name]) => important.includes(name)))(
      `%s: is the same${missing ?? ''}`,
      async (_, argv, code, stdout, setting) => {
        await startAnew(setting);
        const child = asChild(path, words(argv), setting);
        expect(child.code).toBe(code);
        await startAnew(setting);
        const own = await inProcess(words(argv), setting);
        expect(transcript([], child)).toBe(transcript([], own));
        expect(stdout === undefined).toBe(child.stdout === '');
      },
    );
  });

  test('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await inProcess(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(await inProcess(['-V'])).toMatchObject({ code: 0 });
  });

  test.each(['visit', 'programme', 'diagnostics'])(
    'prints the schema of %s that is published',
    async (kind) => {
      const { code, stdout, stderr } = await inProcess(['schema', kind]);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toBe(readFileSync(join(root, 'schema', `${kind}.json`), 'utf8'));
    },
  );

  test('prints JSON that its own schema describes', async () => {
    const describes = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse((await inProcess(['schema', 'diagnostics'])).stdout) as object,
    );
    for (const argv of [
      'build good.yaml bad.yaml warned.yaml --format md,html',
      'validate bad.yaml',
      'validate good.yaml',
      'status visits bad.yaml leaky.yaml fine-programme.yaml',
      'verify reports',
      'verify changed',
    ]) {
      const result: unknown = JSON.parse((await inProcess([...words(argv), '--reporter', 'json'])).stdout);
      expect(describes(result), JSON.stringify(describes.errors)).toBe(true);
    }
  });

  test('says in JSON what files do not show, up to date or not, and names nobody', async () => {
    const host = join(folder, 'unshown');
    mkdirSync(host);
    writeFileSync(
      join(host, 'v.yaml'),
      [
        'title: T',
        'city: Velmora',
        'country: LU',
        'dates: 2031-05-06',
        'people: { vask: { name: Petronel Vask, consent: partners } }',
        'tours: [{ title: A walk, guides: [vask] }]',
        'x_costs: 3',
        'x_petronel_vask: 4',
        '',
      ].join('\n'),
    );
    const build = ['build', 'unshown/v.yaml', '--format', 'md', '--edition', 'public,internal'];
    const unshown = { editions: { public: { name: 1 } }, keys: ['x_*************', 'x_costs'] };
    for (const more of [[], [], ['--no-cache'], ['--check']]) {
      const { stdout } = await inProcess([...build, '--out', 'unshown', '--reporter', 'json', ...more]);
      expect(JSON.parse(stdout)).toMatchObject({ unshown });
    }
    const alone = await inProcess(['build', 'unshown/v.yaml', '-f', 'md', '--stdout', '--reporter', 'json']);
    expect(JSON.parse(alone.stderr)).toMatchObject({ unshown });
    const { stderr } = await inProcess([...build, '--out', 'unshown', '--no-cache']);
    expect(stderr).toContain(
      'Not shown: 1 name in the public edition (--explain lists them); x_*************, x_costs.',
    );
  });

  // With what goes wrong that no document is to blame for; whether JSON makes way for a report on standard output.
  test.each([
    ['validate nowhere.yaml', 2, 'file-not-found'],
    ['validate reports-that-are-not', 2, 'file-not-found'],
    ['validate good.yaml --strcit', 2, 'invalid-option'],
    ['validate', 2, 'wrong-use'],
    ['biuld good.yaml', 2, 'wrong-use'],
    ['verify visits', 2, 'manifest-missing'],
    ['doctor --browser /nowhere/chrome', 3, 'browser-unusable'],
    ['build good.yaml --fromat md', 2, 'invalid-option'],
    ['build good.yaml --format md,odt', 2, 'invalid-option'],
    ['build good.yaml --timeout soon', 2, 'invalid-option'],
    ['build good.yaml --stdout', 2, 'invalid-option'],
    ['build good.yaml --stdout --fromat md', 2, 'invalid-option'],
    ['build bad.yaml nowhere.yaml --format md --stdout', 2, 'file-not-found'],
    ['build good.yaml --format md --stdout --explain', 2, 'invalid-option'],
    ['build bad.yaml good.yaml --format md --out a-file', 3, 'not-writable', 'unknown-key'],
    ['build good.yaml --browser /nowhere/chrome', 3, 'browser-unusable'],
    ['build good.yaml --format pdf --stdout --verbose --browser /nowhere/chrome', 3, 'browser-unusable'],
    ['build leaky.yaml good.yaml --format md --out a-file', 4, 'not-writable', 'name-leaks'],
  ])('says in JSON what is wrong with: %s', async (argv, exitCode, ...codes) => {
    const describes = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(join(root, 'schema/diagnostics.json'), 'utf8')) as object,
    );
    const [screen, other] = argv.includes('--stdout')
      ? (['stderr', 'stdout'] as const)
      : (['stdout', 'stderr'] as const);
    for (const asked of [['--reporter', 'json'], ['--reporter=json']]) {
      const run = await inProcess([...words(argv), ...asked]);
      const result = JSON.parse(run[screen]) as {
        diagnostics: readonly { code: string; message: string }[];
        summary: { errors: number };
      };
      expect(describes(result), JSON.stringify(describes.errors)).toBe(true);
      const found = result.diagnostics.map(({ code }) => code);
      expect([run.code, found]).toEqual([exitCode, expect.arrayContaining(codes) as unknown]);
      expect(result.summary.errors).toBeGreaterThanOrEqual(codes.length);
      // People read the same in words, where that spoils nothing.
      if (screen === 'stderr') expect(run[other]).toBe('');
      else expect(run[other]).toContain(result.diagnostics.find(({ code }) => code === codes[0])?.message);
    }
  });

  test('writes nothing of a document with errors, and leaves its last good report alone', async () => {
    const out = join(folder, 'kept');
    mkdirSync(out);
    writeFileSync(join(out, 'bad.md'), 'the last good report');
    await inProcess(['build', 'bad.yaml', 'good.yaml', '--format', 'md,html', '--out', 'kept']);
    expect(readdirSync(out).sort()).toEqual(['bad.md', 'good.html', 'good.md', 'manifest.json']);
    expect(readFileSync(join(out, 'bad.md'), 'utf8')).toBe('the last good report');
  });
});

test('files that lie beside a report are counted in one line', () => {
  for (const one of ['plan', 'other']) writeFileSync(join(folder, `${one}.txt`), one);
  for (const [count, line] of [
    [1, '… (1 further file)'],
    [2, '… (2 further files)'],
  ] as const) {
    const attachments = ['plan', 'other'].slice(0, count).map((one) => `{ src: ${one}.txt, label: Plan }`);
    writeFileSync(join(folder, `with-${count}.yaml`), `${good}attachments: [${attachments.join(', ')}]\n`);
    const { stderr } = spawnSync(
      process.execPath,
      [bin, 'build', `with-${count}.yaml`, '--format', 'md', '--out', `with-${count}`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toContain(line);
  }
});

describe('colours', () => {
  const coloured = async (setting: Setting, ...more: string[]): Promise<boolean> =>
    (await inProcess(['validate', 'bad.yaml', ...more], setting)).stderr.includes('\u001B[');

  test.each([
    [{ tty: true }, [], true],
    [{ tty: false }, [], false],
    [{ tty: true, env: { NO_COLOR: '1' } }, [], false],
    [{ tty: false, env: { FORCE_COLOR: '1' } }, [], true],
    [{ tty: true, env: { TERM: 'dumb' } }, [], false],
    [{ tty: true }, ['--color', 'never'], false],
    [{ tty: false, env: { NO_COLOR: '1' } }, ['--color', 'always'], true],
  ] as const)('%j %j: %j', async (setting, more, shown) => {
    expect(await coloured(setting, ...more)).toBe(shown);
  });
});

describe('on a terminal', () => {
  test('a build shows a line a document and a closing table', async () => {
    const { stderr } = await inProcess(
      ['build', 'visits/one.yaml', 'bad.yaml', 'visits/two.yaml', '--format', 'md', '--color', 'never'],
      { tty: true },
    );
    const screen = onScreen(stderr);
    const lines = screen.slice(0, 3).map((line) => line.replace(/\d+\.\d s/, '0.0 s'));
    expect(lines.sort()).toEqual([
      '✓ visits/one.yaml  0.0 s',
      '✓ visits/two.yaml  0.0 s',
      '✗ bad.yaml         0.0 s',
    ]);
    const table = screen.slice(screen.indexOf('') + 1);
    expect(table[0]).toMatch(/^File +Size +Pages +Time$/);
    expect(table[1]).toMatch(/^reports\/one\.md +\d+ B +\d+\.\d s$/);
    expect(table[2]).toMatch(/^reports\/two\.md +\d+ B +\d+\.\d s$/);
    expect(screen.at(-2)).toBe('2 errors in 3 documents, 2 of them built.');
  });

  test('the live line never wraps', async () => {
    const long = `${'long-'.repeat(40)}name.yaml`;
    writeFileSync(join(folder, long), good);
    const { stderr } = await inProcess(['build', long, '--format', 'md', '--color', 'never'], { tty: true });
    const live = stderr.split(/\r\u001B\[K/).filter((part) => !part.includes('\n') && part !== '');
    expect(live.length).toBeGreaterThan(0);
    for (const line of live) expect(line.length).toBeLessThan(100);
  });

  test('a document from the keyboard is asked for', async () => {
    expect((await inProcess(['validate', '-'], { tty: true, stdin: good })).stderr).toMatch(
      /^Reading the document from standard input/,
    );
  });

  test('a PDF is not written to it', async () => {
    expect(
      await inProcess(['build', 'good.yaml', '--format', 'pdf', '--stdout'], { tty: true }),
    ).toMatchObject({ code: 2, stdout: '' });
  });
});

/** The lines that a terminal shows in the end. */
function onScreen(written: string): string[] {
  return written.split('\n').map((line) => line.split(/\r\u001B\[K/).at(-1) ?? '');
}

describe('what goes wrong', () => {
  test('in the program itself is told as such, with its stack under --debug', async () => {
    const broken = (argv: string[]): Promise<Run> => {
      const out = { stdout: '', stderr: '' };
      const terminal = {
        env: {},
        stdin: (async function* () {})(),
        stdout: { write: (text: string) => (out.stdout += text) },
        stderr: { write: (text: string) => (out.stderr += text) },
        version: 'v20.19.0',
        cwd: (): string => {
          throw new RangeError('no such thing');
        },
        on: () => undefined,
        off: () => undefined,
        exit: () => undefined as never,
      };
      return main(argv, terminal).then((code) => ({ code, ...out }));
    };
    const calm = await broken(['validate', 'x.yaml']);
    expect(calm.code).toBe(3);
    expect(calm.stderr).toBe(
      'solidify: a fault of solidify itself, not of your document: no such thing\nRun it again with --debug and report what it says.\n',
    );
    expect((await broken(['validate', 'x.yaml', '--debug'])).stderr).toMatch(
      /RangeError: no such thing\n\s+at /,
    );
  });
});

describe.runIf(process.platform !== 'win32')('a process', () => {
  const start = (
    argv: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): ReturnType<typeof spawn> =>
    spawn(process.execPath, [bin, ...argv], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C', CI: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  test('whose reader goes away ends quietly', async () => {
    const child = start(['schema', 'visit']);
    child.stdout?.destroy();
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise((done) => child.on('close', done));
    expect([code, said]).toEqual([0, '']);
  });

  test('to whom nobody listens still does its work', async () => {
    const child = start(['build', 'bad.yaml', 'good.yaml', '--format', 'md', '--out', 'unheard']);
    child.stderr?.destroy();
    expect(await new Promise((done) => child.on('close', done))).toBe(1);
    expect(readdirSync(join(folder, 'unheard'))).toEqual(['good.md', 'manifest.json']);
  });

  test.each([
    ['SIGINT', 30],
    ['SIGINT', 150],
    ['SIGINT', 350],
    ['SIGTERM', 350],
    ['SIGHUP', 350],
  ] as const)(
    'that gets %s after %i ms while it prints gives 130 and leaves nothing',
    async (signal, delay) => {
      const own = mkdtempSync(join(folder, 'signal-'));
      const [tmp, out] = [join(own, 'tmp'), join(own, 'out')];
      mkdirSync(tmp, { mode: 0o777 });
      cpSync(join(root, 'examples/solidify'), join(own, 'solidify'), { recursive: true });
      const child = start(['build', join(own, 'solidify/visits/*.yaml'), '--out', out], { TMPDIR: tmp });
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const closed = new Promise<readonly [number | null, string | null]>((done) =>
        child.on('close', (code, by) => done([code, by])),
      );
      // Not before it listens: until then the system ends it.
      await new Promise((done) => setTimeout(done, delay));
      child.kill(signal);
      const [code, by] = await closed;
      if (by === null && code !== 3) {
        expect(code).toBe(130);
        expect(said).toMatch(/solidify: Interrupted\.\n$/);
      }
      expect(readdirSync(tmp)).toEqual([]);
      expect(existsSync(out) ? readdirSync(out).filter((name) => name.startsWith('.')) : []).toEqual([]);
      // A busy machine takes a moment to end what was killed.
      await expect.poll(() => processesNaming(tmp), { timeout: 5000 }).toEqual([]);
    },
  );
});

/** The processes whose command line holds some words. */
function processesNaming(text: string): string[] {
  // A fresh Debian has no `ps`.
  const lines =
    process.platform === 'linux'
      ? readdirSync('/proc')
          .filter((name) => /^\d+$/.test(name))
          .map((pid) => commandLine(pid))
      : spawnSync('ps', ['ax', '-o', 'args='], { encoding: 'utf8' }).stdout.split('\n');
  return lines.filter((line) => line.includes(text));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it has ended meanwhile
  }
}

test('doctor says whether the browser that prints is in its sandbox', async () => {
  const consented = await inProcess(['doctor'], { env: { SOLIDIFY_NO_SANDBOX: '1' } });
  expect(consented.stdout).toContain('the browser runs without its sandbox, by SOLIDIFY_NO_SANDBOX=1\n');
  expect(consented.stdout).not.toContain('in its sandbox');
  expect(consented.code).toBe(0);
  const { stdout } = await inProcess(['doctor'], { env: { SOLIDIFY_NO_SANDBOX: '' } });
  expect(stdout).not.toContain('SOLIDIFY_NO_SANDBOX');
});
