import { words, type Node } from '../../../syntax/ast.js';
import type { NumberSchema } from '../../schema.js';
import { guessDate, isDate } from '../../values/date.js';
import { checkNumber } from '../../values/format.js';
import type { CheckContext } from '../context.js';

const number: NumberSchema = { type: 'number', integer: true, min: 1, about: '', examples: [] };

/** Checks a day of the visit: its number from 1, or its date. */
export function checkDayOfVisit(node: Node, key: string, context: CheckContext): number | undefined {
  const { say, dayOf } = context;
  const written = words(node).trim();
  if (node.type !== 'scalar' || typeof node.value !== 'string') return checkNumber(number, node, key, say);
  if (isDate(written) && written.length === 10) {
    const day = dayOf(written);
    if (day === null) say('day-not-of-visit', node, { value: written });
    return day ?? undefined;
  }
  const meant = guessDate(written);
  if (meant === null || meant.length < 10) return checkNumber(number, node, key, say);
  say('bad-date', node, { value: written, suggestion: meant }, [{ ...node, text: meant }]);
  return undefined;
}
