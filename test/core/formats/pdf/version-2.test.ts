import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../../src/browser/find.js';
import type { Printer } from '../../../../src/browser/printer.js';
import { pageTextWithAnchors } from '../../../../src/core/formats/html/page-text.js';
import { PDFArray, PDFDict, PDFName, PDFRef } from '../../../../src/core/formats/pdf/objects/pdf.js';
import { catalogOf, dictOf, N, type PDFContext } from '../../../../src/core/formats/pdf/objects/pdf.js';
import type { Standard } from '../../../../src/core/formats/pdf/standard.js';
import { extractFinished } from '../../../../src/core/formats/pdf/foreign/extract.js';
import { hasJava, judge } from '../../../verapdf/verapdf.js';
import { dissect, type Anatomy } from './anatomy.js';
import { finishPdf, letters, openPrinter, parisPage, smallPage, tools } from './pages.js';

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
const all: readonly Standard[] = ['ua-2', 'a-4f', 'wtpdf'];
const attachment = {
  name: 'report.md',
  bytes: new TextEncoder().encode('# Report\n'),
  mime: 'text/markdown',
};

/** Where each place that links lead to is in the structure. */
function targetsOf({ pdf, elements }: Anatomy): Map<string, Anatomy['elements'][number]> {
  const byRef = new Map<unknown, Anatomy['elements'][number]>(elements.map((one) => [one.ref, one]));
  const targets = new Map<string, Anatomy['elements'][number]>();
  for (const [name, value] of catalogOf(pdf).lookupMaybe(N.Dests, PDFDict)?.entries() ?? []) {
    const target = byRef.get(dictOf(pdf, value)?.lookupMaybe(PDFName.of('SD'), PDFArray)?.get(0));
    if (target) targets.set(name.decodeText(), target);
  }
  return targets;
}

function namespaceOf(pdf: PDFContext, dict: PDFDict): string {
  return String(dictOf(pdf, dict.get(N.NS))?.get(N.NS) ?? '');
}

