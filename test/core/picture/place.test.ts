import { describe, expect, test } from 'vitest';
import { RenderError } from '../../../src/core/diagnostics/render-error.js';
import { limits } from '../../../src/core/language/limits.js';
import type { FileFacts } from '../../../src/core/language/rules/files.js';
import { inspectPicture, type Picture } from '../../../src/core/picture/inspect.js';
import { makePictureSet, makeTake } from '../../../src/core/picture/place.js';
import { parse } from '../../../src/core/syntax/parse.js';
import type { ImageView } from '../../../src/core/report/report.js';
import { bomb } from './pictures.js';

/** A visit that shows pictures of these names; each has its own copy of the same bytes. */
function visit(names: readonly string[], bytes = bomb(9, 9)): Parameters<typeof makeTake>[0]['visit'] {
  const text = `images:\n${names.map((src) => `  - src: ${src}\n    alt: A\n`).join('')}`;
  const { value } = parse({ path: 'visit.yaml', text });
  if (!value) throw new Error(text);
  const files = new Map<string, FileFacts>();
  for (const name of names) files.set(name, inspectPicture(Uint8Array.from(bytes)));
  return { parsed: value, files };
}

const image = (src: string): ImageView => ({ owner: 'visit', src, data: '' }) as unknown as ImageView;

describe('a picture that is shown often', () => {
  const sixty = Array.from({ length: 60 }, (_, index) => `${'./'.repeat(index)}a.png`);

  test('is prepared once, and has one file, whatever it is called', async () => {
    let prepared = 0;
    const prepare = (picture: Picture): Promise<Picture> => {
      prepared += 1;
      return Promise.resolve(picture);
    };
    const owners = { visit: visit(sixty), programme: null };
    const set = makePictureSet('a', makeTake(owners, { prepare, base64: () => 'AAAA' }));
    const placed = await set.place(sixty.map(image));
    expect(prepared).toBe(1);
    expect(set.files()).toHaveLength(1);
    expect(new Set(placed.map(({ src }) => src))).toEqual(new Set(['a.1.png']));
  });

  test('is refused where a page would hold too much of it, at the place where that begins', async () => {
    const names = Array.from({ length: 60 }, () => 'a.png');
    const large = new Uint8Array(limits.pictureBytes / 10);
    const prepare = (picture: Picture): Promise<Picture> => Promise.resolve({ ...picture, bytes: large });
    const owners = { visit: visit(names), programme: null };
    const set = makePictureSet('a', makeTake(owners, { prepare, base64: () => '' }));
    const error: unknown = await set.place(names.map(image)).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(RenderError);
    // Ten are as much as it may hold.
    expect((error as RenderError).diagnostics).toMatchObject([
      { code: 'images-too-large', range: { start: { line: 22, column: 10 } } },
    ]);
  });

  test('is refused where its filters take too long together, at the place where that begins', async () => {
    const names = Array.from({ length: 60 }, () => 'a.png');
    const work = limits.documentFilters / 3;
    const prepare = (picture: Picture): Promise<Picture> => Promise.resolve({ ...picture, work });
    const owners = { visit: visit(names), programme: null };
    const set = makePictureSet('a', makeTake(owners, { prepare, base64: () => '' }));
    const error: unknown = await set.place(names.map(image)).catch((one: unknown) => one);
    expect((error as RenderError).diagnostics).toMatchObject([
      { code: 'drawings-too-heavy', range: { start: { line: 8, column: 10 } } },
    ]);
  });
});
