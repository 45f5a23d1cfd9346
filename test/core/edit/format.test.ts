import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/core/edit/format.js';
import { commentsIn, parse } from '../../../src/core/syntax/parse.js';
import { root } from '../../cases.js';

test.each([
  ['title:   T\ncity: { a: 1,b: 2 }\n', 'title: T\ncity: { a: 1, b: 2 }\n'],
  ["hosts:\n    - 'a'\n\n\n    # c\n    - b\n", 'hosts:\n  - "a"\n\n  # c\n  - b\n'],
  ['\uFEFFtitle:  T\r\ncity: C\r\n', '\uFEFFtitle: T\r\ncity: C\r\n'],
  // Running text keeps its lines, whatever their length.
  [`a: |\n  ${'word '.repeat(60)}\n  end\n`, `a: |\n  ${'word '.repeat(60)}\n  end\n`],
  ['summary: one\n  two\n', 'summary: one\n  two\n'],
  ['a: [1\n', null],
  ['a: 1\na: 2\n', null],
])('%j becomes %j', async (text, expected) => {
  expect(await layOut(text)).toBe(expected);
});

const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.yaml'),
);
describe('the examples', () => {
  test.each(examples)('%s can be laid out, and twice is once', async (path) => {
    const once = await layOut(readFileSync(join(root, 'examples', path), 'utf8'));
    expect(once).not.toBeNull();
    expect(await layOut(once ?? '')).toBe(once);
  });
});

const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: fc.constantFrom('a', 'é', ' ', '#', ':', '-', '"', "'", '\n', '😀') }),
    fc.integer(),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('title', 'city', 'name', 'x_a'), tie('node'), { maxKeys: 3 }),
  ),
})).node;
/** A document in one of the ways in which YAML can be written, with comments between its keys. */
const document = fc
  .tuple(
    fc.dictionary(fc.constantFrom('title', 'city', 'hosts', 'x_b', 'x_c'), value, { minKeys: 1 }),
    fc.record({
      indent: fc.constantFrom(2, 4),
      lineWidth: fc.constantFrom(0, 40),
      defaultKeyType: fc.constant('PLAIN' as const),
    }),
    fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '#', ':', '-') }), { minLength: 5, maxLength: 5 }),
  )
  .map(([whole, options, comments]) =>
    Object.entries(whole)
      .map(([key, part], at) => `#${comments[at] ?? ''}\n${stringify({ [key]: part }, options)}`)
      .join('\n'),
  );

test('whatever is laid out says the same, with the same comments, and twice is once', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(document, async (text) => {
      const laidOut = await layOut(text);
      if (laidOut === null) return;
      count += 1;
      const said = (one: string): string =>
        JSON.stringify(parse({ path: '', text: one }).value?.root, (key, part: unknown) =>
          ['start', 'end', 'keySpan', 'style', 'flow', 'source'].includes(key) ? undefined : part,
        );
      expect(said(laidOut)).toBe(said(text));
      expect(commentsIn(laidOut)).toEqual(commentsIn(text));
      expect(await layOut(laidOut)).toBe(laidOut);
    }),
    { numRuns: 150 },
  );
  expect(count).toBeGreaterThan(100);
});
