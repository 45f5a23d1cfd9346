import { expect, test } from 'vitest';
import { parse } from '../../../../../src/core/syntax/parse.js';
import { checkAdvice } from '../../../../../src/core/language/rules/whole/advice.js';
import { checkFirstPage } from '../../../../../src/core/language/rules/whole/first-page.js';
import { checkReportKind, checkSections } from '../../../../../src/core/language/rules/whole/sections.js';

function said(text: string): string[] {
  const { value } = parse({ path: 'x', text });
  if (!value) throw new Error('unreadable');
  const all: string[] = [];
  const say: Parameters<typeof checkAdvice>[1] = (code, { start, end }) =>
    all.push(`${code} ${value.text.slice(start, end)}`);
  checkAdvice(value, say);
  checkFirstPage(value, null, say);
  checkSections(value, say);
  checkReportKind(value, say);
  return all;
}

test.each<[string, string[]]>([
  ['dates: 2019-06\nrecommendations: [{ text: T, deadline: 2019 }]', []],
  ['dates: 2019-06-17\nrecommendations: [{ text: T, deadline: 2019-05 }]', ['deadline-past 2019-05']],
  [
    'dates: [2019-06-17, 2019-06-20]\nrecommendations: [{ text: T, deadline: 2019-06-16 }]',
    ['deadline-past 2019-06-16'],
  ],
  ['dates: 2019-06-17\nfollow_up: [{ title: T, date: 2018-06 }]', ['deadline-past 2018-06']],
  [
    'dates: 2019-06-17\nfollow_up: [{ title: T, dates: { start: 2019-06-01, end: 2019-06-16 } }]',
    ['deadline-past 2019-06-16'],
  ],
  [
    'dates: 2019-06-17\nfollow_up: [{ title: T, date: 2019 }, { title: U, dates: { start: 2019-06-01, end: 2019-07-01 } }]',
    [],
  ],
  ['recommendations: [{ text: T, status: dropped }]', ['dropped-without-reason dropped']],
  ['recommendations: [{ text: T, status: dropped, reason: Why }]', []],
  ['lessons: [{ id: a, text: T }]\nrecommendations: [{ text: T, based_on: [a, b] }]', ['unknown-ground b']],
  ['lessons: [{ id: a, text: T }]\nfindings: [{ id: A, text: T }]', ['duplicate-id A']],
  ['key_messages: [A, B, C, D, E]', []],
  ['key_messages: [A, B, C, D, E, F, G]', ['first-page-full F']],
  [
    'sites: { a: { figures: [{ label: { fr: Lits }, value: 3 }] } }\nkey_figures: [{ site: a, figure: lits }]',
    [],
  ],
  ['sites: { a: { figures: [{ label: Beds, value: 3 }] } }\nkey_figures: [{ site: a }]', []],
  [
    'sites: { a: { figures: [{ label: Beds, value: 3 }] } }\nkey_figures: [{ site: a, figure: Bed }]',
    ['unknown-figure Bed'],
  ],
  [
    'sections: [{ title: T, after: lessons }, { title: T, after: lesson }]',
    ['unknown-section lesson', 'section-absent lessons'],
  ],
  ['lessons: [A]\nsections: [{ title: T, after: lessons }, { title: T, after: sites }]', []],
  ['report: { kind: peer_reviews }', ['unknown-value peer_reviews']],
  ['report: { kind: Peer reviews of mine }', []],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected);
});
