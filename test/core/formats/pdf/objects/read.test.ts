import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../../src/core/formats/pdf/objects/read.js';

/** A PDF of these objects, numbered from 1, the first of which is the catalogue. */
function pdfOf(...objects: string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size 9 /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

function written(...objects: string[]): string[] {
  return readPdf(pdfOf(...objects))
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString().replace(/\s+/g, ' '));
}

describe('objects are read as they are written', () => {
  test.each([
    '[ 1 -2 .5 -.25 3.75 0 ]',
    '[ true false null ]',
    '[ /Name /With#20space / ]',
    '[ (text \\(with\\) (parens) \\\\) <00ff> ]',
    '[ 1 0 R 2 3 4 0 R 5 ]',
    '<< /A << /B [ ] >> /C 1 0 R >>',
  ])('%s', (object) => {
    expect(written('<< >>', object)[1]).toBe(object.replaceAll(' .5', ' 0.5').replaceAll('-.25', '-0.25'));
  });
});

test('a stream is its bytes, as many as it says', () => {
  const pdf = readPdf(pdfOf('<< >>', '<< /Length 11 >>\nstream\nendstream 1\nendstream'));
  expect(pdf.enumerateIndirectObjects()[1]?.[1]).toMatchObject({
    contents: new TextEncoder().encode('endstream 1'),
  });
});

test.each([
  ['nothing', new Uint8Array()],
  ['something else', new TextEncoder().encode('<!doctype html>')],
  ['half a PDF', pdfOf('<< /A 1 >>').subarray(0, 40)],
  ['an object that is none', pdfOf('}')],
])('%s is refused', (_, bytes) => {
  expect(() => readPdf(bytes)).toThrow('The PDF has');
});
