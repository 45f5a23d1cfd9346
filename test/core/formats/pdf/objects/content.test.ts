import { describe, expect, test } from 'vitest';
import {
  scanContent,
  type XObjectKind,
  type ContentScan,
} from '../../../../../src/core/formats/pdf/objects/content.js';

const encoder = new TextEncoder();

function scan(content: string, natures: Readonly<Record<string, XObjectKind>> = {}): ContentScan {
  return scanContent(encoder.encode(content), (name) => natures[name] ?? 'image');
}

/** The loose pieces of a content stream, as they are written there. */
function looseIn(content: string, natures?: Readonly<Record<string, XObjectKind>>): string[] {
  return scan(content, natures).loose.map(({ from, end }) => content.slice(from, end));
}

describe('what is painted outside of marks', () => {
  test.each([
    ['text', 'q BT /F1 10 Tf (a) Tj ET Q', ['BT /F1 10 Tf (a) Tj ET']],
    ['a path, from its first point on', '1 0 0 rg 0 0 5 5 re f', ['0 0 5 5 re f']],
    ['an image', 'q 5 0 0 5 0 0 cm /X1 Do Q', ['/X1 Do']],
    ['a shading', '/S1 sh', ['/S1 sh']],
    ['an image in the stream, whatever its bytes', 'BI /W 1 ID \u0001 BT EI Q', ['BI /W 1 ID \u0001 BT EI']],
    ['neighbours together', '0 0 1 1 re f 1 g 2 2 1 1 re f', ['0 0 1 1 re f 1 g 2 2 1 1 re f']],
    ['but not across a saved state', '0 0 1 1 re f q 2 2 1 1 re f Q', ['0 0 1 1 re f', '2 2 1 1 re f']],
    [
      'a text with a mark inside that is no element',
      'BT (a) Tj /Span <</ActualText (ffi)>> BDC (b) Tj EMC ET',
      ['BT (a) Tj /Span <</ActualText (ffi)>> BDC (b) Tj EMC ET'],
    ],
  ])('%s', (_, content, expected) => {
    expect(looseIn(content)).toEqual(expected);
  });

  test.each([
    ['a clip', '0 0 5 5 re W n'],
    ['a text object without text', 'BT /F1 10 Tf ET'],
    ['operators in a comment', '% 0 0 5 5 re f\n'],
    ['operators in strings', '(0 0 5 5 re f \\) f) <66> [(f)] 0 d'],
    ['what is marked', '/P <</MCID 0 >>BDC 0 0 5 5 re f BT (a) Tj ET EMC'],
  ])('is not %s', (_, content) => {
    expect(looseIn(content)).toEqual([]);
  });

  test('is furniture until the page is clipped to its area, and content after that', () => {
    const { loose } = scan(
      'q 2 0 0 2 0 0 cm 0 0 1 1 re f Q q 9 9 9 9 re W n q 0 0 1 1 re f Q Q q 0 0 1 1 re f Q',
    );
    expect(loose.map(({ furniture }) => furniture)).toEqual([true, false, true]);
  });

  test('is told also where the browser has marked it itself', () => {
    const { loose } = scan('/Artifact BMC BT (a) Tj ET EMC');
    expect(loose).toMatchObject([{ marked: true, text: true }]);
  });
});

describe('marks', () => {
  test('have a number, a reach, and what is shown in them', () => {
    const content = '/P <</MCID 12 >>BDC BT (a) Tj ET EMC /LI <</MCID 3 >>BDC 0 0 1 1 re f EMC';
    const { spans } = scan(content);
    expect(spans).toMatchObject([
      { mcid: 12, text: true, picture: false },
      { mcid: 3, text: false, picture: false },
    ]);
    expect(spans.map(({ inner, end }) => content.slice(inner, end))).toEqual([
      ' BT (a) Tj ET ',
      ' 0 0 1 1 re f ',
    ]);
  });

  test('may reach over saved states, as Chromium writes them', () => {
    const content = '/P <</MCID 0 >>BDC BT (a) Tj ET Q q 1 g EMC 0 0 1 1 re f';
    expect(looseIn(content)).toEqual(['0 0 1 1 re f']);
  });

  test('in a form are left to it', () => {
    const { loose, forms } = scan('/X1 Do /X2 Do', { X1: 'marked', X2: 'form' });
    expect(forms.map(({ name }) => name)).toEqual(['X1', 'X2']);
    expect(loose).toHaveLength(1);
  });

  test('that begin amid loose text are more than can be told apart', () => {
    expect(() => scan('BT (a) Tj /P <</MCID 0 >>BDC (b) Tj EMC ET')).toThrow('amid text');
  });
});

test.each([
  ['<0001> Tj', 0],
  ['<0000> Tj', 4],
  ['<00010000> Tj', 8],
  ['<10000001> Tj', 0],
])('the sign of a missing glyph in %s: at %i', (content, expected) => {
  expect(scan(content).missingGlyph).toBe(expected);
});

describe('what is shown', () => {
  const shownIn = (content: string): string[] =>
    scan(content).shown.map(({ from, end, apart }) => `${apart ? '| ' : ''}${content.slice(from, end)}`);

  test.each([
    ['strings, also of an array', 'BT <0041> Tj [(a) 12 <42>] TJ ET', ['<0041>', '(a)', '<42>']],
    ['not what only stands for them', '/Span <</ActualText <FEFF0066>>> BDC (b) Tj EMC', ['(b)']],
    ['a new line apart', '1 0 0 1 5 90 Tm (a) Tj 0 -12 Td (b) Tj', ['| (a)', '| (b)']],
    [
      'another font on the line as one word',
      '1 0 0 1 5 90 Tm (a) Tj 1 0 0 1 9 90 Tm (b) Tj',
      ['| (a)', '(b)'],
    ],
    ['what comes after a mark apart', '/P <</MCID 0>>BDC (a) Tj EMC (b) Tj', ['(a)', '| (b)']],
  ])('is %s', (_, content, expected) => {
    expect(shownIn(content)).toEqual(expected);
  });

  test('knows its font, which a saved state brings back', () => {
    const content = '/F1 9 Tf q /F2 9 Tf (a) Tj Q (b) Tj';
    expect(scan(content).shown.map(({ font }) => content.slice(font, font + 3))).toEqual(['/F2', '/F1']);
  });
});
