import { SolidifyError } from '../host/solidify-error.js';

/**
 * Waits for work no longer than `ms` milliseconds, and no longer than until one of the signals is aborted. The work itself
 * goes on: to end it is the caller's business.
 *
 * @param what takes too long, as in `Printing took`
 * @param less what else would help
 * @throws SolidifyError (exit 3) when the time is over; the reason of the signal that was aborted
 */
export function within<T>(
  ms: number,
  work: Promise<T>,
  what: string,
  signals: AbortSignal[] = [],
  less = 'print less in one document',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => settle(() => reject(tookTooLong(what, ms, less)));
    const aborted = (): void =>
      settle(() => reject(signals.find((signal) => signal.aborted)?.reason as Error));
    const timer = setTimeout(late, ms);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', aborted);
      act();
    };
    for (const signal of signals) signal.addEventListener('abort', aborted);
    if (signals.some((signal) => signal.aborted)) aborted();
    work.then(
      (value) => settle(() => resolve(value)),
      (error: Error) => settle(() => reject(error)),
    );
  });
}

function tookTooLong(what: string, ms: number, less: string): SolidifyError {
  return new SolidifyError(
    `${what} longer than ${ms / 1000} s and was ended.`,
    'timeout',
    `Give it more time with --timeout SECONDS, or ${less}.`,
  );
}
