import { asYaml } from '../../../diagnostics/suggestions.js';
import { quotedName } from '../../../diagnostics/wording.js';
import { words, type MapEntry, type MapNode, type Node } from '../../../syntax/ast.js';
import type { ObjectSchema, Schema } from '../../schema.js';

/** A thing as it stands between braces, its values as YAML. */
type Braced = string;

/**
 * What somebody meant who wrote `EMCDDA: https://…` in the place of `{ label: …, url: … }`: things that are called by a
 * label, and say one thing more. Null for another thing, or where one of its keys stands there.
 */
export function pairOf(schema: ObjectSchema, { entries }: MapNode): Braced | null {
  const [only, ...more] = entries;
  return only && more.length === 0 ? pair(schema, only) : null;
}

/** The first of such pairs that stand in one map in the place of a list; null where they are no pairs. */
export function firstPair(schema: Schema, { entries }: MapNode): Braced | null {
  const pairs = entries.map((one) => (schema.type === 'object' ? pair(schema, one) : null));
  return pairs.includes(null) ? null : (pairs[0] ?? null);
}

function pair({ fields }: ObjectSchema, { key, value, lone }: MapEntry): Braced | null {
  const other = ['value', 'url', 'src'].find((one) => Object.hasOwn(fields, one));
  if (!other || !Object.hasOwn(fields, 'label') || Object.hasOwn(fields, key)) return null;
  const written = valueOf(value);
  if (lone || written === null || (other !== 'value' && !written.includes('.'))) return null;
  return `{ label: ${quotedName(key)}, ${other}: ${written} }`;
}

/** `60 beds` as a figure: a number in front of what it counts. Null for a thing of another kind, or words of another form. */
export function figureOf({ fields }: ObjectSchema, written: string): Braced | null {
  if (!Object.hasOwn(fields, 'label') || !Object.hasOwn(fields, 'value')) return null;
  const [, value = '', label = ''] = /^(\d+(?:\.\d+)?)\s+(\p{L}[^\n]{0,59})$/u.exec(written.trim()) ?? [];
  return value === '' ? null : `{ label: ${quotedName(label)}, value: ${value} }`;
}

/**
 * A thing that is told by its address alone, with what it needs besides: `https://…`, `www.…` or a link of Markdown in
 * the place of `{ label: …, url: … }`, and the path of a picture in that of `{ src: …, alt: … }`. Null for anything else.
 */
export function addressOf({ fields, nature }: ObjectSchema, written: string): Braced | null {
  const [, label, inLink] = /^\[([^\]\n]{1,100})\]\((\S{1,300})\)$/.exec(written) ?? [];
  const address = inLink ?? written;
  if (address.length > 300 || /\s/.test(address)) return null;
  if (nature === 'picture') return /\.\w{2,5}$/.test(address) ? `{ src: ${asYaml(address)}, alt: … }` : null;
  if (!Object.hasOwn(fields, 'label') || !Object.hasOwn(fields, 'url')) return null;
  if (!/^(?:https?:\/\/|www\.)./.test(address)) return null;
  const url = address.startsWith('www.') ? `https://${address}` : address;
  return `{ label: ${label === undefined ? '…' : quotedName(label)}, url: ${asYaml(url)} }`;
}

/** The texts that stand behind numbers in the place of a list: `1: House users first.`; null where there are none. */
export function numbered({ entries }: MapNode): readonly string[] | null {
  const isOne = ({ key, value }: MapEntry): boolean =>
    /^\d{1,3}[.)]?$/.test(key) && value.type === 'scalar' && words(value) !== '';
  return entries.length > 0 && entries.every(isOne) ? entries.map(({ value }) => words(value)) : null;
}

function valueOf(node: Node): string | null {
  if (node.type !== 'scalar' || node.value === null) return null;
  const written = words(node);
  if (written === '' || written.length > 200 || written.includes('\n')) return null;
  return typeof node.value === 'number' ? node.source : asYaml(written);
}
