import { expect, test } from 'vitest';
import { srgbProfile } from '../../../../src/core/formats/pdf/icc.js';

const profile = Buffer.from(srgbProfile());

/** The numbers of a tag, after its type. */
function numbersOf(name: string, from: number): number[] {
  for (let at = 132; at < 132 + 12 * profile.readUInt32BE(128); at += 12) {
    if (profile.toString('latin1', at, at + 4) !== name) continue;
    const [place, size] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
    return Array.from(
      { length: (size - from) / 4 },
      (_, index) => profile.readInt32BE(place + from + 4 * index) / 65536,
    );
  }
  throw new Error(`no tag ${name}`);
}

test('the profile is as long as it says and signed', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
});

// What profiles of sRGB commonly have.
test.each([
  ['rXYZ', [0.436, 0.2225, 0.0139]],
  ['gXYZ', [0.3851, 0.7169, 0.0971]],
  ['bXYZ', [0.1431, 0.0606, 0.7141]],
])('%s is the primary of sRGB under D50', (name, expected) => {
  numbersOf(name, 8).forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? 0, 3));
});

test('the primaries together are white', () => {
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => numbersOf(name, 8));
  const white = numbersOf('wtpt', 8);
  white.forEach((value, index) => {
    expect((red?.[index] ?? 0) + (green?.[index] ?? 0) + (blue?.[index] ?? 0)).toBeCloseTo(value, 3);
  });
});

test('its curve is that of sRGB', () => {
  const [power = 0, a = 0, b = 0, slope = 0, limit = 0] = numbersOf('rTRC', 12);
  const linear = (value: number): number => (value >= limit ? (a * value + b) ** power : slope * value);
  expect(linear(1)).toBeCloseTo(1, 4);
  expect(linear(0.5)).toBeCloseTo(0.21404, 4);
  expect(linear(0.02)).toBeCloseTo(0.001548, 5);
});
