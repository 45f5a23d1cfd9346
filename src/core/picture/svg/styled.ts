import type { SvgElement } from './read.js';

/** What a rule of a style sheet sets. */
interface SheetRule {
  readonly selector: string;
  readonly value: string;
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

/**
 * What a property is set to for a part: by its attribute, its own style,
 * and the rules of the style sheets that may mean it. Of a selector only the last step is looked at, so it means rather
 * too many parts than too few. Each list that comes of sheets is the same one each time.
 *
 * @param sheets that have been rebuilt
 * @param longer whether properties count whose names go on behind it (`mask-image`)
 */
export function valuesOfParts(
  property: string,
  sheets: readonly string[],
  longer = false,
): (part: SvgElement) => readonly (readonly string[])[] {
  const byKey = new Map<string, Set<string>>();
  for (const { selector, value } of sheets.flatMap((css) => sheetRules(property, css, longer)))
    for (const one of selector.split(',')) {
      const key = keyOf(one);
      const values = byKey.get(key);
      if (values) values.add(value);
      else byKey.set(key, new Set([value]));
    }
  const lists = new Map([...byKey].map(([key, values]) => [key, [...values]]));
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
    if (lists.size === 0) return own.length > 0 ? [own] : [];
    const classes = new Set((attribute(part, 'class') ?? '').split(/\s+/));
    const keys = [
      '*',
      part.local.toLowerCase(),
      `#${attribute(part, 'id') ?? ''}`,
      ...[...classes].map((one) => `.${one}`),
    ];
    return [own, ...keys.map((key) => lists.get(key) ?? [])].filter((values) => values.length > 0);
  };
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

/** What the rules of a style sheet set a property to. */
function sheetRules(property: string, css: string, longer: boolean): SheetRule[] {
  // With quotes a brace may be part of a value: then any part may be meant.
  const isOpen = /["']/.test(css);
  return css.split('}').flatMap((rule) => {
    const [declarations = '', selector = ''] = rule.split('{').reverse();
    return valuesWithin(property, declarations, longer).map((value) => ({
      selector: isOpen ? '*' : selector.trim(),
      value,
    }));
  });
}
