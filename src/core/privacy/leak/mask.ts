import { merged } from '../../text/stretches.js';
import { readingsOf } from './readings.js';
import type { Searcher } from './search.js';

/**
 * Takes every secret out of a text, in whatever way it may be read.
 *
 * @param sign stands for each letter, so that columns stay as they are; or once for the whole with `once`
 */
export function maskWith(searcher: Searcher, sign: string, once = false): (text: string) => string {
  return (text) => {
    const found = readingsOf(text).flatMap((reading) => {
      const hits = searcher.find(reading.text);
      const origins = hits.length > 0 ? reading.origins() : [];
      return hits.map(({ at, end }) => ({ start: origins[at] ?? 0, end: origins[end] ?? text.length }));
    });
    let masked = '';
    let from = 0;
    for (const { start, end } of merged(found)) {
      masked += text.slice(from, start) + (once ? sign : sign.repeat(end - start));
      from = end;
    }
    return masked + text.slice(from);
  };
}
