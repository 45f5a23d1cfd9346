// Draws the photographs of the invented programme (examples/fictional/visits/images): quays, lamps and people that do
// not exist. The same bytes on every run. They are ours, and anybody's: CC0. Run by hand: node scripts/pictures.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import encode, { init } from '@jsquash/jpeg/encode.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'examples/fictional/visits/images');
const codec = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm');
await init(await WebAssembly.compile(readFileSync(codec)));

/** A generator of numbers from 0 to 1, always the same ones for a seed (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A picture of light: three channels, added up and exposed in the end. Lengths are parts of its height. */
function canvas(width, height, seed) {
  const light = new Float32Array(width * height * 3);
  const random = numbers(seed);
  const each = (paint, [x0, y0, x1, y1] = [0, 0, width / height, 1]) => {
    const from = (value, most) => Math.min(most, Math.max(0, Math.round(value * height)));
    for (let y = from(y0, height); y < from(y1, height); y += 1)
      for (let x = from(x0, width); x < from(x1, width); x += 1) {
        const at = (y * width + x) * 3;
        const painted = paint(x / height, y / height, [light[at], light[at + 1], light[at + 2]]);
        if (painted) light.set(painted, at);
      }
  };
  const mix = (a, b, t) => a.map((one, index) => one + (b[index] - one) * t);
  const shape = {
    width: width / height,
    random,
    each,
    gradient: (top, bottom, box) =>
      each((x, y) => mix(top, bottom, (y - (box?.[1] ?? 0)) / ((box?.[3] ?? 1) - (box?.[1] ?? 0))), box),
    box: (box, colour) => each(() => colour, box),
    /** An area between two lines across the picture. */
    below: (edge, colour) => each((x, y) => (y > edge(x) ? colour(x, y) : null)),
    glow: (cx, cy, reach, colour, squeeze = 1) =>
      each(
        (x, y, was) => {
          const far = Math.hypot(x - cx, (y - cy) * squeeze) / reach;
          return far > 4 ? null : was.map((one, index) => one + colour[index] * Math.exp(-far * far * 1.6));
        },
        [cx - reach * 2.2, cy - (reach * 2.2) / squeeze, cx + reach * 2.2, cy + (reach * 2.2) / squeeze],
      ),
    disc: (cx, cy, r, colour) =>
      each((x, y) => (Math.hypot(x - cx, y - cy) < r ? colour : null), [cx - r, cy - r, cx + r, cy + r]),
    /** Somebody who stands there, seen from behind, from the feet up. */
    person(x, feet, tall, colour) {
      shape.disc(x, feet - tall * 0.9, tall * 0.095, colour);
      each(
        (px, py) => {
          const part = (feet - py) / tall;
          const half = part > 0.45 ? 0.135 - Math.max(0, part - 0.7) * 0.5 : 0.1;
          const gap = part < 0.42 && Math.abs(px - x) < tall * 0.018;
          return Math.abs(px - x) < tall * half && !gap ? colour : null;
        },
        [x - tall * 0.2, feet - tall * 0.82, x + tall * 0.2, feet],
      );
    },
    skyline(ground, tall, colour, window) {
      for (let x = -0.02; x < shape.width;) {
        const wide = 0.05 + random() * 0.09;
        const high = tall * (0.45 + random() * 0.55);
        shape.box([x, ground - high, x + wide, ground], colour);
        for (let wx = x + 0.012; wx < x + wide - 0.015; wx += 0.022)
          for (let wy = ground - high + 0.015; wy < ground - 0.02; wy += 0.03)
            if (random() < 0.28) shape.box([wx, wy, wx + 0.009, wy + 0.014], window);
        x += wide;
      }
    },
    lamp(x, foot, tall, colour, strength = 1) {
      shape.box([x - tall * 0.018, foot - tall, x + tall * 0.018, foot], [0.02, 0.02, 0.03]);
      shape.glow(
        x,
        foot,
        tall * 0.55,
        colour.map((one) => one * 0.5 * strength),
        3.2,
      );
      shape.glow(
        x,
        foot - tall,
        tall * 0.42,
        colour.map((one) => one * 0.55 * strength),
      );
      shape.glow(
        x,
        foot - tall,
        tall * 0.08,
        colour.map((one) => one * 3 * strength),
      );
    },
    /** Water that mirrors what is above it, blurred by waves. */
    mirror(line, dim, tint) {
      const copy = Float32Array.from(light);
      each(
        (x, y) => {
          const deep = y - line;
          const wave = Math.sin(y * 420 + Math.sin(x * 31 + y * 90) * 2.4) * 0.004 * (1 + deep * 9);
          const sx = Math.min(width - 1, Math.max(0, Math.round((x + wave) * height)));
          const sy = Math.min(height - 1, Math.max(0, Math.round((line - deep * 0.9 + wave * 2) * height)));
          const at = (sy * width + sx) * 3;
          const shine = 0.86 + 0.14 * Math.sin(y * 300 + x * 11 + Math.sin(x * 47) * 2);
          return [0, 1, 2].map((one) => copy[at + one] * dim * shine + tint[one]);
        },
        [0, line, shape.width, 1],
      );
    },
    /** The picture as a JPEG: exposed, a little darker in its corners, with the grain of a film. */
    async write(name, quality = 62) {
      const data = new Uint8ClampedArray(width * height * 4);
      for (let at = 0; at < width * height; at += 1) {
        const [x, y] = [(at % width) / width - 0.5, Math.floor(at / width) / height - 0.5];
        const corner = 1 - (x * x + y * y) * 0.55;
        const grain = (random() - 0.5) * 0.014;
        for (let channel = 0; channel < 3; channel += 1) {
          const exposed = 1 - Math.exp(-1.35 * Math.max(0, light[at * 3 + channel]) * corner);
          data[at * 4 + channel] = 255 * (Math.pow(exposed, 1 / 1.9) + grain);
        }
        data[at * 4 + 3] = 255;
      }
      const bytes = Buffer.from(await encode({ data, width, height }, { quality }));
      writeFileSync(join(folder, name), bytes);
      process.stdout.write(`${name}: ${width} × ${height}, ${Math.round(bytes.length / 1000)} kB\n`);
    },
  };
  return shape;
}

