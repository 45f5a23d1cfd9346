import { wholeText, type ToldPart } from './told.js';

/** Which parts of two versions are the same. */
interface Pairing {
  /** In the order of the new version. */
  readonly pairs: readonly (readonly [before: ToldPart, after: ToldPart])[];
  readonly removed: readonly ToldPart[];
  readonly added: readonly ToldPart[];
  /** Those of the new version that stand elsewhere among the others: as few as tell the new order. */
  readonly moved: readonly ToldPart[];
}

/** Beyond so many pairs of things that nothing names alike, they are told as gone and new. */
const MOST_LIKENESSES = 10_000;
/** Of a long text its first words tell which it is. */
const FIRST_WORDS = 200;
/** Of two texts that are versions of one, so large a part of the words is the same (Dice's coefficient). */
const ALIKE = 0.5;

/** Finds what is the same in two lists: by what it is known by, then, of several of a kind, by most of its words. */
export function pairUp(before: readonly ToldPart[], after: readonly ToldPart[]): Pairing {
  const partner = new Map<ToldPart, ToldPart>();
  const free = new Set(before);
  const rounds = Math.max(0, ...[...before, ...after].map(({ keys }) => keys.length));
  // By the surest first: a title says more than a place where somebody else has an id.
  for (let round = 0; round < rounds; round += 1) {
    const known = new Map<string, ToldPart[]>();
    for (const one of free) {
      const key = one.keys[round];
      if (key !== undefined && key !== '') known.set(key, [...(known.get(key) ?? []), one]);
    }
    for (const other of after) {
      if (partner.has(other)) continue;
      const one = known
        .get(other.keys[round] ?? '')
        ?.find((each) => each.isItem === other.isItem && free.has(each));
      if (!one) continue;
      partner.set(other, one);
      free.delete(one);
    }
  }
  pairByWords(
    [...free].filter(({ isItem }) => isItem),
    after.filter((one) => one.isItem && !partner.has(one)),
    (one, other) => {
      partner.set(other, one);
      free.delete(one);
    },
  );
  const pairs = after.flatMap((other): (readonly [ToldPart, ToldPart])[] => {
    const one = partner.get(other);
    return one ? [[one, other]] : [];
  });
  return {
    pairs,
    removed: [...free],
    added: after.filter((one) => !partner.has(one)),
    moved: movedIn(before, pairs),
  };
}

function pairByWords(
  before: readonly ToldPart[],
  after: readonly ToldPart[],
  pair: (one: ToldPart, other: ToldPart) => void,
): void {
  if (before.length * after.length > MOST_LIKENESSES) return;
  const words = new Map([...before, ...after].map((one) => [one, wordsIn(one)]));
  const likenesses = before
    .flatMap((one) =>
      after.map((other) => ({ one, other, likeness: likenessOf(words.get(one), words.get(other)) })),
    )
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<ToldPart>();
  for (const { one, other } of likenesses) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pair(one, other);
  }
}

function wordsIn(one: ToldPart): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of (
    wholeText(one)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, FIRST_WORDS))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function likenessOf(
  one: ReadonlyMap<string, number> = new Map(),
  other: ReadonlyMap<string, number> = new Map(),
): number {
  const sum = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((a, b) => a + b, 0);
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Those outside of the longest run of pairs that kept their order (patience sorting). */
function movedIn(before: readonly ToldPart[], pairs: Pairing['pairs']): ToldPart[] {
  const places = new Map(before.map((one, index) => [one, index]));
  const order = pairs.map(([one]) => places.get(one) ?? 0);
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, place] of order.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return pairs.filter((_, index) => !kept.has(index)).map(([, other]) => other);
}
