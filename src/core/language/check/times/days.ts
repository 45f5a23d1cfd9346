import { words, type Node } from '../../../syntax/ast.js';
import type { NumberSchema } from '../../schema.js';
import { guessDate, isDate } from '../../values/date.js';
import { checkNumber } from '../../values/format.js';
import type { Days } from '../../values/days.js';
import type { CheckContext } from '../context.js';

const number: NumberSchema = { type: 'number', integer: true, min: 1, about: '', examples: [] };

/** Checks a day of the visit: its number from 1, or its date. */
export function checkDayOfVisit(node: Node, key: string, context: CheckContext): number | undefined {
  const { say, days } = context;
  const written = words(node).trim();
  if (node.type !== 'scalar' || typeof node.value !== 'string') return checkNumber(number, node, key, say);
  if (isDate(written) && written.length === 10) {
    const day = days.numberOf(written);
    // Days that cannot be read have been told.
    if (day === null && (days.count !== null || days.month !== null))
      say('day-not-of-visit', node, {
        value: written,
        month: days.month,
        suggestion: ofOtherYear(written, days),
      });
    return day ?? undefined;
  }
  const meant = guessDate(written);
  if (meant === null || meant.length < 10) return checkNumber(number, node, key, say);
  say('bad-date', node, { value: written, suggestion: meant }, [{ ...node, text: meant }]);
  return undefined;
}

/** The same day of a year in which it is one of the visit: years are mistyped, and copied from other reports. */
function ofOtherYear(date: string, { dateOf, numberOf }: Days): string | null {
  const first = Number(dateOf(1)?.slice(0, 4));
  const years = [first, first + 1].map((year) => `${year}${date.slice(4)}`);
  return years.find((one) => isDate(one) && numberOf(one) !== null) ?? null;
}
