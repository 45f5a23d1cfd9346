import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskHost } from '../../src/host/disk.js';
import { build as buildStory } from '../../src/engine/session.js';
import { build, SolidifyError, type BuildResult, type Options } from '../../src/index.js';
import { sha256 } from '../../src/engine/cache/manifest.js';
import { extractFinished } from '../../src/core/formats/pdf/foreign/extract.js';
import { resolveOptions } from '../../src/engine/options.js';
import { finishTools } from '../../src/engine/printing/finish-tools.js';
import { findBrowser } from '../../src/browser/find.js';
import { root, textOf } from '../cases.js';
import { hasJava, judge } from '../verapdf/verapdf.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const out = (name: string): string => join(folder, name);
const browser = await findBrowser({ env: process.env }).catch(() => null);
const withBrowser = test.skipIf(browser === null);
const visits = 'examples/solidify/visits/*.yaml';

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('the examples', () => {
  let result: BuildResult;
  beforeAll(async () => {
    const formats = browser ? (['md', 'html', 'pdf'] as const) : (['md', 'html'] as const);
    result = await build(
      [visits, 'examples/minimal.yaml', 'examples/french/*.yaml'],
      { out: out('examples'), formats },
      { cwd: root },
    );
  });

  test('build without an error', () => {
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result).toMatchObject({ ok: true, documents: 7, troubles: [] });
  });

  test('give a file for each format, in the order of the documents', () => {
    const names = [
      'barcelona-2018',
      'essen-2019',
      'paris-2019',
      'strasbourg-2019',
      'the-hague-2018',
      'minimal',
      'la-haye-2018',
    ];
    const formats = browser ? ['md', 'html', 'pdf'] : ['md', 'html'];
    const files = names.flatMap((name) =>
      formats.map((format) => join(out('examples'), `${name}.${format}`)),
    );
    // Beside the Markdown lie its drawings.
    const isDrawing = (file: string): boolean => /\.\d+\.svg$/.test(file);
    const made = result.outputs.map(({ file }) => file);
    expect(made.filter(isDrawing).length).toBeGreaterThan(6);
    expect(made.filter((file) => !isDrawing(file))).toEqual(files);
    expect(
      readdirSync(out('examples'))
        .filter((name) => !isDrawing(name))
        .map((name) => join(out('examples'), name))
        .sort(),
    ).toEqual([...files, join(out('examples'), 'manifest.json')].sort());
  });

  test('are told of as they are on the disk', () => {
    for (const { file, format, bytes, sha256, pages } of result.outputs) {
      const content = readFileSync(file);
      expect(bytes).toBe(content.length);
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
      expect(pages === null).toBe(format !== 'pdf');
      if (format === 'pdf') expect(content.toString('latin1', 0, 5)).toBe('%PDF-');
    }
  });

  test('come out the same, byte for byte, a second time', async () => {
    const again = await build([visits], { out: out('again'), formats: ['md', 'html'] }, { cwd: root });
    const sums = new Map(
      result.outputs.map(({ file, sha256 }) => [file.replace(out('examples'), ''), sha256]),
    );
    for (const { file, sha256 } of again.outputs)
      expect(sums.get(file.replace(out('again'), ''))).toBe(sha256);
  });
});

