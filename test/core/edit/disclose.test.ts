import { expect, test } from 'vitest';
import { disclose } from '../../../src/core/edit/disclose.js';
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.js';

const refused = (code: Diagnostic['code'], args: object): Diagnostic => ({
  ...{ code, severity: 'error', file: 'x.yaml', range: null },
  args: { edition: 'public', form: null, ...args },
});
const name = refused('name-leaks', { name: 'Ann Peeters', form: 'A. Peeters' });

test.each([
  ['', ''],
  ['title: T', 'title: T\ndisclosures:\n  - ITEM\n'],
  ['title: T\r\n', 'title: T\r\ndisclosures:\r\n  - ITEM\r\n'],
  ['disclosures:\n- { name: Old } # r\n', 'disclosures:\n- { name: Old } # r\n- ITEM\n'],
  [
    'disclosures:\n  - name: Old\n    reason: |\n      R\nlang: en\n',
    'disclosures:\n  - name: Old\n    reason: |\n      R\n  - ITEM\nlang: en\n',
  ],
  ['disclosures: [ { name: Old } ]\n', 'disclosures: [ { name: Old }, ITEM ]\n'],
  ['\uFEFFdisclosures:\n  - { name: Old }\n', '\uFEFFdisclosures:\n  - { name: Old }\n  - ITEM\n'],
  // Where they would stand cannot be told.
  ['{ title: T }\n', '{ title: T }\n'],
  ['disclosures:\n', 'disclosures:\n'],
])('behind %j', (text, expected) => {
  const item = '{ name: "A. Peeters", edition: public, reason: "By letter" }';
  expect(disclose(text, [name, name], 'By letter')).toBe(expected.replace('ITEM', item));
});

test('an address gets one as well, and what is no refusal of a name none', () => {
  const address = refused('contact-leaks', { words: 'ann@guild.example' });
  expect(disclose('title: T\n', [address, refused('point-leaks', { words: 'P' })], 'Office')).toBe(
    'title: T\ndisclosures:\n  - { name: ann@guild.example, edition: public, reason: "Office" }\n',
  );
  expect(disclose('title: T\n', [refused('point-leaks', { words: 'P' })], 'Office')).toBe('title: T\n');
});
