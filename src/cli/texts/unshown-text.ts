import type { Consent } from '../../core/language/declaration.js';
import type { Speech } from '../speech/speech.js';
import { visible } from '../../core/diagnostics/visible.js';
import { withheldKinds, type Withheld } from '../../core/privacy/leak/withheld.js';
import type { UnshownCounts } from '../../engine/documents/unshown.js';

const words: Readonly<Record<Withheld['kind'], readonly [one: string, several: string]>> = {
  name: ['name', 'names'],
  organisation: ['organisation', 'organisations'],
  contact: ['address or number', 'addresses and numbers'],
  point: ['point', 'points'],
  picture: ['picture', 'pictures'],
  attachment: ['attachment', 'attachments'],
  attendance: ['list of who took part', 'lists of who took part'],
};

/** What the files of a run do not show, in one line; empty where everything is shown. */
export function unshownText({ editions, keys }: UnshownCounts, speech: Speech): string {
  const parts = (Object.keys(editions) as Consent[]).map((edition) => {
    const counts = withheldKinds.flatMap((kind) => {
      const count = editions[edition]?.[kind] ?? 0;
      return count === 0 ? [] : [speech(`${count} ${words[kind][count === 1 ? 0 : 1]}`)];
    });
    return speech(`${counts.join(', ')} in the ${edition} edition`);
  });
  const hint = parts.length === 0 ? '' : ` ${speech('(--explain lists them)')}`;
  const mine = keys.length === 0 ? [] : [keys.map(visible).join(', ')];
  return parts.length + mine.length === 0
    ? ''
    : `${speech(`Not shown: ${[parts.join('; ') + hint, ...mine].filter((one) => one !== '').join('; ')}.`)}\n`;
}
