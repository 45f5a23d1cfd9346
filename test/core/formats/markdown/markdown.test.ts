import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../../../src/index.js';
import { visit } from '../../../../src/core/language/declaration.js';
import type { Schema } from '../../../../src/core/language/schema.js';
import { root } from '../../../cases.js';

const folder = join(root, 'test/cases/golden/complete');
const plan = join(folder, 'images/plan.svg');

/** Where Markdown has room for one line only: cells of a table, and what stands in bold. */
const inOneLine = new Set([
  '.participants.delegations.note',
  '.tours.groups.observations',
  '.funding.statement',
]);

/** The document with another text in the place of each that may have paragraphs, once for each key. */
function withTexts(schema: Schema, value: unknown, way: string, text: (way: string) => string): unknown {
  const inner = (within: Schema, key: string, one: unknown): unknown =>
    withTexts(within, one, schema.type === 'list' ? way : `${way}.${key}`, text);
  if (schema.type === 'text') return schema.line ? value : text(way);
  if (schema.type === 'textOr')
    return typeof value === 'object' && value !== null && 'text' in value
      ? inner(schema.object, 'text', value)
      : text(way);
  if (schema.type === 'list' && Array.isArray(value))
    return value.map((one, index) => inner(schema.item, String(index), one));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const of = (key: string): Schema | undefined => {
    if (schema.type === 'map') return schema.item;
    const [object] =
      schema.type === 'object'
        ? [schema]
        : schema.type === 'variants'
          ? [schema.variants[String((value as { type?: unknown }).type)]]
          : schema.type === 'reference'
            ? schema.inline.filter(({ fields }) => Object.keys(value).every((one) => one in fields))
            : [];
    return object?.fields[key];
  };
  return Object.fromEntries(
    // Files would have to lie there.
    Object.entries(value).flatMap(([key, one]) => {
      if (['images', 'cover', 'attachments', 'logo', 'logos'].includes(key)) return [];
      const field = of(key);
      return [[key, field ? inner(field, key, one) : one]];
    }),
  );
}

test('lines and lists of a text stay in Markdown, whatever key it stands under', async () => {
  const planted: string[] = [];
  const text = (way: string): string => {
    const name = `Q${planted.push(way)}q`;
    return `${name}a  \n${name}b\n\n- ${name}c\n- ${name}d`;
  };
  const document = parse(readFileSync(join(folder, 'input.yaml'), 'utf8')) as Record<string, unknown>;
  const { reports, diagnostics } = await compile(
    {
      visit: { path: 'input.yaml', text: JSON.stringify(withTexts(visit, document, '', text)) },
      programme: {
        path: 'programme.yaml',
        text: readFileSync(join(folder, 'programme.yaml'), 'utf8'),
      },
      pictures: new Map([['images/plan.svg', readFileSync(plan)]]),
    },
    { editions: ['internal'] },
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const markdown = reports?.[0]?.markdown ?? '';
  const names = planted.map((way, index) => ({ way, name: `Q${index + 1}q` }));
  const shown = names.filter(({ name }) => markdown.includes(`${name}a`));
  expect(shown.length).toBeGreaterThan(30);
  const lost = shown.filter(
    ({ name }) =>
      !new RegExp(`${name}a\\\\\n[ >]*${name}b`).test(markdown) ||
      !new RegExp(`^[ >]*[-*] ${name}c\n[ >]*[-*] ${name}d`, 'm').test(markdown),
  );
  expect(new Set(lost.map(({ way }) => way))).toEqual(inOneLine);
});
