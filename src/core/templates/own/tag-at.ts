import { decodeEntities } from '../../formats/read-text.js';

/** A start or end tag of a page. */
export interface PageTag {
  /** In small letters. */
  readonly name: string;
  readonly isEnd: boolean;
  /** By names in small letters; of one that stands twice the first counts, as in HTML. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether a slash stands at its end: a drawing ends there. */
  readonly isClosed: boolean;
  /** Behind its `>`. */
  readonly end: number;
}

const NAME = /<(\/?)([A-Za-z][^\t\n\f\r />]*)/y;
const BETWEEN = /[\t\n\f\r /]*/y;
const BLANK = /[\t\n\f\r ]*/y;
const KEY = /=?[^\t\n\f\r />=]*/y;
const BARE = /[^\t\n\f\r >]*/y;

/**
 * Reads the tag that begins at a `<` as browsers do (HTML, 13.2.5.6 to 13.2.5.40): a slash or nothing may part attributes,
 * blanks may stand around an equals sign, and a `>` between quotation marks ends nothing.
 *
 * @returns null where no tag begins, or one that does not end, which browsers leave out
 */
export function tagAt(page: string, at: number): PageTag | null {
  const [, slash = '', written = ''] = found(NAME, page, at) ?? [];
  if (written === '') return null;
  const attributes = new Map<string, string>();
  let from = at + 1 + slash.length + written.length;
  for (;;) {
    from += found(BETWEEN, page, from)?.[0].length ?? 0;
    if (from >= page.length) return null;
    if (page[from] === '>') break;
    const key = found(KEY, page, from)?.[0] ?? '';
    from += key.length;
    const equals = from + (found(BLANK, page, from)?.[0].length ?? 0);
    let value = '';
    if (page[equals] === '=') {
      from = equals + 1 + (found(BLANK, page, equals + 1)?.[0].length ?? 0);
      const quote = page[from];
      if (quote === '"' || quote === "'") {
        const end = page.indexOf(quote, from + 1);
        if (end < 0) return null;
        value = page.slice(from + 1, end);
        from = end + 1;
      } else {
        value = found(BARE, page, from)?.[0] ?? '';
        from += value.length;
      }
    }
    const name = key.toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
  }
  return {
    name: written.toLowerCase(),
    isEnd: slash !== '',
    attributes,
    isClosed: page[from - 1] === '/',
    end: from + 1,
  };
}

function found(pattern: RegExp, page: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(page);
}
