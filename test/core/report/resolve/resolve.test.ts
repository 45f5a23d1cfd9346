import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/index.js';
import type { Report } from '../../../../src/core/report/report.js';
import { compileCase, only } from '../../../cases.js';

/** The report of a visit that has what every visit has, and `more`. */
async function report(more: object, options: { langs?: string[]; programme?: object } = {}): Promise<Report> {
  const visit = {
    title: 'T',
    city: 'Velmora',
    country: 'LU',
    dates: { start: '2031-05-06', end: '2031-05-08' },
    ...more,
  };
  const { langs, programme } = options;
  const result = await compile(
    {
      visit: { path: 'x.yaml', text: JSON.stringify(programme ? { ...visit, programme: 'p.yaml' } : visit) },
      ...(programme
        ? {
            programme: {
              path: 'p.yaml',
              text: JSON.stringify({ kind: 'programme', title: 'P', ...programme }),
            },
          }
        : {}),
    },
    langs ? { langs } : {},
  );
  return only(result).report;
}
const titles = (of: Report): string[][] =>
  of.agenda.map(({ entries }) => entries.map(({ title }) => title.text));

describe('the agenda', () => {
  const session = (title: string, day?: number, time?: string): object => ({
    title,
    ...(day ? { day } : {}),
    ...(time ? { time } : {}),
  });

  test('goes by day, then by time', async () => {
    const { agenda } = await report({
      tours: [session('c', 2, '09:00'), session('b', 1, '14:00-16:00')],
      discussions: [session('d', 2, '10:00'), session('a', 1, '08:30')],
    });
    expect(agenda.map(({ entries }) => entries.map(({ title }) => title.text))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(agenda.map(({ title }) => title)).toEqual(
      ['Day 1 – Tuesday, 6 May 2031', 'Day 2 – Wednesday, 7 May 2031'].map(
        (day) => expect.stringMatching(day.replace(', ', ',? ')) as string,
      ),
    );
    expect(agenda[0]?.entries.map(({ time }) => time)).toEqual(['08:30', '14:00–16:00']);
  });

  test('has a night where its evening is', async () => {
    const of = await report({
      tours: [session('night', 1, '22:00-01:30'), session('early', 2, '00:30-02:00')],
      discussions: [session('evening', 1, '22:00-23:00'), session('dinner', 1, '19:00')],
    });
    expect(titles(of)).toEqual([['dinner', 'evening', 'night'], ['early']]);
    expect(of.agenda[0]?.entries.map(({ time }) => time)).toEqual(['19:00', '22:00–23:00', '22:00–01:30']);
    expect(of.agenda[0]?.timeline?.text).toMatch(/22:00–23:00 .*evening. 22:00–01:30 .*night/);
    expect(of.tours[0]?.when).toBe('Day 1, 22:00–01:30');
  });

  test('without times keeps the order of the file, across lists', async () => {
    expect(
      titles(
        await report({
          discussions: [session('a', 1)],
          tours: [session('b', 1)],
          events: [{ type: 'other', title: 'c', day: 1 }],
        }),
      ),
    ).toEqual([['a', 'b', 'c']]);
    expect(titles(await report({ tours: [session('b', 1)], discussions: [session('a', 1)] }))).toEqual([
      ['b', 'a'],
    ]);
  });

  test('puts what has no day last, and is not there when nothing has one', async () => {
    expect(titles(await report({ tours: [session('b'), session('a', 3)] }))).toEqual([['a'], ['b']]);
    expect(titles(await report({ tours: [session('b'), session('a')] }))).toEqual([]);
    expect(titles(await report({ tours: [session('b'), session('a', undefined, '09:00')] }))).toEqual([
      ['b', 'a'],
    ]);
  });

  test('of a visit of one day is all on that day', async () => {
    const { agenda } = await report({
      dates: '2031-05-06',
      tours: [session('b', undefined, '14:00'), session('c', 1, '15:00'), session('d')],
      discussions: [session('a', undefined, '09:00')],
    });
    expect(agenda.map(({ entries }) => entries.map(({ title }) => title.text))).toEqual([
      ['a', 'b', 'd', 'c'],
    ]);
    expect(agenda[0]?.title).toMatch(/^Day 1 – Tuesday,? 6 May 2031$/);
  });

  test('holds every session once, times ascending, whatever they are', async () => {
    const time = fc
      .integer({ min: 0, max: 1438 })
      .map((minutes) =>
        [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':'),
      );
    const sessions = fc.array(
      fc.record({
        day: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        time: fc.option(time, { nil: undefined }),
        list: fc.constantFrom('tours', 'discussions'),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(sessions, async (all) => {
        const named = all.map((one, index) => ({ ...one, title: `s${index}` }));
        const of = (list: string): object[] =>
          named.filter((one) => one.list === list).map(({ title, day, time: at }) => session(title, day, at));
        const { agenda } = await report({ tours: of('tours'), discussions: of('discussions') });
        const shown = agenda.flatMap(({ entries }) => entries);
        if (named.every(({ day, time: at }) => day === undefined && at === undefined)) {
          expect(shown).toEqual([]);
          return;
        }
        expect(shown.map(({ title }) => title.text).sort()).toEqual(named.map(({ title }) => title).sort());
        for (const { entries } of agenda) {
          const times = entries.flatMap((entry) => (entry.time === null ? [] : [entry.time]));
          expect([...times].sort()).toEqual(times);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('sources', () => {
  const sources = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { title: `Source ${id}` }]));

  test.each([
    ['record', ['First [1]', 'Then [1; 2]', 'Last [3; 4, p. 3]'], 'cbad'],
    // Lessons stand on the first page of a story without messages.
    ['story', ['Last [1; 2, p. 3]', 'First [3]', 'Then [3; 4]'], 'adcb'],
  ])('are numbered in the order in which a reader meets them in a %s', async (layout, cited, order) => {
    const { markdown } = only(
      await compile({
        visit: {
          path: 'x.yaml',
          text: JSON.stringify({
            title: 'T',
            city: 'V',
            country: 'LU',
            dates: '2031-05-06',
            layout,
            lessons: ['Last [@a; @d, p. 3]'],
            summary: 'First [@c]',
            tours: [{ title: 'Tour', observations: 'Then [@b; @c]' }],
            sources,
          }),
        },
      }),
    );
    expect([...markdown.matchAll(/(?:First|Then|Last)\s\[[^\]]*\]/g)].map(([words]) => words)).toEqual(cited);
    expect([...markdown.matchAll(/^- \[\d\] Source (\w)/gm)].map(([, id]) => id).join('')).toBe(order);
  });

  test.each(['story', 'brief'])(
    'that a text or a figure cites are not told again at the end in a %s',
    async (layout) => {
      const visit = {
        title: 'T',
        city: 'V',
        country: 'LU',
        dates: '2031-05-06',
        layout,
        sites: { x: { name: 'X', description: 'Is [@a].', sources: ['a', 'b'] } },
        practices: [
          { title: 'P', background: 'Was [@a; @c, p. 3].', sources: ['a', 'c'] },
          { title: 'Q', results: 'Did.', sources: ['a'] },
        ],
        sources,
      };
      const { report, html, markdown } = only(
        await compile({ visit: { path: 'x.yaml', text: JSON.stringify(visit) } }),
      );
      expect(report.practices.map((one) => one.sources?.text)).toEqual([undefined, '[@1]']);
      expect(report.sites.map((one) => one.sources?.text)).toEqual(['[@3]']);
      // A brief names a source once: of a list without anything new nothing is left.
      for (const text of [html, markdown]) expect(text).not.toMatch(/Sources: *(?:<\/p>|\n)/);
    },
  );

  test('are listed by number, each that is cited, and without a programme numbered without a gap', async () => {
    for (const name of ['paris', 'complete'] as const) {
      const { report: of, markdown } = await compileCase(name);
      const numbers = of.sources.map(({ number }) => number);
      const body = markdown.slice(0, markdown.lastIndexOf('\n## Sources'));
      const firsts = [
        ...new Set(
          [...body.matchAll(/\[(\d+(?:, [^\];]+)?(?:; \d+(?:, [^\];]+)?)*)\]/g)].flatMap(([, cite = '']) =>
            cite.split('; ').map((part) => Number.parseInt(part, 10)),
          ),
        ),
      ];
      expect([...firsts].sort((a, b) => a - b)).toEqual(numbers);
      if (name === 'paris') continue;
      expect(firsts).toEqual(numbers);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  test('in code are no citations', async () => {
    const { subtitle, sources: cited } = await report({ summary: 'Write `[@a]`.', sources });
    expect(subtitle?.text).toBe('Write `[@a]`.');
    expect(cited).toEqual([]);
  });
});

describe('what a programme shares', () => {
  const programme = {
    people: { zoe: { name: 'Zoe Shared' }, yan: { name: 'Yan Shared' } },
    organisations: { town: { name: 'Town' } },
    funding: { statement: 'Shared money' },
    acronym: 'PP',
  };

  test('is seen by its visits, whose own entry wins', async () => {
    const of = await report(
      { hosts: ['town'], contacts: ['zoe', 'yan'], people: { zoe: { name: 'Zoe Own' } } },
      { programme },
    );
    expect(of.contacts.map(({ name }) => name)).toEqual(['Zoe Own', 'Yan Shared']);
    expect(of.hosts.map((host) => (host.kind === 'organisation' ? host.name.text : ''))).toEqual(['Town']);
    expect(of.funding?.statement?.text).toBe('Shared money');
    expect(of.programme?.acronym).toBe('PP');
  });

  test('gives way to the funding of the visit', async () => {
    expect(
      (await report({ funding: { statement: 'Own money' } }, { programme })).funding?.statement?.text,
    ).toBe('Own money');
  });
});

describe('languages', () => {
  test('choose the words of the report, and mark those that nobody translated', async () => {
    const of = await report(
      { title: { en: 'Visit', fr: 'Visite' }, subtitle: 'Only English', theme: { de: 'Nur Deutsch' } },
      { langs: ['fr'] },
    );
    expect(of.title).toEqual({ text: 'Visite', lang: null });
    expect(of.subtitle).toEqual({ text: 'Only English', lang: 'en' });
    expect(of.facts.find(({ value }) => value.text === 'Nur Deutsch')?.value.lang).toBe('de');
    expect(of.where).toBe('Velmora, Luxembourg');
  });
});

describe('abbreviations', () => {
  const abbreviations = { DCR: 'drug consumption room', NGO: 'non-governmental organisation' };

  test('are written out at the first use in a text, and listed when used', async () => {
    const of = await report({ summary: 'One DCR, two DCRs.', thanks: 'The DCR.', abbreviations });
    expect(of.subtitle?.text).toBe('One drug consumption room (DCR), two DCRs.');
    expect(of.thanks?.text).toBe('The DCR.');
    expect(of.abbreviations.map(({ short }) => short)).toEqual(['DCR']);
  });

  test('are left alone inside words and where the text writes them out itself', async () => {
    const of = await report({ summary: 'A drug consumption room (DCR) is no XDCR.', abbreviations });
    expect(of.subtitle?.text).toBe('A drug consumption room (DCR) is no XDCR.');
  });
});

describe('people', () => {
  test('are listed once, by family name', async () => {
    const of = await report({
      people: { zoe: { name: 'Zoe Adams' } },
      contacts: ['zoe', { name: 'Bo Zimt' }],
      tours: [{ title: 'A', guides: ['zoe', { name: 'Ärne Öst' }, { name: 'Al Norn' }] }],
    });
    expect(of.people.map(({ name }) => name)).toEqual(['Zoe Adams', 'Al Norn', 'Ärne Öst', 'Bo Zimt']);
  });
});

describe('participants', () => {
  test('stand by country and city in the order of the language', async () => {
    const delegations = [
      { city: 'Zwolle', country: 'NL' },
      { city: 'Essen', country: 'DE', count: 1 },
      { city: 'Augsburg', country: 'DE', people: [{ name: 'A B' }, { name: 'C D' }] },
    ];
    const { participants } = await report({ participants: { delegations, count: 9 } });
    expect(
      participants?.countries.map(({ name, delegations: of }) => [
        name,
        ...of.map(({ city, size }) => `${city} ${size ?? '-'}`),
      ]),
    ).toEqual([
      ['Germany', 'Augsburg 2 participants', 'Essen 1 participant'],
      ['Netherlands', 'Zwolle -'],
    ]);
    expect(participants?.summary).toBe('9 participants: 3 delegations from 2 countries');
  });
});

test('feedback is counted', async () => {
  const { feedback } = await report({
    feedback: {
      questions: [
        { text: 'Q', scale: ['Yes', 'No'], counts: [3, 1] },
        { text: 'R', scale: ['Yes'], counts: [0] },
      ],
    },
  });
  expect(
    feedback?.questions.map(({ rows, total }) => [
      total,
      ...rows.map(({ count, share }) => `${count} ${share}`),
    ]),
  ).toEqual([
    ['4 answers', '3 75%', '1 25%'],
    ['0 answers', '0 0%'],
  ]);
});

test('a report is plain data with every key present', async () => {
  const [small, large] = [await report({}), (await compileCase('complete')).report];
  expect(Object.keys(small).sort()).toEqual(Object.keys(large).sort());
  expect(JSON.parse(JSON.stringify(large))).toEqual(large);
  expect(JSON.stringify(small)).not.toContain('undefined');
  expect(large.extra).toEqual({ x_weather: 'fine' });
});

test('a contact without a page has that of those for whom they work', async () => {
  const organisation = { name: 'Lamp House', url: 'https://lamp.example/' };
  const { contacts } = await report({
    contacts: [
      { name: 'Ada Brook', organisation },
      { name: 'Bo Lund', organisation, url: 'https://bo.example/' },
      { name: 'Cy Marsh', organisation: 'Lamp House' },
      { name: 'Di Nolan', organisation: 'Quay House' },
    ],
    organisations: { lamp: organisation },
  });
  expect(contacts.map(({ reach }) => reach.map(({ text }) => text))).toEqual([
    ['lamp.example'],
    ['bo.example'],
    ['lamp.example'],
    [],
  ]);
});
