import { expect, test } from 'vitest';
import type { Consent } from '../../../src/core/language/declaration.js';
import type { ProgrammeReport } from '../../../src/core/programme/report.js';
import { makeProgramme } from './programmes.js';
import { small } from './small.js';

async function made(
  parts: Parameters<typeof small>[0],
  edition: Consent = 'public',
): Promise<ProgrammeReport> {
  return (await makeProgramme(small(parts), edition)).report;
}

test('visits come by date, with the names of their files', async () => {
  const { visits, timeline } = await made({});
  expect(visits.map(({ id, name, city }) => [id, name, city])).toEqual([
    ['velmora', 'velmora', 'Velmora'],
    ['ostmere', 'ostmere', 'Ostmere'],
  ]);
  expect(timeline.map(({ id, dates }) => [id, dates.start, dates.words])).toEqual([
    ['velmora', '2031-05-06', '6 May 2031'],
    ['ostmere', '2031-09-02', '2 September 2031'],
  ]);
});

test('sources are merged, and every citation has the number of the whole', async () => {
  const shared = { title: 'Shared', url: 'https://lantern.example/shared' };
  const { summary, visits, sources } = await made({
    programme: { summary: 'Why [@P1].', sources: { P1: { title: 'Own' }, P2: shared } },
    first: { summary: 'A [@V1], b [@P2, p. 3], c `[@1]`.', sources: { V1: { title: 'First' } } },
    // The same source once more, under an id of its own.
    second: { summary: 'D [@X; @P1].', sources: { X: shared } },
  });
  expect(sources.map(({ number, title, citedIn }) => [number, title.text, citedIn])).toEqual([
    [1, 'Own', ['programme', 'ostmere']],
    [2, 'Shared', ['velmora', 'ostmere']],
    [3, 'First', ['velmora']],
  ]);
  expect(summary?.text).toBe('Why [@1].');
  expect(visits.map(({ report }) => report.subtitle?.text)).toEqual([
    'A [@3], b [@2, p. 3], c `[@1]`.',
    'D [@1; @2].',
  ]);
  expect(visits.map(({ report }) => report.sources.map(({ number }) => number))).toEqual([
    [2, 3],
    [1, 2],
  ]);
});

test('a site that several visits saw is one site, with every tour that went there', async () => {
  const { sites, visits } = await made({
    programme: {
      sites: { mill: { name: 'Old Mill', city: 'Velmora', opened: 2001 }, unseen: { name: 'Unseen' } },
    },
    first: { tours: [{ title: 'Mills', sites: ['mill'] }] },
    second: {
      tours: [{ title: 'Again', groups: [{ name: 'A', sites: ['old'] }] }],
      sites: {
        old: {
          name: 'Old mill',
          city: 'Velmora',
          opening_hours: 'daily',
          figures: [{ label: 'Places for walkers', value: 12 }],
        },
      },
    },
  });
  expect(
    sites.map(({ anchor, site, seen, places }) => ({
      anchor,
      facts: site.facts.map(({ key }) => key),
      opened: site.opened,
      seen: seen.map(({ visit, session }) => [visit.id, session?.title.text]),
      places: places?.text,
    })),
  ).toEqual([
    { anchor: 'site-unseen', facts: [], opened: null, seen: [], places: undefined },
    {
      anchor: 'site-mill',
      facts: ['opened', 'address', 'opening_hours'],
      opened: '2001',
      seen: [
        ['velmora', 'Mills'],
        ['ostmere', 'Again'],
      ],
      places: '12',
    },
  ]);
  expect(visits.map(({ report }) => report.sites.map(({ anchor }) => anchor))).toEqual([
    ['site-mill'],
    ['site-mill'],
  ]);
});

test('a site that stands in place with a finding of an audit has its sheet, shared with whoever saw it', async () => {
  const found = {
    text: 'Found.',
    sites: ['mill', { name: 'Old Quay' }, { name: 'Old mill', city: 'Velmora' }],
  };
  const audit = { id: 'a', city: 'Quillbury', country: 'DK', findings: [found] };
  const { audits, sites } = await made({
    programme: { audits: [audit], sites: { mill: { name: 'Old Mill', city: 'Velmora' } } },
  });
  const links = audits[0]?.findings[0]?.findings[0]?.sites.map(({ anchor, name }) => [anchor, name.text]);
  expect(links).toEqual([
    ['site-mill', 'Old Mill'],
    ['site-old-quay', 'Old Quay'],
    ['site-mill', 'Old mill'],
  ]);
  expect(sites.map(({ site: { anchor, city, name } }) => [anchor, city, name.text])).toEqual([
    ['site-old-quay', 'Quillbury', 'Old Quay'],
    ['site-mill', 'Velmora', 'Old Mill'],
  ]);
});

