import { child, type MapNode, type Node } from '../../syntax/ast.js';
import { fieldOf, type ObjectSchema, type VariantsSchema } from '../schema.js';
import { headOf } from '../values/written.js';
import { guessType, sayNoAgenda, sayNoSession, textOf } from './lists/agenda.js';
import type { CheckContext, CheckPart } from './context.js';
import { checkObject } from './objects.js';
import { meaningOf } from './synonyms/synonyms.js';
import { checkChoice } from './values.js';

/** Checks one of several things; which one it is tells a key. */
export function checkVariants(
  schema: VariantsSchema,
  node: Node,
  context: CheckContext,
  checkPart: CheckPart,
): unknown {
  const { thing, key, variants } = schema;
  const { say } = context;
  const values = Object.keys(variants);
  if (node.type !== 'map' || textOf(node) !== null) return sayNoSession(schema, node, say);
  // `- day 2: [ … ]`
  if (node.entries.length === 1 && node.entries[0]?.value.type === 'list')
    return sayNoAgenda(schema, node, say);
  // `- { date: 2019-06-17, sessions: [ … ] }`
  if (isDay(node, schema)) return sayNoAgenda(schema, node, say);
  const told = child(node, key);
  const choice = { type: 'choice', values, about: '', examples: [] } as const;
  const value = told && checkChoice(choice, told, key, say);
  const own = typeof value === 'string' ? variants[value] : undefined;
  if (own) return checkObject(own, node, context, checkPart);
  if (!told && !node.entries.some((one) => isMeant(one.key, schema))) {
    const guess = guessType(schema, node);
    say('missing-key', headOf(node), { key, thing, example: guess ?? '…', values, guess });
  }
  // What else is wrong with it is told all the same.
  const rest = { ...node, entries: node.entries.filter(({ value: one }) => one !== told) };
  checkObject(anyOf(schema), rest, context, checkPart);
  return undefined;
}

/** Whether it is a day with its sessions below it: a list under no key of a session, and neither a kind nor a title. */
function isDay({ entries }: MapNode, schema: VariantsSchema): boolean {
  const any = anyOf(schema);
  const lists = entries.filter(
    ({ key, value }) =>
      value.type === 'list' &&
      value.items[0]?.type !== 'list' &&
      !fieldOf(any, key) &&
      meaningOf(schema.thing, key, Object.keys(any.fields)) === null,
  );
  const isSession = entries.some(({ key }) => key === 'title' || key === schema.key);
  return lists.length === 1 && entries.length < 4 && !isSession;
}

/** Whether a key says of which kind it is, in other words. */
function isMeant(word: string, { thing, key }: VariantsSchema): boolean {
  const meaning = meaningOf(thing, word, [key]);
  return Array.isArray(meaning) && meaning[0] === key;
}

/** What has the keys of all of them, and may say anything of which it is. */
function anyOf({ thing, key, variants, about }: VariantsSchema): ObjectSchema {
  const all = Object.values(variants);
  const fields = Object.assign({}, ...all.map((one) => one.fields)) as ObjectSchema['fields'];
  return {
    type: 'object',
    thing,
    fields: { ...fields, [key]: { type: 'value', about, examples: [] } },
    open: false,
    about,
    examples: [],
  };
}
