import { words, type Node } from '../../../syntax/ast.js';
import type { NumberSchema } from '../../schema.js';
import { daysAlone, guessDate, isDate } from '../../values/date.js';
import { checkNumber } from '../../values/format.js';
import { isWeekday } from '../../values/calendar-words.js';
import { wrong } from '../../values/written.js';
import { foldWord } from '../synonyms/synonyms.js';
import type { Days } from '../../values/days.js';
import type { CheckContext } from '../context.js';

const expected = 'a whole number from 1';
const number: NumberSchema = { type: 'number', integer: true, min: 1, about: '', examples: [] };

/** Checks a day of the visit: its number from 1, or its date. */
export function checkDayOfVisit(node: Node, key: string, context: CheckContext): number | undefined {
  const { say, days } = context;
  if (node.type === 'list')
    return wrong(say, node, expected, 'A session stands on one day: write it once for each, with `day`.');
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
  const told = dayMeant(written, days) ?? numberOfDate(guessDate(written), days);
  const [first, last] = daysAlone(written) ?? [1, 1];
  if (told === null && first < last)
    return wrong(say, node, expected, 'A session stands on one day: write it once for each, with `day`.');
  if (told !== null) return wrong(say, node, expected, `Write ${told}, without quotes.`, told);
  const meant = guessDate(written);
  if (meant === null || meant.length < 10) return checkNumber(number, node, key, say);
  say('bad-date', node, { value: written, suggestion: meant }, [{ ...node, text: meant }]);
  return undefined;
}

/** The number of the day of a date; null where it is none of the visit. */
function numberOfDate(date: string | null, { numberOf }: Days): string | null {
  const day = date === null || date.length < 10 ? null : numberOf(date);
  return day === null ? null : String(day);
}

/** Ordinal numbers of the first days, as people write them out. */
const ordinals = [
  'first one premier premiere erste ersten erster primero primer primo primeiro eerste pierwszy',
  'second two deuxieme seconde zweite zweiten zweiter segundo secondo tweede drugi',
  'third three troisieme dritte dritten dritter tercero tercer terzo terceiro derde trzeci',
];

/** The number of the day that somebody meant who wrote `Day 1`, `1st`, `Tag 2`, `Thursday` or `24 January`; null when unclear. */
function dayMeant(written: string, days: Days): string | null {
  const { count, dateOf } = days;
  if (written.length > 40) return null;
  const word = foldWord(written);
  const [, name = '', digits] =
    /^((?:day|tag|jour|dia|giorno|dag|dzien)_?|[djt])?(\d{1,2})(?:st|nd|rd|th|er|e)?$/.exec(word) ?? [];
  const named = word.replace(
    /^(?:day|tag|jour|dia|giorno|dag|dzien)_|_(?:day|tag|jour|dia|giorno|dag|dzien)$/g,
    '',
  );
  const ordinal = ordinals.findIndex((one) => one.split(' ').includes(named)) + 1;
  const day = digits === undefined ? ordinal : Number(digits);
  // Where the days of the visit cannot be read, `15th` may be one of the month.
  const isCounted = name !== '' || digits === undefined;
  if (day > 0 && (count === null ? isCounted : day <= count)) return String(day);
  const all = Array.from({ length: Math.min(count ?? 0, 31) }, (_, at) => at + 1);
  // The 17th of the month is a day of the visit, too.
  const ofMonth = all.filter((one) => Number(dateOf(one)?.slice(8)) === day);
  if (day > 0) return ofMonth.length === 1 ? String(ofMonth[0]) : null;
  const onWeekday = all.filter((one) => isWeekday(written, dateOf(one) ?? ''));
  if (onWeekday.length === 1) return String(onWeekday[0]);
  const date = guessDate(
    `${written.replace(/[.,/]$/, '')}${/^\d+[./]\d+/.test(written) ? (written.replace(/[^./]/g, '')[0] ?? '') : ' '}${dateOf(1)?.slice(0, 4) ?? ''}`,
  );
  return numberOfDate(date, days);
}

/** The same day of a year in which it is one of the visit: years are mistyped, and copied from other reports. */
function ofOtherYear(date: string, { dateOf, numberOf }: Days): string | null {
  const first = Number(dateOf(1)?.slice(0, 4));
  const years = [first, first + 1].map((year) => `${year}${date.slice(4)}`);
  return years.find((one) => isDate(one) && numberOf(one) !== null) ?? null;
}
