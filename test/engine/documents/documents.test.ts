import { beforeEach, describe, expect, test } from 'vitest';
import { resolveOptions } from '../../../src/engine/options.js';
import { openSession } from '../../../src/engine/session.js';
import { memoryHost, type MemoryHost } from '../../../src/host/memory.js';

const head = (title: string, day: string): string =>
  `title: ${title}\ncity: Velmora\ncountry: LU\ndates: 2031-05-${day}\nprogramme: programme.yaml\n`;
const guided = (title: string, day: string, more = ''): string =>
  `${head(title, day)}tours:\n  - title: A walk\n    guides: [{ name: Ann Peeters, role: Guide }]\n${more}`;
const withheld =
  '  - title: Another walk\n    guides:\n      - { name: "Dr PEETERS, Ann", consent: internal }\n';
const programme = 'kind: programme\ntitle: A programme\nvisits: ["visit-*.yaml"]\n';

let host: MemoryHost;
beforeEach(() => {
  host = memoryHost(
    [
      ['/project/programme.yaml', programme],
      ['/project/visit-a.yaml', guided('First visit', '06')],
      ['/project/visit-b.yaml', guided('Second visit', '07', withheld)],
    ],
    { cwd: '/project' },
  );
});

const settings = resolveOptions({ formats: ['md', 'html'] }, ['en']);
const build = (files: string[]): ReturnType<ReturnType<typeof openSession>['build']> =>
  openSession(host).build(files, settings);
async function written(name: string): Promise<string> {
  return new TextDecoder().decode(await host.read(`/project/reports/${name}`, Infinity));
}

describe('a consent that another visit of the programme states', () => {
  test('holds in a visit that is built alone', async () => {
    const { diagnostics, built } = await build(['visit-a.yaml']);
    expect([diagnostics.map(({ code }) => code), built]).toEqual([[], 1]);
    for (const name of ['visit-a.md', 'visit-a.html'])
      expect(await written(name)).not.toMatch(/Peeters|PEETERS/);
    expect(await written('visit-a.md')).toContain('Guide');
  });

  test('holds in all that is made of the programme', async () => {
    host.set(
      '/project/programme.yaml',
      `${programme}conference: { title: The end, city: Velmora, country: LU, dates: 2031-06-01, people: [{ name: Ann Peeters, role: Chair }] }\nguidebook: { title: Book, authors: [{ name: Ann Peeters, role: Author }] }\n`,
    );
    const { outputs } = await build(['programme.yaml']);
    expect(outputs.length).toBeGreaterThan(6);
    for (const { file } of outputs)
      expect(await written(file.replace('reports/', ''))).not.toMatch(/peeters/i);
  });

  test('is held against the texts of the others', async () => {
    host.set('/project/visit-a.yaml', `${head('First visit', '06')}summary: Ann Peeters led the way.\n`);
    const { diagnostics, built } = await build(['visit-a.yaml']);
    expect([diagnostics.map(({ code }) => code), built]).toEqual([['no-content', 'name-leaks'], 0]);
  });

  test('takes a name out of a report that was built before it was stated', async () => {
    host.set('/project/visit-b.yaml', guided('Second visit', '07'));
    await build(['visit-a.yaml']);
    expect(await written('visit-a.md')).toContain('Ann Peeters');
    host.set('/project/visit-b.yaml', guided('Second visit', '07', withheld));
    await build(['visit-a.yaml']);
    expect(await written('visit-a.md')).not.toContain('Ann Peeters');
  });

  test('has a report searched again whose texts use the name', async () => {
    host.set('/project/visit-b.yaml', head('Second visit', '07'));
    host.set('/project/visit-a.yaml', `${head('First visit', '06')}summary: Ann Peeters led the way.\n`);
    expect((await build(['visit-a.yaml'])).built).toBe(1);
    host.set('/project/visit-b.yaml', guided('Second visit', '07', withheld));
    expect((await build(['visit-a.yaml'])).built).toBe(0);
  });

  test('is told by --explain with its place', async () => {
    const reasons: string[] = [];
    await openSession(host).build(
      ['visit-a.yaml'],
      { ...settings, explain: true },
      {
        onExplain: (_, found) => {
          for (const one of found.get('public') ?? []) reasons.push(`${one.words}: ${one.reason}`);
        },
      },
    );
    expect(reasons).toEqual([
      'Ann Peeters: consent: internal, as visit-b.yaml, line 11 says of the same person, spelt "Dr PEETERS, Ann"',
    ]);
  });

  test('is read as far as it goes from a visit with errors', async () => {
    host.set('/project/visit-b.yaml', `${guided('Second visit', '07', withheld)}sumary: Oops\n`);
    await build(['visit-a.yaml']);
    expect(await written('visit-a.md')).not.toContain('Ann Peeters');
  });
});

