import { countDays } from '../language/values/date.js';
import type { ProgrammeReport, TimelineEntry } from '../programme/report.js';

/** A line of iCalendar may have so many octets before it goes on in the next one (RFC 5545, 3.1). */
const OCTETS = 75;

/**
 * All visits, audits and the conference as a calendar (RFC 5545): an event of whole days each, or one for each of
 * separate days. What has no day, only a month or a year, is left out, for a calendar would claim too much.
 *
 * @param stamp when it was made: an instant in UTC as ISO 8601 writes it
 * @param bare the words of a line of Markdown
 * @param addressOf the page of an entry, absolute, or null
 * @returns null when no event has a day
 */
export function writeCalendar(
  { id, lang, acronym, title, timeline, labels }: ProgrammeReport,
  {
    stamp,
    bare,
    addressOf,
  }: {
    readonly stamp: string;
    readonly bare: (words: ProgrammeReport['title']) => string;
    readonly addressOf: (entry: TimelineEntry) => string | null;
  },
): string | null {
  const dated = timeline
    .filter(({ dates }) => dates.start.length === 10 && dates.end.length === 10)
    .flatMap(({ dates, ...entry }): (TimelineEntry & { readonly suffix: string })[] => {
      const { days, words } = dates;
      if (!days) return [{ ...entry, dates, suffix: '' }];
      return days.map((day) => ({ ...entry, dates: { start: day, end: day, words }, suffix: `-${day}` }));
    });
  if (dated.length === 0) return null;
  // The title of an audit says again what it is.
  const summary = (entry: TimelineEntry): string =>
    `${entry.label}${labels['colon'] ?? ':'} ${entry.kind === 'audit' ? (entry.where ?? '') : bare(entry.title)}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//solidify//solidify//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME;LANGUAGE=${lang}:${escapeText(acronym ?? bare(title))}`,
    ...dated.flatMap((entry) => {
      const address = addressOf(entry);
      return [
        'BEGIN:VEVENT',
        `UID:${entry.kind}-${entry.id}${entry.suffix}@${id}.solidify`,
        `DTSTAMP:${stamp.replace(/[-:]/g, '')}`,
        `DTSTART;VALUE=DATE:${compact(entry.dates.start)}`,
        // The day after the last one (RFC 5545, 3.6.1).
        ...endOf(entry.dates),
        `SUMMARY;LANGUAGE=${lang}:${escapeText(summary(entry))}`,
        ...(entry.where === null ? [] : [`LOCATION:${escapeText(entry.where)}`]),
        ...(address === null ? [] : [`URL:${address}`]),
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ];
    }),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const compact = (date: string): string => date.replaceAll('-', '');

/** No calendar writes the day after the last one of the year 9999: a number of days says the same. */
function endOf({ start, end }: TimelineEntry['dates']): string[] {
  if (end === '9999-12-31') return [`DURATION:P${countDays(start, end)}D`];
  return [`DTEND;VALUE=DATE:${compact(dayAfter(end))}`];
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/(?<!\s)\s*\n\s*/g, '\\n');
}

/** Lines of at most 75 octets, parted between characters; what goes on starts with a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
