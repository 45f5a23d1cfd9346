import { expect, test } from 'vitest';
import { unquotedOf } from '../../../../src/core/privacy/log/unquoted.js';
import { parse } from '../../../../src/core/syntax/parse.js';

const isSecret = (text: string): boolean => /Müller|Ann Peeters/.test(text);

/** What is left of a document, and the words that are told nowhere. */
function hide(text: string): { readonly left: string; readonly words: readonly string[] } {
  const { value } = parse({ path: 'visit.yaml', text });
  if (!value) throw new Error('not read');
  const { spans, words } = unquotedOf(value, isSecret);
  const hidden = new Set(
    spans.flatMap(({ start, end }) => [...Array(end - start).keys()].map((at) => start + at)),
  );
  const left = [...text].filter((_, at) => !hidden.has(at)).join('');
  return { left, words };
}

test.each([
  ['findings: [{ text: Beds are few, theme: Bed theme, rating: bad rating, consent: internal }]', ['Beds', 'theme:', 'Bed theme', 'bad rating']], // prettier-ignore
  ['attachments: [{ src: secret.pdf, label: All users, consent: partners }]', ['secret', 'All users']],
  ['images: [{ src: room.png, alt: Users asleep, consent: internal }]', ['room', 'asleep']],
  ['tours: [{ title: T, points: [{ text: { en: He lied, fr: Il mentait }, consent: internal, foo: 7 }] }]', ['lied', 'mentait', '7']], // prettier-ignore
  ['people: { a: { name: Ann Peeters, consent: internal, url: https://example.org/4711, new_key: x9 } }', ['4711', 'x9']], // prettier-ignore
])('of what is withheld as a whole nothing is quoted: %s', (line, gone) => {
  const { left } = hide(`title: A visit\n${line}\n`);
  for (const one of gone.filter((words) => !words.endsWith(':'))) expect(left).not.toContain(one);
  expect(left).toContain('title: A visit');
  expect(left).toContain('consent: ');
});

test('what is open is quoted, and what may be said of everybody', () => {
  const open = 'findings: [{ text: Beds are few, theme: Beds, consent: public }]\n';
  expect(hide(open)).toEqual({ left: open, words: [] });
  expect(hide('people: { a: { name: Ann Peeters, role: Nurse } }\n').left).toContain('role: Nurse');
  const plain = 'lessons: ["With Müller in the room"]\n';
  expect(hide(plain).left).toBe(plain);
});

test('a value or key with escapes is read before it is judged', () => {
  const { left } = hide(
    'lessons: ["With M\\xFCller", "in M\\xFCnchen"]\nx_a: { "M\\u00fcller": "M\\u00FCller" }\n',
  );
  expect(left).toBe('lessons: [, "in M\\xFCnchen"]\nx_a: { :  }\n');
});

test('its words are told nowhere, short ones apart', () => {
  const { words } = hide('attachments: [{ src: secret.pdf, label: ABC, consent: internal }]\n');
  expect(words).toEqual(['secret.pdf']);
});