describe('Paris', () => {
  // Every fact of the article that the visit was written from.
  const facts = [
    'Augsburg',
    'Mannheim',
    'Essen',
    'Lisbon',
    'Barcelona',
    'Brussels',
    'Liège',
    'Paris',
    'Strasbourg',
    'Ljubljana',
    'Germany',
    'Portugal',
    'Spain',
    'Belgium',
    'France',
    'Slovenia',
    'Gare du Nord',
    '10th arrondissement',
    '2016',
    'inject drugs',
    'harm reduction policy',
    'social cohesion',
    'Paris City Council',
    'Anne Souyris',
    'Deputy Mayor of Paris in charge of health and relations with hospitals',
    'Stéphane Bribard',
    'Deputy Mayor of the Paris 10th arrondissement in charge of security, prevention and nightlife',
    'Carmen Bach',
    'Director',
    'Paris Metropolitan Mission for the Prevention of Risky Behaviours',
    'Mission métropolitaine de prévention des conduites à risque',
    'Elizabeth Avril',
    'Gaia',
    'Regional Health Agency',
    'Interministerial Mission Against Drugs and Risky Behaviours',
    'MILDECA',
    'Departmental Council of Seine-Saint-Denis',
    'Improve the health of people who use drugs',
    'Improve their social situation',
    'Improve public security',
    'Salle Jean-Pierre Lhomme, Espace Gaia',
    'greater Paris',
    'smaller groups',
    'North Paris',
    'Crack hill',
    'Porte de la Chapelle',
    'Syringe distribution machines',
    'Patrols by non-governmental organisations',
    'Place Stalingrad',
    'Eole park',
    'public spaces and gardens',
    'Sleep-in',
    'emergency accommodation centre',
    'Step',
    'Ego',
    'Service centre for women who use drugs',
    'The slightest risk',
    'Le moindre risque',
    'Edie Laconi',
    'Colombe Brossel',
    'Luis Fernandez',
    'Advisor to the Police Commissioner in charge of the prevention of crime and radicalisation',
    'Marie Jauffret-Roustide',
    'Project coordination meeting',
    'Fons Mertens',
    'External evaluator of SOLIDIFY',
    'June 2018',
    'The Hague',
    'October 2018',
    'January 2019',
    'April 2019',
    'City of Lisbon',
    'European Monitoring Centre for Drugs and Drug Addiction',
    'Guidebook',
    'promising practices',
    'Efus',
    '17–18 June 2019',
    '5–6 December 2019',
  ];
  /** Broken lines joined, behind hyphens too, and the thin spaces around the dash of a range taken out. */
  const plain = (text: string): string =>
    text
      .replace(/[\s\u00AD]+/g, ' ')
      .replaceAll('- ', '-')
      .replace(/ ?– ?/g, '–');
  const missing = (text: string): string[] => facts.filter((fact) => !plain(text).includes(plain(fact)));
  const report = (extension: string): string => join(out('paris'), `paris-2019.${extension}`);
  beforeAll(async () => {
    const formats = browser ? (['md', 'html', 'pdf'] as const) : (['md', 'html'] as const);
    await build(['examples/solidify/visits/paris-2019.yaml'], { out: out('paris'), formats }, { cwd: root });
  });

  test('has every fact in its Markdown', () => {
    const reader = new MarkdownIt({ html: true });
    expect(missing(textOf(reader.render(readFileSync(report('md'), 'utf8'))))).toEqual([]);
  });

  test('has every fact in its page', () => {
    expect(missing(textOf(readFileSync(report('html'), 'utf8')))).toEqual([]);
  });

  const poppler = spawnSync('pdftotext', ['-v']).status === 0;
  test.skipIf(browser === null || !poppler)(
    `has every fact in its PDF${poppler ? '' : ' (skipped: pdftotext of poppler-utils is not installed)'}`,
    () => {
      const { stdout } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', report('pdf'), '-'], {
        encoding: 'utf8',
      });
      expect(missing(stdout)).toEqual([]);
    },
  );
});

const minimal = 'title: T\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';

