import { expect, test } from 'vitest';
import { compile } from '../../../../../src/index.js';

const hintsOf = async (more: object): Promise<(string | null)[]> => {
  const visit = { title: 'T', city: 'Essen', country: 'DE', dates: '2031-05-06', tours: [{ title: 'Walk' }] };
  const { diagnostics } = await compile({
    visit: { path: 'visit.yaml', text: JSON.stringify({ ...visit, ...more }) },
  });
  return diagnostics.map(({ hint }) => hint);
};

test.each<[string, object, string]>([
  [
    'a map of lists',
    { findings: { could_be_better: ['It is dark.'] } },
    '{ theme: could be better, text: … }',
  ],
  [
    'headings with items',
    { findings: [{ heading: 'Night', items: ['It is dark.'] }] },
    '{ theme: Night, text: … }',
  ],
  [
    'a heading with a colon',
    { lessons: [{ topic_of: 'A: b', points: ['Ask.'] }] },
    '{ theme: "A: b", text: … }',
  ],
  ['a heading as a key', { recommendations: [{ Doors: ['Open them.'] }] }, '{ theme: Doors, text: … }'],
])('items in groups are one list in which each says its group: %s', async (_, written, item) => {
  const hint = `Write one list, and say in each item of it to which group it belongs: \`- ${item}\`.`;
  expect(await hintsOf(written)).toEqual([hint]);
});

test.each<[string, object]>([
  ['points have no theme', { discussions: [{ title: 'Talk', points: { A: ['b'] } }] }],
  ['one item without a dash', { findings: { text: 'It is dark.' } }],
  ['versions by language', { lessons: [{ en: 'Ask.', fr: 'Demandez.' }] }],
])('nothing else is told so: %s', async (_, written) => {
  expect((await hintsOf(written)).filter((hint) => hint?.includes('group'))).toEqual([]);
});
