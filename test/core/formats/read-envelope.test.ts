import { expect, test } from 'vitest';
import { readEnvelope } from '../../../src/core/formats/read-envelope.js';

test('what a statement says is read in Base64, and behind escapes', () => {
  const payload = Buffer.from('{"subject":[{"name":"zoe.md"},{"name":"\\u005aoe Quux"}]}').toString('base64');
  const said = readEnvelope(JSON.stringify({ payload, signatures: [{ keyid: 'k', sig: 'c2ln' }] }));
  expect(said.some(({ text }) => text.includes('zoe.md'))).toBe(true);
  expect(said.some(({ text }) => text.includes('Zoe Quux'))).toBe(true);
  expect(said.some(({ text }) => text.includes('keyid'))).toBe(true);
});

test('what is no envelope cannot be searched, so it is not written', () => {
  expect(() => readEnvelope('not JSON')).toThrow();
  expect(() => readEnvelope('{"payload":"%"}')).toThrow();
});