describe('a build', () => {
  test('needs no browser for Markdown and pages', async () => {
    const path = write('no-browser.yaml', minimal);
    const env = { PATH: '', SOLIDIFY_BROWSER: '/nowhere' };
    const { ok } = await build([path], { out: out('no-browser'), formats: ['md', 'html'] }, { env });
    expect(ok).toBe(true);
  });

  test('without a browser writes nothing, but still tells what is wrong with the documents', async () => {
    const [good, bad] = [
      write('fine.yaml', minimal),
      write('unfine.yaml', minimal.replace('LU', 'Luxembourg')),
    ];
    const result = await build([good, bad], { out: out('none') }, { env: { SOLIDIFY_BROWSER: '/nowhere' } });
    expect(result.outputs).toEqual([]);
    expect(result.troubles.map(({ exitCode }) => exitCode)).toEqual([3]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['bad-country']);
  });

  test('in several languages names its files after them', async () => {
    const path = write('walk.yaml', minimal);
    const { outputs } = await build([path], {
      out: out('langs'),
      formats: ['md'],
      langs: ['en', 'fr', 'de'],
    });
    expect(outputs.map(({ file }) => file.replace(out('langs'), ''))).toEqual([
      '/walk.md',
      '/walk.fr.md',
      '/walk.de.md',
    ]);
  });

  test('in several editions names its files after them, and marks all but the public one', async () => {
    const path = write('walk.yaml', minimal);
    const { outputs } = await build([path], {
      out: out('editions'),
      formats: ['md', 'html'],
      langs: ['fr'],
      editions: ['internal', 'public'],
    });
    const names = outputs.map(({ file }) => file.replace(out('editions'), ''));
    expect(names).toEqual(['/walk.fr.md', '/walk.fr.html', '/walk.fr.internal.md', '/walk.fr.internal.html']);
    const marked = names.map((name) => readFileSync(`${out('editions')}${name}`, 'utf8').includes('Interne'));
    expect(marked).toEqual([false, false, true, true]);
  });

  test.each([
    ['two documents of one name', ['a/same.yaml', 'b/same.yaml'], ['en']],
    ['names that differ only in case', ['a/same2.yaml', 'b/SAME2.yaml'], ['en']],
    ['a name that is another with its language', ['a/fair.fr.yaml', 'b/fair.yaml'], ['fr', 'en']],
  ])('never writes %s over each other', async (_, names, langs) => {
    const paths = names.map((name) => write(name, name.includes('.fr.') ? `lang: fr\n${minimal}` : minimal));
    const result = await build(paths, {
      out: out('twins'),
      formats: ['md'],
      langs: names[0]?.includes('.fr.') ? ['fr'] : langs,
    });
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, file }) => [code, file])).toEqual([['duplicate-id', paths[1]]]);
    expect(result.outputs).toHaveLength(1);
  });

  test('to standard output has the alternatives of pictures in place of files that nobody writes', async () => {
    cpSync(join(root, 'test/cases/broken/room.png'), join(folder, 'room.png'));
    const pictures =
      'images:\n  - { src: room.png, alt: "The [old] room", caption: Seen. }\n  - { src: room.png, decorative: true }\nthanks: Yes.\n';
    const path = write('alone.yaml', `${minimal}${pictures}`);
    const settings = resolveOptions({ formats: ['md'], stdout: true, out: out('alone') }, ['en']);
    const { stdout } = await buildStory([path], settings, { ...diskHost(), cwd: folder });
    expect(String(stdout)).toContain('\n\n[The \\[old\\] room]\n\n*Seen.*\n\n');
    expect(String(stdout)).not.toContain('.png');
    expect(existsSync(out('alone'))).toBe(false);
  });

  test('that is interrupted ends with 130', async () => {
    const stop = new AbortController();
    const path = write('stopped.yaml', minimal);
    stop.abort(new SolidifyError('Interrupted.', 'aborted'));
    await expect(build([path], { out: out('stopped') }, { signal: stop.signal })).rejects.toMatchObject({
      exitCode: 130,
    });
  });

  withBrowser('that takes too long for one document says so and goes on', async () => {
    const path = write('slow.yaml', minimal);
    const result = await build([path, path], { out: out('slow'), timeout: 0.001 });
    expect(result.troubles.map(({ exitCode }) => exitCode)).toEqual([3]);
    expect(result.outputs).toEqual([]);
  });
});