describe('a visit that cannot be read with certainty', () => {
  const stating = guided('Second visit', '07').replace('role: Guide', 'consent: internal, role: Guide');
  const hides = async (): Promise<void> => {
    const { built } = await build(['visit-a.yaml']);
    expect(built).toBe(1);
    for (const name of ['visit-a.md', 'visit-a.html']) expect(await written(name)).not.toMatch(/peeters/i);
  };

  test.each([
    ['as it should be', stating],
    ['with a bracket that stays open before everything', `foo: [\n${stating}`],
    ['with one behind everything', `${stating}foo: [\n`],
    ['with a consent under another key', stating.replace('consent:', 'Consent:')],
    ['with a consent under a key that is mistyped', stating.replace('consent:', 'consnt:')],
    ['with a consent that means nothing', stating.replace('internal', 'inside')],
    ['with a name under a key that is mistyped', stating.replace('name: Ann', 'nmae: Ann')],
    ['with a name by language', stating.replace('name: Ann Peeters', 'name: { en: Ann Peeters }')],
    ['as UTF-16', new Uint8Array(Buffer.from(`\uFEFF${stating}`, 'utf16le'))],
    ['with a byte that is no UTF-8', new Uint8Array([...Buffer.from(stating), 0x23, 0xff])],
  ])('withholds in the others whom it may withhold: %s', async (_, visit) => {
    host.set('/project/visit-b.yaml', visit);
    await hides();
  });

  test('names whom it has where nothing is in doubt', async () => {
    host.set('/project/visit-b.yaml', guided('Second visit', '07'));
    await build(['visit-a.yaml']);
    expect(await written('visit-a.md')).toContain('Ann Peeters');
  });

  test('keeps the others from being built where nothing of it can be read', async () => {
    host.set('/project/visit-b.yaml', `${stating}# ${'x'.repeat(2_100_000)}\n`);
    const { diagnostics, built } = await build(['visit-a.yaml']);
    expect(diagnostics).toMatchObject([
      { code: 'visit-unread', file: 'programme.yaml', args: { path: 'visit-b.yaml' } },
    ]);
    expect(built).toBe(0);
  });
});

describe('a visit that its programme lists, and that names no programme', () => {
  const alone = (text: string): string => text.replace('programme: programme.yaml\n', '');

  test.each([
    ['programme.yaml', ['programme.yaml']],
    ['both', ['programme.yaml', 'visit-a.yaml']],
    ['both, the visit first', ['visit-a.yaml', 'programme.yaml']],
    ['all that there is', ['visit-a.yaml', 'visit-b.yaml', 'programme.yaml']],
  ])('is bound by what the others state: %s', async (_, files) => {
    host.set('/project/visit-a.yaml', alone(guided('First visit', '06')));
    const { outputs } = await build(files);
    expect(outputs.length).toBeGreaterThan(4);
    for (const { file } of outputs)
      expect(await written(file.replace('reports/', ''))).not.toMatch(/peeters/i);
  });

  test.each([
    ['in quotation marks', '"title": P\n"visits": ["visit-*.yaml"]\n'],
    ['without its kind', '# A programme\ntitle: P\nvisits :\n- visit-*.yaml\n'],
    ['as JSON', ' {"kind": "programme", "title": "P", "visits": ["visit-*.yaml"]}'],
    [
      'behind a line of dashes',
      '%YAML 1.2\n--- {"kind": "programme", "title": "P", "visits": ["visit-*.yaml"]}',
    ],
  ])('is bound by a programme that comes later, written %s', async (_, text) => {
    host.set('/project/visit-a.yaml', alone(guided('First visit', '06')));
    host.set('/project/zz.yaml', text);
    host.set('/project/programme.yaml', 'title: Another\n');
    await build(['visit-a.yaml', 'zz.yaml']);
    expect(await written('visit-a.md')).not.toMatch(/peeters/i);
  });

  test('binds them by what it states', async () => {
    host.set('/project/visit-b.yaml', alone(guided('Second visit', '07', withheld)));
    await build(['programme.yaml']);
    expect(await written('visit-a.md')).not.toMatch(/peeters/i);
  });
});

