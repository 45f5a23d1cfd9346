import { expect, test } from 'vitest';
import { makeAlike } from '../../../../src/core/templates/check/alike.js';
import { makeShapes } from '../../../../src/core/templates/shape.js';

test('the same fields for the same value are the same shape, and others are another', () => {
  const shapes = makeShapes({ definitions: {} });
  const { literal, numberOf, withFields } = makeAlike(shapes);
  const here = shapes.of({ type: 'object', properties: { title: { type: 'string' } } });
  expect(literal('a')).toBe(literal('a'));
  expect(literal('a')).not.toBe(literal('b'));
  const more = withFields(here, { level: literal(2) });
  expect(withFields(here, { level: literal(2) })).toBe(more);
  expect(withFields(here, { level: literal(3) })).not.toBe(more);
  expect(shapes.fieldNames(more)).toEqual(['title', 'level']);
  expect(new Set([...here, ...more].map(numberOf)).size).toBe(2);
});
