import { pairAt } from './fold.js';

/**
 * A stretch of letters as numbers. Stretches are joined and compared without their letters being read, however long
 * they are: two that are alike have the same numbers, and of two others only one pair in 2^52 has.
 */
export interface LetterSum {
  /** The first letters, as many as tell where to look. */
  readonly start: string;
  readonly length: number;
  readonly one: number;
  readonly other: number;
  /** What stands before a stretch is multiplied by these. */
  readonly onePower: number;
  readonly otherPower: number;
}

/** So many letters tell whether a longer look is worth it. */
const START = 3;
const ONE = 0x01000193;
const OTHER = 0x5bd1e995;

export function sumOf(letters: string): LetterSum {
  let [one, other, onePower, otherPower] = [0, 0, 1, 1];
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at) + 1;
    one = (Math.imul(one, ONE) + code) | 0;
    other = (Math.imul(other, OTHER) + code) | 0;
    onePower = Math.imul(onePower, ONE);
    otherPower = Math.imul(otherPower, OTHER);
  }
  return { start: letters.slice(0, START), length: letters.length, one, other, onePower, otherPower };
}

/** One stretch behind the other. */
export function joined(first: LetterSum, second: LetterSum): LetterSum {
  return {
    // Most have as many already, and no text is made for them.
    start: first.start.length === START ? first.start : (first.start + second.start).slice(0, START),
    length: first.length + second.length,
    one: (Math.imul(first.one, second.onePower) + second.one) | 0,
    other: (Math.imul(first.other, second.otherPower) + second.other) | 0,
    onePower: Math.imul(first.onePower, second.onePower),
    otherPower: Math.imul(first.otherPower, second.otherPower),
  };
}

/** One number for a stretch. */
export function keyOf({ one, other, length }: Pick<LetterSum, 'one' | 'other' | 'length'>): number {
  // The lower bits of a sum know only the lower bits of its letters, so they are mixed with the upper ones.
  const first = mixed(one ^ length);
  return (first >>> 0) * 0x200000 + (mixed(other ^ first) >>> 11);
}

function mixed(sum: number): number {
  const half = Math.imul(sum ^ (sum >>> 16), 0x45d9f3b);
  const whole = Math.imul(half ^ (half >>> 16), 0x45d9f3b);
  return whole ^ (whole >>> 16);
}

/** A stretch that was found. */
export interface FoundStretch {
  /** Where it ends, in letters. */
  readonly end: number;
  readonly key: number;
  /** As they were given when it was added: of one string, they need not be read again. */
  readonly letters: string | null;
}

/** Stretches that are looked for in texts. */
export interface LetterSums {
  /** @param letters of the stretch, if whoever looks for it wants them back */
  readonly add: (stretch: LetterSum, letters?: string) => void;
  /**
   * Those that begin at a place, the shortest first.
   *
   * @returns takes the letters of a text, and then a place in them, and how many are enough
   */
  readonly within: (letters: string) => (start: number, most: number) => readonly FoundStretch[];
}

type Powers = Pick<LetterSum, 'length' | 'onePower' | 'otherPower'>;

/** How long those are that begin with the same letters. */
interface Lengths {
  readonly all: Map<number, Powers>;
  sorted: readonly Powers[] | null;
}

const none: readonly FoundStretch[] = [];

/**
 * Gathers what is looked for, so that a text is gone through once, whatever the number of stretches. At each place only
 * the lengths are tried that stretches with the same first letters have. Those of a single letter are not looked for.
 */
export function makeSums(): LetterSums {
  const byStart = new Map<string, Lengths>();
  const keys = new Map<number, string | null>();
  /** The first two letters, as one number, which is compared faster than they are: most words begin otherwise. */
  const pairs = new Set<number>();
  return {
    add: (stretch, letters) => {
      if (stretch.length < 2) return;
      pairs.add(pairAt(stretch.start, 0));
      const key = keyOf(stretch);
      keys.set(key, keys.get(key) ?? letters ?? null);
      const lengths = byStart.get(stretch.start) ?? { all: new Map(), sorted: null };
      byStart.set(stretch.start, lengths);
      if (lengths.all.has(stretch.length)) return;
      lengths.all.set(stretch.length, stretch);
      lengths.sorted = null;
    },
    within: (letters) => {
      let sums: { readonly one: Int32Array; readonly other: Int32Array } | null = null;
      const endsOf = (start: number, most: number, prefix: string, ends: FoundStretch[]): void => {
        const lengths = byStart.get(prefix);
        if (!lengths) return;
        lengths.sorted ??= [...lengths.all.values()].sort((a, b) => a.length - b.length);
        sums ??= sumsOf(letters);
        const { one, other } = sums;
        for (const { length, onePower, otherPower } of lengths.sorted) {
          const end = start + length;
          if (end > letters.length || ends.length >= most) break;
          const key = keyOf({
            length,
            one: ((one[end] ?? 0) - Math.imul(one[start] ?? 0, onePower)) | 0,
            other: ((other[end] ?? 0) - Math.imul(other[start] ?? 0, otherPower)) | 0,
          });
          const known = keys.get(key);
          if (known !== undefined) ends.push({ end, key, letters: known });
        }
      };
      return (start, most) => {
        if (!pairs.has(pairAt(letters, start))) return none;
        const ends: FoundStretch[] = [];
        for (let length = 2; length <= START && start + length <= letters.length; length += 1)
          endsOf(start, most, letters.slice(start, start + length), ends);
        return ends;
      };
    },
  };
}

/** The sums of all that stands before each letter. */
function sumsOf(letters: string): { readonly one: Int32Array; readonly other: Int32Array } {
  const one = new Int32Array(letters.length + 1);
  const other = new Int32Array(letters.length + 1);
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at) + 1;
    one[at + 1] = (Math.imul(one[at] ?? 0, ONE) + code) | 0;
    other[at + 1] = (Math.imul(other[at] ?? 0, OTHER) + code) | 0;
  }
  return { one, other };
}
