import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, type BuildResult } from '../../../src/index.js';
import { loadCompiler } from '../../../src/engine/templates/compile-templates.js';
import { openHelpers } from '../../../src/engine/templates/helper-module.js';
import { diskHost } from '../../../src/host/disk.js';
import { root } from '../../cases.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-helpers-'));
  cpSync(join(root, 'examples/fictional'), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const visit = 'visits/ostmere-2031.yaml';
const thanks = (format: string): string => `visits/templates/visit/sections/thanks.${format}.hbs`;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const make = (options: Parameters<typeof build>[1] = {}): Promise<BuildResult> =>
  build([visit], { formats: ['md', 'html'], helpers: 'own.mjs', ...options }, { cwd: folder });
const made = (format: string): string =>
  readFileSync(join(folder, 'reports', `ostmere-2031.${format}`), 'utf8');

/** What a module writes into the thanks of the page and of the Markdown. */
async function written(module: string, call: string): Promise<[html: string, markdown: string]> {
  put(
    visit,
    `${readFileSync(join(folder, visit), 'utf8').replace(/^thanks:.*\n(?: .*\n)*/m, '')}\nthanks: Many\n`,
  );
  put('own.mjs', module);
  for (const format of ['html', 'md']) put(thanks(format), `[[${call}]]`);
  expect(await make()).toMatchObject({ ok: true, diagnostics: [], troubles: [] });
  const between = (text: string): string => /\[\[(.*)\]\]/s.exec(text)?.[1] ?? 'nothing';
  return [between(made('html')), between(made('md'))];
}

test.each<[string, string, string, string, string]>([
  ['words are escaped as their format wants it', `export const a = () => '<b> & *x*'`, '{{a}}', '&lt;b&gt; &amp; *x*', '\\<b\\> & \\*x\\*'],
  ['three braces print them as they are', `export const a = () => '<b>x</b>'`, '{{{a}}}', '<b>x</b>', '<b>x</b>'],
  ['a number', 'export const a = (n) => n * 2', '{{a 21}}', '42', '42'],
  ['nothing', 'export const a = () => null', '{{a}}', '', ''],
  ['what is named', 'export const a = (w, { hash: { to } }) => w + to', '{{a "go" to="!"}}', 'go!', 'go!'],
  ['what another helper makes is text', 'export const a = (w) => typeof w', '{{a (line title)}}', 'string', 'string'],
  ['a part of the report', 'export const a = (w) => Object.keys(w).sort().join()', '{{a title}}', 'lang,text', 'lang,text'],
  ['a list', `export const a = () => [{ n: 1 }, { n: 2 }]`, '{{#each (a)}}{{n}};{{/each}}', '1;2;', '1;2;'],
  ['a condition', 'export const a = (n) => n > 3', '{{#if (a 4)}}yes{{else}}no{{/if}}', 'yes', 'yes'],
  ['what Node.js has', `import { basename } from 'node:path'; export const a = (w) => basename(w)`, '{{a "x/y"}}', 'y', 'y'],
  ['what is printed is no report', `export const a = () => { console.log('X'); console.error('X'); return 1; }`, '{{a}}', '1', '1'],
])('%s', async (_, module, call, html, markdown) => {
  expect(await written(module, call)).toEqual([html, markdown]);
}); // prettier-ignore

test('what is marked is printed as it is, in its own format only', async () => {
  const module = `export const a = (n, { format }) => (format === 'html' ? { html: '<b>1</b>' } : { markdown: '**1**' });`;
  expect(await written(module, '{{a 1}}')).toEqual(['<b>1</b>', '**1**']);
});

test('no call changes what another sees', async () => {
  const module = `export const a = (title) => { title.text = 'changed'; Object.prototype.sneaky = 1; return 'done'; };`;
  const [html] = await written(module, '{{a title}} {{title.text}}');
  expect(html).toMatch(/^done (?!changed)/);
  expect(({} as { readonly sneaky?: number }).sneaky).toBeUndefined();
});

const faults: [string, string, string, object][] = [
  ['throws', `\n\nexport const a = (w) => w.nope()`, '\n {{a title}}', { line: 2, column: 2, message: '`a` of own.mjs:3 failed: TypeError: w.nope is not a function.' }],
  ['throws no error', `export const a = () => { throw 'a fit'; }`, '{{a}}', { line: 1, column: 1, message: '`a` of own.mjs failed: a fit.' }],
  ['is asynchronous', `export const a = async () => 'x'`, '{{a}}', { line: 1, message: expect.stringContaining('Promise') as string }],
  ['gives a thenable', `export const a = () => ({ then: () => 1 })`, '{{a}}', { line: 1, message: expect.stringContaining('Promise') as string }],
  ['gives undefined', `export const a = () => undefined`, '{{a}}', { line: 1, message: expect.stringContaining('`undefined`') as string }],
  ['gives a function', `export const a = () => () => 1`, '{{a}}', { line: 1, message: expect.stringContaining('`function`') as string }],
  ['gives a date', `export const a = () => new Date(0)`, '{{a}}', { line: 1, message: expect.stringContaining('`Date`') as string }],
  ['gives no number', `export const a = () => 0 / 0`, '{{a}}', { line: 1, message: expect.stringContaining('`NaN`') as string }],
  ['gives a circle', `const c = []; c.push(c); export const a = () => c`, '{{#each (a)}}{{/each}}', { line: 1, message: expect.stringContaining('no template can show') as string }],
  ['gives a list to be printed', `export const a = () => [1]`, '\n{{a}}', { line: 2, message: expect.stringContaining('`Array`') as string }],
  ['gives a list in a list to be printed', `export const a = () => [[1]]`, '\n{{#each (a)}}{{this}}{{/each}}', { line: 2, message: expect.stringContaining('`Array`') as string }],
  ['gives Markdown to a page', `export const a = () => ({ markdown: '*' })`, '{{a}}', { line: 1, message: expect.stringContaining('`markdown`') as string }],
  ['is not there', `export const initials = () => 1`, '{{initals title}}', { code: 'template-unknown', line: 1, hint: expect.stringContaining('`initials`') as string }],
  ['gets a field that is not there', `export const a = () => 1`, '{{a titel}}', { code: 'template-unknown', line: 1, hint: expect.stringContaining('`title`') as string }],
  ['writes a script', `export const a = () => ({ html: '<script>1</script>' })`, '{{a}}', { code: 'template-page' }],
  ['writes what asks elsewhere', `export const a = () => ({ html: '<img alt="" src="https://x.example/p">' })`, '{{a}}', { code: 'template-page' }],
]; // prettier-ignore

test.each(faults)(
  'a helper that %s is told at the line of the template',
  async (_, module, call, expected) => {
    put(
      visit,
      `${readFileSync(join(folder, visit), 'utf8').replace(/^thanks:.*\n(?: .*\n)*/m, '')}\nthanks: Many\n`,
    );
    put('own.mjs', module);
    put(thanks('html'), call);
    const { ok, outputs, troubles, diagnostics } = await make();
    expect({ ok, outputs, troubles }).toEqual({ ok: false, outputs: [], troubles: [] });
    expect(diagnostics[0]).toMatchObject({ code: 'template-helper', file: thanks('html'), ...expected });
    expect(JSON.stringify(diagnostics)).not.toMatch(/\n {4}at |base64/);
  },
);

test('a name that the edition withholds is found in what a helper gives, and refused', async () => {
  const text = readFileSync(join(folder, visit), 'utf8');
  put(visit, text.replace(/^people:\n/m, 'people:\n  zyta: {name: Zyta Quorvane, consent: internal}\n'));
  put('own.mjs', `export const a = () => ['Zyta', 'Quorvane'].join(' ')`);
  put('visits/templates/visit/sections/lessons.html.hbs', '<p>{{a}}</p>');
  const result = await make();
  expect(result.diagnostics.map(({ code }) => code)).toContain('name-leaks');
  expect(result.outputs).toEqual([]);
});

test('a helper sees what the edition shows, and nothing else', async () => {
  const text = readFileSync(join(folder, visit), 'utf8');
  put(visit, text.replace(/^people:\n/m, 'people:\n  zyta: {name: Zyta Quorvane, consent: internal}\n'));
  put(
    'own.mjs',
    `export const a = (all) => { throw new Error(JSON.stringify(all).includes('Zyta') ? 'seen' : 'hidden'); }`,
  );
  put('visits/templates/visit/sections/lessons.html.hbs', '<p>{{a @root}}</p>');
  expect((await make()).diagnostics[0]?.message).toContain('hidden');
});

test('the content of the module decides what is up to date, and is told by its name', async () => {
  put('own.mjs', `export const a = () => 'one'`);
  put('visits/templates/visit/sections/lessons.html.hbs', '<p>{{a}}</p>');
  expect((await make()).ok).toBe(true);
  expect((await make({ check: true })).stale).toEqual([]);
  put('elsewhere/own.mjs', `export const a = () => 'one'`);
  expect((await make({ check: true, helpers: 'elsewhere/own.mjs' })).stale).toEqual([]);
  put('own.mjs', `export const a = () => 'two'`);
  const { stale } = await make({ check: true });
  expect(stale[0]?.reason).toBe('was made before helpers/own.mjs changed');
  expect((await make()).ok).toBe(true);
  expect(made('html')).toContain('<p>two</p>');
});

test('a module beside the document that nobody names is not looked at', async () => {
  await build([visit], { formats: ['md', 'html'] }, { cwd: folder });
  const before = made('html');
  put('visits/templates/helpers.mjs', `throw new Error('run')`);
  put('helpers.mjs', `throw new Error('run')`);
  await build([visit], { formats: ['md', 'html'], cache: false }, { cwd: folder });
  expect(made('html')).toBe(before);
});

describe('a module that cannot be used', () => {
  test.each<[string, string]>([
    ['export const a = 1;', 'own.mjs:1: "a" is no function.'],
    ['export default () => 1;', 'own.mjs:1: \"default\" is no name of a helper.'],
    ['\nexport const line = () => 1;', 'own.mjs:2: \"line\" is a word of the templates already.'],
    ['export const style = () => 1;', 'own.mjs:1: \"style\" is a word of the templates already.'],
    ['export const lookup = () => 1;', 'own.mjs:1: \"lookup\" is a word of the templates already.'],
    ['export const constructor = () => 1;', 'own.mjs:1: \"constructor\" is a word of the templates already.'],
    ['export const title = () => 1;', 'own.mjs:1: \"title\" is a field of what templates show.'],
    ['export const $a = () => 1;', 'own.mjs:1: \"$a\" is no name of a helper.'],
    ['const a = 1;', 'own.mjs exports nothing.'],
    ['\n\nexport const b = ( => 1;', "own.mjs:3 cannot be loaded: SyntaxError: Unexpected token '=>'."],
    [`import x from './y.mjs'; export const c = () => x;`, 'own.mjs cannot be loaded: '],
    ['\nthrow new Error("no");', 'own.mjs:2 cannot be loaded: Error: no.'],
    ['process.exit(0);', 'own.mjs cannot be loaded: it ended before its exports were there.'],
    [
      'await new Promise(() => undefined);',
      'own.mjs cannot be loaded: it ended before its exports were there.',
    ],
    [`//${' '.repeat(100_000)}`, 'own.mjs is larger than 100 kB.'],
  ])('%#', async (text, message) => {
    put('own.mjs', text);
    await expect(make()).resolves.toMatchObject({
      outputs: [],
      troubles: [{ message: expect.stringContaining(message) as string, exitCode: 2 }],
    });
  });

  test('one that is not there, or is something else', async () => {
    const troubleOf = async (helpers: string): Promise<unknown> =>
      (await make({ helpers })).troubles[0]?.message;
    expect(await troubleOf('nowhere.mjs')).toBe('There is no "nowhere.mjs".');
    expect(await troubleOf('visits')).toBe('visits is no module of helpers.');
    expect(await troubleOf(visit)).toBe(`${visit} is no module of helpers.`);
  });
});

describe('what does not end is ended', () => {
  const open = async (text: string): ReturnType<typeof openHelpers> => {
    put('own.mjs', text);
    return openHelpers(
      { helpers: 'own.mjs' },
      await loadCompiler(),
      { ...diskHost(), cwd: folder },
      {
        load: 2000,
        call: 500,
        page: 900,
      },
    );
  };

  test('while it is loaded', async () => {
    await expect(open('for (;;);')).rejects.toThrow('it was ended after 2 s');
  });

  test('in a call, and nothing calls it again', async () => {
    const module = await open('export const a = (n) => { while (n); return n; }');
    const call = module?.helpers.open();
    expect(call?.('a', [0], { hash: {}, format: 'md' })).toBe(0);
    for (let again = 0; again < 2; again += 1)
      expect(() => call?.('a', [1], { hash: {}, format: 'md' })).toThrow(
        expect.objectContaining({ kind: 'time', words: '0.5 s' }),
      );
    await module?.close();
  });

  test('where many calls of a page take too long together', async () => {
    const slow = `export const a = (ms) => { const end = Date.now() + ms; while (Date.now() < end); return 1; }`;
    const module = await open(slow);
    const call = module?.helpers.open();
    const again = (): unknown => call?.('a', [250], { hash: {}, format: 'md' });
    expect(() => {
      for (let count = 0; count < 10; count += 1) again();
    }).toThrow(expect.objectContaining({ kind: 'time', words: '0.9 s' }));
    await module?.close();
  });

  test('that takes all memory', async () => {
    const module = await open(
      'export const a = () => { const all = []; for (;;) all.push(new Array(1e5).fill(all)); }',
    );
    expect(() => module?.helpers.open()('a', [], { hash: {}, format: 'md' })).toThrow(
      expect.objectContaining({ kind: 'time' }),
    );
    await module?.close();
  });
});

test('Ctrl-C is heard while a helper goes on without end', async () => {
  put('own.mjs', 'export const a = () => { for (;;); }');
  put('visits/templates/visit/sections/lessons.html.hbs', '<p>{{a}}</p>');
  const child = spawn(
    process.execPath,
    [join(root, 'bin/solidify.js'), 'build', visit, '--format', 'html', '--helpers', 'own.mjs'],
    { cwd: folder, stdio: 'ignore' },
  );
  await new Promise((done) => setTimeout(done, 2500));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(readdirSync(folder)).not.toContain('reports');
});

describe('a module begins anew for each report', () => {
  test.each<[string, string, string]>([
    ['what it has counted', 'let n = 0; export const a = () => ++n;', '{{a}}'],
    ['what it has kept', 'const kept = []; export const a = (w) => kept.push(w.text) && kept.join();', '{{a title}}'],
    ['what it has kept for all', 'export const a = (w) => (globalThis.kept ??= w.text + Math.random().toString().slice(0, 0)) + (globalThis.times = (globalThis.times ?? 0) + 1);', '{{a title}}'],
    ['what it has changed of others', 'export const a = (w) => { const before = String.prototype.n ?? 0; String.prototype.n = before + 1; return before; };', '{{a title}}'],
  ])('%s', async (_, module, call) => {
    put('own.mjs', module);
    for (const format of ['html', 'md'])
      put(`visits/templates/visit/sections/lessons.${format}.hbs`, `[[${call}]]`);
    const of = (edition: string, format: string): string | undefined =>
      /\[\[(.*)\]\]/s.exec(readFileSync(join(folder, 'reports', `ostmere-2031${edition}.${format}`), 'utf8'))?.[1];
    expect(await make({ editions: ['internal', 'partners', 'public'] })).toMatchObject({ ok: true, troubles: [] });
    const first = of('.internal', 'md');
    expect(first).toMatch(/\w/);
    for (const edition of ['', '.partners', '.internal'])
      expect([of(edition, 'md'), of(edition, 'html')]).toEqual([first, first]);
  });
}); // prettier-ignore

test.each(['Object.create(null)', '{ toString() { throw 1; } }', 'Object.defineProperty(new Error(), "message", { get() { throw 2; } })'])(
  'what says nothing of itself is told all the same: %s',
  async (thrown) => {
    put('own.mjs', `export const a = () => { throw ${thrown}; }`);
    put(thanks('md'), '{{a}}');
    put('visits/templates/visit/sections/lessons.md.hbs', '{{a}}');
    const { diagnostics } = await make({ formats: ['md'] });
    expect(diagnostics).toMatchObject([{ code: 'template-helper', message: expect.stringContaining('object') as string }]);
  },
); // prettier-ignore
