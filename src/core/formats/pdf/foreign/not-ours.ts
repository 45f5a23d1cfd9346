/**
 * A PDF that is not as solidify writes them.
 *
 * @param what it holds
 */
export function notOurs(what: string): Error {
  return new Error(`This PDF is not as solidify writes them: it holds ${what}.`);
}
