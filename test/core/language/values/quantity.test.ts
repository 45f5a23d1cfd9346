import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../../../src/core/language/values/quantity.js';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { makeLocale, makeLocalizer } from '../../../../src/core/report/locale/locale.js';
import { formatsOf } from '../../../locales.js';

describe('a number keeps what was written', () => {
  test.each([
    ['0', '0', true],
    ['2.50', '2.50', true],
    ['0.0004', '0.0004', true],
    ['12345678901234567890', '12345678901234567890', true],
    ['+12', '+12', true],
    ['-0.5', '-0.5', true],
    ['.5', '0.5', true],
    ['5.', '5', true],
    ['1e3', '1000', true],
    ['1e-7', '0.0000001', true],
    ['1e21', '1000000000000000000000', true],
    ['0712', '712', false],
    ['0x1F', '31', false],
    ['0.123456789012345678901', '0.12345678901234567890', false],
  ])('%s is %s', (source, digits, kept) => {
    expect(readQuantity(source, Number(source))).toEqual({
      quantity: { amount: Number(source), digits },
      kept,
    });
  });

  test.each(['.inf', '-.inf', '.nan'])('%s is no amount', (source) => {
    const amount = source === '.nan' ? NaN : source === '.inf' ? Infinity : -Infinity;
    expect(readQuantity(source, amount)).toBeNull();
  });
});

test('every digit reaches the reader, grouped', () => {
  const words = parse(readFileSync('templates/locales/en.yaml', 'utf8')) as object;
  const { quantity } = makeLocalizer(makeLocale('en', words, words, formatsOf('en')));
  const written = fc
    .tuple(fc.bigInt(0n, 10n ** 25n), fc.option(fc.stringMatching(/^\d{1,20}$/), { nil: null }))
    .map(([whole, decimals]) => `${whole}${decimals === null ? '' : `.${decimals}`}`);
  fc.assert(
    fc.property(written, (source) => {
      const read = readQuantity(source, Number(source));
      expect(read?.kept).toBe(true);
      expect(quantity(read?.quantity ?? { amount: 0, digits: '' }).replaceAll(',', '')).toBe(source);
    }),
  );
});