test('audits know what fed them, and visits and practices what they fed', async () => {
  const audit = (id: string, more: object = {}): object => ({
    id,
    city: 'Brennhaven',
    country: 'DK',
    ...more,
  });
  const { audits, visits, practices, lessons } = await made({
    programme: { audits: [audit('audit-b', { fed_by: ['ostmere'] }), audit('a', { dates: '2031-12-01' })] },
    first: {
      lessons: [{ text: 'Ask first.', feeds: ['audit-b', 'book'], theme: 'People' }, 'Walk.'],
      practices: [{ title: 'Walking lamps' }],
    },
    second: { lessons: [{ text: 'Ask twice.', theme: 'people' }] },
  });
  expect(
    audits.map(({ id, anchor, fedBy }) => [
      id,
      anchor,
      fedBy.map(({ visit, lessons: fed }) => [visit.id, fed.map(({ text }) => text)]),
    ]),
  ).toEqual([
    ['a', 'audit-a', []],
    [
      'audit-b',
      'audit-b',
      [
        ['velmora', ['Ask first.']],
        ['ostmere', []],
      ],
    ],
  ]);
  expect(visits.map(({ audits: fed }) => fed)).toEqual([['audit-b'], ['audit-b']]);
  expect(practices.map(({ anchor, audits: fed }) => [anchor, fed.map(({ id }) => id)])).toEqual([
    ['velmora-practice-1', ['audit-b']],
  ]);
  expect(
    lessons.map(({ theme, lessons: of }) => [
      theme?.text,
      of.map(({ visit, audits: into, documents }) => [visit.id, into.map(({ id }) => id), documents]),
    ]),
  ).toEqual([
    [
      'People',
      [
        ['velmora', ['audit-b'], [{ text: 'book', lang: null }]],
        ['ostmere', [], []],
      ],
    ],
    [undefined, [['velmora', [], []]]],
  ]);
});

test('discussions that share a topic stand together, each once', async () => {
  const { themes } = await made({
    first: {
      discussions: [
        { title: 'One', topics: ['Light', 'Police'] },
        { title: 'Two', topics: ['Boats'] },
      ],
    },
    second: { discussions: [{ title: 'Three', topics: ['police', 'light'] }] },
  });
  expect(
    themes.map(({ title, discussions, also }) => [
      title?.text,
      discussions.map(({ visit, discussion }) => `${visit.id}: ${discussion.title.text}`),
      also.map(({ session }) => session?.anchor),
    ]),
  ).toEqual([
    ['Light', ['velmora: One'], ['ostmere-discussion-1']],
    ['Police', ['ostmere: Three'], ['velmora-discussion-1']],
    [undefined, ['velmora: Two'], []],
  ]);
});

test('answers to one question are added up, with the counts of each visit', async () => {
  const asked = (counts: number[]): object => ({
    feedback: { questions: [{ text: 'Was it useful?', scale: ['Yes', 'No'], counts }] },
  });
  const { feedback } = await made({ first: asked([3, 1]), second: asked([5, 0]) });
  const [question] = feedback?.questions ?? [];
  expect(question?.total).toBe('9 answers');
  expect(question?.visits.map(({ id }) => id)).toEqual(['velmora', 'ostmere']);
  expect(question?.rows.map(({ answer, count, perVisit }) => [answer.text, count, perVisit])).toEqual([
    ['Yes', '8', ['3', '5']],
    ['No', '1', ['1', '0']],
  ]);
  expect(question?.chart?.text).toContain('Yes: 8');
});

test('indexes hold everybody once, with where they were met', async () => {
  const { people, organisations, cities } = await made({
    programme: {
      people: { orla: { name: 'Orla Quill', organisation: 'forum' } },
      organisations: { forum: { name: 'Lantern Forum', city: 'Velmora', country: 'LU' } },
      coordinator: 'forum',
      evaluation: { evaluator: 'orla' },
    },
    first: {
      hosts: ['forum'],
      tours: [{ title: 'T', guides: ['orla'] }],
      participants: { delegations: [{ city: 'Brennhaven', country: 'DK' }] },
    },
    second: { contacts: [{ name: 'Bram Tolliver' }] },
  });
  expect(
    people.map(({ person, visits, programme }) => [person.name, visits.map(({ id }) => id), programme]),
  ).toEqual([
    ['Orla Quill', ['velmora'], true],
    ['Bram Tolliver', ['ostmere'], false],
  ]);
  expect(
    organisations.map(({ organisation, where, visits }) => [organisation.name.text, where, visits.length]),
  ).toEqual([['Lantern Forum', 'Velmora, Luxembourg', 1]]);
  expect(
    cities.map(({ anchor, role, hosted, attended }) => [anchor, role, hosted.length, attended.length]),
  ).toEqual([
    ['city-dk-brennhaven', 'audited', 0, 1],
    ['city-lu-ostmere', 'host', 1, 0],
    ['city-lu-velmora', 'host', 1, 0],
  ]);
});

test('what only one file gives is null or empty elsewhere, and every anchor is unique', async () => {
  const report = await made({ first: { practices: [{ title: 'P' }], sites: { a: { name: 'A' } } } });
  expect(report).toMatchObject({
    evaluation: null,
    feedback: null,
    conference: null,
    guidebook: null,
    period: null,
  });
  const anchors = [
    ...[...report.visits, ...report.practices, ...report.sites, ...report.audits, ...report.cities].map(
      ({ anchor }) => anchor,
    ),
    ...report.visits.flatMap((visit) => visit.report.tours.map(({ anchor }) => anchor)),
  ];
  expect(new Set(anchors).size).toBe(anchors.length);
});
