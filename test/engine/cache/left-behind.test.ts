import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build, type BuildOptions } from '../../../src/index.js';
import { sha256, writeManifest } from '../../../src/engine/cache/manifest.js';
import { main } from '../../../src/cli/main.js';

let folder: string;
let home: string;
let count = 0;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'left-behind-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  home = join(folder, String((count += 1)));
  mkdirSync(home);
});

const at = (...path: string[]): string => join(home, ...path);
const visit = (consent: string, more: object = {}): object => ({
  title: 'Lamps',
  city: 'Velmora',
  country: 'LU',
  dates: '2031-05-06',
  tours: [
    { title: 'A walk', guides: [{ name: 'Ann Peeters', role: 'Warden', ...(consent && { consent }) }] },
  ],
  ...more,
});
const write = (name: string, document: object): void => writeFileSync(at(name), JSON.stringify(document));
const run = (
  options: BuildOptions = {},
  files = ['visit.yaml'],
  cache = 'cache',
): Promise<Awaited<ReturnType<typeof build>>> =>
  build(
    files,
    { formats: ['md', 'html'], out: 'out', ...options },
    { cwd: home, env: { XDG_CACHE_HOME: at(cache) } },
  );
const files = (out = 'out'): string[] =>
  readdirSync(at(out), { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'manifest.json' && /\.\w+$/.test(name))
    .sort();
/** The files in which the name still stands. */
const named = (out = 'out'): string[] =>
  files(out).filter((name) => /Peeters/.test(readFileSync(at(out, name), 'utf8')));

describe('a consent that is withdrawn takes back what it gave', () => {
  const before: [string, BuildOptions][] = [
    ['another format', { formats: ['html'] }],
    ['another language', { langs: ['fr', 'de'] }],
    ['another edition', { editions: ['partners', 'internal'] }],
    ['all of them', { formats: ['md', 'html'], langs: ['en', 'fr'], editions: ['public', 'internal'] }],
  ];
  test.each(before)('in %s', async (_, options) => {
    write('visit.yaml', visit(''));
    await run(options);
    await run({ formats: ['md'] });
    expect(named().length).toBeGreaterThan(1);
    write('visit.yaml', visit('internal'));
    const { ok, stale } = await run({ formats: ['md'], check: true });
    expect([ok, stale.length > 1]).toEqual([false, true]);
    expect(named().length).toBeGreaterThan(1);
    await run({ formats: ['md'] });
    expect([named(), files()]).toEqual([[], ['visit.md']]);
  });

  test.each(['another machine', 'this one'])(
    'also where it was made on %s, or its manifest is gone',
    async (where) => {
      write('visit.yaml', visit(''));
      await run({ langs: ['en', 'fr'] });
      if (where === 'this one') rmSync(at('out/manifest.json'));
      write('visit.yaml', visit('internal'));
      await run({ formats: ['md'] }, ['visit.yaml'], where === 'this one' ? 'cache' : 'elsewhere');
      expect(named()).toEqual([]);
    },
  );

  test('or, where nothing is known of a file, names it and does not end well', async () => {
    write('visit.yaml', visit(''));
    await run();
    rmSync(at('out/manifest.json'));
    write('visit.yaml', visit('internal'));
    const { troubles, ok } = await run({ formats: ['md'] }, ['visit.yaml'], 'elsewhere');
    expect([ok, troubles.map(({ code, exitCode }) => [code, exitCode])]).toEqual([
      false,
      [['left-behind', 4]],
    ]);
    expect(troubles[0]?.message).toContain(join('out', 'visit.html'));
    expect(named()).toEqual(['visit.html']);
  });

  test('but touches nothing that was changed by hand, and names it', async () => {
    write('visit.yaml', visit(''));
    await run();
    writeFileSync(at('out/visit.html'), 'mine, of Peeters');
    write('visit.yaml', visit('internal'));
    const { troubles } = await run({ formats: ['md'] });
    expect(troubles.map(({ code, message }) => [code, message.includes('visit.html')])).toEqual([
      ['left-behind', true],
    ]);
    expect(readFileSync(at('out/visit.html'), 'utf8')).toBe('mine, of Peeters');
  });

  test.each<[string, () => void, string[]]>([
    ['the id is another', () => write('visit.yaml', visit('internal', { id: 'walk' })), ['visit.yaml']],
    [
      'the file has another name',
      () => (renameSync(at('visit.yaml'), at('walk.yaml')), write('walk.yaml', visit('internal'))),
      ['walk.yaml'],
    ],
  ])('when %s', async (_, change, documents) => {
    write('visit.yaml', visit(''));
    await run();
    change();
    await run({}, documents);
    expect([named(), files()]).toEqual([[], ['walk.html', 'walk.md']]);
  });

  test('and keeps what is made of the same documents, and what others gave', async () => {
    write('visit.yaml', visit(''));
    write('other.yaml', visit(''));
    await run({ editions: ['public', 'internal'], langs: ['en', 'fr'] }, ['visit.yaml', 'other.yaml']);
    const all = files();
    writeFileSync(at('out/notes.md'), 'mine');
    await run({ formats: ['md'] });
    expect(files()).toEqual([...all, 'notes.md'].sort());
    // What is not part of the build stays, and is told of once its document has changed.
    write('other.yaml', visit('internal'));
    const notes: string[] = [];
    const text = await inProcess(['build', 'visit.yaml', '--format', 'md', '--out', 'out']);
    notes.push(text.stderr);
    expect(notes.join('')).toContain('was made before other.yaml changed');
    expect(files()).toEqual([...all, 'notes.md'].sort());
  });

  test('in the website and the guidebook of a programme, by --format and by the list of visits', async () => {
    mkdirSync(at('visits'));
    const programme = { kind: 'programme', id: 'lantern', title: 'Lanterns', visits: ['visits/*.yaml'] };
    write('programme.yaml', programme);
    write('visits/east.yaml', visit('', { programme: '../programme.yaml' }));
    write('visits/west.yaml', visit('', { programme: '../programme.yaml', dates: '2031-06-06' }));
    await run({ editions: ['public', 'internal'] }, ['programme.yaml']);
    expect(named().length).toBeGreaterThan(6);
    write('visits/east.yaml', visit('internal', { programme: '../programme.yaml' }));
    await run({ formats: ['md'] }, ['programme.yaml']);
    // The narrowest consent of the programme holds, whichever visit says it.
    expect([named(), files().filter((name) => name.endsWith('.html'))]).toEqual([[], []]);
    rmSync(at('visits/east.yaml'));
    await run({}, ['programme.yaml']);
    expect(files().filter((name) => name.includes('east'))).toEqual([]);
  });

  test('leads through no link to a file elsewhere', async () => {
    write('visit.yaml', visit(''));
    await run();
    mkdirSync(at('precious'));
    cpSync(at('out/visit.html'), at('precious/x.html'));
    const [html] = [readFileSync(at('out/visit.html'))];
    symlinkSync(at('precious'), at('out/visit'));
    const one = {
      file: 'visit/x.html',
      format: 'html',
      bytes: html.length,
      sha256: sha256(html),
      pages: null,
      solidify: '1',
      browser: null,
      key: '',
      searched: '',
    };
    const entry = { id: 'visit', product: 'visit', source: null, inputs: [], outputs: [one] };
    writeFileSync(at('out/manifest.json'), writeManifest(new Map([['visit', entry]])));
    await run({ formats: ['md'] });
    expect(existsSync(at('precious/x.html'))).toBe(true);
  });
});

describe('a shard that is merged', () => {
  test('brings nothing but prints, whatever its manifest lists', async () => {
    write('visit.yaml', visit(''));
    await run({ shard: '1/1', out: 'part' });
    const poison = '<script>alert(1)</script>';
    for (const name of ['visit.html', 'visit.md', '.htaccess', 'evil.js', '.git/hooks/post-commit']) {
      mkdirSync(join(at('part', name), '..'), { recursive: true });
      writeFileSync(at('part', name), poison);
    }
    const notes = JSON.parse(readFileSync(at('part/shard.json'), 'utf8')) as {
      products: { outputs: { file: string; sha256: string; bytes: number }[] }[];
      checksum: string;
    };
    for (const one of notes.products[0]?.outputs ?? [])
      Object.assign(one, { sha256: sha256(poison), bytes: poison.length });
    notes.checksum = sha256(JSON.stringify(notes.products));
    writeFileSync(at('part/shard.json'), `${JSON.stringify(notes)}\n`);
    writeFileSync(
      at('part/manifest.json'),
      writeManifest(new Map(notes.products.map((one) => ['visit', one as never]))),
    );
    expect((await run({ merge: ['part'] }, ['visit.yaml'], 'elsewhere')).ok).toBe(true);
    expect(files()).toEqual(['visit.html', 'visit.md']);
    expect(readFileSync(at('out/visit.html'), 'utf8')).not.toContain('alert');
    expect((await inProcess(['verify', 'part'])).stdout).toMatch(
      /\.git\/hooks\/post-commit: not in[^]*\.htaccess: not in[^]*evil\.js: not in/,
    );
  });
});

describe('what belongs to no document', () => {
  const other = (): object => visit('', { title: 'Quays' });
  const has = (name: string): boolean => files().includes(name);

  test('stays and is named where nobody knows its document, and goes with prune', async () => {
    write('visit.yaml', visit(''));
    write('gone.yaml', other());
    await run({}, ['visit.yaml', 'gone.yaml']);
    rmSync(at('gone.yaml'));
    await run({}, ['visit.yaml'], 'another-cache');
    expect(has('gone.md')).toBe(true);
    const { stale } = await run({ check: true, prune: true }, ['visit.yaml'], 'another-cache');
    expect(stale.map(({ file }) => file)).toContain(join('out', 'gone.md'));
    await run({ prune: true }, ['visit.yaml'], 'another-cache');
    expect([has('gone.md'), has('gone.html'), has('visit.md')]).toEqual([false, false, true]);
  });

  test('goes where its document is known to be gone', async () => {
    write('visit.yaml', visit(''));
    write('gone.yaml', other());
    await run({}, ['visit.yaml', 'gone.yaml']);
    rmSync(at('gone.yaml'));
    const { stale } = await run({ check: true });
    expect(stale.map(({ file }) => file)).toContain(join('out', 'gone.md'));
    await run();
    expect(has('gone.md')).toBe(false);
  });
});

test('two documents of one name, one after the other into one folder, are told', async () => {
  for (const name of ['a', 'b']) {
    mkdirSync(at(name));
    write(join(name, 'visit.yaml'), visit('', { title: name }));
  }
  const said = async (file: string): Promise<string> =>
    (await inProcess(['build', file, '-f', 'md', '--out', 'out'])).stderr;
  const rival = /^The reports of a\Wvisit\.yaml .*id: visit-2\.$/m;
  expect(await said('a/visit.yaml')).not.toMatch(rival);
  expect(await said('a/visit.yaml')).not.toMatch(rival);
  expect(await said('b/visit.yaml')).toMatch(rival);
  // A document that was moved is no other one.
  rmSync(at('b'), { recursive: true });
  expect(await said('a/visit.yaml')).not.toMatch(/The reports of/);
});

describe('what a consent in another visit takes back is named where that visit is built alone', () => {
  const said = async (): Promise<string> => {
    const { stderr, code } = await inProcess(['build', 'a.yaml', '-f', 'md,html', '-o', 'out']);
    expect(code).toBe(0);
    return stderr;
  };
  const notesAfter = async (a: object, own: BuildOptions = {}): Promise<string> => {
    write('p.yaml', { kind: 'programme', title: 'P', visits: ['a.yaml', 'b.yaml'] });
    write('a.yaml', visit('', { programme: 'p.yaml' }));
    write('b.yaml', visit('', { programme: 'p.yaml', dates: '2031-05-07' }));
    await run(own, ['a.yaml', 'b.yaml']);
    expect(named().length).toBeGreaterThan(3);
    write('a.yaml', a);
    return said();
  };

  test.each([
    ['its consent is narrower', visit('internal', { programme: 'p.yaml' })],
    [
      'it names somebody else who is withheld',
      visit('', { programme: 'p.yaml', contacts: [{ name: 'Bo Quux', consent: 'partners' }] }),
    ],
  ])('when %s', async (_, changed) => {
    const notes = await notesAfter(changed, { editions: ['public', 'partners'] });
    expect(notes).toContain('was made before a consent in another visit changed');
    for (const file of files().filter((one) => one.startsWith('b.')))
      expect(notes).toContain(join('out', file));
    const { stale } = await run({ formats: ['md'], check: true }, ['b.yaml']);
    const reasons = stale.map(({ reason }) => reason);
    expect(reasons.every((one) => /consent in another visit|what that names, changed/.test(one))).toBe(true);
    await run({}, ['b.yaml']);
    expect(await said()).not.toContain('in another visit changed');
  });

  test.each([
    ['nothing', visit('', { programme: 'p.yaml' })],
    ['only its texts', visit('', { programme: 'p.yaml', summary: 'Words' })],
  ])('and not when %s has changed', async (_, changed) => {
    expect(await notesAfter(changed)).not.toContain('in another visit changed');
  });
});

test('a guess of what is withheld is confirmed by no byte of the folder', async () => {
  const guess = async (name: string): Promise<string> => {
    const person = { name, role: 'Warden', consent: 'internal' };
    write('visit.yaml', { ...visit(''), tours: [{ title: 'A walk', guides: [person] }] });
    rmSync(at('out'), { recursive: true, force: true });
    await run();
    return ['manifest.json', ...files()].map((file) => readFileSync(at('out', file), 'utf8')).join('\0');
  };
  expect(await guess('Ann Peeters')).toBe(await guess('Bob Quibble'));
});

async function inProcess(argv: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const said = { stdout: '', stderr: '' };
  const screen = (
    name: 'stdout' | 'stderr',
  ): { write: (text: string | Uint8Array) => boolean; isTTY: boolean } => ({
    write: (text) => ((said[name] += String(text)), true),
    isTTY: false,
  });
  const code = await main(argv, {
    cwd: () => home,
    env: { XDG_CACHE_HOME: at('cache') },
    stdin: process.stdin,
    stdout: screen('stdout'),
    stderr: screen('stderr'),
    version: process.version,
    on: () => undefined,
    off: () => undefined,
    exit: () => undefined,
  } as never);
  return { ...said, code };
}
