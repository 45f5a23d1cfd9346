import {
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, compile } from '../src/index.js';
import { findBrowser } from '../src/io/find-browser.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leak-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const withBrowser = test.skipIf((await findBrowser({ env: process.env }).catch(() => null)) === null);

const base = {
  title: 'Visit',
  city: 'Velmora',
  country: 'LU',
  dates: '2031-05-06',
  people: { zoe: { name: 'Steffi Quux-Brandt', consent: 'internal', role: 'Warden' } },
  tours: [
    {
      title: 'A walk',
      guides: ['zoe'],
      points: [{ text: 'The lease ends in spring.', consent: 'partners' }],
    },
  ],
};
const filler = 'They walked and talked, and then they walked again to the other side. ';

/** A withheld name or point in each place where a text can bring it, with the code that it must give. */
const planted: Readonly<Record<string, readonly [object, string?]>> = {
  text: [{ summary: 'We thank Steffi Quux-Brandt.' }],
  'a ligature and a genitive': [{ summary: 'Stefﬁ Quux-Brandt’s talk.' }],
  lines: [
    {
      lessons: Array.from(
        { length: 12 },
        (_, index) => `${filler.slice(0, 40 + index * 5)}, with Steffi Quux-Brandt`,
      ),
    },
  ],
  pages: [{ lessons: [...Array.from({ length: 46 }, () => filler.repeat(2)), 'And Quux-Brandt, Steffi.'] }],
  'soft hyphens': [{ summary: 'With Stef\u00ADfi Qu\u00ADux-Bran\u00ADdt.' }],
  'the title and the metadata': [{ title: 'A visit with S. Quux-Brandt' }],
  'a bookmark': [{ practices: [{ title: 'The Quux-Brandt way' }] }],
  'an address': [{ links: [{ label: 'More', url: 'https://example.org/steffi-quux-brandt' }] }],
  'an anchor': [
    {
      sites: { 'steffi-quux-brandt': { name: 'The room' } },
      tours: [...base.tours, { title: 'Another walk', sites: ['steffi-quux-brandt'] }],
    },
  ],
  'the name of a file': [{ id: 'steffi-quux-brandt' }],
  'the author of a source': [
    { summary: 'It is so [@S1].', sources: { S1: { title: 'Notes', author: 'Quux-Brandt, S.' } } },
  ],
  'a grant': [{ funding: { scheme: 'other', grant: 'Quux-Brandt 4' } }],
  'a point said again': [{ lessons: ['But the lease ends in spring.'] }, 'point-leaks'],
};

describe('what an edition withholds is not written', () => {
  const write = (name: string, document: object): string => {
    const path = join(folder, `${name.replace(/\W+/g, '-')}.yaml`);
    writeFileSync(path, JSON.stringify({ ...base, ...document }, null, 1));
    return path;
  };
  const expectRefused = async (format: 'md' | 'html' | 'pdf'): Promise<void> => {
    const out = join(folder, format);
    // Markdown has no anchors of its own.
    const here = Object.entries(planted).filter(([name]) => format !== 'md' || name !== 'an anchor');
    const paths = here.map(([name, [document]]) => write(name, document));
    const { diagnostics, outputs } = await build(paths, { formats: [format], out });
    here.forEach(([name, [, code = 'name-leaks']], index) => {
      const own = diagnostics.filter(({ file, severity }) => file === paths[index] && severity === 'error');
      expect([name, ...new Set(own.map((one) => one.code))]).toEqual([name, code]);
      const lines = readFileSync(paths[index] ?? '', 'utf8').split('\n');
      for (const { line } of own)
        expect([name, lines[line - 1] ?? '']).toEqual([name, expect.stringMatching(/qu\u00AD?ux|lease/i)]);
    });
    expect(outputs).toEqual([]);
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
  };

  test('in Markdown', () => expectRefused('md'));
  test('in HTML', () => expectRefused('html'));
  withBrowser('in a PDF that a browser printed', () => expectRefused('pdf'), 300_000);

  test('in anything that is made of a programme', async () => {
    const place = join(folder, 'programme');
    mkdirSync(place);
    writeFileSync(
      join(place, 'visit.yaml'),
      JSON.stringify({ ...base, people: {}, tours: [], programme: 'programme.yaml' }),
    );
    const findings = ['Steffi Quux-Brandt found nothing.'];
    const audits = [
      { id: 'a', city: 'Velmora', country: 'LU', dates: { start: '2031-01', end: '2031-02' }, findings },
    ];
    const programme = { kind: 'programme', title: 'P', visits: ['visit.yaml'], people: base.people, audits };
    writeFileSync(join(place, 'programme.yaml'), JSON.stringify(programme));
    const { diagnostics, outputs } = await build([join(place, 'programme.yaml')], {
      formats: ['html'],
      out: join(place, 'out'),
    });
    expect([
      ...new Set(diagnostics.filter((one) => one.severity === 'error').map(({ code }) => code)),
    ]).toEqual(['name-leaks']);
    expect(outputs.map(({ file }) => file)).toEqual([join(place, 'out', 'visit.html')]);
  });
});

