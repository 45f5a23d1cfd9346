import type { ListNode, MapEntry, MapNode, Node } from '../syntax/ast.js';
import type { Replacement } from '../diagnostics/suggestions.js';
import { lineAt } from '../syntax/place.js';
import { flowText, yamlLines, type Yaml } from './write-yaml.js';

/** Why something cannot be put into a document: where, and what its author can do about it. */
export interface EditFault {
  readonly at: Node;
  readonly reason: string;
}

/** Collects what is to be put into a document, and writes it. Nothing outside of that changes by a byte. */
export interface Insertions {
  /** Adds keys at the end of a map. */
  readonly addKeys: (map: MapNode, entries: readonly (readonly [key: string, value: Yaml])[]) => void;
  /** Adds items at the end of a list. */
  readonly addItems: (list: ListNode, items: readonly Yaml[]) => void;
  /** Gives a key that has nothing, `{}` or `[]` a value. */
  readonly fill: (map: MapNode, entry: MapEntry, value: Yaml) => void;
  /** Adds a key to a map behind one of its entries. */
  readonly addKeyBehind: (map: MapNode, before: MapEntry, key: string, value: Yaml) => void;
  /** Writes the single value of a key anew. */
  readonly replace: (holder: Node, entry: Pick<MapEntry, 'value'>, text: string) => void;
  /** Why something could not be done; the edits are of no use then. */
  readonly faults: readonly EditFault[];
  /** In the order of the text; of those at one place, the deeper stands before. */
  readonly edits: () => Replacement[];
}

/** @param text as it was parsed: without the mark of the order of bytes */
export function makeInsertions(text: string): Insertions {
  const found: (Replacement & { readonly depth: number })[] = [];
  const faults: EditFault[] = [];
  const isJson = isInJson(text);
  const inFlow = (value: Yaml): string => flowText(value, isJson);
  const put = (start: number, end: number, written: string, depth = 0): void =>
    void found.push({ start, end, text: written, depth });
  /** Adds whole lines behind what ends at an offset. */
  const putLines = (end: number, lines: readonly string[], indent: number): void => {
    const at = behindLine(text, end, indent);
    const block = lines.map((line) => `${' '.repeat(indent)}${line}`).join('\n');
    const isOpen = at === text.length && !text.endsWith('\n');
    put(at, at, isOpen ? `\n${block}` : `${block}\n`, indent);
  };
  const isAlias = (node: Node): boolean => {
    if (text[node.start] !== '*') return false;
    faults.push({ at: node, reason: 'it repeats another part of the document by *' });
    return true;
  };
  const addToFlow = (node: ListNode | MapNode, written: readonly string[]): void => {
    const last = node.type === 'map' ? node.entries.at(-1) : node.items.at(-1);
    if (!last) return put(node.end - 1, node.end - 1, written.join(', '));
    const end = 'key' in last ? endOfEntry(text, last) : last.end;
    put(end, end, `, ${written.join(', ')}`);
  };

  const addKeys: Insertions['addKeys'] = (map, entries) => {
    if (entries.length === 0 || isAlias(map)) return;
    if (map.flow)
      return addToFlow(
        map,
        entries.map(([key, value]) => `${inFlow(key)}: ${inFlow(value)}`),
      );
    const last = map.entries.at(-1);
    if (!last) return;
    const indent = indentOf(text, map);
    putLines(
      endOfEntry(text, last),
      entries.flatMap(([key, value]) => yamlLines({ [key]: value }, stepIn(text, map))),
      indent,
    );
  };

  const addItems: Insertions['addItems'] = (list, items) => {
    if (items.length === 0 || isAlias(list)) return;
    if (text[list.start] === '[') return addToFlow(list, items.map(inFlow));
    const last = list.items.at(-1);
    const indent = dashOf(text, list);
    if (!last || indent === null) {
      faults.push({ at: list, reason: 'its items cannot be told apart' });
      return;
    }
    putLines(endOf(text, last), yamlLines(items), indent);
  };

  const fill: Insertions['fill'] = (map, entry, value) => {
    const { value: node, keySpan } = entry;
    if (isAlias(map)) return;
    if (map.flow) {
      if (isNothing(node, entry)) {
        if (entry.lone) put(keySpan.end, keySpan.end, `: ${inFlow(value)}`);
        else {
          const colon = colonOf(text, entry);
          put(colon + 1, colon + 1, ` ${inFlow(value)}`);
        }
      } else put(node.start, node.end, inFlow(value));
      return;
    }
    const indent = indentOf(text, map);
    const colon = colonOf(text, entry);
    if (typeof value !== 'object') {
      const [written = ''] = yamlLines(value);
      if (isNothing(node, entry)) return put(colon + 1, colon + 1, ` ${written}`);
      return put(node.start, node.end, written);
    }
    const lines = yamlLines(value, stepIn(text, map));
    const block = (at: number): void => putLines(at, lines, indent + stepIn(text, map));
    if (isNothing(node, entry)) return block(colon + 1);
    // What stands between, such as an anchor, is for the value.
    if (text.slice(colon + 1, node.start).trim() !== '') return put(node.start, node.end, inFlow(value));
    put(colon + 1, node.end, '');
    block(node.end);
  };

  const addKeyBehind: Insertions['addKeyBehind'] = (map, before, key, value) => {
    if (isAlias(map)) return;
    if (map.flow) {
      const end = endOfEntry(text, before);
      return put(end, end, `, ${inFlow(key)}: ${inFlow(value)}`);
    }
    putLines(endOfEntry(text, before), yamlLines({ [key]: value }, stepIn(text, map)), indentOf(text, map));
  };

  return {
    ...{ addKeys, addItems, fill, addKeyBehind },
    replace: (holder, { value }, written) => {
      if (!isAlias(holder) && !isAlias(value)) put(value.start, value.end, written);
    },
    faults,
    edits: () =>
      found
        .map((edit, index) => ({ edit, index }))
        .sort((a, b) => a.edit.start - b.edit.start || b.edit.depth - a.edit.depth || a.index - b.index)
        .map(({ edit: { start, end, text: written } }) => ({ start, end, text: written })),
  };
}

