import { child, words, type Node } from '../../../syntax/ast.js';
import type { PeriodSchema } from '../../schema.js';
import { countDays, guessDate, isDate, roughDate } from '../../values/date.js';
import { guessDays, guessPeriod } from '../../values/days.js';
import { checkFormat } from '../../values/format.js';
import { headOf, wrong } from '../../values/written.js';
import type { CheckContext } from '../context.js';
import { sayUnknown } from '../keys.js';

/** Checks a day, or `{ start, end }`; a single day starts and ends on it. */
export function checkPeriod(schema: PeriodSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  if (node.type === 'scalar') {
    const meant = typeof node.value === 'string' ? guessPeriod(node.value) : null;
    if (meant && !isEnough(schema, meant.start + meant.end, key)) {
      say('day-precision', node, { value: words(node), certain: meant.start.slice(0, 7) });
      return undefined;
    }
    const days = schema.visit && typeof node.value === 'string' ? guessDays(node.value) : null;
    const suggestion = days ? asDates(days) : meant && asPeriod(meant);
    if (suggestion !== null) {
      say('bad-date', node, { value: words(node), suggestion }, [
        { start: node.start, end: node.end, text: suggestion },
      ]);
      return undefined;
    }
    const date = checkDay(schema, node, key, context);
    return date === undefined ? undefined : { start: date, end: date };
  }
  if (node.type === 'list' && schema.visit) {
    const days = separateDays(node.items);
    if (days !== null) return days;
  }
  if (node.type === 'list') {
    const meant = periodOf(node.items.map(words));
    const period =
      meant && isEnough(schema, meant.start + meant.end, key)
        ? `{ start: ${meant.start}, end: ${meant.end} }`
        : null;
    return wrong(
      say,
      node,
      'a date, or { start, end },',
      period === null
        ? 'Write the first and the last day in full, such as { start: 2019-06-17, end: 2019-06-18 }.'
        : `Write ${period}.`,
      period,
    );
  }
  const parts: Record<string, string | undefined> = {};
  let strangers = 0;
  for (const entry of node.entries) {
    if (entry.value.type === 'scalar' && entry.value.value === null && !entry.lone) {
      say('empty-text', entry.value, { key: entry.key, required: true });
      strangers += 1;
    } else if (entry.key === 'start' || entry.key === 'end') {
      parts[entry.key] = checkDay(schema, entry.value, entry.key, context);
    } else {
      strangers += 1;
      sayUnknown(entry, 'a period', ['start', 'end'], node, context);
    }
  }
  const written = ['start', 'end'].map((one) => words(child(node, one)));
  // Of a month alone it is said how it is written.
  const isMonth = schema.visit && written.some((one) => isDate(one) && one.length < 10);
  for (const one of ['start', 'end']) {
    // Most often the two are one day.
    const example = written.find(isDate) ?? '2019-06-17';
    if (!(one in parts) && strangers === 0 && !isMonth)
      say('missing-key', headOf(node), { key: one, thing: 'a period', example, values: [] });
  }
  const { start, end } = parts;
  if (!start || !end) return undefined;
  if (end < start.slice(0, end.length)) {
    say('date-order', child(node, 'end') ?? node, { start, end });
    return undefined;
  }
  return { start, end };
}

/** Separate days, in order; null where they are no dates, or only two that look like a first and a last one. */
function separateDays(items: readonly Node[]): unknown {
  const written = items.map(words);
  if (items.length === 0 || !written.every((one) => isDate(one) && one.length === 10)) return null;
  const days = [...new Set(written)].sort();
  const [start = '', end = start] = [days[0], days.at(-1)];
  // Days without a gap are a period.
  return countDays(start, end) === days.length ? { start, end } : { start, end, days };
}

function asDates(days: readonly string[]): string {
  const sorted = [...new Set(days)].sort();
  const [start = '', end = start] = [sorted[0], sorted.at(-1)];
  return countDays(start, end) === sorted.length ? asPeriod({ start, end }) : `[${sorted.join(', ')}]`;
}

function asPeriod({ start, end }: { readonly start: string; readonly end: string }): string {
  return start === end ? start : `{ start: ${start}, end: ${end} }`;
}

/** From the first to the last of days that were listed; null where one of them says no day, or they go backwards. */
function periodOf(days: readonly string[]): { start: string; end: string } | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const dates = days.map((day) => (isDate(day) ? day : guessDate(day)));
  const [start, end] = [dates[0] ?? null, dates.at(-1) ?? null];
  if (
    start !== null &&
    end !== null &&
    dates.every((one, at) => one !== null && one >= (dates[at - 1] ?? ''))
  )
    return { start, end };
  return days.length === 2 ? guessPeriod(`${first} - ${last}`) : null;
}

function checkDay(schema: PeriodSchema, node: Node, key: string, context: CheckContext): string | undefined {
  const written = words(node).trim();
  const certain = isDate(written) ? written : (guessDate(written) ?? roughDate(written));
  // What is written instead must be enough, too.
  if (certain === null || isEnough(schema, certain, key)) return checkFormat('date', node, key, context);
  context.say('day-precision', node, { value: written, certain });
  return undefined;
}

/** Whether a date, or the first and the last one behind each other, says as much as its key asks for. */
function isEnough(schema: PeriodSchema, dates: string, key: string): boolean {
  return (
    schema.partial ||
    dates.length % 10 === 0 ||
    (schema.visit === true && dates.length === 7 && key === 'dates')
  );
}
