import { expect, test } from 'vitest';
import { coordinatesMeant } from '../../../../src/core/language/values/coordinates.js';
import { child } from '../../../../src/core/syntax/ast.js';
import { parse } from '../../../../src/core/syntax/parse.js';

test.each([
  ['48.85, 2.35', '[48.85, 2.35]'],
  ['48.85 -2.35', '[48.85, -2.35]'],
  ['48,85; 2,35', '[48.85, 2.35]'],
  ['48,85 2,35', '[48.85, 2.35]'],
  ['[48,85, 2,35]', '[48.85, 2.35]'],
  ['["48.85", "2.35"]', '[48.85, 2.35]'],
  ['{ lat: 48.85, lng: 2.35 }', '[48.85, 2.35]'],
  ['{ longitude: 2.35, latitude: 48.85 }', '[48.85, 2.35]'],
  [String.raw`"48°51'24\"N 2°21'03\"E"`, '[48.85667, 2.35083]'],
  ['2° 21′ E, 48° 51′ N', '[48.85, 2.35]'],
  ['33°51′S 151°12′E', '[-33.85, 151.2]'],
  ['48.85° N, 2.35° E', '[48.85, 2.35]'],
  ['148.85, 2.35', null],
  ['48.85', null],
  ['here', null],
  ['[1, 2, 3]', null],
  ['{ city: Paris }', null],
])('%s', (written, expected) => {
  const root = parse({ path: 'x.yaml', text: `a: ${written}\n` }).value?.root;
  const node = child(root, 'a');
  expect(node && coordinatesMeant(node)).toBe(expected);
});
