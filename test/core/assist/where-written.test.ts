import { describe, expect, test } from 'vitest';
import { whereWritten } from '../../../src/core/assist/where-written.js';
import { parse } from '../../../src/core/syntax/parse.js';

const lines = [
  'title: Light on the quay',
  'city: Velmora',
  'summary: |',
  '  They saw **lamps** that follow the walker and steps that do not [@S1].',
  '',
  '  What would it take to do the same at home? Zoe Quux asked it',
  '  [first](https://lamps.example/) at every step.',
  '',
  '  - Start at the steps.',
  '  - Ask the neighbours first.',
  'discussions:',
  '  - title: Who owns the night?',
  '    points: ["A lamp needs a neighbour.", { text: Nobody is against light, by: zoe }]',
  'findings:',
  '  - text: { en: The quay was dark, fr: Le quai était sombre }',
];
const { value: parsed } = parse({ path: 'visit.yaml', text: `${lines.join('\n')}\n` });

describe('where a block of a report is written', () => {
  test.each([
    ['a title', 'Light on the quay', 1, 8],
    ['a value of one word', 'Velmora', 2, 7],
    [
      'a paragraph with its citation',
      'They saw lamps that follow the walker and steps that do not [1].',
      4,
      3,
    ],
    [
      'one with a name replaced and a link',
      'What would it take to do the same at home? A warden asked it first at every step.',
      6,
      3,
    ],
    ['an item of a list within a text', 'Ask the neighbours first.', 10, 5],
    ['a heading behind a label', 'Discussion: Who owns the night?', 12, 12],
    ['a value in brackets', 'A lamp needs a neighbour.', 13, 15],
    ['a text with who said it', 'Nobody is against light — A warden', 13, 51],
    ['another language', 'Le quai était sombre', 15, 40],
  ])('finds %s', (_, words, line, column) => {
    expect(whereWritten(parsed ? [parsed] : [], words)).toEqual({ file: 'visit.yaml', line, column });
  });

  test.each([['Participants'], ['Made with solidify'], ['']])(
    'finds nothing that nobody wrote: %s',
    (words) => {
      expect(whereWritten(parsed ? [parsed] : [], words)).toBeNull();
    },
  );
});
