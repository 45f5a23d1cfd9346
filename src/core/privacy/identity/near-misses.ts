import { nearest } from '../../diagnostics/nearest.js';
import { foldLetters } from '../leak/fold.js';
import { distinctConsents, type StatedConsent } from '../consent.js';
import { personKey } from '../person-key.js';

/** A shorter name is another one with a letter more: `Jan Wit`, `Jana Wit` are found, `Bo Li` and `Bo Lu` are not. */
const FEWEST_LETTERS = 6;
/** A longer text is no name. */
const MOST_LETTERS = 80;

/**
 * Finds the names that one with a slip may have meant: those that differ in one letter, or in two that changed places.
 * Each is looked up by what is left of it without a letter, so that many names take no longer than few.
 */
export function makeNearMisses<T extends { readonly name: string }>(
  people: readonly T[],
): (name: string) => T | null {
  const byRest = new Map<string, T[]>();
  for (const one of people)
    for (const rest of restsOf(one.name)) {
      const same = byRest.get(rest);
      if (same) same.push(one);
      else byRest.set(rest, [one]);
    }
  return (name) => {
    const near = new Set(restsOf(name).flatMap((rest) => (byRest.get(rest) ?? []).slice(0, MOST_ALIKE)));
    return [...near].find((one) => isSlip(one.name, name)) ?? null;
  };
}
const MOST_ALIKE = 20;

/** One list for all visits of a programme. */
const indexes = new WeakMap<readonly StatedConsent[], (name: string) => StatedConsent | null>();

/** The same among those whom the visits of a programme withhold, made once for all of these. */
export function nearMissesIn(stated: readonly StatedConsent[]): (name: string) => StatedConsent | null {
  const index =
    indexes.get(stated) ??
    makeNearMisses(distinctConsents(stated).filter(({ consent }) => consent !== 'public'));
  indexes.set(stated, index);
  return index;
}

/** The letters of a name, and the same without each of them. */
function restsOf(name: string): string[] {
  const letters = foldLetters(name);
  if (letters.length < FEWEST_LETTERS || letters.length > MOST_LETTERS) return [];
  return [
    ...new Set([letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1))]),
  ];
}

function isSlip(known: string, written: string): boolean {
  const digits = (name: string): string => name.replace(/\D/g, '');
  if (digits(known) !== digits(written)) return false;
  const [one, other] = [foldLetters(known), foldLetters(written)];
  return one !== other && nearest(other, [one], 1).length > 0 && personKey(known) !== personKey(written);
}
