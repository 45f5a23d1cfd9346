import { fromCode } from '../text/entities.js';

/**
 * What a style sheet says: all of it, with what escapes stand for (CSS Syntax 3, 4.3.7); and what its strings write
 * together, as `content: "Anna Qu" "ux"` does, or two of them that a page shows one behind the other.
 */
export function readStyle(css: string): string[] {
  const strings = stringsIn(css);
  return [css, ...(strings.length > 1 ? [strings.join('')] : [])].map(withoutEscapes);
}

/** What a style sheet keeps from sight: classes as `.note`, ids as `#note`, names of elements. */
export function hiddenBy(css: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const rule of css.split('}')) {
    const at = rule.lastIndexOf('{');
    if (at < 0 || !hidesSomething(rule.slice(at + 1))) continue;
    const selectors = rule.slice(rule.lastIndexOf('{', at - 1) + 1, at);
    for (const selector of selectors.split(',')) {
      const last =
        selector
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? '';
      const marked = last.match(/[.#][\w-]+/g);
      for (const one of marked ?? [last.toLowerCase()]) found.add(one);
    }
  }
  return found;
}

/** Whether declarations of style keep something from sight, or so small that nobody sees it. */
export function hidesSomething(declarations: string): boolean {
  const plain = declarations.replace(/\s/g, '').toLowerCase();
  return /display:none|visibility:(?:hidden|collapse)|(?:font-size|opacity):0(?![.\d]*[1-9])/.test(plain);
}

/** The strings of a style sheet in their order, with their escapes; nothing of its comments. */
function stringsIn(css: string): string[] {
  const strings: string[] = [];
  for (let at = 0; at < css.length; at += 1) {
    const sign = css.charAt(at);
    if (sign === '/' && css.charAt(at + 1) === '*') {
      const end = css.indexOf('*/', at + 2);
      if (end < 0) break;
      at = end + 1;
    } else if (sign === '"' || sign === "'") {
      const start = at + 1;
      for (at = start; at < css.length && css.charAt(at) !== sign; at += 1)
        if (css.charAt(at) === '\\') at += 1;
      strings.push(css.slice(start, at));
    }
  }
  return strings;
}

function withoutEscapes(css: string): string {
  return css.replace(
    /\\(?:([\da-f]{1,6})[ \t\r\n\f]?|(\r?\n)|([^]))/gi,
    (_, code: string | undefined, line: string | undefined, sign = '') => {
      if (code !== undefined) return fromCode(Number.parseInt(code, 16));
      return line === undefined ? String(sign) : '';
    },
  );
}
