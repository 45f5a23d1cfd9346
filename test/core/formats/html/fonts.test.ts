import { expect, test } from 'vitest';
import { fontFaces } from '../../../../src/core/formats/html/fonts.js';
import { compile } from '../../../../src/index.js';
import { loadAssets } from '../../../../src/engine/assets.js';

const base =
  'title: T\ncity: Paris\ncountry: FR\ndates: { start: 2019-06-17, end: 2019-06-18 }\nsummary: Š\n';

async function pageOf(funding: string, lang = 'en'): Promise<string> {
  const { reports } = await compile({ visit: { path: 'v.yaml', text: base + funding } }, { langs: [lang] });
  return reports?.[0]?.html ?? '';
}
/** How many files of a face are in a page. */
const filesOf = (page: string, family: string): number =>
  page.split(`@font-face{font-family:"${family}`).length - 1;

test('the sentence beside the emblem brings a typeface of Annex IX, as far as it uses it', async () => {
  expect(filesOf(await pageOf(''), 'Ubuntu')).toBe(0);
  expect(filesOf(await pageOf('funding: { statement: Paid by us. }'), 'Ubuntu')).toBe(0);
  expect(filesOf(await pageOf('funding: { scheme: interreg }'), 'Ubuntu')).toBe(1);
  expect(filesOf(await pageOf('funding: { scheme: interreg }', 'pl'), 'Ubuntu')).toBe(2);
  expect(filesOf(await pageOf('funding: { scheme: interreg }', 'el'), 'Ubuntu')).toBe(2);
});

test('a browser that has the text faces is spared them alone', async () => {
  const page = fontFaces(await pageOf('funding: { scheme: interreg }'), await loadAssets(), true);
  expect([filesOf(page, 'Solidify'), filesOf(page, 'Ubuntu')]).toEqual([0, 1]);
});
