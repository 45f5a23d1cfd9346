import { child, entry, type Node, type Parsed } from '../syntax/ast.js';
import { parse } from '../syntax/parse.js';
import { applyInsertions, makeInsertions } from './insert.js';
import { flowText, type Yaml } from './write-yaml.js';

/** One value for a document, and where it belongs. */
export interface SetValue {
  /** keys and, within lists, numbers from 0, with dots between: `report.version`, `discussions.0.title` */
  readonly path: string;
  /** a single value, a list in brackets or a map in braces, as YAML has them; anything else is a text */
  readonly words: string;
}

/** Stands where a value comes. */
const HELD = 0;

/**
 * A document with one value in the place of another, or added. All else stays byte for byte.
 *
 * @param isAdded whether room was made for it before
 * @returns its text; or why that cannot be
 */
export function setValue(
  parsed: Parsed,
  { path, words }: SetValue,
  isAdded = false,
): { readonly text: string } | { readonly reason: string } {
  // Documents are read as their letters are composed.
  const keys = path.normalize().split('.');
  if (keys.some((key) => key.trim() === '')) return { reason: 'a key is missing between its dots' };
  const value = written(words);
  if (value === null) return { reason: 'it has no value' };
  const { text, root } = parsed;
  const edits = makeInsertions(text);
  let node = root;
  for (const [index, key] of keys.entries()) {
    const next = under(node, key);
    if (!next) {
      if (isAdded) return { reason: 'it cannot be put there' };
      const reason = addTo(node, keys.slice(index)) ?? edits.faults[0]?.reason;
      if (reason !== undefined) return { reason };
      const { value: added } = parse({ path: parsed.file, text: applyInsertions(text, edits.edits()) });
      return added ? setValue(added, { path, words }, true) : { reason: 'it cannot be put there' };
    }
    node = next;
  }
  // A block of text reaches to the next line, which is not its own.
  const end = node.start + text.slice(node.start, node.end).trimEnd().length;
  edits.replace(root, { value: { ...node, end } }, value);
  const [fault] = edits.faults;
  return fault ? { reason: fault.reason } : { text: applyInsertions(text, edits.edits()) };

  /** Makes room for what is not there; gives why it cannot be. */
  function addTo(holder: Node, [key = '', ...rest]: readonly string[]): string | undefined {
    if (rest.some((name) => /^\d+$/.test(name))) return `there is no list "${key}"`;
    const inner = rest.reduceRight<Yaml>((held, name) => ({ [name]: held }), HELD);
    if (holder.type === 'map') {
      const known = entry(holder, key);
      if (known) edits.fill(holder, known, inner);
      else edits.addKeys(holder, [[key, inner]]);
    } else if (holder.type === 'list') {
      if (key !== String(holder.items.length))
        return `the list has ${holder.items.length} items, counted from 0`;
      edits.addItems(holder, [inner]);
    } else return `"${text.slice(holder.start, holder.end).split('\n', 1)[0] ?? ''}" holds no key "${key}"`;
    return undefined;
  }
}

/** What is under a key or a number; a key without a value counts as missing. */
function under(node: Node, key: string): Node | undefined {
  const found =
    node.type === 'list' ? (/^\d+$/.test(key) ? node.items[Number(key)] : undefined) : child(node, key);
  return found?.type === 'scalar' && found.value === null ? undefined : found;
}

/** A value as it may stand on one line of a document, in braces too; null for none. */
function written(words: string): string | null {
  const plain = words.trim();
  if (plain === '') return null;
  const { value: read } = parse({ path: '--set', text: `value: ${plain}\n` });
  const node = child(read?.root, 'value');
  // What YAML would read as less than all of it, as before a comment, is a text.
  const isWhole =
    read?.sound === true &&
    read.root.type === 'map' &&
    read.root.entries.length === 1 &&
    !plain.includes('\n');
  if (!isWhole || !node || node.end !== 'value: '.length + plain.length) return flowText(plain);
  if (node.type === 'scalar') {
    if (node.value === null) return null;
    return node.style === 'plain' && typeof node.value === 'string' ? flowText(plain) : plain;
  }
  return node.type === 'map' && !node.flow ? flowText(plain) : plain;
}
