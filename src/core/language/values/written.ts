import { shorten } from '../../diagnostics/wording.js';
import { asYaml } from '../../diagnostics/suggestions.js';
import type { ListMeant } from '../../diagnostics/as-list.js';
import type { MakeReplacements, Say } from '../../diagnostics/diagnostic.js';
import { words, type Node, type ScalarNode } from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';

/** A text that says something, or undefined with the reason reported. */
export function plainText(node: Node, expected: string, key: string, say: Say): string | undefined {
  if (node.type !== 'scalar' || (typeof node.value !== 'string' && node.value !== null)) {
    return wrong(say, node, expected, hintFor(node, /text|words/.test(expected)), insteadOf(node));
  }
  if (node.value === null || node.value.trim() === '') {
    say('empty-text', node, { key, required: false });
    return undefined;
  }
  return node.value;
}

/** Reports a text that has more characters than one of its kind may have. */
export function isTooLong(text: string, limit: number, node: Span, say: Say): boolean {
  if (text.length > limit) say('text-too-long', node, { length: text.length, limit });
  return text.length > limit;
}

/**
 * Reports a value of the wrong kind.
 *
 * @param instead the YAML that was certainly meant, in place of the whole value, or the items of the list, or what makes it
 *   of the text
 */
export function wrong(
  say: Say,
  node: Node,
  expected: string,
  hint: string | null = null,
  instead: string | ListMeant | MakeReplacements | null = null,
): undefined {
  const { start, end } = node;
  const replacements =
    instead === null ? [] : typeof instead === 'string' ? [{ start, end, text: instead }] : instead;
  say('wrong-type', headOf(node), { found: describe(node), expected, hint }, replacements);
  return undefined;
}

/** Where to point for a whole thing: its first key or item rather than all its lines. */
export function headOf(node: Node): Span {
  if (node.type === 'map' && node.entries[0]) return node.entries[0].keySpan;
  if (node.type === 'list' && node.items[0] && node.items.length > 1) return headOf(node.items[0]);
  return node;
}

function describe(node: Node): string {
  if (node.type === 'list') return 'a list';
  if (node.type === 'map') return 'a map of keys';
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'boolean') return `the truth value ${String(node.value)}`;
  if (typeof node.value === 'string') return 'a text';
  return `the number ${String(node.value)}`;
}

/** @param isText whether it may be any words */
function hintFor(node: Node, isText: boolean): string | null {
  if (node.type === 'scalar') return quoteHint(node);
  if (node.type === 'map')
    return node.entries.some(({ key }) => key.length === 2)
      ? 'Write one text: this key has no versions by language.'
      : null;
  const [only, second] = node.items.map(words);
  if (second !== undefined) {
    if (!isText) return only ? `Write one: ${shorten(only)}.` : null;
    const text = node.items.map(words).join(', ');
    if (!node.items.every(({ type }) => type === 'scalar')) return null;
    return text.length > 80 || text.includes('\n')
      ? 'Write it as one text.'
      : `Write it as one text: ${JSON.stringify(text)}.`;
  }
  return only ? `Write it without the list: \`${shorten(only)}\`.` : null;
}

/** What a text was meant to be: a value with quotes, or the only item of a list. */
function insteadOf(node: Node): string | null {
  if (node.type === 'scalar') return node.style === 'plain' ? JSON.stringify(node.source) : null;
  if (node.type === 'map' || node.items.length !== 1) return null;
  const only = words(node.items[0]);
  return only === '' || only.includes('\n') ? null : asYaml(only);
}

function quoteHint({ value, source }: ScalarNode): string {
  const quoted = `"${shorten(source)}"`;
  if (typeof value === 'number' && /^[+-]?0\d/.test(source)) {
    return `YAML reads it as a number and loses the zero. Put it between quotes: ${quoted}.`;
  }
  return `Put it between quotes${typeof value === 'boolean' ? ' if the word is meant' : ''}: ${quoted}.`;
}
