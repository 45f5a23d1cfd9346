import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent, Programme, Visit } from '../../../src/core/language/declaration.js';
import { checkVisit } from '../../../src/core/language/checked.js';
import { edit, type EditedReport } from '../../../src/core/compile.js';
import { parse } from '../../../src/core/syntax/parse.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import type { FileFacts } from '../../../src/core/language/rules/files.js';
import { inspectPicture } from '../../../src/core/picture/inspect.js';
import type { Report } from '../../../src/core/report/report.js';
import { loadAssets, loadBasics } from '../../../src/engine/assets.js';

const editions = ['public', 'partners', 'internal'] as const;
const [assets, basics] = await Promise.all([loadAssets(), loadBasics()]);

/** What an edition shows of a visit, as its templates get it. */
async function edition(visit: Partial<Visit>, which: Consent, shared?: Partial<Programme>): Promise<Report> {
  return (await edited(visit, [which], shared))[0]?.report ?? raise('no report');
}

async function edited(
  visit: Partial<Visit>,
  wanted: readonly Consent[],
  shared?: Partial<Programme>,
): Promise<EditedReport[]> {
  const read = (document: object): Parsed =>
    // JSON is YAML.
    parse({ path: 'x.yaml', text: JSON.stringify(document) }).value ?? raise('not read');
  const whole = { title: 'T', city: 'Velmora', country: 'LU', dates: '2031-05-06', ...visit };
  const programme = shared && {
    parsed: read({ kind: 'programme', title: 'P', ...shared }),
    document: { kind: 'programme', title: 'P', ...shared } as Programme,
    files: new Map(),
    stated: [],
    statedPictures: new Map(),
    sourceNumbers: new Map(),
  };
  const drawing = (title: string): FileFacts =>
    inspectPicture(
      new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><text>${title}</text></svg>`),
    );
  const files = new Map((visit.images ?? []).map(({ src }) => [src, drawing(src)]));
  const { value, diagnostics } = await checkVisit(
    read(whole),
    { programme: programme ?? null, files },
    'x',
    basics,
    null,
  );
  return edit(value ?? raise(JSON.stringify(diagnostics)), { langs: null, editions: wanted }, assets);
}

function raise(reason: string): never {
  throw new Error(reason);
}

/** Every place where a person can stand, with the edition from which on the name stands there when nothing is said. */
const places: Readonly<Record<string, readonly [Consent, (person: Person) => Partial<Visit>]>> = {
  host: ['public', (person) => ({ hosts: [person] })],
  'co-organiser': ['public', (person) => ({ co_organisers: [person] })],
  delegate: [
    'partners',
    (person) => ({ participants: { delegations: [{ city: 'A', country: 'LU', people: [person] }] } }),
  ],
  guide: ['public', (person) => ({ tours: [{ title: 'A', guides: [person] }] })],
  'guide of a group': [
    'public',
    (person) => ({ tours: [{ title: 'A', groups: [{ name: 'G', guides: [person] }] }] }),
  ],
  discussant: ['public', (person) => ({ discussions: [{ title: 'A', discussants: [person] }] })],
  'speaker in a tour': [
    'partners',
    (person) => ({ tours: [{ title: 'A', points: [{ text: 'P', by: person }] }] }),
  ],
  'speaker in a discussion': [
    'partners',
    (person) => ({ discussions: [{ title: 'A', points: [{ text: 'P', by: person }] }] }),
  ],
  'guest of an event': [
    'public',
    (person) => ({ events: [{ type: 'other', title: 'A', people: [person] }] }),
  ],
  'maker of a film': [
    'public',
    (person) => ({ events: [{ type: 'screening', title: 'A', film: { title: 'F', directors: [person] } }] }),
  ],
  'leader of a practice': ['public', (person) => ({ practices: [{ title: 'A', lead_partners: [person] }] })],
  evaluator: ['public', (person) => ({ feedback: { evaluator: person } })],
  'partner in a step': [
    'public',
    (person) => ({ follow_up: [{ type: 'action', title: 'A', with: [person] }] }),
  ],
  'owner of a step': ['public', (person) => ({ follow_up: [{ type: 'action', title: 'A', owner: person }] })],
  contact: ['public', (person) => ({ contacts: [person] })],
};
type Person = NonNullable<Visit['people']>[string];
const placeNames = Object.keys(places);
const at = (place: string, person: Person): Partial<Visit> => places[place]?.[1](person) ?? {};

describe.each(placeNames)('the name of a %s', (place) => {
  const cases = editions.flatMap((consent) => editions.map((which) => [consent, which] as const));
  const hidden = (consent: Consent, which: Consent): boolean =>
    editions.indexOf(consent) > editions.indexOf(which);

  test.each(cases.filter(([consent, which]) => !hidden(consent, which)))(
    'with consent %s stands in the %s edition',
    async (consent, which) => {
      expect(
        JSON.stringify(await edition(at(place, { name: 'Zoe Quux', role: 'Warden', consent }), which)),
      ).toContain('Zoe Quux');
    },
  );

  test.each(cases.filter(([consent, which]) => hidden(consent, which)))(
    'with consent %s is nowhere in the %s edition',
    async (consent, which) => {
      const words = JSON.stringify(
        await edition(at(place, { name: 'Zoe Quux', role: 'Warden', consent }), which),
      ).toLowerCase();
      expect(words).not.toMatch(/quux/);
    },
  );

  test('stands by default from the edition on that fits what the person does', async () => {
    const from = editions.indexOf(places[place]?.[0] ?? 'public');
    const reports = await edited(at(place, { name: 'Zoe Quux', role: 'Warden' }), editions);
    const shown = reports.map(({ report }) => JSON.stringify(report).includes('Quux'));
    expect(shown).toEqual(editions.map((_, index) => index >= from));
  });
});

describe('who may not be named', () => {
  const guide = async (person: Partial<Person>): Promise<string> => {
    const report = await edition(
      { tours: [{ title: 'A', guides: [{ name: 'Zoe Quux', consent: 'internal', ...person }] }] },
      'public',
    );
    const [shown] = report.tours[0]?.guides ?? [];
    return [shown?.name, shown?.role?.text].filter(Boolean).join(', ');
  };

  test.each([
    [{ pseudonym: 'Guide A', role: 'Warden' }, 'Guide A'],
    [{ role: 'Warden', organisation: { name: 'The Room', type: 'association' } }, 'Warden (association)'],
    [{ role: 'Warden of The Room', organisation: { name: 'The Room' } }, 'a participant'],
    [{ role: '**Warden**', organisation: { name: 'The Room' } }, 'Warden'],
    [{ role: 'Warden', city: 'Velmora' }, 'Warden'],
    [{ city: 'Velmora' }, 'a participant from Velmora'],
    [{}, 'a participant'],
  ])('%j is shown as %j', async (person, words) => {
    expect(await guide(person)).toBe(words);
  });

  test('and has no name at all is told by the function', async () => {
    const report = await edition({ tours: [{ title: 'A', guides: [{ role: 'Warden' }] }] }, 'public');
    expect(report.tours[0]?.guides).toMatchObject([{ name: 'Warden', role: null }]);
  });

  test('is counted in a delegation', async () => {
    const people = [{ name: 'Zoe Quux' }, { name: 'Yan Quuz', consent: 'public' as const }];
    const report = await edition(
      { participants: { delegations: [{ city: 'A', country: 'LU', people }] } },
      'public',
    );
    const [delegation] = report.participants?.countries[0]?.delegations ?? [];
    expect(delegation?.people.map(({ name }) => name)).toEqual(['Yan Quuz']);
    expect(delegation?.size).toBe('2 participants');
  });

  test('stands in a delegation by a pseudonym, and leads it by nothing else', async () => {
    const closed = { name: 'Zoe Quux', role: 'Mayor', consent: 'internal' as const };
    const delegations = [
      { city: 'A', country: 'LU', head: closed, people: [{ ...closed, name: 'Yan Quuz', pseudonym: 'Y.' }] },
      { city: 'B', country: 'LU', head: { ...closed, name: 'Ann Quuk', pseudonym: 'Chair A' } },
    ];
    const report = await edition({ participants: { delegations } }, 'public');
    const shown = report.participants?.countries[0]?.delegations ?? [];
    expect(shown.map(({ head, people }) => [head?.name, people.map(({ name }) => name)])).toEqual([
      [undefined, ['Y.']],
      ['Chair A', []],
    ]);
  });
});

describe('the Chatham House Rule', () => {
  const discussion = {
    title: 'A',
    rule: 'chatham_house' as const,
    discussants: [{ name: 'Zoe Quux', consent: 'public' as const, organisation: { name: 'Quux Ltd' } }],
    represented: [{ name: 'Quux Brothers' }],
    points: [{ text: 'P', by: { name: 'Zoe Quux', consent: 'public' as const } }],
  };

  test.each(editions)('hides speakers and affiliations in the %s edition', async (which) => {
    const report = await edition({ discussions: [discussion] }, which);
    expect(JSON.stringify(report).toLowerCase()).not.toContain('quux');
  });

  test('leaves a name where the person also acts in the open', async () => {
    const report = await edition(
      { discussions: [discussion], tours: [{ title: 'B', guides: [{ name: 'Zoe Quux' }] }] },
      'public',
    );
    expect(report.tours[0]?.guides.map(({ name }) => name)).toEqual(['Zoe Quux']);
    expect(report.people.map(({ name }) => name)).toEqual(['Zoe Quux']);
    expect(JSON.stringify(report.discussions)).not.toMatch(/Quux/);
  });
});

test('points and pictures stand in the editions that they consent to', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...editions), { maxLength: 6 }),
      fc.constantFrom(...editions),
      async (consents, which) => {
        const visit: Partial<Visit> = {
          tours: [
            { title: 'A', points: consents.map((consent, index) => ({ text: `point ${index}`, consent })) },
          ],
          images: consents.map((consent, index) => ({ src: `${index}.svg`, alt: `${index}`, consent })),
        };
        const report = await edition(visit, which);
        const allowed = consents.flatMap((consent, index) =>
          editions.indexOf(consent) <= editions.indexOf(which) ? [index] : [],
        );
        expect(report.tours[0]?.points.map(({ text }) => text.text)).toEqual(
          allowed.map((index) => `point ${index}`),
        );
        expect(report.images.map(({ alt }) => alt?.text)).toEqual(allowed.map((index) => `${index}`));
      },
    ),
  );
});

test('a wider edition never shows less', async () => {
  const visit = Object.assign(
    {},
    ...placeNames.map((place) => at(place, { name: 'Zoe Quux', role: 'Warden', consent: 'partners' })),
  ) as Partial<Visit>;
  const mentions = (await edited(visit, editions)).map(
    ({ report }) => JSON.stringify(report).split('Zoe Quux').length,
  );
  expect([...mentions].sort((a, b) => a - b)).toEqual(mentions);
});

test('the list of people holds those whom the page names, and nobody else', async () => {
  const visit: Partial<Visit> = {
    people: {
      zoe: { name: 'Zoe Quux', consent: 'internal' },
      yan: { name: 'Yan Wit', consent: 'public' },
      ann: { name: 'Ann Idle', consent: 'public' },
    },
    tours: [{ title: 'A', guides: ['zoe', 'yan'] }],
  };
  const reports = await edited(visit, ['public', 'internal']);
  expect(reports.map(({ report }) => report.people.map(({ name }) => name).sort())).toEqual([
    ['Yan Wit'],
    ['Yan Wit', 'Zoe Quux'],
  ]);
});

test('how to reach somebody is shown with the name, and of nobody without one', async () => {
  const email = 'desk@velmora.example';
  const contacts = [
    { name: 'Zoe Quux', role: 'Warden', consent: 'internal' as const, email },
    { role: 'Nurse', email },
  ];
  const reports = await edited({ contacts }, ['public', 'internal']);
  expect(reports.map(({ report }) => report.contacts.map(({ name, reach }) => [name, reach.length]))).toEqual([
    [['Warden', 0], ['Nurse', 0]],
    [['Zoe Quux', 1], ['Nurse', 0]],
  ]); // prettier-ignore
});

test('what stands although it is withheld is listed for readers inside only', async () => {
  const reports = await edited(
    {
      tours: [{ title: 'A', guides: [{ name: 'Zoe Quux', consent: 'internal' }] }],
      summary: 'The Quux Hall was closed.',
      disclosures: [{ name: 'Quux', edition: 'public', reason: 'It is a hall' }],
    },
    editions,
  );
  expect(reports.map(({ report }) => report.disclosures.map(({ name }) => name))).toEqual([[], [], ['Quux']]);
});

test('names go out of the user’s own data, keys as well, and all else stays', async () => {
  const extra = { x_desk: { 'Zoe Quux': ['With Zoe Quux', 'Open', 3, true, null] } };
  const { extra: shown } = await edition(
    { tours: [{ title: 'A', guides: [{ name: 'Zoe Quux', consent: 'internal' }] }], ...extra },
    'public',
  );
  expect(JSON.stringify(shown)).not.toMatch(/Zoe|Quux/);
  expect(Object.values(shown['x_desk'] as object)).toEqual([[expect.any(String), 'Open', 3, true, null]]);
});
