import type * as Crypto from 'node:crypto';

let loaded: typeof Crypto | undefined;

/** Node's cryptography, loaded when it is first used: that takes 6 ms, for which the first print need not wait. */
export function crypto(): typeof Crypto {
  return (loaded ??= process.getBuiltinModule('node:crypto'));
}
