import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLeaks } from '../../../src/core/leak/find.js';
import { makeSearcher } from '../../../src/core/leak/search.js';
import type { Artifact } from '../../../src/core/leak/views.js';
import { compile } from '../../../src/index.js';

const zoe = { kind: 'name', words: 'Zoë Quux', rule: 'stated', consent: 'internal', places: [] } as const;
const wheresIn = (artifact: Artifact): string[] =>
  findLeaks(artifact, makeSearcher([zoe])).map(({ where }) => where);
const pdf = { pages: ['one', 'two'], flow: '', strings: [] };

describe('a withheld name is found in', () => {
  test.each<[string, Artifact, string]>([
    ['Markdown', { name: 'x.md', format: 'md', content: '# Visit\n\n**Zoë\nQuux** spoke.' }, 'the text'],
    [
      'HTML',
      { name: 'x.html', format: 'html', content: '<p>Zo&euml; Quux</p><p>Z. <b>Qu</b>ux</p>' },
      'the text',
    ],
    ['an entity', { name: 'x.html', format: 'html', content: '<p>Zo&#xEB; Q&#117;ux</p>' }, 'the text'],
    [
      'a drawing',
      {
        name: 'x.html',
        format: 'html',
        content: '<svg><text><tspan>Zoe</tspan><tspan>Quux</tspan></text></svg>',
      },
      'the text',
    ],
    [
      'an attribute',
      { name: 'x.html', format: 'html', content: '<img alt="Zoë Quux">' },
      'attributes, comments and styles',
    ],
    [
      'an anchor',
      { name: 'x.html', format: 'html', content: '<p id="zoe-quux"></p>' },
      'attributes, comments and styles',
    ],
    [
      'a comment',
      { name: 'x.html', format: 'html', content: '<!-- by Zoe Quux -->' },
      'attributes, comments and styles',
    ],
    [
      'metadata',
      { name: 'x.html', format: 'html', content: '<meta name="author" content="Quux, Zoe">' },
      'attributes, comments and styles',
    ],
    [
      'an address',
      { name: 'x.html', format: 'html', content: '<a href="https://x.org/Zo%C3%AB%20Quux">x</a>' },
      'attributes, comments and styles',
    ],
    [
      'a style',
      {
        name: 'x.html',
        format: 'html',
        content: '<style>@page { @top-left { content: "Zo\\eb  Quux" } }</style>',
      },
      'attributes, comments and styles',
    ],
    [
      'a picture that is a text',
      {
        name: 'x.html',
        format: 'html',
        content: `<img src="data:image/svg+xml;base64,${btoa('<svg><title>Zoe Quux</title></svg>')}">`,
      },
      'attributes, comments and styles',
    ],
    ['data', { name: 'programme.json', format: 'text', content: '{"by":"Zoë Quux"}' }, 'the text'],
    ['a feed', { name: 'feed.xml', format: 'text', content: '<author>Zo&#xEB; Quux</author>' }, 'the text'],
    ['the name of a file', { name: 'zoe-quux.md', format: 'md', content: '' }, 'the name of the file'],
    [
      'a page of a PDF',
      { name: 'x.pdf', format: 'pdf', content: { ...pdf, pages: ['', 'by Zoe Qu-\nux'] } },
      'page 2',
    ],
    [
      'two pages of a PDF',
      { name: 'x.pdf', format: 'pdf', content: { ...pdf, flow: 'by zoe quux' } },
      'the text across pages',
    ],
    [
      'the strings of a PDF',
      { name: 'x.pdf', format: 'pdf', content: { ...pdf, strings: ['Zoe Quux'] } },
      'bookmarks, alternatives and metadata',
    ],
  ])('%s', (_, artifact, where) => {
    expect(wheresIn(artifact)).toEqual([where]);
  });

  test('nothing that does not hold it', () => {
    expect(
      wheresIn({ name: 'x.html', format: 'html', content: '<p title="Zoe">Zoe and her quuxes</p>' }),
    ).toEqual([]);
  });
});

/** How many documents are tried; the large number is for by hand: SOLIDIFY_LEAK_RUNS=2000. */
const runs = Number(process.env['SOLIDIFY_LEAK_RUNS'] ?? 300);
const editions = ['public', 'partners', 'internal'] as const;
const consent = fc.option(fc.constantFrom(...editions), { nil: undefined });

