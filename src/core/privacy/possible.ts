import { nearest } from '../diagnostics/nearest.js';
import { rememberingOf } from '../remember.js';
import { canName, type ObjectSchema, type Schema } from '../language/schema.js';
import { walk, type Part } from '../language/walk.js';
import { entry, stringAt, type MapNode, type Node, type Parsed } from '../syntax/ast.js';
import { personKey } from './person-key.js';
import { consentOf, placeOf, type StatedConsent } from './consent.js';

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
    const { node, schema, thing, holder, owner, key } = part;
    if (node.type === 'map' && (hasUnreadConsent(node, thing) || isOfUnreadName(node, thing)))
      isCertain = false;
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
function hasUnreadConsent(node: MapNode, thing: ObjectSchema | null): boolean {
  const stated = keysNear(node, 'consent', 2, thing);
  return stated.length > 1 || stated.some(({ key, value }) => key !== 'consent' || consentOf(value) === null);
}

/** Whether a consent stands beside a name that is no text, or whose key is misspelt: whose it is cannot be told. */
function isOfUnreadName(node: MapNode, thing: ObjectSchema | null): boolean {
  return (
    entry(node, 'consent') !== undefined &&
    keysNear(node, 'name', 1, thing).length > 0 &&
    stringAt(node, 'name') === null
  );
}

/** The entries under a key, and under what may be a slip of it: no other key that the thing has. */
function keysNear(
  { entries }: MapNode,
  meant: string,
  slips: number,
  thing: ObjectSchema | null,
): MapNode['entries'] {
  const isOther = (key: string): boolean =>
    key !== meant && thing !== null && Object.hasOwn(thing.fields, key);
  return entries.filter(({ key }) => nearest(key, [meant], slips).length > 0 && !isOther(key));
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

/**
 * Whom a document may mean to withhold whose consents cannot be read with certainty: everybody in it, for the internal
 * edition only, until it can be. Null where it can.
 *
 * @param text of a document that is no YAML that could be read, whatever its bytes are
 */
export function doubtfulConsents(
  document:
    | { readonly parsed: Parsed; readonly programme: Parsed }
    | { readonly file: string; readonly text: string },
): readonly StatedConsent[] | null {
  const consent = 'internal';
  if ('text' in document) {
    const { file, text } = document;
    return text
      .split('\n')
      .flatMap((line, index) =>
        namesInLine(line).map(
          (name) => ({ name, consent, file, line: index + 1, isDoubtful: true }) as const,
        ),
      );
  }
  return doubtfulIn(document.parsed, document.programme);
}

/** Of a preview all visits of a programme but one are the same with each save. */
const doubtfulIn = rememberingOf((parsed: Parsed, programme: Parsed): readonly StatedConsent[] | null => {
  const { isCertain, names } = readPossible(parsed, programme);
  if (isCertain) return null;
  const others = new Set([parsed, programme].flatMap(({ root }) => namesOfOthers(root)).map(personKey));
  // A text without a capital or a blank is an id.
  return [...new Set(names)]
    .filter((name) => (/\s/.test(name) || name !== name.toLowerCase()) && !others.has(personKey(name)))
    .map((name) => ({ consent: 'internal', isDoubtful: true, ...placeOf(name, parsed, parsed.root) }));
});

/** The names of organisations and sites in their registries. */
function namesOfOthers(root: Node): string[] {
  return ['organisations', 'sites'].flatMap((key) => {
    const registry = entry(root, key)?.value;
    return registry?.type === 'map' ? registry.entries.flatMap(({ value }) => namesIn(value)) : [];
  });
}

/** What stands behind `name:` in a line, as far as the next sign of YAML; a letter may be missing or wrong. */
function namesInLine(line: string): string[] {
  const pieces = line.split(':');
  return pieces.slice(1).flatMap((piece, index) => {
    const key =
      /[\p{L}_]{1,20}["']?\s*$/u.exec((pieces[index] ?? '').slice(-24))?.[0].replace(/["'\s]/g, '') ?? '';
    if (nearest(key, ['name'], 1).length === 0) return [];
    const name = (piece.split(/[,{}[\]#]/)[0] ?? '').replace(/["']/g, '').trim();
    return /\p{L}{2}/u.test(name) && name.split(/\s+/).length <= MAX_NAME_WORDS ? [name] : [];
  });
}
