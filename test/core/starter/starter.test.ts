import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visit, programme } from '../../../src/core/language/declaration.js';
import {
  programmeGroups,
  programmeKeysBeyondGroups,
  visitGroups,
  visitKeysBeyondGroups,
} from '../../../src/core/starter/groups.js';
import { sentences } from '../../../src/core/starter/sentences.js';
import { layOut } from '../../../src/core/edit/format.js';
import { newProgramme, newVisit, type VisitStarter } from '../../../src/core/starter/starter.js';
import { writersLanguages } from '../../../src/core/diagnostics/messages.js';
import { validate } from '../../../src/engine/session.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { diskHost } from '../../../src/host/disk.js';
import { memoryHost } from '../../../src/host/memory.js';

const settings = resolveOptions({}, ['en', 'fr', 'de', 'sl', 'el']);

/** What solidify says of a document, but for its blanks. */
async function faultsOf(text: string): Promise<string[]> {
  const host = memoryHost(new Map([['/visits/visit.yaml', text]]), { ...diskHost(), cwd: '/visits' });
  const { diagnostics } = await validate(['visit.yaml'], settings, host);
  return diagnostics
    .filter(({ code, args }) => code !== 'blank-left' && (args as { code?: string }).code !== 'blank-left')
    .map(({ code, range, args }) => `${code} ${range?.start.line ?? ''} ${JSON.stringify(args)}`);
}

/** A document without the # in front of a group of lines, as its first lines tell its author to do. */
function uncommented(block: string): string {
  return block
    .split('\n')
    .map((line) => (/^#(?! \S)/.test(line) ? line.slice(1) : line))
    .join('\n');
}

const starter: VisitStarter = {
  schema: 'visit.schema.json',
  speaks: 'en',
  title: 'Study visit to Ljubljana',
  lang: 'en',
  layout: null,
  kept: new Map(),
  from: null,
  city: 'Ljubljana',
  country: 'SI',
  coordinates: [46.05, 14.5],
  dates: { start: '2024-05-13', end: '2024-05-14' },
  programme: null,
};

describe.each(writersLanguages)('a new document in %s', (speaks) => {
  const made = {
    visit: newVisit({ ...starter, speaks, lang: speaks }),
    programme: newProgramme({ ...starter, speaks, lang: speaks }, '2024-05-13', 'SI', null),
  };

  test.each(['visit', 'programme'] as const)(
    'of a %s has nothing to be told but its blanks',
    async (kind) => {
      expect(await faultsOf(made[kind])).toEqual([]);
    },
  );

  test.each(['visit', 'programme'] as const)('of a %s is laid out already', async (kind) => {
    expect(await layOut(made[kind])).toBe(made[kind]);
    expect(made[kind].includes('`status` ')).toBe(kind === 'visit');
  });

  test.each(['visit', 'programme'] as const)(
    'of a %s: each group alone may be uncommented, and all of them',
    async (kind) => {
      const blocks = made[kind].split('\n\n');
      expect(blocks.length).toBeGreaterThan(10);
      const all = [...blocks.keys()].map((at) =>
        blocks.map((one, other) => (other === at ? uncommented(one) : one)),
      );
      for (const one of all) expect.soft(await faultsOf(one.join('\n\n'))).toEqual([]);
      const whole = blocks.map(uncommented).join('\n\n');
      expect.soft(await faultsOf(whole)).toEqual([]);
    },
  );
});

/** The blanks and comments of a document, without those that only list values or are examples of keys. */
function sentencesIn(text: string): string[] {
  const blanks = [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, words = '']) => words);
  const comments = [...text.matchAll(/\S # (.+)$/gm)].map(([, words = '']) => words);
  const isExample = (one: string): boolean => /^[a-z_\d]+(?:: .*|(?:, [a-z_\d]+)*)$/.test(one);
  return [...blanks, ...comments].filter((one) => one.includes(' ') && !isExample(one));
}

test.each(['fr', 'de'] as const)('no sentence of a new document stays in English: %s', (speaks) => {
  const all = (language: 'en' | typeof speaks): string[] => {
    const of = { ...starter, speaks: language, lang: 'fr' };
    return sentencesIn(newVisit(of) + newProgramme(of, '2024-05-13', 'SI', null));
  };
  const english = new Set(all('en'));
  expect(english.size).toBeGreaterThan(140);
  expect(all(speaks).filter((one) => english.has(one))).toEqual([]);
});

test('every sentence that is translated is one of the declaration', () => {
  const said = new Set(
    [...JSON.stringify([visit, programme]).matchAll(/"about":("(?:[^"\\]|\\.)*")/g)].map(
      ([, about = '""']) => JSON.parse(about) as string,
    ),
  );
  const fixed = 'Why; it is kept in the internal edition.';
  expect(Object.keys(sentences).filter((one) => one !== fixed && !said.has(one))).toEqual([]);
});

test('every key stands in a group, or is written from the start', () => {
  const keysOf = (groups: typeof visitGroups): string[] => groups.flatMap(({ keys }) => keys);
  expect([...keysOf(visitGroups), ...visitKeysBeyondGroups, 'agenda'].sort()).toEqual(
    Object.keys(visit.fields).sort(),
  );
  expect([...keysOf(programmeGroups), ...programmeKeysBeyondGroups].sort()).toEqual(
    Object.keys(programme.fields).sort(),
  );
});

const word = fc.constantFrom('Essen', 'Saint-Denis', 'Łódź', "L'Aquila", '’s-Hertogenbosch', 'Αθήνα', 'No', '2019', 'a: b', 'x # y', '- z', '"q"', '{{City}}'); // prettier-ignore
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

test('whatever the city, the days and the language, it has nothing to be told but its blanks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        title: word,
        city: word,
        country: fc.constantFrom('SI', 'NO', 'GB', 'XK'),
        start: day,
        length: fc.integer({ min: 0, max: 9 }),
        shape: fc.constantFrom('period', 'days', 'month'),
        lang: fc.constantFrom('en', 'fr', 'de', 'sl', 'el'),
        speaks: fc.constantFrom(...writersLanguages),
        layout: fc.constantFrom(null, 'brief', 'record'),
      }),
      async ({ start, length, shape, ...rest }) => {
        const iso = (days: number): string =>
          new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10);
        const dates =
          shape === 'month'
            ? { month: iso(0).slice(0, 7) }
            : shape === 'days' && length > 0
              ? { start: iso(0), end: iso(length + 1), days: [iso(0), iso(length + 1)] }
              : { start: iso(0), end: iso(length) };
        const text = newVisit({ ...starter, ...rest, dates, coordinates: null });
        expect(await faultsOf(text), text.slice(0, 800)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
