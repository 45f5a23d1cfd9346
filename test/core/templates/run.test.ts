import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { htmlTemplates } from '../../../src/core/formats/html/html-templates.js';
import { makeSlots } from '../../../src/core/formats/html/slots.js';
import { writeMarkdown } from '../../../src/core/formats/markdown/markdown.js';
import type { TemplateSpec } from '../../../src/core/templates/run.js';
import { compilerOptions, helpers, slotsOf } from '../../../src/core/templates/vocabulary.js';

/** Compiled as it is, whatever it names. */
function compile(name: string, text: string): TemplateSpec {
  return runInThisContext(
    `(${Handlebars.precompile(text, compilerOptions(name)) as string})`,
  ) as TemplateSpec;
}

const context = { none: null, words: { text: 'A *word*', lang: null }, labels: {}, list: [{ none: null }] };

function runHtml(text: string, more: object = {}): string {
  const slots = makeSlots('', {});
  const run = htmlTemplates(
    { templates: { 'visit/report.html': compile('visit/report.html', text) } },
    {
      cite: slots.cite,
      notes: slots.notes,
      href: (to) => to,
      beside: (to) => to,
      heading: slots.heading,
      slots: slots.helpers,
    },
  );
  return run('visit/report.html', { ...context, ...more });
}
function runMarkdown(text: string): string {
  return writeMarkdown('visit/report', context, {
    templates: { 'visit/report.md': compile('visit/report.md', text) },
  });
}

describe.each([
  ['html', runHtml, { ...helpers.html, ...slotsOf('visit/report.html') }],
  ['md', runMarkdown, helpers.md],
] as const)('in %s', (_, run, known) => {
  const calls = Object.entries(known).flatMap(([name, { min, max }]) =>
    max === 0
      ? []
      : Array.from({ length: Math.min(max, 3) }, (_place, index) => {
          const values = Array.from({ length: Math.max(min, index + 1) }, (_one, at) =>
            at === index ? 'nothing' : 'words',
          );
          return `{{${name} ${values.join(' ')}}}`;
        }),
  );

  test.each([...calls, '{{fill words name=nothing}}'])('%s throws, with its place', (call) => {
    expect(() => run(`\n {{line words}}${call}`)).toThrow(
      /^templates\/visit\/report\.\w+\.hbs:2:\d+: \{\{\w+\}\} gets something that is not there$/,
    );
  });

  test.each(['if', 'unless', 'each', 'with'])('#%s throws, with its place', (name) => {
    expect(() => run(`\n{{#${name} nothing}}{{/${name}}}`)).toThrow(
      `hbs:2:1: {{#${name}}} gets something that is not there`,
    );
  });

  test('a value that is not there throws, with its place', () => {
    expect(() => run('\n{{nothing}}')).toThrow(/hbs:2:\d+: "nothing" not defined/);
  });

  test('null is nothing to say', () => {
    for (const name of ['line', 'block', 'item', 'cell', 'plain'])
      expect(run(`{{${name} none}}`).trim()).toBe('');
    expect(run('{{#if none}}a{{else}}b{{/if}}{{#with none}}c{{/with}}{{#each none}}d{{/each}}').trim()).toBe(
      'b',
    );
    expect(run('{{#if (or none words)}}a{{/if}}{{#if (and none words)}}b{{/if}}').trim()).toBe('a');
  });

  test('a list in which nothing has the field throws', () => {
    expect(run('{{#if (some list "none")}}a{{else}}b{{/if}}').trim()).toBe('b');
    expect(() => run('{{#if (some list "nothing")}}{{/if}}')).toThrow('nothing in the list has nothing');
  });
});

test('a sign goes on behind a text that does not end with one', () => {
  expect(runMarkdown('{{after words ","}}').trim()).toBe(',');
  for (const text of ['Met.', 'Met!”', '*Met.*', 'Met?', 'So:'])
    expect(runHtml('{{after title ","}}', { title: { text, lang: null } }), text).toBe('');
});

test('a slot of a phrase that nothing fills throws', () => {
  expect(() => runHtml('{{fill "Photo: {name}" nmae="Jan"}}')).toThrow('nothing is given for {name}');
  expect(runHtml('{{fill "Photo: {name}" name="Jan"}}')).toBe('Photo: Jan');
});
