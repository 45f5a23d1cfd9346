import type { Say } from '../../diagnostics/diagnostic.js';
import type { MapNode, Node } from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';
import type { RegistryName, Schema } from '../schema.js';
import type { Days } from '../values/days.js';

/** What the check came across on its way, for the rules that look at the document as a whole. */
export interface CheckedParts {
  readonly texts: { readonly value: string; readonly node: Span; readonly markdown: boolean }[];
  readonly people: { readonly name: string; readonly role: string | null; readonly node: Span }[];
  readonly cited: { readonly id: string; readonly node: Span }[];
  readonly paths: { readonly path: string; readonly node: Span; readonly key: string }[];
  readonly images: MapNode[];
}

/** What a value is checked against, besides its declaration. */
export interface CheckContext {
  readonly say: Say;
  /** The language of the document. */
  readonly lang: string;
  /** Whether a registry, of the document or its programme, has this id; true when that cannot be known. */
  readonly has: (registry: RegistryName, id: string) => boolean;
  /** The ids that a mistyped one may have meant. */
  readonly nearestIds: (registries: readonly RegistryName[], id: string) => string[];
  /** The registry that has this id, when it is another than those wanted. */
  readonly registryOf: (id: string) => RegistryName | null;
  /** Those of the visit. */
  readonly days: Days;
  /** The countries that have a city of this name, as codes; none where that is not known. */
  readonly countriesOf: (city: string) => readonly string[];
  /** The things that have a key. */
  readonly ownersOf: (key: string) => readonly string[];
  readonly found: CheckedParts;
}

/**
 * Checks a part of what is being checked, such as an item of a list.
 *
 * @returns its value, or undefined when it cannot be used
 */
export type CheckPart = (schema: Schema, node: Node, key: string) => unknown;
