import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { preparePicture } from '../../../src/core/picture/prepare.js';
import { inspectPicture } from '../../../src/core/picture/inspect.js';
import { codecs, jpeg, png, webp } from '../../core/picture/pictures.js';

test('the bytes are the same on every platform and with every Node', async () => {
  const hashes = [];
  for (const content of [await jpeg(2000, 1500), await png(2000, 1500), await webp(2000, 1500)]) {
    const picture = inspectPicture(content);
    if (picture.state !== 'ok') throw new Error(picture.state);
    const made = await preparePicture(picture, codecs);
    if (!made) throw new Error('a picture that cannot be read');
    hashes.push(createHash('sha256').update(made.bytes).digest('hex').slice(0, 16));
  }
  expect(hashes).toEqual(['ba96b7ba16a45ca5', 'e4aa014da5797293', '5a8cc01f241c7438']);
});
