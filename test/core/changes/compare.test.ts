import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  compareTold,
  sourcesOf,
  type SectionChanges,
  type ToldDocument,
} from '../../../src/core/changes/compare.js';
import { countDifferent } from '../../../src/core/changes/data.js';
import { tellReport } from '../../../src/core/changes/tell-report.js';
import { edit } from '../../../src/core/compile.js';
import { checkVisit } from '../../../src/core/language/checked.js';
import type { Consent } from '../../../src/core/language/declaration.js';
import { inspectPicture } from '../../../src/core/picture/inspect.js';
import { read } from '../../../src/core/language/forms/read.js';
import { wantedFiles } from '../../../src/core/language/wanted-files.js';
import { loadAssets, loadBasics } from '../../../src/engine/assets.js';
import { documents } from '../../cases.js';

const [assets, basics] = await Promise.all([loadAssets(), loadBasics()]);
const smallest = { title: 'T', city: 'Velmora', country: 'LU', dates: '2031-05-06' };
const same = (text: string): string => text;

/** What a visit tells in an edition; null where it has errors. */
async function tell(visit: object, edition: Consent = 'public'): Promise<ToldDocument | null> {
  const parsed = read({ path: 'x.yaml', text: JSON.stringify(visit) }).value;
  if (!parsed) return null;
  const files = new Map(
    wantedFiles(parsed).map(({ path }) => [
      path,
      inspectPicture(
        new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><title>${path}</title></svg>`),
      ),
    ]),
  );
  const { value } = await checkVisit(parsed, { programme: null, files }, 'x', basics, null);
  if (!value) return null;
  const [one] = await edit(value, { langs: null, editions: [edition] }, assets);
  return one ? { told: tellReport(one.report), sources: sourcesOf(one.report) } : null;
}

async function changes(
  before: object,
  after: object,
  edition: Consent = 'public',
): Promise<SectionChanges[]> {
  const [one, other] = [
    await tell({ ...smallest, ...before }, edition),
    await tell({ ...smallest, ...after }, edition),
  ];
  if (!one || !other) throw new Error('a document has errors');
  return compareTold(one, other, same);
}
/** In one line each: `section kind path before → after`. */
const lines = (all: readonly SectionChanges[]): string[] =>
  all.flatMap(({ section, changes: list }) =>
    list.map(({ kind, path, before, after }) =>
      [section, kind, ...path, before ?? '–', after ?? '–'].join(' | '),
    ),
  );

describe('what is the same', () => {
  const discussion = (title: string, points: string[] = []): object => ({ title, points });

  test('is known by its name, not by its place', async () => {
    const before = {
      discussions: [discussion('One', ['A first point of it']), discussion('Two', ['Another'])],
    };
    const after = {
      discussions: [
        discussion('New'),
        discussion('One', ['A first point of it']),
        discussion('Two', ['Other']),
      ],
    };
    expect(lines(await changes(before, after))).toEqual([
      'discussions | added | – | New',
      'discussions | added | Two | Points made | – | Other',
      'discussions | removed | Two | Points made | Another | –',
    ]);
  });

  test('is known again by most of its words', async () => {
    const before = { key_messages: ['Trust grows slowly between neighbours', 'Rooms help'] };
    const after = { key_messages: ['Rooms help', 'Trust grows very slowly between neighbours'] };
    expect(lines(await changes(before, after))).toEqual([
      'key-messages | moved | Rooms help | Rooms help',
      'key-messages | changed | Trust grows slowly between neighbours | Trust grows very slowly between neighbours',
    ]);
  });

  test('that only moved is told once', async () => {
    const list = ['First of all', 'Second to none', 'Third time lucky', 'Fourth wall'];
    const [first = '', ...rest] = list;
    expect(lines(await changes({ key_messages: list }, { key_messages: [...rest, first] }))).toEqual([
      `key-messages | moved | ${first} | ${first}`,
    ]);
  });

  test('keeps its sources under other numbers', async () => {
    const sources = { a: { title: 'A' }, b: { title: 'B' }, c: { title: 'C' } };
    const before = { summary: 'Old [@a].', method: 'Told [@b].', sources: { a: sources.a, b: sources.b } };
    const after = { summary: 'Old [@c; @a].', method: 'Told [@b].', sources };
    expect(lines(await changes(before, after))).toEqual([
      'front | changed | Old [@2]. | Old [@1; @2].',
      'sources | added | – | C',
    ]);
    const gone = { summary: 'Old [@c].', sources: { c: sources.c } };
    expect(lines(await changes({ summary: 'Old [@a].', sources: { a: sources.a } }, gone))).toContain(
      'front | changed | Old [@1†]. | Old [@1].',
    );
  });

  test('loses who was there when a room is closed', async () => {
    const one = { title: 'D', discussants: ['ann'], points: ['Said'] };
    const guide = { tours: [{ title: 'Walk', guides: ['ann'] }], people: { ann: { name: 'Ann Peeters' } } };
    const closed = { ...one, rule: 'chatham_house' };
    const found = lines(await changes({ ...guide, discussions: [one] }, { ...guide, discussions: [closed] }));
    expect(found.join('\n')).toContain('Chatham House');
    expect(found.filter((line) => line.startsWith('discussions')).join('\n')).not.toContain('Peeters');
  });
});

describe('a change within something', () => {
  test('that has no title says in what, by its words', async () => {
    const all = (status: string): object => ({
      recommendations: [{ text: 'Close at noon.' }, { text: 'Open at night.', status }],
    });
    expect(lines(await changes(all('open'), all('done')))).toEqual([
      'recommendations | changed | Open at night. | Status | open | done',
    ]);
  });

  test('is the country of a delegation', async () => {
    const all = (...countries: string[]): object => ({
      participants: { delegations: countries.map((country, index) => ({ city: `Vel ${index}`, country })) },
    });
    expect(lines(await changes(all('FR', 'DE'), all('FR', 'BE')))).toEqual([
      'who | changed | Vel 1 | Germany | Belgium',
    ]);
  });
});

describe('the whole example', () => {
  const load = (path: string): Record<string, object> =>
    parseYaml(readFileSync(path, 'utf8')) as Record<string, object>;
  const own = load(documents.complete);
  delete own['programme'];
  const shared = load(join(dirname(documents.complete), 'programme.yaml'));
  const registries = ['people', 'organisations', 'sites', 'sources', 'abbreviations'];
  const visit: Record<string, unknown> = {
    ...own,
    ...Object.fromEntries(registries.map((key) => [key, { ...shared[key], ...own[key] }])),
  };
  test('differs from itself in nothing, in no edition', async () => {
    for (const edition of ['public', 'partners', 'internal'] as const) {
      const [one, other] = [await tell(visit, edition), await tell(visit, edition)];
      expect(one?.told.length).toBeGreaterThan(20);
      expect(one && other && compareTold(one, other, same)).toEqual([]);
    }
  });

  test('tells of each text that is changed, where it stands and nowhere else', async () => {
    const before = await tell(visit, 'internal');
    if (!before) throw new Error('the example has errors');
    const told: Record<string, string[]> = {};
    for (const path of textsIn(visit)) {
      // One of each kind: ids and places in lists say nothing of where a key shows.
      const kind = path.map((key) => (typeof key === 'number' || /-/.test(key) ? '*' : key)).join('.');
      if (Object.hasOwn(told, kind)) continue;
      const changed = withText(visit, path);
      const after = await tell(changed, 'internal');
      if (!after) continue;
      told[kind] = compareTold(before, after, same).map(({ section }) => section);
      // What no section tells is counted.
      expect([kind, countDifferent(visit, changed).all]).toEqual([kind, 1]);
    }
    const rows = Object.entries(told).map(([kind, sections]) => `${kind}: ${sections.join(', ')}`);
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "title: front
      subtitle: front
      theme: front
      summary: front
      objectives.*: purpose
      questions.*: purpose
      method: purpose
      key_messages.*: key-messages
      key_figures.*.label: key-figures
      hosts.*.name: who, people
      hosts.*.role: people
      organisers.*: who
      participants.note: who
      participants.delegations.*.note: who
      participants.delegations.*.people.*.name: who
      participants.delegations.*.people.*.role: who
      participants.delegations.*.name: who
      participants.delegations.*.head.role: who
      disclosures.*.name: disclosures
      disclosures.*.reason: disclosures
      people.*.name: feedback, people
      people.*.role: discussions, events, findings, contacts, people
      people.*.pseudonym: 
      people.*.role.en: tours, people
      people.*.organisation.name: tours, people
      organisations.*.name: people
      organisations.*.native_name: who, discussions, steps
      organisations.*.type: 
      organisations.*.native_name.fr: who, recommendations, colophon
      sites.*.name: sites
      sites.*.native_name: sites
      sites.*.type: sites
      sites.*.address: sites
      sites.*.district: sites
      sites.*.target_groups.*: sites
      sites.*.services.*: sites
      sites.*.objectives.*: sites
      sites.*.description: sites
      sites.*.figures.*.label: sites
      sites.*.images.*.alt: sites
      sites.*.images.*.caption: sites
      sites.*.images.*.credit: sites
      tours.*.title: tours
      tours.*.place: tours
      tours.*.groups.*.name: tours
      tours.*.groups.*.sites.*.name: tours, sites
      tours.*.groups.*.observations: tours
      tours.*.observations: tours
      tours.*.points.*: tours
      tours.*.points.*.text: tours
      tours.*.quotes.*.text: tours
      tours.*.quotes.*.original.fr: tours
      tours.*.images.*.alt: tours
      tours.*.images.*.caption: tours
      tours.*.images.*.credit: tours
      discussions.*.title: discussions
      discussions.*.place: discussions
      discussions.*.question: discussions
      discussions.*.topics.*: discussions
      discussions.*.points.*.text: discussions
      discussions.*.quotes.*.text: discussions
      discussions.*.images.*.alt: discussions
      discussions.*.conclusions.*: discussions
      events.*.label: events
      events.*.place: events
      events.*.film.title: events
      events.*.film.original_title.fr: events
      events.*.description: events
      events.*.points.*: events
      events.*.title: events
      events.*.quotes.*.text: events
      practices.*.title: practices
      practices.*.funding.*: practices
      practices.*.target_groups.*: practices
      practices.*.description: practices
      practices.*.background: practices
      practices.*.objectives.*: practices
      practices.*.results: practices
      practices.*.evidence: practices
      practices.*.difficulties: practices
      practices.*.resources: practices
      practices.*.transfer: practices
      practices.*.images.*.alt: practices
      lessons.*: lessons
      lessons.*.text: lessons, recommendations
      findings.*: findings
      findings.*.text: findings, recommendations
      findings.*.sites.*.name: sites, findings
      findings.*.quotes.*.text: findings
      findings.*.quotes.*.original.fr: findings
      findings.*.rating: findings
      recommendations.*.text: recommendations
      recommendations.*.reason: recommendations
      recommendations.*.evidence: recommendations
      recommendations.*: recommendations
      feedback.method: feedback
      feedback.summary: feedback
      feedback.questions.*.text: feedback
      feedback.questions.*.scale.*: feedback
      sections.*.title: own
      sections.*.text: own
      sections.*.images.*.alt: own
      report.licence: colophon
      report.cite_as: colophon
      follow_up.*.title: steps
      follow_up.*.with.*.name: steps, people
      follow_up.*.with.*.role: 
      cover.alt: front
      cover.caption: front
      images.*.alt: pictures
      sources.P1.title: sources
      sources.P1.author: sources
      sources.V1.title: sources
      sources.V1.author: sources
      abbreviations.LUX: 
      abbreviations.NLT: front, abbreviations
      thanks: thanks
      links.*.label: links
      contacts.*.name: contacts, people
      contacts.*.role: contacts, people
      attachments.*.label: attachments
      funding.statement: funding
      funding.authority: 
      funding.logos.*.alt: funding
      funding.disclaimer: funding
      style.logo.alt: look
      style.cover.alt: 
      style.footer: look
      style.labels.lessons: lessons"
    `);
  }, 300_000);
});

test('a hostile text is compared to its end', async () => {
  const word = fc.sample(fc.string({ minLength: 20_000, maxLength: 20_000 }), 2);
  const list = (sign: string): string[] =>
    Array.from({ length: 800 }, (_, index) => `${sign} ${index} ${index % 7}`);
  await changes(
    { summary: `a ${word[0]?.replace(/[^\w ]/g, '')}` },
    { summary: `b ${word[1]?.replace(/[^\w ]/g, '')}` },
  );
  expect(await changes({ objectives: list('a') }, { objectives: list('b') })).not.toEqual([]);
});

type Path = readonly (string | number)[];

/** Every text of a document that is written as one. */
function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return / /.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withText(value: unknown, path: Path): object {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  holder[last] = `${String(holder[last])} zzq`;
  return copy;
}