const amber = [1, 0.62, 0.22];
const warm = [1, 0.8, 0.5];
const night = [
  [0.008, 0.014, 0.04],
  [0.05, 0.06, 0.13],
];
const dusk = [
  [0.06, 0.1, 0.26],
  [0.9, 0.42, 0.24],
];
const shade = [0.012, 0.014, 0.024];

/** The quay with its row of lamps, from the near end. */
function quay(of, [top, bottom], { strength, walkers }) {
  of.gradient(top, bottom, [0, 0, of.width, 0.52]);
  of.skyline(0.5, 0.2, [0.02, 0.024, 0.045], [0.7, 0.5, 0.2]);
  of.mirror(0.5, 0.55, [0.004, 0.008, 0.016]);
  const edge = (x) => 0.5 + Math.max(0, (0.86 - x / of.width) * 0.75);
  of.below(edge, (x, y) => {
    const joint = Math.abs(((y - 0.5) * 26 + x * 5) % 1) < 0.05 || Math.abs((x * 7 + y * 2) % 1) < 0.02;
    const stone = joint ? 0.02 : 0.05 + of.random() * 0.012;
    return [stone, stone * 0.95, stone * 0.92];
  });
  for (const [index, x] of [0.74, 0.62, 0.46, 0.22].entries()) {
    const at = x * of.width;
    of.lamp(at, edge(at) + 0.02, 0.13 + index * 0.1, amber, strength);
  }
  for (const [x, tall] of walkers)
    of.person(x * of.width, edge(x * of.width) + 0.09 + tall * 0.25, tall, shade);
}
const cover = canvas(1200, 900, 11);
quay(cover, dusk, {
  strength: 0.8,
  walkers: [
    [0.33, 0.3],
    [0.4, 0.27],
  ],
});
await cover.write('quay-at-dusk.jpg');
const wide = canvas(1600, 640, 12);
quay(wide, night, {
  strength: 1.1,
  walkers: [
    [0.3, 0.28],
    [0.35, 0.26],
    [0.52, 0.17],
  ],
});
await wide.write('night-walk.jpg');

