import { entry, scalarAt, type MapNode, type Node, type Parsed } from '../syntax/ast.js';
import type { Meaning } from './check/synonyms/meaning.js';
import { meaningOf } from './check/synonyms/synonyms.js';
import { programme, visit } from './declaration.js';
import type { ObjectSchema } from './schema.js';

/** Keys that only one kind of document has: by them a document is known that does not say well what it is. */
const telling = {
  visit: ['city', 'country', 'dates', 'tours', 'discussions', 'participants'],
  programme: ['visits', 'cities', 'audits', 'period', 'coordinator', 'guidebook', 'conference', 'acronym'],
};

/** What kind of document it is: what it says or, failing that, what its keys tell; a visit when in doubt. */
export function kindOf({ root }: Parsed): 'visit' | 'programme' {
  const said = saidKind(root);
  if (said !== null) return said;
  const count = (keys: readonly string[]): number => keys.filter((key) => entry(root, key)).length;
  return count(telling.programme) > count(telling.visit) ? 'programme' : 'visit';
}

function saidKind(root: Node): 'visit' | 'programme' | null {
  const said = scalarAt(root, 'kind');
  return said === 'visit' || said === 'programme' ? said : null;
}

/** Keys that things of every kind have. */
const common = new Set([
  'id',
  'kind',
  'title',
  'lang',
  'status',
  'url',
  'summary',
  'links',
  'contacts',
  'sources',
]);

/**
 * Whether a map between braces is JSON of other things: none of its keys says a place or a day, or another thing that only
 * our documents have, nor do the keys a level below it.
 */
export function isOtherJson(root: MapNode): boolean {
  if (!root.flow || saidKind(root) !== null) return false;
  const isOurs = (key: string): boolean => {
    const meant = [key, ...toKeys(meaningOf('a visit', key, Object.keys(visit.fields)))];
    const isDeclared = (one: string): boolean =>
      Object.hasOwn(visit.fields, one) || Object.hasOwn(programme.fields, one);
    return (
      meant.some((one) => ['city', 'country', 'dates'].includes(one)) || (isDeclared(key) && !common.has(key))
    );
  };
  const below = root.entries.flatMap(({ value }) => (value.type === 'map' ? value.entries : []));
  return root.entries.length > 0 && ![...root.entries, ...below].some(({ key }) => isOurs(key));
}

function toKeys(meaning: Meaning | null): readonly string[] {
  if (meaning === null || typeof meaning === 'string') return [];
  return 'under' in meaning ? [meaning.under] : meaning;
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
