import { expect, test } from 'vitest';
import { compile } from '../../../../src/index.js';
import { only, textOf } from '../../../cases.js';

const names = [
  'Guide',
  'Leader',
  'Speaker',
  'Maker',
  'Guest',
  'Host',
  'Asker',
  'Contact',
  'Writer',
  'Owner',
].map((one) => `Ann ${one}`);
const person = (name: string): object => ({ name, role: 'Officer', consent: 'public' });
const [guide, leader, speaker, maker, guest, host, asker, contact, writer, owner] = names.map(person);
const visit = {
  title: 'T',
  city: 'Velmora',
  country: 'LU',
  dates: '2031-05-06',
  hosts: [host],
  agenda: [
    {
      type: 'tour',
      title: 'Tour',
      guides: [guide],
      groups: [
        { name: 'A', guides: [leader] },
        { name: 'B', observations: 'Walked.' },
      ],
    },
    { type: 'discussion', title: 'Talk', discussants: [speaker], points: [{ text: 'No.', by: writer }] },
    { type: 'screening', title: 'Film', people: [guest], film: { title: 'F', directors: [maker] } },
  ],
  feedback: { evaluator: asker, summary: 'Good.' },
  practices: [{ id: 'p', title: 'P', city: 'Velmora', description: 'D.', contacts: [owner] }],
  contacts: [contact],
};

/** How often each of them stands on the page. */
async function counts(layout: string, more: object = {}): Promise<string> {
  const { html } = only(
    await compile({ visit: { path: 'x.yaml', text: JSON.stringify({ ...visit, layout, ...more }) } }),
  );
  const text = textOf(html);
  return names.map((name) => text.split(name).length - 1).join(' ');
}

test('a story lists nobody whom it has shown with a function, a record everybody', async () => {
  // The host stands on the first page too, and whoever made one point is looked up behind it.
  expect(await counts('story')).toBe('1 1 1 1 1 2 1 1 2 1');
  expect(await counts('record')).toBe('2 2 2 2 2 3 2 2 2 2');
});

test('who is hidden with a section stands in the list', async () => {
  expect(await counts('story', { style: { hide: ['contacts', 'feedback', 'participants'] } })).toBe(
    '1 1 1 1 1 2 1 1 2 1',
  );
  expect(await counts('story', { style: { hide: ['agenda', 'tours', 'discussions', 'events'] } })).toBe(
    '1 1 1 1 1 2 1 1 1 1',
  );
});
