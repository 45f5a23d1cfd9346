import { expect, test } from 'vitest';
import { PDFContext, PDFName, PDFString } from '../../../../../src/core/formats/pdf/objects/pdf.js';
import { readPdf } from '../../../../../src/core/formats/pdf/objects/read.js';
import { unpackPdf } from '../../../../../src/core/formats/pdf/foreign/unpack.js';
import { writePdf } from '../../../../../src/core/formats/pdf/objects/write.js';
import { finishTools } from '../../../../../src/engine/printing/finish-tools.js';

function pdfWith(more: Record<string, string>): Uint8Array {
  const pdf = PDFContext.create();
  const root = pdf.obj({ Type: 'Catalog' });
  for (const [key, value] of Object.entries(more)) root.set(PDFName.of(key), PDFString.of(value));
  pdf.trailerInfo.Root = pdf.register(root);
  pdf.trailerInfo.Info = pdf.register(pdf.obj({ Title: PDFString.of('T') }));
  pdf.register(pdf.stream('some bytes\nendstream\nendobj\n', { Length: 0 }));
  return writePdf(pdf, finishTools);
}

test('what was written is unpacked to what can be read, and written again is the same', () => {
  const pdf = pdfWith({ Lang: 'en' });
  expect(writePdf(readPdf(unpackPdf(pdf, finishTools.inflate)), finishTools)).toEqual(pdf);
});

test.each(['JavaScript', 'JS', 'OpenAction', 'AA', 'Launch', 'J#61vaScript'])(
  'a PDF with %s is not ours',
  (key) => {
    expect(() => unpackPdf(pdfWith({ [key]: 'app.alert(1)' }), finishTools.inflate)).toThrow(
      'not as solidify',
    );
  },
);

test('neither is one with something before, between or behind', () => {
  const pdf = pdfWith({});
  const text = Buffer.from(pdf);
  for (const other of [
    Buffer.concat([text, Buffer.from('x')]),
    Buffer.concat([text.subarray(0, 15), Buffer.from('%x\n'), text.subarray(15)]),
    text.subarray(0, text.length - 30),
    Buffer.from('<script>'),
  ])
    expect(() => unpackPdf(other, finishTools.inflate)).toThrow();
});
