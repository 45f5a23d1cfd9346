import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBasics } from '../../../src/engine/assets.js';
import { fixAll } from '../../../src/engine/edit/fix.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { diskHost } from '../../../src/host/disk.js';
import { memoryHost, type MemoryHost } from '../../../src/host/memory.js';
import { root } from '../../cases.js';
import { every } from '../../every.js';

const settings = resolveOptions({}, (await loadBasics()).languages);

async function fix(host: MemoryHost, file: string): Promise<{ text: string; codes: string[] }> {
  const { outcome } = await fixAll([file], settings, host);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await host.read(join(host.cwd, file)));
  return { text, codes: outcome.diagnostics.map(({ code }) => code) };
}

/** Comments of a document, as far as a line of its own tells them. */
function commentsIn(text: string): string[] {
  return text.match(/^\s*#.*$/gm)?.map((line) => line.trim()) ?? [];
}

const corpus = join(root, 'test/cases/broken');
const broken = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .filter((_, index) => every || index % 4 === 0);

describe('documents of the corpus', () => {
  const disk = { ...diskHost(), cwd: corpus };
  test.each(broken)('%s: done twice is done once, and comments stay', async (file) => {
    const host = memoryHost([], disk);
    const bytes = readFileSync(join(corpus, file));
    const once = await fix(host, file);
    const twice = await fix(host, file);
    if (once.text.includes('\uFFFD')) {
      expect(Buffer.from(await host.read(join(corpus, file)))).toEqual(bytes);
      return;
    }
    expect(twice).toEqual(once);
    const before = commentsIn(bytes.toString('utf8'));
    expect(before.filter((comment) => !commentsIn(once.text).includes(comment))).toEqual([]);
  });
});

/** A part of a document: its lines with what is wrong, and as they are to be. */
interface Part {
  readonly wrong: string;
  readonly right: string;
}
const same = (text: string): Part => ({ wrong: text, right: text });
const comment = fc
  .string({ unit: fc.constantFrom('a', 'é', ' ', '#', ':', '"', '- ', '😀', '{'), maxLength: 20 })
  .map((text) => `# ${text}`.trimEnd())
  // A sign alone may be meant as part of the text before it, and is told.
  .filter((text) => text !== '#');
const one = (key: string, values: Readonly<Record<string, string>>): fc.Arbitrary<Part> =>
  fc
    .tuple(fc.constantFrom(...Object.entries(values)), fc.option(comment), fc.nat(3))
    .map(([[wrong, right], end, gap]) => {
      const behind = end === null ? '' : ` ${' '.repeat(gap)}${end}`;
      return { wrong: `${key}: ${wrong}${behind}`, right: `${key}: ${right}${behind}` };
    });
const misspelt = (wrong: string, right: string): fc.Arbitrary<Part> =>
  fc.constantFrom(same(right), { wrong, right });
const between = fc.array(fc.oneof(comment, fc.constant('')).map(same), { maxLength: 2 });
const parts = fc.tuple(
  one('country', { EE: 'EE', Estonia: 'EE', Estland: 'EE', '"Estonia"': '"EE"' }),
  one('dates', { '2031-07-11': '2031-07-11', '11 July 2031': '2031-07-11' }),
  fc.oneof(
    one('status', { draft: 'draft', Draft: 'draft', finnal: 'final' }),
    misspelt('status = draft', 'status: draft'),
  ),
  fc.oneof(one('lang', { en: 'en', english: 'en' }), misspelt('lang\uFF1Aen', 'lang: en')),
  fc.oneof(misspelt('titel: Lamps', 'title: Lamps'), misspelt('title: "Lamps', 'title: "Lamps"')),
  fc.oneof(
    misspelt('objectives: See them', 'objectives:\n  - See them'),
    misspelt('objectives: [See, Hear', 'objectives: [See, Hear]'),
  ),
  fc.oneof(
    misspelt('key_messages:\n  • See\n  • Hear', 'key_messages:\n  - See\n  - Hear'),
    misspelt('key_messages:\n  -See\n  -Hear', 'key_messages:\n  - See\n  - Hear'),
  ),
  fc.oneof(
    ...[
      '    titel: Walk\n    time: 2 pm',
      '     title: Walk\n    time: 2 pm',
      '    title: Walk\n   time: 2 pm',
    ].map((wrong) =>
      misspelt(
        `agenda:\n  - type: Tour # so\n${wrong}`,
        'agenda:\n  - type: tour # so\n    title: Walk\n    time: "14:00"',
      ),
    ),
  ),
  misspelt(
    'people:\n\u00A0\u00A0ana:\n\u00A0 \u00A0 name: Ana Quux\n\u00A0\u00A0\u00A0\u00A0consent: internal',
    'people:\n  ana:\n    name: Ana Quux\n    consent: internal',
  ),
);

// A thousand with FIXES=1000.
test('whatever else stands in a document stays as it is, byte for byte, and twice is once', async () => {
  await fc.assert(
    fc.asyncProperty(
      parts.chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
      fc.array(between, { minLength: 10, maxLength: 10 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (shuffled, gaps, lineEnd, hasMark) => {
        const lines = [same('city: Velmora'), ...shuffled].flatMap((part, at) => [...(gaps[at] ?? []), part]);
        const whole = (side: keyof Part): string =>
          (hasMark ? '\uFEFF' : '') +
          lines.map((part) => part[side].replaceAll('\n', lineEnd) + lineEnd).join('');
        const host = memoryHost([['/d/x.yaml', whole('wrong')]], { cwd: '/d' });
        const { text, codes } = await fix(host, 'x.yaml');
        expect(text).toBe(whole('right'));
        expect(codes.filter((code) => code !== 'file-bom')).toEqual([]);
        expect((await fix(host, 'x.yaml')).text).toBe(text);
      },
    ),
    { numRuns: Number(process.env['FIXES'] ?? 50) },
  );
});

test('a document that somebody else writes meanwhile is left to them', async () => {
  const host = memoryHost([['/d/x.yaml', 'titel: T\ncity: Velmora\ncountry: EE\ndates: 2031-07-11\n']], {
    cwd: '/d',
  });
  const change: MemoryHost['change'] = (folder, name, make) => {
    host.set('/d/x.yaml', 'title: Mine\n');
    return host.change(folder, name, make);
  };
  host.set('/d/y.yaml', 'titel: T\ncity: Velmora\ncountry: EE\ndates: 2031-07-11\n');
  const { fixed, outcome } = await fixAll(['x.yaml', 'y.yaml'], settings, {
    ...host,
    change: (at, name, make) => (name === 'x.yaml' ? change(at, name, make) : host.change(at, name, make)),
  });
  expect(outcome.troubles.map(({ code }) => code)).toEqual(['file-changed']);
  // The other one is written all the same.
  expect(fixed.map(({ file }) => file)).toEqual(['y.yaml']);
  expect(new TextDecoder().decode(await host.read('/d/x.yaml'))).toBe('title: Mine\n');
});

test('what standard input holds is given back, and written nowhere', async () => {
  const stdin = (): Readable => Readable.from(['titel: T\ncity: Velmora\ncountry: EE\ndates: 2031-07-11\n']);
  const { fixed } = await fixAll(['-'], settings, memoryHost([], { cwd: '/d', stdin }));
  expect(fixed.map(({ file, after, lines }) => [file, after.split('\n')[0], lines])).toEqual([
    ['-', 'title: T', [1]],
  ]);
});

test('what is refused may stand for a reason', async () => {
  const text = [
    'title: With Ann Peeters',
    'city: Velmora',
    'country: EE',
    'dates: 2031-07-11',
    'people:',
    '  ann: { name: Ann Peeters, consent: internal }',
    'hosts: [ann]',
    '',
  ].join('\n');
  const host = memoryHost([['/d/x.yaml', text]], { cwd: '/d' });
  expect((await fix(host, 'x.yaml')).codes).toContain('name-leaks');
  const { outcome } = await fixAll(['x.yaml'], settings, host, {}, 'She agreed: by letter');
  expect(outcome.diagnostics.map(({ code }) => code)).not.toContain('name-leaks');
  const item = '{ name: "Ann Peeters", edition: public, reason: "She agreed: by letter" }';
  expect(new TextDecoder().decode(await host.read('/d/x.yaml'))).toBe(`${text}disclosures:\n  - ${item}\n`);
});
