import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { inspectPicture, type Picture } from '../../../src/core/picture/inspect.js';
import { preparePicture } from '../../../src/core/picture/prepare.js';
import { makeLook } from '../../../src/core/picture/same/look.js';
import { pictureCodecs } from '../../../src/engine/assets.js';
import { build, validate } from '../../../src/engine/session.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { drawOrTake, lookOrTake, prepareOrTake } from '../../../src/engine/pictures/kept-pictures.js';
import { diskHost } from '../../../src/host/disk.js';
import type { Host, Spare } from '../../../src/host/host.js';
import { codecs, jpeg, png, spoiledWebp, svg, webp } from '../../core/picture/pictures.js';

/** Keeps things where they can be looked at. */
function shelf(): Spare & { readonly things: Map<string, Uint8Array> } {
  const things = new Map<string, Uint8Array>();
  return {
    things,
    take: (name) => Promise.resolve(things.get(name) ?? null),
    put: (name, content) => Promise.resolve(void things.set(name, content)),
  };
}

const nothingKept: Spare = { take: () => Promise.resolve(null), put: () => Promise.resolve() };

const prepare = vi.fn((picture: Picture) => preparePicture(picture, codecs));
afterEach(() => {
  vi.restoreAllMocks();
  prepare.mockClear();
});

function ok(bytes: Uint8Array): Picture {
  const picture = inspectPicture(bytes);
  if (picture.state !== 'ok') throw new Error(picture.state);
  return picture;
}

describe('a picture that must be decoded', () => {
  test.each([
    ['a photograph that lies on its side', () => jpeg(2000, 1000, 6)],
    ['a drawing', () => png(1700, 20)],
    ['a small WebP', () => webp(40, 30)],
    ['a large WebP with see-through parts', () => webp(1700, 20, 1, 100)],
  ])('is prepared once: %s', async (_, make) => {
    const picture = ok(await make());
    const store = { spare: shelf(), version: '1', mayTake: true };
    const first = await prepareOrTake(picture, prepare, store);
    const second = await prepareOrTake(picture, prepare, store);
    expect(prepare).toHaveBeenCalledTimes(1);
    expect(Buffer.from(second?.bytes ?? []).equals(Buffer.from(first?.bytes ?? []))).toBe(true);
    expect({ ...second, bytes: null }).toEqual({ ...first, bytes: null });
    expect(first?.bytes.length).toBeGreaterThan(0);
  });

  test.each<[string, (kept: Uint8Array) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['half', (kept) => kept.subarray(0, kept.length / 2)],
    ['longer', (kept) => Buffer.concat([kept, Buffer.from('\0')])],
    ['changed in its checksum', (kept) => kept.map((one, at) => (at === 3 ? one ^ 1 : one))],
    ['changed in its type', (kept) => kept.map((one, at) => (at === 36 ? one ^ 1 : one))],
    ['changed in its last byte', (kept) => kept.map((one, at) => (at === kept.length - 1 ? one ^ 1 : one))],
  ])('is prepared anew, and kept anew, where what was kept is %s', async (_, spoil) => {
    const spare = shelf();
    const store = { spare, version: '1', mayTake: true };
    const picture = ok(await png(1700, 20));
    const first = await prepareOrTake(picture, prepare, store);
    const [[name, kept] = ['', new Uint8Array()]] = spare.things;
    spare.things.set(name, spoil(kept));
    expect(await prepareOrTake(picture, prepare, store)).toEqual(first);
    expect(prepare).toHaveBeenCalledTimes(2);
    expect(spare.things.get(name)).toEqual(kept);
  });

  test('is not another that has taken its place', async () => {
    const spare = shelf();
    const store = { spare, version: '1', mayTake: true };
    const [one, other] = [ok(await png(1700, 20)), ok(await png(1700, 30))];
    await prepareOrTake(one, prepare, store);
    const first = await prepareOrTake(other, prepare, store);
    const [[, kept] = ['', new Uint8Array()], [name] = ['']] = spare.things;
    spare.things.set(name, kept);
    expect(await prepareOrTake(other, prepare, store)).toEqual(first);
  });

  test('is prepared by each version for itself, and anew where nothing may be taken', async () => {
    const spare = shelf();
    const picture = ok(await png(1700, 20));
    await prepareOrTake(picture, prepare, { spare, version: '1', mayTake: true });
    await prepareOrTake(picture, prepare, { spare, version: '2', mayTake: true });
    await prepareOrTake(picture, prepare, { spare, version: '2', mayTake: false });
    expect(prepare).toHaveBeenCalledTimes(3);
    expect(spare.things.size).toBe(2);
  });

  test('is refused each time when its pixels cannot be read', async () => {
    const store = { spare: shelf(), version: '1', mayTake: true };
    const picture = ok(await spoiledWebp(40, 30));
    expect(await prepareOrTake(picture, prepare, store)).toBeNull();
    expect(await prepareOrTake(picture, prepare, store)).toBeNull();
    expect(store.spare.things.size).toBe(0);
  });

  test('is prepared where nothing can be kept', async () => {
    const broken: Spare = {
      take: () => Promise.reject(new Error('EIO')),
      put: () => Promise.reject(new Error('EIO')),
    };
    const store = { spare: broken, version: '1', mayTake: true };
    expect(await prepareOrTake(ok(await png(1700, 20)), prepare, store)).not.toBeNull();
  });
});

