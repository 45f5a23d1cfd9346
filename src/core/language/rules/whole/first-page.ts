import { makeNearest } from '../../../diagnostics/nearest.js';
import type { Say } from '../../../diagnostics/diagnostic.js';
import { foldName } from '../../../report/names.js';
import { child, entry, itemsAt, stringOf, type Node, type Parsed } from '../../../syntax/ast.js';
import { headOf } from '../../values/written.js';

/** So many of each find room on a first page. */
const most = { key_messages: 5, key_figures: 4 } as const;

/**
 * Reports messages and figures for which a first page has no room, figures without a number, and those of a site that
 * the site does not have.
 *
 * @param programme of the visit; null where it has none or it cannot be read
 */
export function checkFirstPage({ root }: Parsed, programme: Parsed | null, say: Say): void {
  for (const key of ['key_messages', 'key_figures'] as const) {
    const limit = most[key];
    const surplus = itemsAt(root, key)[limit];
    if (surplus) say('first-page-full', headOf(surplus), { key, limit, count: itemsAt(root, key).length });
  }
  for (const figure of itemsAt(root, 'key_figures')) {
    if (figure.type !== 'map') continue;
    const [site, label] = [child(figure, 'site'), child(figure, 'figure')];
    if (label && !site) sayMissing(figure, 'site', '…', say);
    if (!site) {
      if (child(figure, 'label') && !child(figure, 'value')) sayMissing(figure, 'value', '…', say);
      continue;
    }
    const place = siteOf(site, [root, programme?.root]);
    // An id that nobody knows is told already.
    if (!place) continue;
    const known = itemsAt(place, 'figures').map((one) => versionsOf(child(one, 'label')));
    if (label) checkLabel(label, known, say);
    else if (!child(figure, 'value') && known.length !== 1)
      say('unknown-figure', site, { label: null, nearest: [], known: known.flatMap(([one]) => one ?? []) });
  }
}

function sayMissing(figure: Node, key: string, example: string, say: Say): void {
  say('missing-key', headOf(figure), { key, thing: 'a key figure', example, values: [] });
}

function checkLabel(label: Node, known: readonly (readonly string[])[], say: Say): void {
  const wanted = versionsOf(label);
  const [first] = wanted;
  if (first === undefined) return;
  const names = new Set(known.flat().map(foldName));
  if (wanted.some((one) => names.has(foldName(one)))) return;
  const nearest = makeNearest(known.flat())(first);
  say('unknown-figure', label, { label: first, nearest, known: known.flatMap(([one]) => one ?? []) });
}

/** The site that a reference names, in place or in one of the registries. */
function siteOf(reference: Node, roots: readonly (Node | undefined)[]): Node | null {
  if (reference.type === 'map') return reference;
  const id = stringOf(reference);
  if (id === null) return null;
  for (const root of roots) {
    const found = entry(child(root, 'sites'), id)?.value;
    if (found) return found;
  }
  return null;
}

/** A text in each of its languages. */
function versionsOf(node: Node | undefined): string[] {
  if (node?.type === 'map') return node.entries.flatMap(({ value }) => stringOf(value) ?? []);
  return node ? (stringOf(node) === null ? [] : [stringOf(node) ?? '']) : [];
}
