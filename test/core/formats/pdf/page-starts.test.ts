import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageTextWithAnchors } from '../../../../src/core/formats/html/page-text.js';
import { solidOf } from '../../../../src/core/formats/pdf/structure/spaces.js';
import type { Printer } from '../../../../src/browser/printer.js';
import { finishPdf, openPrinter, smallPage } from './pages.js';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

test('each page begins where the browser has begun it, in a paragraph as at a heading', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `w${index}x`).join(' ');
  const html = smallPage(
    `<h1>Title</h1><h2 id="one">One</h2><p>Lamps</p><h2 id="two" style="break-before:page">Two</h2><p>${words}</p>` +
      '<div style="break-before:page"><svg viewBox="0 0 9 9" role="img" aria-label="Quay"><path d="M0 0h9v9"/></svg></div>' +
      '<h2 id="three" style="break-before:page">Three</h2>',
  );
  const { text, anchors } = pageTextWithAnchors(html);
  const raw = await printer.print(html);
  expect(finishPdf(raw).starts).toEqual([]);
  const { starts, said, pages } = finishPdf(raw, { text, anchors, tellsStarts: true });
  expect(starts[0]).toEqual({ page: 1, id: null, letters: 0 });
  expect(starts[1]).toEqual({ page: 2, id: 'two', letters: 0 });
  expect(starts.at(-1)).toEqual({ page: pages, id: 'three', letters: 0 });
  // The one before shows a drawing and no words.
  expect(starts.map(({ page }) => page)).not.toContain(pages - 1);
  const amid = starts.slice(2, -1);
  expect(amid.length).toBeGreaterThan(1);
  const at = anchors.find(({ id }) => id === 'two')?.at;
  const solid = solidOf(text.slice(at)).text;
  for (const { page, letters } of amid) {
    const [first = ''] = /w\d+x/.exec(said().pages[page - 1] ?? '') ?? [];
    expect(solid.slice(letters, letters + first.length)).toBe(first);
  }
});
