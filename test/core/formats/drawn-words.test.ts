import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawnWords, drawnWordsIn } from '../../../src/core/formats/drawn-words.js';
import { build } from '../../../src/index.js';

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">${content}</svg>`;
const said = (content: string): string =>
  drawnWords(svg(content))
    .map(({ text }) => text)
    .join('\n');
const name = 'Jörg Müßig';
const placed = [...name]
  .map((letter, index) => ({ letter, x: 10 + index * 8 }))
  .filter(({ letter }) => letter !== ' ');

/** Ways of drawing one name so that its letters do not stand together in the source. */
const ways: readonly (readonly [string, string])[] = [
  ['a tspan for each letter', `<text x="1" y="9">${[...name].map((one) => `<tspan>${one}</tspan>`).join('')}</text>`],
  ['kerning', '<text y="9"><tspan x="1">J</tspan><tspan x="9">örg</tspan><tspan x="30"> M</tspan><tspan x="44">üßig</tspan></text>'],
  ['a list of x', `<text y="9" x="${[...name].map((_, index) => index * 8).join(' ')}">${name}</text>`],
  ['a list of dx', `<text y="9" dx="${[...name].map(() => '2').join(',')}">${name}</text>`],
  ['letters with blanks', '<text x="1" y="9">J ö r g  M ü ß i g</text>'],
  ['CDATA', '<text x="1" y="9">Jör<![CDATA[g Mü]]>ßig</text>'],
  ['a text for each letter', placed.map(({ letter, x }) => `<text x="${x}" y="9">${letter}</text>`).join('')],
  ['letters in another order', placed.toReversed().map(({ letter, x }) => `<text x="${x}" y="9">${letter}</text>`).join('')],
  ['groups that are shifted', placed.map(({ letter, x }) => `<g transform="translate(${x},9)"><text>${letter}</text></g>`).join('')],
  ['matrices', placed.map(({ letter, x }) => `<text transform="matrix(1 0 0 1 ${x} 9)">${letter}</text>`).join('')],
  ['letters below one another', placed.map(({ letter, x }) => `<text x="9" y="${x}">${letter}</text>`).join('')],
  ['letters that jump a little', placed.map(({ letter, x }, index) => `<text x="${x}" y="${9 + (index % 2)}">${letter}</text>`).join('')],
  ['pieces', '<text x="40" y="9">Müß</text><text x="1" y="9">Jö</text><text x="15" y="9">rg</text><text x="64" y="9">ig</text>'],
]; // prettier-ignore

test.each(ways)('%s is read as eyes do', (_, content) => {
  expect([name, name.replace(' ', '')].some((one) => said(content).includes(one))).toBe(true);
});

test('what stands far apart stays apart, and a page shows its drawings', () => {
  expect(said('<text x="0" y="9">one</text><text x="0" y="90">two</text>')).not.toContain('onetwo');
  expect(drawnWords(svg('<rect width="9" height="9"/>'))).toEqual([]);
  expect(drawnWords('<text>no drawing')).toEqual([]);
  const address = `data:image/svg+xml;base64,${Buffer.from(svg(ways[0]?.[1] ?? '')).toString('base64')}`;
  const page = `<img src="${address}"><img src="${address}"><img src="data:image/svg+xml;base64,!">`;
  expect(
    drawnWordsIn(page)
      .map(({ text }) => text)
      .join(),
  ).toContain(name);
});

describe.each(['md', 'html'] as const)('a report in %s', (format) => {
  test.each(ways)('is refused for %s', async (_, content) => {
    const folder = mkdtempSync(join(tmpdir(), 'drawn-words-'));
    writeFileSync(join(folder, 'plan.svg'), svg(`${content}<rect width="9" height="9"/>`));
    const visit = {
      title: 'Visit',
      city: 'Velmora',
      country: 'LU',
      dates: '2031-05-06',
      people: { jm: { name, consent: 'internal', role: 'Warden' } },
      tours: [{ title: 'A walk', guides: ['jm'] }],
      images: [{ src: 'plan.svg', alt: 'A plan' }],
    };
    writeFileSync(join(folder, 'visit.yaml'), JSON.stringify(visit));
    const { diagnostics, outputs } = await build(['visit.yaml'], { formats: [format] }, { cwd: folder });
    rmSync(folder, { recursive: true });
    expect(diagnostics.map(({ code }) => code)).toContain('name-leaks');
    expect(outputs).toEqual([]);
  });
});

test('what parts are called is read as addresses are', () => {
  expect(said('<g id="peeters" class="a lamp"><rect/></g>')).toMatch(/#peeters\W+#a\W+#lamp/);
});
