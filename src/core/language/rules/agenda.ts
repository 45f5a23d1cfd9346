import type { Say } from '../../diagnostics/diagnostic.js';
import {
  child,
  entry,
  itemsAt,
  scalarAt,
  stringAt,
  words,
  writtenOf,
  type Node,
  type Parsed,
} from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';
import { parseTime, readTime } from '../values/date.js';
import { daysIn, type Days } from '../values/days.js';

/** Of a day. */
const MINUTES = 24 * 60;

/** Reports days outside the visit, sessions on no day of several, and parts of the agenda that overlap. */
export function checkAgenda(parsed: Parsed, say: Say): void {
  const { root } = parsed;
  const calendar = daysIn(child(root, 'dates'));
  const days = calendar.count;

  const undated: Span[] = [];
  let hasAgenda = false;
  /** In minutes since the midnight before the visit, as a night does not end with its day. */
  const timed: { title: string; from: number; to: number; node: Span }[] = [];
  for (const session of [
    ...itemsAt(root, 'tours'),
    ...itemsAt(root, 'discussions'),
    ...itemsAt(root, 'events'),
  ]) {
    const node = child(session, 'day');
    hasAgenda ||= node !== undefined || child(session, 'time') !== undefined;
    if (!node && days !== null && days > 1) undated.push(entry(session, 'title')?.keySpan ?? session);
    const day = node ? dayIn(node, calendar) : days === 1 ? 1 : null;
    if (typeof day !== 'number') continue;
    if (node && days !== null && day > days && Number.isInteger(day)) say('day-outside', node, { day, days });
    const time = child(session, 'time');
    const hours = parseTime(readTime(writtenOf(time) ?? '') ?? '');
    if (!time || !hours || scalarAt(session, 'optional') === true) continue;
    const midnight = (day - 1) * MINUTES;
    // Without an end it takes at least its first minute.
    const to = midnight + (hours.to ?? hours.from + 1);
    timed.push({ title: stringAt(session, 'title') ?? '…', from: midnight + hours.from, to, node: time });
  }
  const [first] = undated;
  if (first && hasAgenda) say('session-without-day', first, { count: undated.length, days: days ?? 0 });
  timed.sort((a, b) => a.from - b.from || a.node.start - b.node.start);
  /** The one that ends last of those before. */
  let latest: (typeof timed)[number] | undefined;
  for (const one of timed) {
    if (latest && latest.to > one.from) {
      say('time-overlap', one.node, { other: latest.title, line: parsed.range(latest.node).start.line });
    }
    if (!latest || one.to > latest.to) latest = one;
  }
}

/** The number of a day that is written as that or as its date. */
function dayIn(node: Node, { numberOf }: Days): number | null {
  if (node.type !== 'scalar') return null;
  return typeof node.value === 'number' ? node.value : numberOf(words(node).trim());
}