describe.skipIf(!hasBrowser)('a PDF 2.0', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());
  const make = async (html: string, standards = all): Promise<{ bytes: Buffer; anatomy: Anatomy }> => {
    const meta = { attachment, ...pageTextWithAnchors(html) };
    const { pdf, violations } = finishPdf(await printer.print(html), meta, standards);
    expect(violations).toEqual([]);
    return { bytes: Buffer.from(pdf), anatomy: await dissect(pdf) };
  };

  test('says so, and tells of itself in XMP alone', async () => {
    const { bytes, anatomy } = await make(smallPage('<h1>T</h1><p>Words, <em>and</em> more.</p>'));
    expect(bytes.subarray(0, 9).toString('latin1')).toBe('%PDF-2.0\n');
    expect(anatomy.pdf.trailerInfo.Info).toBeUndefined();
    expect(anatomy.info('Title')).toBeNull();
    for (const claim of ['pdfuaid:rev>2024<', 'pdfaid:conformance>F<', '#accessibility1.0<', '#reuse1.0<'])
      expect(anatomy.xmp).toContain(claim);
    const spaces = anatomy.elements.map(({ type, dict }) => [type, namespaceOf(anatomy.pdf, dict)]);
    expect(spaces).toContainEqual(['Em', '(http://iso.org/pdf2/ssn)']);
    expect(spaces[0]).toEqual(['Document', '(http://iso.org/pdf2/ssn)']);
  });

  test('claims what it is asked to, and no more', async () => {
    const { anatomy } = await make(smallPage('<h1>T</h1>'), ['wtpdf']);
    expect(anatomy.xmp).not.toMatch(/pdfuaid:part|pdfaid:part/);
    expect(() => finishPdf(new Uint8Array(), {}, ['ua-1', 'ua-2'])).toThrow('two versions');
    expect(() => finishPdf(new Uint8Array(), {}, ['a-4f'])).toThrow('attachment');
  });

  test('leads to the heading, the item or the paragraph that a link names', async () => {
    const item = (name: string): string => `<li id="${name}">Item ${name}</li>`;
    const body = `<h1>T</h1><p>${['a', 'b', 'c', 'd', 'e'].map((id) => `<a href="#${id}">to ${id}</a> `).join('')}</p>
      <section id="a"><h2>Item b</h2><p>One of <i id="b">these</i> words.</p></section>
      <ol>${item('x')}${item('c')}</ol><table id="d"><tr><th scope="row">Head</th><td>Cell</td></tr></table>
      <div style="break-before:page"></div><p id="e">The end.</p>`;
    const { anatomy } = await make(smallPage(body));
    const said = [...targetsOf(anatomy)].map(([name, one]) => [name, one.type, anatomy.wordsOf(one)]);
    expect(said.sort()).toEqual([
      ['a', 'H2', 'Item b'],
      ['b', 'P', 'One of these words.'],
      ['c', 'LI', 'Item c'],
      ['d', 'TH', 'Head'],
      ['e', 'P', 'The end.'],
    ]);
    const { pdf, catalog } = anatomy;
    const [first] = [dictOf(pdf, dictOf(pdf, catalog.get(N.Outlines))?.get(N.First))];
    expect(first?.has(N.Dest)).toBe(false);
    const action = dictOf(pdf, first?.get(N.A));
    expect(action?.lookupMaybe(PDFName.of('D'), PDFArray)?.get(0)).toBeInstanceOf(PDFRef);
    expect(action?.lookupMaybe(PDFName.of('SD'), PDFArray)?.get(0)).toBe(first?.get(N.SE));
  });

  test('has each caption in what it is the caption of', async () => {
    const picture = (name: string): string =>
      `<svg role="img" aria-label="${name}" width="20" height="20"><rect width="20" height="20"/></svg>`;
    const { anatomy } = await make(
      smallPage(`<h1>T</h1><figure>${picture('One')}<figcaption>Of one</figcaption></figure>
        <figure>${picture('Two')}${picture('Three')}<figcaption>Of both</figcaption></figure>
        <article><h2>A</h2><figure><blockquote><p>Said.</p></blockquote><figcaption>Who said it</figcaption> &nbsp;</figure></article>`),
    );
    const ofCaptions = anatomy.elements.flatMap((one) => {
      const words = anatomy.wordsOf(one);
      return /^(?:Of|Who)/.test(words) && ['Caption', 'P'].includes(one.type)
        ? [[words, one.type, one.parent?.type]]
        : [];
    });
    expect(ofCaptions).toEqual([
      ['Of one', 'Caption', 'Figure'],
      ['Of both', 'P', 'Div'],
      ['Who said it', 'Caption', 'BlockQuote'],
    ]);
  });

  test('of a report leads to what stands there, and is read back with what is attached', async () => {
    const html = await parisPage();
    const { text, anchors } = pageTextWithAnchors(html);
    const { bytes, anatomy } = await make(html);
    const targets = targetsOf(anatomy);
    expect(targets.size).toBeGreaterThan(10);
    for (const [name, target] of targets) {
      const at = anchors.find(({ id }) => id === name)?.at ?? 0;
      const said = letters(anatomy.wordsOf(target)).slice(0, 20);
      const [from, to] = name.startsWith('cite') ? [at - 2000, at + 1000] : [at, at + 400];
      expect(letters(text.slice(Math.max(0, from), to)).indexOf(said), name).not.toBe(-1);
      if (!name.startsWith('cite')) expect(letters(text.slice(at)).startsWith(said), name).toBe(true);
    }
    const said = extractFinished(bytes, tools);
    expect(said.attached).toEqual(['# Report\n']);
    expect(said.strings.join()).toContain('wtpdf#reuse1.0');
  });

  test.skipIf(!hasJava)(
    'is PDF/UA-2, WTPDF and PDF/A-4f for veraPDF (skipped where there is no java)',
    async () => {
      const old = finishPdf(await printer.print(smallPage('<h1>T</h1>'))).pdf;
      const profiles = ['PDFUA-2-ISO32005', 'WTPDF-1-0-Accessibility', 'WTPDF-1-0-Reuse', 'PDFA-4F'] as const;
      const verdicts = judge(profiles, [(await make(await parisPage())).bytes, old]);
      const [ofParis, ofOld] = [0, 1].map((rest) => verdicts.filter((_, index) => index % 2 === rest));
      expect(ofParis?.map(({ failures }) => failures)).toEqual([{}, {}, {}, {}]);
      expect(ofOld?.map(({ compliant }) => compliant)).toEqual([false, false, false, false]);
    },
    180_000,
  );
});
