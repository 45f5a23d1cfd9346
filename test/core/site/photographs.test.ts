import { expect, test } from 'vitest';
import { makePhotographs } from '../../../src/core/site/photographs.js';

const png = `data:image/png;base64,${btoa('\u0089PNG')}`;
const jpeg = `data:image/jpeg;base64,${btoa('\u00FF\u00D8')}`;

test('photographs are numbered as they come, each is one file', () => {
  const photographs = makePhotographs();
  expect(photographs.files()).toEqual([]);
  expect([png, jpeg, png].map(photographs.name)).toEqual([
    'pictures/1.png',
    'pictures/2.jpg',
    'pictures/1.png',
  ]);
  expect(photographs.files()).toEqual([
    { name: 'pictures/1.png', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) },
    { name: 'pictures/2.jpg', content: Uint8Array.from([0xff, 0xd8]) },
  ]);
});