describe('a second build', () => {
  const again = (name: string, options: object = {}): Promise<BuildResult> =>
    build([join(folder, name, 'v/*.yaml')], {
      out: join(folder, name, 'out'),
      formats: ['md', 'html'],
      ...options,
    });
  const states = ({ outputs }: BuildResult): string[] =>
    outputs.map(({ file, unchanged }) => `${basename(file)} ${unchanged ? 'unchanged' : 'made'}`);
  const stale = ({ stale: list }: BuildResult): string[] =>
    list.map(({ file, reason }) => `${basename(file)} ${reason}`);
  const start = (name: string): void => {
    write(`${name}/programme.yaml`, 'kind: programme\ntitle: P\nvisits: [v/*.yaml]\n');
    write(`${name}/v/a.yaml`, minimal);
    write(`${name}/v/b.yaml`, `programme: ../programme.yaml\n${minimal}`);
  };

  test('makes nothing, and says so', async () => {
    start('twice');
    expect(states(await again('twice'))).toEqual(['a.md made', 'a.html made', 'b.md made', 'b.html made']);
    const before = statSync(join(folder, 'twice/out/a.md')).mtimeMs;
    expect(states(await again('twice'))).toEqual(
      ['a.md', 'a.html', 'b.md', 'b.html'].map((file) => `${file} unchanged`),
    );
    expect(statSync(join(folder, 'twice/out/a.md')).mtimeMs).toBe(before);
    expect(states(await again('twice', { cache: false }))).toContain('a.md made');
  });

  test('makes what has changed, and no more', async () => {
    start('change');
    await again('change');
    write('change/v/a.yaml', minimal.replace('A walk', 'Another walk'));
    expect(stale(await again('change', { check: true }))).toEqual([
      'a.md was made before a.yaml changed',
      'a.html was made before a.yaml changed',
    ]);
    expect(states(await again('change'))).toEqual([
      'a.md made',
      'a.html made',
      'b.md unchanged',
      'b.html unchanged',
    ]);
    // Only one of the two names the programme.
    write('change/programme.yaml', 'kind: programme\ntitle: Q\nvisits: [v/*.yaml]\n');
    expect(states(await again('change'))).toEqual([
      'a.md unchanged',
      'a.html unchanged',
      'b.md made',
      'b.html made',
    ]);
    expect(stale(await again('change', { check: true }))).toEqual([]);
  });

  test('of a programme makes what is made of all visits only when one has changed', async () => {
    start('whole');
    const whole = (options: object = {}): Promise<BuildResult> =>
      build([join(folder, 'whole/programme.yaml')], {
        out: join(folder, 'whole/out'),
        formats: ['html'],
        ...options,
      });
    const first = await whole();
    expect(first.outputs.filter(({ unchanged }) => unchanged)).toEqual([]);
    expect((await whole()).outputs).toEqual(first.outputs.map((one) => ({ ...one, unchanged: true })));
    write('whole/v/a.yaml', minimal.replace('A walk', 'Another walk'));
    const found = (await whole({ check: true })).stale.map(({ file }) => basename(file));
    expect(found).toEqual(['a.html', 'programme.guidebook.html', 'index.html']);
    expect((await whole()).outputs.filter(({ unchanged }) => unchanged)).toHaveLength(1);
  });

  test('mends what was changed by hand, and checking it changes nothing', async () => {
    start('hand');
    await again('hand');
    const [file, manifest] = [join(folder, 'hand/out/a.md'), join(folder, 'hand/out/manifest.json')];
    const [good, known] = [readFileSync(file, 'utf8'), readFileSync(manifest, 'utf8')];
    writeFileSync(file, 'mine');
    const { ok, stale: found } = await again('hand', { check: true });
    expect([ok, found]).toEqual([false, [{ file, reason: 'was changed by hand' }]]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await again('hand');
    expect(readFileSync(file, 'utf8')).toBe(good);
    // A manifest that was tampered with is believed in nothing.
    writeFileSync(manifest, known.replace(sha256(good), sha256('mine')));
    writeFileSync(file, 'mine');
    expect(stale(await again('hand', { check: true }))[0]).toMatch(/^a\.md cannot be judged, as manifest/);
    expect(states(await again('hand'))).toContain('b.md made');
    expect([readFileSync(file, 'utf8'), readFileSync(manifest, 'utf8')]).toEqual([good, known]);
  });

  test('of shards, merged, is that of one machine, byte for byte', async () => {
    start('shards');
    for (const name of ['c', 'd', 'e', 'f']) write(`shards/v/${name}.yaml`, minimal.replace('A walk', name));
    const shards = [1, 2, 3, 4, 5, 6, 7].map((number) => join(folder, `shards/out-${number}`));
    const [programme, out] = [join(folder, 'shards/programme.yaml'), join(folder, 'shards/merged')];
    const formats = ['md', 'html'] as const;
    const made: string[] = [];
    for (const [index, shard] of shards.entries()) {
      const one = await build([programme], { out: shard, formats, shard: `${index + 1}/7` });
      made.push(...one.outputs.map(({ file }) => basename(file)));
    }
    expect(made.sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name) => [`${name}.html`, `${name}.md`]),
    );
    writeFileSync(join(shards[0] ?? '', readdirSync(shards[0] ?? '')[0] ?? ''), 'changed by hand');
    const merged = await build([programme], { out, formats, merge: shards });
    expect(merged.ok).toBe(true);
    await build([programme], { out: join(folder, 'shards/whole'), formats });
    const read = (place: string): string[] =>
      readdirSync(place, { recursive: true, encoding: 'utf8' })
        .sort()
        .filter((name) => statSync(join(place, name)).isFile())
        .map((name) => `${name} ${sha256(readFileSync(join(place, name)))}`);
    expect(read(out)).toEqual(read(join(folder, 'shards/whole')));
  });

  test.each([
    [{ shard: '0/2' }, 2],
    [{ shard: '3/2' }, 2],
    [{ shard: 'one' }, 2],
    [{ jobs: 0 }, 2],
    [{ merge: ['nowhere'] }, 2],
    [{ merge: ['nowhere'], shard: '1/2' }, 2],
  ])('with %j is wrong use', async (options, exitCode) => {
    start('wrong');
    await expect(again('wrong', options)).rejects.toMatchObject({ exitCode });
  });

  test('in other languages or formats keeps the first', async () => {
    start('more');
    await again('more', { formats: ['md'] });
    expect(states(await again('more', { formats: ['md', 'html'], langs: ['fr'] }))).toContain('a.fr.md made');
    expect(states(await again('more', { formats: ['md'] }))).toEqual(['a.md unchanged', 'b.md unchanged']);
  });

  test('gives the same manifest in another folder', async () => {
    for (const name of ['one', 'two']) {
      start(name);
      await again(name);
    }
    const texts = ['one', 'two'].map((name) => readFileSync(join(folder, name, 'out/manifest.json'), 'utf8'));
    expect(texts[1]).toBe(texts[0]);
    expect(texts[0]).not.toContain(folder);
  });

  withBrowser('starts no browser when nothing needs it, and one when something does', async () => {
    const path = write('printed/a.yaml', minimal);
    const out = join(folder, 'printed/out');
    let started = 0;
    const run = async (): Promise<void> => {
      const settings = resolveOptions({ out, formats: ['pdf'] }, ['en']);
      await buildStory([path], settings, { ...diskHost(), cwd: folder }, { onBrowser: () => (started += 1) });
    };
    await run();
    await run();
    expect(started).toBe(1);
    rmSync(join(out, 'a.pdf'));
    await run();
    expect(started).toBe(2);
  });
});