test.each([
  ['a photograph that is small enough', () => jpeg(40, 30, 6)],
  ['a plan', () => Promise.resolve(svg('<path d="M0 0h9v9z"/>'))],
])('%s is not kept: it takes no time', async (_, make) => {
  const spare = shelf();
  await prepareOrTake(ok(await make()), prepare, { spare, version: '1', mayTake: true });
  expect(spare.things.size).toBe(0);
});

describe('a build with eight photographs', () => {
  let folder: string;
  const visit = join('visits', 'ostmere.yaml');
  const text = (word: string): string =>
    [
      `title: ${word} in Ostmere`,
      'theme: Quays',
      'city: Ostmere',
      'country: DE',
      'dates: { start: 2031-05-06, end: 2031-05-07 }',
      'summary: We saw a quay.',
      'images:',
      ...Array.from({ length: 8 }, (_, index) => `  - { src: ${index}.jpg, caption: A quay, alt: A quay }`),
      '',
    ].join('\n');
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kept-pictures-test-'));
    mkdirSync(join(folder, 'visits'));
    for (let index = 0; index < 8; index += 1)
      writeFileSync(join(folder, 'visits', `${index}.jpg`), await jpeg(1600 + index, 900));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Builds the visit with that word. */
  async function run(
    word: string,
    out: string,
    spare: Spare,
    options: { readonly cache?: boolean } = {},
  ): Promise<{ decoded: number; files: Map<string, string> }> {
    writeFileSync(join(folder, visit), text(word));
    const decode = vi.spyOn(await pictureCodecs(), 'decode');
    const host: Host = { ...diskHost(), cwd: folder, spare };
    const settings = resolveOptions({ out, formats: ['md', 'html'], ...options }, ['en']);
    const { outputs, diagnostics, troubles } = await build([visit], settings, host);
    expect([diagnostics.filter(({ severity }) => severity === 'error'), troubles]).toEqual([[], []]);
    const decoded = decode.mock.calls.length;
    decode.mockRestore();
    return {
      decoded,
      files: new Map(
        outputs.map(({ file }) => [file.slice(out.length), readFileSync(join(folder, file), 'base64')]),
      ),
    };
  }

  test('decodes none of them again after a word has changed, and gives the same bytes', async () => {
    const spare = shelf();
    expect((await run('Mornings', 'out', spare)).decoded).toBe(8);
    const again = await run('Evenings', 'out', spare);
    expect(again.decoded).toBe(0);
    const without = await run('Evenings', 'without', nothingKept);
    expect(without.decoded).toBe(8);
    expect(again.files).toEqual(without.files);
    expect(again.files.size).toBe(10);
  });

  test('decodes again what was kept and is damaged, and all of them when everything is to be made anew', async () => {
    const spare = shelf();
    const first = await run('Mornings', 'damaged', spare);
    const [[name, kept] = ['', new Uint8Array()]] = spare.things;
    spare.things.set(name, kept.slice(0, -1));
    const second = await run('Evenings', 'damaged', spare);
    expect(second.decoded).toBe(1);
    expect(spare.things.get(name)).toEqual(kept);
    const anew = await run('Mornings', 'damaged', spare, { cache: false });
    expect(anew.decoded).toBe(8);
    expect(anew.files).toEqual(first.files);
  });

  test('decodes nothing again to check or to explain the same document', async () => {
    const spare = shelf();
    await run('Mornings', 'checked', spare);
    // Without somebody to withhold whom a text gives away, no report is made to see what would be refused.
    const withheld = [
      'people:',
      '  p1: { name: Ann Peeters, consent: internal, role: Warden }',
      'tours:',
      '  - { title: A walk, guides: [p1] }',
      '',
    ].join('\n');
    writeFileSync(join(folder, visit), text('A morning with Ann Peeters') + withheld);
    const decode = vi.spyOn(await pictureCodecs(), 'decode');
    const host: Host = { ...diskHost(), cwd: folder, spare };
    const settings = resolveOptions({ out: 'checked', formats: ['html'], explain: true }, ['en']);
    const onExplain = vi.fn();
    const { diagnostics } = await validate([visit], settings, host);
    expect(diagnostics.map(({ code }) => code)).toContain('name-leaks');
    await build([visit], settings, host, { onExplain });
    expect(onExplain).toHaveBeenCalledTimes(1);
    expect(decode).not.toHaveBeenCalled();
  });
});

