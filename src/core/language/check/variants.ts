import { child, type Node } from '../../syntax/ast.js';
import type { VariantsSchema } from '../schema.js';
import { headOf, wrong } from '../values/written.js';
import type { CheckContext, CheckPart } from './context.js';
import { checkObject } from './objects.js';
import { checkChoice } from './values.js';

/** Checks one of several things; which one it is tells a key. */
export function checkVariants(
  { thing, key, variants }: VariantsSchema,
  node: Node,
  context: CheckContext,
  checkPart: CheckPart,
): unknown {
  const { say } = context;
  const values = Object.keys(variants);
  if (node.type !== 'map')
    return wrong(
      say,
      node,
      `${thing}, with a \`${key}\` and a title,`,
      `Write \`- ${key}: ${values[0]}\`, and \`title: …\` below it.`,
    );
  const told = child(node, key);
  if (told === undefined) {
    say('missing-key', headOf(node), { key, thing, example: values[0] ?? '…', values });
    return undefined;
  }
  const choice = { type: 'choice', values, about: '', examples: [] } as const;
  const value = checkChoice(choice, told, key, say);
  const own = typeof value === 'string' ? variants[value] : undefined;
  return own && checkObject(own, node, context, checkPart);
}