describe('what another visit of the programme withholds besides names', () => {
  const stating = `people: { a: { name: Ann Peeters, consent: internal, role: Nurse, email: kontakt17@example.org } }
tours:
  - title: Another walk
    guides: [a, { name: "PEETERS, Ann", phone: "+352 12 34 56" }]
    points: [{ text: the blue door was never locked at night, consent: partners }]
findings: [{ text: nobody had the other key, consent: internal }]
`;
  test.each([
    ['an address', 'Write to kontakt17@example.org today', 'contact-leaks'],
    ['a number', 'Call 00352 123456 today', 'contact-leaks'],
    ['a point', 'They say that the *blue* door was never locked at night.', 'point-leaks'],
    ['a finding', 'Nobody had the other key', 'point-leaks'],
  ])('is refused in a text: %s', async (_, text, code) => {
    host.set('/project/visit-b.yaml', `${head('Second visit', '07')}${stating}`);
    host.set(
      '/project/visit-a.yaml',
      `${head('First visit', '06')}tours: [{ title: T }]\nlessons: ["${text}"]\n`,
    );
    const codes = ({ diagnostics }: Awaited<ReturnType<typeof build>>): string[] =>
      diagnostics.map((one) => one.code);
    expect(codes(await build(['visit-a.yaml']))).toEqual([code]);
    expect(codes(await openSession(host).validate(['visit-a.yaml'], settings))).toEqual([code]);
    expect(
      await openSession(host).build(['visit-a.yaml'], { ...settings, editions: ['internal'] }),
    ).toMatchObject({ built: 1 });
  });

  test('may be disclosed', async () => {
    host.set('/project/visit-b.yaml', `${head('Second visit', '07')}${stating}`);
    host.set(
      '/project/visit-a.yaml',
      `${head('First visit', '06')}tours: [{ title: T }]\nlessons: [Write to kontakt17@example.org]\ndisclosures: [{ name: kontakt17@example.org, edition: public, reason: The office }]\n`,
    );
    expect(await build(['visit-a.yaml'])).toMatchObject({ diagnostics: [], built: 1 });
  });
});

test('no PDF of others goes with a visit whose programme withholds anybody, as nobody can search it', async () => {
  const attaching = `${head('First visit', '06')}tours: [{ title: A walk }]\nattachments: [{ src: notes.pdf, label: Notes }]\n`;
  host.set('/project/visit-a.yaml', attaching);
  host.set('/project/notes.pdf', '%PDF-1.7\n%%EOF\n');
  host.set('/project/visit-b.yaml', guided('Second visit', '07'));
  expect((await build(['visit-a.yaml'])).diagnostics).toEqual([]);
  host.set('/project/visit-b.yaml', guided('Second visit', '07', withheld));
  const codes = ({ diagnostics }: Awaited<ReturnType<typeof build>>): string[] =>
    diagnostics.map(({ code }) => code);
  expect(codes(await build(['visit-a.yaml']))).toEqual(['attachment-unsearched']);
  expect(codes(await openSession(host).validate(['visit-a.yaml'], settings))).toEqual([
    'attachment-unsearched',
  ]);
});

describe('of many visits', () => {
  /** How often the disk is asked, by what it is asked, where `programmes` have two visits each, or one has all. */
  async function asked(visits: number, perProgramme: number): Promise<Record<string, number>> {
    const files = new Map<string, string>();
    for (let number = 0; number < visits; number += 1) {
      const folder = `/project/p${Math.floor(number / perProgramme)}`;
      files.set(`${folder}/programme.yaml`, `${programme}id: p${Math.floor(number / perProgramme)}\n`);
      const day = String(1 + (number % 28)).padStart(2, '0');
      files.set(`${folder}/visit-${number}.yaml`, guided(`Visit ${number}`, day, withheld));
    }
    const many = memoryHost([...files], { cwd: '/project' });
    const counts = { real: 0, stat: 0, read: 0 };
    const counting: MemoryHost = {
      ...many,
      real: (path) => ((counts.real += 1), many.real(path)),
      stat: (path) => ((counts.stat += 1), many.stat(path)),
      read: (path, most) => ((counts.read += 1), many.read(path, most)),
    };
    const { built, diagnostics } = await openSession(counting).build(['p*/programme.yaml'], settings);
    expect([built, diagnostics]).toEqual([visits + Math.ceil(visits / perProgramme), []]);
    return counts;
  }

  test.each([
    ['of one programme', 100],
    ['of several', 2],
  ])('%s the disk is asked no more often for the last than for the first', async (_, perProgramme) => {
    const [few, more, most] = [await asked(4, perProgramme), await asked(8, perProgramme), await asked(12, perProgramme)]; // prettier-ignore
    for (const [name, count] of Object.entries(few)) {
      const [next = 0, last = 0] = [more[name], most[name]];
      expect([name, last - next]).toEqual([name, next - count]);
    }
  });
});
