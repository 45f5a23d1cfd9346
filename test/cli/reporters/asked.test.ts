import { describe, expect, test } from 'vitest';
import { askedReporters } from '../../../src/cli/reporters/asked.js';

describe('where a command line wants programs to be told', () => {
  test.each([
    ['validate a.yaml', null],
    ['validate a.yaml --reporter', null],
    ['validate a.yaml --reporter short', null],
    ['validate a.yaml --reporter markdown', null],
    ['validate a.yaml --reporter json', 'json stdout'],
    ['validate a.yaml --reporter sarif', 'sarif stdout'],
    ['--reporter=json validate a.yaml', 'json stdout'],
    ['validate a.yaml --reporter short --reporter junit', 'junit stdout'],
    ['validate a.yaml --reporter json --reporter=short', 'json stdout'],
    ['validate a.yaml --reporter json --reporter sarif --reporter pretty', 'sarif stdout'],
    ['build a.yaml --reporter github --stdout', 'github stderr'],
    ['build --stdout a.yaml --reporter=json', 'json stderr'],
    ['build a.yaml -- --reporter json', null],
    ['build a.yaml --reporter json -- --stdout', 'json stdout'],
  ])('%s: %s', (argv, wanted) => {
    const { screen, files } = askedReporters(argv.split(' '));
    expect(screen && `${screen.name} ${screen.on}`).toBe(wanted);
    expect(files).toEqual([]);
  });

  test('in files, beside the screen', () => {
    const argv =
      'x --reporter sarif=a=b.sarif --reporter=gitlab --reporter json= --reporter short=c --reporter y=d';
    expect(askedReporters(argv.split(' '))).toEqual({
      screen: { name: 'gitlab', on: 'stdout' },
      files: [{ name: 'sarif', file: 'a=b.sarif' }],
    });
  });
});
