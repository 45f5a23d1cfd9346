import { describe, expect, test, vi } from 'vitest';
import { leaksIn } from '../../../../src/core/privacy/leak/refuse.js';
import { makeSearcher } from '../../../../src/core/privacy/leak/search.js';
import type { WithheldWords } from '../../../../src/core/privacy/leak/withheld.js';
import { resolveOptions } from '../../../../src/engine/options.js';
import { openSession } from '../../../../src/engine/session.js';
import { memoryHost } from '../../../../src/host/memory.js';

const drawing = (more: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/>${more}</svg>`;
const visit = (room: string, more = ''): string => `title: Visit
city: Velmora
country: LU
dates: 2031-05-06
organisations: { gaia: { name: Association Gaïa } }
people:
  a: { name: Ann Peeters, role: Nurse, organisation: gaia }
  b: { name: Bo Lund }
  c: { name: Cy Marlo }
  d: { name: Di Orsen }
tours: [{ title: A walk, guides: [a] }]
sources:
  S1: { title: Minutes, author: Ann Peeters }
  S2: { title: A study, author: Somebody Else }
discussions:
  - title: The talk
    rule: chatham_house
    discussants: [a, b, c, d]
${room}${more}`;

const bare = (more: string): string => {
  const text = visit('', `${more}\n`);
  return more.startsWith('sources:') ? text.replace(/sources:\n.*\n.*\n/, '') : text;
};

async function codesOf(text: string): Promise<string[]> {
  const host = memoryHost(
    [
      ['/project/visit.yaml', text],
      ['/project/told.svg', drawing('<title>Ann Peeters</title><text>Ann <tspan>Peeters</tspan></text>')],
      ['/project/open.svg', drawing('<text>A lamp</text>')],
    ],
    { cwd: '/project' },
  );
  const settings = resolveOptions({ formats: ['md', 'html'] }, ['en']);
  const built = await openSession(host).build(['visit.yaml'], settings);
  const checked = await openSession(host).validate(['visit.yaml'], settings);
  const errorsIn = ({ diagnostics }: typeof checked): string[] =>
    diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const codes = errorsIn(built);
  expect(errorsIn(checked)).toEqual(codes);
  expect(built.built).toBe(codes.length === 0 ? 1 : 0);
  return codes;
}

describe('what belongs to a discussion under the Chatham House Rule tells nobody who took part', () => {
  test.each([
    ['who took a picture', 'images: [{ src: open.svg, alt: A lamp, credit: Photo of Ann Peeters }]'],
    ['who took it, by an employer', 'images: [{ src: open.svg, alt: A lamp, credit: Association Gaïa }]'],
    ['a caption', 'images: [{ src: open.svg, alt: A lamp, caption: Of Ann Peeters }]'],
    ['a drawing', 'images: [{ src: told.svg, alt: A lamp }]'],
    ['who wrote a source', 'sources: [S2, S1]'],
  ])('not by %s', async (_, own) => {
    expect(await codesOf(visit(`    ${own}\n`))).toEqual(['name-leaks']);
  });

  test.each([
    ['a drawing of a lamp', 'images: [{ src: open.svg, alt: A lamp, credit: Somebody Else }]'],
    ['a source of others', 'sources: [S2]'],
    ['the place', 'place: The house of Gaïa'],
  ])('but may have %s', async (_, own) => {
    expect(await codesOf(visit(`    ${own}\n`))).toEqual([]);
  });

  test('and whoever acts elsewhere has drawings and sources there', async () => {
    const walk =
      '  - title: Another talk\n    discussants: [a]\n    sources: [S1]\n    images: [{ src: told.svg, alt: A lamp }]\n';
    expect(await codesOf(visit('', walk))).toEqual([]);
  });
});

describe('what stands elsewhere tells nobody who took part either', () => {
  const named = 'Ann Peeters said that doors were locked';
  const own = '- { text: "In the talk I was heard", by: a }';
  const told: readonly (readonly [string, string])[] = [
    ['a lesson that has the title', `lessons: ["In the talk at Gaïa house, ${named}"]`],
    ['one with marks in the title', `lessons: ["In **the** talk, ${named}"]`],
    ['a summary that speaks of the rule', `summary: "Under the Chatham House Rule ${named}."`],
    ['an employer', 'lessons: ["In the talk, Association Gaïa said that doors were locked"]'],
    ['a source that is called so', 'sources:\n  S1: { title: Minutes of the talk, author: Ann Peeters }'],
    ['the owner of what follows', 'follow_up: [{ type: visit, title: After the talk, owner: a }]'],
    ['a point of another session', `agenda:\n  - { type: tour, title: A walk, points: [${own.slice(2)}] }`],
    ['a picture', 'images: [{ src: open.svg, alt: A lamp, caption: The talk, credit: Ann Peeters }]'],
    ['somebody at an event', 'agenda:\n  - { type: reception, title: After the talk, people: [a] }'],
  ];
  test.each(told)('not %s', async (_, text) => {
    const codes = await codesOf(bare(text));
    expect(codes).toContain('name-leaks');
    expect(new Set(codes)).toEqual(new Set(['name-leaks']));
  });

  test.each([
    ['where another paragraph has the title', `summary: "In the talk much was said.\\n\\n${named}."`],
    ['of whom took no part', 'lessons: ["In the talk, Eve Quarrel was quoted"]'],
    ['of another title', 'lessons: ["In the talks before, Ann Peeters was heard"]'],
    [
      'where it is disclosed',
      `lessons: ["In the talk, ${named}"]\ndisclosures: [{ name: Ann Peeters, reason: She said so }]`,
    ],
    ['of a discussion that is open', 'agenda:\n  - { type: discussion, title: The talk, discussants: [a] }'],
  ])('but anything may stand %s', async (_, text) => {
    expect(await codesOf(bare(text))).toEqual([]);
  });
});

test.each([
  ['nothing is told of the texts of the documents', 'Ann Peeters came', [], 1],
  ['the Markdown has not all that they tell', 'Ann Peeters came', ['Ann Peeters', 'Bo Lund'], 1],
  ['the Markdown has all that they tell', 'Ann Peeters and Bo Lund came', ['Ann Peeters', 'Bo Lund'], 0],
])('the page is searched as well where %s', async (when, content, told, times) => {
  const secrets = ['Ann Peeters', 'Bo Lund', 'Cy Marlo'].map((words): WithheldWords => ({
    kind: 'name',
    words,
    rule: 'stated',
    consent: 'internal',
    places: [],
  }));
  const page = vi.fn(() => ({ name: 'v.html', content: '<!doctype html><p>Cy Marlo</p>' }));
  const beside = [{ name: 'v.1.svg', content: drawing('<text>Cy Marlo</text>') }];
  const files = { whole: [{ name: 'v.md', content }], page, beside };
  const leaks = await leaksIn(files, makeSearcher(secrets), told, null);
  expect(page).toHaveBeenCalledTimes(times);
  expect(leaks.map(({ artifact }) => artifact)).toContain('v.1.svg');
});
