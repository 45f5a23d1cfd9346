import type { Site } from '../../../language/declaration.js';
import type { Text } from '../../../language/schema.js';
import type { Localizer } from '../../locale/locale.js';
import type { SiteLink, Words } from '../../report.js';
import type { Parties } from '../parties.js';
import type { Owned, Writer } from '../words.js';

/** What the texts of one file are written with, a visit or a programme. */
export interface Teller {
  /** In which the file is written. */
  readonly lang: string;
  readonly owner: Owned<unknown>['owner'];
  /** Where it took place (ISO 3166-1 alpha-2), to tell the language of what was said there; undefined where that is not known. */
  readonly country: string | undefined;
  readonly writer: Writer;
  readonly parties: Parties;
  readonly localizer: Localizer;
  readonly link: (site: string | Site) => SiteLink;
}

/** A line, or null where nobody wrote one. */
export function lineOf(teller: Teller, value: Text): Words;
export function lineOf(teller: Teller, value: Text | undefined): Words | null;
export function lineOf({ writer, lang, owner }: Teller, value: Text | undefined): Words | null {
  return value === undefined ? null : writer.line({ value, lang, owner });
}

/** Running text, or null where nobody wrote any. */
export function blockOf(teller: Teller, value: Text): Words;
export function blockOf(teller: Teller, value: Text | undefined): Words | null;
export function blockOf({ writer, lang, owner }: Teller, value: Text | undefined): Words | null {
  return value === undefined ? null : writer.block({ value, lang, owner });
}

/** An item that may be a text alone, in full. */
export function inFull<T extends { readonly text: Text }>(item: Text | T): T | { readonly text: Text } {
  return isFull(item) ? item : { text: item };
}

function isFull<T extends { readonly text: Text }>(item: Text | T): item is T {
  return typeof item === 'object' && 'text' in item;
}

/** Groups things by their theme, in the order in which the themes first come. */
export function byTheme<T>(
  items: readonly { readonly theme: Words | null; readonly item: T }[],
): { theme: Words | null; items: T[] }[] {
  const groups = new Map<string, { theme: Words | null; items: T[] }>();
  for (const { theme, item } of items) {
    const key = theme?.text ?? '';
    const group = groups.get(key) ?? { theme, items: [] };
    groups.set(key, group);
    group.items.push(item);
  }
  return [...groups.values()];
}
