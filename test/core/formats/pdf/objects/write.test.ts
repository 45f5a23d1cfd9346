import { expect, test } from 'vitest';
import { PDFContext, PDFRef } from '../../../../../src/core/formats/pdf/objects/pdf.js';
import { writePdf } from '../../../../../src/core/formats/pdf/objects/write.js';
import { finishTools } from '../../../../../src/engine/printing/finish-tools.js';

test('a PDF may have more objects than a call takes arguments', () => {
  const pdf = PDFContext.create();
  const count = 200_000;
  for (let number = 1; number <= count; number++) pdf.assign(PDFRef.of(number), pdf.obj(number));
  const written = Buffer.from(writePdf(pdf, finishTools)).toString('latin1');
  const streams = Math.ceil(count / 500);
  // One more for the table itself, and one for the number that is none.
  expect(/\/Type\/XRef\/Size (\d+)/.exec(written)?.[1]).toBe(String(count + streams + 2));
  expect(written.match(/\/Type\/ObjStm/g)).toHaveLength(streams);
});
