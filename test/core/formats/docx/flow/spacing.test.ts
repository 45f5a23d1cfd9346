import { expect, test } from 'vitest';
import { flowOf } from '../../../../../src/core/formats/docx/flow/flow.js';
import { readTree } from '../../../../../src/core/formats/fragment/tree.js';

const list = '<ul><li>a</li><li>b</li></ul>';

test.each([
  ['text', `${list}<p>c</p>`, [false, true, false]],
  ['a table', `${list}<table><tr><td>c</td></tr></table>`, [false, true, false]],
  ['facts', `${list}<ul class="facts"><li>c</li></ul>`, [false, true, false]],
  ['a heading, which has space of its own', `${list}<h2>c</h2>`, [false, false, false]],
  ['nothing', list, [false, false]],
])('there is space below a list before %s', (_, body, expected) => {
  const flow = flowOf(readTree(`<body>${body}</body>`), { colours: { accent: null, decoration: null } });
  expect(flow.map((block) => block.is === 'paragraph' && block.isLast === true)).toEqual(expected);
});