describe('what is large', () => {
  test('10,000 people become a report', async () => {
    const people = Array.from(
      { length: 10_000 },
      (_, index) => `  p${index}:\n    name: Person ${index}\n    role: Guest\n`,
    );
    const list = Array.from({ length: 10_000 }, (_, index) => `  - p${index}\n`);
    const path = write('crowd.yaml', `${minimal}contacts:\n${list.join('')}people:\n${people.join('')}`);
    const { ok, outputs } = await build([path], { out: out('crowd'), formats: ['md', 'html'] });
    expect(ok).toBe(true);
    expect(readFileSync(outputs[0]?.file ?? '', 'utf8')).toContain('Person 9999, Guest');
  });

  test.each([
    ['a document of 10 MB', (): string => `${minimal}summary: |\n${'  A line of text.\n'.repeat(600_000)}`],
    ['a text of a million lines', (): string => `${minimal}summary: |\n${'  x\n'.repeat(1_000_000)}`],
    ['a list of a million items', (): string => `${minimal}lessons:\n${'- x\n'.repeat(1_000_000)}`],
  ])('%s is refused with a diagnostic', async (name, text) => {
    const path = write(`${name}.yaml`, text());
    const { ok, diagnostics } = await build([path], { out: out('large'), formats: ['md'] });
    expect(ok).toBe(false);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThan(100);
  });
});

