/** So many values of one declaration are tried; more are taken to be what is looked for. */
const MOST = 64;

/** No value that is a length or a word is longer; what is would only cost time. */
const LONGEST = 1000;

/** Values of custom properties, by their names. */
export type CssVariables = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Every value that a declaration may have, by what its custom properties may stand for (CSS Variables 1, 3).
 *
 * @returns null where nobody knows, or too many
 */
export function valuesOf(value: string, variables: CssVariables): string[] | null {
  const done: string[] = [];
  const open = [value];
  let tried = 0;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    tried += 1;
    if (tried > 4 * MOST || one.length > LONGEST) return null;
    const at = one.search(/\b(?:var|env|attr)\(/);
    if (at < 0) {
      done.push(one);
      continue;
    }
    if (!one.startsWith('var(', at)) return null;
    const end = endOfCall(one, at + 4);
    const inner = one.slice(at + 4, end);
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    const known = [...(variables.get(name) ?? [])];
    if (comma >= 0) known.push(inner.slice(comma + 1).trim());
    for (const each of known) open.push(one.slice(0, at) + each + one.slice(end + 1));
  }
  return done;
}

/** The place of the bracket that closes a call. */
function endOfCall(value: string, from: number): number {
  let depth = 1;
  for (let at = from; at < value.length; at += 1) {
    if (value[at] === '(') depth += 1;
    else if (value[at] === ')' && --depth === 0) return at;
  }
  return value.length;
}

/** The custom properties that a value names. */
export function variablesIn(value: string): string[] {
  return [...value.matchAll(/var\( ?(--[^,) ]*)/g)].map(([, name = '']) => name);
}
