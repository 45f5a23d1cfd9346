import { citationsIn } from '../text/stretches.js';
import { pairUp } from './pair-up.js';
import { textOf, wholeText, type ToldPart } from './told.js';
import type { Report } from '../report/report.js';

/** Something that a reader of the new version finds otherwise than in the old one. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** What leads there from the section: titles and labels, as a reader knows them, or the words of what has none. */
  readonly path: readonly string[];
  /** The words of the old version; null where it has none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What has changed in a section, by the heading that readers see; `front` and `look` have none. */
export interface SectionChanges {
  readonly section: string;
  readonly heading: string;
  readonly changes: readonly Change[];
}

/** What a document tells its readers, with its sources by their numbers. */
export interface ToldDocument {
  readonly told: readonly ToldPart[];
  readonly sources: readonly { readonly number: number; readonly keys: readonly string[] }[];
}

/** The sources of a report, each by what it is known by whatever its number is. */
export function sourcesOf({ sources }: Pick<Report, 'sources'>): ToldDocument['sources'] {
  return sources.map(({ number, title, url }) => ({
    number,
    keys: [`${textOf(title)}\0${url ?? ''}`, ...(url === null ? [] : [url]), textOf(title)],
  }));
}

/**
 * Compares what two versions tell. Things are the same by what they are known by, or else by most of their words, never by
 * their place.
 *
 * @param mask takes out of each text what neither version may say; a difference that it takes away is left out
 */
export function compareTold(
  before: ToldDocument,
  after: ToldDocument,
  mask: (text: string) => string,
): SectionChanges[] {
  const old = renumbered(before, after);
  const { pairs, removed, added } = pairUp(old, after.told);
  const placed = new Map<ToldPart, SectionChanges>();
  const note = (of: ToldPart, found: readonly Change[]): void => {
    const seen = found.flatMap((change) => maskChange(change, mask) ?? []);
    const section = of.keys[0] ?? '';
    if (seen.length > 0) placed.set(of, { section, heading: mask(of.name), changes: seen });
  };
  for (const [one, other] of pairs) {
    const heading: Change = { kind: 'changed', path: [], before: one.name, after: other.name };
    note(other, [...(one.name === other.name ? [] : [heading]), ...changesWithin(one, other)]);
  }
  for (const one of removed) note(one, partChanges('removed', one));
  for (const one of added) note(one, partChanges('added', one));
  // In the order of the page; what is gone comes last.
  return [...after.told, ...removed].flatMap((one) => placed.get(one) ?? []);
}

/** What a discussion says where neither speakers nor affiliations are shown. */
const ROOM = 'chatham_house';

/** How many changes there are. */
export function countChanges(sections: readonly SectionChanges[]): number {
  return sections.reduce((sum, { changes }) => sum + changes.length, 0);
}

function partChanges(kind: 'added' | 'removed', section: ToldPart): Change[] {
  return section.parts.map((part) => whole(kind, [], part));
}

/** All of a thing that is only in one version. */
function whole(kind: 'added' | 'removed', path: readonly string[], one: ToldPart): Change {
  const words = wholeText(one);
  return { kind, path, before: kind === 'removed' ? words : null, after: kind === 'added' ? words : null };
}

/** What differs between two versions of a thing, and of its parts. */
function changesWithin(before: ToldPart, after: ToldPart, path: readonly string[] = []): Change[] {
  const changes: Change[] = [];
  const here = path.filter((part) => part !== '');
  // What is called by nothing but its words, as a recommendation, is found by them.
  const inside = after.isItem && after.name === '' && after.text !== '' ? [...here, after.text] : here;
  const [wasClosed, isClosed] = [before, after].map((one) => one.parts.some(({ keys }) => keys[0] === ROOM));
  if (before.isItem && before.name !== after.name)
    changes.push({ kind: 'changed', path: here.slice(0, -1), before: before.name, after: after.name });
  if (before.text !== after.text || before.unsaid !== after.unsaid)
    changes.push({ kind: 'changed', path: here, before: before.text, after: after.text });
  // Who was in a room that is closed in one version, the other must not tell either.
  const open = (parts: readonly ToldPart[]): ToldPart[] =>
    wasClosed === isClosed ? [...parts] : parts.filter(({ keys }) => keys[0] === ROOM);
  const { pairs, removed, added, moved } = pairUp(open(before.parts), open(after.parts));
  const found = new Map<ToldPart, Change[]>();
  for (const [one, other] of pairs) found.set(other, changesWithin(one, other, [...inside, other.name]));
  if (after.isOrdered)
    for (const one of moved) {
      const words = one.name || one.text;
      found.set(one, [
        ...(found.get(one) ?? []),
        { kind: 'moved', path: inside, before: words, after: words },
      ]);
    }
  for (const one of added) found.set(one, [whole('added', inside, one)]);
  for (const one of after.parts) changes.push(...(found.get(one) ?? []));
  for (const one of removed) changes.push(whole('removed', inside, one));
  return changes;
}

/** @returns null where nothing is left that differs */
function maskChange({ kind, path, before, after }: Change, mask: (text: string) => string): Change | null {
  const shown = {
    kind,
    path: path.map(mask),
    before: before === null ? null : mask(before),
    after: after === null ? null : mask(after),
  };
  const wasOther = kind === 'changed' && before !== after;
  return wasOther && shown.before === shown.after ? null : shown;
}

/** The old version, in which each source has the number that it has in the new one. */
function renumbered(before: ToldDocument, after: ToldDocument): ToldPart[] {
  const known = new Map<string, number>();
  for (const { number, keys } of [...after.sources].reverse())
    for (const key of keys) if (key !== '') known.set(key, number);
  const numbers = new Map(
    before.sources.map(({ number, keys }) => {
      const key = keys.find((one) => known.has(one));
      // What is gone must not pass for another that has its number now.
      return [String(number), key === undefined ? `${number}†` : String(known.get(key))] as const;
    }),
  );
  const change = (text: string): string => {
    let read = '';
    let from = 0;
    for (const { start, end } of citationsIn(text)) {
      const cited = text.slice(start, end).replace(/@(\d+)/g, (sign, number: string) => {
        const now = numbers.get(number);
        return now === undefined ? sign : `@${now}`;
      });
      read += text.slice(from, start) + cited;
      from = end;
    }
    return read + text.slice(from);
  };
  const walk = (one: ToldPart): ToldPart => ({
    ...one,
    keys: one.keys.map(change),
    text: change(one.text),
    parts: one.parts.map(walk),
  });
  return before.told.map(walk);
}
