import { describe, expect, test } from 'vitest';
import { readTemplates } from '../../../../src/core/templates/read.js';
import { parseTemplate } from '../built-in.js';

/** What is wrong, in the third line, where `^` stands below it. */
const faults: readonly (readonly [text: string, arrow: string, words: string])[] = [
  ['<p>{{#if lessons.length > 2}}x{{/if}}</p>', '                        ^', '`>` cannot stand here'],
  ['<p>{{ title | upper }}</p>', '            ^', '`|` cannot stand here'],
  ['{{#if !title}}x{{/if}}', '      ^', '`!title` cannot stand here'],
  ['{{lessons.0}}', '          ^', '`0` cannot stand here'],
  ['{{line title', '^', '`{{line title` is not closed'],
  ['{{{line title}}', '             ^', '`}` cannot stand here'],
  ['{{#if title}}a{{/each}}', '   ^', '`if` is closed by `each`'],
  ['{{#if title}}{{#each lessons}}{{/if}}{{/each}}', '                ^', '`each` is closed by `if`'],
  ['{{#if title}}{{#each lessons}}{{/each}}', '^', '`if` is not closed'],
  ['{{#if a}}{{/if}} {{~#each lessons}}x', '                 ^', '`each` is not closed'],
  ['x{{/if}}', ' ^', '`{{/if}}` cannot stand here'],
  ['x{{else}}', ' ^', '`{{else}}` cannot stand here'],
  ['x {{!-- Of our city.', '  ^', 'a comment does not end'],
  ['{{!-- a --}}{{!-- b --~}}{{!-- c }}', '                         ^', 'a comment does not end'],
];

describe('what cannot be read is told where it stands', () => {
  test.each(faults)('%s', (text, arrow, words) => {
    for (const around of ['', '\n<p>Quill and quay</p>\n'.repeat(3)]) {
      const own = text.includes('{{!--') || text.endsWith('title') ? '' : around;
      const source = {
        name: 'visit/story.html',
        file: 'a.hbs',
        text: `{{! Of our city. }}\n\n${text}${own}`,
      };
      const { value, diagnostics } = readTemplates([source], parseTemplate);
      expect(value).toEqual([]);
      expect(diagnostics).toMatchObject([
        { code: 'template-syntax', args: { words }, range: { start: { line: 3, column: arrow.length } } },
      ]);
    }
  });
});

test('what reads as a calculation is answered with what stands in its place', () => {
  const read = (text: string): unknown =>
    readTemplates([{ name: 'a.html', file: 'a.hbs', text }], parseTemplate).diagnostics[0]?.args;
  for (const sign of ['>', '==', '!', '&&', '||', '+', '<'])
    expect(read(`{{#if a ${sign} b}}x{{/if}}`)).toMatchObject({ kind: 'sign' });
  expect(read('{{title\n<p>x</p>}}')).toMatchObject({
    words: '`<p>x</p>` cannot stand here',
    kind: 'braces',
  });
});
