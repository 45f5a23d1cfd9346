import { isOwnKey } from '../language/own-keys.js';
import type { Consent } from '../language/declaration.js';
import {
  canName,
  fieldOf,
  inlineOf,
  isUnderConsent,
  type ObjectSchema,
  type Schema,
} from '../language/schema.js';
import { withoutCitations } from '../text/markdown-text.js';
import { mayStand } from './consent.js';
import type { People, Somebody } from './people.js';
import { personKey } from './person-key.js';
import type { IsHidden } from './picture-consents.js';

type Thing = Readonly<Record<string, unknown>>;

/**
 * Leaves out of a document what an edition may not carry as a whole: what has a narrower consent (points, pictures, attachments), who
 * took part in a discussion under the Chatham House Rule, and whatever its declaration does not know or gives no
 * meaning. It comes before anything else is made of the document, so that nothing counts or numbers what is not there.
 *
 * @param schema of the document
 * @param document a valid visit or programme
 * @param people everybody whom it and its programme name; whoever is none of them is not named
 * @param isHidden tells of pictures and attachments that a narrower consent keeps back, wherever it is written
 */
export function filterByEdition<D extends object>(
  schema: ObjectSchema,
  document: D,
  edition: Consent,
  people: People,
  isHidden: IsHidden,
): D {
  return keepOf(schema, document, false) as D;

  /** What may stay of a value; undefined for nothing. */
  function keepOf(declared: Schema, value: unknown, inRoom: boolean): unknown {
    if (declared.type === 'list')
      return (value as unknown[])
        .map((item) => keepOf(declared.item, item, inRoom))
        .filter((item) => item !== undefined);
    if (declared.type === 'map')
      return mapValues(value as Thing, (item) => keepOf(declared.item, item, inRoom));
    if (canName(declared) && (inRoom || !('involves' in declared))) return undefined;
    const thing = thingOf(declared, value);
    if (!thing) return value;
    const own = value as Thing;
    if (isUnderConsent(thing) && !mayStand(consentOf(own), edition)) return undefined;
    if ((thing.nature === 'picture' || thing.nature === 'attachment') && isHidden(String(own['src'])))
      return undefined;
    if (thing.nature === 'person' && own['name'] === undefined && !mayStand(consentOf(own), edition))
      return declared.type === 'reference' && declared.involves !== 'listed' ? undefined : counted(own);
    if (thing.nature === 'person' && typeof own['name'] === 'string') {
      const somebody = people.get(personKey(own['name']));
      if (!mayStand(somebody?.consent ?? null, edition)) return unnamed(own, somebody);
    }
    // A name alone that is taken for somebody's, where a body may stand as well.
    if (declared.type === 'reference' && canName(declared, 'people') && Object.keys(own).join() === 'name') {
      const somebody = people.get(personKey(String(own['name'])));
      if (somebody && !mayStand(somebody.consent, edition)) return unnamed(own, somebody);
    }
    const isRoom = inRoom || (thing.nature === 'room' && own['rule'] === 'chatham_house');
    return mapValues(own, (child, key) => {
      const field = fieldOf(thing, key);
      if (!field) return thing.open && isOwnKey(key) ? child : undefined;
      return keepOf(field, child, isRoom);
    });
  }
}

/**
 * What is made of somebody who may not be named: where they are from, and the function that stands for the name, unless
 * they are only counted. What else is said of them would bring its sources and abbreviations along.
 */
function unnamed({ name, role, city, country, online }: Thing, somebody: Somebody | undefined): Thing {
  const shown = somebody && !somebody.isListed ? bareRole(role) : undefined;
  // By its consent it is told from an organisation, which has none.
  const kept = { name, role: shown, city, country, online, consent: somebody?.consent ?? 'internal' };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

/** Somebody of whom only the number is told. */
function counted({ online }: Thing): Thing {
  return online === undefined ? {} : { online };
}

/** In one language or several, without citations. */
function bareRole(role: unknown): unknown {
  if (typeof role === 'string') return withoutCitations(role);
  if (typeof role !== 'object' || role === null) return undefined;
  return mapValues(role as Thing, bareRole);
}

/** The same with another value under each key; a key whose value is undefined goes. */
function mapValues(thing: Thing, change: (value: unknown, key: string) => unknown): Thing {
  return Object.fromEntries(
    Object.entries(thing).flatMap(([key, value]) => {
      const changed = change(value, key);
      return changed === undefined ? [] : [[key, changed] as const];
    }),
  );
}

/** What a value is, where it is a thing with keys. */
function thingOf(schema: Schema, value: unknown): ObjectSchema | null {
  if (typeof value !== 'object' || value === null) return null;
  if (schema.type === 'object') return schema;
  if (schema.type === 'reference') return inlineOf(schema, Object.keys(value)) ?? null;
  if (schema.type === 'variants') {
    const told = (value as Thing)[schema.key];
    return typeof told === 'string' && Object.hasOwn(schema.variants, told)
      ? (schema.variants[told] ?? null)
      : null;
  }
  // A text by language has none of its keys.
  if (schema.type === 'textOr')
    return Object.keys(value).some((key) => fieldOf(schema.object, key)) ? schema.object : null;
  return null;
}

function consentOf(thing: Thing): Consent {
  return (thing['consent'] as Consent | undefined) ?? 'public';
}
