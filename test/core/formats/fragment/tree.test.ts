import { expect, test } from 'vitest';
import { readTree } from '../../../../src/core/formats/fragment/tree.js';

test('a page is read as a tree, and drawings as they are written', () => {
  const page =
    '<body class="a"><p id="x">One <b>two</b><br></p><svg a="1"><g></g></svg><svg b="1"></svg></body></html>';
  const [body, ...rest] = readTree(page);
  expect(rest).toEqual([]);
  expect(body).toEqual({
    name: 'body',
    attributes: new Map([['class', 'a']]),
    children: [
      {
        name: 'p',
        attributes: new Map([['id', 'x']]),
        children: [
          'One ',
          { name: 'b', attributes: new Map(), children: ['two'] },
          { name: 'br', attributes: new Map(), children: [] },
        ],
      },
      '<svg a="1"><g></g></svg><svg b="1"></svg>',
    ],
  });
});

test('what closes another element than the open one is a fault', () => {
  expect(() => readTree('<p><b></p>')).toThrow('closes p within b');
});
