import { expect, test } from 'vitest';
import { typeOf } from '../../../../src/core/picture/inspect.js';
import { latin1 } from '../../../../src/core/picture/latin1.js';
import { drawingText, startsDrawing } from '../../../../src/core/picture/svg/drawing-text.js';

/** A drawing that says in which characters it is written. */
const written = (label: string, word: readonly number[]): Uint8Array =>
  Uint8Array.of(
    ...Buffer.from(`<?xml version="1.0" encoding="${label}"?><svg><text>`),
    ...word,
    ...Buffer.from('</text></svg>'),
  );

test.each([
  ['ISO-8859-1', [0x4d, 0xfc], 'Mü'],
  ['windows-1252', [0x93, 0x80, 0x9f, 0x94], '“€Ÿ”'],
  ['iso-8859-1', [0x92, 0xe9], '’é'],
  ['iso-8859-2', [0xa3, 0xf3], 'Łó'],
  ['UTF-8', [0xc3, 0xbc], 'ü'],
])('%s is read as it says', (label, word, text) => {
  expect(drawingText(written(label, word))).toContain(`<text>${text}</text>`);
});

test.each(['utf-7', 'utf-16', 'x-user-defined', 'hz-gb-2312'])('%s is refused', (label) => {
  expect(drawingText(written(label, []))).toBeNull();
});

test('bytes are letters of their number', () => {
  expect(latin1(Uint8Array.of(0x41, 0xfc, 0x42), 1, 2)).toBe('üB');
});

test.each(['utf-16le', 'utf-16be'] as const)('%s is read by its mark, whatever is said', (order) => {
  const text = '\uFEFF<?xml version="1.0" encoding="UTF-16"?><svg><text>Łü</text></svg>';
  const bytes = Buffer.from(text, 'utf16le');
  const marked = new Uint8Array(order === 'utf-16le' ? bytes : bytes.swap16());
  expect(drawingText(marked)).toContain('<text>Łü</text>');
  expect(typeOf(marked)).toBe('image/svg+xml');
  expect(typeOf(marked.slice(2))).toBeNull();
});

test.each([
  ['<!-- <svg> --><!DOCTYPE svg PUBLIC "a" "b">\n<svg/>', true],
  ['<?xml-stylesheet href="a.css"?><svg/>', false],
  [`<?xml version="1.0"?><!--${'-x'.repeat(50_000)}--><s:svg xmlns:s="x"/>`, true],
  ['<?xml version="1.0"?><html><svg/></html>', false],
])('what stands before a drawing: %.40s', (text, isDrawing) => {
  expect(startsDrawing(text, true)).toBe(isDrawing);
});
