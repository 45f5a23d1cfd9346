import type { Say } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import { words, type Node } from '../../syntax/ast.js';
import type { ChoiceSchema } from '../schema.js';
import { readQuantity, type Quantity } from '../values/quantity.js';
import { coordinatesMeant } from '../values/coordinates.js';
import { plainText, wrong } from '../values/written.js';
import type { CheckContext } from './context.js';
import { valuesMeant } from './synonyms/of-values.js';

/** Checks a truth value; `yes` and `no` are understood in five languages, and refused with a hint. */
export function checkBoolean(node: Node, say: Say): boolean | undefined {
  if (node.type === 'scalar' && typeof node.value === 'boolean') return node.value;
  const word = words(node).toLowerCase();
  const meant = /^(yes|on|oui|ja|si|sí|true)$/.test(word)
    ? 'true'
    : /^(no|off|non|nein|false)$/.test(word)
      ? 'false'
      : null;
  return wrong(say, node, 'true or false', meant && `Write ${meant}, without quotes.`, meant);
}

/** Checks a value that is one of a few words. */
export function checkChoice(schema: ChoiceSchema, node: Node, key: string, say: Say): string | undefined {
  const written = node.type === 'scalar' && node.value !== null ? node.source || String(node.value) : null;
  if (written === null) {
    const first = node.type === 'list' && node.items.map(words).find((one) => schema.values.includes(one));
    return wrong(say, node, `one of ${schema.values.join(', ')}`, first ? `Write one: ${first}.` : null);
  }
  if (schema.values.includes(written)) return written;
  const known = key === 'kind' ? ['visit', 'programme'] : schema.values;
  const near = nearest(written, known);
  say('unknown-value', node, {
    value: written,
    nearest: near,
    known,
    meant: near.length > 0 ? [] : valuesMeant(written, known),
    label: key === 'type' && known.includes('other'),
  });
  return undefined;
}

/** Checks a number or a few words, which are shown as they are. */
export function checkValue(
  node: Node,
  key: string,
  { say, found, lang }: CheckContext,
): Quantity | string | undefined {
  if (node.type === 'scalar' && typeof node.value === 'number') {
    const read = readQuantity(node.source, node.value);
    if (read === null) return wrong(say, node, 'a number, or a few words in quotes,');
    // A point that stands between thousands where the document is written.
    const isGrouped = /^[1-9]\d{0,2}\.\d{3}$/.test(node.source) && groupsWithPoint(lang);
    if (isGrouped)
      say('number-rewritten', node, { written: node.source, shown: node.source.replace('.', ',') });
    else if (!read.kept) say('number-rewritten', node, { written: node.source, shown: read.quantity.digits });
    return read.quantity;
  }
  const value = plainText(node, 'a number, or a few words in quotes,', key, say);
  if (value !== undefined) found.texts.push({ value, node, markdown: false });
  return value;
}

/** Whether 600.000 is six hundred thousand in a language. */
function groupsWithPoint(lang: string): boolean {
  try {
    return new Intl.NumberFormat(lang).formatToParts(600_000).some(({ value }) => value === '.');
  } catch {
    return false;
  }
}

/** Checks `[latitude, longitude]`, in degrees. */
export function checkCoordinates(node: Node, say: Say): unknown {
  const numbers =
    node.type === 'list' ? node.items.map((item) => (item.type === 'scalar' ? item.value : null)) : [];
  const [latitude, longitude] = numbers;
  if (numbers.length !== 2 || typeof latitude !== 'number' || typeof longitude !== 'number') {
    const pair = coordinatesMeant(node);
    const meant = pair === null ? 'Write [48.88, 2.35], with points and without letters.' : `Write ${pair}.`;
    return wrong(
      say,
      node,
      'a pair of numbers, [latitude, longitude],',
      meant,
      node.type === 'scalar' ? pair : null,
    );
  }
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    const expected = 'a latitude up to ±90 and a longitude up to ±180';
    say('bad-number', node, { found: `[${latitude}, ${longitude}]`, expected });
    return undefined;
  }
  return [latitude, longitude];
}
