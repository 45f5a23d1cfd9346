import { quotedName } from '../../../diagnostics/wording.js';
import type { Field, ObjectSchema } from '../../schema.js';

/** What is longer is not repeated in a hint. */
const SHOWN = 40;

/**
 * A thing of which a text or a number alone was written, between braces: what was written under the key that is most
 * likely meant, beside the others that it cannot do without. Null where no key takes it.
 *
 * @param written the text as it was read
 */
export function bracedOf(schema: ObjectSchema, written: string, isNumber = false): string | null {
  const key = keyOf(schema, written, isNumber);
  if (key === null) return null;
  const value =
    written.length > SHOWN || written === '' || written.includes('\n')
      ? '…'
      : isNumber
        ? written
        : quotedName(written);
  const needed = Object.keys(schema.fields).filter((one) => one === key || schema.fields[one]?.required);
  return `{ ${needed.map((one) => `${one}: ${one === key ? value : '…'}`).join(', ')} }`;
}

function keyOf({ fields, needs = [] }: ObjectSchema, written: string, isNumber: boolean): string | null {
  const all = Object.entries(fields);
  const find = (fits: (key: string, field: Field) => boolean): string | undefined =>
    all.find(([key, field]) => fits(key, field))?.[0];
  // What is no path is what a file is called.
  const isLabel =
    Object.hasOwn(fields, 'src') && Object.hasOwn(fields, 'label') && !/\.\w{2,5}$/.test(written);
  return (
    (isNumber ? find((_, field) => field.type === 'number') : undefined) ??
    (isLabel ? 'label' : undefined) ??
    find((_, field) => field.required === true && ['text', 'string'].includes(field.type)) ??
    find((_, field) => field.required === true && field.type !== 'list') ??
    // A name has a capital letter, what somebody does mostly has none.
    find((key) => key === 'name' && /^\p{Lu}/u.test(written)) ??
    needs.find((key) => key !== 'name' && fields[key]?.type === 'text') ??
    find((_, field) => field.type === 'text') ??
    null
  );
}
