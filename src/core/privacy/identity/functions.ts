import { foldLetters, isCapitalised } from '../leak/fold.js';
import { isGivenName } from '../names/given-names.js';
import { officeIn, particles, titles } from '../names/titles.js';

/**
 * Whether what stands in the place of a name may say what somebody does: `Veteran`, `Travel office supervisor`, `Mayor of
 * Velmora`. Not where a given name or a title is in it. Only a question to the author hangs on it: whatever it says, the
 * words are withheld as a name.
 */
export function mayBeFunction(written: string): boolean {
  const words = written.split(/[^\p{L}\p{M}'’.-]+/u).filter((one) => one !== '');
  const letters = words.map((one) => foldLetters(one));
  const isPart = (at: number): boolean => particles().has(letters[at] ?? '');
  const isOffice = (at: number): boolean => officeIn(letters[at] ?? '') !== 0;
  if (letters.some((one, at) => isGivenName(one) || (titles().has(one) && !isOffice(at) && !isPart(at))))
    return false;
  if (words.length < 2 || isOffice(words.length - 1)) return words.length > 0;
  return (
    words.some((one, at) => at > 0 && !isPart(at) && !isCapitalised(one) && one !== one.toUpperCase()) ||
    (isOffice(0) && isPart(1))
  );
}
