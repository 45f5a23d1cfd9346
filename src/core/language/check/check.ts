import type { Node } from '../../syntax/ast.js';
import { fieldOf, type Schema, type TextSchema } from '../schema.js';
import { checkFormat, checkNumber } from '../values/format.js';
import { checkList, checkMap } from './collections.js';
import type { CheckContext, CheckPart } from './context.js';
import { groupOf, sayGroups } from './lists/groups.js';
import { checkObject } from './objects.js';
import { checkDayOfVisit } from './times/days.js';
import { checkPeriod } from './times/periods.js';
import { checkReference } from './references.js';
import { checkText } from './texts.js';
import { meaningOf } from './synonyms/synonyms.js';
import { wrong } from '../values/written.js';
import { checkVariants } from './variants.js';
import { checkBoolean, checkChoice, checkCoordinates, checkValue } from './values.js';

/**
 * Checks a value against its declaration and reports everything that is wrong with it.
 *
 * @param key under which the value stands, for messages
 * @returns the value in the shape that `Infer` promises, or undefined when it cannot be used; empty keys are left out
 */
export function check(schema: Schema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  const checkPart: CheckPart = (partSchema, part, partKey) => check(partSchema, part, partKey, context);
  switch (schema.type) {
    case 'text':
      return checkText(schema, node, key, context);
    case 'string':
      if (key === 'programme' && node.type === 'list')
        return wrong(say, node, 'the path of a file', 'Call it `agenda`, if these are sessions.');
      return checkFormat(schema.format, node, key, context);
    case 'number':
      return checkNumber(schema, node, key, say);
    case 'value':
      return checkValue(node, key, context);
    case 'boolean':
      return checkBoolean(node, say);
    case 'choice':
      return checkChoice(schema, node, key, say);
    case 'period':
      return checkPeriod(schema, node, key, context);
    case 'day':
      return checkDayOfVisit(node, key, context);
    case 'coordinates':
      return checkCoordinates(node, say);
    case 'list':
      return checkList(schema, node, key, say, checkPart);
    case 'map':
      return checkMap(schema, node, key, context, checkPart);
    case 'object':
      return checkObject(schema, node, context, checkPart);
    case 'reference':
      return checkReference(schema, node, key, context, checkPart);
    case 'variants':
      return checkVariants(schema, node, context, checkPart);
    case 'textOr': {
      // A word for a key, as keys are written, rather than one before a colon in a text.
      const isKey = (word: string): boolean =>
        /^[\p{Ll}_]+$/u.test(word) &&
        meaningOf(schema.object.thing, word, Object.keys(schema.object.fields)) !== null;
      const isObject =
        node.type === 'map' &&
        node.entries.some(({ key: own }) => fieldOf(schema.object, own) !== undefined || isKey(own));
      const isGroup =
        node.type === 'map' &&
        !node.entries.some(({ key: own }) => fieldOf(schema.object, own) !== undefined);
      const group = isGroup ? groupOf(node) : null;
      if (group && sayGroups(schema, [group], node, say)) return undefined;
      return isObject
        ? checkObject(schema.object, node, context, checkPart)
        : checkText(textOfPoint, node, key, context);
    }
  }
}

const textOfPoint: TextSchema = { type: 'text', line: false, about: '', examples: [] };
