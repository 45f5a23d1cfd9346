import { expect, test } from 'vitest';
import { forLog } from '../../../src/engine/cache/output.js';

test('a log shows the masked path, where a name stands in it, and nothing else changes', () => {
  const plain = { file: 'reports/paris.md', reason: 'has not been built' };
  const named = { file: 'reports/quill.md', reason: 'was changed', masked: 'reports/*****.md' };
  expect(forLog([plain, named])).toEqual([plain, { ...named, file: 'reports/*****.md' }]);
});
