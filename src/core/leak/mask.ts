import { clean } from './fold.js';
import type { Searcher } from './search.js';

/**
 * Takes every secret out of a text.
 *
 * @param sign stands for each letter, so that columns stay as they are; or once for the whole with `once`
 */
export function maskWith(searcher: Searcher, sign: string, once = false): (text: string) => string {
  return (text) => {
    const cleaned = clean(text);
    const hits = searcher.find(cleaned);
    if (hits.length === 0) return text;
    // Letters that were taken apart move those behind them; then the clean text has to do.
    const given = cleaned.length === text.length ? text : cleaned;
    let masked = '';
    let from = 0;
    for (const { at, end } of hits.sort((a, b) => a.at - b.at || b.end - a.end)) {
      if (end <= from) continue;
      const start = Math.max(at, from);
      masked += given.slice(from, start) + (once ? sign : sign.repeat(end - start));
      from = end;
    }
    return masked + given.slice(from);
  };
}
