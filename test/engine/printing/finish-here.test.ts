import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflateWithin } from '../../../src/engine/printing/finish-here.js';

const packed = (bytes: number): Uint8Array => new Uint8Array(deflateSync(new Uint8Array(bytes)));

test('what a PDF draws is unpacked as often as it is asked for', () => {
  const inflate = inflateWithin('report', 1_000);
  const one = packed(600);
  for (let times = 0; times < 3; times += 1) expect(inflate(one)).toHaveLength(600);
  expect(inflate(packed(400))).toHaveLength(400);
});

test('but no more than a PDF may draw together, whose name is told', () => {
  const inflate = inflateWithin('report', 1_000);
  inflate(packed(600));
  expect(() => inflate(packed(401))).toThrow(
    expect.objectContaining({ code: 'too-large', message: expect.stringContaining('report.pdf') as string }),
  );
});

test('and damage stays what it is', () => {
  expect(() => inflateWithin('report', 1_000)(new Uint8Array([1, 2, 3]))).toThrow(/incorrect header/);
});