/**
 * A text with stretches of it written anew. Lines end as those of the text do, and a mark of the order of bytes is not
 * counted.
 *
 * @param edits in their order, none within another
 */
export function applyInsertions(text: string, edits: readonly Replacement[]): string {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  let [written, from] = ['', 0];
  for (const { start, end, text: instead } of edits) {
    written += text.slice(from, start + mark) + instead.replace(/\r\n|[\r\n]/g, lineEnd);
    from = end + mark;
  }
  return written + text.slice(from);
}

/** Whether a key has no value: the key then stands for it. */
export function isNothing(node: Node, { keySpan }: Pick<MapEntry, 'keySpan'>): boolean {
  return (
    node.type === 'scalar' && node.value === null && node.start === keySpan.start && node.end === keySpan.end
  );
}

/** The colon behind a key. Between them stand blanks at most, or the lines of an explicit key. */
function colonOf(text: string, { keySpan }: MapEntry): number {
  const at = text.indexOf(':', keySpan.end);
  return at < 0 ? keySpan.end : at;
}

function endOfEntry(text: string, entry: MapEntry): number {
  if (!isNothing(entry.value, entry)) return endOf(text, entry.value);
  return entry.lone ? entry.keySpan.end : colonOf(text, entry) + 1;
}

/** Where the last sign of a value stands, without comments and lines behind it that are nobody's. */
function endOf(text: string, node: Node): number {
  if (text[node.start] === '*') return node.end;
  if (node.type === 'scalar') {
    if (node.style !== 'block') return node.end;
    // The blank lines at its end are part of it where it says so (`|+`).
    const [head = ''] = text.slice(node.start, node.end).split('\n', 1);
    return /^[|>]\d?\+/.test(head)
      ? node.end - (text[node.end - 1] === '\n' ? 1 : 0)
      : trimmedEnd(text, node);
  }
  if (node.type === 'map' ? node.flow : text[node.start] === '[') return node.end;
  const last = node.type === 'map' ? node.entries.at(-1) : node.items.at(-1);
  if (!last) return node.end;
  return 'key' in last ? endOfEntry(text, last) : endOf(text, last);
}

function trimmedEnd(text: string, { start, end }: Node): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The beginning of the line behind an offset, and behind comments there that are indented further than what comes. */
function behindLine(text: string, end: number, indent: number): number {
  const { end: lineEnd } = lineAt(text, end);
  let at = Math.min(text.length, lineEnd + 1);
  for (let next = at; next < text.length;) {
    const line = lineAt(text, next);
    const words = text.slice(line.start, line.end);
    const own = words.length - words.trimStart().length;
    if (words.trim() !== '' && (!words.trimStart().startsWith('#') || own <= indent)) break;
    next = Math.min(text.length, line.end + 1);
    if (words.trim() !== '') at = next;
  }
  return at;
}

/** The column, from 0, at which the keys of a map in block style stand. */
function indentOf(text: string, { entries }: MapNode): number {
  const at = entries[0]?.keySpan.start ?? 0;
  const { start } = lineAt(text, at);
  let column = 0;
  // Behind dashes and the colon of an explicit key; its own sign and an anchor stand where the key would.
  while (start + column < at && /[\s:-]/.test(text.charAt(start + column))) column += 1;
  return column;
}

/** The column, from 0, of the dashes of a list; null where there are none. */
function dashOf(text: string, { items, start }: ListNode): number | null {
  const first = items[0];
  if (!first) return null;
  const at = text[start] === '-' ? start : text.lastIndexOf('-', first.start);
  if (text[at] !== '-') return null;
  const before = text.slice(lineAt(text, at).start, at);
  return /^[\s-]*$/.test(before) ? before.length : null;
}

/** By how much the document indents what lies within a map. */
function stepIn(text: string, map: MapNode): number {
  const own = indentOf(text, map);
  for (const { value } of map.entries) {
    if (value.type !== 'map' || value.flow || value.entries.length === 0 || text[value.start] === '*')
      continue;
    const step = indentOf(text, value) - own;
    if (step > 0) return step;
  }
  return 2;
}

/** A document may be JSON, which is YAML, too, and is then read by others as well. */
function isInJson(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
