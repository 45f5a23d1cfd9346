import { expect, test } from 'vitest';
import { limits } from '../../../src/core/language/limits.js';
import { finishPrint } from '../../../src/engine/printing/print.js';
import { SolidifyError } from '../../../src/host/solidify-error.js';
import { meta } from '../../core/formats/pdf/pages.js';

const nothing = { documents: [], passages: [] };

test('a PDF of too many pages, or one that cannot be read, is a trouble', async () => {
  const pages = Buffer.from('/Type /Page\n'.repeat(limits.pages + 1));
  const refused = finishPrint(pages, 'visit', meta, ['ua-1', 'a-2a'], nothing);
  await expect(refused).rejects.toThrow(`${limits.pages + 1} pages`);
  await expect(refused).rejects.toBeInstanceOf(SolidifyError);
  await expect(finishPrint(Buffer.from('%PDF-1.4'), 'visit', meta, ['ua-1'], nothing)).rejects.toBeInstanceOf(
    SolidifyError,
  );
});
