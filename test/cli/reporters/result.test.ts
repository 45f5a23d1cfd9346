import { describe, expect, test } from 'vitest';
import { interrupted, jsonScreen, tellTrouble, troubleCodes } from '../../../src/cli/reporters/result.js';
import { exitCodes } from '../../../src/host/solidify-error.js';

describe('whether a command line asks for JSON', () => {
  test.each([
    ['validate a.yaml', null],
    ['validate a.yaml --reporter', null],
    ['validate a.yaml --reporter short', null],
    ['validate a.yaml --reporter json', 'stdout'],
    ['--reporter=json validate a.yaml', 'stdout'],
    ['validate a.yaml --reporter short --reporter json', 'stdout'],
    ['validate a.yaml --reporter json --reporter=short', null],
    ['build a.yaml --reporter json --stdout', 'stderr'],
    ['build --stdout a.yaml --reporter=json', 'stderr'],
    ['build a.yaml -- --reporter json', null],
    ['build a.yaml --reporter json -- --stdout', 'stdout'],
  ])('%s: %s', (argv, screen) => {
    expect(jsonScreen(argv.split(' '))).toBe(screen);
  });
});

describe('what ends a run', () => {
  const told = (argv: string): Record<'stdout' | 'stderr', string> => {
    const out = { stdout: '', stderr: '' };
    const screen = (name: 'stdout' | 'stderr'): { write: (text: string | Uint8Array) => unknown } => ({
      write: (text) => (out[name] += String(text)),
    });
    tellTrouble({ ...interrupted, hint: 'Begin again.' }, argv.split(' '), {
      stdout: screen('stdout'),
      stderr: screen('stderr'),
    });
    return out;
  };

  test('is told to people in sentences, to programs in JSON', () => {
    const sentences = 'solidify: Interrupted.\nBegin again.\n';
    expect(told('build a.yaml')).toEqual({ stdout: '', stderr: sentences });
    const { stdout, stderr } = told('build a.yaml --reporter json');
    expect(stderr).toBe(sentences);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      diagnostics: [{ code: 'aborted', severity: 'error', message: 'Interrupted.', hint: 'Begin again.' }],
      outputs: [],
      summary: { documents: 0, errors: 1, warnings: 0 },
    });
    expect(told('build a.yaml --reporter json --stdout')).toEqual({ stdout: '', stderr: stdout });
  });

  test('has a code for everything that the world can refuse', () => {
    expect(troubleCodes).toEqual(expect.arrayContaining(Object.keys(exitCodes)));
    expect(new Set(troubleCodes).size).toBe(troubleCodes.length);
  });
});