describe('the document in its PDF', () => {
  const hall =
    'title: A hall\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ndiscussions:\n  - title: Light\n    points: [One.]\n';

  withBrowser('is the very file, in a PDF/A-3a, and only when it is asked for', async () => {
    const file = write('hall.yaml', hall);
    await build([file], { out: out('with'), formats: ['pdf'], attachSource: true });
    await build([file], { out: out('without'), formats: ['pdf'] });
    const pdf = readFileSync(out('with/hall.pdf'));
    const start = pdf.indexOf('stream\n', pdf.indexOf('/EmbeddedFile')) + 'stream\n'.length;
    expect(inflateSync(pdf.subarray(start)).toString()).toBe(hall);
    expect(readFileSync(out('without/hall.pdf')).includes('EmbeddedFile')).toBe(false);
  });

  withBrowser('is the file or else the report as Markdown in a PDF/A-4f, which is made anew', async () => {
    const file = write('hall.yaml', hall);
    const options = { out: out('new'), formats: ['pdf'] } as const;
    const attachedBy = async (changes: Options): Promise<readonly string[]> => {
      expect((await build([file], { ...options, ...changes })).ok).toBe(true);
      return extractFinished(readFileSync(out('new/hall.pdf')), finishTools).attached;
    };
    expect(await attachedBy({})).toEqual([]);
    const [text = ''] = await attachedBy({ standards: ['ua-2', 'a-4f'] });
    expect(text).toMatch(/^# A hall\n/);
    expect(await attachedBy({ standards: ['a-4f'], attachSource: true })).toEqual([hall]);
    expect(await attachedBy({ standards: ['ua-2', 'wtpdf'] })).toEqual([]);
  });

  test.skipIf(browser === null || !hasJava)(
    'is no fault to veraPDF (skipped where there is no java)',
    async () => {
      const file = write('hall.yaml', hall);
      const { outputs } = await build([file], { out: out('judged'), formats: ['pdf'], attachSource: true });
      const pdf = readFileSync(outputs[0]?.file ?? '');
      expect(judge('PDFUA-1', [pdf])[0]?.failures).toEqual({});
      expect(judge('PDFA-3A', [pdf])[0]?.failures).toEqual({});
    },
  );

  withBrowser('is refused where the edition withholds anything of it', async () => {
    const hidden = {
      name: `${hall}participants: { delegations: [{ city: Velmora, country: LU, people: [{ name: Nadia Ferrant }] }] }\n`,
      point: hall.replace('[One.]', '[{ text: One., consent: internal }]'),
      room: hall.replace(
        'title: Light',
        'title: Light\n    rule: chatham_house\n    discussants: [{ name: Nadia Ferrant }]',
      ),
      registry: `${hall}people: { nadia: { name: Nadia Ferrant, consent: internal } }\n`,
    };
    for (const [name, text] of Object.entries(hidden)) {
      const options = { out: out(`hidden-${name}`), formats: ['pdf'], attachSource: true } as const;
      const file = write(`hidden-${name}.yaml`, text);
      const { troubles, outputs } = await build([file], options);
      expect([name, troubles[0]?.exitCode, outputs]).toEqual([name, 2, []]);
      const internal = await build([file], { ...options, editions: ['internal'] });
      expect([name, internal.outputs.length]).toEqual([name, name === 'room' ? 0 : 1]);
    }
  });
});
