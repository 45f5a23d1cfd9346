import { walk } from '../../language/walk.js';
import { foldName } from '../../report/names.js';
import { entry, type Node, type Parsed } from '../../syntax/ast.js';
import type { Range } from '../../syntax/place.js';

/** Something that a document says, with its place. */
export interface Noted<T> {
  readonly value: T;
  readonly range: Range;
}
export interface NotedFigure {
  /** By this two figures count the same thing: site, label, unit and date. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}
export interface NotedCity {
  readonly city: string;
  readonly country: string;
}

/** What is compared between the documents of a programme, small enough to keep of every visit. */
export interface ComparisonNotes {
  readonly file: string;
  /** To show the lines of what is wrong. */
  readonly text: string;
  readonly id: Noted<string>;
  readonly title: string;
  /** Of a visit: its days from the first to the last, or each of separate ones. Empty where it says none. */
  readonly dates: readonly Noted<{ readonly start: string; readonly end: string }>[];
  readonly cities: readonly Noted<NotedCity>[];
  readonly names: readonly Noted<string>[];
  readonly figures: readonly Noted<NotedFigure>[];
  readonly practices: readonly Noted<string>[];
  /** The ids that lessons feed, one list a lesson. */
  readonly lessons: readonly Noted<readonly Noted<string>[]>[];
}

/**
 * Notes what a document says that others may contradict.
 *
 * @param id its own or the name of its file
 */
export function notesOf(parsed: Parsed, id: string): ComparisonNotes {
  const { root, range, file, text } = parsed;
  const noted = <T>(value: T, node: Node): Noted<T> => ({ value, range: range(node) });
  const city = (node: Node): Noted<NotedCity>[] => {
    const at = entry(node, 'city')?.value;
    const name = wordsOf(at);
    return at && name !== null
      ? [noted({ city: name, country: wordsOf(entry(node, 'country')?.value) ?? '' }, at)]
      : [];
  };
  const names: Noted<string>[] = [];
  walk(parsed, ({ node, thing }) => {
    if (thing?.nature !== 'person' && thing?.nature !== 'organisation') return;
    const name = entry(node, 'name')?.value;
    const written = wordsOf(name);
    if (name && written !== null) names.push(noted(written, name));
  });
  const idNode = entry(root, 'id')?.value;
  const start = root.type === 'map' ? (entry(root, 'id')?.keySpan ?? root.entries[0]?.keySpan) : undefined;
  const dates = entry(root, 'dates')?.value;
  const written = dates?.type === 'list' ? dates.items : dates ? [dates] : [];
  return {
    file,
    text,
    id: { value: wordsOf(idNode) ?? id, range: range(start ?? { start: root.start, end: root.start }) },
    title: wordsOf(entry(root, 'title')?.value) ?? id,
    dates: written.flatMap((node) => {
      const from = wordsOf(node.type === 'map' ? entry(node, 'start')?.value : node);
      const to = wordsOf(node.type === 'map' ? entry(node, 'end')?.value : node);
      return from !== null && to !== null ? [noted({ start: from, end: to }, node)] : [];
    }),
    cities: [...city(root), ...itemsOf(entry(root, 'participants')?.value, 'delegations').flatMap(city)],
    names,
    figures: figuresIn(root, wordsOf(entry(root, 'city')?.value) ?? '', noted),
    practices: itemsOf(root, 'practices').flatMap((one) => {
      const node = entry(one, 'id')?.value;
      const value = wordsOf(node);
      return node && value !== null ? [noted(value, node)] : [];
    }),
    lessons: itemsOf(root, 'lessons').map((lesson) =>
      noted(
        itemsOf(lesson, 'feeds').flatMap((node) => {
          const value = wordsOf(node);
          return value === null ? [] : [noted(value, node)];
        }),
        lesson,
      ),
    ),
  };
}

/** Figures of the sites in the registry: those in place belong to one session alone. */
function figuresIn(
  root: Node,
  hostCity: string,
  noted: <T>(value: T, node: Node) => Noted<T>,
): Noted<NotedFigure>[] {
  const registry = entry(root, 'sites')?.value;
  if (registry?.type !== 'map') return [];
  return registry.entries.flatMap(({ value: site }) => {
    const name = wordsOf(entry(site, 'name')?.value);
    if (name === null) return [];
    const city = wordsOf(entry(site, 'city')?.value) ?? hostCity;
    return itemsOf(site, 'figures').flatMap((figure) => {
      const value = entry(figure, 'value')?.value;
      const label = wordsOf(entry(figure, 'label')?.value);
      const written = wordsOf(value);
      if (!value || label === null || written === null) return [];
      const rest = ['unit', 'as_of'].map((key) => wordsOf(entry(figure, key)?.value) ?? '');
      const key = [name, city, label, ...rest].map(foldName).join('|');
      return [noted({ key, label, value: written }, value)];
    });
  });
}

/** Everything under `key`, one node an item; nothing when it is not a list. */
export function itemsOf(node: Node | undefined, key: string): readonly Node[] {
  const value = entry(node, key)?.value;
  return value?.type === 'list' ? value.items : [];
}

/** A text or number as it is written; null for anything else. A text by language gives its first. */
export function wordsOf(node: Node | undefined): string | null {
  if (node?.type === 'map') return wordsOf(node.entries[0]?.value);
  if (node?.type !== 'scalar' || node.value === null) return null;
  return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value).trim() : null;
}
