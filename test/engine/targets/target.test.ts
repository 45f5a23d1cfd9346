import { expect, test } from 'vitest';
import { resolveOptions } from '../../../src/engine/options.js';
import { filesOf } from '../../../src/engine/targets/target.js';

const settings = resolveOptions({}, ['en', 'fr']);

test('a target has a file for each of its names and formats', () => {
  const md = settings.formats.filter(({ name }) => name === 'md' || name === 'pdf');
  const names = filesOf([{ name: 'paris' }, { name: 'paris.fr' }], { ...settings, formats: md });
  expect(names.map(({ name }) => name).sort()).toEqual([
    'paris.fr.md',
    'paris.fr.pdf',
    'paris.md',
    'paris.pdf',
  ]);
});
