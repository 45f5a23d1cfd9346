import { clean, isCapitalised, tokensOf } from '../leak/fold.js';
import type { Passage, Room } from '../leak/passages.js';

/** Discussions that are meant by the same words, and what is said of them elsewhere. */
export interface SaidOfRooms {
  readonly rooms: readonly Room[];
  readonly passages: readonly Passage[];
}

/** A word of titles, with what may stand behind it. */
interface TitleStep {
  readonly next: Map<string, TitleStep>;
  /** The rooms whose title ends there. */
  readonly rooms: Set<Room>;
}

/** By these words any discussion under the rule is meant. */
const theRule = 'Chatham House';
const paragraphs = /\n[ \t]*\n/;

/**
 * What is said of discussions under the Chatham House Rule in other places of the documents: paragraphs that hold the
 * title of one, or the name of the rule. Whoever is named there is told to have taken part. Takes time as the texts are
 * long, however many discussions there are.
 *
 * @param passages the texts outside of them
 * @returns each title of which something is said; discussions that share one together
 */
export function saidOfRooms(rooms: readonly Room[], passages: readonly Passage[]): SaidOfRooms[] {
  if (rooms.length === 0) return [];
  const titles: TitleStep = { next: new Map(), rooms: new Set() };
  for (const room of rooms) for (const title of [...room.titles, theRule]) add(titles, title, room);
  const said = new Map<TitleStep, Passage[]>();
  const note = (title: TitleStep, one: Passage): unknown =>
    said.has(title) ? said.get(title)?.push(one) : said.set(title, [one]);
  for (const passage of passages)
    for (const text of passage.text.split(paragraphs))
      for (const title of titlesIn(text, titles)) note(title, { ...passage, text });
  return [...said].map(([title, own]) => ({ rooms: [...title.rooms], passages: own }));
}

function add(titles: TitleStep, title: string, room: Room): void {
  const tokens = tokensOf(clean(title));
  let step = titles;
  for (const { letters, written } of tokens) {
    // A title of one word is meant only where it stands with its capital.
    const word = tokens.length === 1 && isCapitalised(written) ? alone(letters) : letters;
    const next = step.next.get(word) ?? { next: new Map(), rooms: new Set() };
    step.next.set(word, next);
    step = next;
  }
  step.rooms.add(room);
}

/** No word has a blank. */
function alone(letters: string): string {
  return ` ${letters}`;
}

function titlesIn(text: string, titles: TitleStep): ReadonlySet<TitleStep> {
  const found = new Set<TitleStep>();
  const tokens = tokensOf(clean(text));
  for (const [from, { letters, written }] of tokens.entries()) {
    const one = isCapitalised(written) ? titles.next.get(alone(letters)) : undefined;
    if (one) found.add(one);
    let step = titles.next.get(letters);
    for (let to = from + 1; step; to += 1) {
      if (step.rooms.size > 0) found.add(step);
      step = step.next.get(tokens[to]?.letters ?? '');
    }
  }
  return found;
}
