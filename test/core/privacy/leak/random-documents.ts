import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/** How many documents are tried; a large number is for by hand: SOLIDIFY_LEAK_RUNS=2000. */
export const runs = Number(process.env['SOLIDIFY_LEAK_RUNS'] ?? 300);

export const editions = ['public', 'partners', 'internal'] as const;
export type Edition = (typeof editions)[number];
const consent = fc.option(fc.constantFrom(...editions), { nil: undefined });

/** Texts that may name somebody, by the key under which they stand. */
const texts = ['summary', 'lesson', 'topic', 'heading', 'alternative', 'x_note'] as const;
const places = [
  'hosts', 'delegates', 'guides', 'discussants', 'speakers', 'event', 'directors', 'lead_partners', 'evaluator', 'with',
  'owner', 'contacts',
]; // prettier-ignore

/** Documents in which anybody may stand anywhere, with any consent, and the texts name some of them. */
export const documents = fc
  .record({
    people: fc.array(
      fc.record({
        given: fc.constantFrom('Zoë', 'Jean-Pierre', 'María Luz', 'Ødegaard', 'Lech'),
        consent,
        pseudonym: fc.option(fc.constantFrom('Voice A', 'Voice B'), { nil: undefined }),
        role: fc.option(fc.constantFrom('Nurse', 'Head of *services*'), { nil: undefined }),
        city: fc.option(fc.constantFrom('Augsburg', 'Mannheim'), { nil: undefined }),
        places: fc.uniqueArray(fc.nat(places.length - 1), { maxLength: 4 }),
        spoken: fc.option(fc.constantFrom(...texts), { nil: undefined, freq: 2 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    points: fc.array(consent, { maxLength: 4 }),
    rule: fc.constantFrom('attributed', 'chatham_house'),
  })
  .map((given) => ({
    ...given,
    people: given.people.map((one, index) => ({
      ...one,
      id: `p${index}`,
      name: `${one.given} Xylox${'abcdef'[index] ?? ''}u`,
    })),
  }));

/** The one picture that they all show. */
export const room = readFileSync('test/cases/broken/room.png');

export type RandomDocument = typeof documents extends fc.Arbitrary<infer D> ? D : never;

function isAt({ places: own }: RandomDocument['people'][number], place: string): boolean {
  return own.some((index) => places[index] === place);
}

/** The document as solidify reads it. */
export function visitOf({ people, points, rule }: RandomDocument): object {
  const at = (place: string): string[] => people.filter((one) => isAt(one, place)).map(({ id }) => id);
  const named = (text: string): string =>
    people.flatMap((one) => (one.spoken === text ? [`with ${one.name},`] : [])).join(' ');
  const [evaluator] = at('evaluator');
  const [owner] = at('owner');
  return {
    title: 'T',
    city: 'Velmora',
    country: 'LU',
    dates: '2031-05-06',
    summary: `It was fine ${named('summary')}`,
    people: Object.fromEntries(
      people.map(({ id, name, consent: stated, pseudonym, role, city }) => [
        id,
        {
          name,
          ...(stated && { consent: stated }),
          ...(pseudonym && { pseudonym }),
          ...(role && { role }),
          ...(city && { city }),
        },
      ]),
    ),
    hosts: at('hosts'),
    participants: { delegations: [{ city: 'Augsburg', country: 'DE', people: at('delegates') }] },
    tours: [
      {
        title: 'Walk',
        guides: at('guides'),
        points: points.map((stated, index) => ({
          text: `Sentence number ${index} of the walk says so`,
          ...(stated && { consent: stated }),
        })),
      },
    ],
    discussions: [
      {
        title: 'Talk',
        rule,
        topics: [`so ${named('topic')}`],
        discussants: at('discussants'),
        points: at('speakers').map((by) => ({ text: 'That is so.', by })),
      },
    ],
    events: [
      {
        type: 'screening',
        title: 'Film',
        people: at('event'),
        film: { title: 'F', directors: at('directors') },
      },
    ],
    practices: [{ title: `Practice ${named('heading')}`, lead_partners: at('lead_partners') }],
    lessons: [`Learn ${named('lesson')}`],
    ...(evaluator === undefined ? {} : { feedback: { evaluator } }),
    follow_up: [
      { type: 'action', title: 'Go on', with: at('with'), ...(owner === undefined ? {} : { owner }) },
    ],
    contacts: at('contacts'),
    images: [{ src: 'room.png', alt: `The room ${named('alternative')}` }],
    x_note: { [named('x_note') || 'note']: named('x_note') },
  };
}

/** What of it an edition must not say, told without the help of solidify: surnames, and texts of points. */
export function withheldFrom({ people, points, rule }: RandomDocument, edition: Edition): string[] {
  const isNarrower = (consent: Edition): boolean => editions.indexOf(consent) > editions.indexOf(edition);
  const hidden = people.filter((one) => {
    const acts = places.some(
      (place) =>
        !['delegates', 'speakers'].includes(place) &&
        !(rule === 'chatham_house' && place === 'discussants') &&
        isAt(one, place),
    );
    const sheltered =
      rule === 'chatham_house' &&
      !acts &&
      !isAt(one, 'delegates') &&
      (isAt(one, 'discussants') || isAt(one, 'speakers'));
    return sheltered || isNarrower(one.consent ?? (acts ? 'public' : 'partners'));
  });
  return [
    ...hidden.map(({ name }) => name.split(' ').at(-1) ?? name),
    ...points.flatMap((stated, index) =>
      isNarrower(stated ?? 'public') ? [`Sentence number ${index}`] : [],
    ),
  ];
}
