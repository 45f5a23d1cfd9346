import { shorten } from '../../../diagnostics/wording.js';
import { asYaml } from '../../../diagnostics/suggestions.js';
import type { Say } from '../../../diagnostics/diagnostic.js';
import { stringAt, words, type MapNode, type Node } from '../../../syntax/ast.js';
import { fieldOf, type VariantsSchema } from '../../schema.js';
import { guessDate, guessTime, isDate, readTime } from '../../values/date.js';
import { wrong } from '../../values/written.js';
import { typeInTitle } from '../synonyms/of-values.js';

/** Reports an agenda that is no list of sessions, such as one with a key for each day, or a text. */
export function sayNoAgenda(schema: VariantsSchema, node: Node, say: Say): undefined {
  const expected = 'one list of sessions';
  if (node.type !== 'map') {
    const [line = ''] = words(node).split('\n');
    return wrong(say, node, expected, `Write each behind a dash: \`- ${sessionOf(schema, line)}\`.`);
  }
  const [first] = node.entries;
  const told = node.entries.find(({ value }) => value.type === 'scalar');
  const written = told ? words(told.value) : '';
  const own =
    /^\d{1,2}$/.test(written) || (isDate(written) && written.length === 10) ? written : guessDate(written);
  const [date] = first?.key.split(/\s/).filter((word) => isDate(word) && word.length === 10) ?? [];
  const day = own ?? date ?? /\d{1,2}/.exec(first?.key ?? '')?.[0] ?? '1';
  return wrong(say, node, expected, dayOfEach(day));
}

function dayOfEach(day: string): string {
  return `Write one list of sessions, and say in each of these that its day is ${day}.`;
}

/** Reports what stands in an agenda in the place of a session, such as `09:00 Welcome`. */
export function sayNoSession(schema: VariantsSchema, node: Node, say: Say): undefined {
  const { thing, key } = schema;
  const text = textOf(node) ?? '';
  // The heading of the sessions below it.
  const day = /^(?:day|tag|jour|día|giorno|dag) (\d{1,2})$/iu.exec(text.trim())?.[1] ?? guessDate(text);
  if (day !== null && day.length !== 7) return wrong(say, node, 'one list of sessions', dayOfEach(day));
  const written = `Write ${sessionOf(schema, text)}.`;
  return wrong(say, node, `${thing}, with a \`${key}\` and a title,`, written);
}

/** What would be written for `09:00 Welcome`. */
function sessionOf({ key, variants }: VariantsSchema, written: string): string {
  const { time, title } = sessionIn(written);
  const parts = [
    `${key}: ${typeInTitle(title, Object.keys(variants)) ?? 'other'}`,
    ...(time === null ? [] : [`time: ${asYaml(time)}`]),
    `title: ${title === '' || title.length > 60 ? '…' : asYaml(shorten(title))}`,
  ];
  return `{ ${parts.join(', ')} }`;
}

/** What stands there as one text: `09:00 Welcome`, or `09:00: Welcome`, which YAML takes for a key and its value. */
export function textOf(node: Node): string | null {
  if (node.type === 'scalar') return words(node);
  const [only, ...more] = node.type === 'map' ? node.entries : [];
  if (!only || more.length > 0 || only.value.type !== 'scalar') return null;
  return sessionIn(`${only.key} -`).time === null ? null : `${only.key} ${words(only.value)}`;
}

/** A time at the beginning of a text, and what stands behind it. */
function sessionIn(written: string): { readonly time: string | null; readonly title: string } {
  const parts = written.trim().split(/\s+/);
  // `9:00 - 10:30 Welcome`, and `9:00 Welcome`.
  for (const count of [4, 3, 2, 1]) {
    const told = bare(parts.slice(0, count).join(''));
    const time = readTime(told) ?? (/\d ?(?:[ap]\.?m\.?|Uhr)$/i.test(told) ? guessTime(told) : null);
    if (time !== null && parts.length > count) return { time, title: bare(parts.slice(count).join(' ')) };
  }
  return { time: null, title: written.trim() };
}

/** Without the signs that part a time from what is on. */
function bare(text: string): string {
  return text.replace(/^[:,;–-]\s?/u, '').replace(/[:,;]$/, '');
}

/** The type of a session that says none: the one whose keys it has, or else the one that its title tells. */
export function guessType({ variants }: VariantsSchema, node: MapNode): string | null {
  const types = Object.keys(variants);
  const told = node.entries.flatMap(({ key }) => {
    const having = types.filter((type) => variants[type] && fieldOf(variants[type], key));
    return having.length === 1 ? having : [];
  });
  return told[0] ?? typeInTitle(stringAt(node, 'title') ?? '', types);
}
