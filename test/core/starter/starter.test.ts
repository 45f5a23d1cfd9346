import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visit, programme } from '../../../src/core/language/declaration.js';
import {
  programmeGroups,
  programmeKeysBeyondGroups,
  visitGroups,
  visitKeysBeyondGroups,
} from '../../../src/core/starter/groups.js';
import { newProgramme, newVisit, type VisitStarter } from '../../../src/core/starter/starter.js';
import { writersLanguages } from '../../../src/core/starter/words.js';
import { validate } from '../../../src/engine/session.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { diskHost } from '../../../src/host/disk.js';
import { memoryHost } from '../../../src/host/memory.js';

const settings = resolveOptions({}, ['en', 'fr', 'de', 'sl', 'el']);

/** What solidify says of a document, but for its blanks. */
async function faultsOf(text: string): Promise<string[]> {
  const host = memoryHost(new Map([['/work/visit.yaml', text]]), { ...diskHost(), cwd: '/work' });
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

  test.each(['visit', 'programme'] as const)('of a %s has nothing to be told but its blanks', async (kind) => {
    expect(await faultsOf(made[kind])).toEqual([]);
  });

  test.each(['visit', 'programme'] as const)(
    'of a %s: each group alone may be uncommented, and all of them',
    async (kind) => {
      const blocks = made[kind].split('\n\n');
      expect(blocks.length).toBeGreaterThan(10);
      const all = await Promise.all(
        [...blocks.keys()].map((at) => blocks.map((one, other) => (other === at ? uncommented(one) : one))),
      );
      for (const one of all) expect.soft(await faultsOf(one.join('\n\n'))).toEqual([]);
      const whole = blocks.map(uncommented).join('\n\n');
      expect.soft(await faultsOf(whole)).toEqual([]);
    },
  );
});
