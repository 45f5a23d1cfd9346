import { describe, expect, test } from 'vitest';
import { makeProgram } from '../../../src/cli/program/program.js';
import { complete, unknownValues } from '../../../src/cli/reference/complete.js';
import { formats } from '../../../src/core/formats/index.js';

const program = makeProgram(
  { stdout: { write: () => true }, stderr: { write: () => true } } as never,
  formats,
  () => {
    throw new Error('nothing runs');
  },
  () => undefined,
  () => undefined,
);
const values = {
  formats: ['md', 'html'],
  languages: ['en', 'fr', 'fi'],
  editions: ['public', 'partners'],
  standards: ['ua-1'],
  codes: ['bad-country'],
  templates: ['visit/story.html.hbs', 'visit/story.md.hbs'],
};
const at = (...typed: string[]): ReturnType<typeof complete> => complete(program, typed, values);
const words = (...typed: string[]): string[] => at(...typed).words.map(([word]) => word);

test('every option with a value and every argument is known, and nothing else', () => {
  expect(unknownValues(program)).toEqual([]);
});

describe('a word is completed', () => {
  test('by every command but those that are hidden', () => {
    const shown = program.commands.map((one) => one.name()).filter((name) => name !== 'complete');
    expect(words('').sort()).toEqual([...shown, 'help'].sort());
    expect(words('--v')).toEqual(['--version']);
    expect(words('help', 'ver')).toEqual(['verify']);
    expect(words('help', 'verify', '')).toEqual([]);
  });

  test('by the options of the command that are not there yet', () => {
    expect(words('build', '--st')).toEqual(['--stdout', '--strict']);
    expect(words('build', '--strict', 'visit.yaml', '--st')).toEqual(['--stdout']);
    expect(words('build', '--no')).toEqual(['--no-cache']);
    expect(words('build', '--', '--st')).toEqual([]);
  });

  test('by the choices of the option before it', () => {
    expect(words('validate', '--reporter', '')).toEqual([
      'pretty',
      'short',
      'json',
      'github',
      'sarif',
      'junit',
      'gitlab',
    ]);
    expect(words('validate', '--reporter=js')).toEqual(['--reporter=json']);
    expect(words('validate', '--reporter', '=')).toEqual([
      'pretty',
      'short',
      'json',
      'github',
      'sarif',
      'junit',
      'gitlab',
    ]);
    expect(words('validate', '--reporter', '=', 'js')).toEqual(['json']);
  });

  test('by an option again only where it may stand several times', () => {
    expect(words('build', '--reporter', 'pretty', '--rep')).toEqual(['--reporter']);
    expect(words('validate', '--reporter=sarif=a.sarif', '--rep')).toEqual(['--reporter']);
    expect(words('status', '--reporter', 'json', '--rep')).toEqual([]);
    expect(words('build', '--out', 'a', '--ou')).toEqual([]);
  });

  test('by what is left of a list', () => {
    expect(at('build', '--lang', 'fr,f')).toEqual({ words: [['fr,fi', '']], files: null, goesOn: true });
    expect(words('new', 'visit', '--lang', 'f')).toEqual(['fr', 'fi']);
  });

  test('by the files that may stand there', () => {
    expect(at('build', 'a.yaml', 'b').files).toBe('documents');
    expect(at('build', '-o', '').files).toBe('folders');
    expect(at('schema', '-o', '').files).toBe('files');
    expect(at('schema', 'visit', '').files).toBeNull();
    expect(at('build', 'a.yaml', '--merge', 'one', '').files).toBe('folders');
  });
});