describe('a drawing', () => {
  const drawings = [svg('<rect/>'), svg('<circle/>'), Uint8Array.of(1)].map((bytes) => ({
    svg: bytes,
    width: 9,
  }));
  const draw = vi.fn(async (missing: readonly { readonly svg: Uint8Array }[]) => {
    const drawn = await png(9, 2);
    return missing.map(({ svg: bytes }) => (bytes.length === 1 ? null : drawn));
  });

  test('is drawn once for each width, and what cannot be drawn is tried again', async () => {
    const store = { spare: shelf(), version: '1', mayTake: true };
    const first = await drawOrTake(drawings, draw, store);
    expect(first.map((one) => one !== null)).toEqual([true, true, false]);
    const again = await drawOrTake(drawings, draw, store);
    expect(again.map((one) => one && [...one])).toEqual(first.map((one) => one && [...one]));
    await drawOrTake([{ svg: svg('<rect/>'), width: 10 }], draw, store);
    await drawOrTake(drawings, draw, { ...store, mayTake: false });
    expect(draw.mock.calls.map(([missing]) => missing.length)).toEqual([3, 1, 1, 3]);
  });

  test('is drawn anew where what is kept is not what was written', async () => {
    const spare = shelf();
    const store = { spare, version: '1', mayTake: true };
    const [first] = await drawOrTake(drawings.slice(0, 1), draw, store);
    for (const [name, bytes] of spare.things) spare.things.set(name, bytes.subarray(0, -1));
    draw.mockClear();
    const [second] = await drawOrTake(drawings.slice(0, 1), draw, store);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(Buffer.from(second ?? [])).toEqual(Buffer.from(first ?? []));
  });
});

describe('what a picture looks like', () => {
  const look = makeLook({ data: new Uint8ClampedArray(40 * 30 * 4).fill(90), width: 40, height: 30 });
  const make = vi.fn(() => Promise.resolve(look));

  test('is read once, whatever else is known of it', async () => {
    const spare = shelf();
    const picture = ok(await jpeg(40, 30));
    expect(await lookOrTake(picture, make, { spare, version: '1' })).toEqual(look);
    expect(await lookOrTake(picture, make, { spare, version: '1' })).toEqual(look);
    expect(make).toHaveBeenCalledTimes(1);
    await lookOrTake(picture, make, { spare, version: '2' });
    expect(make).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['changed', (kept: Uint8Array) => kept.with(50, 1)],
    ['cut off', (kept: Uint8Array) => kept.subarray(0, 500)],
    ['nothing', () => new Uint8Array()],
  ])('is read anew where what was kept is %s', async (_, change) => {
    const spare = shelf();
    const picture = ok(await jpeg(40, 30));
    await lookOrTake(picture, make, { spare, version: '1' });
    for (const [name, kept] of spare.things) spare.things.set(name, change(kept));
    make.mockClear();
    expect(await lookOrTake(picture, make, { spare, version: '1' })).toEqual(look);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('is not kept where its pixels cannot be read', async () => {
    const spare = shelf();
    expect(
      await lookOrTake(ok(await jpeg(40, 30)), () => Promise.resolve(null), { spare, version: '1' }),
    ).toBeNull();
    expect(spare.things.size).toBe(0);
  });
});
