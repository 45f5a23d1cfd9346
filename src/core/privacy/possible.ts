import { nearest } from '../diagnostics/nearest.js';
import { canName, type Schema } from '../language/schema.js';
import { walk, type Part } from '../language/walk.js';
import { entry, type MapNode, type Node, type Parsed } from '../syntax/ast.js';
import { consentOf } from './consent.js';

/** What a document could withhold, however badly it is written. */
export interface Possible {
  /** Whether every consent in it can be read: where one cannot, anything may be meant to be withheld. */
  readonly isCertain: boolean;
  /** What may be the name of somebody whose consent cannot be read. */
  readonly names: readonly string[];
}

/** A longer text is no name. */
const MAX_NAME_WORDS = 6;

/**
 * Reads a document for what it could mean to withhold. A consent that is misspelt, people in a form that nobody knows,
 * and lines that are no YAML leave that open; then each name in the document may be one of them.
 *
 * @param programme that of a visit: its ids are known to the visit
 */
export function readPossible(parsed: Parsed, programme: Parsed | null = null): Possible {
  const { root } = parsed;
  const roots = programme ? [root, programme.root] : [root];
  const names: string[] = [];
  let isCertain = parsed.mended.length === 0;
  const doubt = (node: Node): void => {
    isCertain = false;
    names.push(...shortTexts(node));
  };
  walk(parsed, (part) => {
    const { node, schema, holder, owner, key } = part;
    if (node.type === 'map' && hasUnreadConsent(node)) isCertain = false;
    const isPeople = schema?.type === 'map' && schema.registry === 'people';
    const isPerson = schema?.type === 'object' && schema.nature === 'person';
    if ((isPeople || isPerson) && node.type !== 'map') doubt(node);
    else if (schema === null) {
      const isOfPerson = owner?.nature === 'person' && holder !== null && !entry(holder, 'consent');
      // A text under a key that nobody knows may be a name; of anything larger, nobody knows what it holds.
      if (node.type !== 'scalar' || isOfPerson) doubt(node);
      else if (!isMistyped(part)) names.push(...shortTexts(node));
      return false;
    } else if (schema.type === 'reference' && canName(schema, 'people') && isUnknownId(part, roots))
      names.push(...shortTexts(node));
    return key !== 'consent';
  });
  if (!isCertain) names.push(...namesIn(root));
  return { isCertain, names };
}

/** Whether a consent is no word that there is, or its key is misspelt or written twice. */
function hasUnreadConsent(node: MapNode): boolean {
  const stated = node.entries.filter(({ key }) => nearest(key, ['consent'], 2).length > 0);
  return stated.length > 1 || stated.some(({ key, value }) => key !== 'consent' || consentOf(value) === null);
}

/** Whether a key is the slip of one that holds nobody’s name, such as `ctiy`. */
function isMistyped({ key, owner }: Part): boolean {
  const meant = nearest(key, Object.keys(owner?.fields ?? {}));
  return meant.length > 0 && meant.every((one) => one !== 'name' && !canNameAnybody(owner?.fields[one]));
}

function canNameAnybody(schema: Schema | undefined): boolean {
  if (schema?.type === 'list' || schema?.type === 'map') return canNameAnybody(schema.item);
  return schema === undefined || canName(schema, 'people');
}

function isUnknownId({ node }: Part, roots: readonly Node[]): boolean {
  if (node.type !== 'scalar') return false;
  const id = typeof node.value === 'string' ? node.value.trim() : node.source;
  return !['people', 'organisations'].some((registry) =>
    roots.some((root) => entry(entry(root, registry)?.value, id)),
  );
}

/** What stands under `name`, or what may be meant by it. */
function namesIn(node: Node): string[] {
  if (node.type === 'list') return node.items.flatMap(namesIn);
  if (node.type !== 'map') return [];
  return node.entries.flatMap(({ key, value }) =>
    nearest(key, ['name'], 1).length > 0 ? shortTexts(value) : namesIn(value),
  );
}

function shortTexts(node: Node): string[] {
  if (node.type === 'list') return node.items.flatMap(shortTexts);
  if (node.type === 'map') return node.entries.flatMap(({ value }) => shortTexts(value));
  if (typeof node.value !== 'string') return [];
  const words = node.value.trim().split(/\s+/);
  return words.length <= MAX_NAME_WORDS && /\p{L}{2}/u.test(node.value) ? [node.value.trim()] : [];
}
