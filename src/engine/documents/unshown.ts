import type { Consent } from '../../core/language/declaration.js';
import { withheldKinds, type Withheld } from '../../core/privacy/leak/withheld.js';
import type { Unshown } from '../listener.js';

/** How much of each kind an edition withholds; a kind of which it withholds nothing is left out. */
export type WithheldCounts = Readonly<Partial<Record<Withheld['kind'], number>>>;

/** How much stands in the documents of a run and not in what was built of them; nobody is named. */
export interface UnshownCounts {
  /** By edition, those alone that withhold something. Who or what stands in several documents counts once. */
  readonly editions: Readonly<Partial<Record<Consent, WithheldCounts>>>;
  /** Keys of the author’s own (`x_…`), which only templates of the user’s own show; sorted. */
  readonly keys: readonly string[];
}

/** Gathers what the files of a run do not show. */
export interface UnshownTally {
  readonly add: (unshown: Unshown) => void;
  /** @param forLog whether names are masked in keys, as it is not known who will read them */
  readonly counts: (forLog?: boolean) => UnshownCounts;
}

/** A tally in which there is nothing yet. */
export function tallyUnshown(): UnshownTally {
  const editions = new Map<Consent, Map<Withheld['kind'], Set<string>>>();
  const own = new Map<string, string>();
  return {
    add({ editions: more, keys }) {
      for (const { key, masked } of keys)
        if (own.get(key) === undefined || masked !== key) own.set(key, masked);
      for (const [edition, all] of more) {
        const kinds = editions.get(edition) ?? new Map<Withheld['kind'], Set<string>>();
        editions.set(edition, kinds);
        for (const one of all) kinds.set(one.kind, (kinds.get(one.kind) ?? new Set<string>()).add(one.words));
      }
    },
    counts: (forLog = false) => ({
      editions: Object.fromEntries(
        [...editions].flatMap(([edition, kinds]) => {
          const found = withheldKinds.flatMap((kind) => {
            const count = kinds.get(kind)?.size ?? 0;
            return count === 0 ? [] : [[kind, count] as const];
          });
          return found.length === 0 ? [] : [[edition, Object.fromEntries(found)] as const];
        }),
      ),
      keys: [...own]
        .map(([key, masked]) => (forLog ? masked : key))
        .filter((key, index, all) => all.indexOf(key) === index)
        .sort(),
    }),
  };
}
