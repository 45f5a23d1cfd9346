import { expect, test } from 'vitest';
import type { CheckContext } from '../../../../src/core/language/check/context.js';
import { sayUndrawn } from '../../../../src/core/language/rules/characters.js';

/** What is said of a text, where a font has everything up to U+FFFF and the faces. */
function undrawnIn(text: string): string[] {
  const said: string[] = [];
  const say: CheckContext['say'] = (code, _place, args) => void said.push(JSON.stringify([code, args]));
  sayUndrawn(
    text,
    [
      [32, 0xffff],
      [0x1f600, 0x1f6ff],
    ],
    { start: 0, end: 1 },
    say,
  );
  return said;
}

test.each([
  ['a soft hyphen', 'J\u00ADan'],
  ['a joiner in a word', 'J\u200Dan'],
  ['a non-joiner in a word', 'J\u200Can'],
  ['a joiner after an emoji', 'a \u{1F600}\u200D b'],
  ['a joiner before one', '\u200D\u{1F600}'],
  ['a mark of direction', 'a\u200E'],
  ['a word joiner', 'a\u2060b'],
  ['a byte order mark', 'a\uFEFFb'],
])('%s is refused as invisible, although a font has it', (_, text) => {
  expect(undrawnIn(text)).toHaveLength(1);
  expect(undrawnIn(text)[0]).toMatch(/"characters":"U\+/);
});

test.each(['\u{1F600}\u200D\u{1F601}', '\u2764\uFE0F\u200D\u{1F600}', 'Jan', 'a\nb'])(
  '%j may stay',
  (text) => {
    expect(undrawnIn(text)).toEqual([]);
  },
);
