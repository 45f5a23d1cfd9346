import { isUnderConsent } from '../../language/schema.js';
import { walk } from '../../language/walk.js';
import { entry, type Node, type Parsed } from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';
import { mayStand, statedConsent } from '../consent.js';

/** What no log quotes of a document. */
export interface Unquoted {
  readonly spans: readonly Span[];
  /** What stands there, as it may be told elsewhere. */
  readonly words: readonly string[];
}

/** What may be said of somebody whom the public edition does not name. */
const saidOfAll = new Set(['role', 'city', 'country', 'online', 'consent', 'pseudonym']);
/** Shorter ones may be any word. */
const MIN_LETTERS = 4;

/**
 * The stretches of a document that a reader of the public edition must not see, whatever stands there: what it leaves
 * out as a whole, down to themes, labels and paths; what it says of whom it does not name; and values and keys that hold
 * a secret once the escapes of YAML in them (`"M\xFCller"`) are read.
 *
 * @param isSecret whether a text holds something withheld
 */
export function unquotedOf(parsed: Parsed, isSecret: (text: string) => boolean): Unquoted {
  const spans: Span[] = [];
  const words = new Set<string>();
  walk(parsed, ({ node, thing }) => {
    if (node.type !== 'map' || !thing) return true;
    if (isUnderConsent(thing) && !mayStand(statedConsent(node) ?? 'public', 'public')) {
      for (const { key, value } of node.entries) if (key !== 'consent') hide(value);
      return false;
    }
    const name = thing.nature === 'person' ? entry(node, 'name')?.value : undefined;
    if (name?.type === 'scalar' && isSecret(String(name.value)))
      for (const { key, value } of node.entries) if (!saidOfAll.has(key)) hide(value);
    return true;
  });
  readEscapes(parsed.root);
  return { spans, words: [...words] };

  function hide(node: Node): void {
    if (node.type === 'list') return void node.items.forEach(hide);
    if (node.type === 'map') return void node.entries.forEach(({ value }) => hide(value));
    spans.push(node);
    const text = typeof node.value === 'string' ? node.value.trim() : node.source.trim();
    if (text.replace(/[^\p{L}\p{N}]/gu, '').length >= MIN_LETTERS) words.add(text);
  }

  function readEscapes(node: Node): void {
    if (node.type === 'list') return void node.items.forEach(readEscapes);
    if (node.type === 'map')
      return void node.entries.forEach(({ key, keySpan, value }) => {
        if (isEscaped(keySpan) && isSecret(key)) spans.push(keySpan);
        readEscapes(value);
      });
    if (typeof node.value === 'string' && isEscaped(node) && isSecret(node.value)) spans.push(node);
  }

  function isEscaped({ start, end }: Span): boolean {
    return parsed.text.slice(start, end).includes('\\');
  }
}
