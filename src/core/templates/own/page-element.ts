import { declarationsIn, type CssDeclaration } from './css/rules.js';
import { elementOf } from './css/selector.js';
import { mayHide } from './css/hiding.js';
import type { ShownElement } from './shown-funding.js';
import { tagAt } from './tag-at.js';

/** What shows nothing of what is in it, or only where it cannot show something else. */
const hiding = new Set(
  (
    'template textarea title noscript noembed noframes xmp select option optgroup datalist canvas audio video object ' +
    'meter progress rp marquee svg defs symbol clippath mask pattern marker metadata desc style head math'
  ).split(' '),
);

/** What stands for style in drawings, and once did in pages. */
const styles: Readonly<Record<string, string>> = {
  display: 'display',
  visibility: 'visibility',
  opacity: 'opacity',
  width: 'width',
  height: 'height',
  transform: 'transform',
  color: 'color',
  text: 'color',
  bgcolor: 'background-color',
};

/**
 * An element as it is looked at.
 *
 * @param isEmpty whether nothing can stand in it
 */
export function pageElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  isEmpty = false,
): ShownElement {
  const style = declarationsIn(attributes.get('style') ?? '');
  for (const [key, value] of attributes) {
    const property = styles[key];
    if (property !== undefined) style.push({ property, value: value.trim().toLowerCase() });
  }
  return { ...elementOf(name, attributes, isEmpty), hides: hiddenWith(name, attributes, style), style };
}

/** A drawing and its parts. */
export function elementsIn(drawing: string): ShownElement[] {
  const found: ShownElement[] = [];
  for (let at = drawing.indexOf('<'); at >= 0; at = drawing.indexOf('<', at + 1)) {
    const tag = tagAt(drawing, at);
    // Their colours and sizes are those of the drawing.
    if (tag && !tag.isEnd)
      found.push({ ...pageElement(tag.name, tag.attributes, found.length > 0), style: [], hides: null });
  }
  return found;
}

/** How an element stands in the page that keeps from sight what is in it; null for any other. */
function hiddenWith(
  name: string,
  attributes: ReadonlyMap<string, string>,
  style: readonly CssDeclaration[],
): string | null {
  if (hiding.has(name)) return `<${name}>`;
  if ((name === 'details' || name === 'dialog') && !attributes.has('open')) return `<${name}>`;
  const key = ['hidden', 'inert', 'popover', 'mask', 'clip-path', 'filter'].find((one) =>
    attributes.has(one),
  );
  if (key !== undefined) return `<${name} ${key}>`;
  if (attributes.get('aria-hidden')?.trim().toLowerCase() === 'true') return `<${name} aria-hidden>`;
  const one = style.find(({ property, value }) => !value.includes('var(') && mayHide({ property, value }));
  return one ? `<${name} style="${one.property}: ${one.value}">` : null;
}
