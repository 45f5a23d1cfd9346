import { expect, test } from 'vitest';
import { makeProgramme } from './programmes.js';
import { small } from './small.js';

const shelf = small({
  programme: {
    people: {
      hidden: { name: 'Ysolde Marrow', role: 'Adviser', consent: 'internal' },
      author: { name: 'Wren Halloway', consent: 'partners', pseudonym: 'Author W' },
      open: { name: 'Orla Quill' },
    },
    evaluation: { evaluator: 'hidden' },
    conference: {
      title: 'Light',
      people: ['hidden', 'open'],
      points: [
        { text: 'For partners.', consent: 'partners' },
        { text: 'For all.', by: 'hidden' },
      ],
    },
    guidebook: { title: 'Book', authors: ['author', 'open'] },
  },
  first: {
    participants: { delegations: [{ city: 'Brennhaven', country: 'DK', people: [{ name: 'Ida Storm' }] }] },
    discussions: [{ title: 'D', rule: 'chatham_house', discussants: [{ name: 'Kaj Rask' }] }],
  },
});

test.each([
  ['public', ['Ysolde', 'ysolde', 'Wren', 'wren', 'Ida', 'ida-storm', 'Kaj', 'kaj', 'For partners']],
  ['partners', ['Ysolde', 'ysolde', 'Kaj', 'kaj']],
  ['internal', ['Kaj', 'kaj']],
] as const)('the %s edition holds no name and no point that it may not say', async (edition, withheld) => {
  const { report } = await makeProgramme(shelf, edition);
  const text = JSON.stringify(report, (key, value: unknown) => (key === 'labels' ? null : value));
  for (const word of withheld) expect(text).not.toContain(word);
  expect(text).toContain('Orla Quill');
  expect(report.edition?.code ?? 'public').toBe(edition);
});

test('who may not be named stands as function or pseudonym, and in no index', async () => {
  const { report } = await makeProgramme(shelf, 'public');
  expect(report.conference?.people.map(({ name, key }) => [name, key])).toEqual([
    ['Adviser', ''],
    ['Orla Quill', 'orlaquill'],
  ]);
  expect(report.guidebook?.authors.map(({ name }) => name)).toEqual(['Author W', 'Orla Quill']);
  expect(report.conference?.points.map(({ text, by }) => [text.text, by?.name])).toEqual([
    ['For all.', 'Adviser'],
  ]);
  expect(report.people.map(({ person }) => person.name)).toEqual(['Orla Quill']);
});
