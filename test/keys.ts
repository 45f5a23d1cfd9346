import type { Schema } from '../src/core/language/schema.js';

/** Every key that a schema declares, as `a person.name`. */
export function declaredKeys(schema: Schema): Set<string> {
  const declared = new Set<string>();
  collectKeys(schema, declared, new Set());
  return declared;
}

function collectKeys(schema: Schema, into: Set<string>, seen: Set<Schema>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  if (schema.type === 'object') {
    for (const [key, field] of Object.entries(schema.fields)) {
      into.add(`${schema.thing}.${key}`);
      collectKeys(field, into, seen);
    }
  } else for (const child of childrenOf(schema)) collectKeys(child, into, seen);
}

/** Adds those that a value of the schema uses. */
export function usedKeys(schema: Schema, value: unknown, into: Set<string>): void {
  if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const field = schema.fields[key];
      if (!field) continue;
      into.add(`${schema.thing}.${key}`);
      usedKeys(field, child, into);
    }
  } else if (schema.type === 'list') {
    for (const item of value as unknown[]) usedKeys(schema.item, item, into);
  } else if (schema.type === 'map') {
    for (const item of Object.values(value as object)) usedKeys(schema.item, item, into);
  } else {
    for (const child of childrenOf(schema)) usedKeys(child, value, into);
  }
}

function childrenOf(schema: Schema): readonly Schema[] {
  if (schema.type === 'list' || schema.type === 'map') return [schema.item];
  if (schema.type === 'reference') return schema.inline;
  if (schema.type === 'textOr') return [schema.object];
  return [];
}
