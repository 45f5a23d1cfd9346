import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { resolveOptions } from '../../../src/engine/options.js';
import { openSession } from '../../../src/engine/session.js';
import { memoryHost } from '../../../src/host/memory.js';
import { codecs } from '../../core/picture/pictures.js';

const folder = fileURLToPath(new URL('../../../examples/fictional/visits/images/', import.meta.url));
const [quay, steps] = ['quay-at-dusk.jpg', 'steps-after.jpg'].map((name) => readFileSync(folder + name));
if (!quay || !steps) throw new Error('no pictures');
const { decode, encode, resize } = await codecs();

/** The quay in a PNG of other size. */
async function resaved(): Promise<Uint8Array> {
  const whole = await decode('image/jpeg', quay ?? new Uint8Array());
  if (!whole) throw new Error('damaged');
  return encode('image/png', await resize(whole, 300, Math.round((300 * whole.height) / whole.width)));
}

const head = (more: string): string => `title: Visit
city: Velmora
country: LU
dates: 2031-05-06
lessons: [One]
${more}`;

/** The pictures that the report of b.yaml shows, by what they show. */
async function shown(files: readonly (readonly [string, string])[]): Promise<string[]> {
  const pictures = [['quay.jpg', quay], ['again.png', await resaved()], ['steps.jpg', steps]] as const; // prettier-ignore
  const host = memoryHost(
    [
      ...files.map(([name, text]) => [`/project/${name}`, text] as const),
      ...pictures.map(([name, bytes]) => [`/project/${name}`, new Uint8Array(bytes ?? [])] as const),
    ],
    { cwd: '/project' },
  );
  const settings = resolveOptions({ formats: ['html'], stdout: true }, ['en']);
  const built = await openSession(host).build(['b.yaml'], settings);
  const text = String(built.stdout ?? '');
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return ['The quay', 'Steps'].filter((alt) => text.includes(`alt="${alt}"`));
}

const own = '{ src: again.png, alt: The quay }, { src: steps.jpg, alt: Steps }';

test('a withheld photograph is not shown in another format and size, and other ones are', async () => {
  const withheld = '{ src: quay.jpg, alt: Somebody at the quay, consent: internal }';
  expect(await shown([['b.yaml', head(`images: [${own}, ${withheld}]\n`)]])).toEqual(['Steps']);
  expect(await shown([['b.yaml', head(`images: [${own}]\n`)]])).toEqual(['The quay', 'Steps']);
});

test('nor where only another visit of the programme withholds it', async () => {
  const others = [
    ['p.yaml', 'kind: programme\ntitle: P\nvisits: [a.yaml, b.yaml]\n'],
    ['a.yaml', head('programme: p.yaml\nimages: [{ src: quay.jpg, alt: The quay, consent: internal }]\n')],
  ] as const;
  const found = await shown([...others, ['b.yaml', head(`programme: p.yaml\nimages: [${own}]\n`)]]);
  expect(found).toEqual(['Steps']);
});
