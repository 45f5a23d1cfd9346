import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent, Visit } from '../../src/core/language.js';
import { makeSpeech } from '../../src/core/locale.js';
import { redact } from '../../src/core/redact.js';
import type { Report } from '../../src/core/report.js';
import { resolve } from '../../src/core/resolve/resolve.js';
import { loadAssets } from '../../src/io/assets.js';

const editions = ['public', 'partners', 'internal'] as const;
const en = (await loadAssets()).locale('en');
const speech = makeSpeech(en);

/** What an edition shows of a visit. */
function edition(visit: Partial<Visit>, which: Consent): Report {
  const whole = resolve({
    id: 'x',
    visit: {
      title: 'T',
      city: 'Velmora',
      country: 'LU',
      dates: { start: '2031-05-06', end: '2031-05-07' },
      ...visit,
    },
    programme: null,
    lang: 'en',
    locale: en,
    speech,
    languages: [],
    order: (_, index) => index,
  });
  return redact(whole, which, speech);
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
    (consent, which) => {
      expect(
        JSON.stringify(edition(at(place, { name: 'Zoe Quux', role: 'Warden', consent }), which)),
      ).toContain('Zoe Quux');
    },
  );

  test.each(cases.filter(([consent, which]) => hidden(consent, which)))(
    'with consent %s is nowhere in the %s edition',
    (consent, which) => {
      const words = JSON.stringify(
        edition(at(place, { name: 'Zoe Quux', role: 'Warden', consent }), which),
      ).toLowerCase();
      expect(words).not.toMatch(/quux/);
    },
  );

  test('stands by default from the edition on that fits what the person does', () => {
    const from = editions.indexOf(places[place]?.[0] ?? 'public');
    const shown = editions.map((which) =>
      /Quux/.test(JSON.stringify(edition(at(place, { name: 'Zoe Quux', role: 'Warden' }), which))),
    );
    expect(shown).toEqual(editions.map((_, index) => index >= from));
  });
});

describe('who may not be named', () => {
  const guide = (person: Partial<Person>): string => {
    const report = edition(
      { tours: [{ title: 'A', guides: [{ name: 'Zoe Quux', consent: 'internal', ...person }] }] },
      'public',
    );
    const [shown] = report.tours[0]?.guides ?? [];
    return [shown?.name, shown?.role?.text].filter(Boolean).join(', ');
  };

  test.each([
    [{ pseudonym: 'Guide A', role: 'Warden' }, 'Guide A, Warden'],
    [{ role: 'Warden', city: 'Velmora' }, 'Warden'],
    [{ city: 'Velmora' }, 'a participant from Velmora'],
    [{}, 'a participant'],
  ])('%j is shown as %j', (person, words) => {
    expect(guide(person)).toBe(words);
  });

  test('is counted in a delegation', () => {
    const people = [{ name: 'Zoe Quux' }, { name: 'Yan Quuz', consent: 'public' as const }];
    const report = edition(
      { participants: { delegations: [{ city: 'A', country: 'LU', people }] } },
      'public',
    );
    const [delegation] = report.participants?.countries[0]?.delegations ?? [];
    expect(delegation?.people.map(({ name }) => name)).toEqual(['Yan Quuz']);
    expect(delegation?.size).toBe('2 participants');
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

  test.each(editions)('hides speakers and affiliations in the %s edition', (which) => {
    expect(JSON.stringify(edition({ discussions: [discussion] }, which)).toLowerCase()).not.toContain('quux');
  });

  test('leaves a name where the person also acts in the open', () => {
    const report = edition(
      { discussions: [discussion], tours: [{ title: 'B', guides: [{ name: 'Zoe Quux' }] }] },
      'public',
    );
    expect(report.tours[0]?.guides.map(({ name }) => name)).toEqual(['Zoe Quux']);
    expect(report.people.map(({ name }) => name)).toEqual(['Zoe Quux']);
    expect(JSON.stringify(report.discussions)).not.toMatch(/Quux/);
  });
});

test('points and pictures stand in the editions that they consent to', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...editions), { maxLength: 6 }),
      fc.constantFrom(...editions),
      (consents, which) => {
        const visit: Partial<Visit> = {
          tours: [
            { title: 'A', points: consents.map((consent, index) => ({ text: `point ${index}`, consent })) },
          ],
          images: consents.map((consent, index) => ({ src: `${index}.png`, decorative: true, consent })),
        };
        const report = edition(visit, which);
        const allowed = consents.flatMap((consent, index) =>
          editions.indexOf(consent) <= editions.indexOf(which) ? [index] : [],
        );
        expect(report.tours[0]?.points.map(({ text }) => text.text)).toEqual(
          allowed.map((index) => `point ${index}`),
        );
        expect(report.images.map(({ src }) => src)).toEqual(allowed.map((index) => `${index}.png`));
      },
    ),
  );
});

test('a wider edition never shows less', () => {
  const visit = Object.assign(
    {},
    ...placeNames.map((place) => at(place, { name: 'Zoe Quux', role: 'Warden', consent: 'partners' })),
  ) as Partial<Visit>;
  const mentions = editions.map((which) => JSON.stringify(edition(visit, which)).split('Zoe Quux').length);
  expect([...mentions].sort((a, b) => a - b)).toEqual(mentions);
});
