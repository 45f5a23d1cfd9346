import { makeNearest } from '../../../diagnostics/nearest.js';
import type { Say } from '../../../diagnostics/diagnostic.js';
import {
  child,
  itemsAt,
  stringAt,
  stringOf,
  writtenOf,
  type Node,
  type Parsed,
} from '../../../syntax/ast.js';
import type { Span } from '../../../syntax/place.js';
import { isDate } from '../../values/date.js';

/**
 * Reports of recommendations, and of the lessons and findings that they follow from: one id for two things, what rests
 * on nothing that is there, what was due before anybody went, and what was dropped without a reason.
 */
export function checkAdvice(parsed: Parsed, say: Say): void {
  checkThing(parsed.root, ['lessons', 'findings'], parsed, say);
  checkSteps(parsed.root, say);
}

/** Reports steps of the follow-up that were over before anybody went. */
function checkSteps(root: Node, say: Say): void {
  const start = startOf(child(root, 'dates'));
  for (const step of itemsAt(root, 'follow_up')) {
    const dates = child(step, 'dates');
    const last = dates?.type === 'map' ? child(dates, 'end') : dates;
    const node = last ?? child(step, 'date');
    const date = node && writtenOf(node);
    if (node && date && start !== null && isDate(date) && isBefore(date, start))
      say('deadline-past', node, { deadline: date, start, isStep: true });
  }
}

/** The same for each audit of a programme. */
export function checkAdviceOfAudits(parsed: Parsed, say: Say): void {
  for (const audit of itemsAt(parsed.root, 'audits')) checkThing(audit, ['findings'], parsed, say);
}

function checkThing(thing: Node, grounds: readonly string[], parsed: Parsed, say: Say): void {
  const seen = uniqueIds(
    grounds.flatMap((key) => itemsAt(thing, key)),
    parsed,
    say,
  );
  const recommendations = itemsAt(thing, 'recommendations');
  uniqueIds(recommendations, parsed, say);
  const near = makeNearest([...seen.keys()]);
  const start = startOf(child(thing, 'dates'));
  for (const one of recommendations) {
    for (const node of itemsAt(one, 'based_on')) {
      const id = writtenOf(node);
      if (id !== null && !seen.has(id)) say('unknown-ground', node, { id, nearest: near(id), grounds });
    }
    const status = child(one, 'status');
    if (status && stringOf(status) === 'dropped' && !child(one, 'reason'))
      say('dropped-without-reason', status, {});
    const due = child(one, 'deadline');
    const deadline = due && writtenOf(due);
    if (due && deadline && start !== null && isDate(deadline) && isBefore(deadline, start))
      say('deadline-past', due, { deadline, start });
  }
}

/** The ids of things, each reported that stands there twice. */
function uniqueIds(items: readonly Node[], parsed: Parsed, say: Say): ReadonlyMap<string, Span> {
  const seen = new Map<string, Span>();
  const folded = new Map<string, Span>();
  for (const item of items) {
    const node = child(item, 'id');
    const id = stringAt(item, 'id');
    if (!node || id === null) continue;
    const first = folded.get(id.toLowerCase());
    if (first) say('duplicate-id', node, { id, file: parsed.file, line: parsed.range(first).start.line });
    else folded.set(id.toLowerCase(), node);
    seen.set(id, node);
  }
  return seen;
}

/** The first day of `dates` as it is written; null where it is no date. */
function startOf(dates: Node | undefined): string | null {
  const first =
    dates?.type === 'map' ? child(dates, 'start') : dates?.type === 'list' ? dates.items[0] : dates;
  const written = writtenOf(first);
  return written !== null && isDate(written) ? written : null;
}

/** Whether a date that may be known in part is over when another one begins. */
function isBefore(date: string, start: string): boolean {
  const length = Math.min(date.length, start.length);
  return date.slice(0, length) < start.slice(0, length);
}
