import { expect, test } from 'vitest';
import type { ProgrammeSite } from '../../../../src/core/programme/report.js';
import { hasPage } from '../../../../src/core/site/pages/own-page.js';

const none = { description: null, objectives: [], figures: [], images: [], facts: [{ key: 'kind' }] };
const has = (site: object, practices: readonly unknown[] = []): boolean =>
  hasPage.site({ site: { ...none, ...site }, practices } as unknown as ProgrammeSite);

test.each([
  [false, {}],
  [false, { description: { text: 'A park.' } }],
  [false, { facts: [{ key: 'kind' }, { key: 'operator' }, { key: 'services' }] }],
  [true, { description: { text: 'A park.' }, facts: [{ key: 'operator' }] }],
  [true, { description: { text: 'A park. '.repeat(40) } }],
  [true, { figures: [1] }],
  [true, { images: [1] }],
])('%s: a site with %j', (expected, site) => {
  expect(has(site)).toBe(expected);
});

test('a site where a practice was seen has a page', () => {
  expect(has({}, [1])).toBe(true);
});
