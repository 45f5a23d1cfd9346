import fc from 'fast-check';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenIn, pictureConsents, pictureKey } from '../../../src/core/privacy/picture-consents.js';
import { parse } from '../../../src/core/syntax/parse.js';
import { build } from '../../../src/index.js';
import { png } from '../picture/pictures.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solidify-pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the narrowest consent holds that any document writes; one that cannot be read is the narrowest', () => {
  const read = (text: string): Parameters<typeof pictureConsents>[0][number] => {
    const { value } = parse({ path: 'visit.yaml', text });
    if (!value) throw new Error('cannot be read');
    return { parsed: value, files: new Map() };
  };
  const consents = pictureConsents(
    [
      read('title: A\nimages: [{ src: a.png, consent: partners }, { src: ./a.png, consent: public }]'),
      read('title: B\nimages: [{ src: x/../a.png, consent: internal }, { src: b.png, consent: partner }]'),
    ],
    new Map([['c.png', 'partners']]),
  );
  expect([...consents]).toEqual([
    ['c.png', 'partners'],
    ['a.png', 'internal'],
    ['b.png', 'internal'],
  ]);
  const isHidden = hiddenIn(new Map(), consents, 'partners');
  expect(['./a.png', 'y/.././b.png', 'c.png', 'd.png'].filter(isHidden)).toEqual(['./a.png', 'y/.././b.png']);
});

test('the place of a picture is told by where its path leads', () => {
  const step = fc.constantFrom('./', 'x/../', 'x/./y/../../', 'x//../');
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      expect(pictureKey(new Map(), `${steps.join('')}p/a.png`)).toBe('p/a.png');
    }),
  );
});

/** How one picture may be called in a visit, in the folder of which lie copies of it. */
const aliases = ['a.png', './a.png', 'x/../a.png', 'copy.png', 'x/deep.png', 'noted.png'] as const;
/** Where a picture can stand in a document. */
const places = {
  visit: ['images', 'site', 'logo'],
  programme: ['site', 'logo'],
} as const;
const imageAt = fc.record({ src: fc.constantFrom(...aliases) });

function documentOf(
  title: string,
  own: string,
  used: readonly { place: string; src: string; consent?: string }[],
): string {
  const image = ({ src, consent }: { src: string; consent?: string }): string =>
    `{ src: ${src}, alt: A picture${consent ? `, consent: ${consent}` : ''} }`;
  const at = (place: string): string =>
    used
      .filter((one) => one.place === place)
      .map(image)
      .join(', ');
  return [
    `title: ${title}`,
    own,
    `sites: { room: { name: The room, images: [${at('site')}] } }`,
    ...(at('images') === '' ? [] : [`images: [${at('images')}]`]),
    ...(at('logo') === '' ? [] : [`funding: { scheme: other, statement: A fund, logos: [${at('logo')}] }`]),
  ].join('\n');
}

describe('a picture that is withheld anywhere in a programme', () => {
  test('is in no public file under any name', { timeout: 120_000 }, async () => {
    const picture = await png(23, 17);
    const noted = await png(23, 17, 3);
    const start = Buffer.from(picture).indexOf('IDAT') - 4;
    const pixels = Buffer.from(picture).subarray(start, Buffer.from(picture).indexOf('IEND') + 4);
    let run = 0;
    const used = (kind: keyof typeof places): fc.Arbitrary<{ src: string; place: string }[]> =>
      fc.array(fc.record({ src: imageAt.map(({ src }) => src), place: fc.constantFrom(...places[kind]) }), {
        maxLength: 2,
      });
    const cases = fc.record({
      visit: used('visit'),
      other: used('visit'),
      programme: used('programme'),
      where: fc.constantFrom('visit', 'other', 'programme'),
      src: fc.constantFrom(...aliases),
    });
    await fc.assert(
      fc.asyncProperty(cases, fc.boolean(), async ({ visit, other, programme, where, src }, isWithheld) => {
        const root = join(folder, String((run += 1)));
        for (const own of ['', 'v1', 'v2']) {
          await mkdir(join(root, own, 'x'), { recursive: true });
          for (const name of ['a.png', 'copy.png', 'x/deep.png'])
            await writeFile(join(root, own, name), picture);
          await writeFile(join(root, own, 'noted.png'), noted);
        }
        const withheld = isWithheld ? { consent: 'internal' } : {};
        const more = (name: string): { src: string; place: string; consent?: string }[] =>
          where === name ? [{ src, place: name === 'programme' ? 'site' : 'images', ...withheld }] : [];
        const visitOwn = (day: number): string =>
          `city: Velmora\ncountry: LU\ndates: 2031-05-0${day}\nprogramme: ../programme.yaml\ntours: [{ title: A walk, sites: [room] }]`;
        await writeFile(
          join(root, 'v1/visit-one.yaml'),
          documentOf('One', visitOwn(6), [...visit, ...more('visit')]),
        );
        await writeFile(
          join(root, 'v2/visit-two.yaml'),
          documentOf('Two', visitOwn(7), [...other, ...more('other')]),
        );
        await writeFile(
          join(root, 'programme.yaml'),
          documentOf('All', 'kind: programme\nvisits: ["*/visit-*.yaml"]', [
            ...programme,
            ...more('programme'),
          ]),
        );
        const built = await build(
          ['programme.yaml', 'v1/visit-one.yaml', 'v2/visit-two.yaml'],
          { formats: ['md', 'html'], editions: ['public'], cache: false, out: 'out' },
          { cwd: root },
        );
        expect(built.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
        const out = join(root, 'out');
        const names = await readdir(out, { recursive: true, withFileTypes: true });
        const shows = await Promise.all(
          names
            .filter((one) => one.isFile())
            .map(async (one) => {
              const content = await readFile(join(one.parentPath, one.name));
              const inlined = [...content.toString('latin1').matchAll(/;base64,([\w+/=]+)/g)];
              const held = inlined.map(([, data = '']) => Buffer.from(data, 'base64'));
              return [content, ...held].some((one) => one.includes(pixels));
            }),
        );
        if (isWithheld) expect(shows).not.toContain(true);
        // One that is turned upright has other pixels.
        else if (where !== 'programme' && src !== 'noted.png') expect(shows).toContain(true);
      }),
      { numRuns: 12 },
    );
  });
});
