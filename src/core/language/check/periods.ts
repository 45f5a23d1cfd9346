import { shorten } from '../../diagnostics/wording.js';
import { asYaml } from '../../diagnostics/suggestions.js';
import { child, words, type Node } from '../../syntax/ast.js';
import type { PeriodSchema } from '../schema.js';
import { guessPeriod } from '../values/date.js';
import { checkFormat } from '../values/format.js';
import { headOf, wrong } from '../values/written.js';
import type { CheckContext } from './context.js';
import { sayUnknown } from './keys.js';

/** Checks a day, or `{ start, end }`; a single day starts and ends on it. */
export function checkPeriod(schema: PeriodSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  if (node.type === 'scalar') {
    const meant = typeof node.value === 'string' ? guessPeriod(node.value) : null;
    if (meant) {
      const suggestion = `{ start: ${meant.start}, end: ${meant.end} }`;
      say('bad-date', node, { value: words(node), suggestion }, [
        { start: node.start, end: node.end, text: suggestion },
      ]);
      return undefined;
    }
    const date = checkDay(schema, node, key, context);
    return date === undefined ? undefined : { start: date, end: date };
  }
  if (node.type === 'list') {
    const [start, end, ...rest] = node.items.map(words);
    return wrong(
      say,
      node,
      'a date, or { start, end },',
      start && end ? `Write { start: ${shorten(start)}, end: ${shorten(end)} }.` : null,
      start && end && rest.length === 0 ? `{ start: ${asYaml(start)}, end: ${asYaml(end)} }` : null,
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
  for (const one of ['start', 'end']) {
    if (!(one in parts) && strangers === 0)
      say('missing-key', headOf(node), { key: one, thing: 'a period', example: '2019-06-17', values: [] });
  }
  const { start, end } = parts;
  if (!start || !end) return undefined;
  if (end < start.slice(0, end.length)) {
    say('date-order', child(node, 'end') ?? node, { start, end });
    return undefined;
  }
  return { start, end };
}

function checkDay(schema: PeriodSchema, node: Node, key: string, context: CheckContext): string | undefined {
  const date = checkFormat('date', node, key, context);
  if (date === undefined || schema.partial || date.length === 10) return date;
  context.say('day-precision', node, { value: date });
  return undefined;
}
