import { visibleLines } from '../../core/diagnostics/visible.js';
import type { Trouble } from './result.js';

/**
 * What the program itself has told: its help or its version, or what is wrong with the words of the command line; null
 * for any other error.
 */
export function toldBy(
  error: unknown,
): { readonly exitCode: 0 | 2; readonly trouble: Trouble | null } | null {
  if (!isOfCommander(error)) return null;
  if (error.exitCode === 0) return { exitCode: 0, trouble: null };
  const [first = '', meant] = visibleLines(error.message.replace(/^error: /, ''))
    .trim()
    .split('\n');
  return {
    exitCode: 2,
    trouble: {
      code: /^(unknown )?option /.test(first) ? 'invalid-option' : 'wrong-use',
      message: first,
      hint: meant?.replace(/^\((.*)\)$/, '$1') ?? 'solidify --help shows what is possible.',
    },
  };
}

/** What commander throws has codes such as `commander.unknownOption`. */
function isOfCommander(error: unknown): error is Error & { readonly exitCode: number } {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && code.startsWith('commander.');
}