/** Texts that may name somebody, by the key under which they stand. */
const texts = ['summary', 'lesson', 'topic', 'x_note'] as const;
const places = [
  'hosts', 'delegates', 'guides', 'discussants', 'speakers', 'event', 'directors', 'lead_partners', 'evaluator', 'with',
  'owner', 'contacts',
]; // prettier-ignore

/** Documents in which anybody may stand anywhere, with any consent, and the texts name some of them. */
const documents = fc
  .record({
    people: fc.array(
      fc.record({
        given: fc.constantFrom('Zoë', 'Jean-Pierre', 'María Luz', 'Ødegaard', 'Lech'),
        consent,
        pseudonym: fc.option(fc.constantFrom('Voice A', 'Voice B'), { nil: undefined }),
        role: fc.option(fc.constantFrom('Nurse', 'Head of *services*'), { nil: undefined }),
        city: fc.option(fc.constantFrom('Augsburg', 'Mannheim'), { nil: undefined }),
        places: fc.uniqueArray(fc.nat(places.length - 1), { maxLength: 4 }),
        spoken: fc.option(fc.constantFrom(...texts), { nil: undefined }),
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

test('no withheld name is in anything of a narrower edition, for any document with any consents', async () => {
  let refused = 0;
  let made = 0;
  await fc.assert(
    fc.asyncProperty(documents, async ({ people, points, rule }) => {
      const at = (place: string): string[] =>
        people.filter((one) => one.places.some((index) => places[index] === place)).map(({ id }) => id);
      const named = (text: string): string =>
        people.flatMap((one) => (one.spoken === text ? [`with ${one.name},`] : [])).join(' ');
      const [evaluator] = at('evaluator');
      const [owner] = at('owner');
      const visit = {
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
        practices: [{ title: 'Practice', lead_partners: at('lead_partners') }],
        lessons: [`Learn ${named('lesson')}`],
        ...(evaluator === undefined ? {} : { feedback: { evaluator } }),
        follow_up: [
          { type: 'action', title: 'Go on', with: at('with'), ...(owner === undefined ? {} : { owner }) },
        ],
        contacts: at('contacts'),
        x_note: { [named('x_note') || 'note']: named('x_note') },
      };
      const input = { visit: { path: 'x.yaml', text: JSON.stringify(visit) } };
      for (const edition of editions) {
        const { reports, diagnostics } = await compile(input, { editions: [edition] });
        if (!reports) {
          // Only for what it would say, never for anything else.
          expect(diagnostics.filter((one) => one.severity === 'error' && one.code !== 'name-leaks')).toEqual(
            [],
          );
          expect(people.some(({ spoken }) => spoken !== undefined && spoken !== 'x_note')).toBe(true);
          refused += 1;
          continue;
        }
        made += 1;
        for (const { id, name, consent: stated } of people) {
          const acts = places.some(
            (place) =>
              !['delegates', 'speakers'].includes(place) &&
              !(rule === 'chatham_house' && place === 'discussants') &&
              at(place).includes(id),
          );
          const own = stated ?? (acts ? 'public' : 'partners');
          const sheltered =
            rule === 'chatham_house' &&
            !acts &&
            !at('delegates').includes(id) &&
            (at('discussants').includes(id) || at('speakers').includes(id));
          if (!sheltered && editions.indexOf(own) <= editions.indexOf(edition)) continue;
          const family = name.split(' ').at(-1) ?? name;
          for (const { markdown, html, report } of reports)
            for (const artifact of [markdown, html, JSON.stringify(report)])
              expect(artifact.toLowerCase()).not.toContain(family.toLowerCase());
        }
        points.forEach((stated, index) => {
          if (editions.indexOf(stated ?? 'public') <= editions.indexOf(edition)) return;
          for (const { markdown, html } of reports)
            expect(markdown + html).not.toContain(`Sentence number ${index}`);
        });
      }
    }),
    { numRuns: runs },
  );
  // Both ways must have been gone, or nothing was shown.
  expect(Math.min(refused, made)).toBeGreaterThan(runs / 10);
}, 600_000);
