import { expect, test } from 'vitest';
import { splitName } from '../../../../src/core/privacy/names/split.js';

const parts = (name: string): unknown => {
  const { given, surnames } = splitName(name);
  return [given.map((one) => one.join(' ')), surnames.map((one) => one.join(' '))];
};

test.each([
  ['Ann Peeters', ['Ann'], ['Peeters']],
  ['Peeters, Ann', ['Ann'], ['Peeters']],
  ['Ann Maria Peeters', ['Ann', 'Maria'], ['Peeters']],
  ['Anne de la Tour', ['Anne'], ['de la Tour']],
  ['PEETERS Ann', ['Ann'], ['PEETERS']],
  ['Prof. Dr. Ann Peeters, PhD', ['Ann'], ['Peeters']],
  ['Jan van der Berg', ['Jan'], ['van der Berg']],
  ['Mayor Jörg Quux', ['Jörg'], ['Quux']],
  ['Dean Quux', ['Dean'], ['Quux']],
  ['Петров Иван Сергеевич', ['Иван', 'Сергеевич'], ['Петров']],
  ['Li Wang', ['Li'], ['Wang']],
  ['Иван Сергеевич Петров', ['Иван', 'Сергеевич'], ['Петров']],
])('%s is taken apart into %j and %j', (name, given, surnames) => {
  expect(parts(name)).toEqual([given, surnames]);
});

test.each([
  'Ann '.repeat(20_000),
  'Ann,'.repeat(20_000),
  'Ann, '.repeat(20_000),
  `Ann${'-Bo'.repeat(20_000)}`,
])('a text that stands for a name has no more parts than a name may have', (name) => {
  const { given, surnames, middle } = splitName(name);
  expect(given.flat().length + surnames.flat().length + middle.length).toBeLessThan(200);
});
