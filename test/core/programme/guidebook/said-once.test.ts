import { expect, test } from 'vitest';
import { shareOut, type Statements } from '../../../../src/core/programme/guidebook/said-once.js';
import type { Words } from '../../../../src/core/report/report.js';

const words = (text: string): Words => ({ text, lang: null });
const says = (summary: string | null, ...messages: string[]): Statements => ({
  summary: summary === null ? null : words(summary),
  keyMessages: messages.map(words),
  findings: [],
  recommendations: [],
});
const textsOf = ({ summary, keyMessages }: Statements): string[] =>
  [summary, ...keyMessages].flatMap((one) => one?.text ?? []);

test('each statement is told once, with those that share it, whoever shares what', () => {
  // All ways in which four may say or not say three things.
  for (let pattern = 0; pattern < 8 ** 4; pattern += 7) {
    const all = [0, 1, 2, 3].map((one) => {
      const bits = Math.floor(pattern / 8 ** one) % 8;
      const messages = ['a', 'b'].filter((_, bit) => bits & (1 << bit));
      return says(bits & 4 ? 'c' : null, ...messages);
    });
    const { shared, own } = shareOut(all);
    const told = [...shared.map((one) => one.says), ...own].flatMap(textsOf);
    expect(new Set(told).size, `${pattern}`).toBe(told.length);
    // Nobody has lost a word.
    all.forEach((one, index) => {
      const left = own[index];
      const with_ = shared.filter(({ by }) => by.includes(index)).map((group) => group.says);
      const back = [...(left ? [left] : []), ...with_].flatMap(textsOf);
      expect(back.sort(), `${pattern}`).toEqual(textsOf(one).sort());
    });
    for (const { by } of shared) expect(by.length).toBeGreaterThan(1);
  }
});

test('what nobody shares stays as it was', () => {
  const all = [says('One.', 'a'), says('Two.', 'b')];
  expect(shareOut(all)).toEqual({ shared: [], own: all });
  expect(shareOut(all).own[0]).toBe(all[0]);
});
