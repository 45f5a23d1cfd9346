import type { FlowParagraph } from './flow/blocks.js';

/** A line of the contents, as programs show it that have not made them anew. */
export interface CachedEntry {
  readonly title: string;
  /** From 1 on. */
  readonly level: number;
  /** The bookmark that it leads to. */
  readonly href?: string;
}

/**
 * The lines of a list of contents.
 *
 * @param names bookmarks by the ids of the page
 */
export function entriesOf(
  entries: readonly FlowParagraph[],
  names: ReadonlyMap<string, string>,
): CachedEntry[] {
  return entries.map(({ inlines, item }) => {
    const texts = inlines.filter((one) => one.is === 'text');
    const to = texts.find(({ face }) => face.href?.startsWith('#'))?.face.href?.slice(1);
    const href = to === undefined ? undefined : names.get(to);
    const title = texts.map(({ text }) => text).join('');
    return { title, level: (item?.level ?? 0) + 1, ...(href !== undefined && { href }) };
  });
}
