import { expect, test } from 'vitest';
import { readOrigin, withOrigin } from '../../../../src/core/templates/own/origin.js';

const origin = { path: 'visit/report.md.hbs', version: '1.2.3-beta.1', sha256: 'a1'.repeat(32) };

test('a text keeps where it came from through whatever editors do to lines', () => {
  const text = withOrigin('# {{line title}}\n', origin);
  expect(readOrigin(text)).toEqual({ origin, own: '# {{line title}}\n' });
  expect(readOrigin(text.replaceAll('\n', '\r\n')).origin).toEqual(origin);
  expect(readOrigin(`\uFEFF${text}`).origin).toEqual(origin);
  expect(readOrigin(text.split('\n')[0] ?? '')).toEqual({ origin, own: '' });
});

test('anything else is the text of its author', () => {
  for (const text of ['', '{{!-- from here --}}\nx', `\n${withOrigin('x', origin)}`])
    expect(readOrigin(text)).toEqual({ origin: null, own: text });
});
