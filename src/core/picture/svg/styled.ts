import type { SvgElement } from './read.js';

/** What a rule of a style sheet sets a property to. */
interface SheetRule {
  readonly selector: string;
  readonly values: readonly string[];
}

/** The value of an attribute without a prefix. */
export function attribute(part: SvgElement, name: string): string | undefined {
  return part.attributes.find(({ space, local }) => space === '' && local === name)?.value;
}

/** The style sheets of a drawing. */
export function sheetsOf(root: SvgElement): string[] {
  const found: string[] = [];
  const stack = [root];
  for (let part = stack.pop(); part; part = stack.pop())
    for (const child of part.children)
      if (typeof child !== 'string') stack.push(child);
      else if (part.local === 'style') found.push(child);
  return found;
}

/** How the values of a property are brought together, each by itself and in any order. */
export interface ValueSum<T> {
  readonly none: T;
  readonly of: (value: string) => T;
  readonly plus: (one: T, other: T) => T;
}

/**
 * What the values come to that a property is set to for a part: by its attribute, its own style,
 * and the rules of the style sheets that may mean it. Of a selector only the last step is looked at, so it means rather
 * too many parts than too few. Rules are summed once, and once for each name in their selectors, however many parts they
 * mean.
 *
 * @param sheets that have been rebuilt
 * @param longer whether properties count whose names go on behind it (`mask-image`)
 * @returns of a part, null where nothing sets it
 */
export function sumOfParts<T>(
  property: string,
  sheets: readonly string[],
  { none, of, plus }: ValueSum<T>,
  longer = false,
): (part: SvgElement) => T | null {
  const sum = (values: Iterable<string>): T => {
    let all = none;
    for (const value of new Set(values)) all = plus(all, of(value));
    return all;
  };
  /** Rules that set the same are one. */
  const sums = new Map<string, readonly [T]>();
  const rulesByKey = new Map<string, Set<readonly [T]>>();
  for (const { selector, values } of sheets.flatMap((css) => sheetRules(property, css, longer))) {
    const rule = values.join(';');
    const known = sums.get(rule) ?? ([sum(values)] as const);
    sums.set(rule, known);
    for (const key of new Set(selector.split(',').map(keyOf)))
      rulesByKey.set(key, (rulesByKey.get(key) ?? new Set()).add(known));
  }
  const byKey = new Map(
    [...rulesByKey].map(([key, rules]) => [key, [...rules].reduce((all, [one]) => plus(all, one), none)]),
  );
  return (part) => {
    const own = part.attributes.flatMap(({ space, local, value }) =>
      space !== ''
        ? []
        : local === property
          ? [value]
          : local === 'style'
            ? valuesWithin(property, value, longer)
            : [],
    );
    let found = own.length > 0 ? sum(own) : null;
    if (byKey.size === 0) return found;
    for (const key of keysOf(part)) {
      const one = byKey.get(key);
      if (one !== undefined) found = found === null ? one : plus(found, one);
    }
    return found;
  };
}

/** What the last step of a selector that means a part may ask for. */
function keysOf(part: SvgElement): string[] {
  const classes = new Set((attribute(part, 'class') ?? '').split(/\s+/));
  return [
    '*',
    part.local.toLowerCase(),
    `#${attribute(part, 'id') ?? ''}`,
    ...[...classes].map((one) => `.${one}`),
  ];
}

/**
 * How often a renderer may have to compare a part with a step of a selector, in steps.
 *
 * @param root of a drawing that has been rebuilt
 */
export function matchingWork(root: SvgElement): number {
  const sheets = sheetsOf(root);
  if (sheets.length === 0) return 0;
  const parts: SvgElement[] = [];
  const stack = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    parts.push(part);
    for (const child of part.children) if (typeof child !== 'string') stack.push(child);
  }
  const workByKey = new Map<string, number>();
  for (const css of sheets)
    for (const rule of css.split('{'))
      for (const one of rule.slice(rule.lastIndexOf('}') + 1).split(',')) {
        const selector = one.trim();
        if (selector === '') continue;
        const steps = selector.split(/[\s>+~]+/).length;
        // Those beside a part, or within it, may be all there are.
        const isFar = /~(?!=)|:has/i.test(selector);
        const key = keyOf(selector);
        workByKey.set(key, (workByKey.get(key) ?? 0) + steps * (isFar ? parts.length : 1));
      }
  let work = 0;
  for (const part of parts) for (const key of keysOf(part)) work += workByKey.get(key) ?? 0;
  return work;
}

/** The id, class or name that a part must have for a selector to mean it; `*` where none is certain. */
function keyOf(selector: string): string {
  const [last = ''] = selector.trim().split(/[\s>+~]+/).reverse(); // prettier-ignore
  if (!/^[\w-]*(?:[.#][\w-]+)*$/.test(last) || last === '') return '*';
  const [name = '', first] = last.split(/(?=[.#])/);
  return /^[.#]/.test(name) ? name : (first ?? name.toLowerCase());
}

/** The values of a property among declarations. */
function valuesWithin(property: string, css: string, longer: boolean): string[] {
  return css.split(';').flatMap((one) => {
    const colon = one.indexOf(':');
    const name = one.slice(0, Math.max(0, colon)).trim().toLowerCase();
    return name === property || (longer && name.startsWith(property)) ? [one.slice(colon + 1)] : [];
  });
}

/** The rules of a style sheet that set a property. */
function sheetRules(property: string, css: string, longer: boolean): SheetRule[] {
  // With quotes a brace may be part of a value: then any part may be meant.
  const isOpen = /["']/.test(css);
  return css.split('}').flatMap((rule) => {
    const [declarations = '', selector = ''] = rule.split('{').reverse();
    const values = valuesWithin(property, declarations, longer);
    return values.length > 0 ? [{ selector: isOpen ? '*' : selector.trim(), values }] : [];
  });
}
