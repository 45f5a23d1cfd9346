import { nearest } from '../../../diagnostics/nearest.js';
import type { Say } from '../../../diagnostics/diagnostic.js';
import { kindOf } from '../../kind.js';
import { reportKinds } from '../../../report/kinds.js';
import { layouts, storyOrder } from '../../../report/page/layouts.js';
import { sectionName, visitSections } from '../../../report/sections.js';
import { child, entriesAt, entry, itemsAt, stringOf, type Node, type Parsed } from '../../../syntax/ast.js';
import type { Span } from '../../../syntax/place.js';

/** Words that look like the name of a kind of report rather than like a text. */
const code = /^[a-z]+(?:[_-][a-z]+)*$/;

/** Reports a kind of report that is spelt almost as one that has a name in every language. */
export function checkReportKind({ root }: Parsed, say: Say): void {
  const node = child(child(root, 'report'), 'kind');
  const kind = stringOf(node);
  if (!node || kind === null || reportKinds.includes(kind) || !code.test(kind)) return;
  const meant = nearest(kind, reportKinds);
  if (meant.length > 0) say('unknown-value', node, { value: kind, nearest: meant, known: reportKinds });
}

/** The sections of which an order says the place: those of the first page stand there, annexes come last. */
const arranged: ReadonlySet<string> = new Set(storyOrder.slice(2));

const isEmpty = (node: Node): boolean =>
  (node.type === 'scalar' && node.value === null) || (node.type === 'list' && node.items.length === 0);

/**
 * Reports names of sections that no report has: those that own sections follow, that are hidden, put first or renamed; and
 * an order that forgets some.
 */
export function checkSections(parsed: Parsed, say: Say): void {
  const { root } = parsed;
  // As keys are spelt.
  const known = visitSections.map(({ name }) => name.replaceAll('-', '_'));
  const look = (name: string | null, at: Span): void => {
    if (name === null || name === '' || known.some((one) => sectionName(one) === sectionName(name))) return;
    say('unknown-section', at, { name, nearest: nearest(name, known), known });
  };
  for (const section of itemsAt(root, 'sections')) {
    const after = child(section, 'after');
    if (after) look(stringOf(after), after);
  }
  const style = child(root, 'style');
  for (const item of [...itemsAt(style, 'hide'), ...itemsAt(style, 'order')]) look(stringOf(item), item);
  const ordered = itemsAt(style, 'order');
  const names = ordered.map((item) => sectionName(stringOf(item) ?? ''));
  for (const { key, keySpan } of entriesAt(style, 'labels')) look(key, keySpan);
  const order = entry(style, 'order');
  if (kindOf(parsed) === 'programme') return;
  const hidden = itemsAt(style, 'hide').map((item) => sectionName(stringOf(item) ?? ''));
  checkPlaces(root, hidden, say);
  if (!order || ordered.length === 0) return;
  const forgotten = (root.type === 'map' ? root.entries : [])
    .filter(({ key, value }) => arranged.has(sectionName(key)) && !isEmpty(value))
    .map(({ key }) => key)
    .filter((key) => !names.includes(sectionName(key)) && !hidden.includes(sectionName(key)));
  if (forgotten.length > 0) say('order-incomplete', order.keySpan, { names: forgotten });
}

/** The keys that fill a section, besides the one that has its name; what is filled from elsewhere as well has none here. */
const filledBy: Readonly<Record<string, readonly string[]>> = {
  purpose: ['objectives', 'questions', 'method'],
  agenda: ['tours', 'discussions', 'events'],
  steps: ['follow_up'],
  pictures: ['images'],
  ...Object.fromEntries(
    ['sites', 'who', 'people', 'sources', 'abbreviations', 'colophon'].map((name) => [name, []]),
  ),
};

/** Reports own sections that follow one which the report does not show. */
function checkPlaces(root: Node, hidden: readonly string[], say: Say): void {
  const filled = (root.type === 'map' ? root.entries : [])
    .filter(({ value }) => !isEmpty(value))
    .map(({ key }) => key);
  const keysOf = (name: string): readonly string[] => filledBy[name] ?? [name.replaceAll('-', '_')];
  const shows = (name: string): boolean =>
    !hidden.includes(name) && (keysOf(name).length === 0 || keysOf(name).some((key) => filled.includes(key)));
  const all = visitSections.map(({ name }): string => name);
  for (const section of itemsAt(root, 'sections')) {
    const after = child(section, 'after');
    const written = stringOf(after);
    const name = sectionName(written ?? '');
    if (!after || written === null || !all.includes(name) || shows(name)) continue;
    const known = all.filter((one) => shows(one) && keysOf(one).length > 0);
    say('section-absent', after, { name: written, known: known.map((one) => one.replaceAll('-', '_')) });
  }
}

/**
 * Reports a layout that does not exist.
 *
 * @param own the names of the user's own
 */
export function checkLayout({ root }: Parsed, own: readonly string[], say: Say): void {
  const known: readonly string[] = [...layouts, ...own];
  const node = child(root, 'layout');
  const name = stringOf(node);
  if (!node || name === null || known.includes(name)) return;
  say('unknown-value', node, { value: name, nearest: nearest(name, known), known });
}
