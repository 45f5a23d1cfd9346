import type { Consent } from '../../core/language/declaration.js';
import { visible } from '../../core/diagnostics/visible.js';
import type { Withheld } from '../../core/privacy/leak/withheld.js';
import type { Unshown } from '../../engine/listener.js';

/** Gathers what the files of a run do not show, to be told in one line when all are done. */
export interface UnshownTally {
  readonly add: (unshown: Unshown) => void;
  /** The line; empty where everything is shown. */
  readonly text: () => string;
}

const words: Readonly<Record<Withheld['kind'], readonly [one: string, several: string]>> = {
  name: ['name', 'names'],
  organisation: ['organisation', 'organisations'],
  contact: ['address or number', 'addresses and numbers'],
  point: ['point', 'points'],
  picture: ['picture', 'pictures'],
  attachment: ['attachment', 'attachments'],
  attendance: ['list of who took part', 'lists of who took part'],
};

/** A tally in which there is nothing yet. Who or what stands in several documents counts once. */
export function tallyUnshown(): UnshownTally {
  const editions = new Map<Consent, Map<Withheld['kind'], Set<string>>>();
  const own = new Set<string>();
  return {
    add({ editions: more, keys }) {
      for (const key of keys) own.add(key);
      for (const [edition, all] of more) {
        const kinds = editions.get(edition) ?? new Map<Withheld['kind'], Set<string>>();
        editions.set(edition, kinds);
        for (const one of all) kinds.set(one.kind, (kinds.get(one.kind) ?? new Set<string>()).add(one.words));
      }
    },
    text() {
      const parts = [...editions].flatMap(([edition, kinds]) => {
        const counts = (Object.keys(words) as Withheld['kind'][]).flatMap((kind) => {
          const count = kinds.get(kind)?.size ?? 0;
          return count === 0 ? [] : [`${count} ${words[kind][count === 1 ? 0 : 1]}`];
        });
        return counts.length === 0 ? [] : [`${counts.join(', ')} in the ${edition} edition`];
      });
      const hint = parts.length === 0 ? '' : ' (--explain lists them)';
      const keys = [...own].sort().map(visible);
      const mine = keys.length === 0 ? [] : [keys.join(', ')];
      return parts.length + mine.length === 0
        ? ''
        : `Not shown: ${[parts.join('; ') + hint, ...mine].filter((one) => one !== '').join('; ')}.\n`;
    },
  };
}
