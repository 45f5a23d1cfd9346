import { expect, test } from 'vitest';
import { placeAttachments } from '../../../../src/core/formats/attached/place.js';
import type { Report } from '../../../../src/core/report/report.js';
import { makeLocalizer } from '../../../../src/core/report/locale/locale.js';
import { loadAssets } from '../../../../src/engine/assets.js';
import { compileCase } from '../../../cases.js';

test('files are numbered as they are shown, each once', async () => {
  const { report } = await compileCase('minimal');
  const one = (src: string): Report['attachments'][number] => ({
    label: { text: 'L', lang: null }, src, kind: '', size: '',
  }); // prettier-ignore
  const files = new Map(
    ['a.txt', 'b.pdf'].map((path) => [
      path,
      { state: 'attachable', bytes: new Uint8Array(1500), holds: [] } as const,
    ]),
  );
  const shown = { ...report, attachments: [one('b.pdf'), one('a.txt'), one('b.pdf')] };
  const assets = await loadAssets();
  const { report: placed, attached } = await placeAttachments(
    shown,
    'r.fr',
    files,
    makeLocalizer(assets.locale('fr')),
    assets,
  );
  expect(placed.attachments.map(({ src, kind, size }) => [src, kind, size.replace(/\s/g, ' ')])).toEqual([
    ['r.fr.files/1.pdf', 'PDF', '2 ko'],
    ['r.fr.files/2.txt', 'TXT', '2 ko'],
    ['r.fr.files/1.pdf', 'PDF', '2 ko'],
  ]);
  expect(attached.map(({ name }) => name)).toEqual(['r.fr.files/1.pdf', 'r.fr.files/2.txt']);
  const english = makeLocalizer(assets.locale('en'));
  await expect(placeAttachments(shown, 'r', new Map(), english, assets)).rejects.toThrow(/not read/);
});
