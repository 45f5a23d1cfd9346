import { bareLine } from '../../text/markdown-text.js';
import type { OwnSectionView } from '../report.js';
import type { OwnPartial, ShownSection } from '../sections.js';

/**
 * The sections of a page with those that the author adds: each behind the one that it names or, where that has nothing
 * to show, where it would stand; the others before the annexes.
 *
 * @param order all names of sections, in their order
 */
export function withOwnSections<P extends string>(
  shown: readonly ShownSection<P>[],
  own: readonly OwnSectionView[],
  order: readonly string[],
): ShownSection<P | OwnPartial>[] {
  const all: ShownSection<P | OwnPartial>[] = [...shown];
  const placeOf = ({ after }: OwnSectionView): number => {
    if (after === null) {
      const annex = all.findIndex((one) => one.annex);
      return annex < 0 ? all.length : annex;
    }
    const rank = order.indexOf(after);
    let at = all.findLastIndex(
      ({ name, own: one }) => one === null && order.indexOf(name) <= rank && order.includes(name),
    );
    // An element is not parted, and the second of two that follow one section stands behind the first.
    while (all[at]?.goesOn || all[at + 1]?.own?.after === after) at += 1;
    return at + 1;
  };
  for (const one of own.filter(({ text, images }) => text !== null || images.length > 0)) {
    const title = bareLine(one.title.text);
    const section = { name: one.anchor, title, partial: 'sections/own', annex: false } as const;
    all.splice(placeOf(one), 0, { ...section, joined: false, goesOn: false, own: one });
  }
  return all;
}
