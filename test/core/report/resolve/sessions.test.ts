import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/index.js';
import type { EventView, Report } from '../../../../src/core/report/report.js';
import { only } from '../../../cases.js';

type Reported = ReturnType<typeof only>;

async function made(
  more: object,
  options: { readonly langs?: string[]; readonly editions?: ('public' | 'partners' | 'internal')[] } = {},
): Promise<Reported> {
  const visit = { title: 'T', city: 'Velmora', country: 'LU', dates: '2031-05-06', ...more };
  const source = { path: 'x.yaml', text: JSON.stringify(visit) };
  return only(await compile({ visit: source }, options));
}
const report = async (more: object, options: Parameters<typeof made>[1] = {}): Promise<Report> =>
  (await made(more, options)).report;
const agendaOf = ({ agenda }: Report): string[][] =>
  agenda.map(({ title, entries }) => [title, ...entries.map((one) => one.title.text)]);

describe('every session', () => {
  const shared = {
    place: 'Old lock',
    city: 'Brennhaven',
    country: 'DK',
    mode: 'hybrid',
    optional: true,
    quotes: [{ text: 'It burns.', by: { name: 'Orla Quill', consent: 'public' } }],
    sources: ['S2'],
  };

  test.each(['tour', 'discussion', 'lecture'])(
    'shows where, how, who says what and from where: %s',
    async (type) => {
      const sources = { S1: { title: 'One' }, S2: { title: 'Two' } };
      const {
        report: whole,
        html,
        markdown,
      } = await made({ agenda: [{ type, title: 'A', ...shared }], sources });
      const [one] = [...whole.tours, ...whole.discussions, ...whole.events];
      expect(one).toMatchObject({
        place: { text: 'Old lock, Brennhaven, Denmark' },
        mode: 'in person and online',
        optional: 'optional',
        quotes: [{ text: { text: 'It burns.' }, original: null, by: { name: 'Orla Quill' } }],
        sources: { text: '[@1]' },
      });
      expect(whole.sources.map(({ title }) => title.text)).toEqual(['Two']);
      expect(html).toMatch(/Old lock, Brennhaven, Denmark, in person and online/);
      expect(html).toMatch(
        /<figure class="quote">\s*<blockquote>\s*<p>It burns.<\/p>\s*<\/blockquote>\s*<figcaption>.*Orla Quill/,
      );
      expect(markdown).toContain('> It burns.\n>\n> — Orla Quill');
      expect(markdown).toContain('**Place:** Old lock, Brennhaven, Denmark, in person and online');
    },
  );

  test('does not tell again where the visit is', async () => {
    const { tours } = await report({
      tours: [
        { title: 'a', city: 'Velmora', country: 'LU', mode: 'in_person' },
        { title: 'b', place: 'Town hall of Brennhaven', city: 'Brennhaven' },
        { title: 'c', city: 'Ost_rava', country: 'CZ' },
      ],
    });
    expect(tours.map(({ place, mode }) => [place?.text ?? null, mode])).toEqual([
      [null, null],
      ['Town hall of Brennhaven', null],
      ['Ost\\_rava, Czechia', null],
    ]);
  });

  test('is what its label says, in the language of that', async () => {
    const event = { type: 'other', title: 'A', label: 'Press *breakfast*' };
    const { events, agenda } = await report({ events: [{ ...event, time: '08:00' }] }, { langs: ['de'] });
    const said = { type: 'Press breakfast', typeLang: 'en' };
    expect(events[0]).toMatchObject({ ...said, code: 'other' });
    expect(agenda[0]?.entries[0]).toMatchObject(said);
  });
});

describe('quotes', () => {
  const quoted = async (quote: object, langs?: string[], more: object = {}): Promise<EventView['quotes']> =>
    (await report({ tours: [{ title: 'A', quotes: [quote] }], ...more }, langs ? { langs } : {})).tours[0]
      ?.quotes ?? [];
  const quote = { text: 'We were afraid.', original: { fr: 'Nous avions peur.' } };

  test('stand beside their original, which says its language', async () => {
    expect(await quoted(quote)).toEqual([
      {
        text: { text: 'We were afraid.', lang: null },
        original: { text: 'Nous avions peur.', lang: 'fr' },
        by: null,
      },
    ]);
    const { html } = await made({ tours: [{ title: 'A', quotes: [quote] }] });
    expect(html).toMatch(/<blockquote class="original">\s*<div lang="fr"><p>Nous avions peur/);
  });

  test('are the original for those who read its language', async () => {
    const [one] = await quoted(quote, ['fr']);
    expect(one).toMatchObject({ text: { text: 'Nous avions peur.', lang: null }, original: null });
  });

  test('take the language of the country for an original that says none', async () => {
    const [one] = await quoted({ ...quote, original: 'Wir hatten Angst.' }, ['en'], { country: 'DE' });
    expect(one?.original).toEqual({ text: 'Wir hatten Angst.', lang: 'de' });
  });

  test('stay as they were said: no abbreviation is written out', async () => {
    const [one] = await quoted({ text: 'The NLT came.' }, ['en'], {
      abbreviations: { NLT: 'night light team' },
    });
    expect(one?.text.text).toBe('The NLT came.');
  });

  test('stand in the editions of their consent, and name nobody under the Chatham House Rule', async () => {
    const by = { name: 'Orla Quill', consent: 'public' };
    const discussions = [
      {
        title: 'A',
        rule: 'chatham_house',
        quotes: [
          { text: 'Said in the room.', by },
          { text: 'Said for the file.', by, consent: 'internal' },
        ],
      },
    ];
    const open = await made({ discussions }, { editions: ['public'] });
    expect(open.report.discussions[0]?.quotes).toEqual([
      { text: { text: 'Said in the room.', lang: null }, original: null, by: null },
    ]);
    const own = await made({ discussions }, { editions: ['internal'] });
    expect(own.report.discussions[0]?.quotes.map(({ by }) => by)).toEqual([null, null]);
    expect(`${own.html}${own.markdown}`).not.toContain('Orla');
  });
});

