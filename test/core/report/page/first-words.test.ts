import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWords, furtherLessons } from '../../../../src/core/report/page/first-words.js';
import type { DiscussionView, LessonView, Words } from '../../../../src/core/report/report.js';

const words = (text: string): Words => ({ text, lang: null });
const lesson = (text: string): LessonView => ({
  anchor: `lesson-${text}`,
  text: words(text),
  usedIn: words('audit'),
  feeds: [],
  documents: [],
});
const discussion = (...conclusions: string[]): DiscussionView =>
  ({ conclusions: conclusions.map(words) }) as unknown as DiscussionView;
const every = ['key-messages', 'lessons', 'agenda'];
const visit = (lessons: string[], conclusions: string[], messages: string[] = []) => ({
  keyMessages: messages.map(words),
  lessons: lessons.map((text) => ({ theme: words(text), lessons: [lesson(text)] })),
  discussions: [discussion(...conclusions)],
});
const shown = (of: ReturnType<typeof visit>, shows = every): [kind: string, texts: string] => {
  const { lessons, conclusions, further } = firstWords(of, shows);
  const texts = [...lessons.map(({ text }) => text), ...conclusions].map(({ text }) => text).join(' ');
  if (lessons.length === 0) return ['concluded', texts];
  return [further === 0 ? 'whole' : 'first', texts];
};

test.each<[string, ReturnType<typeof visit>, string[], string, string]>([
  ['up to five lessons are moved', visit(['a', 'b', 'c', 'd', 'e'], ['z']), every, 'whole', 'a b c d e'],
  ['of more lessons three are shown', visit([...'abcdef'], ['z']), every, 'first', 'a b c'],
  ['without lessons, three conclusions', visit([], [...'wxyz']), every, 'concluded', 'w x y'],
  ['nothing with messages', visit(['a'], ['z'], ['m']), every, 'concluded', ''],
  ['no lessons that are hidden', visit(['a'], ['z']), ['key-messages', 'agenda'], 'concluded', 'z'],
  ['no conclusions of days that are hidden', visit([], ['z']), ['key-messages'], 'concluded', ''],
  ['nothing in the place of hidden messages', visit(['a'], []), ['lessons'], 'concluded', ''],
])('%s', (_, of, shows, kind, texts) => {
  expect(shown(of, shows)).toEqual([kind, texts]);
});

test('each lesson stands in one place, and keeps its name and its group there', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }), (texts) => {
      const of = visit(texts, []);
      const first = firstWords(of, every);
      const further = furtherLessons(of, first);
      expect(further).toEqual(of.lessons.slice(first.lessons.length));
      expect(
        [...first.lessons, ...further.flatMap((group) => group.lessons)].map(({ anchor }) => anchor),
      ).toEqual(texts.map((text) => `lesson-${text}`));
      expect(first.lessons.map(({ theme }) => theme?.text)).toEqual(texts.slice(0, first.lessons.length));
      expect(first.further).toBe(further.length);
    }),
  );
});
