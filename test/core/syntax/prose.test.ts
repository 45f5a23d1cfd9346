import { expect, test } from 'vitest';
import { parse } from '../../../src/core/syntax/parse.js';
import { wordsAlone } from '../../../src/core/syntax/prose.js';

test.each([
  'We went to Essen.\nIt rained all day.\n',
  'We went to Essen.\n\nAnna said: it was fun.\nThen we left.\n',
  'Dear all,\n\nwe went to Essen and saw two rooms.\n\n- Calm\n- Light\n\nYours\nAnn\n',
  '"A room in Essen," he said, "is open at night."\n',
  'Wir waren in Essen\r\nund haben viel gesehen.\r\n',
])('%j is words only', (text) => {
  expect(wordsAlone(text)).not.toBeNull();
  expect(parse({ path: 'x', text }).diagnostics.map(({ code }) => code)).toEqual(['not-a-map']);
});

test.each([
  'title: A\nWe went to Essen.\nIt rained all day.\n',
  '"title": A\nWe went to Essen.\n',
  'title： A visit\n',
  'Visit title: A visit to Essen\nHost city: The city of Essen\n',
  'Report title: Our visit\nPeople met:\n  - Ann Peeters, mayor\n  - Bo Wit, nurse of the room\n  - Cy Rask\nWhat we saw:\n- A room\n- A park\n- A door\nIntroduction: >\n  In the room\n  we met.\n',
  'title A visit to Essen\ncity Essen\n',
  '- We went to Essen\n- Home again\n',
  '[We went to Essen]\n',
  '{ We went to Essen }\n',
  '# We went to Essen\n',
  '---\n',
  'Essen\n',
  '',
])('%j may be a document', (text) => {
  expect(wordsAlone(text)).toBeNull();
});
