import { describe, expect, test } from 'vitest';
import {
  eaceaDisclaimers,
  justiceDisclaimers,
  justiceStatements,
  statements,
} from '../../../src/core/funding/statements.js';

const official = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
const pairs = Object.entries(statements);
const bodies = Object.entries(eaceaDisclaimers);
/** Words that no other language of the Union has. */
const english = /\b(the|funded|by|of|and|views|responsible|European Union)\b/i;
const scripts: Record<string, RegExp> = { bg: /^[^a-z]*$/, el: /^[^a-z]*$/ };

test('every statement and disclaimer is in an official language', () => {
  expect(official).toEqual(
    expect.arrayContaining([...Object.keys(statements), ...Object.keys(eaceaDisclaimers)]),
  );
});

test('languages without a found text are left out, and known to be', () => {
  expect(official.filter((lang) => !statements[lang])).toEqual(['ga', 'mt']);
  expect(Object.keys(eaceaDisclaimers)).toEqual(['bg', 'de', 'en', 'es', 'fr', 'it', 'pl', 'ro']);
  expect(Object.keys(justiceStatements)).toEqual(Object.keys(justiceDisclaimers));
});

describe('no text stands under the key of another language', () => {
  const texts = [
    ...pairs.flatMap(([lang, { whole, part }]) => [
      [lang, whole],
      [lang, part],
    ]),
    ...bodies,
  ] as [lang: string, text: string][];

  test.each(texts.filter(([lang]) => lang !== 'en'))('%s: %s', (lang, text) => {
    expect(text).not.toMatch(english);
    expect(text.replace('EACEA', '')).toMatch(scripts[lang] ?? /[a-z]/);
    expect(text).toBe(text.normalize('NFC').trim());
  });

  test('they all differ', () => {
    const all = texts.map(([, text]) => text);
    expect(new Set(all).size).toBe(all.length);
  });
});

test('a statement is one line without a full stop, a disclaimer sentences that end with one', () => {
  for (const [, { whole, part }] of pairs) {
    expect(whole).not.toMatch(/[.\n'"]/);
    expect(part).not.toMatch(/[.\n'"]/);
  }
  for (const [, body] of bodies) expect(body).toMatch(/^[^\n'"]+\.$/);
});
