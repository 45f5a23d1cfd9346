import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Printer } from '../../../../../src/browser/printer.js';
import { drawnHeads, leaveHeads } from '../../../../../src/core/formats/pdf/to-print/heads.js';
import { stripPicture } from '../../../../../src/core/picture/strip.js';
import { printReport } from '../../../../../src/engine/printing/print.js';
import { finishHere } from '../../../../../src/engine/printing/finish-here.js';
import { codecs, jpeg, pixels } from '../../../picture/pictures.js';
import { meta, openPrinter, smallPage } from '../pages.js';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

const photograph = async (width: number, height: number): Promise<Uint8Array> =>
  (await codecs()).encode('image/jpeg', pixels(width, height));
const addressOf = (bytes: Uint8Array): string =>
  `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64').replaceAll('=', '&#x3D;')}`;
const shown = (bytes: Uint8Array, more = ''): string =>
  `<p>A picture <img alt="It" src="${addressOf(bytes)}" width="150" height="100"${more}></p>`;

/** Prints a page as a build does, and tells which pages the browser was given. */
async function print(html: string): Promise<{ pdf: Uint8Array; given: string[] }> {
  const given: string[] = [];
  const watching: Printer = {
    ...printer,
    print: (page, options) => {
      given.push(page);
      return printer.print(page, options);
    },
  };
  const report = {
    name: 'visit',
    lang: 'en',
    toPrint: () => ({ html, contents: [] }),
    facts: meta,
    withholding: { documents: [], passages: [] },
  } as unknown as Parameters<typeof printReport>[0];
  const { pdf } = await printReport(report, meta.date, watching, {
    standards: ['ua-1', 'a-2a'],
    attachment: null,
    signal: new AbortController().signal,
    finish: finishHere,
    prepare: () => Promise.resolve(),
    onStart: () => undefined,
    onPrinted: () => undefined,
    lap: () => undefined,
  });
  return { pdf, given };
}

/** The same page in which no address is known as that of a photograph. */
const whole = (html: string): string => html.replaceAll('data:image/jpeg;', 'data:image/JPEG;');

describe('a page with photographs', () => {
  test('is printed with their heads only, and gives the same PDF', async () => {
    const [one, other] = [await photograph(300, 200), await photograph(1500, 1000)];
    const turned = stripPicture({
      type: 'image/jpeg',
      bytes: await jpeg(90, 60, 6),
      width: 90,
      height: 60,
      orientation: 6,
    } as never);
    for (const body of [
      shown(one),
      [one, other, one, one].map((bytes) => shown(bytes)).join(''),
      shown(turned),
    ]) {
      const html = smallPage(`<h1>T</h1>${body}`);
      const { pdf, given } = await print(html);
      expect(given[0]?.length).toBeLessThan(html.length);
      expect(Buffer.from(pdf).equals((await print(whole(html))).pdf)).toBe(true);
      expect(Buffer.from(pdf).includes('solidify\0head')).toBe(false);
    }
  });

  test('is printed once more as a whole where the browser decodes one, or shows it nowhere', async () => {
    const picture = await photograph(300, 200);
    for (const more of [' style="filter:grayscale(1)"', ' style="display:none"']) {
      const html = smallPage(`<h1>T</h1>${shown(picture, more)}`);
      const { pdf, given } = await print(html);
      expect(given).toHaveLength(2);
      expect(given[1]).toContain(addressOf(picture));
      const { pdf: expected } = await print(whole(html));
      expect(Buffer.from(pdf).equals(expected)).toBe(true);
    }
  });
});

test('what is no photograph is left as it is', () => {
  for (const address of [
    'data:image/jpeg;base64,%%%',
    'data:image/jpeg;base64,AAAA',
    'data:image/jpeg;base64,',
  ]) {
    const html = `<p><img src="${address}"></p>`;
    expect(leaveHeads(html)).toEqual({ html, photographs: [] });
  }
  expect(leaveHeads('<img src="data:image/jpeg;base64,AAAA').photographs).toEqual([]);
});

test('a head is one wherever it stands, and is counted once', async () => {
  const bytes = await photograph(8, 8);
  const { html, photographs } = leaveHeads(`${shown(bytes)}${shown(await photograph(9, 9))}${shown(bytes)}`);
  expect(photographs).toHaveLength(2);
  const heads = [...html.matchAll(/base64,([^"]+)"/g)].map(([, data = '']) => Buffer.from(data, 'base64'));
  expect(heads).toHaveLength(3);
  expect(drawnHeads(Buffer.concat(heads))).toBe(2);
  expect(drawnHeads(bytes)).toBe(0);
});