describe('what is withheld', () => {
  const codes = async (
    document: object,
    edition: 'public' | 'partners' | 'internal' = 'public',
  ): Promise<string[]> => {
    const { diagnostics } = await compile(
      { visit: { path: 'x.yaml', text: JSON.stringify({ ...base, ...document }) } },
      { editions: [edition] },
    );
    return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  };

  test('may stand in the edition that it consents to', async () => {
    expect(await codes({ summary: 'With Steffi Quux-Brandt.' }, 'partners')).toEqual(['name-leaks']);
    expect(await codes({ summary: 'With Steffi Quux-Brandt.' }, 'internal')).toEqual([]);
  });

  test('may stand where the document says so, and the internal edition keeps the reason', async () => {
    const disclosures = [{ name: 'Steffi Quux-Brandt', edition: 'partners', reason: 'She said so.' }];
    const document = { summary: 'With Steffi Quux-Brandt.', disclosures };
    expect(await codes(document)).toEqual(['name-leaks']);
    expect(await codes(document, 'partners')).toEqual([]);
    const { reports } = await compile(
      { visit: { path: 'x.yaml', text: JSON.stringify({ ...base, ...document }) } },
      { editions: ['partners', 'internal'] },
    );
    expect(
      reports?.map(({ markdown, html }) => [/She said so/.test(markdown), /She said so/.test(html)]),
    ).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('of a discussion under the Chatham House Rule may stand in no edition, though the name may elsewhere', async () => {
    const room = (words: object): object => ({
      hosts: [{ name: 'Ben Alder', role: 'Mayor' }, { name: 'City of Velmora' }],
      discussions: [
        {
          title: 'Shut',
          rule: 'chatham_house',
          discussants: [{ name: 'Ben Alder' }, { name: 'Mo Vane', organisation: { name: 'Quay Union' } }],
          represented: [{ name: 'City of Velmora' }],
          ...words,
        },
      ],
    });
    for (const edition of ['public', 'internal'] as const) {
      expect(await codes(room({}), edition)).toEqual([]);
      expect(await codes(room({ conclusions: ['Ben Alder agreed.'] }), edition)).toEqual(['name-leaks']);
      expect(await codes(room({ topics: ['what the City of Velmora does'] }), edition)).toEqual([
        'name-leaks',
      ]);
      expect(await codes({ ...room({}), summary: 'Mo Vane came.' }, edition)).toEqual(['name-leaks']);
      expect(await codes({ ...room({}), summary: 'The Quay Union came.' }, edition)).toEqual(['name-leaks']);
      expect(await codes({ ...room({}), summary: 'Ben Alder welcomed all.' }, edition)).toEqual([]);
    }
  });

  test('is masked in data of one’s own', async () => {
    const { reports } = await compile({
      visit: {
        path: 'x.yaml',
        text: JSON.stringify({ ...base, x_sheet: { 'Steffi Quux-Brandt': ['S. Quux-Brandt, signed'] } }),
      },
    });
    expect(reports?.[0]?.report.extra).toEqual({ x_sheet: { '…': ['…, signed'] } });
  });

  test('has one number everywhere in a programme', async () => {
    const one = (name: string): object => ({ name, role: 'Nurse', consent: 'internal' });
    const programme = JSON.stringify({
      kind: 'programme',
      title: 'P',
      people: { a: one('Ann Aske'), b: one('Bo Birk') },
    });
    const guide = async (id: string): Promise<string | undefined> => {
      const tours = [{ title: 'W', guides: [id] }];
      const { reports } = await compile({
        visit: {
          path: 'x.yaml',
          text: JSON.stringify({ ...base, people: { c: one('Cy Cole') }, tours, programme: 'p.yaml' }),
        },
        programme: { path: 'p.yaml', text: programme },
      });
      return reports?.[0]?.report.tours[0]?.guides[0]?.name;
    };
    expect([await guide('a'), await guide('b'), await guide('c')]).toEqual([
      'Nurse',
      'Nurse (2)',
      'Nurse (3)',
    ]);
  });
});
