import { expect, test } from 'vitest';
import { outliveScreens } from '../../src/cli/command-context.js';

type OnError = (error: NodeJS.ErrnoException) => void;

/** What is said and how a run ends whose screens fail. */
function fail(
  fails: readonly (readonly [screen: 'stdout' | 'stderr', code: string])[],
  when: 'before' | 'after' | 'left' = 'before',
): { said: string; end: number; exits: number[] } {
  const listeners = new Map<string, OnError>();
  let said = '';
  const exits: number[] = [];
  const screens = outliveScreens({
    stdout: { write: () => true, on: (_, one) => listeners.set('stdout', one) },
    stderr: { write: (text: string) => (said += text), on: (_, one) => listeners.set('stderr', one) },
    exit: (one) => exits.push(one) as never,
  });
  const failNow = (): void => {
    for (const [screen, code] of fails) listeners.get(screen)?.(Object.assign(new Error(code), { code }));
  };
  if (when === 'left') screens.leave();
  if (when !== 'after') failNow();
  const end = screens.end(1);
  if (when === 'after') failNow();
  return { said, end, exits };
}

const said = 'solidify: Standard output cannot be written: there is no space left.\n';

test('a full disk is told of once, in one sentence', () => {
  const twice = [['stdout', 'ENOSPC'] as const, ['stdout', 'EIO'] as const];
  expect(fail(twice)).toEqual({ said, end: 3, exits: [] });
});

test('a full disk that is met when all is over ends the program', () => {
  expect(fail([['stdout', 'ENOSPC']], 'after')).toEqual({ said, end: 1, exits: [3] });
});

test('where standard error cannot be written, nothing can be said', () => {
  expect(fail([['stderr', 'ENOSPC']])).toEqual({ said: '', end: 3, exits: [] });
});

test('a reader that has gone is nothing to tell', () => {
  expect(
    fail([
      ['stdout', 'EPIPE'],
      ['stderr', 'EPIPE'],
    ]),
  ).toEqual({ said: '', end: 1, exits: [] });
});

test('what happens in a run that goes on elsewhere is told there', () => {
  expect(fail([['stdout', 'ENOSPC']], 'left')).toEqual({ said: '', end: 1, exits: [] });
});
