import { expect, test } from 'vitest';
import { exampleOf, firstStep } from '../../src/cli/first-steps.js';

const commands = ['build', 'validate', 'new', 'doctor', 'schema', 'verify'];

test.each([
  ['visit.yaml', 'solidify build visit.yaml'],
  ['my visit.yml', 'solidify build "my visit.yml"'],
  ['init', 'solidify new visit'],
  ['watch', 'solidify build visit.yaml'],
  ['serve', 'solidify build visit.yaml'],
  ['word', 'solidify build visit.yaml --format docx'],
  ['lint', 'solidify validate visit.yaml'],
  ['report.docx', 'solidify new visit'],
  ['people.csv', 'solidify new visit'],
  ['.', 'solidify build .'],
  ['visits/', 'solidify build visits/'],
  ['https://city.example/visit.yaml', null],
  ['biuld', null],
  ['xyzzy', null],
])('%s', (word, step) => {
  expect(firstStep(word, commands)).toBe(step);
});

test.each([
  ['watch', 'stay.yaml', 'solidify preview stay.yaml'],
  ['pdf', 'my visit.yml', 'solidify build "my visit.yml"'],
  ['word', '$&.yaml', 'solidify build "$&.yaml" --format docx'],
  ['watch', 'people.csv', 'solidify preview visit.yaml'],
  ['init', 'stay.yaml', 'solidify new visit'],
])('%s %s names the document', (word, file, step) => {
  expect(firstStep(word, [...commands, 'preview'], file)).toBe(step);
});

test('names commands that there are', () => {
  expect(firstStep('watch', [...commands, 'preview'])).toBe('solidify preview visit.yaml');
  expect(firstStep('people.csv', [...commands, 'import'])).toBe(
    'solidify import people.csv --into visit.yaml',
  );
});

test('an example of a command is a line to type, and nothing else', () => {
  expect(exampleOf('build')).toBe('solidify build visit.yaml');
  expect(exampleOf('validate')).toBe('solidify validate visit.yaml');
  expect(exampleOf('import')).toBe('solidify import participants.xlsx --into visit.yaml');
  expect(exampleOf('lsp')).toBe(null);
  expect(exampleOf('xyzzy')).toBe(null);
});