for (const [name, isLit] of [
  ['steps-before.jpg', false],
  ['steps-after.jpg', true],
]) {
  const steps = canvas(600, 800, 13);
  steps.gradient(night[0], night[1]);
  steps.below(
    () => 0.25,
    (x, y) => {
      const tread = (y - 0.25) * 9;
      const isFront = tread % 1 > 0.55;
      const near = Math.abs(x - 0.375) < 0.14 + (y - 0.25) * 0.3;
      const base = near ? (isFront ? 0.03 : 0.075) : 0.012;
      return [base, base * 0.96, base * 0.95];
    },
  );
  if (isLit) {
    for (const [x, y, tall] of [
      [0.2, 0.52, 0.34],
      [0.56, 0.52, 0.34],
      [0.06, 0.9, 0.5],
      [0.69, 0.9, 0.5],
    ])
      steps.lamp(x, y, tall, warm, 0.8);
    steps.person(0.37, 0.6, 0.26, shade);
  } else steps.glow(0.7, 0.06, 0.2, [0.16, 0.18, 0.24]);
  await steps.write(name);
}
const bus = canvas(900, 600, 14);
bus.gradient([0.02, 0.03, 0.08], [0.14, 0.12, 0.18], [0, 0, 1.5, 0.7]);
bus.skyline(0.7, 0.5, [0.03, 0.03, 0.05], [0.5, 0.36, 0.15]);
bus.gradient([0.05, 0.05, 0.06], [0.1, 0.09, 0.08], [0, 0.7, 1.5, 1]);
bus.box([0.3, 0.3, 1.2, 0.74], [0.5, 0.34, 0.05]);
bus.box([0.3, 0.62, 1.2, 0.66], [0.7, 0.65, 0.55]);
for (let x = 0.34; x < 1.08; x += 0.15) bus.box([x, 0.36, x + 0.125, 0.53], [1.1, 0.9, 0.55]);
bus.box([1.1, 0.36, 1.18, 0.72], [0.9, 0.75, 0.45]);
for (const x of [0.45, 1.02]) {
  bus.disc(x, 0.75, 0.075, [0.01, 0.01, 0.012]);
  bus.disc(x, 0.75, 0.035, [0.2, 0.2, 0.22]);
}
for (const x of [0.42, 0.57, 0.87]) bus.person(x, 0.68, 0.3, [0.05, 0.04, 0.03]);
bus.glow(0.75, 0.86, 0.42, [0.34, 0.24, 0.1], 3);
for (const [x, tall] of [
  [0.2, 0.34],
  [1.3, 0.36],
  [1.38, 0.31],
])
  bus.person(x, 0.9, tall, shade);
