import { expect, test } from 'vitest';
import { mayBeFunction } from '../../../../src/core/privacy/identity/functions.js';
import { compile } from '../../../../src/index.js';

test.each([
  'Veteran',
  'MSA',
  'Travel office supervisor',
  'Mayor of Velmora',
  'Night Director',
  'Leiterin der Nachtstelle',
  'Directrice',
  'Кмет',
])('%s may be a function', (written) => {
  expect(mayBeFunction(written)).toBe(true);
});

test.each([
  'Ann Peeters',
  'Rose Bishop',
  'Max Graf',
  'Mr Quux',
  'Mayor Peeters',
  'Uma van Vance',
  'Dr. Quux',
  '',
])('%s is none', (written) => {
  expect(mayBeFunction(written)).toBe(false);
});

const visit = (by: string): string => `title: Study visit to Velmora
city: Velmora
country: LU
dates: 2031-05-06
discussions:
  - title: What stood in the way
    points:
      - { text: It was easy., by: ${by} }
      - The travel office supervisor agreed.
`;

test('a function in the place of a name is refused with what to write for it, which builds', async () => {
  const told = async (by: string): Promise<string[]> => {
    const { diagnostics } = await compile({ visit: { path: 'visit.yaml', text: visit(by) } });
    return diagnostics.filter(({ code }) => code === 'name-leaks').map(({ hint }) => hint ?? '');
  };
  const [hint = ''] = await told('Travel office supervisor');
  const written = /`(\{ role: [^`]*\})`/.exec(hint)?.[1] ?? '';
  expect(written).toBe('{ role: Travel office supervisor }');
  expect(await told(written)).toEqual([]);
});
