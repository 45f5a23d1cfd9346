/** Gives out anchors of one document, each once. */
export type TakeAnchor = (wanted: string) => string;

/** @returns what gives the anchor that is wanted, or where somebody has it, the same with a number behind */
export function makeTakeAnchor(): TakeAnchor {
  // Links and names of files may not tell capitals from small letters.
  const taken = new Set<string>();
  return (wanted) => {
    let anchor = wanted;
    for (let count = 2; taken.has(anchor.toLowerCase()); count += 1) anchor = `${wanted}-${count}`;
    taken.add(anchor.toLowerCase());
    return anchor;
  };
}

/** A name as a part of an anchor: letters and digits, the rest as hyphens; empty for `€`. */
function anchorPart(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** What a thing of a kind with this name would like to be called: `theme-open-doors`, or the kind alone. */
export function anchorOf(kind: string, name: string): string {
  return [kind, anchorPart(name)].filter((part) => part !== '').join('-');
}

/**
 * The anchors of things of one kind in a report: by their ids, and by their number where they have none. Ids come first,
 * so that no number takes one away.
 */
export function anchorsOf(kind: string, ids: readonly (string | null)[]): string[] {
  const take = makeTakeAnchor();
  const named = ids.map((id) => (id === null ? null : take(`${kind}-${id.toLowerCase()}`)));
  return named.map((anchor, index) => anchor ?? take(`${kind}-${index + 1}`));
}
