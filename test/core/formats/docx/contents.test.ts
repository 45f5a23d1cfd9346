import { expect, test } from 'vitest';
import { entriesOf } from '../../../../src/core/formats/docx/contents.js';
import type { Face, FlowParagraph } from '../../../../src/core/formats/docx/flow/blocks.js';

const face: Face = {
  bold: false,
  italic: false,
  strike: false,
  raised: null,
  code: false,
  lang: null,
  href: null,
};
const line = (href: string | null, level: number, ...texts: string[]): FlowParagraph => ({
  is: 'paragraph',
  style: 'ListParagraph',
  inlines: texts.map((text) => ({ is: 'text', text, face: { ...face, href } })),
  item: { list: 1, kind: 'plain', level, start: 1, isFirst: true },
  isKept: false,
}); // prettier-ignore

test('a line has its words, how deep it stands, and the bookmark that there is', () => {
  const names = new Map([['day-1', 'to_day_1']]);
  expect(
    entriesOf([line('#day-1', 0, 'Day ', '1'), line('#gone', 1, 'Gone'), line(null, 1, 'Nowhere')], names),
  ).toEqual([
    { title: 'Day 1', level: 1, href: 'to_day_1' },
    { title: 'Gone', level: 2 },
    { title: 'Nowhere', level: 2 },
  ]);
});
