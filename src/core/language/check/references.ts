import type { Node } from '../../syntax/ast.js';
import { inlineOf, type ReferenceSchema } from '../schema.js';
import { plainText } from '../values/written.js';
import type { CheckContext, CheckPart } from './context.js';
import { checkObject } from './objects.js';

/** Checks an id of a registry, or the thing itself in its place. */
export function checkReference(
  schema: ReferenceSchema,
  node: Node,
  key: string,
  context: CheckContext,
  checkPart: CheckPart,
): unknown {
  const { say, has, nearestIds, registryOf, found } = context;
  const where = schema.registries.join(' or ');
  if (node.type === 'map' && schema.inline.length > 0) {
    const keys = node.entries.map((entry) => entry.key);
    const own = inlineOf(schema, keys);
    return own && checkObject(own, node, context, checkPart);
  }
  const thing = schema.inline.map((one) => one.thing).join(' or ');
  const expected =
    schema.inline.length > 0 ? `an id from ${where}, or ${thing} in place,` : `an id from ${where}`;
  // An id may be all digits: it is meant as it is written.
  const number = node.type === 'scalar' && typeof node.value === 'number' ? node.source : undefined;
  const id = number ?? plainText(node, expected, key, say)?.trim();
  if (id === undefined) return undefined;
  if (schema.registries.includes('sources')) {
    found.cited.push({ id, node });
    return id;
  }
  if (schema.registries.some((registry) => has(registry, id))) return id;
  say('unknown-id', node, {
    id,
    registry: where,
    nearest: nearestIds(schema.registries, id),
    elsewhere: registryOf(id),
  });
  return undefined;
}
