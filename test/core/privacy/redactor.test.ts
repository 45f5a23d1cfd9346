import { expect, test } from 'vitest';
import { resolveOptions } from '../../../src/engine/options.js';
import { openSession } from '../../../src/engine/session.js';
import { memoryHost } from '../../../src/host/memory.js';

async function standInFor(role: string, employer = 'h'): Promise<string> {
  const text = `title: Visit
city: Velmora
country: LU
dates: 2031-05-06
organisations:
  o: { name: House of Ostmere, abbreviation: HOO }
  h: { name: Help at Home }
  g: { name: Association Gaïa, type: local association }
  s: { name: Suchthilfe Tal }
  p: { name: Police Prefecture of the Vale }
sites: { s: { name: Espace Gaïa } }
people: { a: { name: Ann Peeters, consent: internal, role: "${role}", organisation: ${employer} } }
tours: [{ title: A walk, guides: [a], sites: [s] }]
hosts: [o]
`;
  const host = memoryHost([['/project/visit.yaml', text]], { cwd: '/project' });
  await openSession(host).build(['visit.yaml'], resolveOptions({ formats: ['md'] }, ['en']));
  const page = new TextDecoder().decode(await host.read('/project/reports/visit.md', Infinity));
  return /Guided by:\*\* (.*)/.exec(page)?.[1] ?? '';
}

test.each([
  'Mayor of Velmora',
  'Director of Espace Gaïa',
  'Head (HOO)',
  'Chair, HOUSE OF OSTMERE',
  'Velmora’s first nurse',
])('a function that names a body or a place is as good as a name: %s', async (role) =>
  expect(await standInFor(role)).toBe('a participant'),
);

test.each(['Mayor', 'Director of a house', 'Nurse in the space', 'Head of Unit 3'])(
  'any other stands for the name: %s',
  async (role) => expect(await standInFor(role)).toBe(role),
);

test.each([
  ['Director of Gaïa', 'g'],
  ['Leiterin der Suchthilfe', 's'],
  ['Deputy head, the Prefecture', 'p'],
])('a function that tells who employs somebody is as good as a name: %s', async (role, employer) =>
  expect(await standInFor(role, employer)).toMatch(/^a participant/),
);

test.each([
  ['President of the Association', 'g', 'President of the Association (local association)'],
  ['Police officer', 'p', 'Police officer'],
  ['Nurse', 's', 'Nurse'],
])('a word for any such body tells nothing: %s', async (role, employer, shown) =>
  expect(await standInFor(role, employer)).toBe(shown),
);