describe('meals, breaks and ways', () => {
  test('stand in the agenda alone, unless somebody tells of them', async () => {
    const whole = await made({
      agenda: [
        { type: 'break', title: 'Coffee' },
        { type: 'meal', title: 'Lunch', description: 'Soup.' },
        { type: 'travel', title: 'Bus' },
        { type: 'tour', title: 'Lock' },
      ],
    });
    expect(whole.report.events.map(({ title, anchor }) => [title.text, anchor])).toEqual([
      ['Lunch', 'event-2'],
    ]);
    expect(whole.report.agenda[0]?.entries.map(({ title, anchor }) => [title.text, anchor])).toEqual([
      ['Coffee', null],
      ['Lunch', 'event-2'],
      ['Bus', null],
      ['Lock', 'tour-1'],
    ]);
    expect(whole.html).toMatch(/Break<\/span> Coffee/);
    expect(whole.html).not.toContain('id="event-1"');
    expect(whole.markdown.match(/Coffee/g)).toHaveLength(1);
  });

  test('are told of where an edition carries what was said', async () => {
    const events = [{ type: 'meal', title: 'Lunch', points: [{ text: 'A secret.', consent: 'internal' }] }];
    expect((await report({ events }, { editions: ['internal'] })).events).toHaveLength(1);
    const open = await report({ events }, { editions: ['public'] });
    expect(open.events).toEqual([]);
    expect(agendaOf(open)).toEqual([['Day 1 – Tuesday, 6 May 2031', 'Lunch']]);
  });
});

describe('separate days and months', () => {
  test('have the dates of their days', async () => {
    const whole = await report({
      dates: ['2031-05-06', '2031-05-12'],
      tours: [
        { title: 'b', day: 2 },
        { title: 'a', day: '2031-05-06' },
        { title: 'c', day: '2031-05-12' },
        { title: 'last' },
      ],
    });
    expect(whole.when).toBe('6 and 12 May 2031');
    expect(whole.dates).toEqual({
      start: '2031-05-06',
      end: '2031-05-12',
      days: ['2031-05-06', '2031-05-12'],
    });
    expect(agendaOf(whole)).toEqual([
      ['Day 1 – Tuesday, 6 May 2031', 'a'],
      ['Day 2 – Monday, 12 May 2031', 'b', 'c'],
      ['Day not recorded', 'last'],
    ]);
  });

  test('a month knows days by their numbers', async () => {
    const whole = await made({ dates: '2031-02', tours: [{ title: 'a', day: 1, time: 'morning' }] });
    expect(whole.report.when).toBe('February 2031');
    expect(agendaOf(whole.report)).toEqual([['Day 1', 'a']]);
  });
});

describe('the agenda', () => {
  test('has parts of the day where they begin, and all sessions', async () => {
    const at = (time?: string): object => ({
      type: 'other',
      title: time ?? 'none',
      ...(time ? { time } : {}),
    });
    const times = ['evening', '22:00-01:30', '17:30', 'afternoon', '12:00', 'morning', '07:30', 'all_day'];
    const whole = await report({ agenda: times.map(at) });
    expect(agendaOf(whole)[0]?.slice(1)).toEqual([
      'all\\_day', '07:30', 'morning', '12:00', 'afternoon', '17:30', 'evening', '22:00-01:30',
    ].map((title) => title.replace('\\', ''))); // prettier-ignore
    const text = whole.agenda[0]?.timeline?.text ?? '';
    expect(text).toMatch(/22:00–01:30 Event.*all day Event.*morning Event/);
    expect(text).not.toContain('Without a time');
  });

  test('keeps the order of what has neither day nor time, and repeats no list', async () => {
    const agenda = ['tour', 'discussion', 'tour'].map((type, at) => ({ type, title: `${at}` }));
    expect(agendaOf(await report({ agenda }))).toEqual([['Day 1 – Tuesday, 6 May 2031', '0', '1', '2']]);
    expect((await report({ agenda: agenda.filter(({ type }) => type === 'tour') })).agenda).toEqual([]);
  });
});
