import {
  exchangedTimes,
  daysAlone,
  foreignDash,
  otherReading,
  roughDate,
  roughTime,
} from '../../language/values/date.js';
import { codePoint, shorten } from '../wording.js';
import { entry, oneInstead } from './entry.js';

/** Dates, days and times. */
export const dates = {
  'bad-date': entry<{ value: string; suggestion: string | null; several?: boolean }>({
    severity: 'error',
    message: ({ value }) => {
      const dash = foreignDash(value);
      return dash === null
        ? `\`${shorten(value)}\` is not a date.`
        : `\`${shorten(value)}\` is not a date: the ${dash} in it (U+${codePoint(dash)}) only looks like a hyphen.`;
    },
    hint: ({ value, suggestion, several }) =>
      suggestion
        ? `Write ${suggestion}${otherReading(value) === null ? '' : `, or ${otherReading(value) ?? ''} where the month stands first`}.`
        : /^\d{4}-\d{2}(-\d{2})?$/.test(value)
          ? 'The calendar has no such day or month.'
          : roughDate(value) !== null
            ? `Write what is certain of it: ${roughDate(value) ?? ''}.`
            : daysAlone(value) === null
              ? 'Write year-month-day, such as 2019-06-17, or year-month where the day is not known.'
              : 'Write the month and the year with it, such as 2019-06-17' +
                (several ? '; of several days, { start: 2019-06-17, end: 2019-06-18 }.' : '.'),
    instead: (args) => {
      const other = otherReading(args.value);
      const { wrong, right } = oneInstead(args);
      return { wrong, right: other === null ? right : [...right, other] };
    },
    about:
      'Dates follow ISO 8601: `2019-06-17`, or in part `2019-06` or `2019`. They must exist in the calendar.',
    example: { value: '17/06/2019', suggestion: '2019-06-17' },
  }),
  'date-order': entry<{ start: string; end: string }>({
    severity: 'error',
    message: ({ start, end }) => `The end, ${end}, is before the start, ${start}.`,
    hint: () => 'Exchange the two, or correct the year.',
    about: 'A period ends on the day it starts, or later.',
    example: { start: '2019-06-18', end: '2019-06-17' },
  }),
  'day-precision': entry<{ value: string; certain: string }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not a full date: a visit takes place on days.`,
    hint: ({ certain }) =>
      certain.length === 4
        ? `Write the day too, such as ${certain}-06-17, or where only the month is known, \`dates: ${certain}-06\`.`
        : `Write the day too, such as ${certain}-17, or where only the month is known, \`dates: ${certain}\`.`,
    about:
      'The `dates` of a visit are full dates, because `day` counts from the first of them; or one month, where no more is known.',
    example: { value: '2019-06', certain: '2019-06' },
  }),
  'day-outside': entry<{ day: number; days: number }>({
    severity: 'error',
    message: ({ day, days }) =>
      `Day ${day} is outside the visit, which has ${days === 1 ? 'one day' : `${days} days`}.`,
    hint: ({ days }) => (days === 1 ? 'Write 1.' : `Write a number from 1 to ${days}, or correct dates.`),
    about: '`day` counts from 1 within `dates`.',
    example: { day: 3, days: 2 },
  }),
  'bad-time': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not a time of day.`,
    hint: ({ value, suggestion }) =>
      suggestion
        ? `Write "${suggestion}".`
        : exchangedTimes(value) !== null
          ? `Write "${exchangedTimes(value) ?? ''}" if the two were exchanged. What ends on the next day takes 18 hours at most.`
          : roughTime(value) !== null
            ? `Write what is certain of it: "${roughTime(value) ?? ''}".`
            : 'Write "14:00" or "14:00-16:00", with two digits and 24 hours, and "22:00-01:30" for what ends on the next day; or morning, afternoon, evening or all_day.',
    instead: oneInstead,
    about:
      'A time is `"14:00"` or `"14:00-16:00"`. An end before the start is on the next day, as in `"22:00-01:30"`; what would then take more than 18 hours is taken for two times exchanged.',
    example: { value: '2 pm', suggestion: '14:00' },
  }),
  'session-without-day': entry<{ count: number; days: number }>({
    severity: 'warning',
    message: ({ count, days }) =>
      count === 1
        ? `This session does not say on which of the ${days} days it was; it stands at the end of the agenda.`
        : `This session and ${count - 1} more do not say on which of the ${days} days they were; they stand at the end of the agenda.`,
    hint: () => 'Add the day, counted from the first: day: 1.',
    about:
      'A visit of several days cannot know on which of them a session was. It is in the agenda all the same, behind the others.',
    example: { count: 2, days: 3 },
  }),
  'deadline-past': entry<{ deadline: string; start: string; isStep?: boolean }>({
    severity: 'warning',
    message: ({ deadline, start, isStep = false }) =>
      `${isStep ? 'This step' : 'The deadline'}, ${deadline}, is before the visit${isStep ? '' : ' or audit'}, which began on ${start}.`,
    hint: ({ isStep = false }) =>
      isStep
        ? 'Correct the year; what came before the visit belongs in `summary`.'
        : 'Correct the year, or leave the deadline out.',
    about: 'What a visit or an audit recommends, and what follows it, is done after it.',
    example: { deadline: '2018-06', start: '2019-06-17' },
  }),
  'time-overlap': entry<{ other: string; line: number }>({
    severity: 'warning',
    message: ({ other, line }) => `This overlaps with "${shorten(other)}" (line ${line}).`,
    hint: () => 'Correct one of the times, or make them groups of one tour if they took place side by side.',
    about: 'Two parts of the agenda take place at the same time and are not groups of one tour.',
    example: { other: 'Inside the room', line: 12 },
  }),
} as const;
