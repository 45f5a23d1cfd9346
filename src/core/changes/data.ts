/** Keys of which no report shows the value itself, whatever follows from it. */
const neverShown = /^(?:x_|consent$|pseudonym$|chatham_house_minimum$|disclosures$)/;

/**
 * How many values differ between two versions of a document as it was read, and how many of them no report shows by
 * themselves. Lists are compared by what they hold, so that what moves along counts once.
 */
export function countDifferent(
  before: unknown,
  after: unknown,
): { readonly all: number; readonly unshown: number } {
  let all = 0;
  let unshown = 0;
  const note = (isUnshown: boolean): void => {
    all += 1;
    if (isUnshown) unshown += 1;
  };
  const walk = (one: unknown, other: unknown, isUnshown: boolean): void => {
    if (Array.isArray(one) && Array.isArray(other)) {
      const known = new Map<string, number>();
      for (const item of one) known.set(textFor(item), (known.get(textFor(item)) ?? 0) + 1);
      const added = other.filter((item: unknown) => {
        const count = known.get(textFor(item)) ?? 0;
        if (count > 0) known.set(textFor(item), count - 1);
        return count === 0;
      });
      const removed = one.filter((item: unknown) => {
        const count = known.get(textFor(item)) ?? 0;
        if (count > 0) known.set(textFor(item), count - 1);
        return count > 0;
      });
      if (added.length === 0 && removed.length === 0 && textFor(one) !== textFor(other)) note(isUnshown);
      for (let index = 0; index < Math.max(added.length, removed.length); index += 1)
        walk(removed[index], added[index], isUnshown);
    } else if (isMap(one) && isMap(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
        walk(one[key], other[key], isUnshown || neverShown.test(key));
    } else if (textFor(one) !== textFor(other)) note(isUnshown);
  };
  walk(before, after, false);
  return { all, unshown };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textFor(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
