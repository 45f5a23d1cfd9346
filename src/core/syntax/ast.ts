import type { Range, Span } from './place.js';

/** A single value: a text, a number, a truth value, or nothing. */
export interface ScalarNode extends Span {
  readonly type: 'scalar';
  readonly value: string | number | bigint | boolean | null;
  /** As written, without quotes; `0712` here, 712 in `value`. */
  readonly source: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

/** A list, in block style or in brackets. */
export interface ListNode extends Span {
  readonly type: 'list';
  readonly items: readonly Node[];
}

/** A map of keys, in the order of the text; `flow` when it is written in braces. */
export interface MapNode extends Span {
  readonly type: 'map';
  readonly entries: readonly MapEntry[];
  readonly flow: boolean;
}

/** A key with its value. A key that stands twice gives two entries. */
export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
  /** A name without a colon, which only `{ }` allows. */
  readonly lone: boolean;
}

/** The document as a tree in which every part knows where it stands. */
export type Node = ScalarNode | ListNode | MapNode;

/** A text that has been read: its tree and the way back to lines and columns. */
export interface Parsed {
  readonly file: string;
  readonly text: string;
  readonly root: Node;
  readonly range: (span: Span) => Range;
  /** Whether it was read without an error; only then may it become a report. */
  readonly sound: boolean;
  /** Stretches with an error of their own that were left out, or whose text is not known. */
  readonly mended: readonly Span[];
}

/** The first entry under `key`, or undefined; the checks report a second one. */
export function entry(node: Node | undefined, key: string): MapEntry | undefined {
  return node?.type === 'map' ? node.entries.find((one) => one.key === key) : undefined;
}

/** The value under `key`, or undefined. */
export function child(node: Node | undefined, key: string): Node | undefined {
  return entry(node, key)?.value;
}

/** Follows keys and indices down from `node`; undefined where the way ends. */
export function at(node: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let here = node;
  for (const step of path) {
    here =
      typeof step === 'number' ? (here?.type === 'list' ? here.items[step] : undefined) : child(here, step);
  }
  return here;
}

/** The items of the list under `key`; none where there is no list. */
export function itemsAt(node: Node | undefined, key: string): readonly Node[] {
  const value = child(node, key);
  return value?.type === 'list' ? value.items : [];
}

/** The entries of the map under `key`; none where there is no map. */
export function entriesAt(node: Node | undefined, key: string): readonly MapEntry[] {
  const value = child(node, key);
  return value?.type === 'map' ? value.entries : [];
}

/** A single value; undefined for a list, a map, or where there is none. */
export function scalarOf(node: Node | undefined): ScalarNode['value'] | undefined {
  return node?.type === 'scalar' ? node.value : undefined;
}

/** The single value under `key`; undefined where there is none. */
export function scalarAt(node: Node | undefined, key: string): ScalarNode['value'] | undefined {
  return scalarOf(child(node, key));
}

/** A single value that is a text, untrimmed; null for anything else. */
export function stringOf(node: Node | undefined): string | null {
  const value = scalarOf(node);
  return typeof value === 'string' ? value : null;
}

/** The text under `key`, untrimmed; null where there is none. */
export function stringAt(node: Node | undefined, key: string): string | null {
  return stringOf(child(node, key));
}

/** A single value as it is written: a text trimmed, a number with its zeros; null for anything else. */
export function writtenOf(node: Node | undefined): string | null {
  if (node?.type !== 'scalar' || node.value === null) return null;
  return typeof node.value === 'string' ? node.value.trim() : node.source;
}

/** The single value under `key`, as it is written. */
export function writtenAt(node: Node | undefined, key: string): string | null {
  return writtenOf(child(node, key));
}

/** A text in every language in which it is given, each as it is written. */
export function versionsOf(node: Node | undefined): readonly string[] {
  if (node?.type === 'map') return node.entries.flatMap(({ value }) => versionsOf(value));
  const written = writtenOf(node);
  return written === null ? [] : [written];
}

/** What a single value says in a message; empty for a list, a map, or nothing. */
export function words(node: Node | undefined): string {
  return node?.type === 'scalar' && node.value !== null ? String(node.value) : '';
}
