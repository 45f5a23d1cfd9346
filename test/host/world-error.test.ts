import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SolidifyError } from '../../src/host/solidify-error.js';
import {
  readingTroubles,
  systemError,
  worldError,
  writingError,
  writingTroubles,
} from '../../src/host/world-error.js';

const failure = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: of the system`), { code, errno: -1, ...more });

describe.each([
  ['reading', readingTroubles],
  ['writing', writingTroubles],
])('%s', (_, known) => {
  test.each(Object.entries(known))('%s has a reason and a way out', (code, [reason, , hint]) => {
    const error = worldError(failure(code), 'do it', known);
    expect(error.message).toBe(`Cannot do it: ${reason}.`);
    expect(error.hint).toBe(hint);
    expect(error.message + hint).not.toMatch(/E[A-Z]{3,}\b/);
    expect(hint).toMatch(/^[A-Z].*\.$/);
  });

  test('what nobody knows is told by its code', () => {
    const error = worldError(failure('EWHATEVER'), 'do it', known);
    expect([error.message, error.exitCode]).toEqual(['Cannot do it: the system says EWHATEVER.', 3]);
  });
});

test.each([
  'EBUSY',
  'EPERM',
  'EACCES',
  'ETXTBSY',
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EMFILE',
  'ENAMETOOLONG',
  'EIO',
])('%s while writing ends in 3', (code) => {
  expect(writingTroubles).toHaveProperty(code);
  expect(writingError(failure(code), 'reports').exitCode).toBe(3);
});

describe('what kept files from their folder', () => {
  const rename = { syscall: 'rename', path: '/r/.solidify-1/0.new', dest: '/r/visit.pdf' };
  test('names the one whose place is taken', () => {
    expect(writingError(failure('EBUSY', rename), '/r').message).toBe(
      'Cannot write /r/visit.pdf: the file is open in another program.',
    );
  });
  test('names the folder for what stands nowhere yet', () => {
    const open = { syscall: 'open', path: '/r/.solidify-1/0.new' };
    expect(writingError(failure('ENOSPC', open), '/r').message).toBe('Cannot write to /r: the disk is full.');
  });
  test('on Windows, where a file that is open elsewhere is denied', () => {
    const told = (platform: NodeJS.Platform): string =>
      writingError(failure('EACCES', rename), '/r', platform).message;
    expect(told('win32')).toContain('open in another program');
    expect(told('linux')).toContain('permission is denied');
  });
  test('says again what was said already', () => {
    const error = new SolidifyError('A folder.', 'not-writable');
    expect(writingError(error, '/r')).toBe(error);
  });
});

describe('a failure that nobody has put into words', () => {
  const thrown = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };

  test.each<[string, () => unknown, string]>([
    ['a folder', () => readdirSync('/nowhere/at/all'), 'Cannot read /nowhere/at/all: it is not there.'],
    ['a file', () => readFileSync('/'), 'Cannot go on: read: it is a folder.'],
  ])('is the fault of the machine and not ours: %s', (_, work, message) => {
    expect(systemError(thrown(work))).toMatchObject({ message, exitCode: 3, code: 'not-readable' });
  });

  test.each([
    ['rename', 'Cannot write /r/a: the file is open in another program.'],
    ['unlink', 'Cannot remove /r/a: the file is open in another program.'],
    ['scandir', 'Cannot read /r/a: it is open in another program.'],
  ])('tells what was to be done by %s', (syscall, message) => {
    expect(systemError(failure('EBUSY', { syscall, path: '/r/a' }))?.message).toBe(message);
  });

  test('is none of another kind', () => {
    expect(thrown(() => writeFileSync('a\0b', ''))).toBeInstanceOf(TypeError);
    expect(systemError(thrown(() => writeFileSync('a\0b', '')))).toBeNull();
    expect(systemError(new RangeError('no such thing'))).toBeNull();
    expect(systemError('EBUSY')).toBeNull();
  });
});
