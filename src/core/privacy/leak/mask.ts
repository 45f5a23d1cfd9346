import { clean, originsOf } from './fold.js';
import type { Searcher } from './search.js';

/**
 * Takes every secret out of a text.
 *
 * @param sign stands for each letter, so that columns stay as they are; or once for the whole with `once`
 */
export function maskWith(searcher: Searcher, sign: string, once = false): (text: string) => string {
  return (text) => {
    const hits = searcher.find(clean(text));
    if (hits.length === 0) return text;
    const origins = originsOf(text);
    let masked = '';
    let from = 0;
    for (const { at, end } of hits.sort((a, b) => a.at - b.at || b.end - a.end)) {
      const start = Math.max(origins[at] ?? 0, from);
      const stop = origins[end] ?? text.length;
      if (stop <= from) continue;
      masked += text.slice(from, start) + (once ? sign : sign.repeat(stop - start));
      from = stop;
    }
    return masked + text.slice(from);
  };
}
