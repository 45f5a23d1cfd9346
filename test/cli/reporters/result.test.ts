import { expect, test } from 'vitest';
import { interrupted, sentenceOf, troubleCodes, troublesText } from '../../../src/cli/reporters/result.js';
import { exitCodes } from '../../../src/host/solidify-error.js';

test('what ends a run is told to people in sentences, to programs in JSON', () => {
  const trouble = { ...interrupted, hint: 'Begin again.' };
  expect(sentenceOf(trouble)).toBe('solidify: Interrupted.\nBegin again.\n');
  expect(JSON.parse(troublesText([trouble]))).toMatchObject({
    version: 1,
    diagnostics: [{ code: 'aborted', severity: 'error', message: 'Interrupted.', hint: 'Begin again.' }],
    outputs: [],
    summary: { documents: 0, errors: 1, warnings: 0 },
  });
});

test('there is a code for everything that the world can refuse', () => {
  expect(troubleCodes).toEqual(expect.arrayContaining(Object.keys(exitCodes)));
  expect(new Set(troubleCodes).size).toBe(troubleCodes.length);
});
