import { entry, scalarAt, type Parsed } from '../syntax/ast.js';
import { programme, visit } from './declaration.js';
import type { ObjectSchema } from './schema.js';

/** Keys that only one kind of document has: by them a document is known that does not say well what it is. */
const telling = {
  visit: ['city', 'country', 'dates', 'tours', 'discussions', 'participants'],
  programme: ['visits', 'cities', 'audits', 'period', 'coordinator', 'guidebook', 'conference', 'acronym'],
};

/** What kind of document it is: what it says or, failing that, what its keys tell; a visit when in doubt. */
export function kindOf({ root }: Parsed): 'visit' | 'programme' {
  const said = scalarAt(root, 'kind');
  if (said === 'visit' || said === 'programme') return said;
  const count = (keys: readonly string[]): number => keys.filter((key) => entry(root, key)).length;
  return count(telling.programme) > count(telling.visit) ? 'programme' : 'visit';
}

/** The declaration of a document: that of a visit or of a programme. */
export function schemaOf(parsed: Parsed): ObjectSchema {
  return kindOf(parsed) === 'visit' ? visit : programme;
}

/** What a programme has at the beginning of a line, unless it is a map between braces. */
const signs = new RegExp(
  `^["']?(?:kind["']?[ \\t]*:[ \\t]*["']?programme|(?:${telling.programme.join('|')})["']?[ \\t]*:)|^(?:---)?[ \\t]*\\{`,
  'm',
);

/** Whether a text that is not parsed may be that of a programme: rather one too many. */
export function mayBeProgramme(text: string): boolean {
  return signs.test(text);
}
