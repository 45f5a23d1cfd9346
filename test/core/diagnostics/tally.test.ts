import { describe, expect, test } from 'vitest';
import { count, json, short } from '../../../src/cli/reporters/reporters.js';
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.js';
import { tally, weightOf } from '../../../src/core/diagnostics/tally.js';
import { limits } from '../../../src/core/language/limits.js';
import { locator } from '../../../src/core/syntax/place.js';

const text = 'a\n'.repeat(1000);
const at = (line: number): { start: number; end: number } => ({ start: 2 * line - 2, end: 2 * line - 1 });

/** As many diagnostics of a kind as are asked for, one a line. */
function made(errors: number, warnings = 0): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const say = tally(diagnostics, { file: 'visit.yaml', text, range: locator(text) });
  for (let line = 1; line <= errors; line += 1) say('yaml-tag', at(line), { tag: '!a' });
  for (let line = 1; line <= warnings; line += 1) say('yaml-comment', at(line), { words: 'a' });
  return diagnostics;
}

describe('tally', () => {
  test('tells as many of a kind as are told one by one', () => {
    expect(made(limits.told).map(({ code }) => code)).toEqual(Array(limits.told).fill('yaml-tag'));
  });

  test('counts the others where the first of them stands, as severe as they are', () => {
    const diagnostics = made(limits.told + 250, limits.told + 1);
    expect(diagnostics.filter(({ code }) => code === 'and-more')).toEqual([
      expect.objectContaining({
        severity: 'error',
        range: locator(text)(at(limits.told + 1)),
        args: { code: 'yaml-tag', more: 250, areKnown: true },
      }),
      expect.objectContaining({
        severity: 'warning',
        args: { code: 'yaml-comment', more: 1, areKnown: true },
      }),
    ]);
    expect(diagnostics).toHaveLength(2 * limits.told + 2);
  });

  test('tells a hundred more that are written in another way', () => {
    const words = Array.from({ length: 300 }, (_, index) => String(1000 + index));
    const long = `${'a '.repeat(150)}${words.join(' ')}`;
    const diagnostics: Diagnostic[] = [];
    const say = tally(diagnostics, { file: 'visit.yaml', text: long, range: locator(long) });
    for (let at = 0; at < 300; at += 2) say('yaml-tag', { start: at, end: at + 1 }, { tag: '!a' });
    for (let at = 300; at < long.length; at += 5) say('yaml-tag', { start: at, end: at + 4 }, { tag: '!a' });
    expect(diagnostics.filter(({ code }) => code === 'yaml-tag')).toHaveLength(2 * limits.told - 1);
    expect(diagnostics.filter(({ code }) => code === 'and-more')).toMatchObject([
      { args: { more: 450 - (2 * limits.told - 1), areKnown: false } },
    ]);
  });

  test('loses none in what is counted and shown', () => {
    const diagnostics = made(limits.told + 250, limits.told + 1);
    expect(count(diagnostics, 'error')).toBe(limits.told + 250);
    expect(count(diagnostics, 'warning')).toBe(limits.told + 1);
    expect(diagnostics.reduce((sum, one) => sum + weightOf(one), 0)).toBe(2 * limits.told + 251);
    expect(short(diagnostics)).toContain('And 250 more of `yaml-tag`');
    expect(json(diagnostics, [], 1)).toContain(`"errors": ${limits.told + 250}`);
  });
});
