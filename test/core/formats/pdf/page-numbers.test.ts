import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePlaceholders, pageNumberTag } from '../../../../src/core/formats/html/page-numbers.js';
import type { Printer } from '../../../../src/browser/printer.js';
import { hasJava, judge } from '../../../verapdf/verapdf.js';
import { dissect, type Anatomy } from './anatomy.js';
import { finishPdf, letters, openPrinter, parisPage, smallPage } from './pages.js';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

/** Sections that begin on these pages, after a list of contents on the first. */
function longPage(pages: readonly number[]): string {
  const items = pages.map(
    (page) =>
      `<li><a href="#s${page}">Section ${page}</a> <span class="page" data-for="s${page}"></span></li>`,
  );
  const sections = pages.map((page, index) => {
    const breaks = page - (index === 0 ? 1 : (pages[index - 1] ?? 1));
    return `${'<p style="break-before:page">…</p>'.repeat(breaks - 1)}<h2 id="s${page}" style="break-before:page">Section ${page}</h2>`;
  });
  return smallPage(
    `<h1>Title</h1><nav><ol>${items.join('')}</ol></nav>${sections.join('')}`,
    'li{display:flex;justify-content:space-between}',
  );
}

async function finishHeld(
  html: string,
): Promise<{ pdf: Uint8Array; violations: readonly unknown[]; anatomy: Anatomy }> {
  const { digitsFor, entries } = makePlaceholders();
  const held = html.replace(/ <span class="page" data-for="([^"]+)"><\/span>/g, (_, anchor: string) =>
    pageNumberTag(anchor, digitsFor(anchor)),
  );
  const { pdf, violations } = finishPdf(await printer.print(held), { contents: entries });
  return { pdf, violations, anatomy: await dissect(pdf) };
}

/** The items of the first list in which every item has one link that is no citation: the contents, or a day. */
function itemsOf({ elements, wordsOf }: Anatomy): string[] {
  const list = elements.find(
    (element) =>
      element.type === 'L' &&
      !wordsOf(element).includes('[') &&
      elements.filter(({ type, parent }) => type === 'Link' && parent?.parent?.parent === element).length ===
        element.kids.length,
  );
  return elements
    .filter(({ type, parent }) => type === 'LI' && parent === list)
    .map((item) => letters(wordsOf(item)));
}

const pages = [2, 3, 9, 10, 11, 99, 100, 123];

test('each entry of the list of contents ends with the page on which its section stands', async () => {
  const { violations, anatomy } = await finishHeld(longPage(pages));
  expect(violations).toEqual([]);
  expect(itemsOf(anatomy)).toEqual(pages.map((page) => `Section${page}${page}`));
});

test.skipIf(!hasJava)('veraPDF finds nothing in page numbers (skipped where there is no java)', async () => {
  const { pdf } = await finishHeld(longPage(pages));
  for (const profile of ['PDFUA-1', 'PDFA-2A'] as const)
    expect(judge(profile, [pdf])[0]).toMatchObject({ compliant: true, failures: {} });
});

test('the first day of a story has the page of each of its sessions', async () => {
  const { violations, anatomy } = await finishHeld(await parisPage());
  expect(violations).toEqual([]);
  const items = itemsOf(anatomy);
  const numbers = items.map((item) => Number(/\d+$/.exec(item)?.[0]));
  expect(items.length).toBeGreaterThan(3);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

test('a number that would be broken over two lines is told of', async () => {
  const narrow = longPage([2, 3, 4]).replace('li{', '.page{width:1ch;overflow-wrap:anywhere}li{');
  const { violations } = await finishHeld(narrow);
  expect(violations).toHaveLength(3);
  expect(violations).toMatchObject([{ rule: 'the list of contents' }, {}, {}]);
});

test('names that are too long for their column leave the numbers of a report whole', async () => {
  const html = await parisPage();
  const long = '$1Whatever was said in the rooms, in the streets and in the halls of the city about ';
  const { violations } = await finishHeld(
    html.replace(/(<li[^>]*><a href="#[^"]+">)(?=[^<]*<\/a> <span class="page")/g, long),
  );
  expect(violations).toEqual([]);
});

test('a section that is nowhere is told of', async () => {
  const { violations } = await finishHeld(longPage([2, 3, 4, 5, 6]).replace('id="s3"', ''));
  expect(violations).toMatchObject([{ rule: 'the list of contents' }]);
});

test('a section that two lists name has its page in both', async () => {
  const item = '<li><a href="#s">Section</a> <span class="page" data-for="s"></span></li>';
  const other = '<li><a href="#t">Other</a> <span class="page" data-for="t"></span></li>';
  const html = smallPage(
    `<h1>Title</h1><ol>${item}${other}</ol><p>See <a href="#s">there</a>.</p>` +
      '<h2 id="s" style="break-before:page">Section</h2><h2 id="t" style="break-before:page">Other</h2>' +
      `<p>Index</p><ul>${other}${item}</ul>`,
    '',
  );
  const { violations, anatomy } = await finishHeld(html);
  expect(violations).toEqual([]);
  const items = anatomy.elements
    .filter(({ type }) => type === 'LI')
    .map((one) => letters(anatomy.wordsOf(one)));
  expect(items.map((words) => words.replace(/^[•\d.]+(?=\D)/, ''))).toEqual([
    'Section2',
    'Other3',
    'Other3',
    'Section2',
  ]);
});