await bus.write('lantern-bus.jpg');
const hall = canvas(1000, 640, 15);
hall.gradient([0.3, 0.26, 0.22], [0.42, 0.36, 0.3], [0, 0, 1.6, 0.74]);
hall.gradient([0.16, 0.11, 0.07], [0.22, 0.15, 0.1], [0, 0.74, 1.6, 1]);
for (const x of [0.06, 1.34]) hall.gradient([0.5, 0.65, 0.9], [0.75, 0.85, 1], [x, 0.12, x + 0.2, 0.56]);
hall.box([0.44, 0.1, 1.16, 0.52], [0.02, 0.02, 0.03]);
for (const [index, tone] of [
  [0.16, 0.26, 0.42],
  [0.3, 0.22, 0.2],
  [0.18, 0.3, 0.24],
  [0.28, 0.28, 0.18],
].entries()) {
  const [x, y] = [0.455 + (index % 2) * 0.35, 0.115 + Math.floor(index / 2) * 0.2];
  hall.box([x, y, x + 0.34, y + 0.19], tone);
  hall.disc(x + 0.17, y + 0.085, 0.042, [0.7, 0.5, 0.38]);
  hall.each(
    (px, py) => (Math.hypot((px - x - 0.17) / 1.25, py - y - 0.2) < 0.068 ? [0.1, 0.12, 0.2] : null),
    [x, y, x + 0.34, y + 0.19],
  );
}
hall.box([0.2, 0.72, 1.4, 0.77], [0.3, 0.2, 0.11]);
for (const [index, x] of [0.28, 0.5, 0.78, 1.06, 1.3].entries())
  hall.person(x, 1.12, 0.56, [0.05 + (index % 3) * 0.03, 0.05, 0.07 + (index % 2) * 0.05]);
await hall.write('town-hall.jpg');
const piers = canvas(1000, 700, 16);
piers.gradient([0.003, 0.005, 0.018], [0.03, 0.045, 0.09], [0, 0, 1.5, 0.55]);
for (let star = 0; star < 260; star += 1) {
  const [x, y, bright] = [piers.random() * 1.5, piers.random() * 0.5, 0.15 + piers.random() * 0.6];
  piers.disc(x, y, 0.0018, [bright, bright, bright * 1.1]);
}
piers.lamp(1.02, 0.56, 0.2, warm, 0.7);
piers.mirror(0.55, 0.6, [0.002, 0.005, 0.012]);
for (const [index, at] of [0.2, 0.55, 0.9].entries()) {
  piers.box([at, 0.55 - index * 0.003, at + 0.018, 0.75], [0.03, 0.028, 0.026]);
  piers.box([at - 0.16, 0.6, at + 0.16, 0.625], [0.06, 0.055, 0.05]);
  piers.each(
    (x, y) => (Math.abs(x - at + 0.02) < 0.1 - (y - 0.66) * 0.9 ? [0.05 + index * 0.02, 0.05, 0.075] : null),
    [at - 0.13, 0.66, at + 0.1, 0.71],
  );
  piers.box([at - 0.025, 0.5, at - 0.02, 0.66], [0.05, 0.05, 0.05]);
}
await piers.write('piers.jpg');
const bridge = canvas(1000, 660, 17);
bridge.gradient([0.16, 0.2, 0.42], [0.95, 0.55, 0.4], [0, 0, 1.52, 0.6]);
bridge.skyline(0.58, 0.12, [0.06, 0.06, 0.1], [0.8, 0.6, 0.3]);
bridge.mirror(0.58, 0.7, [0.006, 0.01, 0.02]);
const arch = (x) => 0.44 + Math.pow((x - 0.76) / 0.76, 2) * 0.16;
bridge.each((x, y) => (Math.abs(y - arch(x)) < 0.022 ? [0.03, 0.03, 0.04] : null));
bridge.each((x, y) => (Math.abs(y - arch(x) + 0.09) < 0.005 ? [0.03, 0.03, 0.04] : null));
for (let x = 0.02; x < 1.52; x += 0.095) {
  bridge.box([x, arch(x) - 0.09, x + 0.005, arch(x)], [0.03, 0.03, 0.04]);
  bridge.glow(x, arch(x) - 0.035, 0.045, amber);
}
for (const [x, tall] of [
  [0.5, 0.19],
  [0.56, 0.13],
  [0.62, 0.14],
])
  bridge.person(x, arch(x) - 0.02, tall, shade);
await bridge.write('weir-bridge.jpg');
