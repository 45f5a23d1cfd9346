import { fromCode } from '../text/entities.js';
import { APART } from './read-text.js';

/**
 * What a style sheet says, with what escapes stand for (CSS Syntax 3, 4.3.7): what stands outside of strings and
 * comments, these two apart, and what its strings write together, as `content: "Anna Qu" "ux"` does, or two of them that a page shows one behind the other.
 */
export function readStyle(css: string): string[] {
  const { plain, comments, strings } = partsOf(css);
  const together = strings.length > 1 ? strings.join('') : '';
  return [apart(plain.join(' ')), comments.join(APART), strings.join(APART), together]
    .filter((one) => one !== '')
    .map(withoutEscapes);
}

/**
 * What stands outside of strings and comments, in which its own signs are none of text: `@page` calls nobody,
 * `figure.small` is no file of somebody, and `white-space` no double name.
 */
function apart(css: string): string {
  return css.replace(/url\([^()]*\)|[@.#](?=[a-z_\\-])|[{};:]|-/gi, (one) => {
    if (one === '-') return ' ';
    return one.length > 1 ? one : APART;
  });
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

/** The strings of a style sheet, its comments, and what stands between them; each in their order, with their escapes. */
function partsOf(css: string): Readonly<Record<'plain' | 'comments' | 'strings', string[]>> {
  const parts = { plain: [] as string[], comments: [] as string[], strings: [] as string[] };
  let from = 0;
  let at = 0;
  /** Takes a part that begins here, and goes on behind it. */
  const take = (kind: 'comments' | 'strings', start: number, end: number, behind: number): void => {
    parts.plain.push(css.slice(from, at));
    parts[kind].push(css.slice(start, end));
    from = at = behind;
  };
  while (at < css.length) {
    const sign = css.charAt(at);
    if (css.startsWith('/*', at)) {
      const end = css.indexOf('*/', at + 2);
      take('comments', at + 2, end < 0 ? css.length : end, end < 0 ? css.length : end + 2);
    } else if (sign === '"' || sign === "'") {
      let end = at + 1;
      while (end < css.length && css.charAt(end) !== sign) end += css.charAt(end) === '\\' ? 2 : 1;
      take('strings', at + 1, end, end + 1);
    } else at += 1;
  }
  parts.plain.push(css.slice(from));
  return parts;
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
